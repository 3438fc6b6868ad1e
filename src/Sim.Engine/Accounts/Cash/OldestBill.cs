namespace Sim.Engine.Accounts;

/// <summary>The oldest unpaid bill of an account: bills are paid in the order in which they fall due, the last one in part.</summary>
internal struct OldestBill
{
    private const double DaysPerMonth = 365.0 / 12;

    private int month;
    private double beforeEur, vatBeforeEur, owedEur;

    /// <summary>Days by which it is overdue at the end of a month, and the VAT in all that was paid so far, EUR.</summary>
    /// <param name="owed">What fell due in each month up to this one, EUR.</param>
    /// <param name="dueVat">VAT in that, EUR.</param>
    /// <param name="m">The month; asked for one after the other.</param>
    /// <param name="arrearsEur">Unpaid at its end, EUR.</param>
    public (double Days, double VatPaidEur) After(double[] owed, double[] dueVat, int m, double arrearsEur)
    {
        owedEur += owed[m];
        double paidEur = owedEur - arrearsEur;
        while (month < m && beforeEur + owed[month] <= paidEur + (1e-9 * owedEur))
        {
            beforeEur += owed[month];
            vatBeforeEur += dueVat[month];
            month++;
        }
        double here = owed[month], part = here > 0 ? Math.Clamp((paidEur - beforeEur) / here, 0, 1) : 1;
        return (arrearsEur > 0.005 ? (m - month) * DaysPerMonth : 0, vatBeforeEur + (part * dueVat[month]));
    }
}
