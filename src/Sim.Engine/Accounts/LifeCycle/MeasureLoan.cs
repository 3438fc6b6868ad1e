using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>A loan for a measure, paid back in level yearly instalments of nominal money at the ends of years.</summary>
public sealed record MeasureLoan
{
    [Input("fraction", Min = 0, Max = 1, Otherwise = "100 %", Help = "Share of the first capital cost that the loan pays; replacements are not lent for.")]
    public double ShareFraction { get; init; } = 1;

    [Input("fraction", Min = 0, Max = 1, Default = "accounts.loan.interest", Help = "Interest a year, inflation in it.")]
    public double InterestFraction { get; init; }

    [Input("year", Min = 1, Max = 50, Help = "Whole years over which it is paid back.")]
    public double TermYears { get; init; }

    [Input("year", Min = 0, Max = 20, Otherwise = "0 years", Help = "Whole years at the start in which interest alone is paid, within the term.")]
    public double GraceYears { get; init; }

    /// <summary>Problems that no single value shows.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(MeasureLoan loan)
    {
        if (loan.TermYears != Math.Round(loan.TermYears) || loan.GraceYears != Math.Round(loan.GraceYears))
        {
            yield return ("term", "and grace must be whole years");
        }
        if (loan.GraceYears >= loan.TermYears)
        {
            yield return ("grace", "must be shorter than the term");
        }
    }

    /// <summary>
    /// What the loan adds to the costs at the ends of years 0, 1, ... N in real EUR: the sum lent is deducted at 0, interest
    /// and repayment follow, level in nominal money, (1 + f)^-n of it in real money; what is left at the horizon is owed and paid then.
    /// </summary>
    public double[] RealCostsEur(double outlayEur, int years, double inflationFraction)
    {
        var eur = new double[years + 1];
        eur[0] = -outlayEur * ShareFraction;
        foreach (LoanYear year in Years(outlayEur, years))
        {
            eur[year.Year] = (year.PaidEur + (year.Year == years ? year.OwedEur : 0)) * Math.Pow(1 + inflationFraction, -year.Year);
        }
        return eur;
    }

    /// <summary>Interest and repayment at the ends of years within a horizon, nominal EUR.</summary>
    public IEnumerable<LoanYear> Years(double outlayEur, int years)
    {
        double owedEur = outlayEur * ShareFraction;
        double instalmentEur = owedEur * Finance.CapitalRecoveryFactor(InterestFraction, TermYears - GraceYears);
        for (int n = 1; n <= Math.Min(years, (int)TermYears); n++)
        {
            double interestEur = owedEur * InterestFraction;
            double paidEur = n <= GraceYears ? interestEur : instalmentEur;
            owedEur -= paidEur - interestEur;
            yield return new LoanYear(n, interestEur, paidEur, owedEur);
        }
    }
}
