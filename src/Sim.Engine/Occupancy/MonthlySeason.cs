namespace Sim.Engine.Occupancy;

/// <summary>Season, level and departures of a series of monthly logarithms.</summary>
internal static class MonthlySeason
{
    /// <summary>
    /// Season as the mean departure of each calendar month from the centred 12-month mean, itself centred (classical
    /// decomposition; Brockwell and Davis 2016, Introduction to Time Series and Forecasting, section 1.5.2).
    /// </summary>
    public static double[] Of(double[] logs, int firstMonth)
    {
        var sum = new double[12];
        var count = new int[12];
        for (int i = 6; i < logs.Length - 6; i++)
        {
            double around = (logs[i - 6] + logs[i + 6]) / 2;
            for (int j = i - 5; j <= i + 5; j++)
            {
                around += logs[j];
            }
            int month = (firstMonth + i) % 12;
            sum[month] += logs[i] - around / 12;
            count[month]++;
        }
        double[] season = [.. sum.Select((s, month) => s / Math.Max(count[month], 1))];
        double mean = season.Average();
        return Array.ConvertAll(season, s => s - mean);
    }

    /// <summary>Departures of months from level and season, their lag-1 coefficient, and the level.</summary>
    public static (double[] Departures, double Persistence, double Level) Departures(double[] logs, int firstMonth)
    {
        double[] season = Of(logs, firstMonth);
        double level = Level(logs, firstMonth, season), square = 0, lagged = 0;
        var departures = new double[logs.Length];
        for (int i = 0; i < logs.Length; i++)
        {
            departures[i] = logs[i] - season[(firstMonth + i) % 12] - level;
            square += departures[i] * departures[i];
            lagged += i > 0 ? departures[i - 1] * departures[i] : 0;
        }
        return (departures, square > 0 ? Math.Clamp(lagged / square, 0, 0.99) : 0, level);
    }

    /// <summary>Mean of the logarithms without their season.</summary>
    public static double Level(double[] logs, int firstMonth, double[] season)
    {
        double level = 0;
        for (int i = 0; i < logs.Length; i++)
        {
            level += (logs[i] - season[(firstMonth + i) % 12]) / logs.Length;
        }
        return level;
    }
}
