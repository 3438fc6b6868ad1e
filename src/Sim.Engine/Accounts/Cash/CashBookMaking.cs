namespace Sim.Engine.Accounts;

/// <summary>A cash book in the making: one account for each payer, however many sites it pays for.</summary>
internal sealed class CashBookMaking(IReadOnlyDictionary<string, IReadOnlyDictionary<string, Payer>> payers, int startYear, int months)
{
    private static readonly int Categories = CostCategories.Words.Count;

    private readonly Dictionary<(string Site, string Payer), double[]> costs = [];
    private readonly (string Site, string Name, Payer Payer)[] all =
    [
        .. payers.OrderBy(s => s.Key, StringComparer.Ordinal)
            .SelectMany(s => s.Value.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (s.Key, p.Key, p.Value))),
    ];

    /// <summary>The accounts by payer.</summary>
    public SortedDictionary<string, CashAccount> Accounts { get; } = new(StringComparer.Ordinal);

    /// <summary>What funders without accounts give, EUR.</summary>
    public SortedDictionary<string, double> FundersEur { get; } = new(StringComparer.Ordinal);

    /// <summary>Charges every line of the ledger to its payer.</summary>
    public void Invoice(Ledger ledger)
    {
        foreach (LedgerLine line in ledger.Lines)
        {
            Payer? terms = payers.GetValueOrDefault(line.Site)?.GetValueOrDefault(line.Payer);
            Account(line.Payer).Invoice(line, terms?.DueAfterMonths(line.Category) ?? 0);
            if (terms?.IsFunded == true)
            {
                if (!costs.TryGetValue((line.Site, line.Payer), out double[]? eur))
                {
                    costs.Add((line.Site, line.Payer), eur = new double[months * Categories]);
                }
                eur[(line.Month * Categories) + (int)line.Category] += line.AmountEur;
            }
        }
    }

    /// <summary>Takes the terms of all payers, those who only fund others too.</summary>
    public void Open(double inflationFraction)
    {
        foreach ((_, string name, Payer payer) in all)
        {
            Account(name).Open(payer, inflationFraction);
        }
    }

    /// <summary>Lends to the payers of capital what loans for measures give.</summary>
    public void Borrow(IReadOnlyList<Investment> investments, double inflationFraction)
    {
        foreach (Investment i in investments.Where(i => i.Loan is not null))
        {
            string payer = payers.TryGetValue(i.Site, out IReadOnlyDictionary<string, Payer>? site) ? Payer.ByCategory(site)[(int)CostCategory.Capital].Name : Payer.Operator;
            Account(payer).Borrow(i.Loan!, i.CapexEur, inflationFraction);
        }
    }

    /// <summary>Promises and pays what the rules say.</summary>
    public void Fund(IReadOnlyList<MeteredMonth> metered)
    {
        int openMonths = Math.Min(Horizon.Of(metered, months / 12).Months, months);
        foreach ((string site, string name, Payer payer) in all.Where(p => p.Payer.IsFunded))
        {
            CentreMonth[] centre = Centre(metered, site);
            double[] costEur = costs.GetValueOrDefault((site, name)) ?? new double[months * Categories];
            foreach ((string key, Funding funding) in payer.Receives.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                double[] dueEur = [.. Enumerable.Range(0, months).Select(m => funding.FallsDueEur(startYear, m, centre[m], costEur.AsSpan(m * Categories, Categories)))];
                // A closed centre is owed nothing more; what is under way still comes.
                Array.Clear(dueEur, openMonths, months - openMonths);
                string from = funding.From ?? key;
                Accounts.TryGetValue(from, out CashAccount? giver);
                Account(name).Fund(funding, from, dueEur, startYear, openMonths, giver);
                if (giver is null)
                {
                    double promisedEur = Enumerable.Range(0, months).Sum(m => funding.At(startYear, m) is (true, true) ? dueEur[m] : 0);
                    FundersEur[from] = FundersEur.GetValueOrDefault(from) + (promisedEur * (1 - funding.NeverPaidFraction));
                }
            }
        }
    }

    private CashAccount Account(string name)
    {
        if (!Accounts.TryGetValue(name, out CashAccount? account))
        {
            Accounts.Add(name, account = new CashAccount(name, months));
        }
        return account;
    }

    private CentreMonth[] Centre(IReadOnlyList<MeteredMonth> metered, string site)
    {
        var centre = new CentreMonth[months];
        foreach (MeteredMonth month in metered.Where(m => m.Site == site))
        {
            centre[month.Month] = new CentreMonth(month.PersonNights, month.Days);
        }
        return centre;
    }
}
