using System.Globalization;

namespace Sim.Engine.Climate;

/// <summary>
/// Writes a weather year in the EnergyPlus format, in full precision, so that <see cref="EpwFile"/> reads the same
/// values from it: sky temperatures become horizontal infrared irradiance, the sun's place in the hour and what the hours'
/// values stand for a comment.
/// </summary>
internal static class EpwWriter
{
    private const string Missing = "999900";

    /// <summary>Writes eight header lines and 8,760 rows; lines end with a line feed.</summary>
    public static void Write(WeatherYear weather, TextWriter to)
    {
        foreach (string line in Header(weather))
        {
            to.Write(line);
            to.Write('\n');
        }
        for (int hour = 0; hour < SunYear.Hours; hour++)
        {
            to.Write(string.Join(',', Row(weather, hour)));
            to.Write('\n');
        }
    }

    private static IEnumerable<string> Header(WeatherYear weather)
    {
        yield return string.Join(',', "LOCATION", Word(weather.Name), "-", "-", Word(weather.Source), "-",
            Text(weather.LatitudeDeg), Text(weather.LongitudeDeg), Text(weather.UtcOffsetHours), Text(weather.ElevationM));
        yield return "DESIGN CONDITIONS,0";
        yield return "TYPICAL/EXTREME PERIODS,0";
        yield return "GROUND TEMPERATURES,0";
        yield return "HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0";
        yield return $"COMMENTS 1,{Word(string.Join("; ", weather.Notes))}";
        string[] stands =
        [
            .. weather.SunOffsetHours == 0.5 ? Array.Empty<string>() : [$"{EpwHeader.OffsetComment}{Text(weather.SunOffsetHours)}"],
            .. weather.IsOfMeans ? [EpwHeader.MeansComment] : Array.Empty<string>(),
        ];
        yield return string.Join(',', ["COMMENTS 2", .. stands.Length > 0 ? [string.Join("; ", stands)] : Array.Empty<string>()]);
        yield return "DATA PERIODS,1,1,Data,Sunday,1/1,12/31";
    }

    private static string[] Row(WeatherYear weather, int hour)
    {
        int day = hour / 24, month = Months.OfDay(day);
        double air = weather.DryBulbC[hour], humidity = weather.RelativeHumidityFraction[hour];
        string[] row = new string[35];
        // Codes by which the format says that a value is missing; what is known replaces them.
        Array.Fill(row, "9999");
        (row[0], row[1], row[2], row[3], row[4], row[5]) = (
            Text(SunYear.EphemerisYear), Text(month + 1), Text(day - Months.FirstDay(month) + 1), Text(hour % 24 + 1), "0", "?");
        row[6] = Text(air);
        row[7] = Text(SkyTemperature.DewPointC(air, humidity));
        row[8] = Text(100 * humidity);
        row[9] = Text(weather.PressurePa[hour]);
        row[12] = Text(SkyTemperature.Infrared(weather.SkyTemperatureC[hour]));
        row[13] = Text(weather.GlobalHorizontalWPerM2[hour]);
        row[14] = Text(weather.DirectNormalWPerM2[hour]);
        row[15] = Text(weather.DiffuseHorizontalWPerM2[hour]);
        (row[16], row[17], row[18]) = (Missing, Missing, Missing);
        row[20] = weather.WindDirectionDeg is { } from && !double.IsNaN(from[hour]) ? Text(from[hour]) : "999";
        row[21] = Text(weather.WindSpeedMPerSecond[hour]);
        (row[22], row[23], row[25], row[26]) = ("99", "99", "99999", "9");
        (row[27], row[28], row[29], row[30], row[31], row[32]) = ("999999999", "999", "0.999", "999", "99", "999");
        row[33] = Text(weather.RainMm[hour]);
        row[34] = "99";
        return row;
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    // A comma or a line end would begin a new field.
    private static string Word(string text) => text.Replace(',', ';').ReplaceLineEndings(" ");
}
