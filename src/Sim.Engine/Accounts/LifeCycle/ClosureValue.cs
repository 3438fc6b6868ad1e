namespace Sim.Engine.Accounts;

/// <summary>What a measure is worth against the baseline if the centre closes at the end of a month.</summary>
public static class ClosureValue
{
    /// <summary>
    /// Net present value, EUR, of a measure for closing after 1, 2, ... months. Whole years count at their ends, the months of
    /// the last one at the closing; outlays before it are spent, and of the unused value only the share that can be had
    /// elsewhere comes back, less moving; what is not moved is disposed of. Closing at the end of the period with all of it coming back is the ordinary net present value.
    /// </summary>
    public static double[] NetPresentValuesEur(Appraisal baseline, Appraisal option, double discountFraction)
    {
        double[] saved = [.. Running(baseline).Zip(Running(option), (b, o) => b - o)];
        var values = new double[saved.Length];
        double wholeYearsEur = 0, partEur = 0;
        for (int m = 0; m < saved.Length; m++)
        {
            partEur += saved[m];
            double years = (m + 1) / 12.0, factor = Finance.PresentValueFactor(discountFraction, years);
            values[m] = wholeYearsEur + (partEur * factor) - option.Investments.Sum(i => CapitalEur(i, years, discountFraction))
                + baseline.Investments.Sum(i => CapitalEur(i, years, discountFraction));
            if ((m + 1) % 12 == 0)
            {
                (wholeYearsEur, partEur) = (wholeYearsEur + (partEur * factor), 0);
            }
        }
        return values;
    }

    /// <summary>Present value of an investment's outlays before a closing, less what is left of it then, EUR.</summary>
    public static double CapitalEur(Investment investment, double years, double discountFraction)
    {
        int months = (int)Math.Round(years * 12);
        var until = new Horizon((months + 11) / 12, months, Closes: true);
        double spentEur = Outlays.Months(investment, until)
            .Sum(month => Outlays.Eur(investment, month) * Finance.PresentValueFactor(discountFraction, Math.Min(years, Math.Ceiling(month / 12.0))));
        return spentEur - (LeftEur(investment, Outlays.UnusedFraction(investment, until)) * Finance.PresentValueFactor(discountFraction, years));
    }

    /// <summary>
    /// What a closing leaves of an investment, EUR: the better of moving it (the share of the unused value that can be had elsewhere, less
    /// the moving) and of disposing of it; below zero where both cost more than they bring.
    /// </summary>
    public static double LeftEur(Investment investment, double unusedFraction)
    {
        double movedEur = (investment.CapexEur * unusedFraction * investment.RelocationFraction) - investment.MovingEur;
        return investment.RelocationFraction > 0 ? Math.Max(movedEur, -investment.DisposalEur) : -investment.DisposalEur;
    }

    private static double[] Running(Appraisal a)
    {
        var eur = new double[a.Years * 12];
        foreach (LedgerLine line in a.Ledger.Lines)
        {
            eur[line.Month] += line.Category == CostCategory.Capital ? 0 : line.AmountEur;
        }
        return eur;
    }
}
