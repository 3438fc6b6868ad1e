namespace Sim.Engine.Accounts;

/// <summary>A loan paid back in equal monthly sums.</summary>
public static class Loan
{
    /// <summary>
    /// Monthly annuity, EUR: L i / (1 - (1 + i)^-n), i = rate / 12; L / n without interest (Brealey, Myers and Allen 2020,
    /// Principles of Corporate Finance, ch. 2).
    /// </summary>
    public static double AnnuityEur(double amountEur, double yearlyRate, int months) =>
        amountEur * Finance.CapitalRecoveryFactor(yearlyRate / 12, months);

    /// <summary>Debt left after some payments, EUR: L (1 + i)^m - A ((1 + i)^m - 1) / i.</summary>
    public static double BalanceEur(double amountEur, double yearlyRate, int months, int paid)
    {
        if (paid >= months)
        {
            return 0;
        }
        double i = yearlyRate / 12, annuity = AnnuityEur(amountEur, yearlyRate, months);
        return Math.Abs(i) < 1e-9 ? amountEur - annuity * paid
            : amountEur * Math.Pow(1 + i, paid) - annuity * (Math.Pow(1 + i, paid) - 1) / i;
    }
}
