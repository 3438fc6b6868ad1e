using NodaTime;
using NodaTime.Text;
using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Electricity;

/// <summary>
/// A recorded list of power cuts: a table with the columns <c>start</c> and <c>end</c>, times of the place's clock such as
/// 2024-01-31 17:05; other columns are ignored, lines starting with # are comments.
/// </summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Cuts">First and last moment of each cut.</param>
public sealed record OutageFile(string Name, IReadOnlyList<(LocalDateTime Start, LocalDateTime End)> Cuts)
{
    private static readonly LocalDateTimePattern[] Times =
    [
        .. new[] { "uuuu-MM-dd HH:mm", "uuuu-MM-dd'T'HH:mm", "uuuu-MM-dd HH:mm:ss", "uuuu-MM-dd'T'HH:mm:ss", "d.M.uuuu H:mm" }
            .Select(LocalDateTimePattern.CreateWithInvariantCulture),
    ];

    /// <summary>First calendar year of the record.</summary>
    public int FirstYear => Cuts.Min(c => c.Start.Year);

    /// <summary>Last calendar year of the record: that in which a cut begins, for one that runs past midnight of New Year's Eve ends with its year.</summary>
    public int LastYear => Cuts.Max(c => c.Start.Year);

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputFileException">The file is missing, unreadable or not as described.</exception>
    public static OutageFile Load(string path, string name)
    {
        using StreamReader reader = InputFile.Open(path, name);
        return Read(reader, name);
    }

    /// <summary>Reads a table from text.</summary>
    /// <exception cref="InputFileException">The table is not as described; the message names all rows that are wrong.</exception>
    public static OutageFile Read(TextReader reader, string name)
    {
        List<(int Line, string[] Fields)> rows = CsvLines.Read(reader, name, out _);
        string[] header = rows.Count > 0 ? rows[0].Fields : [];
        int Column(string title) => Array.FindIndex(header, h => string.Equals(h.Trim(), title, StringComparison.OrdinalIgnoreCase));
        (int start, int end) = (Column("start"), Column("end"));
        if (start < 0 || end < 0)
        {
            throw new InputFileException(name, rows.Count > 0 ? rows[0].Line : 0, $"{(header.Length > 0 ? $"the columns are {string.Join(", ", header)};" : "is empty; the columns")} start and end are due");
        }
        var cuts = new List<(LocalDateTime, LocalDateTime)>();
        var wrong = new List<(int Line, string Problem)>();
        foreach ((int line, string[] fields) in rows[1..])
        {
            LocalDateTime? Time(int column) => Times.Select(t => t.Parse(column < fields.Length ? fields[column].Trim() : "")).FirstOrDefault(t => t.Success)?.Value;
            if ((Time(start), Time(end)) is not ({ } from, { } to))
            {
                wrong.Add((line, $"'{string.Join(", ", fields)}' does not hold two times; write them as 2024-01-31 17:05"));
            }
            else if (to <= from)
            {
                wrong.Add((line, $"'{string.Join(", ", fields)}' ends before it begins"));
            }
            else
            {
                cuts.Add((from, to));
            }
        }
        return wrong.Count > 0 ? throw new InputFileException(name, wrong[0].Line, string.Join("; ", wrong.Select((w, i) => i == 0 ? w.Problem : $"line {w.Line}: {w.Problem}")))
            : cuts.Count == 0 ? throw new InputFileException(name, 0, "holds no cuts; leave recorded out and write per_year: 0 for a grid that never fails")
            : new OutageFile(name, cuts);
    }

    /// <summary>
    /// Cuts in a calendar year as hours of the simulated year, which has standard time and no 29 February. Years outside the
    /// record are those of the record in turn.
    /// </summary>
    public IEnumerable<(double Start, double End)> In(int calendarYear, string timeZone, double standardOffsetHours)
    {
        int years = LastYear - FirstYear + 1, year = FirstYear + ((((calendarYear - FirstYear) % years) + years) % years);
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[timeZone];
        var standard = DateTimeZone.ForOffset(Offset.FromSeconds((int)Math.Round(3600 * standardOffsetHours)));
        double Hour(LocalDateTime clock)
        {
            LocalDateTime at = clock.InZoneLeniently(zone).ToInstant().InZone(standard).LocalDateTime;
            bool isLeap = CalendarSystem.Iso.IsLeapYear(at.Year);
            // The leap day is passed over: its moments are the first of March.
            bool isLeapDay = at is { Month: 2, Day: 29 };
            double day = at.DayOfYear - 1 - (isLeap && at.Month > 2 ? 1 : 0);
            double hour = at.Year < year ? 0 : at.Year > year ? Calendar.HoursPerYear
                : (day * 24) + (isLeapDay ? 0 : at.TimeOfDay.TickOfDay / (double)NodaConstants.TicksPerHour);
            return hour;
        }
        return Cuts.Select(c => (Start: Hour(c.Start), End: Hour(c.End))).Where(c => c.End > c.Start);
    }
}
