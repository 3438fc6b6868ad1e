using System.Globalization;
using Sim.Engine.Scenarios;

namespace Sim.Engine.Studies;

/// <summary>
/// Adjusts named inputs of a scenario within their ranges until the simulation agrees best with its bills: the sum over
/// all bills of ((simulated - measured) / mean bill of the carrier)^2 is made as small as it gets near the values given.
/// Variations of a study like any other; the result does not depend on the number of threads.
/// </summary>
public sealed class Calibration
{
    // Over its whole range an input must move the bills by this share of their mean (root mean square), or they say nothing about it.
    private const double LeastSensitivity = 0.001;

    // Beyond this inflation of variance (correlation above 0.99995) two inputs are one to the bills.
    private const double MostInflation = 1e4;

    private const double ReportedCorrelation = 0.9;

    private readonly ScenarioFile file;
    private readonly IReadOnlyList<Adjustment> asked;
    private readonly Func<int, bool> isUsed;
    private readonly Study study;

    /// <summary>A calibration of a file.</summary>
    /// <param name="file">The scenario file.</param>
    /// <param name="adjustments">What may be adjusted.</param>
    /// <param name="isUsed">Whether the bills of a calendar year are used; all are by default.</param>
    public Calibration(ScenarioFile file, IReadOnlyList<Adjustment> adjustments, Func<int, bool>? isUsed = null) =>
        (this.file, asked, this.isUsed, study) = (file, adjustments, isUsed ?? (_ => true), new Study(file));

    /// <summary>Simulations that it makes at most.</summary>
    public int MostRuns => 2 + 2 * asked.Count + BoundedLeastSquares.MostPoints(asked.Count);

    /// <summary>Calibrates; none, with the problems reported, where something is wrong with the scenario, its bills or what is to be adjusted.</summary>
    public CalibrationResult? Run(ProblemList problems, int threads, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        if (study.Alone(Variation.Baseline, problems, null, cancel) is not { } baseline || Inputs(baseline, problems) is not { } inputs)
        {
            return null;
        }
        BillFit[] used = [.. Part(baseline, isUsed)];
        int done = 0;
        Result[] Results(IReadOnlyList<double[]> values)
        {
            var results = new Result[values.Count];
            Parallel.For(0, values.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, i =>
            {
                results[i] = With(inputs, values[i], baseline, cancel);
                progress?.Report(Interlocked.Increment(ref done));
            });
            return results;
        }
        double[][] Evaluate(IReadOnlyList<double[]> points) =>
            [.. Results([.. points.Select(p => Values(inputs, p))]).Select(r => Residuals(Part(r, isUsed)))];
        try
        {
            var search = new BoundedLeastSquares(Evaluate, LeastSensitivity);
            (double[] point, bool converged) = search.Minimise([.. inputs.Select(i => i.Share(i.Before))]);
            double[] values = [.. inputs.Select((input, j) => input.Rounded(input.At(point[j])))];
            double[] shares = [.. inputs.Select((input, j) => input.Share(values[j]))];
            Result after = Results([values])[0];
            return Summary(inputs, values, baseline, after, used, search.Jacobian(shares, BoundedLeastSquares.Wide)) with { Converged = converged };
        }
        catch (AggregateException many) when (many.Flatten().InnerExceptions.OfType<RefusedException>().FirstOrDefault() is { } refused)
        {
            problems.AddAll(refused.Problems);
            return null;
        }
    }

    private AdjustedInput[]? Inputs(Result baseline, ProblemList problems)
    {
        void Refuse(string path, string message) => problems.Add(baseline.Scenario.Document.At(path, message));
        BillFit[] used = [.. Part(baseline, isUsed)];
        if (used.Length == 0)
        {
            Refuse("measured", baseline.Measured.Count == 0 ? "holds no bills, so that there is nothing to calibrate against" : "holds no bills of the years asked for");
            return null;
        }
        foreach (string twice in asked.GroupBy(a => a.Path).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            Refuse(twice, "is adjusted twice; name it once");
        }
        var inputs = new List<AdjustedInput>();
        foreach (Adjustment adjustment in asked)
        {
            if (AdjustedInput.Of(adjustment, baseline.Scenario, used.Any(f => f.Carrier.IsMoney), problems) is { } input)
            {
                inputs.Add(input);
            }
        }
        int bills = Residuals(used).Length;
        if (bills <= asked.Count)
        {
            Refuse("measured", string.Create(CultureInfo.InvariantCulture, $"holds too few bills: bills for use are {bills}, inputs to adjust {asked.Count}, and there must be more bills than inputs"));
        }
        return problems.HasErrors ? null : [.. inputs];
    }

    // What was measured stays that of the scenario; only years up to the last bill are simulated.
    private Result With(AdjustedInput[] inputs, double[] values, Result baseline, CancellationToken cancel)
    {
        int years = baseline.Measured.Max(f => f.Months[^1].Month) / 12 + 1;
        var own = new ProblemList();
        IEnumerable<(string, string)> changes = inputs.Select((input, j) => (input.Path, input.Text(values[j])));
        if (years < baseline.Scenario.Inputs.Period.Years)
        {
            changes = changes.Append(("period.years", years.ToString(CultureInfo.InvariantCulture)));
        }
        return study.Alone(Variation.Of("the calibration", changes), own, null, cancel) ?? throw new RefusedException(own);
    }

    private static double[] Values(AdjustedInput[] inputs, double[] point) => [.. inputs.Select((input, j) => input.At(point[j]))];

    private static IEnumerable<BillFit> Part(Result result, Func<int, bool> isPart) =>
        from fit in result.Measured
        let months = fit.Months.Where(m => isPart(result.Scenario.Inputs.Period.CalendarYear(m.Month / 12))).ToArray()
        where months.Length > 0
        select new BillFit(fit.Site, fit.Carrier, months);

    // A carrier whose bills are all zero has no scale and is left out.
    private static double[] Residuals(IEnumerable<BillFit> fits) =>
    [
        .. from fit in fits
           let mean = Math.Abs(fit.Measured / fit.Months.Count)
           where mean > 0
           from month in fit.Months
           select (month.Simulated - month.Measured) / mean,
    ];

    private CalibrationResult Summary(
        AdjustedInput[] inputs, double[] values, Result baseline, Result after, BillFit[] before, double[,] jacobian)
    {
        double[] residuals = Residuals(Part(after, isUsed));
        int[] felt = [.. Enumerable.Range(0, values.Length).Where(j => BoundedLeastSquares.Sensitivity(jacobian, j) >= LeastSensitivity)];
        int[] kept = [.. felt.Where(j => values[j] > inputs[j].Low && values[j] < inputs[j].High)];
        var estimates = new Estimates(residuals, jacobian, kept);
        CorrelatedPair[] pairs =
        [
            .. from a in kept
               from b in kept
               where a < b && Math.Abs(estimates.Correlation(a, b)) > ReportedCorrelation
               select new CorrelatedPair(inputs[a].Path, inputs[b].Path, estimates.Correlation(a, b)),
        ];
        return new()
        {
            Scenario = baseline.Scenario,
            Inputs = [.. inputs.Select((input, j) => Judged(input, j, values[j], estimates, felt.Contains(j), kept.Contains(j), pairs))],
            Correlated = pairs,
            Used = [.. before.Zip(Part(after, isUsed))],
            HeldOut = [.. Part(baseline, y => !isUsed(y)).Zip(Part(after, y => !isUsed(y)))],
            SumOfSquaresBefore = 2 * BoundedLeastSquares.Cost(Residuals(before)),
            SumOfSquaresAfter = 2 * BoundedLeastSquares.Cost(residuals),
            Bills = residuals.Length,
            Runs = study.Runs,
            Converged = true,
            Closes = baseline.Closes && after.Closes,
        };
    }

    private static CalibratedInput Judged(AdjustedInput input, int j, double value, Estimates estimates, bool isFelt, bool isKept, CorrelatedPair[] pairs)
    {
        if (!isFelt)
        {
            return new(input, value, double.NaN, double.NaN, Determination.NotDetermined, "no bill depends on it by more than 0.1 % over its whole range; left as it was");
        }
        if (!isKept)
        {
            return new(input, value, double.NaN, double.NaN, Determination.AtBound, value == input.Low ? "at the lower end of its range" : "at the upper end of its range");
        }
        double range = input.High - input.Low, error = range * estimates.StandardError(j), half = range * estimates.HalfWidth(j);
        string[] others = [.. pairs.Where(p => p.First == input.Path || p.Second == input.Path).Select(p => p.First == input.Path ? p.Second : p.First)];
        string reason = estimates.Inflation(j) > MostInflation ? $"cannot be told apart from {(others.Length > 0 ? string.Join(" and ", others) : "the others together")}"
            : 2 * half >= range ? "its 95 % interval is as wide as its range"
            : "";
        return new(input, value, error, half, reason.Length > 0 ? Determination.NotDetermined : Determination.Determined, reason);
    }

    private sealed class RefusedException(ProblemList problems) : Exception
    {
        public ProblemList Problems { get; } = problems;
    }
}
