using Sim.Cli.Charts;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>Options and packages beside the baseline.</summary>
internal static class OptionCharts
{
    private const int MostLines = 6, LeastCrowd = 15;

    private const double NearFraction = 0.03;

    /// <summary>
    /// Change of life-cycle cost against change of emissions. Measures that bring the centre up to standard are left out:
    /// they are not meant to save, and would press the others together.
    /// </summary>
    public static Chart MoneyAgainstEmissions(IReadOnlyList<Result> results)
    {
        Result baseline = results[0];
        bool isRaised = baseline.Kind == VariationKind.UpToStandard;
        string[] standard = [.. baseline.Scenario.Inputs.UpToStandard ?? []];
        Result[] others = [.. results.Skip(1).Where(r => !standard.Contains(r.Name, StringComparer.Ordinal))];
        string[] near = [.. Near(others, baseline).Select(Name)];
        Series Of(string name, IEnumerable<Result> of, ColourRole? role)
        {
            Result[] shown = [.. of];
            return new(name, [.. shown.Select(r => Cost(r, baseline))])
            {
                Role = role,
                Across = [.. shown.Select(r => Emissions(r, baseline))],
                Labels = [.. shown.Select(r => r == baseline ? r.Name : near.Contains(Name(r)) ? "" : Name(r))],
            };
        }
        string note = "Below zero: cheaper over the period. Left of zero: fewer emissions." + Flagged(others)
            + (standard.Length > 0 && !isRaised ? $" Left out, as measures of the standards: {string.Join(", ", standard)}." : "")
            + (near.Length > 0 ? $" Near zero, without a name: {string.Join(", ", near)}." : "");
        Chart chart = FramedCharts.Of(baseline, ChartKind.Scatter,
            isRaised ? "What options and packages change once the measures of the standards are taken" : "What each option and package changes in cost and emissions",
            $"change against the {(isRaised ? baseline.Name : "baseline")}, {FramedCharts.Period(baseline)}{FramedCharts.Together(baseline)}",
            new XAxis.Numbers([], "Change of emissions", "tCO2e/year"), new YAxis("Change of life-cycle cost, present value", "kEUR"), [], note);
        // The baseline is a point at zero and must stay.
        Series[] series =
        [
            Of("Baseline", [baseline], ColourRole.Baseline),
            Of("Option", others.Where(r => r.Kind == VariationKind.Option), null), Of("Package", others.Where(r => r.Kind == VariationKind.Package), null),
        ];
        return chart with
        {
            Series = [.. series.Where(s => s.Values.Count > 0)],
        };
    }

    /// <summary>Grid electricity by month: the baseline and the first packages, or options where there are no packages; the others are named.</summary>
    public static Chart GridByMonth(IReadOnlyList<Result> results)
    {
        VariationKind kind = results.Any(r => r.Kind == VariationKind.Package) ? VariationKind.Package : VariationKind.Option;
        Result[] others = [.. results.Where(r => r.Kind == kind)], shown = [results[0], .. others.Take(MostLines)];
        string left = others.Length > MostLines ? $" Left out, beyond the first {MostLines}: {string.Join(", ", others.Skip(MostLines).Select(r => r.Name))}." : "";
        return FramedCharts.Of(results[0], ChartKind.Lines, $"Grid electricity by month with {(left.Length > 0 ? $"{MostLines} of {others.Length} " : "each ")}{(kind == VariationKind.Package ? "package" : "option")}{(left.Length > 0 ? "s" : "")}",
            FramedCharts.Mean(results[0], "month"), FramedCharts.MonthsOfAnyYear, new YAxis("Grid electricity", "kWh/month", FromZero: true),
            shown.Select((r, i) => new Series(Name(r), FramedCharts.ByMonth(r, "electricity.grid_import")) { Role = i == 0 ? ColourRole.Baseline : null }), (Flagged(shown) + left).TrimStart());
    }

    // Points that lie on the baseline's own, where names would only cover one another.
    private static IEnumerable<Result> Near(Result[] others, Result baseline)
    {
        double wide = Spread(r => Emissions(r, baseline)), high = Spread(r => Cost(r, baseline));
        return others.Length < LeastCrowd ? [] : others.Where(r => Math.Abs(Emissions(r, baseline)) < NearFraction * wide && Math.Abs(Cost(r, baseline)) < NearFraction * high);

        double Spread(Func<Result, double> of) => others.Max(of) - others.Min(of);
    }

    private static double Cost(Result result, Result baseline) => (result.Appraisal.LifeCycleCostEur - baseline.Appraisal.LifeCycleCostEur) / 1000;

    private static double Emissions(Result result, Result baseline) => result["emissions.total.tco2e"] - baseline["emissions.total.tco2e"];

    /// <summary>Variations as positions, in the order of the file.</summary>
    public static XAxis Names(IReadOnlyList<Result> results) => new XAxis.Categories([.. results.Select(Name)]);

    /// <summary>Name of a variation, marked where it serves people worse, leaves more litter or sewage, is judged by other limits, meters other services, or gives less.</summary>
    public static string Name(Result result) => result.Name + CompareTable.MarkOf(result);

    /// <summary>What the mark means, where one stands.</summary>
    public static string Flagged(IReadOnlyList<Result> results) =>
        (results.Any(r => r.IsFlagged) ? " !: serves people worse, leaves more litter or sewage, is judged by other limits or meters other services than what it is compared with." : "")
        + (results.Any(r => !r.IsFlagged && r.GivesLess.Count > 0) ? " *: gives people less, or houses fewer, by its inputs." : "");
}
