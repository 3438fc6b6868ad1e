using Sim.Engine.Heat;

namespace Sim.Engine.Simulation;

public sealed partial class SiteSimulation
{
    private readonly HeatNetwork? network;
    private HeaterCurve networkPlant;
    private double networkStandingKwh;
    private readonly bool storeOnNetwork;
    private double backupFuelShare;
    // Heat that the store takes at most of the hour at hand: with power all hour, and as it is.
    private double waterWantedKwh, waterAskedKwh;

    // Hot water comes first: the store may take what its exchanger lets through and the plant has beside the standing loss.
    private void AskNetworkWater(HeatNetwork pipes, double heatKwh)
    {
        networkPlant = PlantAtLoad(pipes, Math.Min(heatKwh, exchangerKwh));
        double plantKwh = HeatNetworks.AvailableKwh(pipes, networkPlant, StandingKwh(pipes, networkPlant, 0, 1), 1);
        storeHeater = HeatNetworks.Unit(pipes, networkPlant, Math.Min(exchangerKwh, plantKwh));
        (waterWantedKwh, waterAskedKwh) = (Math.Min(heatKwh, storeHeater.MaxHeatKwh), Math.Min(heatKwh, storeHeater.Times(1, powered).MaxHeatKwh));
    }

    // Plant and backup at the load of all that is wished of them, or at what their fuel lasts for.
    private HeaterCurve PlantAtLoad(HeatNetwork pipes, double waterKwh)
    {
        HeaterCurve first = HeatNetworks.Plant(pipes, now.OutdoorC, now.HumidityFraction), second = HeatNetworks.Backup(pipes, now.OutdoorC, now.HumidityFraction);
        double needKwh = NetworkNeedKwh(), mostKwh = first.FirstLimitKwh + second.FirstLimitKwh;
        double wishedKwh = Math.Min(
            mostKwh, (needKwh + waterKwh) / pipes.DistributionEfficiencyFraction + StandingKwh(pipes, first with { FirstLimitKwh = mostKwh }, needKwh, 1));
        first = OneAtLoad(first, HeatNetworks.CarrierOf(pipes.Plant), wishedKwh);
        double leftKwh = Math.Max(0, wishedKwh - first.FirstLimitKwh);
        if (pipes.Backup is { } backup)
        {
            second = OneAtLoad(second, HeatNetworks.CarrierOf(backup.Plant), leftKwh);
            (first, backupFuelShare) = HeatNetworks.Together(first, second, wishedKwh);
            leftKwh = Math.Max(0, wishedKwh - first.FirstLimitKwh);
        }
        foreach (FuelTank tank in leftKwh > 0 ? tanks : [])
        {
            tank.MissingKwh += tank.IsShort && HeatNetworks.Takes(pipes, tank.Carrier) ? leftKwh : 0;
        }
        return first;
    }

    private HeaterCurve OneAtLoad(in HeaterCurve plant, Schema.Carrier carrier, double wishedKwh)
    {
        double kwh = Math.Min(wishedKwh, plant.FirstLimitKwh);
        HeaterCurve atLoad = HeatNetworks.AtLoad(plant, kwh);
        return tanks.Length > 0 ? RationPlant(carrier, atLoad, kwh) : atLoad;
    }

    // What of the fuel, told as the first plant's, the backup burnt.
    private void TellBackup(HeatNetwork pipes, double burntKwh)
    {
        if (pipes.Backup is { } backup)
        {
            fuelKwh[(int)HeatNetworks.CarrierOf(pipes.Plant)] -= burntKwh * backupFuelShare;
            fuelKwh[(int)HeatNetworks.CarrierOf(backup.Plant)] += burntKwh * backupFuelShare;
        }
    }

    // What the pipes lose by standing; those that bring hot water are warm all year.
    private double StandingKwh(HeatNetwork pipes, in HeaterCurve plant, double needKwh, double runs) =>
        HeatNetworks.StandingLossKwh(pipes, plant, now.OutdoorC, storeOnNetwork ? double.PositiveInfinity : needKwh, runs);

    // The plant's capacity is shared alike by all rooms that want heat; what the pipes lose by standing comes before. Of all
    // rooms of the site: electricity with power all hour, and electricity to ask for.
    private (double Wanted, double Asked) AskNetwork(HeatNetwork pipes)
    {
        if (!storeOnNetwork)
        {
            networkPlant = PlantAtLoad(pipes, 0);
        }
        double needKwh = NetworkNeedKwh(), efficiency = pipes.DistributionEfficiencyFraction;
        double runs = networkPlant.ElectricityPerHeat + pipes.PumpFraction > 0 ? powered : 1;
        double standingKwh = StandingKwh(pipes, networkPlant, needKwh, 1);
        networkStandingKwh = StandingKwh(pipes, networkPlant, needKwh, runs);
        double share = HeatNetworks.Share(pipes, networkPlant, standingKwh + waterWantedKwh / efficiency, needKwh, 1);
        double shareNow = HeatNetworks.Share(pipes, networkPlant, networkStandingKwh + waterAskedKwh / efficiency, needKwh, runs);
        double wanted = standingKwh * networkPlant.ElectricityPerHeat, asked = networkStandingKwh * networkPlant.ElectricityPerHeat;
        foreach (BuildingState building in buildings)
        {
            ZonePlan plan = building.Plan;
            for (int index = plan.OpenZone; index <= plan.LastZone; index++)
            {
                ref ZoneState zone = ref zoneStates[index];
                bool on = plan.Network is not null;
                // A boiler's curve is that of the plan, at the hour's load; last hour's limit must not stay.
                HeaterCurve unit = plan.HeaterFollowsWeather || !on ? zone.Heater
                    : plan.Heater with { FuelPerHeat = networkPlant.FuelPerHeat / pipes.DistributionEfficiencyFraction };
                if (on && pipes.Backup is not null)
                {
                    unit = HeatNetworks.Unit(pipes, networkPlant, unit.FirstLimitKwh);
                }
                wanted += ElectricityKwh(unit.Times(zone.Units), on ? zone.NeedKwh * share : zone.NeedKwh);
                if (on)
                {
                    // The share becomes the limit of the hour, for asking and for what is then given.
                    zone.Heat(shareNow < 1 && zone.Units * runs > 0
                        ? unit with { FirstLimitKwh = Math.Min(unit.FirstLimitKwh, zone.NeedKwh * shareNow / (zone.Units * runs)) }
                        : unit);
                    zone.AskKwh = ElectricityKwh(zone.Heater.Times(zone.Units, powered), zone.NeedKwh);
                }
                asked += zone.AskKwh;
            }
        }
        return (wanted, asked);
    }

    private double NetworkNeedKwh()
    {
        double needKwh = 0;
        foreach (BuildingState building in buildings)
        {
            for (int index = building.Plan.OpenZone; building.Plan.Network is not null && index <= building.Plan.LastZone; index++)
            {
                needKwh += zoneStates[index].Units * bank!.HeatNeedW[index] * KwPerW;
            }
        }
        return needKwh;
    }

    // The standing loss on top of what the rooms drew. The plant's heat is told by its carrier, the loss by the pipes.
    private NetworkFlows ApplyNetwork(HeatNetwork pipes, double share)
    {
        double deliveredKwh = 0, electricityKwh = 0, burntKwh = 0;
        foreach (BuildingState building in buildings)
        {
            for (int index = building.Plan.OpenZone; building.Plan.Network is not null && index <= building.Plan.LastZone; index++)
            {
                ref readonly ZoneState zone = ref zoneStates[index];
                RoomHeatingHour given = RoomHeatingHour.Of(zone.Heater.Times(zone.Units, powered), zone.NeedKwh, zone.AskKwh * share);
                deliveredKwh += given.DeliveredKwh;
                electricityKwh += given.ElectricityKwh;
                burntKwh += given.FuelKwh;
            }
        }
        ref readonly HeaterCurve plantHour = ref networkPlant;
        double standingKwh = networkStandingKwh * (plantHour.ElectricityPerHeat > 0 ? share : 1);
        double standingElectricityKwh = standingKwh * plantHour.ElectricityPerHeat, standingFuelKwh = standingKwh * plantHour.FuelPerHeat;
        fuelKwh[(int)HeatNetworks.CarrierOf(pipes.Plant)] += standingFuelKwh;
        TellBackup(pipes, burntKwh + standingFuelKwh);
        double plantKwh = plantHour.FuelPerHeat > 0
            ? (burntKwh + standingFuelKwh) / plantHour.FuelPerHeat
            : (electricityKwh + standingElectricityKwh - pipes.PumpFraction * deliveredKwh) / plantHour.ElectricityPerHeat;
        double lossKwh = deliveredKwh * (1 / pipes.DistributionEfficiencyFraction - 1) + standingKwh;
        return new(plantKwh, deliveredKwh, lossKwh, standingElectricityKwh, standingFuelKwh, standingKwh * plantHour.AirPerHeat);
    }

    // What the store drew, told by its carrier at the plant and by its heat at the store.
    private void ApplyNetworkWater(HeatNetwork pipes, ref SiteHour at)
    {
        double heatKwh = at.HotWater.HeaterHeatKwh, pumpsKwh = pipes.PumpFraction * heatKwh + (solar?.Collectors.PumpFraction ?? 0) * at.HotWater.SolarHeatKwh;
        double plantKwh = networkPlant.FuelPerHeat > 0
            ? at.HotWater.FuelKwh / networkPlant.FuelPerHeat
            : (at.HotWater.ElectricityKwh - pumpsKwh) / networkPlant.ElectricityPerHeat;
        TellBackup(pipes, at.HotWater.FuelKwh);
        at.RoomHeating = at.RoomHeating with
        {
            NetworkPlantKwh = at.RoomHeating.NetworkPlantKwh + plantKwh,
            NetworkLossKwh = at.RoomHeating.NetworkLossKwh + heatKwh * (1 / pipes.DistributionEfficiencyFraction - 1),
            NetworkHotWaterKwh = heatKwh,
        };
    }

    // What plant and pipes made of an hour.
    private readonly record struct NetworkFlows(
        double PlantKwh, double DeliveredKwh, double LossKwh, double StandingElectricityKwh, double StandingFuelKwh, double StandingAirKwh);
}
