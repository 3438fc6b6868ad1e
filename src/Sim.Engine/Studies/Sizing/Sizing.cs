using Sim.Engine.Scenarios;

namespace Sim.Engine.Studies;

/// <summary>
/// Looks for the best sizes with the simulation itself: a coarse grid over all ranges, then finer grids around the best so
/// far, each with half the spacing. Every candidate takes the changes and the costs of some options, with its own sizes.
/// </summary>
public sealed class Sizing(ScenarioFile file, IReadOnlyList<SizeAxis> axes, Variation changes, IReadOnlyList<string> options, SizeGoal goal)
{
    private readonly Study study = new(file);
    private readonly SortedDictionary<string, SizeCandidate> known = new(StringComparer.Ordinal);

    /// <summary>Most threads that run candidates at the same time.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The search; none, with the problems reported, where a candidate has errors.</summary>
    /// <param name="steps">Sizes on each axis of the coarse grid, from 2.</param>
    /// <param name="rounds">Number of finer grids.</param>
    /// <param name="problems">Gets what is wrong.</param>
    /// <param name="progress">Told the number of candidates done.</param>
    /// <param name="cancel">Stops the search.</param>
    public SizingResult? Search(int steps, int rounds, ProblemList problems, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        if (study.Baseline(problems, null, cancel) is not { } reference)
        {
            return null;
        }
        SizeCandidate baseline = SizeCandidate.Of([], reference);
        double[] spacing = [.. axes.Select(a => (a.High - a.Low) / (steps - 1))];
        double[][] grid = [.. axes.Select((a, i) => Enumerable.Range(0, steps).Select(s => a.Low + s * spacing[i]).ToArray())];
        for (int round = 0; round <= rounds; round++)
        {
            if (!Run(Product(grid), reference, problems, progress, cancel))
            {
                return null;
            }
            IReadOnlyList<double> centre = goal.Nearest([.. known.Values], baseline).Sizes;
            spacing = [.. spacing.Select(s => s / 2)];
            grid = [.. axes.Select((a, i) => new[] { -1, 0, 1 }.Select(side => Math.Clamp(centre[i] + side * spacing[i], a.Low, a.High)).Distinct().ToArray())];
        }
        SizeCandidate[] all = [.. known.Values.OrderBy(c => c.Sizes, Comparer<IReadOnlyList<double>>.Create(Compare))];
        return new SizingResult(axes, goal, options, baseline, all, goal.Best(all, baseline));
    }

    private bool Run(IEnumerable<double[]> points, Result reference, ProblemList problems, IProgress<int>? progress, CancellationToken cancel)
    {
        double[][] wanted = [.. points.Where(p => !known.ContainsKey(Key(p)))];
        var found = new SizeCandidate?[wanted.Length];
        ProblemList[] own = [.. wanted.Select(_ => new ProblemList())];
        int done = known.Count;
        Parallel.For(0, wanted.Length, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Threads }, i =>
        {
            found[i] = study.Of(Sized(wanted[i]), options, reference, own[i], null, cancel) is { } result ? SizeCandidate.Of(wanted[i], result) : null;
            progress?.Report(Interlocked.Increment(ref done));
        });
        // The first with errors is told: the others mostly have the same.
        if (Array.FindIndex(found, f => f is null) is >= 0 and int failed)
        {
            problems.AddAll(own[failed]);
            return false;
        }
        for (int i = 0; i < wanted.Length; i++)
        {
            known[Key(wanted[i])] = found[i]!;
        }
        return true;
    }

    // A size stands in the place of the option's own, or below a map that the option sets.
    private Variation Sized(double[] sizes)
    {
        Variation own = Variation.Of("size", axes.Select((a, i) => (a.Path, a.Text(sizes[i]))));
        return new(own.Name, [.. changes.Changes.Where(c => axes.All(a => a.Path != c.Path)), .. own.Changes]);
    }

    private string Key(double[] sizes) => string.Join('|', axes.Select((a, i) => a.Text(sizes[i])));

    private static IEnumerable<double[]> Product(double[][] grid) =>
        grid.Aggregate((IEnumerable<double[]>)[[]], (points, axis) => points.SelectMany(p => axis.Select(size => (double[])[.. p, size])));

    private static int Compare(IReadOnlyList<double> a, IReadOnlyList<double> b) =>
        a.Zip(b, (x, y) => x.CompareTo(y)).FirstOrDefault(c => c != 0);
}
