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

    /// <summary>Every movement under double entry, month by month.</summary>
    public required IReadOnlyList<Posting> Journal { get; init; }

    /// <summary>The check of the book.</summary>
    public required CashAudit Audit { get; init; }

    /// <summary>Whether any payer has rules of its own, so that cash is worth a look.</summary>
    public bool HasRules => Payers.Any(p => p.IsFunded || p.NotYetDueEur > 0) || FundersEur.Count > 0;

    /// <summary>The cash book of a ledger.</summary>
    /// <param name="ledger">The ledger of all sites.</param>
    /// <param name="months">The months of all sites.</param>
    /// <param name="payers">The payers of each site; a payer of several sites has one account.</param>
    /// <param name="startYear">First calendar year.</param>
    /// <param name="years">Years of the period.</param>
    /// <param name="inflationFraction">Inflation, by which interest rates are brought to real terms.</param>
    public static CashBook Of(
        Ledger ledger, IReadOnlyList<MeteredMonth> months, IReadOnlyDictionary<string, IReadOnlyDictionary<string, Payer>> payers,
        int startYear, int years, double inflationFraction = 0)
    {
        int count = years * 12;
        var accounts = new SortedDictionary<string, CashAccount>(StringComparer.Ordinal);
        CashAccount Account(string name)
        {
            if (!accounts.TryGetValue(name, out CashAccount? account))
            {
                accounts.Add(name, account = new CashAccount(name, count));
            }
            return account;
        }
        var costs = new Dictionary<(string, string), double[]>();
        int categories = CostCategories.Words.Count;
        foreach (LedgerLine line in ledger.Lines)
        {
            Payer? terms = payers.GetValueOrDefault(line.Site)?.GetValueOrDefault(line.Payer);
            Account(line.Payer).Invoice(line, terms?.DueAfterMonths(line.Category) ?? 0);
            if (terms?.IsFunded == true)
            {
                if (!costs.TryGetValue((line.Site, line.Payer), out double[]? eur))
                {
                    costs.Add((line.Site, line.Payer), eur = new double[count * categories]);
                }
                eur[(line.Month * categories) + (int)line.Category] += line.AmountEur;
            }
        }
        var funders = new SortedDictionary<string, double>(StringComparer.Ordinal);
        (string Site, string Name, Payer Payer)[] all = [.. payers.OrderBy(s => s.Key, StringComparer.Ordinal)
            .SelectMany(s => s.Value.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (s.Key, p.Key, p.Value)))];
        foreach ((_, string name, Payer payer) in all)
        {
            Account(name).Open(payer, inflationFraction);
        }
        foreach ((string site, string name, Payer payer) in all.Where(p => p.Payer.IsFunded))
        {
            CentreMonth[] centre = Centre(months, site, count);
            double[] costEur = costs.GetValueOrDefault((site, name)) ?? new double[count * categories];
            foreach ((string key, Funding funding) in payer.Receives.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                double[] dueEur = [.. Enumerable.Range(0, count).Select(m => funding.FallsDueEur(m, centre[m], costEur.AsSpan(m * categories, categories)))];
                string from = funding.From ?? key;
                accounts.TryGetValue(from, out CashAccount? giver);
                Account(name).Fund(funding, from, dueEur, startYear, giver);
                if (giver is null)
                {
                    double eur = Enumerable.Range(0, count).Sum(m => funding.At(startYear, m) is (true, true) ? dueEur[m] : 0) * (1 - funding.NeverPaidFraction);
                    funders[from] = funders.GetValueOrDefault(from) + eur;
                }
            }
        }
        PayerCash[] settled = [.. accounts.Values.Select(a => a.Settle())];
        Posting[] journal = [.. CashJournal.Of(settled, accounts)];
        return new CashBook
        {
            Payers = settled,
            FundersEur = [.. funders.Select(f => new NamedAmount(f.Key, f.Value))],
            Journal = journal,
            Audit = CashAudit.Of(ledger, settled, [.. funders.Values], journal),
        };
    }

    private static CentreMonth[] Centre(IReadOnlyList<MeteredMonth> months, string site, int count)
    {
        var centre = new CentreMonth[count];
        foreach (MeteredMonth month in months.Where(m => m.Site == site))
        {
            centre[month.Month] = new CentreMonth(month.PersonNights, month.Days);
        }
        return centre;
    }
}
