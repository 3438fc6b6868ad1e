using System.Globalization;
using Sim.Engine.Schema;

namespace Sim.Engine.Climate;

/// <summary>
/// Reads typical years of PVGIS (European Commission, Joint Research Centre; tool "TMY") in CSV: a header with place and
/// irradiance time offset, the months' years, then 8,760 rows by universal time. Radiation is that of satellite scenes,
/// moments that lie the offset after the row's label, never means over the hour.
/// </summary>
public static class PvgisFile
{
    /// <summary>How the first line of such a file begins.</summary>
    public const string FirstWords = "Latitude (decimal degrees)";

    private const string Offset = "Irradiance Time Offset (h)", FirstColumn = "time(UTC)";

    private static readonly (string Name, EpwField Field)[] Columns =
    [
        ("T2m", EpwColumns.DryBulb), ("RH", EpwColumns.Humidity), ("G(h)", EpwColumns.Global), ("Gb(n)", EpwColumns.Direct),
        ("Gd(h)", EpwColumns.Diffuse), ("IR(h)", EpwColumns.Infrared), ("WS10m", EpwColumns.Wind), ("SP", EpwColumns.Pressure),
        ("WD10m", EpwColumns.WindDirection),
    ];

    // The last column may be left out.
    private static readonly int Needed = Columns.Length - 1;

    /// <summary>Reads the text of a file; the name is for messages.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">Name for messages.</param>
    /// <param name="utcOffsetHours">
    /// Hours by which local standard time is ahead of universal time, in which the year is given; left out, a whole hour
    /// for each 15 degrees of longitude.
    /// </param>
    public static WeatherYear Parse(string text, string file, double? utcOffsetHours = null)
    {
        string[] lines = text.Split('\n');
        int first = Array.FindIndex(lines, line => line.StartsWith(FirstColumn, StringComparison.Ordinal));
        if (first < 0)
        {
            throw new InputFileException(file, 0, $"has no row of column names that starts with {FirstColumn}");
        }
        double latitude = Header(lines, first, "Latitude (decimal degrees)", -90, 90, file);
        double longitude = Header(lines, first, "Longitude (decimal degrees)", -180, 180, file);
        // Rows can only be moved by whole hours; a zone of half an hour keeps the hours before it.
        int ahead = (int)Math.Floor(utcOffsetHours ?? Math.Round(longitude / 15));
        EpwHeader header = new(
            FormattableString.Invariant($"{latitude} N {longitude} E"), "PVGIS typical year", latitude, longitude, ahead,
            Header(lines, first, "Elevation (m)", -1000, 9000, file), Header(lines, first, Offset, -24, 24, file));
        return EpwYear.Of(header, Rows(lines, first, ahead, file), file);
    }

    private static EpwColumns Rows(string[] lines, int header, int ahead, string file)
    {
        string[] names = lines[header].TrimEnd('\r').Split(',');
        int[] at = Array.ConvertAll(Columns, column => Array.IndexOf(names, column.Name));
        if (Array.IndexOf(at, -1, 0, Needed) is >= 0 and int missing)
        {
            throw new InputFileException(file, header + 1, $"has no column {Columns[missing].Name}");
        }
        EpwColumns columns = new();
        columns.Clear();
        int hour = 0;
        // The rows end at an empty line, before the legend.
        for (int i = header + 1; i < lines.Length && lines[i].AsSpan().Trim().Length > 0; i++)
        {
            string[] row = lines[i].TrimEnd('\r').Split(',');
            if (IsLeapDay(row[0]))
            {
                continue;
            }
            CheckTime(row, names.Length, hour, i + 1, file);
            for (int c = 0; c < (at[Needed] < 0 ? Needed : at.Length); c++)
            {
                EpwField field = Columns[c].Field;
                columns[field][(hour + ahead + SunYear.Hours) % SunYear.Hours] = field.Checked(Number(row[at[c]], i + 1, Columns[c].Name, file), i + 1, file);
            }
            columns.Lines[(hour + ahead + SunYear.Hours) % SunYear.Hours] = i + 1;
            hour++;
        }
        return hour == SunYear.Hours ? columns : throw new InputFileException(file, 0, $"has {hour} hours without 29 February; a year has {SunYear.Hours}");
    }

    private static bool IsLeapDay(string time) => time.Length >= 8 && time.AsSpan(4, 4) is "0229";

    private static void CheckTime(string[] row, int fields, int hour, int line, string file)
    {
        if (row.Length < fields)
        {
            throw new InputFileException(file, line, $"has {Counted.Of(row.Length, "field")}; expected {fields}");
        }
        if (hour >= SunYear.Hours)
        {
            throw new InputFileException(file, line, $"is beyond the {SunYear.Hours} hours of a year; only typical years can be read, not series of years");
        }
        int month = Months.OfDay(hour / 24), day = hour / 24 - Months.FirstDay(month) + 1;
        string expected = string.Create(CultureInfo.InvariantCulture, $"{month + 1:00}{day:00}:{hour % 24:00}");
        if (row[0].Length < 11 || !row[0].AsSpan(4, 7).SequenceEqual(expected))
        {
            throw new InputFileException(file, line, $"time is '{row[0]}'; expected a year and {expected}00");
        }
    }

    private static double Header(string[] lines, int end, string what, double low, double high, string file)
    {
        int line = Array.FindIndex(lines, 0, end, l => l.StartsWith(what + ":", StringComparison.Ordinal));
        if (line < 0)
        {
            throw new InputFileException(file, 0, $"has no '{what}' in its header");
        }
        return EpwHeader.Number(lines[line][(what.Length + 1)..], line + 1, what, low, high, file);
    }

    private static double Number(string text, int line, string what, string file) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? value
            : throw new InputFileException(file, line, $"{what} is '{text.Trim()}'; expected a number");
}
