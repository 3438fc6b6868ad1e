using Sim.Engine.Schema;

namespace Sim.Engine.Occupancy;

/// <summary>Groups among the residents; they overlap.</summary>
public sealed record ResidentMix
{
    [Input("fraction", Min = 0, Max = 1, Default = "occupancy.mix.women", Help = "Women and girls.")]
    public double WomenFraction { get; init; } = 0.09;

    [Input("fraction", Min = 0, Max = 1, Default = "occupancy.mix.children", Help = "Children, with their families or alone.")]
    public double ChildrenFraction { get; init; } = 0.15;

    [Input("fraction", Min = 0, Max = 1, Default = "occupancy.mix.families", Help = "Members of families with children.")]
    public double FamiliesFraction { get; init; } = 0.185;

    [Input("fraction", Min = 0, Max = 1, Default = "occupancy.mix.unaccompanied_minors", Help = "Minors without their families.")]
    public double UnaccompaniedMinorsFraction { get; init; } = 0.06;
}
