using Sim.Cli.Charts;

namespace Sim.Cli.Reports;

/// <summary>Stacks of many parts made readable: the large ones by name, the small ones summed up.</summary>
internal static class StackedCharts
{
    private const int MostParts = 10;

    // Below this share of the tallest stack a part is thinner than its own edge.
    private const double LeastShare = 0.005;

    /// <summary>The parts from the largest to the smallest; where there are small ones, they are summed up and a note names them.</summary>
    public static (IReadOnlyList<Series> Series, string Note) Fold(IEnumerable<Series> parts)
    {
        Series[] all = [.. parts];
        Series[] sorted = [.. all.Where(s => s.Values.Any(v => v != 0)).OrderByDescending(Largest)];
        if (sorted.Length == 0)
        {
            return ([.. all.Take(1)], "");
        }
        int positions = sorted[0].Values.Count;
        double tallest = Enumerable.Range(0, positions).Max(i => sorted.Sum(s => Math.Abs(s.Values[i])));
        int kept = Math.Min(MostParts - 1, sorted.Count(s => Largest(s) >= LeastShare * tallest));
        if (sorted.Length <= kept + 1)
        {
            return (sorted, "");
        }
        Series[] small = sorted[kept..];
        var together = new Series("Smaller ones", [.. Enumerable.Range(0, positions).Select(i => small.Sum(s => s.Values[i]))]) { Role = ColourRole.Smaller };
        return ([.. sorted[..kept], together], $" Smaller ones: {string.Join(", ", small.Select(s => Small(s.Name)))}.");
    }

    /// <summary>What changes; nothing where the difference is only that of adding the same numbers in another order.</summary>
    public static double Change(double before, double after) => Math.Abs(after - before) < 1e-9 * Math.Abs(before) ? 0 : after - before;

    private static double Largest(Series series) => series.Values.Max(v => double.IsNaN(v) ? 0 : Math.Abs(v));

    private static string Small(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
