using System.Globalization;
using Sim.Engine.Schema;

namespace Sim.Engine.Climate;

/// <summary>The header of a weather file: place and time.</summary>
internal sealed record EpwHeader(
    string Name,
    string Source,
    double LatitudeDeg,
    double LongitudeDeg,
    double UtcOffsetHours,
    double ElevationM,
    double? IrradianceTimeOffsetHours,
    bool IsOfMeans = false)
{
    /// <summary>What stands before the place of the sun in the hour, in one of the comments.</summary>
    public const string OffsetComment = "Irradiance Time Offset (h):";

    /// <summary>The comment of files whose air, sky and wind are means over the hour; without it they are readings at its end, as the format has them.</summary>
    public const string MeansComment = "Air and sky and wind are means over the hour";

    public static EpwHeader Parse(ReadOnlySpan<string> lines, string file)
    {
        if (lines.Length < 8 || !lines[0].StartsWith("LOCATION", StringComparison.OrdinalIgnoreCase))
        {
            throw new InputFileException(file, 1, "is not an EPW file: eight header lines are expected, the first starting with LOCATION");
        }
        string[] place = lines[0].TrimEnd('\r').Split(',');
        if (place.Length < 10)
        {
            throw new InputFileException(file, 1, $"LOCATION has {Counted.Of(place.Length, "field")}; expected 10");
        }
        double? offset = null;
        bool isOfMeans = false;
        for (int i = 1; i < 8; i++)
        {
            int at = lines[i].IndexOf(OffsetComment, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                offset = Number(lines[i][(at + OffsetComment.Length)..].Split(';')[0].Trim().Trim('"'), i + 1, "irradiance time offset", -24, 24, file);
            }
            isOfMeans |= lines[i].StartsWith("COMMENTS", StringComparison.OrdinalIgnoreCase) && lines[i].Contains(MeansComment, StringComparison.Ordinal);
            CheckHourly(lines[i], i + 1, file);
        }
        return new(
            place[1].Trim(),
            place[4].Trim(),
            Number(place[6], 1, "latitude", -90, 90, file),
            Number(place[7], 1, "longitude", -180, 180, file),
            Number(place[8], 1, "time zone", -12, 14, file),
            Number(place[9], 1, "elevation", -1000, 9000, file),
            offset,
            isOfMeans);
    }

    private static void CheckHourly(string text, int line, string file)
    {
        string[] periods = text.TrimEnd('\r').Split(',');
        if (!periods[0].Equals("DATA PERIODS", StringComparison.OrdinalIgnoreCase) || periods.Length < 3)
        {
            return;
        }
        double perHour = Number(periods[2], line, "number of records per hour", 1, 60, file);
        if (perHour != 1)
        {
            throw new InputFileException(
                file, line, string.Create(CultureInfo.InvariantCulture, $"has {perHour} records per hour; only hourly files can be read"));
        }
    }

    /// <summary>A number of a header within its range.</summary>
    public static double Number(string text, int line, string what, double low, double high, string file)
    {
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= low && value <= high
            ? value
            : throw new InputFileException(
                file, line, string.Create(CultureInfo.InvariantCulture, $"{what} is '{text.Trim()}'; expected a number from {low} to {high}"));
    }
}
