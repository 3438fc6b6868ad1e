namespace Sim.Engine.Studies;

/// <summary>What a saving must not be read without, beside what it is compared with: where it comes from serving worse, from other limits, or from giving less.</summary>
/// <param name="ServesWorse">Where people are served worse, or more litter or sewage is left.</param>
/// <param name="MovedLimits">Limits by which it is judged otherwise, and services that only one of the two meters.</param>
/// <param name="GivesLess">Where inputs give people less, whether or not a standard sees it.</param>
public sealed record Caveats(IReadOnlyList<Shortfall> ServesWorse, IReadOnlyList<MovedLimit> MovedLimits, IReadOnlyList<Shortfall> GivesLess)
{
    /// <summary>None: of the baseline itself.</summary>
    public static Caveats None { get; } = new([], [], []);

    /// <summary>Whether the saving must not be read without a second look.</summary>
    public bool IsFlagged => ServesWorse.Count > 0 || MovedLimits.Count > 0;

    /// <summary>Keys of what is served worse, paths of moved limits, keys of what is given less: each list with spaces between, as files have them.</summary>
    public (string ServesWorse, string OtherLimits, string GivesLess) Keys =>
        (string.Join(' ', ServesWorse.Select(s => s.Key)), string.Join(' ', MovedLimits.Select(m => m.Path)), string.Join(' ', GivesLess.Select(s => s.Key)));
}
