namespace Sim.Engine.Climate;

/// <summary>
/// Snow on open ground by the hour of a weather year, as water. What falls at or below 1 C falls as snow (the mean of the
/// northern hemisphere's land: Jennings et al. 2018, Nature Communications 9, 1148); it melts by the degree-day method with
/// 4 mm/K/day (Hock 2003, Journal of Hydrology 282, 104-115). The year begins with what its own end leaves.
/// </summary>
public sealed class SnowCover
{
    private const double SnowC = 1;
    private const double MeltMmPerKHour = 4.0 / 24;
    // About 5 cm of settled snow, from which Thevenard and Haddad (2006, Energy and Buildings 38, 972-980) count a day of snow.
    private const double WholeMm = 10;

    /// <summary>Snow that falls in the hour, mm of water.</summary>
    public double[] FallMm { get; } = new double[SunYear.Hours];

    /// <summary>Snow that lies at the hour's end, mm of water.</summary>
    public double[] LyingMm { get; } = new double[SunYear.Hours];

    /// <summary>Days of the year on which snow covers the ground wholly at noon.</summary>
    public int Days => Enumerable.Range(0, SunYear.Hours / 24).Count(day => CoveredFraction(day * 24 + 11) >= 1);

    /// <summary>The snow of a weather year.</summary>
    public static SnowCover Of(WeatherYear weather)
    {
        SnowCover snow = new();
        // The first turn finds what lies at the year's end.
        for (int turn = 0, before = SunYear.Hours - 1; turn < 2; turn++)
        {
            for (int h = 0; h < SunYear.Hours; before = h++)
            {
                snow.FallMm[h] = weather.DryBulbC[h] <= SnowC ? weather.RainMm[h] : 0;
                double meltMm = MeltMmPerKHour * Math.Max(0, weather.DryBulbC[h]);
                snow.LyingMm[h] = Math.Max(0, snow.LyingMm[before] + snow.FallMm[h] - meltMm);
            }
        }
        return snow;
    }

    /// <summary>Share of the ground that is white in an hour: whole from 10 mm of water.</summary>
    public double CoveredFraction(int hour) => Math.Min(1, LyingMm[hour] / WholeMm);
}
