using Sim.Engine.Schema;

namespace Sim.Engine.Water;

/// <summary>Toilets without flush water, over a pit or vault that trucks empty.</summary>
public sealed record DryToilets
{
    [Input("L", Min = 0, Max = 5, Default = "water.toilets.dry_rinsing", Help = "Water per use for cleaning of bowl and person.")]
    public double RinsingL { get; init; }
}
