using NodaTime;
using NodaTime.Text;
using Sim.Engine.Schema;

namespace Sim.Engine.Climate;

/// <summary>A quantity that a plain table of weather can hold.</summary>
/// <param name="Key">Its key in the declaring lines.</param>
/// <param name="Field">The column of EPW files that it stands for.</param>
/// <param name="Unit">Unit of that column, or of what makes it with the factor.</param>
/// <param name="Factor">What a value in the unit is multiplied by.</param>
internal sealed record CsvQuantity(string Key, EpwField Field, string Unit, double Factor = 1)
{
    public static readonly CsvQuantity[] All =
    [
        new("temperature", EpwColumns.DryBulb, "C"), new("dew_point", EpwColumns.DewPoint, "C"), new("humidity", EpwColumns.Humidity, "%"),
        new("pressure", EpwColumns.Pressure, "Pa"), new("infrared", EpwColumns.Infrared, "W/m2"), new("global", EpwColumns.Global, "W/m2"),
        new("direct", EpwColumns.Direct, "W/m2"), new("diffuse", EpwColumns.Diffuse, "W/m2"), new("wind_speed", EpwColumns.Wind, "m/s"),
        new("wind_direction", EpwColumns.WindDirection, "deg"), new("sky_cover", EpwColumns.Cloud, "fraction", 10), new("rain", EpwColumns.Rain, "mm"),
    ];
}

/// <summary>A declared column of a plain table of weather.</summary>
/// <param name="Quantity">What it holds.</param>
/// <param name="Name">Its name in the table.</param>
/// <param name="Unit">Unit of its values, as declared.</param>
/// <param name="ToField">A value in the unit of the EPW column.</param>
/// <param name="Line">Line that declares it.</param>
internal sealed record CsvColumn(CsvQuantity Quantity, string Name, string Unit, Func<double, double> ToField, int Line)
{
    private const string Between = " in ";
    private const double ZeroCInK = 273.15;

    /// <summary>Reads "column in unit"; null, with the problem added, where it is not that.</summary>
    public static CsvColumn? Of(CsvQuantity quantity, string text, int line, List<(int Line, string Problem)> wrong)
    {
        int at = text.LastIndexOf(Between, StringComparison.Ordinal);
        if (at <= 0)
        {
            wrong.Add((line, $"{quantity.Key} is '{text}'; write the column and its unit, such as '{quantity.Key}: {(text.Length > 0 ? text : "T")} in {quantity.Unit}'"));
            return null;
        }
        (string name, string unit) = (text[..at].Trim(), text[(at + Between.Length)..].Trim());
        if (Conversion(quantity, unit) is { } convert)
        {
            return new(quantity, name, unit, convert, line);
        }
        wrong.Add((line, $"{quantity.Key} cannot be in '{unit}'; expected {quantity.Unit} or what can be converted to it"));
        return null;
    }

    private static Func<double, double>? Conversion(CsvQuantity quantity, string text)
    {
        Unit canonical = Schema.Unit.Parse(quantity.Unit);
        if (quantity.Unit == "C" && text == "K")
        {
            return value => value - ZeroCInK;
        }
        // In a record by the hour the sum of the hour is the mean per hour: Wh/m2 is W/m2, and mm/h is mm.
        (string Text, Unit To)[] ways = [(text, canonical), ($"{text}/h", canonical), (text, Schema.Unit.Parse($"{quantity.Unit}/h"))];
        foreach ((string way, Unit to) in ways)
        {
            if (text.Length > 0 && Schema.Unit.TryParse(way, out Unit? unit, out _) && unit.Dimension == to.Dimension)
            {
                // The same unit keeps every digit.
                return ReferenceEquals(unit, to) ? value => quantity.Factor * value : value => quantity.Factor * unit.Convert(value, to);
            }
        }
        return null;
    }
}

/// <summary>The column of time stamps.</summary>
/// <param name="Column">Its name in the table.</param>
/// <param name="Pattern">Its form; none where it is one of the usual ones.</param>
/// <param name="Line">Line that declares it.</param>
internal sealed record CsvTime(string Column, LocalDateTimePattern? Pattern, int Line)
{
    private const string Between = " in ";

    private static readonly LocalDateTimePattern[] Usual =
    [
        .. new[] { "uuuu-MM-dd HH:mm", "uuuu-MM-dd'T'HH:mm", "uuuu-MM-dd HH:mm:ss", "uuuu-MM-dd'T'HH:mm:ss", "uuuu-MM-dd'T'HH:mm'Z'", "uuuu-MM-dd'T'HH:mm:ss'Z'", "d.M.uuuu H:mm" }
            .Select(LocalDateTimePattern.CreateWithInvariantCulture),
    ];

    /// <summary>What a stamp should look like.</summary>
    public string Expected => Pattern is null ? "a time such as 2023-01-31 17:00; another form is declared by 'time: column in dd/MM/yyyy HH:mm'" : $"the form {Pattern.PatternText}";

    /// <summary>Reads "column" or "column in form".</summary>
    public static CsvTime Of(string text, int line, List<(int Line, string Problem)> wrong)
    {
        int at = text.LastIndexOf(Between, StringComparison.Ordinal);
        if (at <= 0)
        {
            return new(text, null, line);
        }
        string form = text[(at + Between.Length)..].Trim();
        try
        {
            return new(text[..at].Trim(), LocalDateTimePattern.CreateWithInvariantCulture(form), line);
        }
        catch (InvalidPatternException)
        {
            wrong.Add((line, $"time '{form}' is not a form of time; write it as dd/MM/yyyy HH:mm"));
            return new(text[..at].Trim(), null, line);
        }
    }

    /// <summary>The moment of a stamp, of which 24:00 is midnight at the day's end; none where it has another form.</summary>
    public LocalDateTime? Parse(string text)
    {
        bool isMidnight = text.Contains("24:00", StringComparison.Ordinal);
        string read = isMidnight ? text.Replace("24:00", "00:00", StringComparison.Ordinal) : text;
        LocalDateTime? time = Pattern is { } form
            ? form.Parse(read) is { Success: true } own ? own.Value : null
            : Usual.Select(p => p.Parse(read)).FirstOrDefault(p => p.Success)?.Value;
        return isMidnight ? time?.PlusDays(1) : time;
    }
}
