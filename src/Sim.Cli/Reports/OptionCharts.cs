using Sim.Cli.Charts;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>Options and packages beside the baseline.</summary>
internal static class OptionCharts
{
    private const int MostLines = 6;

    /// <summary>Change of life-cycle cost against change of emissions.</summary>
    public static Chart MoneyAgainstEmissions(IReadOnlyList<Result> results)
    {
        Result baseline = results[0];
        bool isRaised = baseline.Kind == VariationKind.UpToStandard;
        Series Of(string name, VariationKind kind, ColourRole? role)
        {
            Result[] shown = [.. results.Where(r => r.Kind == kind)];
            return new(name, [.. shown.Select(r => (r.Appraisal.LifeCycleCostEur - baseline.Appraisal.LifeCycleCostEur) / 1000)])
            {
                Role = role,
                Across = [.. shown.Select(r => r["emissions.total.tco2e"] - baseline["emissions.total.tco2e"])],
                Labels = [.. shown.Select(r => r == baseline ? r.Name : Name(r))],
            };
        }
        Chart chart = FramedCharts.Of(baseline, ChartKind.Scatter,
            isRaised ? "What each option and package changes once the standards are met as far as they can be" : "What each option and package changes in cost and emissions",
            $"change against the {(isRaised ? baseline.Name : "baseline")}, {FramedCharts.Period(baseline)}{FramedCharts.Together(baseline)}",
            new XAxis.Numbers([], "Change of emissions", "tCO2e/year"), new YAxis("Change of life-cycle cost, present value", "kEUR"), [],
            "Below zero: cheaper over the period. Left of zero: fewer emissions." + Flagged(results));
        // The baseline is a point at zero and must stay.
        Series[] series = [Of("Baseline", baseline.Kind, ColourRole.Baseline), Of("Option", VariationKind.Option, null), Of("Package", VariationKind.Package, null)];
        return chart with
        {
            Series = [.. series.Where(s => s.Values.Count > 0)],
        };
    }

    /// <summary>Grid electricity by month: the baseline and each package, or each option where there are no packages.</summary>
    public static Chart GridByMonth(IReadOnlyList<Result> results)
    {
        VariationKind kind = results.Any(r => r.Kind == VariationKind.Package) ? VariationKind.Package : VariationKind.Option;
        Result[] shown = [results[0], .. results.Where(r => r.Kind == kind).Take(MostLines)];
        return FramedCharts.Of(results[0], ChartKind.Lines, $"Grid electricity by month with each {(kind == VariationKind.Package ? "package" : "option")}",
            FramedCharts.Mean(results[0], "month"), FramedCharts.MonthsOfAnyYear, new YAxis("Grid electricity", "kWh/month", FromZero: true),
            shown.Select((r, i) => new Series(r.Name, FramedCharts.ByMonth(r, "electricity.grid_import")) { Role = i == 0 ? ColourRole.Baseline : null }), Flagged(shown).TrimStart());
    }

    /// <summary>Variations as positions, in the order of the file.</summary>
    public static XAxis Names(IReadOnlyList<Result> results) => new XAxis.Categories([.. results.Select(Name)]);

    /// <summary>Name of a variation, marked where it serves people worse.</summary>
    public static string Name(Result result) => result.Name + (result.ServesWorse.Count > 0 ? CompareTable.Mark : "");

    /// <summary>What the mark means, where one stands.</summary>
    public static string Flagged(IReadOnlyList<Result> results) =>
        results.Any(r => r.ServesWorse.Count > 0) ? " !: serves people worse than what it is compared with." : "";
}
