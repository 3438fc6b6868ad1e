using System.Globalization;
using NodaTime;
using Sim.Engine.Schema;

namespace Sim.Engine.Climate;

/// <summary>What the time stamp of a row means.</summary>
internal enum Stamps
{
    /// <summary>The row is of the hour that ends there.</summary>
    HourEnding,

    /// <summary>The row is of the hour that begins there.</summary>
    HourBeginning,

    /// <summary>The row is of that moment.</summary>
    Instant,
}

/// <summary>The declaring lines of a plain table of weather: place, time zone, stamps, columns with their units.</summary>
internal sealed class CsvDeclaration
{
    private const string NoKey = "is no key of a table of weather";

    private static readonly string[] Required = ["latitude", "longitude", "elevation", "time_zone", "time", "temperature"];

    private static readonly string[] Keys =
        ["name", "source", "latitude", "longitude", "elevation", "time_zone", "stamps", "missing", "time", .. CsvQuantity.All.Select(q => q.Key)];

    private readonly Dictionary<string, (string Value, int Line)> given = new(StringComparer.Ordinal);
    private readonly List<(int Line, string Problem)> wrong = [];

    public double[] Missing { get; private set; } = [];

    public Stamps Stamps { get; private set; }

    public CsvTime Time { get; private set; } = new("", null, 0);

    public List<CsvColumn> Columns { get; } = [];

    public List<string> Notes { get; } = [];

    /// <summary>Reads the declaring lines; throws with all that is wrong with them.</summary>
    public static CsvDeclaration Parse(string text, string file)
    {
        var declared = new CsvDeclaration();
        int line = 0;
        foreach (ReadOnlySpan<char> row in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            line++;
            if (row.TrimStart().StartsWith("#"))
            {
                declared.Take(row.Trim().TrimStart('#').ToString(), line);
            }
            else if (!row.Trim().IsEmpty)
            {
                break;
            }
        }
        declared.Understand(line);
        string known = declared.wrong.Any(w => w.Problem.Contains(NoKey, StringComparison.Ordinal)) ? $"; keys are {string.Join(", ", Keys)}" : "";
        return declared.wrong.Count == 0 ? declared : throw new InputFileException(
            file, declared.wrong[0].Line, string.Join("; ", declared.wrong.Select((w, i) => i == 0 ? w.Problem : $"line {w.Line}: {w.Problem}")) + known);
    }

    /// <summary>The place, as a weather file's header.</summary>
    public EpwHeader Header() => new(
        given.TryGetValue("name", out var name) ? name.Value : "weather", given.TryGetValue("source", out var source) ? source.Value : "plain table",
        latitude, longitude, zone, elevation, null);

    private double latitude, longitude, elevation, zone;

    // Other lines are comments: a key is one word before a colon.
    private void Take(string comment, int line)
    {
        int colon = comment.IndexOf(':', StringComparison.Ordinal);
        string key = colon < 0 ? "" : comment[..colon].Trim().ToLowerInvariant();
        if (key.Length == 0 || key.Any(c => !char.IsAsciiLetter(c) && c != '_'))
        {
            return;
        }
        // A program for tables fills lines up with separators.
        string value = comment[(colon + 1)..].TrimEnd(',', ';', '\t', ' ').Trim().Trim('"');
        if (!Keys.Contains(key))
        {
            string meant = Nearest.To(key, Keys) is { } nearest ? $", nearest: {nearest}" : "";
            wrong.Add((line, $"'{key}' {NoKey}{meant}"));
        }
        else if (!given.TryAdd(key, (value, line)))
        {
            wrong.Add((line, $"{key} is declared on line {given[key].Line} already"));
        }
    }

    private void Understand(int headerLine)
    {
        string[] due = [.. Required.Where(k => !given.ContainsKey(k))];
        string[][] ways = [["humidity", "dew_point"], ["global", "direct"], ["global", "diffuse"], ["wind_speed"]];
        due = [.. due, .. ways.Where(w => !w.Any(given.ContainsKey)).Select(w => string.Join(" or ", w)).Distinct()];
        if (due.Length > 0)
        {
            wrong.Add((headerLine, $"{(given.Count == 0 ? "no line above the table declares" : "the lines above the table do not declare")} {string.Join(", ", due)}; write there lines such as '# latitude: 44.8 deg', '# time: Date', '# temperature: Tair in C'"));
        }
        latitude = Number("latitude", "deg", -90, 90);
        longitude = Number("longitude", "deg", -180, 180);
        elevation = Number("elevation", "m", -430, 9000);
        zone = given.TryGetValue("time_zone", out var z) ? Zone(z.Value, z.Line) : 0;
        Stamps = given.TryGetValue("stamps", out var stamps) ? StampsOf(stamps.Value, stamps.Line) : Stamps.HourEnding;
        if (!given.ContainsKey("stamps"))
        {
            Notes.Add("stamps are taken for the ends of hours, as the file does not say");
        }
        Missing = given.TryGetValue("missing", out var missing) ? Numbers(missing.Value, missing.Line) : [];
        if (given.TryGetValue("time", out var time))
        {
            Time = CsvTime.Of(time.Value, time.Line, wrong);
        }
        foreach (CsvQuantity quantity in CsvQuantity.All)
        {
            if (given.TryGetValue(quantity.Key, out var column) && CsvColumn.Of(quantity, column.Value, column.Line, wrong) is { } found)
            {
                Columns.Add(found);
            }
        }
    }

    private double Number(string key, string unit, double low, double high)
    {
        if (!given.TryGetValue(key, out var text))
        {
            return 0;
        }
        // Degrees may go without their unit, as in every table of places.
        string value = double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? $"{text.Value} {unit}" : text.Value;
        if (!Quantity.TryRead(value, Unit.Parse(unit), out double number, out string? problem))
        {
            wrong.Add((text.Line, $"{key} '{text.Value}' {problem}"));
        }
        else if (number < low || number > high)
        {
            wrong.Add((text.Line, string.Create(CultureInfo.InvariantCulture, $"{key} is {number} {unit}; expected {low} to {high} {unit}")));
        }
        return number;
    }

    private double Zone(string text, int line)
    {
        string offset = text.StartsWith("UTC", StringComparison.OrdinalIgnoreCase) ? text[3..].Trim() : "?";
        double sign = offset.StartsWith('-') ? -1 : 1;
        if (offset.Length == 0)
        {
            return 0;
        }
        if (offset[0] is '+' or '-' && TimeSpan.TryParseExact(offset[1..], ["%h", "hh", @"h\:mm", @"hh\:mm"], CultureInfo.InvariantCulture, out TimeSpan ahead) && ahead.TotalHours <= 14)
        {
            return sign * ahead.TotalHours;
        }
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is null)
        {
            wrong.Add((line, $"time_zone '{text}' is neither UTC, an offset such as UTC+1 or UTC-3:30, nor a zone such as Europe/Sarajevo (of which the standard time counts)"));
            return 0;
        }
        return new Location { TimeZone = text }.StandardOffsetHours();
    }

    private Stamps StampsOf(string text, int line)
    {
        (string Name, Stamps Stamps)[] names = [("hour-ending", Stamps.HourEnding), ("hour-beginning", Stamps.HourBeginning), ("instant", Stamps.Instant)];
        if (Array.FindIndex(names, n => n.Name == text) is >= 0 and int at)
        {
            return names[at].Stamps;
        }
        string meant = Nearest.To(text, names.Select(n => n.Name)) is { } nearest ? $", nearest: {nearest}" : "";
        wrong.Add((line, $"stamps '{text}' is none of {string.Join(", ", names.Select(n => n.Name))}{meant}"));
        return Stamps.HourEnding;
    }

    private double[] Numbers(string text, int line)
    {
        var numbers = new List<double>();
        foreach (string part in text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
            {
                numbers.Add(number);
            }
            else
            {
                wrong.Add((line, $"missing '{part}' is not a number; empty fields and NA are missing without being declared"));
            }
        }
        return [.. numbers];
    }
}
