using Sim.Engine.Accounts;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>Who pays, who is repaid and when, as a table for terminal and report.</summary>
internal static class PayerTables
{
    /// <summary>One row for each payer, and for each funder who pays no bills.</summary>
    public static Table Of(CashBook book)
    {
        Table table = new Table().Border(TableBorder.Horizontal).AddColumn("[bold]Payer[/]");
        string[] columns = ["Paid\nkEUR", "Received\nkEUR", "Never\nrepaid\nkEUR", "Still\nto come\nkEUR", "Bears\nkEUR", "Lowest\ncash\nkEUR", "Worst\narrears\nkEUR", "Days\nover-\ndue", "Interest\nkEUR"];
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap().PadLeft(1).PadRight(0));
        }
        foreach (PayerCash p in book.Payers)
        {
            string[] funded = p.IsFunded
                ? [Thousands(p.ReceivedEur.Sum()), Thousands(p.NeverPaidEur), Thousands(p.StillToComeEur)]
                : ["own", "-", "-"];
            string[] cash = p.IsFunded
                ? [Thousands(p.LowestEur), Thousands(p.WorstArrearsEur), Figure.Whole(p.WorstArrearsDays), Thousands(p.InterestEur.Sum())]
                : ["-", "-", "-", "-"];
            table.AddRow([Markup.Escape(p.Name), Thousands(p.PaidEur.Sum()), .. funded, Thousands(p.BearsEur), .. cash]);
        }
        foreach (NamedAmount funder in book.FundersEur)
        {
            table.AddRow(Markup.Escape(funder.Name), "-", "-", "-", "-", Thousands(funder.Amount), "-", "-", "-", "-");
        }
        return table;
    }

    /// <summary>What a reader of the table must know, and what becomes of funding that ends.</summary>
    public static IReadOnlyList<string> Notes(CashBook book, Result result)
    {
        int start = result.Scenario.Inputs.Period.Start;
        double vatEur = book.Payers.Select(p => p.VatAheadEur.DefaultIfEmpty(0).Max()).DefaultIfEmpty(0).Max();
        return
        [
            "Sums of the period. Bears: what it pays and still owes in the end and gives to others, with interest, less what it gets. Lowest cash: cash less overdue bills at the worst month's end."
                + (book.Payers.Any(p => !p.IsFunded) ? " Own: pays when due, from its own means." : ""),
            .. book.Payers.Where(p => p.IsFunded && p.CostEur > 0).Select(p =>
                $"{p.Name} gets over the period {Figure.Percent((p.PromisedEur - p.NeverPaidEur) / (p.CostEur + p.GivenEur))} of what it pays for, {(p.MeanDelayMonths < 0.05 ? "not late" : $"on average {Figure.Of(Math.Round(p.MeanDelayMonths, 1))} months after it falls due")}."),
            .. book.Payers.SelectMany(p => p.Gaps.Select(g =>
                $"{g.From} ends after {Month(start, g.LastMonth)}: from then {p.Name} lacks {Figure.Whole(g.EurPerYear)} EUR/year that it would have got.")),
            .. book.Payers.Where(p => p.AdvanceOwedEur > 0.5).Select(p => $"{p.Name} owes {Figure.Whole(p.AdvanceOwedEur)} EUR of advances at the end."),
            .. vatEur > 0.5 ? [$"VAT that suppliers paid in before they were paid: up to {Figure.Whole(vatEur)} EUR for one payer."] : Array.Empty<string>(),
        ];
    }

    /// <summary>A month of the period: <c>2026-12</c>.</summary>
    public static string Month(int startYear, int month) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{startYear + (month / 12)}-{(month % 12) + 1:00}");

    private static string Thousands(double eur) => Figure.Whole(eur / 1000);
}
