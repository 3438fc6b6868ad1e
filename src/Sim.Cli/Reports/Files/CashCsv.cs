using Sim.Engine.Accounts;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>The cash of each payer by month, and every line of the ledger.</summary>
internal static class CashCsv
{
    /// <summary>One row for each variation, payer and month.</summary>
    public static void WriteCash(TextWriter writer, IReadOnlyList<Result> results, Csv csv)
    {
        writer.WriteLine(string.Join(csv.Separator, "payer", "month", "invoiced [EUR]", "paid [EUR]", "received [EUR]", "earned [EUR]", "own_means [EUR]",
            "interest [EUR]", "cash [EUR]", "arrears [EUR]", "arrears [day]", "position [EUR]", "vat_ahead [EUR]",
            "loans_drawn [EUR]", "loans_repaid [EUR]", "loans_interest [EUR]", "variation"));
        foreach (Result result in results)
        {
            foreach (PayerCash p in result.Cash.Payers)
            {
                for (int m = 0; m < p.CashEur.Length; m++)
                {
                    writer.Write(csv.Text(p.Name) + csv.Separator + PayerTables.Month(result.Scenario.Inputs.Period.Start, m));
                    double[] values =
                    [
                        p.InvoicedEur[m], p.PaidEur[m], p.ReceivedEur[m], p.EarnedEur[m], p.OwnMeansEur[m], p.InterestEur[m], p.CashEur[m],
                        p.ArrearsEur[m], p.ArrearsDays[m], p.PositionEur(m), p.VatAheadEur[m], p.LoanDrawnEur[m], p.LoanPrincipalEur[m], p.LoanInterestEur[m],
                    ];
                    foreach (double value in values)
                    {
                        csv.Write(writer, value);
                    }
                    writer.WriteLine(csv.Separator + csv.Text(result.Name));
                }
            }
        }
    }

    /// <summary>One row for each amount: service period, month of invoice, due month, payer, payee, category, item.</summary>
    public static void WriteLedger(TextWriter writer, Result result, Csv csv)
    {
        int start = result.Scenario.Inputs.Period.Start;
        writer.WriteLine(string.Join(csv.Separator, "site", "service_month", "invoice_month", "due_month", "payer", "payee", "category", "item",
            "unit", "quantity", "unit_price [EUR]", "amount [EUR]", "invoiced [EUR]", "vat_on_invoice [EUR]"));
        foreach (LedgerLine line in result.Appraisal.Ledger.Lines)
        {
            Payer? terms = result.Scenario.Sites.GetValueOrDefault(line.Site)?.Payers.GetValueOrDefault(line.Payer);
            int due = line.Month + (line.InvoicedEur > 0 ? terms?.DueAfterMonths(line.Category) ?? 0 : 0);
            writer.Write(string.Join(csv.Separator, csv.Text(line.Site), PayerTables.Month(start, line.Month), PayerTables.Month(start, line.Month),
                PayerTables.Month(start, due), csv.Text(line.Payer), csv.Text(line.Payee), CostCategories.Words[(int)line.Category], csv.Text(line.Item), csv.Text(line.Unit)));
            double[] values = [line.Quantity, line.UnitPriceEur, line.AmountEur, line.InvoicedEur, line.InvoicedVatEur];
            foreach (double value in values)
            {
                csv.Write(writer, value);
            }
            writer.WriteLine();
        }
    }
}
