using Sim.Engine.Scenarios;
using Sim.Engine.Schema;

namespace Sim.Engine.Studies;

/// <summary>Where two variations have the same value of an indicator, as one input varies.</summary>
/// <param name="Axis">What is varied.</param>
/// <param name="Metric">The indicator.</param>
/// <param name="Points">The two at evenly spaced values and at each break-even, in order.</param>
/// <param name="BreakEvens">Where they are equal, or cross by a step.</param>
public sealed record BreakEven(BreakEvenAxis Axis, BreakEvenMetric Metric, IReadOnlyList<BreakEvenPoint> Points, IReadOnlyList<BreakEvenPoint> BreakEvens)
{
    /// <summary>How near a break-even is found, as a share of the range.</summary>
    public const double Precision = 1e-4;

    private const int MostSteps = 40;

    /// <summary>The same as each payer and funder sees it, over the same evenly spaced values; empty where that was not asked for.</summary>
    public IReadOnlyList<BreakEven> Payers { get; init; } = [];

    /// <summary>
    /// Finds the break-evens: the whole model at evenly spaced values, then regula falsi with the Illinois rule (Dowell and Jarratt
    /// 1971, doi:10.1007/BF01934364) between neighbours of unlike sign. Two crossings between neighbours are not seen.
    /// None, with the problems reported, where any value has errors.
    /// </summary>
    /// <param name="file">The scenario.</param>
    /// <param name="axis">What is varied.</param>
    /// <param name="metric">The indicator.</param>
    /// <param name="between">Names of the two variations.</param>
    /// <param name="fixedChanges">Changes that hold for all values.</param>
    /// <param name="count">Number of evenly spaced values.</param>
    /// <param name="problems">Gets what is wrong.</param>
    /// <param name="byPayer">Whether to find them for each payer and funder too.</param>
    /// <param name="progress">Told the number of values done.</param>
    /// <param name="cancel">Asked between years.</param>
    public static BreakEven? Find(
        ScenarioFile file, BreakEvenAxis axis, BreakEvenMetric metric, (string First, string Second) between, IReadOnlyList<(string Path, string Text)> fixedChanges,
        int count, ProblemList problems, bool byPayer = false, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        var study = new Study(file);
        bool isWhole = IsWhole(file, axis);
        int done = 0;
        Pair? At(double value, ProblemList own)
        {
            Variation changes = Variation.Of(Variation.Baseline.Name, [.. fixedChanges, (axis.Path, axis.Text(value))]);
            Pair? pair = study.Pair(between.First, between.Second, changes, own, cancel) is { } both ? new(value, both.First, both.Second) : null;
            progress?.Report(Interlocked.Increment(ref done));
            return pair;
        }
        double[] values = [.. Enumerable.Range(0, count).Select(i => axis.Low + ((axis.High - axis.Low) * i / (count - 1))).Select(v => isWhole ? Math.Round(v) : v).Distinct()];
        var grid = new Pair?[values.Length];
        ProblemList[] found = [.. values.Select(_ => new ProblemList())];
        var threads = new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = study.Threads };
        // The first alone: what is wrong with all values is said once, and soon.
        grid[0] = At(values[0], found[0]);
        if (grid[0] is not null)
        {
            Parallel.For(1, values.Length, threads, i => grid[i] = At(values[i], found[i]));
        }
        // What is varied is meant to leave its usual range.
        foreach (Problem problem in found.SelectMany(f => f.Sorted).Distinct().Where(p => p.Severity == Severity.Error || p.Path != axis.Path))
        {
            problems.Add(problem);
        }
        if (problems.HasErrors || grid.Any(p => p is null))
        {
            return null;
        }
        double near = isWhole ? 1 : (axis.High - axis.Low) * Precision;
        string[] payers = byPayer ? [.. grid.SelectMany(p => p!.First.Cash.BearsEur.Concat(p.Second.Cash.BearsEur)).Select(b => b.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] : [];
        BreakEvenMetric[] metrics = [metric, .. payers.Select(BreakEvenMetric.BorneBy)];
        var each = new BreakEven[metrics.Length];
        Parallel.For(0, metrics.Length, threads, i =>
            each[i] = Of(axis, metrics[i], [.. grid.Select(p => p!.By(metrics[i]))], near, isWhole, v => At(v, new ProblemList())?.By(metrics[i])));
        return each[0] with { Payers = each[1..] };
    }

    private static BreakEven Of(BreakEvenAxis axis, BreakEvenMetric metric, BreakEvenPoint[] points, double near, bool isWhole, Func<double, BreakEvenPoint?> at)
    {
        // Who bears nothing in either has no break-even, though the two are equal everywhere.
        BreakEvenPoint[] zeros = points.All(p => p.Difference == 0) ? [] : [.. points.Where(p => p.Difference == 0), .. points.Zip(points.Skip(1))
            .Where(n => n.First.Difference * n.Second.Difference < 0).Select(n => Between(n.First, n.Second, near, isWhole, at))];
        return new(axis, metric, [.. points.Concat(zeros).DistinctBy(p => p.Value).OrderBy(p => p.Value)], [.. zeros.OrderBy(p => p.Value)]);
    }

    // Costs move by steps (whole homes, whole staff), so that the difference may jump over zero: the bracket alone shrinks surely.
    private static BreakEvenPoint Between(BreakEvenPoint low, BreakEvenPoint high, double near, bool isWhole, Func<double, BreakEvenPoint?> at)
    {
        double lowWeight = low.Difference, highWeight = high.Difference;
        int side = 0;
        for (int step = 0; step < MostSteps && high.Value - low.Value > near; step++)
        {
            double value = step % 3 == 2 ? (low.Value + high.Value) / 2 : ((low.Value * highWeight) - (high.Value * lowWeight)) / (highWeight - lowWeight);
            value = isWhole ? Math.Clamp(Math.Round(value), low.Value + 1, high.Value - 1) : Math.Clamp(value, low.Value + (near / 4), high.Value - (near / 4));
            if (value <= low.Value || value >= high.Value || at(value) is not { } middle || double.IsNaN(middle.Difference))
            {
                break;
            }
            if (middle.Difference == 0)
            {
                return middle;
            }
            if (middle.Difference * low.Difference < 0)
            {
                (high, highWeight, lowWeight) = (middle, middle.Difference, side == 1 ? lowWeight / 2 : lowWeight);
                side = 1;
            }
            else
            {
                (low, lowWeight, highWeight) = (middle, middle.Difference, side == -1 ? highWeight / 2 : highWeight);
                side = -1;
            }
        }
        return Math.Abs(low.Difference) <= Math.Abs(high.Difference) ? low : high;
    }

    private static bool IsWhole(ScenarioFile file, BreakEvenAxis axis) =>
        file.Bind(Variation.Of("the break-even", [(axis.Path, axis.Text(axis.Low))]), new())?.Values.FirstOrDefault(v => v.Path == axis.Path)?.Declaration.Shape.Form == InputForm.Integer;

    // Two variations at one value, however many indicators are read from them.
    private sealed record Pair(double Value, Result First, Result Second)
    {
        public BreakEvenPoint By(BreakEvenMetric metric) => new(Value, First, Second, metric.Of(First), metric.Of(Second));
    }
}
