using Sim.Engine.Accounts;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>Who pays, who is repaid and when, as a table for terminal and report.</summary>
internal static class PayerTables
{
    /// <summary>What each payer is billed, pays, gives and gets over the period, and that of each funder who pays no bills.</summary>
    public static Table Of(CashBook book)
    {
        Table table = New("Payer", "Invoiced\nkEUR", "Paid\nkEUR", "Given\nkEUR", "Received\nkEUR", "Still\nto come\nkEUR", "Never\npaid\nkEUR", "Interest\nkEUR", "Bears\nkEUR");
        foreach (PayerCash p in book.Payers)
        {
            string[] funded = p.IsFunded ? [Thousands(p.ReceivedEur.Sum()), Thousands(p.StillToComeEur), Thousands(p.NeverPaidEur), Thousands(p.InterestEur.Sum())] : ["own", "-", "-", "-"];
            table.AddRow([Markup.Escape(p.Name), Thousands(p.InvoicedEur.Sum()), Thousands(p.PaidEur.Sum()), Thousands(p.GivenEur), .. funded, Thousands(p.BearsEur)]);
        }
        foreach (NamedAmount funder in book.FundersEur)
        {
            table.AddRow(Markup.Escape(funder.Name), "-", "-", Thousands(funder.Amount), "-", "-", "-", "-", Thousands(funder.Amount));
        }
        return table;
    }

    /// <summary>How the cash of payers who depend on funding fares, at its worst and at the end; none where nobody does.</summary>
    public static Table? Cash(CashBook book)
    {
        Table table = New("Cash of", "Lowest\ncash\nkEUR", "Worst\noverdue\nkEUR", "Longest\noverdue\ndays", "Cash\nin the end\nkEUR", "Overdue\nin the end\nkEUR", "Not yet due\nin the end\nkEUR");
        PayerCash[] funded = [.. book.Payers.Where(p => p.IsFunded)];
        foreach (PayerCash p in funded)
        {
            table.AddRow(Markup.Escape(p.Name), Thousands(p.LowestEur), Thousands(p.WorstArrearsEur), Figure.Whole(p.WorstArrearsDays), Thousands(p.CashEur[^1]), Thousands(p.ArrearsEur[^1]), Thousands(p.NotYetDueEur));
        }
        return funded.Length > 0 ? table : null;
    }

    /// <summary>What a reader of the table must know, and what becomes of funding that ends.</summary>
    public static IReadOnlyList<string> Notes(CashBook book, Result result)
    {
        int start = result.Scenario.Inputs.Period.Start;
        double vatEur = book.Payers.Select(p => p.VatAheadEur.DefaultIfEmpty(0).Max()).DefaultIfEmpty(0).Max();
        return
        [
            "Sums of the period. Invoiced: bills, all VAT in them. Paid: of them by the end, with interest, instalments and money given. Given: promised to other payers. Bears: what it pays and still owes in the end and gives, with interest, less what it gets. Lowest cash: cash less overdue bills at the worst month's end."
                + (book.Payers.Any(p => !p.IsFunded) ? " Own: pays when due, from its own means." : ""),
            .. book.Payers.Where(p => p.IsFunded && p.CostEur > 0).Select(p =>
                Funded(p)),
            .. book.Payers.SelectMany(p => p.Gaps.Select(g =>
                $"{g.From} ends after {Month(start, g.LastMonth)}: from then {p.Name} lacks {Figure.Whole(g.EurPerYear)} EUR/year that it would have got.")),
            .. book.Payers.Where(p => p.AdvanceOwedEur > 0.5).Select(p => $"{p.Name} owes {Figure.Whole(p.AdvanceOwedEur)} EUR of advances at the end."),
            .. vatEur > 0.5 ? [$"VAT that suppliers paid in before they were paid: up to {Figure.Whole(vatEur)} EUR for one payer."] : Array.Empty<string>(),
        ];
    }

    // Enough in the end and too late on the way is the usual case: both are said. Money on its day may still come after the bills.
    private static string Funded(PayerCash p)
    {
        string late = p.MeanDelayMonths < 0.05 ? "each sum when it falls due" : $"on average {Months(Math.Round(p.MeanDelayMonths, 1))} after it falls due";
        string gets = $"{p.Name} gets, sooner or later, {Figure.Percent((p.PromisedEur - p.NeverPaidEur) / (p.CostEur + p.GivenEur))} of what it pays for in the period, {late}";
        return p.WorstArrearsEur > 0.5 ? $"{gets}; bills that come before the money wait for it, up to {Figure.Whole(p.WorstArrearsEur)} EUR at a month's end, {Figure.Whole(p.ArrearsEur[^1])} EUR in the end." : gets + ".";
    }

    private static string Months(double months) => $"{Figure.Of(months)} {(months == 1 ? "month" : "months")}";

    private static Table New(string first, params string[] columns)
    {
        Table table = new Table().Border(TableBorder.Horizontal).AddColumn($"[bold]{first}[/]");
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap().PadLeft(1).PadRight(0));
        }
        return table;
    }

    /// <summary>A month of the period: <c>2026-12</c>.</summary>
    public static string Month(int startYear, int month) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{startYear + (month / 12)}-{(month % 12) + 1:00}");

    private static string Thousands(double eur) => Figure.Whole(eur / 1000);
}
