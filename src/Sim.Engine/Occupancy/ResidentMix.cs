using Sim.Engine.Schema;

namespace Sim.Engine.Occupancy;

/// <summary>Groups among the residents; they overlap.</summary>
public sealed record ResidentMix
{
    [Input("fraction", Min = 0, Max = 1, Default = "occupancy.mix.women", Help = "Women and girls.")]
    public double WomenFraction { get; init; } = 0.09;

    [Input("fraction", Min = 0, Max = 1, Default = "occupancy.mix.families", Help = "Members of families with children.")]
    public double FamiliesFraction { get; init; } = 0.185;

    [Input("fraction", Min = 0, Max = 1, Default = "occupancy.mix.unaccompanied_minors", Help = "Minors without their families.")]
    public double UnaccompaniedMinorsFraction { get; init; } = 0.06;

    /// <summary>Nobody is both a member of a family and a minor without one.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(ResidentMix mix)
    {
        if (mix.FamiliesFraction + mix.UnaccompaniedMinorsFraction > 1 + 1e-9)
        {
            yield return ("unaccompanied_minors", FormattableString.Invariant(
                $"is {100 * mix.UnaccompaniedMinorsFraction:0.#} %, with {100 * mix.FamiliesFraction:0.#} % members of families more than all residents; allowed: at most {100 * (1 - mix.FamiliesFraction):0.#} %"));
        }
    }
}
