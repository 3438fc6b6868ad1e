using System.Globalization;
using Sim.Engine.Schema;

namespace Sim.Engine.Climate;

/// <summary>
/// Reads and writes weather files in the EnergyPlus format (EPW), as "Auxiliary Programs" of the EnergyPlus documentation
/// describes it: eight header lines, then 8,760 rows of hour-ending values.
/// </summary>
public static class EpwFile
{
    private const int HeaderLines = 8;

    /// <summary>Reads the text of a file; the name is for messages.</summary>
    public static WeatherYear Parse(string text, string file)
    {
        string[] lines = text.Split('\n');
        int count = lines.Length;
        while (count > 0 && string.IsNullOrWhiteSpace(lines[count - 1]))
        {
            count--;
        }
        EpwHeader header = EpwHeader.Parse(lines.AsSpan(0, Math.Min(HeaderLines, count)), file);
        EpwColumns columns = new();
        int hour = 0;
        for (int i = HeaderLines; i < count; i++)
        {
            hour = ReadRow(lines[i].AsSpan().TrimEnd('\r'), i + 1, hour, columns, file);
        }
        if (hour != SunYear.Hours)
        {
            throw new InputFileException(file, 0, $"has {hour} hours without 29 February; a year has {SunYear.Hours}");
        }
        return EpwYear.Of(header, columns, file);
    }

    /// <summary>Writes a year so that it reads back to the same values (temperature of the sky and humidity to rounding).</summary>
    public static void Write(WeatherYear weather, TextWriter to) => EpwWriter.Write(weather, to);

    private static int ReadRow(ReadOnlySpan<char> row, int line, int hour, EpwColumns columns, string file)
    {
        Span<Range> fields = stackalloc Range[40];
        int n = row.Split(fields, ',');
        if (n < EpwColumns.FewestFields)
        {
            throw new InputFileException(file, line, $"has {Counted.Of(n, "field")}; an hour has at least {EpwColumns.FewestFields}");
        }
        int month = (int)Number(row, fields, 1, line, file);
        int day = (int)Number(row, fields, 2, line, file);
        int ending = (int)Number(row, fields, 3, line, file);
        if (month == 2 && day == 29)
        {
            return hour;
        }
        if (hour >= SunYear.Hours)
        {
            throw new InputFileException(file, line, $"is beyond the {SunYear.Hours} hours of a year; only one year of hourly records can be read");
        }
        int expectedMonth = Months.OfDay(hour / 24) + 1;
        int expectedDay = hour / 24 - Months.FirstDay(expectedMonth - 1) + 1;
        if (month != expectedMonth || day != expectedDay || ending != hour % 24 + 1)
        {
            string hint = month == expectedMonth && day == expectedDay && ending == hour % 24
                ? "; records more often than hourly, or hours counted from 0, cannot be read" : "";
            throw new InputFileException(
                file, line, $"is month {month}, day {day}, hour {ending}; expected month {expectedMonth}, day {expectedDay}, hour {hour % 24 + 1}{hint}");
        }
        foreach (EpwField field in EpwColumns.Fields)
        {
            double value = field.Index < n ? Number(row, fields, field.Index, line, file) : field.MissingFrom;
            columns[field][hour] = value >= field.MissingFrom ? double.NaN : field.Checked(value, line, file);
        }
        columns.Lines[hour] = line;
        return hour + 1;
    }

    private static double Number(ReadOnlySpan<char> row, ReadOnlySpan<Range> fields, int index, int line, string file)
    {
        ReadOnlySpan<char> text = row[fields[index]].Trim();
        if (text.IsEmpty)
        {
            return double.PositiveInfinity;
        }
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
        {
            throw new InputFileException(file, line, $"field {index + 1} is '{text}'; expected a number");
        }
        return value;
    }
}
