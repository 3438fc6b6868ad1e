using Sim.Cli.Charts;
using Sim.Engine.Accounts;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>The cash position of payers over the period.</summary>
internal static class CashCharts
{
    /// <summary>Cash less overdue bills of each funded payer, by month.</summary>
    public static Chart ByPayer(Result result, CashBook book)
    {
        int start = result.Scenario.Inputs.Period.Start;
        Series[] series = [.. book.Payers.Where(p => p.IsFunded)
            .Select(p => new Series(p.Name, [.. Enumerable.Range(0, p.CashEur.Length).Select(m => p.PositionEur(m) / 1000)]))];
        string[] ends = [.. book.Payers.SelectMany(p => p.Gaps).Select(g => $"{g.From} ends after {PayerTables.Month(start, g.LastMonth)}").Distinct()];
        return FramedCharts.Of(result, ChartKind.Lines, "Cash of each payer", FramedCharts.Period(result) + FramedCharts.Together(result),
            new XAxis.Months(start, 1, result.Appraisal.Years * 12), new YAxis("Cash less overdue bills", "kEUR"), series,
            "Below zero: overdrawn or bills unpaid." + (ends.Length > 0 ? $" {string.Join("; ", ends)}." : ""));
    }

    /// <summary>Overdue bills of each funded payer, by month; none where every bill is paid when due.</summary>
    public static Chart? Arrears(Result result, CashBook book)
    {
        PayerCash[] late = [.. book.Payers.Where(p => p.WorstArrearsEur > 0.5)];
        return late.Length == 0 ? null : FramedCharts.Of(result, ChartKind.StackedColumns, "Overdue bills of each payer", FramedCharts.Period(result) + FramedCharts.Together(result),
            new XAxis.Months(result.Scenario.Inputs.Period.Start, 1, result.Appraisal.Years * 12), new YAxis("Overdue at the end of the month", "kEUR"),
            [.. late.Select(p => new Series(p.Name, [.. p.ArrearsEur.Select(e => e / 1000)]))],
            $"Longest wait: {string.Join(", ", late.Select(p => $"{p.Name} {Figure.Whole(p.WorstArrearsDays)} days"))}.");
    }
}
