using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;

namespace Sim.Engine.Studies;

/// <summary>What came of the draws. Variations are told by their place: 0 is the scenario as it stands, then options and packages.</summary>
/// <param name="Values">The uncertain values.</param>
/// <param name="Stated">The variations with the values as the file states them.</param>
/// <param name="Draws">Every draw, failed ones too.</param>
/// <param name="Closes">Whether every balance of every run closes.</param>
public sealed record UncertaintyResult(IReadOnlyList<UncertainValue> Values, IReadOnlyList<Result> Stated, IReadOnlyList<DrawOutcome> Draws, bool Closes)
{
    private static readonly int LifeCycleCost = IndexOf("cost.lcc.eur");

    private double[]? least, regretEur;

    /// <summary>The draws that could be run.</summary>
    public IReadOnlyList<DrawOutcome> Run { get; } = [.. Draws.Where(d => d.Failure.Length == 0)];

    /// <summary>Those that could not.</summary>
    public IReadOnlyList<DrawOutcome> Failures { get; } = [.. Draws.Where(d => d.Failure.Length > 0)];

    /// <summary>Place of an indicator among <see cref="Indicators.All"/>.</summary>
    public static int IndexOf(string key) => Indicators.All.Select((d, i) => (d.Key, i)).First(d => d.Key == key).i;

    /// <summary>An indicator of a variation in each draw that could be run.</summary>
    public double[] Of(int variation, int indicator) => [.. Run.Select(d => d.Indicators[variation][indicator])];

    /// <summary>Its quantiles; not a number where a draw leaves it undefined.</summary>
    public Quantiles Spread(int variation, int indicator) =>
        Of(variation, indicator) is var all && all.Any(double.IsNaN) ? new(double.NaN, double.NaN, double.NaN, double.NaN) : Quantiles.Of(all);

    /// <summary>Share of the draws in which an indicator of a variation is below that of the scenario as it stands.</summary>
    public double BelowFraction(int variation, int indicator) =>
        Run.Count(d => d.Indicators[variation][indicator] < d.Indicators[0][indicator]) / (double)Run.Count;

    /// <summary>Share of the draws in which a variation has the least life-cycle cost of all; where several have it, each does.</summary>
    public double CheapestFraction(int variation) => Run.Where((d, i) => d.Indicators[variation][LifeCycleCost] <= Least[i]).Count() / (double)Run.Count;

    /// <summary>Mean of what each variation costs more over the period than the one that turns out cheapest, EUR: its regret.</summary>
    public IReadOnlyList<double> RegretEur => regretEur ??=
        [.. Enumerable.Range(0, Stated.Count).Select(v => Run.Select((d, i) => d.Indicators[v][LifeCycleCost] - Least[i]).Average())];

    /// <summary>What it would be worth at most to know the values beforehand, EUR: the least of the regrets (expected value of perfect information).</summary>
    public double ValueOfKnowingEur => RegretEur.Min();

    /// <summary>Of options and packages the one of least regret; 0, the scenario as it stands, where none ran.</summary>
    public int Best => Enumerable.Range(1, Stated.Count - 1).OrderBy(v => RegretEur[v]).FirstOrDefault();

    /// <summary>
    /// Rank correlation (Spearman) of an uncertain value with an indicator of a variation, -1 to 1; not a number for what has
    /// no order (lists, seeds), and for what never changes.
    /// </summary>
    public double RankCorrelation(int value, int variation, int indicator)
    {
        double[] of = Of(variation, indicator);
        if (!Values[value].IsOrdered || of.Any(double.IsNaN) || of.Max() == of.Min())
        {
            return double.NaN;
        }
        // Values rise with their shares; those that are written alike (whole numbers) share a rank.
        var first = Run.GroupBy(d => d.Values[value], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Min(d => d.Shares[value]), StringComparer.Ordinal);
        return Correlation.Spearman(Run.Select(d => first[d.Values[value]]), of);
    }

    /// <summary>
    /// Rank correlations nearer to 0 than this may be chance: of all ordered values together one of twenty studies of nothing has one
    /// beyond it (normal approximation of Spearman's, shared out by Bonferroni).
    /// </summary>
    public double ChanceCorrelation => Normal.InvCDF(0, 1, 1 - (0.025 / Math.Max(1, Values.Count(v => v.IsOrdered)))) / Math.Sqrt(Run.Count - 1);

    // Of each draw that could be run.
    private double[] Least => least ??= [.. Run.Select(d => d.Indicators.Min(i => i[LifeCycleCost]))];
}
