namespace Sim.Engine.Accounts;

/// <summary>
/// Who pays when, and is repaid when: the ledger's amounts as bills, the payers' funding as receipts, and the cash and
/// arrears that follow. Bills are issued at the end of the month of service; receipts of a month come before its payments.
/// </summary>
public sealed record CashBook
{
    /// <summary>The payers, by name.</summary>
    public required IReadOnlyList<PayerCash> Payers { get; init; }

    /// <summary>What funders who are no payers bear in the end, EUR.</summary>
    public required IReadOnlyList<NamedAmount> FundersEur { get; init; }

    /// <summary>What each payer and then each funder bears in the end, EUR.</summary>
    public IEnumerable<NamedAmount> BearsEur => Payers.Select(p => new NamedAmount(p.Name, p.BearsEur)).Concat(FundersEur);

    /// <summary>Every movement under double entry, month by month.</summary>
    public required IReadOnlyList<Posting> Journal { get; init; }

    /// <summary>The check of the book.</summary>
    public required CashAudit Audit { get; init; }

    /// <summary>Whether any payer has rules of its own, so that cash is worth a look.</summary>
    public bool HasRules => Payers.Any(p => p.IsFunded || p.NotYetDueEur > 0 || p.LoanDrawnEur.Any(e => e != 0)) || FundersEur.Count > 0;

    /// <summary>The cash book of a ledger.</summary>
    /// <param name="ledger">The ledger of all sites.</param>
    /// <param name="months">The months of all sites.</param>
    /// <param name="payers">The payers of each site; a payer of several sites has one account.</param>
    /// <param name="startYear">First calendar year.</param>
    /// <param name="years">Years of the period.</param>
    /// <param name="inflationFraction">Inflation, by which interest rates are brought to real terms.</param>
    /// <param name="investments">Measures at what they cost their payer, some of them lent for; that payer borrows.</param>
    public static CashBook Of(
        Ledger ledger, IReadOnlyList<MeteredMonth> months, IReadOnlyDictionary<string, IReadOnlyDictionary<string, Payer>> payers,
        int startYear, int years, double inflationFraction = 0, IReadOnlyList<Investment>? investments = null)
    {
        var making = new CashBookMaking(payers, startYear, years * 12);
        making.Invoice(ledger);
        making.Open(inflationFraction);
        making.Borrow(investments ?? [], inflationFraction);
        making.Fund(months);
        PayerCash[] settled = [.. making.Accounts.Values.Select(a => a.Settle())];
        Posting[] journal = [.. CashJournal.Of(settled, making.Accounts)];
        return new CashBook
        {
            Payers = settled,
            FundersEur = [.. making.FundersEur.Select(f => new NamedAmount(f.Key, f.Value))],
            Journal = journal,
            Audit = CashAudit.Of(ledger, settled, [.. making.FundersEur.Values], journal),
        };
    }
}
