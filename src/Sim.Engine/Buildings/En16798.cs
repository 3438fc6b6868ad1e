namespace Sim.Engine.Buildings;

/// <summary>
/// Categories of indoor temperature of EN 16798-1:2019 (annex B; residential buildings, about 1.2 met), by operative
/// temperature: I for the frail, II normal, III moderate, IV low.
/// </summary>
public static class En16798
{
    /// <summary>Categories.</summary>
    public const int Categories = 4;

    /// <summary>Class of what lies in no category, after those of I to IV (0 to 3).</summary>
    public const int Beyond = Categories;

    /// <summary>Running mean outdoors from which the limits of the warm season hold, C.</summary>
    public const double WarmFromC = 10;

    private const double WarmestMeanC = 30, RunningShare = 0.8;

    /// <summary>Least operative temperature by category in the heating season, and greatest in cooled rooms, C (table B.2).</summary>
    private static readonly double[] HeatedC = [21, 20, 18, 16], CooledC = [25.5, 26, 27, 28];

    // Half widths about the comfort temperature of rooms without cooling, K (B.2.2, table B.5); there is no category IV.
    private static readonly double[] AboveK = [2, 3, 4], BelowK = [3, 4, 5];

    /// <summary>Comfort temperature of rooms without cooling in the warm season, C: 0.33 T_rm + 18.8, for running means of 10 to 30 C.</summary>
    public static double ComfortC(double runningMeanC) => 0.33 * Math.Clamp(runningMeanC, WarmFromC, WarmestMeanC) + 18.8;

    /// <summary>
    /// Lower and upper limit of a category (0 to 3), C. In the heating season (running mean below 10 C) the lower limit is that of heated
    /// rooms; the upper one that of cooled rooms, as nobody opens windows against the cold in vain. In the warm season cooled
    /// rooms have the same limits, others the adaptive ones, in which category IV is that of III.
    /// </summary>
    public static (double LowC, double HighC) Limits(int category, double runningMeanC, bool isCooled)
    {
        if (isCooled || runningMeanC < WarmFromC)
        {
            return (HeatedC[category], CooledC[category]);
        }
        int width = Math.Min(category, AboveK.Length - 1);
        return (ComfortC(runningMeanC) - BelowK[width], ComfortC(runningMeanC) + AboveK[width]);
    }

    /// <summary>
    /// Running mean of each day's outdoor temperature, C: T_rm = 0.2 T_(d-1) + 0.8 T_rm(d-1), from daily means; the year's end
    /// comes before its beginning.
    /// </summary>
    public static double[] RunningMeans(IReadOnlyList<double> hourlyC)
    {
        int days = hourlyC.Count / 24;
        double[] daily = [.. Enumerable.Range(0, days).Select(d => Enumerable.Range(24 * d, 24).Average(h => hourlyC[h]))];
        double running = daily[^1];
        double[] means = new double[days];
        for (int d = -Math.Min(days, 40); d < days; d++)
        {
            running = (1 - RunningShare) * daily[(d - 1 + days) % days] + RunningShare * running;
            if (d >= 0)
            {
                means[d] = running;
            }
        }
        return means;
    }
}
