namespace Sim.Engine.Accounts;

/// <summary>How the service stood against one standard over the period.</summary>
/// <param name="Key">Fixed key, such as <c>standards.water</c>.</param>
/// <param name="Label">Plain words.</param>
/// <param name="Unit">Unit of limit and value.</param>
/// <param name="Limit">The limit.</param>
/// <param name="Worst">Worst day of the period; for room climate the share of people-hours outside. Not a number where nothing could be judged.</param>
/// <param name="Breaches">Days, or people-hours, in breach.</param>
/// <param name="Judged">Days, or people-hours, judged; 0 where the meters do not know.</param>
/// <param name="CountUnit">Unit of the two counts.</param>
/// <param name="Passes">Whether it passes; nothing where it could not be judged.</param>
/// <param name="Source">Document.</param>
/// <param name="IsLeast">Whether the limit is the least allowed (water, space) rather than the most.</param>
public sealed record StandardResult(
    string Key, string Label, string Unit, double Limit, double Worst, double Breaches, double Judged, string CountUnit, bool? Passes, string Source, bool IsLeast = false)
{
    /// <summary>Share of the limit by which it may be missed and still pass.</summary>
    public double ToleratedFraction { get; init; }

    /// <summary>Hours in which something of it was short, beside the days in breach; nothing where hours are not counted.</summary>
    public double? ShortHours { get; init; }

    /// <summary>Hours whose running day lay below the limit (<see cref="ShortWater"/>), h; nothing where hours are not known.</summary>
    public double? HoursBelow { get; init; }

    /// <summary>Residents of these hours, people-hours.</summary>
    public double? PeopleHoursBelow { get; init; }

    /// <summary>
    /// One standard over several sites: days and people-hours are summed, limit and worst value are those of the site
    /// farthest beyond its limit; it passes where all sites pass, and is not judged where one of them could not be.
    /// </summary>
    public static StandardResult Together(IReadOnlyList<StandardResult> sites)
    {
        StandardResult worst = sites.MaxBy(s => double.IsNaN(s.Worst) ? double.NegativeInfinity : s.IsLeast ? s.Limit - s.Worst : s.Worst - s.Limit)!;
        return worst with
        {
            Breaches = sites.Sum(s => s.Breaches),
            Judged = sites.Sum(s => s.Judged),
            ShortHours = worst.ShortHours is null ? null : sites.Sum(s => s.ShortHours ?? 0),
            HoursBelow = sites.All(s => s.HoursBelow is null) ? null : sites.Sum(s => s.HoursBelow ?? 0),
            PeopleHoursBelow = sites.All(s => s.PeopleHoursBelow is null) ? null : sites.Sum(s => s.PeopleHoursBelow ?? 0),
            Passes = sites.Any(s => s.Passes == false) ? false : sites.All(s => s.Passes == true) ? true : null,
        };
    }
}
