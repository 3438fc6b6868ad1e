using Sim.Engine.Schema;

namespace Sim.Engine.Water;

/// <summary>Cisterns with a full and a half flush.</summary>
public sealed record DualFlush
{
    [Input("L", Min = 0, Max = 20, Default = "water.toilets.half_flush", Help = "Water of the half flush.")]
    public double HalfL { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "water.toilets.half_share", Help = "Share of the uses for which it is taken.")]
    public double HalfShareFraction { get; init; }
}
