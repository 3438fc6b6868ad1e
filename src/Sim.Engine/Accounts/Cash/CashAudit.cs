namespace Sim.Engine.Accounts;

/// <summary>
/// The cash book against the ledger and against itself: what payers and funders bear is what the ledger says and interest;
/// each payer's money, debts and unpaid bills, re-summed from the journal, are those of its account; debits equal credits.
/// </summary>
/// <param name="InEur">Opening cash and all that came in.</param>
/// <param name="OutEur">All bills, interest, instalments and money given, less what is not yet paid.</param>
/// <param name="StoredEur">Cash at the end.</param>
/// <param name="LargestResidualEur">Largest difference of any of these checks.</param>
public sealed record CashAudit(double InEur, double OutEur, double StoredEur, double LargestResidualEur)
{
    /// <summary>Largest residual relative to the money moved.</summary>
    public double Relative => LargestResidualEur / Math.Max(1e-12, Math.Max(InEur, OutEur));

    /// <summary>Whether the audit closes.</summary>
    public bool Closes => Relative <= MoneyAudit.Tolerance;

    internal static CashAudit Of(Ledger ledger, IReadOnlyList<PayerCash> payers, IReadOnlyList<double> fundersEur, IReadOnlyList<Posting> journal)
    {
        var balances = new Dictionary<string, double>();
        foreach (Posting p in journal)
        {
            balances[p.Debit] = balances.GetValueOrDefault(p.Debit) + p.Eur;
            balances[p.Credit] = balances.GetValueOrDefault(p.Credit) - p.Eur;
        }
        double inEur = 0, outEur = 0, storedEur = 0;
        var residuals = new List<double> { balances.Values.Sum() };
        foreach (PayerCash p in payers)
        {
            // From the promises, not from the receipts that they made.
            double fundedEur = p.PromisedEur - p.NeverPaidEur - p.StillToComeEur + p.AdvanceOwedEur;
            double cashEur = p.CashEur.LastOrDefault(p.OpeningEur), arrearsEur = p.ArrearsEur.LastOrDefault();
            double takenEur = p.OpeningEur + fundedEur + p.EarnedEur.Sum() + p.OwnMeansEur.Sum() + p.LoanDrawnEur.Sum();
            double owedEur = p.InvoicedEur.Sum() + p.InterestEur.Sum() + p.LoanPrincipalEur.Sum() + p.LoanInterestEur.Sum() + Balance(balances, $"{p.Name}: given");
            double spentEur = owedEur - p.NotYetDueEur - arrearsEur;
            residuals.Add(takenEur - spentEur - cashEur);
            residuals.Add(p.OpeningEur + Balance(balances, CashJournal.Cash(p.Name)) - cashEur);
            residuals.Add(Balance(balances, CashJournal.Bills(p.Name)) + p.NotYetDueEur + arrearsEur);
            residuals.Add(Balance(balances, CashJournal.Costs(p.Name)) - p.EarnedEur.Sum() - p.VatToComeEur - p.CostEur);
            residuals.Add(Balance(balances, CashJournal.Loans(p.Name)) + p.LoanOwedEur);
            (inEur, outEur, storedEur) = (inEur + takenEur, outEur + spentEur, storedEur + cashEur);
        }
        residuals.Add(payers.Sum(p => p.BearsEur) + fundersEur.Sum() - ledger.TotalEur - payers.Sum(p => p.InterestEur.Sum() + p.LoanInterestEur.Sum()));
        return new CashAudit(inEur, outEur, storedEur, residuals.Max(Math.Abs));
    }

    private static double Balance(Dictionary<string, double> balances, string account) => balances.GetValueOrDefault(account);
}
