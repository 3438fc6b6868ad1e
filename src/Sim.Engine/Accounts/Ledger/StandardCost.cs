using Sim.Engine.Time;

namespace Sim.Engine.Accounts;

/// <summary>
/// A line of the standard cost catalogue: what a person-night costs in one category, how that moves with occupancy, and how
/// much of it is there whoever is there. Read from the months of a run.
/// </summary>
/// <param name="Category">Category; nothing for the whole.</param>
/// <param name="MeanEur">Cost over the period per person-night, EUR, capital as an annuity, what stocks of fuel gained deducted.</param>
/// <param name="P10Eur">Cost per person-night that a tenth of the months lie below, EUR.</param>
/// <param name="P50Eur">Median of the months, EUR.</param>
/// <param name="P90Eur">Cost per person-night that a tenth of the months lie above, EUR.</param>
/// <param name="FixedEurPerMonth">Fixed part of the fit of a day's cost = fixed + variable x people + a x degree days of heating, at their mean, months of equal length, EUR/month; not a number where people hardly change but with the season.</param>
/// <param name="VariableEurPerPersonNight">Variable part, EUR/person-night; not a number where the fixed part is none.</param>
/// <param name="FitFraction">Share of the months' variance that the fit explains (R2).</param>
public sealed record StandardCost(
    CostCategory? Category, double MeanEur, double P10Eur, double P50Eur, double P90Eur,
    double FixedEurPerMonth, double VariableEurPerPersonNight, double FitFraction)
{
    // Below this spread of the people, of their mean, chance draws the line.
    private const double LeastSpread = 0.02;

    // A slope of fewer standard errors is none: costs of season and of steps would be told as costs of people, or as savings by them.
    private const double Significant = 2;

    /// <summary>
    /// Inflation above which the split between people and season is told to be uncertain: the rule of 10 (Marquardt 1970), a rule of thumb
    /// that by itself condemns no fit (O'Brien 2007, doi:10.1007/s11135-006-9018-6), so nothing else hangs on it.
    /// </summary>
    public const double MuchInflation = 10;

    /// <summary>Whether the mean lies outside P10 to P90: single months bear most of the cost, or earn it.</summary>
    public bool IsLumpy => MeanEur < P10Eur - Rounding || MeanEur > P90Eur + Rounding;

    // A thousandth of a cent.
    private const double Rounding = 1e-5;

    /// <summary>
    /// How much the season widens the variance of the variable part, where people come and go with it: the variance inflation factor
    /// 1 / (1 - r2) of people a day and heating degree days a day over the months (Marquardt 1970, "Generalized inverses, ridge regression, biased linear
    /// estimation, and nonlinear estimation", Technometrics 12, 591-612); 1 where they have nothing to do with each other.
    /// </summary>
    public static double SeasonInflation(Appraisal appraisal)
    {
        (double[] nights, double[] cold) = Movement(appraisal);
        double r2 = Fit(PerDay(cold), PerDay(nights)).R2;
        return double.IsNaN(r2) ? 1 : 1 / (1 - Math.Min(r2, 1));
    }

    // Person-nights of each month, and its heating degree days, of several sites their mean.
    private static (double[] Nights, double[] Cold) Movement(Appraisal appraisal)
    {
        double[] nights = new double[appraisal.Until.Months], cold = new double[appraisal.Until.Months];
        int sites = appraisal.Months.Select(m => m.Site).Distinct().Count();
        foreach (MeteredMonth m in appraisal.Months.Where(m => !m.Closed))
        {
            nights[m.Month] += m.PersonNights;
            cold[m.Month] += m.HeatingDegreeDays / sites;
        }
        return (nights, cold);
    }

    /// <summary>The catalogue of an appraisal: categories that cost anything in the order of the catalogue, then the whole. Months without people count in the fit alone.</summary>
    public static IReadOnlyList<StandardCost> Of(Appraisal appraisal)
    {
        int months = appraisal.Until.Months, categories = CostCategories.Words.Count;
        (double[] nights, double[] cold) = Movement(appraisal);
        double[][] eur = [.. Enumerable.Range(0, categories).Select(_ => new double[months])];
        var once = new double[categories];
        foreach (LedgerLine line in appraisal.Ledger.Lines.Where(l => l.Category != CostCategory.Capital && l.Month < months))
        {
            (line.IsClosing ? ref once[(int)line.Category] : ref eur[(int)line.Category][line.Month]) += line.AmountEur;
        }
        // No month bears what its stock gives: that is bought again later, or never.
        once[(int)CostCategory.Fuel] -= appraisal.FuelInStockEur.Sum();
        // Capital is spread evenly: a month's cost is not what happened to be bought in it.
        Array.Fill(eur[(int)CostCategory.Capital], appraisal.ByCategoryEurPerYear[(int)CostCategory.Capital] / 12);
        double[] all = [.. Enumerable.Range(0, months).Select(m => eur.Sum(c => c[m]))];
        StandardCost[] lines =
        [
            .. Enum.GetValues<CostCategory>().Where(c => once[(int)c] != 0 || eur[(int)c].Any(e => e != 0)).Select(c => Line(c, eur[(int)c], once[(int)c], nights, cold)),
        ];
        // What is shown adds up: the whole is split as its parts are.
        return [.. lines, Line(null, all, once.Sum(), nights, cold) with { FixedEurPerMonth = lines.Sum(l => l.FixedEurPerMonth), VariableEurPerPersonNight = lines.Sum(l => l.VariableEurPerPersonNight) }];
    }

    /// <summary>Least squares of y = fixed + variable x; not numbers where x never changes.</summary>
    public static (double Fixed, double Variable, double R2) Fit(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double meanX = 0, meanY = 0, xx = 0, xy = 0, yy = 0;
        for (int i = 0; i < x.Length; i++)
        {
            (meanX, meanY) = (meanX + (x[i] / x.Length), meanY + (y[i] / x.Length));
        }
        for (int i = 0; i < x.Length; i++)
        {
            (double dx, double dy) = (x[i] - meanX, y[i] - meanY);
            (xx, xy, yy) = (xx + (dx * dx), xy + (dx * dy), yy + (dy * dy));
        }
        if (xx <= 1e-9 * meanX * meanX * x.Length || xx == 0)
        {
            return (double.NaN, double.NaN, double.NaN);
        }
        double variable = xy / xx;
        return (meanY - (variable * meanX), variable, yy > 1e-18 * meanY * meanY * x.Length ? xy * xy / (xx * yy) : 1);
    }

    // The closing is paid once, and stocks are counted at the end: both are in the mean and no part of any month's cost.
    private static StandardCost Line(CostCategory? category, double[] eur, double onceEur, double[] nights, double[] cold)
    {
        double[] each = [.. eur.Zip(nights).Where(p => p.Second > 0).Select(p => p.First / p.Second).Order()];
        // By the day: a long month has more nights and more costs, which says nothing of people.
        (double fixedEur, double variableEur, double r2) = Split(PerDay(nights), PerDay(eur), PerDay(cold));
        double total = nights.Sum();
        return new(category, total > 0 ? (eur.Sum() + onceEur) / total : double.NaN, Quantiles.At(each, 0.1), Quantiles.At(each, 0.5), Quantiles.At(each, 0.9),
            fixedEur * Calendar.DaysPerYear / 12, variableEur, r2);
    }

    // Least squares of cost = fixed + variable x people + a x degree days, the fixed part that of the mean season: people who come
    // for the winter would else be told as what heating costs. By Frisch and Waugh: the season is taken out of both first.
    private static (double Fixed, double Variable, double R2) Split(double[] people, double[] daily, double[] cold)
    {
        double[] ownPeople = Without(people, cold), own = Without(daily, cold);
        if (IsSteady(ownPeople))
        {
            return (double.NaN, double.NaN, double.NaN);
        }
        (double fixedEur, double variableEur, double ownR2) = Fit(ownPeople, own);
        int freedom = daily.Length - (cold.All(c => c == cold[0]) ? 2 : 3);
        double meanEur = daily.Average(), spread = Spread(daily);
        double r2 = spread > 0 ? 1 - ((1 - ownR2) * Spread(own) / spread) : ownR2;
        if (ownR2 * freedom < Significant * Significant * (1 - ownR2))
        {
            return (meanEur, 0, r2);
        }
        // Where nothing is earned, no cost is below nothing without people: it all goes by the head.
        return fixedEur < 0 && daily.All(d => d >= 0) ? (0, meanEur / people.Average(), r2) : (fixedEur, variableEur, r2);
    }

    // What the season does not explain, about the same mean.
    private static double[] Without(double[] values, double[] season)
    {
        (_, double slope, _) = Fit(season, values);
        double mean = season.Average();
        return double.IsNaN(slope) ? values : [.. values.Zip(season, (v, s) => v - (slope * (s - mean)))];
    }

    private static double Spread(double[] values)
    {
        double mean = values.Average();
        return values.Sum(v => (v - mean) * (v - mean));
    }

    private static double[] PerDay(double[] months) => [.. months.Select((amount, m) => amount / Calendar.DaysInMonth(m % 12))];

    private static bool IsSteady(double[] people)
    {
        double mean = people.Average();
        return Spread(people) <= LeastSpread * LeastSpread * mean * mean * people.Length;
    }
}
