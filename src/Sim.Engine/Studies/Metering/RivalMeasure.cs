namespace Sim.Engine.Studies;

/// <summary>Another measure of a package that pays by the same quantity.</summary>
/// <param name="Paths">The paths that it sets.</param>
/// <param name="ByPrice">Its price by that quantity beside that of the measure in question: above 0 where it is dearer, 0 where both are alike.</param>
/// <param name="IsNamedFirst">Whether the package names it first.</param>
public sealed record RivalMeasure(IReadOnlyCollection<string> Paths, int ByPrice, bool IsNamedFirst)
{
    /// <summary>Whether it pays for what both set: the dearer does, so that no order and no cheap duplicate lowers the cost; of two alike the one that sets more, else the first named.</summary>
    /// <param name="isMore">Whether it sets more.</param>
    public bool PaysBefore(bool isMore) => ByPrice > 0 || (ByPrice == 0 && (isMore || IsNamedFirst));
}
