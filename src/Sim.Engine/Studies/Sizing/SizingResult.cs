namespace Sim.Engine.Studies;

/// <summary>What a search for sizes found.</summary>
/// <param name="Axes">The sizes looked for.</param>
/// <param name="Goal">What was best.</param>
/// <param name="Options">The options whose changes and costs every candidate bears.</param>
/// <param name="Baseline">The scenario as it stands.</param>
/// <param name="Candidates">All that were run, in the order of their sizes.</param>
/// <param name="Best">The best; none where no candidate is allowed.</param>
public sealed record SizingResult(
    IReadOnlyList<SizeAxis> Axes,
    SizeGoal Goal,
    IReadOnlyList<string> Options,
    SizeCandidate Baseline,
    IReadOnlyList<SizeCandidate> Candidates,
    SizeCandidate? Best)
{
    /// <summary>Whether the best lies at the upper end of a range, so that a wider range may hold a better one.</summary>
    public bool IsAtLimit => Best is { } best && best.Sizes.Select((size, i) => size >= Axes[i].High * (1 - 1e-9)).Any(atEnd => atEnd);
}
