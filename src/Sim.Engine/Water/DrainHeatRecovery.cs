using Sim.Engine.Schema;

namespace Sim.Engine.Water;

/// <summary>Heat exchangers in the drains of showers, which warm the cold water on its way to the mixer and the store.</summary>
public sealed record DrainHeatRecovery
{
    [Input("fraction", Min = 0, Max = 0.8, Default = "water.drain_heat_recovery", Help = "Share of the heat of shower water, above the cold water, that is given back to it.")]
    public double ShareFraction { get; init; }
}
