using Sim.Cli.Charts;
using Sim.Engine.Accounts;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>What one variation saves in each month of a mean year, by what is bought.</summary>
internal static class SavingsCharts
{
    /// <summary>The variation to show: of the packages, or the options where there are none, the one of greatest net present value that serves nobody worse and gives no less; where all do, the greatest of all.</summary>
    public static Result? Chosen(IReadOnlyList<Result> results)
    {
        Result[] packages = [.. results.Where(r => r.Kind == VariationKind.Package)];
        Result[] shown = packages.Length > 0 ? packages : [.. results.Where(r => r.Kind == VariationKind.Option)];
        return shown.OrderBy(r => r.IsFlagged).ThenBy(r => r.GivesLess.Count > 0).ThenByDescending(r => r.Comparison!.NetPresentValueEur).FirstOrDefault();
    }

    /// <summary>Running costs saved in each month by category; below zero it costs more.</summary>
    public static Chart ByMonth(Result baseline, Result result)
    {
        (IReadOnlyList<Series> series, string note) = StackedCharts.Fold(Enum.GetValues<CostCategory>().Where(c => c != CostCategory.Capital).Select(c =>
            new Series(MoneyCharts.Name(c), [.. Months(baseline, c).Zip(Months(result, c), StackedCharts.Change).Select(change => -change)]) { Role = MoneyCharts.Role(c) }));
        return FramedCharts.Of(result, ChartKind.StackedColumns, $"What {OptionCharts.Name(result)} saves in each month", FramedCharts.Mean(result, "month") + ", against the baseline",
            FramedCharts.MonthsOfAnyYear, new YAxis("Saved", "EUR/month"), series, "Below zero: costs more. Site: upkeep of what is bought. Without the capital" + (Closing([baseline, result]) ? " and what the closing costs." : ".") + note + OptionCharts.Flagged([result])) with { Source = FramedCharts.Source(baseline) };
    }

    private static bool Closing(Result[] results) => results.Any(r => r.Appraisal.Ledger.Lines.Any(l => l.IsClosing));

    // What falls due for a month of the year; one year after the other. A closing comes once, in no mean month.
    private static double[] Months(Result result, CostCategory category)
    {
        var eur = new double[12];
        foreach (LedgerLine line in result.Appraisal.Ledger.Lines.Where(l => l.Category == category && !l.IsClosing))
        {
            eur[line.Month % 12] += line.AmountEur / Math.Max(1, result.Appraisal.Until.MonthsOpen(line.Month % 12));
        }
        return eur;
    }
}
