using Sim.Engine.Accounts;

namespace Sim.Engine.Studies;

/// <summary>How a variation fares if the centre closes early.</summary>
public sealed record ClosureRegret
{
    /// <summary>The variation.</summary>
    public required Result Result { get; init; }

    /// <summary>Net present value if the centre closes after 1, 2, ... months, EUR.</summary>
    public required double[] ByMonthEur { get; init; }

    /// <summary>Net present value if it outlasts the period, EUR.</summary>
    public double OpenEur { get; init; }

    /// <summary>Net present value over all closings, weighed by their chance, EUR.</summary>
    public double ExpectedEur { get; init; }

    /// <summary>Chance that the variation loses money against the baseline.</summary>
    public double LossFraction { get; init; }

    /// <summary>What is lost on average by not having taken the variation that is best for each closing, EUR.</summary>
    public double RegretEur { get; init; }

    /// <summary>The largest such loss among the closings that can happen, EUR.</summary>
    public double WorstRegretEur { get; init; }

    /// <summary>Months that the centre must stay open so that the variation does not lose from then on; nothing where the period is too short.</summary>
    public int? BreakEvenMonths { get; init; }

    /// <summary>Values every variation of a comparison, the baseline first; empty where the scenario says nothing of closing.</summary>
    public static IReadOnlyList<ClosureRegret> Of(IReadOnlyList<Result> results)
    {
        Scenarios.ScenarioInputs inputs = results[0].Scenario.Inputs;
        // A closing on a date within the period is in every result already.
        if (inputs.Closure is not { } closure || results[0].Appraisal.Until.Closes)
        {
            return [];
        }
        double[] chance = closure.ByMonth(inputs.Period.Start, inputs.Period.Years * 12);
        double[] chances = [.. chance, Math.Max(0, 1 - chance.Sum())];
        double[][] byMonth = [.. results.Select(r => ClosureValue.NetPresentValuesEur(results[0].Appraisal, r.Appraisal, inputs.LifeCycle.DiscountFraction))];
        double[][] worth = [.. results.Select((r, i) => (double[])[.. byMonth[i], r.Comparison?.NetPresentValueEur ?? 0])];
        double[] best = [.. Enumerable.Range(0, chances.Length).Select(c => worth.Max(w => w[c]))];
        return [.. results.Select((r, i) => new ClosureRegret
        {
            Result = r,
            ByMonthEur = byMonth[i],
            OpenEur = worth[i][^1],
            ExpectedEur = Mean(chances, c => worth[i][c]),
            LossFraction = Mean(chances, c => worth[i][c] < -0.005 ? 1 : 0),
            RegretEur = Mean(chances, c => best[c] - worth[i][c]),
            WorstRegretEur = Enumerable.Range(0, chances.Length).Where(c => chances[c] > 0).Max(c => best[c] - worth[i][c]),
            BreakEvenMonths = BreakEven(byMonth[i]),
        })];
    }

    private static double Mean(double[] chances, Func<int, double> of) => Enumerable.Range(0, chances.Length).Sum(c => chances[c] == 0 ? 0 : chances[c] * of(c));

    private static int? BreakEven(double[] byMonthEur)
    {
        int last = Array.FindLastIndex(byMonthEur, e => e < -0.005);
        return last == byMonthEur.Length - 1 ? null : last + 2;
    }
}
