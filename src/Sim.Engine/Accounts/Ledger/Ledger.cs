using System.Runtime.InteropServices;

namespace Sim.Engine.Accounts;

/// <summary>Every amount of the period. A reading of meters and prices; sums only, no physics.</summary>
public sealed class Ledger(IReadOnlyList<LedgerLine> lines)
{
    private readonly LedgerLine[] lines = [.. lines];

    /// <summary>The ledger of metered months and investments over a period of whole years.</summary>
    public static Ledger Of(IReadOnlyList<MeteredMonth> months, AccountInputs inputs, IReadOnlyList<Investment> investments, int years) =>
        new Billing(months, Horizon.Of(months, years)).Ledger(inputs, investments);

    /// <summary>The amounts, in the order of the months.</summary>
    public IReadOnlyList<LedgerLine> Lines => lines;

    /// <summary>Sum of all amounts, EUR.</summary>
    public double TotalEur
    {
        get
        {
            double sumEur = 0;
            foreach (ref readonly LedgerLine line in lines.AsSpan())
            {
                sumEur += line.AmountEur;
            }
            return sumEur;
        }
    }

    /// <summary>Sum of all amounts whichever way they run, EUR: the scale on which a residual is judged.</summary>
    public double MovedEur
    {
        get
        {
            double sumEur = 0;
            foreach (ref readonly LedgerLine line in lines.AsSpan())
            {
                sumEur += Math.Abs(line.AmountEur);
            }
            return sumEur;
        }
    }

    /// <summary>Sums by category, EUR, indexed by <see cref="CostCategory"/>.</summary>
    public double[] ByCategoryEur()
    {
        var sums = new double[Enum.GetValues<CostCategory>().Length];
        foreach (ref readonly LedgerLine line in lines.AsSpan())
        {
            sums[(int)line.Category] += line.AmountEur;
        }
        return sums;
    }

    /// <summary>What each payer has paid, EUR (income deducted).</summary>
    public SortedDictionary<string, double> ByPayerEur() => SumBy((in l) => l.Payer);

    /// <summary>What each payee has received, EUR (what it paid out deducted).</summary>
    public SortedDictionary<string, double> ByPayeeEur() => SumBy((in l) => l.Payee);

    /// <summary>
    /// Balance of every account under double entry, EUR: each amount lowers the payer's account and raises the payee's.
    /// The balances of all accounts sum to zero.
    /// </summary>
    public SortedDictionary<string, double> BalancesEur()
    {
        var balances = new Dictionary<string, double>();
        foreach (ref readonly LedgerLine line in lines.AsSpan())
        {
            CollectionsMarshal.GetValueRefOrAddDefault(balances, line.Payer, out _) -= line.AmountEur;
            CollectionsMarshal.GetValueRefOrAddDefault(balances, line.Payee, out _) += line.AmountEur;
        }
        return new(balances, StringComparer.Ordinal);
    }

    /// <summary>Sums by year and category, EUR: [year][category].</summary>
    public double[][] ByYearAndCategoryEur(int years)
    {
        double[][] sums = [.. Enumerable.Range(0, years).Select(_ => new double[Enum.GetValues<CostCategory>().Length])];
        foreach (ref readonly LedgerLine line in lines.AsSpan())
        {
            sums[line.Year][(int)line.Category] += line.AmountEur;
        }
        return sums;
    }

    private delegate string LineName(in LedgerLine line);

    private SortedDictionary<string, double> SumBy(LineName key)
    {
        var sums = new Dictionary<string, double>();
        foreach (ref readonly LedgerLine line in lines.AsSpan())
        {
            CollectionsMarshal.GetValueRefOrAddDefault(sums, key(in line), out _) += line.AmountEur;
        }
        return new(sums, StringComparer.Ordinal);
    }
}
