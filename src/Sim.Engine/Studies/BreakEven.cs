using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;

namespace Sim.Engine.Studies;

/// <summary>Where two variations have the same value of an indicator, as one input varies.</summary>
/// <param name="Axis">What is varied.</param>
/// <param name="Metric">The indicator.</param>
/// <param name="Points">The two at evenly spaced values and at each break-even, in order.</param>
/// <param name="BreakEvens">Where they are equal, or cross by a step.</param>
public sealed record BreakEven(BreakEvenAxis Axis, IndicatorDefinition Metric, IReadOnlyList<BreakEvenPoint> Points, IReadOnlyList<BreakEvenPoint> BreakEvens)
{
    /// <summary>How near a break-even is found, as a share of the range.</summary>
    public const double Precision = 1e-4;

    private const int MostSteps = 40;

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
    /// <param name="progress">Told the number of values done.</param>
    /// <param name="cancel">Asked between years.</param>
    public static BreakEven? Find(
        ScenarioFile file, BreakEvenAxis axis, IndicatorDefinition metric, (string First, string Second) between,
        IReadOnlyList<(string Path, string Text)> fixedChanges, int count, ProblemList problems, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        var study = new Study(file);
        bool isWhole = IsWhole(file, axis);
        int done = 0;
        BreakEvenPoint? At(double value, ProblemList own)
        {
            Variation changes = Variation.Of(Variation.Baseline.Name, [.. fixedChanges, (axis.Path, axis.Text(value))]);
            BreakEvenPoint? point = study.Pair(between.First, between.Second, changes, own, cancel) is { } pair
                ? new(value, pair.First, pair.Second, Of(metric, pair.First), Of(metric, pair.Second)) : null;
            progress?.Report(Interlocked.Increment(ref done));
            return point;
        }
        double[] values = [.. Enumerable.Range(0, count).Select(i => axis.Low + ((axis.High - axis.Low) * i / (count - 1))).Select(v => isWhole ? Math.Round(v) : v).Distinct()];
        var grid = new BreakEvenPoint?[values.Length];
        ProblemList[] found = [.. values.Select(_ => new ProblemList())];
        // The first alone: what is wrong with all values is said once, and soon.
        grid[0] = At(values[0], found[0]);
        if (grid[0] is not null)
        {
            Parallel.For(1, values.Length, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = study.Threads }, i => grid[i] = At(values[i], found[i]));
        }
        foreach (Problem problem in found.SelectMany(f => f.Sorted).Distinct())
        {
            problems.Add(problem);
        }
        if (problems.HasErrors || grid.Any(p => p is null))
        {
            return null;
        }
        double near = isWhole ? 1 : (axis.High - axis.Low) * Precision;
        BreakEvenPoint[] points = [.. grid.Select(p => p!)];
        BreakEvenPoint[] zeros = [.. points.Where(p => p.Difference == 0), .. points.Zip(points.Skip(1)).Where(n => n.First.Difference * n.Second.Difference < 0)
            .Select(n => Between(n.First, n.Second, near, isWhole, v => At(v, new ProblemList())))];
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

    // Present value is of the second against the first; the first has none against itself.
    private static double Of(IndicatorDefinition metric, Result result) =>
        metric.Key == Indicators.NetPresentValueKey && result.Comparison is null ? 0 : result[metric.Key];

    private static bool IsWhole(ScenarioFile file, BreakEvenAxis axis) =>
        file.Bind(Variation.Of("the break-even", [(axis.Path, axis.Text(axis.Low))]), new())?.Values.FirstOrDefault(v => v.Path == axis.Path)?.Declaration.Shape.Form == InputForm.Integer;
}
