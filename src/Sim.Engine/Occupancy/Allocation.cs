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

    /// <summary>Shares that cannot be given together.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(Allocation rule)
    {
        double sum = rule.SharesFraction.Values.Sum();
        if (sum > 1 + 1e-9)
        {
            yield return ("shares", FormattableString.Invariant($"are together {sum * 100:0.##} %; at most 100 % of the people can be shared out"));
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
