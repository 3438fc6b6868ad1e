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
        if (investment.Wear is { } wear)
        {
            return WornEur(investment, wear, years, discountFraction);
        }
        double spentEur = 0, lastStart = 0;
        for (int k = 0; k == 0 || k * investment.LifetimeYears < years - 1e-9; k++)
        {
            lastStart = k == 0 ? 0 : k * investment.LifetimeYears;
            spentEur += (investment.CapexEur + (k > 0 ? investment.DisposalEur : 0)) * Finance.PresentValueFactor(discountFraction, Math.Min(years, Math.Ceiling(lastStart)));
        }
        double unused = double.IsPositiveInfinity(investment.LifetimeYears) ? 0 : 1 - ((years - lastStart) / investment.LifetimeYears);
        return spentEur - (LeftEur(investment, unused) * Finance.PresentValueFactor(discountFraction, years));
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

    // What is replaced at the closing itself is not bought again, and nothing is left of the worn one.
    private static double WornEur(Investment investment, Wear wear, double years, double discountFraction)
    {
        int months = (int)Math.Round(years * 12);
        double spentEur = 0;
        foreach (int month in Finance.OutlayMonths(investment, wear.LifeLeftByMonth.Count / 12).Where(m => m == 0 || m < months))
        {
            spentEur += Finance.OutlayEur(investment, month) * Finance.PresentValueFactor(discountFraction, Math.Min(years, Math.Ceiling(month / 12.0)));
        }
        double unused = spentEur > 0 && months > 0 ? wear.LifeLeftByMonth[months - 1] : 0;
        return spentEur - (LeftEur(investment, unused) * Finance.PresentValueFactor(discountFraction, years));
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
