using Sim.Engine.Buildings;
using Sim.Engine.Heat;

namespace Sim.Engine.Simulation;

public sealed partial class SiteSimulation
{
    private readonly HeatNetwork? network;
    private HeaterCurve networkPlant;
    private double networkStandingKwh;
    private NetworkFlows networkFlows;

    // The plant's capacity is shared alike by all rooms that want heat; what the pipes lose by standing comes before.
    // Electricity for the standing loss: what it would be with power all hour, and what to ask for.
    private (double Wanted, double Asked) AskNetwork(ZoneBank zones, HeatNetwork pipes)
    {
        networkPlant = HeatNetworks.Plant(pipes, outdoorC, humidity);
        double needKwh = 0;
        foreach (BuildingState building in buildings)
        {
            ZonePlan zone = building.Plan;
            for (int index = zone.OpenZone; zone.Network is not null && index <= zone.LastZone; index++)
            {
                needKwh += (index == zone.OpenZone ? building.OpenUnits : building.ClosedUnits) * zones.HeatNeedW[index] * KwPerW;
            }
        }
        double runs = networkPlant.ElectricityPerHeat + pipes.PumpFraction > 0 ? powered : 1;
        double wantedKwh = HeatNetworks.StandingLossKwh(pipes, networkPlant, outdoorC, needKwh, 1);
        networkStandingKwh = HeatNetworks.StandingLossKwh(pipes, networkPlant, outdoorC, needKwh, runs);
        double share = HeatNetworks.Share(pipes, networkPlant, wantedKwh, needKwh, 1);
        double shareNow = HeatNetworks.Share(pipes, networkPlant, networkStandingKwh, needKwh, runs);
        foreach (BuildingState building in buildings)
        {
            if (building.Plan.Network is not null)
            {
                (building.NetworkShare, building.NetworkShareNow) = (share, shareNow);
            }
        }
        double perHeat = networkPlant.ElectricityPerHeat;
        return (wantedKwh * perHeat, networkStandingKwh * perHeat);
    }

    // The standing loss on top of what the rooms drew. The plant's heat is told by its carrier, the loss by the pipes.
    private void ApplyNetwork(HeatNetwork pipes, double share, ref double electricity, ref double fuel)
    {
        ref readonly HeaterCurve plantHour = ref networkPlant;
        double standingKwh = networkStandingKwh * (plantHour.ElectricityPerHeat > 0 ? share : 1);
        double standingElectricityKwh = standingKwh * plantHour.ElectricityPerHeat, standingFuelKwh = standingKwh * plantHour.FuelPerHeat;
        electricity += standingElectricityKwh;
        fuel += standingFuelKwh;
        fuelKwh[(int)HeatNetworks.CarrierOf(pipes.Plant)] += standingFuelKwh;
        NetworkFlows flows = networkFlows;
        double plantKwh = plantHour.FuelPerHeat > 0
            ? (flows.FuelKwh + standingFuelKwh) / plantHour.FuelPerHeat
            : (flows.ElectricityKwh + standingElectricityKwh - pipes.PumpFraction * flows.DeliveredKwh) / plantHour.ElectricityPerHeat;
        networkFlows = flows with
        {
            PlantKwh = plantKwh,
            LossKwh = flows.DeliveredKwh * (1 / pipes.DistributionEfficiencyFraction - 1) + standingKwh,
        };
    }

    // What the network's buildings took in the hour, and what plant and pipes made of it.
    private readonly record struct NetworkFlows(double DeliveredKwh, double ElectricityKwh, double FuelKwh, double PlantKwh, double LossKwh)
    {
        public NetworkFlows And(in RoomHeatingHour building) => this with
        {
            DeliveredKwh = DeliveredKwh + building.DeliveredKwh,
            ElectricityKwh = ElectricityKwh + building.ElectricityKwh,
            FuelKwh = FuelKwh + building.FuelKwh,
        };
    }
}
