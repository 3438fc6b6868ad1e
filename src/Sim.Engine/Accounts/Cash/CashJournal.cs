namespace Sim.Engine.Accounts;

/// <summary>Writes the movements of a cash book under double entry: bills, payments, receipts, interest, loans.</summary>
internal static class CashJournal
{
    /// <summary>Account of what others did for a payer.</summary>
    public static string Costs(string payer) => $"{payer}: costs";

    /// <summary>Account of bills not paid.</summary>
    public static string Bills(string payer) => $"{payer}: bills";

    /// <summary>The money account.</summary>
    public static string Cash(string payer) => $"{payer}: cash";

    /// <summary>Account of debts to lenders.</summary>
    public static string Loans(string payer) => $"{payer}: loans";

    /// <summary>The postings of all payers.</summary>
    public static IEnumerable<Posting> Of(IReadOnlyList<PayerCash> payers, IReadOnlyDictionary<string, CashAccount> accounts)
    {
        foreach (PayerCash p in payers)
        {
            double[] given = accounts[p.Name].GivenEur;
            for (int m = 0; m < p.CashEur.Length; m++)
            {
                Posting[] postings =
                [
                    new(m, Costs(p.Name), Bills(p.Name), p.InvoicedEur[m]),
                    new(m, $"{p.Name}: given", Bills(p.Name), given[m]),
                    new(m, $"{p.Name}: interest", Bills(p.Name), p.InterestEur[m]),
                    new(m, Loans(p.Name), Bills(p.Name), p.LoanPrincipalEur[m]),
                    new(m, $"{p.Name}: interest on loans", Bills(p.Name), p.LoanInterestEur[m]),
                    new(m, Cash(p.Name), Loans(p.Name), p.LoanDrawnEur[m]),
                    new(m, Cash(p.Name), $"{p.Name}: funding", p.ReceivedEur[m]),
                    new(m, Cash(p.Name), $"{p.Name}: sales and VAT returned", p.EarnedEur[m]),
                    new(m, Cash(p.Name), $"{p.Name}: own means", p.OwnMeansEur[m]),
                    new(m, Bills(p.Name), Cash(p.Name), p.PaidEur[m]),
                ];
                foreach (Posting posting in postings.Where(x => x.Eur != 0))
                {
                    // A posting runs from credit to debit; what is less than nothing runs the other way.
                    yield return posting.Eur > 0 ? posting : new(m, posting.Credit, posting.Debit, -posting.Eur);
                }
            }
        }
    }
}
