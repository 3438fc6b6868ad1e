using System.Globalization;
using Sim.Engine.Schema;

namespace Sim.Engine.Climate;

/// <summary>
/// Snow on open ground by the hour of a weather year, as water. What falls at or below a temperature of the air
/// falls as snow (climate.snow_below); it melts by the degree-day method with 4 mm/K/day (Hock 2003, Journal of Hydrology 282, 104-115). The year begins with what its own end leaves.
/// </summary>
public sealed class SnowCover
{
    private const double MeltMmPerKHour = 4.0 / 24;
    // About 5 cm of settled snow, from which Thevenard and Haddad (2006, Energy and Buildings 38, 972-980) count a day of snow.
    private const double WholeMm = 10;

    /// <summary>The temperature of the catalogue, for weather without a scenario.</summary>
    public static double UsualBelowC => Catalogue.Shipped.TryFind("climate.snow_below", out CatalogueEntry? entry)
        ? double.Parse(entry.Value, CultureInfo.InvariantCulture) : throw new InvalidOperationException("the catalogue has no climate.snow_below");

    /// <summary>Snow that falls in the hour, mm of water.</summary>
    public double[] FallMm { get; } = new double[SunYear.Hours];

    /// <summary>Snow that lies at the hour's end, mm of water.</summary>
    public double[] LyingMm { get; } = new double[SunYear.Hours];

    /// <summary>Days of the year on which snow covers the ground wholly at noon.</summary>
    public int Days => Enumerable.Range(0, SunYear.Hours / 24).Count(day => CoveredFraction(day * 24 + 11) >= 1);

    /// <summary>The snow of a weather year, of which falls as snow what falls at or below a temperature of the air, C.</summary>
    public static SnowCover Of(WeatherYear weather, double snowBelowC)
    {
        SnowCover snow = new();
        // The first turn finds what lies at the year's end.
        for (int turn = 0, before = SunYear.Hours - 1; turn < 2; turn++)
        {
            for (int h = 0; h < SunYear.Hours; before = h++)
            {
                snow.FallMm[h] = weather.DryBulbC[h] <= snowBelowC ? weather.RainMm[h] : 0;
                double meltMm = MeltMmPerKHour * Math.Max(0, weather.DryBulbC[h]);
                snow.LyingMm[h] = Math.Max(0, snow.LyingMm[before] + snow.FallMm[h] - meltMm);
            }
        }
        return snow;
    }

    /// <summary>Share of the ground that is white in an hour: whole from 10 mm of water.</summary>
    public double CoveredFraction(int hour) => Math.Min(1, LyingMm[hour] / WholeMm);
}
