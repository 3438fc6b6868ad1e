using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>A heat network's hour: what its plant draws and can give, and how its capacity is shared.</summary>
public static class HeatNetworks
{
    /// <summary>The carrier burnt, or electricity.</summary>
    public static Carrier CarrierOf(HeatPlant plant) => plant is BoilerPlant boiler ? boiler.Fuel : Carrier.Electricity;

    /// <summary>Whether weather changes what the plant gives and draws.</summary>
    public static bool FollowsWeather(HeatPlant plant) => plant is HeatPumpPlant;

    /// <summary>The plant's hour with power all hour, per heat that leaves it.</summary>
    public static HeaterCurve Plant(HeatNetwork network, double outdoorC, double humidityFraction) => network.Plant switch
    {
        BoilerPlant boiler => new(
            network.CapacityKw, boiler.AuxiliaryFraction, 1 / boiler.EfficiencyFraction,
            PartLoad: PartLoad.Of(network.CapacityKw, 1 / boiler.EfficiencyFraction, boiler)),
        HeatPumpPlant pump => HeatPump.Curve(network.CapacityKw, pump.Supply.AtC(outdoorC), pump.FieldFactorFraction, outdoorC, humidityFraction),
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

    // From the pipes' water to that of the store.
    private const double ExchangerK = 5;

    /// <summary>The network with water warm enough for a store all year: a heat pump lifts to that, too.</summary>
    public static HeatNetwork ForStore(HeatNetwork network, HotWaterStore store)
    {
        double leastC = Math.Max(store.SetpointC, store.Boost?.ToC ?? 0) + ExchangerK;
        return network.Plant is not HeatPumpPlant pump ? network : network with
        {
            Plant = pump with { Supply = pump.Supply with { ColdC = Math.Max(pump.Supply.ColdC, leastC), MildC = Math.Max(pump.Supply.MildC, leastC) } },
        };
    }

    /// <summary>What the heat of rooms or of a hot-water store draws at the plant and for pumping: the plant's hour seen from one building's unit, or from the store.</summary>
    /// <param name="network">The network.</param>
    /// <param name="plant">Its plant's hour.</param>
    /// <param name="unitCapacityKw">Most heat into the rooms of one unit, or into the store.</param>
    public static HeaterCurve Unit(HeatNetwork network, in HeaterCurve plant, double unitCapacityKw) => plant with
    {
        FirstLimitKwh = unitCapacityKw,
        ElectricityPerHeat = plant.ElectricityPerHeat / network.DistributionEfficiencyFraction + network.PumpFraction,
        FuelPerHeat = plant.FuelPerHeat / network.DistributionEfficiencyFraction,
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
