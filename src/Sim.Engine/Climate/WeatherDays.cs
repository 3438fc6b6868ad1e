using Sim.Engine.Time;

namespace Sim.Engine.Climate;

/// <summary>
/// How the days of a year follow upon each other: what monthly means do not show and by which generated years are held beside a
/// measured one. Departures are those from the year's own season, a mean and two harmonics fitted by least squares.
/// </summary>
/// <param name="SeasonK">Warmest less coldest month.</param>
/// <param name="WinterDeviationK">Standard deviation of the departures of daily means in December to February (June to August in the south).</param>
/// <param name="SummerDeviationK">The same in the opposite three months.</param>
/// <param name="Autocorrelation">Correlation of departures of daily mean temperature with those of 1 to 10 days before.</param>
/// <param name="ChangeK">Standard deviation of the change of the daily mean from one day to the next.</param>
/// <param name="LargestRiseK">Largest rise of the daily mean from one day to the next.</param>
/// <param name="LargestFallK">Largest fall.</param>
/// <param name="RangeK">Mean of highest less lowest hour of a day.</param>
/// <param name="ColdestDaysC">Coldest mean of five days in a row.</param>
/// <param name="HottestDaysC">Hottest mean of five days in a row.</param>
/// <param name="LightCorrelation">Correlation from day to day of the departures of daily light.</param>
/// <param name="WetAfterWetFraction">Share of the days after a wet day that are wet; not a number where none is.</param>
/// <param name="WetAfterDryFraction">Share of the days after a dry day that are wet.</param>
/// <param name="LongestDryDays">Longest run of dry days.</param>
/// <param name="WettestDayMm">Rain of the wettest day.</param>
/// <param name="WindCorrelation">Correlation of the wind from hour to hour.</param>
public sealed record WeatherDays(
    double SeasonK, double WinterDeviationK, double SummerDeviationK, double[] Autocorrelation, double ChangeK, double LargestRiseK, double LargestFallK,
    double RangeK, double ColdestDaysC, double HottestDaysC, double LightCorrelation, double WetAfterWetFraction, double WetAfterDryFraction,
    double LongestDryDays, double WettestDayMm, double WindCorrelation)
{
    /// <summary>Longest lag of the autocorrelation, days.</summary>
    public const int Lags = 10;

    private const int Days = 365, Harmonics = 2;

    /// <summary>The days of a year.</summary>
    public static WeatherDays Of(WeatherYear weather)
    {
        double[] air = Daily(weather.DryBulbC), departure = Departures(air), light = Departures(Daily(weather.GlobalHorizontalWPerM2));
        double[] rain = [.. weather.RainMm.Chunk(24).Select(d => d.Sum())], change = [.. Enumerable.Range(1, Days - 1).Select(d => air[d] - air[d - 1])];
        bool[] wet = Array.ConvertAll(rain, mm => mm >= WeatherMonth.WetDayMm);
        bool hasRain = wet.Contains(true);
        double[] months = WeatherYear.MonthlyMeans(weather.DryBulbC);
        bool isSouthern = Hemisphere.IsSouthern(weather.LatitudeDeg);
        return new(
            months.Max() - months.Min(), DeviationIn(departure, isSouthern ? 5 : 11), DeviationIn(departure, isSouthern ? 11 : 5),
            [.. Enumerable.Range(1, Lags).Select(lag => Correlation(departure, lag))], Math.Sqrt(change.Average(c => c * c)), change.Max(), -change.Min(),
            weather.DryBulbC.Chunk(24).Average(d => d.Max() - d.Min()),
            SeldomYear.Spells(air).Min(), SeldomYear.Spells(air).Max(), Correlation(light, 1),
            hasRain ? WetAfter(wet, true) : double.NaN, hasRain ? WetAfter(wet, false) : double.NaN, hasRain ? LongestDry(wet) : double.NaN,
            hasRain ? rain.Max() : double.NaN, Correlation(Array.ConvertAll(weather.WindSpeedMPerSecond, v => v - weather.WindSpeedMPerSecond.Average()), 1));
    }

    private static double[] Daily(double[] hours) => [.. hours.Chunk(24).Select(d => d.Average())];

    // Over whole years the harmonics are orthogonal: each is fitted for itself.
    private static double[] Departures(double[] days)
    {
        double mean = days.Average();
        double[] departure = Array.ConvertAll(days, d => d - mean);
        for (int k = 1; k <= Harmonics; k++)
        {
            double cosine = 0, sine = 0;
            for (int day = 0; day < Days; day++)
            {
                (double s, double c) = Math.SinCos(2 * Math.PI * k * day / Days);
                cosine += 2.0 / Days * c * days[day];
                sine += 2.0 / Days * s * days[day];
            }
            for (int day = 0; day < Days; day++)
            {
                (double s, double c) = Math.SinCos(2 * Math.PI * k * day / Days);
                departure[day] -= cosine * c + sine * s;
            }
        }
        return departure;
    }

    // r(k) = sum x(t) x(t + k) / sum x^2 (Box, Jenkins and Reinsel 2008, ch. 2).
    private static double Correlation(double[] departure, int lag)
    {
        double product = 0, square = departure.Sum(x => x * x);
        for (int t = lag; t < departure.Length; t++)
        {
            product += departure[t] * departure[t - lag];
        }
        return square > 0 ? product / square : double.NaN;
    }

    private static double DeviationIn(double[] departure, int firstMonth)
    {
        double[] of = [.. departure.Where((_, day) => (Months.OfDay(day) - firstMonth + 12) % 12 < 3)];
        double mean = of.Average();
        return Math.Sqrt(of.Average(x => (x - mean) * (x - mean)));
    }

    private static double WetAfter(bool[] wet, bool wetBefore)
    {
        int[] after = [.. Enumerable.Range(1, Days - 1).Where(day => wet[day - 1] == wetBefore)];
        return after.Length > 0 ? after.Count(day => wet[day]) / (double)after.Length : double.NaN;
    }

    private static int LongestDry(bool[] wet)
    {
        int longest = 0, run = 0;
        foreach (bool isWet in wet)
        {
            run = isWet ? 0 : run + 1;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
