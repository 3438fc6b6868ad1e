namespace Sim.Engine.Accounts;

/// <summary>Every amount of the period. A reading of meters and prices; sums only, no physics.</summary>
public sealed class Ledger(IReadOnlyList<LedgerLine> lines)
{
    /// <summary>The amounts, in the order of the months.</summary>
    public IReadOnlyList<LedgerLine> Lines { get; } = lines;

    /// <summary>Sum of all amounts, EUR.</summary>
    public double TotalEur => Lines.Sum(l => l.AmountEur);

    /// <summary>Sums by category, EUR, indexed by <see cref="CostCategory"/>.</summary>
    public double[] ByCategoryEur()
    {
        var sums = new double[Enum.GetValues<CostCategory>().Length];
        foreach (LedgerLine line in Lines)
        {
            sums[(int)line.Category] += line.AmountEur;
        }
        return sums;
    }

    /// <summary>What each payer has paid, EUR (income deducted).</summary>
    public SortedDictionary<string, double> ByPayerEur() => SumBy(l => l.Payer);

    /// <summary>What each payee has received, EUR (what it paid out deducted).</summary>
    public SortedDictionary<string, double> ByPayeeEur() => SumBy(l => l.Payee);

    /// <summary>
    /// Balance of every account under double entry, EUR: each amount lowers the payer's account and raises the payee's.
    /// The balances of all accounts sum to zero.
    /// </summary>
    public SortedDictionary<string, double> BalancesEur()
    {
        var balances = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (LedgerLine line in Lines)
        {
            balances[line.Payer] = balances.GetValueOrDefault(line.Payer) - line.AmountEur;
            balances[line.Payee] = balances.GetValueOrDefault(line.Payee) + line.AmountEur;
        }
        return balances;
    }

    /// <summary>Sums by year and category, EUR: [year][category].</summary>
    public double[][] ByYearAndCategoryEur(int years)
    {
        double[][] sums = [.. Enumerable.Range(0, years).Select(_ => new double[Enum.GetValues<CostCategory>().Length])];
        foreach (LedgerLine line in Lines)
        {
            sums[line.Year][(int)line.Category] += line.AmountEur;
        }
        return sums;
    }

    private SortedDictionary<string, double> SumBy(Func<LedgerLine, string> key)
    {
        var sums = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (LedgerLine line in Lines)
        {
            string name = key(line);
            sums[name] = sums.GetValueOrDefault(name) + line.AmountEur;
        }
        return sums;
    }
}
