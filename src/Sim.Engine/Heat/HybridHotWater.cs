using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>
/// A heat pump and a boiler at the hot-water store that take turns by the hour, as those of <see cref="HybridHeating"/>: one heats, the other rests. The
/// boiler also heats in hours in which the heat pump at its limit would leave draws cold, the heat pump also where the boiler has no fuel.
/// </summary>
[Kind("hybrid")]
public sealed record HybridHotWater : HotWaterHeater
{
    [Input(Help = "The heat pump; resistance behind it is its backup.")]
    public HeatPumpHotWater HeatPump { get; init; } = new();

    [Input(Help = "The boiler.")]
    public FuelHotWater Boiler { get; init; } = new OilBoilerHotWater();

    [Input("C", Min = -40, Max = 20, Otherwise = "-5 C", Help = "Outdoor temperature below which the boiler heats, whatever it costs.")]
    public double BelowC { get; init; } = -5;

    [Input(Otherwise = "fixed", Help = "Which heats above it: fixed, the heat pump; by-price, the one whose heat costs less at the hour's outdoor temperature and tariff band.")]
    public HeatOrder Order { get; init; }

    /// <summary>The two by price, with the store at a setpoint.</summary>
    public HybridTurn Turn(double setpointC) => new(
        BelowC, Boiler.Fuel, outdoorC => HotWaterHeaters.HeatPumpCurve(HeatPump, setpointC, 0, outdoorC, humidityFraction: 0),
        HotWaterHeaters.Curve(Boiler, 0));
}
