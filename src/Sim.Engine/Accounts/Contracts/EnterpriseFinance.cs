using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Accounts;

/// <summary>How an enterprise is paid for, what it owes and what it wishes to keep.</summary>
public sealed record EnterpriseFinance
{
    [Input("fraction", Min = 0, Max = 1, Otherwise = "0 %", Help = "Share of the capital cost given as a grant at the start; what wears out is replaced without it.")]
    public double GrantFraction { get; init; }

    [Input("EUR/month", Min = 0, Max = 1_000_000, Otherwise = "0 EUR/month", Help = "Operating subsidy.")]
    public double SubsidyEurPerMonth { get; init; }

    [Input("EUR/month", Min = 0, Max = 10_000, Otherwise = "0 EUR/month", Help = "Wage subsidy for each post held by the target group.")]
    public double WageSubsidyEurPerMonth { get; init; }

    [Input("month", Min = 0, Max = 600, Help = "Time for which subsidies are paid, in whole months; left out: throughout.")]
    public double? SubsidiesLastMonths { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0 %", Help = "Share of the capital cost, after the grant, taken as a loan.")]
    public double LoanFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "enterprise.loan_rate", Help = "Nominal interest on the loan in a year, paid by the month.")]
    public double LoanRateFraction { get; init; }

    [Input("year", Min = 0, AboveMin = true, Max = 40, Otherwise = "5 years", Help = "Term of the loan, in whole months.")]
    public double LoanTermYears { get; init; } = 5;

    [Input("EUR", Min = 0, Max = 100_000_000, Otherwise = "0 EUR", Help = "Own money at hand at the start, beyond what the equipment costs.")]
    public double WorkingCapitalEur { get; init; }

    [Input(Otherwise = "true", Help = "Whether the enterprise is registered for VAT: charges it, and gets back what it pays.")]
    public bool VatRegistered { get; init; } = true;

    [Input("fraction", Min = 0, Max = 0.9, Default = "enterprise.margin", Help = "Margin wished, as a share of revenue.")]
    public double MarginFraction { get; init; }

    [Input("month", Min = 0, Max = 24, Default = "enterprise.centre_pays_after", Help = "Time after which the centre pays an invoice, in whole months.")]
    public double CentrePaysAfterMonths { get; init; }

    /// <summary>What is wrong with its times.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(EnterpriseFinance finance) =>
        WholeMonths.Check(("centre_pays_after", finance.CentrePaysAfterMonths), ("subsidies_last", finance.SubsidiesLastMonths), ("loan_term", 12 * finance.LoanTermYears));
}
