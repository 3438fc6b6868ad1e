namespace Sim.Engine.Accounts;

/// <summary>What is paid for an investment within a horizon, and what is left of it at the end (EN 15459-1).</summary>
public static class Outlays
{
    // Lives that end with the horizon end there, whatever the last digit of their product.
    private const double Rounding = 1e-9;

    /// <summary>
    /// Capital outlays of an investment within a horizon, EUR at the end of a year (0 for the start): replacement k falls due
    /// at k lives, at the end of the year in which the life ends, if that life ends before the horizon (EN 15459-1); what it replaces is disposed of.
    /// </summary>
    public static IEnumerable<(int AtYear, double Eur)> Of(Investment investment, Horizon until) =>
        Months(investment, until).Select(month => ((month + 11) / 12, Eur(investment, month)));

    /// <summary>An outlay after so many months, EUR: at the start the investment, later with the disposal of what it replaces.</summary>
    public static double Eur(Investment investment, int afterMonths) => investment.CapexEur + (afterMonths > 0 ? investment.DisposalEur : 0);

    /// <summary>
    /// Months after which the capital outlays of an investment fall due, 0 for the start: where it wears out, those of the
    /// simulation, else the last of the year in which a life ends, or that of the closing.
    /// </summary>
    public static IEnumerable<int> Months(Investment investment, Horizon until)
    {
        if (!investment.StoodBefore)
        {
            yield return 0;
        }
        if (investment.Wear is { } wear)
        {
            foreach (int month in wear.ReplacedAfterMonths.Where(m => m < until.Months))
            {
                yield return month;
            }
            yield break;
        }
        for (int k = 1; k * investment.LifetimeYears < until.OpenYears - Rounding; k++)
        {
            yield return Math.Min(until.Months, (int)Math.Ceiling(k * investment.LifetimeYears) * 12);
        }
    }

    /// <summary>
    /// Residual value at the horizon, EUR: the last outlay times the unused share of its life (straight line, EN 15459-1; of what
    /// wears out, the share that the simulation left); where the centre closes, what that leaves of it.
    /// </summary>
    public static double ResidualEur(Investment investment, Horizon until)
    {
        double unused = UnusedFraction(investment, until);
        return until.Closes ? ClosureValue.LeftEur(investment, unused) : investment.CapexEur * unused;
    }

    /// <summary>Share of the life of what was last bought that is unused at the horizon.</summary>
    public static double UnusedFraction(Investment investment, Horizon until)
    {
        if (investment.Wear is { } wear)
        {
            bool bought = !investment.StoodBefore || !until.Closes || wear.ReplacedAfterMonths.Any(m => m < until.Months);
            return until.Months == 0 ? 1 : bought ? wear.LifeLeftByMonth[until.Months - 1] : 0;
        }
        if (double.IsPositiveInfinity(investment.LifetimeYears))
        {
            return 0; // An endless life has no end to write down to; counting it as lost is the cautious side.
        }
        double years = until.OpenYears, lives = Math.Max(0, Math.Ceiling((years / investment.LifetimeYears) - Rounding) - 1);
        return 1 - ((years - (lives * investment.LifetimeYears)) / investment.LifetimeYears);
    }

    /// <summary>Present value of an investment's outlays within a horizon less that of its residual value, EUR: its part of the global cost of EN 15459-1.</summary>
    public static double PresentValueEur(Investment investment, Horizon until, double discountFraction) =>
        Of(investment, until).Sum(o => o.Eur * Finance.PresentValueFactor(discountFraction, o.AtYear))
        - (ResidualEur(investment, until) * Finance.PresentValueFactor(discountFraction, until.LastYear));

    /// <summary>
    /// Part of the carbon of the last making that is not used up at the horizon, by the rule of <see cref="ResidualEur"/>, kgCO2e;
    /// where the centre closes, as much of it as is used elsewhere.
    /// </summary>
    public static double UnusedEmbodiedKgCo2e(Investment investment, Horizon until) =>
        investment.EmbodiedKgCo2e * UnusedFraction(investment, until) * (until.Closes ? investment.RelocationFraction : 1);
}
