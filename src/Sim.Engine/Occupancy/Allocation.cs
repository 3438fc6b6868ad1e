using Sim.Engine.Schema;

namespace Sim.Engine.Occupancy;

/// <summary>
/// Who lives where: the people of all sites on one day, shared out before the hour. Families first, then each site's share,
/// then the rest in the order of filling; nowhere more than there are beds. It looks at one day alone, so that nobody moves
/// who need not, as long as the number of people does not change.
/// </summary>
public sealed record Allocation
{
    [Input(Help = "Sites in the order in which they are filled; sites left out come after these in the order of the file.")]
    public IReadOnlyList<string>? Order { get; init; }

    [Input("fraction", Min = 0, Max = 1, Help = "Share of all people that a site gets before the rest is filled in, by site.")]
    public IReadOnlyDictionary<string, double> SharesFraction { get; init; } = new Dictionary<string, double>();

    [Input(Help = "Sites to which families go first, in this order; left out: families are allocated like everybody.")]
    public IReadOnlyList<string>? Families { get; init; }

    [Input("month", Min = 0, Max = 36, Help = "Whole months from the need of beds at a site until people can move in, by site: homes must be found; left out: at once.")]
    public IReadOnlyDictionary<string, double> LeadTimeMonths { get; init; } = new Dictionary<string, double>();

    [Input("month", Min = 0, Max = 36, Otherwise = "3 months", Help = "Whole months for which beds with a lead time are kept when nobody needs them.")]
    public double KeptMonths { get; init; } = 3;

    /// <summary>
    /// Beds ready in each month: the most that was needed on any day of the months before the lead time, back to as long as
    /// beds are kept. Those of the first month are found before it begins.
    /// </summary>
    /// <param name="leadTimeMonths">Lead time of the site, months.</param>
    /// <param name="keptMonths">Time for which beds are kept, months.</param>
    /// <param name="neededByMonth">Most people who wanted a bed there on any day of each month.</param>
    public static double[] Ready(double leadTimeMonths, double keptMonths, ReadOnlySpan<double> neededByMonth)
    {
        var ready = new double[neededByMonth.Length];
        for (int month = 0; month < ready.Length; month++)
        {
            int last = Math.Max(0, month - (int)leadTimeMonths);
            for (int m = Math.Max(0, last - (int)keptMonths); m <= last; m++)
            {
                ready[month] = Math.Max(ready[month], neededByMonth[m]);
            }
        }
        return ready;
    }

    /// <summary>Shares that cannot be given together.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(Allocation rule)
    {
        double sum = rule.SharesFraction.Values.Sum();
        if (sum > 1 + 1e-9)
        {
            yield return ("shares", FormattableString.Invariant($"are together {sum * 100:0.##} %; at most 100 % of the people can be shared out"));
        }
        foreach ((string site, double months) in rule.LeadTimeMonths.Append(new("", rule.KeptMonths)))
        {
            if (months != Math.Round(months))
            {
                yield return (site.Length == 0 ? "kept" : $"lead_time.{site}", FormattableString.Invariant($"is {months:0.####} months; it must be whole months"));
            }
        }
        foreach ((string key, IReadOnlyList<string>? names) in new[] { ("order", rule.Order), ("families", rule.Families) })
        {
            if ((names ?? []).GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
            {
                yield return (key, $"names {twice.Key} more than once");
            }
        }
    }

    /// <summary>Shares the people of one day out.</summary>
    /// <param name="people">People to be housed.</param>
    /// <param name="familyPeople">Those of them who are members of families.</param>
    /// <param name="capacity">Beds of each site.</param>
    /// <param name="order">All sites, by index, in the order of filling.</param>
    /// <param name="shares">Share of each site.</param>
    /// <param name="families">Sites to which families go first, by index.</param>
    /// <param name="placed">Filled: people at each site.</param>
    /// <returns>People for whom there is no bed.</returns>
    public static double Place(
        double people, double familyPeople, ReadOnlySpan<double> capacity, ReadOnlySpan<int> order, ReadOnlySpan<double> shares, ReadOnlySpan<int> families, Span<double> placed)
    {
        placed.Clear();
        double left = people, leftFamilies = Math.Min(familyPeople, people);
        foreach (int site in families)
        {
            double some = Take(site, leftFamilies, capacity, placed, ref left);
            leftFamilies -= some;
        }
        for (int site = 0; site < placed.Length; site++)
        {
            Take(site, shares[site] * people - placed[site], capacity, placed, ref left);
        }
        foreach (int site in order)
        {
            Take(site, left, capacity, placed, ref left);
        }
        return left;
    }

    private static double Take(int site, double wanted, ReadOnlySpan<double> capacity, Span<double> placed, ref double left)
    {
        double some = Math.Max(0, Math.Min(Math.Min(wanted, left), capacity[site] - placed[site]));
        placed[site] += some;
        left -= some;
        return some;
    }
}
