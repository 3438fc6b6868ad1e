using System.Globalization;
using NodaTime;
using Sim.Engine.Schema;

namespace Sim.Engine.Climate;

/// <summary>
/// Reads plain tables of weather whose first lines declare what they hold: <c># key: value</c> for place, time zone and the
/// meaning of time stamps, <c># quantity: column in unit</c> for each column (<see cref="CsvDeclaration"/>), then a row of column
/// names and 8,760 hourly rows of one year. What is not there is derived as for EPW files.
/// </summary>
public static class CsvWeather
{
    private const int MostProblems = 5, MinutesPerHour = 60, LeapDay = 29;

    private static readonly string[] NoValue = ["", "NA", "N/A", "NaN", "null", "-"];

    /// <summary>Reads the text of a file; the name is for messages.</summary>
    /// <exception cref="InputFileException">The file is not as described; the message names the first lines that are wrong.</exception>
    public static WeatherYear Parse(string text, string file)
    {
        CsvDeclaration declared = CsvDeclaration.Parse(text, file);
        List<(int Line, string[] Fields)> rows = CsvLines.Read(new StringReader(text), file, out char delimiter);
        if (rows.Count == 0)
        {
            throw new InputFileException(file, 0, "has no row of column names below the lines that start with #");
        }
        int time = Column(rows[0], declared.Time.Column, declared.Time.Line, file);
        (CsvColumn Column, int At)[] columns = [.. declared.Columns.Select(c => (c, Column(rows[0], c.Name, c.Line, file)))];
        var values = new EpwColumns();
        values.Clear();
        var wrong = new List<(int Line, string Problem)>();
        var clock = new HourClock(declared, file);
        int fields = Math.Max(time, columns.Max(c => c.At)) + 1;
        foreach ((int line, string[] row) in rows[1..])
        {
            if (row.Length < fields)
            {
                throw new InputFileException(file, line, $"has {Counted.Of(row.Length, "field")}; expected {fields}");
            }
            if (clock.Hour(row[time], line) is not { } hour)
            {
                continue;
            }
            values.Lines[hour] = line;
            foreach ((CsvColumn column, int at) in columns)
            {
                if (Read(row[at], column, declared, delimiter, out double value) is { } problem)
                {
                    wrong.Add((line, problem));
                }
                values[column.Quantity.Field][hour] = value;
            }
        }
        if (wrong.Count > 0)
        {
            string more = wrong.Count > MostProblems ? $"; and {wrong.Count - MostProblems} more" : "";
            throw new InputFileException(file, wrong[0].Line, string.Join("; ", wrong.Take(MostProblems).Select((w, i) => i == 0 ? w.Problem : $"line {w.Line}: {w.Problem}")) + more
                + "; a number that stands for no value is declared by a line such as '# missing: -999'");
        }
        return EpwYear.Of(declared.Header(), values, file, clock.End(), declared.Notes);
    }

    private static int Column((int Line, string[] Fields) header, string name, int declaredOn, string file)
    {
        int at = Array.IndexOf(header.Fields, name);
        at = at >= 0 ? at : Array.FindIndex(header.Fields, f => string.Equals(f, name, StringComparison.OrdinalIgnoreCase));
        return at >= 0 ? at : throw new InputFileException(file, header.Line,
            $"has no column '{name}', which line {declaredOn} declares; it has {string.Join(", ", header.Fields)}");
    }

    // NaN where there is no value; a problem where there is something else.
    private static string? Read(string text, CsvColumn column, CsvDeclaration declared, char delimiter, out double value)
    {
        value = double.NaN;
        if (NoValue.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }
        // Where the comma does not part columns it is a decimal comma.
        string number = delimiter == ',' ? text : text.Replace(',', '.');
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double read) || !double.IsFinite(read))
        {
            return $"{column.Name} is '{text}'; expected a number, or nothing where it is missing";
        }
        if (declared.Missing.Contains(read))
        {
            return null;
        }
        value = column.ToField(read);
        return column.Quantity.Field.Problem(value) is { } problem
            ? $"{problem} ({column.Name} {text} {column.Unit})" : null;
    }

    /// <summary>Which hour of the year a row is: one after the other, from the first of January to the last of December.</summary>
    private sealed class HourClock(CsvDeclaration declared, string file)
    {
        private int hours, lineBefore;
        private double minute, before = double.NaN;
        private bool hasLeapDay;

        /// <summary>The hour of a row; none for rows of 29 February.</summary>
        public int? Hour(string text, int line)
        {
            LocalDateTime stamp = declared.Time.Parse(text) ?? throw new InputFileException(
                file, line, $"time is '{text}'; expected {declared.Time.Expected}");
            LocalDateTime start = declared.Stamps == Stamps.HourEnding ? stamp.PlusHours(-1) : stamp;
            double ofHour = start.Minute + start.Second / 60.0;
            if (declared.Stamps != Stamps.Instant && ofHour != 0)
            {
                throw new InputFileException(file, line, $"time is '{text}', not a full hour; records more often than hourly cannot be read (make hourly means first), and values of a moment within the hour are declared by '# stamps: instant'");
            }
            if (start is { Month: 2, Day: LeapDay })
            {
                hasLeapDay = true;
                return null;
            }
            double at = (Months.FirstDay(start.Month - 1) + start.Day - 1) * 24 * MinutesPerHour + start.Hour * MinutesPerHour + ofHour;
            if (hours == 0)
            {
                minute = ofHour;
            }
            if (hours >= SunYear.Hours)
            {
                throw new InputFileException(file, line, $"is beyond the {SunYear.Hours} hours of a year; only one calendar year can be read");
            }
            if (at != hours * MinutesPerHour + minute)
            {
                throw new InputFileException(file, line, $"time is '{text}': {OutOfOrder(at - before)}");
            }
            (before, lineBefore) = (at, line);
            return hours++;
        }

        /// <summary>Where in its hour the light stands, h from its start, once all rows are read.</summary>
        public double End()
        {
            if (hours == 0)
            {
                throw new InputFileException(file, lineBefore, "the table has no rows: it ends with the line of its columns");
            }
            if (hours != SunYear.Hours)
            {
                throw new InputFileException(file, lineBefore, $"is the last of {Counted.Of(hours, "hour")} without 29 February; a year has {SunYear.Hours}");
            }
            if (hasLeapDay)
            {
                declared.Notes.Add("29 February is left out");
            }
            return declared.Stamps == Stamps.Instant ? minute / MinutesPerHour : 0.5;
        }

        private string OutOfOrder(double minutes) => minutes switch
        {
            double.NaN => declared.Stamps == Stamps.HourEnding
                ? "the first row of a year of hours by their ends is 1 January 01:00 (where stamps are the beginnings of hours, write '# stamps: hour-beginning')"
                : "the first row of a year is of 1 January, hour 0 (where stamps are the ends of hours, write '# stamps: hour-ending')",
            0 => $"repeats the time of line {lineBefore} (stamps are of standard time: a clock with summer time has one hour twice in autumn and none in spring)",
            < 0 => $"lies before line {lineBefore}; rows stand in the order of time, from 1 January",
            < MinutesPerHour => string.Create(CultureInfo.InvariantCulture, $"{minutes} min after line {lineBefore}; records more often than hourly cannot be read: make hourly means first"),
            _ when minutes % MinutesPerHour == 0 => $"{Counted.Of((int)(minutes / MinutesPerHour) - 1, "hour")} missing after line {lineBefore}; write missing hours as rows without values (up to {EpwYear.LongestGapHours} h are bridged), stamps in standard time",
            _ => string.Create(CultureInfo.InvariantCulture, $"{minutes} min after line {lineBefore}; rows are due an hour apart"),
        };
    }
}
