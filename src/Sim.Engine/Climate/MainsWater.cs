using Sim.Engine.Schema;

namespace Sim.Engine.Climate;

/// <summary>How warm the water of the mains is.</summary>
public abstract record MainsWater;

/// <summary>Mains that follow the air with a lag (Burch and Christensen 2007).</summary>
[Kind("burch-christensen")]
public sealed record SeasonalMains : MainsWater;

/// <summary>A spring or deep well of constant temperature.</summary>
[Kind("constant")]
public sealed record ConstantMains : MainsWater
{
    [Input("C", Min = 0, Max = 40, Default = "climate.mains.temperature", Help = "Temperature of the water all year.")]
    public double TemperatureC { get; init; }
}
