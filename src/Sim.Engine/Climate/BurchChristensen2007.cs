namespace Sim.Engine.Climate;

/// <summary>
/// Temperature of mains water: J. Burch and C. Christensen (2007), "Towards development of an algorithm for mains
/// water temperature", ASES annual conference. Fitted to mains of the USA, about 2 K; never under freezing.
/// </summary>
public static class BurchChristensen2007
{
    /// <summary>
    /// C, on a day of the year from 1, for an annual mean air temperature in C and the spread between the warmest and
    /// the coldest month's mean in K. The source's equation is in Fahrenheit, its sine in degrees, and of the northern
    /// half of the globe: south of the equator its wave is turned by half a year, as EnergyPlus does.
    /// </summary>
    public static double TemperatureC(int dayOfYear, double annualMeanC, double monthlySpreadK, bool isSouthern = false)
    {
        double mean = annualMeanC * 1.8 + 32;
        double spread = monthlySpreadK * 1.8;
        double ratio = 0.4 + 0.01 * (mean - 44);
        double lag = 35 - (mean - 44);
        double angle = 0.986 * (dayOfYear - 15 - lag) - 90 + (isSouthern ? 180 : 0);
        double fahrenheit = mean + 6 + ratio * spread / 2 * Math.Sin(angle * Math.PI / 180);
        return Math.Max(0, (fahrenheit - 32) / 1.8);
    }

    /// <summary>C on the 365 days of a year, from twelve monthly mean air temperatures in C.</summary>
    public static double[] Year(double[] monthlyMeanC, bool isSouthern = false)
    {
        double mean = 0;
        for (int month = 0; month < 12; month++)
        {
            mean += monthlyMeanC[month] * Months.Days[month] / 365;
        }
        double spread = monthlyMeanC.Max() - monthlyMeanC.Min();
        double[] days = new double[365];
        for (int day = 0; day < 365; day++)
        {
            days[day] = TemperatureC(day + 1, mean, spread, isSouthern);
        }
        return days;
    }

    /// <summary>C of mains water on the 365 days of a year, as chosen.</summary>
    public static double[] Year(MainsWater mains, double[] monthlyMeanC, bool isSouthern = false)
    {
        if (mains is not ConstantMains constant)
        {
            return Year(monthlyMeanC, isSouthern);
        }
        double[] days = new double[365];
        Array.Fill(days, constant.TemperatureC);
        return days;
    }
}
