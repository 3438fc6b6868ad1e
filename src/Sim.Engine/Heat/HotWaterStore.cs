using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>The hot-water store of a site with its heater.</summary>
public sealed record HotWaterStore
{
    [Input("m3", Min = 0, AboveMin = true, Max = 1000, Help = "Volume of the store; omitted: by the beds of capacity.")]
    public double? StoreM3 { get; init; }

    [Input("L/person", Min = 0, AboveMin = true, Max = 500, Default = "heat.store.size", Help = "Volume per bed of capacity, where the store is not given.")]
    public double SizeLPerPerson { get; init; } = 1;

    [Input("C", Min = 30, Max = 95, Default = "heat.store.setpoint", Help = "Temperature to which the heater brings the store; 60 C and more against legionella.")]
    public double SetpointC { get; init; }

    [Input(Help = "Hours in which the store is heated up against legionella, with a lower setpoint between; left out: none.")]
    public StoreBoost? Boost { get; init; }

    [Input("W/K", Min = 0, Max = 1000, Help = "Heat loss of the store per kelvin above its surroundings; omitted: by its volume.")]
    public double? HeatLossWPerK { get; init; }

    [Input("C", Min = -30, Max = 40, Default = "heat.store.surroundings", Help = "Temperature around the store, where it stands in no building.")]
    public double SurroundingsC { get; init; }

    [Input(Help = "Building in which the store stands: it loses heat to the air there and warms its rooms; left out: surroundings that nobody heats.")]
    public string? StandsIn { get; init; }

    [Input("fraction", Min = 0, Max = 3, ZeroIsNone = true, Default = "heat.store.circulation_loss", Help = "Heat lost in pipes and circulation per heat delivered at the taps.")]
    public double CirculationLossFraction { get; init; }

    [Input(Help = "Building whose rooms the pipes of the circulation warm; left out: none.")]
    public string? PipesIn { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "1", Help = "Share of the circulation loss that stays in that building; the rest is lost outdoors, in cellars and shafts.")]
    public double PipesShareFraction { get; init; } = 1;

    [Input(Otherwise = "electric", Help = "What heats the store: electric, oil-boiler, lpg-boiler, gas-boiler, pellet-boiler, air-water-heat-pump, hybrid, heat-network.")]
    public HotWaterHeater Heater { get; init; } = new ElectricHotWater();

    [Input(Min = 1, Max = 4, Otherwise = "1", Help = "Layers of the store, and of the solar store: 1 is one temperature; with 2 to 4 hot water stays above cold, and collectors see the cold bottom.")]
    public int Layers { get; init; } = 1;

    [Input(Help = "Solar collectors that warm the cold water before the heater does; left out: none.")]
    public SolarThermal? Solar { get; init; }

    /// <summary>Problems between the values of the record.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(HotWaterStore store)
    {
        if (store.Boost is { } boost && boost.ToC <= store.SetpointC)
        {
            yield return ("boost.to", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"is {boost.ToC:0.#} C, not above the setpoint of {store.SetpointC:0.#} C: there is nothing to heat up"));
        }
    }
}
