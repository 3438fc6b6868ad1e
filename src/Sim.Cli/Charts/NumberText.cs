using System.Globalization;

namespace Sim.Cli.Charts;

/// <summary>Numbers and units as they are printed in charts: thin spaces between thousands, a true minus, decimal points.</summary>
internal static class NumberText
{
    private static readonly NumberFormatInfo format = Format();

    /// <summary>A number with a fixed count of decimals.</summary>
    public static string Of(double value, int decimals)
    {
        string text = Math.Abs(value) < 1e15
            ? value.ToString("N" + Math.Clamp(decimals, 0, 15).ToString(CultureInfo.InvariantCulture), format)
            : value.ToString("0.###e0", format);
        return text.StartsWith('\u2212') && text.All(c => c is '\u2212' or '0' or '.') ? text[1..] : text;
    }

    /// <summary>Decimals that show the largest of some values with three digits.</summary>
    public static int Decimals(double largest) =>
        largest is > 0 and < 100 ? Math.Clamp(2 - (int)Math.Floor(Math.Log10(largest)), 0, 12) : 0;

    /// <summary>A number at common decimals; one that would be rounded to nothing says so.</summary>
    public static string OrLess(double value, int decimals)
    {
        double least = Math.Pow(10, -decimals);
        return value == 0 || Math.Abs(value) >= least / 2 ? Of(value, decimals)
            : value > 0 ? "<\u2009" + Of(least, decimals) : ">\u2009" + Of(-least, decimals);
    }

    /// <summary>A declared unit with its signs: <c>m3</c> to m³, <c>kgCO2e</c> to kg CO₂e, <c>C</c> to °C.</summary>
    public static string Unit(string unit)
    {
        if (unit is "fraction" or "")
        {
            return "";
        }
        return string.Join('/', unit.Split('/').Select(part => part switch
        {
            "C" => "°C",
            "m2" => "m²",
            "m3" => "m³",
            "m2K" => "m²K",
            "deg" => "°",
            _ => part.Replace("CO2e", " CO₂e", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim(),
        }));
    }

    /// <summary>A label with its unit and, for very large or small values, the factor taken out of the numbers.</summary>
    public static string WithUnit(string label, string unit, Magnitude magnitude)
    {
        string tail = (magnitude.Word + " " + Unit(unit)).Trim();
        return label.Length == 0 ? tail : tail.Length == 0 ? label : label + ", " + tail;
    }

    private static NumberFormatInfo Format()
    {
        var info = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        info.NumberGroupSeparator = "\u2009";
        info.NegativeSign = "\u2212";
        return info;
    }
}
