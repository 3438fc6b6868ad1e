using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>A heat network's hour: what its plant draws and can give, and how its capacity is shared.</summary>
public static class HeatNetworks
{
    /// <summary>The carrier burnt, or electricity.</summary>
    public static Carrier CarrierOf(HeatPlant plant) => plant is BoilerPlant boiler ? boiler.Fuel : Carrier.Electricity;

    /// <summary>Whether its plant or its backup takes a carrier.</summary>
    public static bool Takes(HeatNetwork network, Carrier carrier) =>
        CarrierOf(network.Plant) == carrier || (network.Backup is { } backup && CarrierOf(backup.Plant) == carrier);

    /// <summary>Whether weather changes what the plant gives and draws.</summary>
    public static bool FollowsWeather(HeatPlant plant) => plant is HeatPumpPlant;

    /// <summary>The plant's hour with power all hour, per heat that leaves it.</summary>
    public static HeaterCurve Plant(HeatNetwork network, double outdoorC, double humidityFraction) =>
        Plant(network.Plant, network.CapacityKw, outdoorC, humidityFraction);

    /// <summary>The same of its backup; nothing without one.</summary>
    public static HeaterCurve Backup(HeatNetwork network, double outdoorC, double humidityFraction) => network.Backup is { } backup
        ? Plant(backup.Plant, backup.CapacityKw, outdoorC, humidityFraction) : default;

    private static HeaterCurve Plant(HeatPlant plant, double capacityKw, double outdoorC, double humidityFraction) => plant switch
    {
        BoilerPlant boiler => new(
            capacityKw, boiler.AuxiliaryFraction, 1 / boiler.EfficiencyFraction,
            PartLoad: PartLoad.Of(capacityKw, 1 / boiler.EfficiencyFraction, boiler)),
        HeatPumpPlant pump => HeatPump.Curve(capacityKw, pump.Supply.AtC(outdoorC), pump.FieldFactorFraction, outdoorC, humidityFraction),
        _ => default,
    };

    /// <summary>
    /// The plant's hour at a load: one boiler serves all rooms, so its part load becomes fuel per heat, alike for each kWh that leaves it.
    /// </summary>
    /// <param name="plant">The plant's hour.</param>
    /// <param name="plantKwh">Heat that leaves it in the hour.</param>
    public static HeaterCurve AtLoad(in HeaterCurve plant, double plantKwh) => plant with
    {
        FuelPerHeat = plantKwh > 0 ? plant.FuelKwh(plantKwh) / plantKwh : plant.FuelPerHeat,
        PartLoad = default,
    };

    /// <summary>
    /// Plant and backup at a load: the first gives what it can, the second the rest. Together they are one plant whose every kWh takes the same, so
    /// that rooms and hot water share both alike.
    /// </summary>
    /// <param name="first">The first plant's hour at its load.</param>
    /// <param name="second">The second's.</param>
    /// <param name="plantKwh">Heat that leaves them in the hour.</param>
    /// <returns>Their hour, and the share of its fuel that the second burns.</returns>
    public static (HeaterCurve Both, double SecondFuelShare) Together(in HeaterCurve first, in HeaterCurve second, double plantKwh)
    {
        double firstKwh = Math.Min(plantKwh, first.FirstLimitKwh), secondKwh = Math.Min(plantKwh - firstKwh, second.FirstLimitKwh), kwh = firstKwh + secondKwh;
        HeaterCurve both = first with { FirstLimitKwh = first.FirstLimitKwh + second.FirstLimitKwh };
        if (kwh <= 0)
        {
            return (both, 0);
        }
        double secondFuelKwh = second.FuelKwh(secondKwh), fuelKwh = first.FuelKwh(firstKwh) + secondFuelKwh;
        both = both with
        {
            ElectricityPerHeat = (first.ElectricityKwh(firstKwh) + second.ElectricityKwh(secondKwh)) / kwh,
            FuelPerHeat = fuelKwh / kwh,
            AirPerHeat = (first.AirKwh(firstKwh) + second.AirKwh(secondKwh)) / kwh,
            LiftClamped = (first.LiftClamped && firstKwh > 0) || (second.LiftClamped && secondKwh > 0),
        };
        return (both, fuelKwh > 0 ? secondFuelKwh / fuelKwh : 0);
    }

    // From the pipes' water to that of the store.
    private const double ExchangerK = 5;

    /// <summary>The network with water warm enough for a store all year: a heat pump lifts to that, too.</summary>
    public static HeatNetwork ForStore(HeatNetwork network, HotWaterStore store)
    {
        double leastC = Math.Max(store.SetpointC, store.Boost?.ToC ?? 0) + ExchangerK;
        return network with { Plant = Lifting(network.Plant, leastC), Backup = network.Backup is { } backup ? backup with { Plant = Lifting(backup.Plant, leastC) } : null };
    }

    private static HeatPlant Lifting(HeatPlant plant, double leastC) => plant is not HeatPumpPlant pump ? plant
        : pump with { Supply = pump.Supply with { ColdC = Math.Max(pump.Supply.ColdC, leastC), MildC = Math.Max(pump.Supply.MildC, leastC) } };

    /// <summary>What the heat of rooms or of a hot-water store draws at the plant and for pumping: the plant's hour seen from one building's unit, or from the store.</summary>
    /// <param name="network">The network.</param>
    /// <param name="plant">Its plant's hour.</param>
    /// <param name="unitCapacityKw">Most heat into the rooms of one unit, or into the store.</param>
    public static HeaterCurve Unit(HeatNetwork network, in HeaterCurve plant, double unitCapacityKw) => plant with
    {
        FirstLimitKwh = unitCapacityKw,
        ElectricityPerHeat = plant.ElectricityPerHeat / network.DistributionEfficiencyFraction + network.PumpFraction,
        FuelPerHeat = plant.FuelPerHeat / network.DistributionEfficiencyFraction,
        AirPerHeat = plant.AirPerHeat / network.DistributionEfficiencyFraction,
        PartLoad = default,
    };

    /// <summary>Heat that the pipes lose in the hour by standing, kWh: nothing where the plant cannot run.</summary>
    public static double StandingLossKwh(HeatNetwork network, in HeaterCurve plant, double outdoorC, double wantedKwh, double runsFraction) =>
        outdoorC < network.WarmBelowC || wantedKwh > 0 ? Math.Min(network.StandingLossKw, plant.FirstLimitKwh) * runsFraction : 0;

    /// <summary>Share of the rooms' wishes that the plant's capacity allows, 0-1.</summary>
    public static double Share(HeatNetwork network, in HeaterCurve plant, double standingLossKwh, double wantedKwh, double runsFraction)
    {
        double availableKwh = AvailableKwh(network, plant, standingLossKwh, runsFraction);
        return wantedKwh > availableKwh ? availableKwh / wantedKwh : 1;
    }

    /// <summary>Most heat that the plant brings into the rooms in an hour, kWh.</summary>
    public static double AvailableKwh(HeatNetwork network, in HeaterCurve plant, double standingLossKwh, double runsFraction) =>
        Math.Max(0, (plant.FirstLimitKwh * runsFraction - standingLossKwh) * network.DistributionEfficiencyFraction);
}
