using System.Text.Json;
using Sim.Engine.Accounts;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>The payers of a result in summary.json; keys are documented in docs/payers.md.</summary>
internal static class CashJson
{
    /// <summary>Writes <c>payers</c> and <c>funders</c> into the object of a variation.</summary>
    public static void Write(Utf8JsonWriter json, Result result)
    {
        CashBook book = result.Cash;
        int start = result.Scenario.Inputs.Period.Start;
        json.WriteStartArray("payers");
        foreach (PayerCash p in book.Payers)
        {
            json.WriteStartObject();
            json.WriteString("name", p.Name);
            json.WriteBoolean("funded", p.IsFunded);
            (string Key, double Eur)[] amounts =
            [
                ("cost_eur", p.CostEur), ("bears_eur", p.BearsEur), ("invoiced_eur", p.InvoicedEur.Sum()), ("paid_eur", p.PaidEur.Sum()),
                ("received_eur", p.ReceivedEur.Sum()), ("given_eur", p.GivenEur), ("promised_eur", p.PromisedEur), ("never_paid_eur", p.NeverPaidEur),
                ("still_to_come_eur", p.StillToComeEur), ("mean_delay_months", p.MeanDelayMonths), ("advance_owed_eur", p.AdvanceOwedEur), ("interest_eur", p.InterestEur.Sum()),
                ("loans_drawn_eur", p.LoanDrawnEur.Sum()), ("loans_repaid_eur", p.LoanPrincipalEur.Sum()), ("loans_interest_eur", p.LoanInterestEur.Sum()), ("loans_owed_eur", p.LoanOwedEur),
                ("lowest_cash_eur", p.LowestEur), ("worst_arrears_eur", p.WorstArrearsEur), ("worst_arrears_days", p.WorstArrearsDays),
                ("arrears_at_end_eur", p.ArrearsEur.LastOrDefault()), ("vat_ahead_eur", p.VatAheadEur.DefaultIfEmpty(0).Max()),
            ];
            foreach ((string key, double eur) in amounts)
            {
                json.WriteNumber(key, eur);
            }
            json.WriteStartArray("gaps");
            foreach (FundingGap gap in p.Gaps)
            {
                json.WriteStartObject();
                json.WriteString("from", gap.From);
                json.WriteString("last_month", PayerTables.Month(start, gap.LastMonth));
                json.WriteNumber("eur_per_year", gap.EurPerYear);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("funders");
        foreach (NamedAmount funder in book.FundersEur)
        {
            json.WriteStartObject();
            json.WriteString("name", funder.Name);
            json.WriteNumber("bears_eur", funder.Amount);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("cash_relative_residual", book.Audit.Relative);
    }
}
