using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Sim.Engine.Schema;

/// <summary>A number with its unit, as one grammar reads it everywhere: <c>2.4 kWh/kg</c>.</summary>
/// <param name="Value">The number as written.</param>
/// <param name="Unit">The unit as written; none for a bare number.</param>
public readonly record struct Quantity(double Value, Unit Unit)
{
    private const int LongestText = 120;

    /// <summary>Reads a number and what follows it as a unit; where that fails, says why.</summary>
    public static bool TryParse(string text, out Quantity quantity, [NotNullWhen(false)] out string? problem)
    {
        quantity = default;
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        if (rest.Length > LongestText)
        {
            problem = "is too long for a number with a unit";
            return false;
        }

        int length = NumberLength(rest);
        if (length == 0)
        {
            problem = IsNotFinite(rest) ? "is not a finite number" : "is not a number with a unit";
            return false;
        }

        ReadOnlySpan<char> number = rest[..length];
        rest = rest[length..];
        if (rest.Length > 0 && rest[0] is ',' or '\'' or '_')
        {
            problem = "is not readable: decimals are written with a point, thousands without a separator (1.5, 1500)";
            return false;
        }

        double value = double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!double.IsFinite(value))
        {
            problem = "is not a finite number";
            return false;
        }

        if (!Unit.TryParse(rest.Trim().ToString(), out Unit? unit, out string? why))
        {
            problem = $"has no readable unit: {why}";
            return false;
        }

        quantity = new(value + 0.0, unit);
        problem = null;
        return true;
    }

    /// <summary>
    /// Reads a quantity and converts it to a canonical unit, to 15 significant digits. Bare numbers are taken for
    /// fractions and plain numbers only; a clock time (<c>22:30</c>) for hours.
    /// </summary>
    public static bool TryRead(string text, Unit canonical, out double value, [NotNullWhen(false)] out string? problem)
    {
        value = 0;
        if (canonical.Text == "h" && TryClock(text, out value))
        {
            problem = null;
            return true;
        }

        if (!TryParse(text, out Quantity quantity, out problem))
        {
            return false;
        }

        if (quantity.Unit.Dimension != canonical.Dimension)
        {
            problem = Mismatch(quantity, canonical);
            return false;
        }

        value = quantity.Unit.Convert(quantity.Value, canonical);
        if (!double.IsFinite(value))
        {
            problem = "is not a finite number";
            return false;
        }

        return true;
    }

    /// <summary>Canonical text: the shortest number that reads back to the same value, and the unit.</summary>
    public override string ToString() => Format(Value, Unit.Text);

    /// <summary>Canonical text of a value in a unit.</summary>
    public static string Format(double value, string unit)
    {
        string number = value.ToString(CultureInfo.InvariantCulture);
        return unit.Length == 0 || unit == "fraction" ? number : $"{number} {unit}";
    }

    private static string Mismatch(Quantity found, Unit canonical)
    {
        string number = found.Value.ToString(CultureInfo.InvariantCulture);
        if (found.Unit.Text.Length == 0)
        {
            return $"has no unit; write {number} {string.Join(" or ", canonical.Accepted.Take(3).Select((u, i) => i == 0 ? u : $"{number} {u}"))}";
        }

        if (canonical.Dimension.IsNone)
        {
            return $"is {UnitNames.NameOf(found.Unit)}; expected a number without a unit or in %";
        }

        return $"is {UnitNames.NameOf(found.Unit)}; expected {UnitNames.NameOf(canonical)}, such as {number} {canonical.Accepted[0]}";
    }

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        int at = 0, digits = 0;
        if (at < text.Length && text[at] is '+' or '-')
        {
            at++;
        }

        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
        {
            if (text[at] == '.' && text[..at].Contains('.'))
            {
                break;
            }

            digits += text[at++] == '.' ? 0 : 1;
        }

        if (digits == 0)
        {
            return 0;
        }

        int exponent = at;
        if (exponent < text.Length && text[exponent] is 'e' or 'E')
        {
            exponent++;
            if (exponent < text.Length && text[exponent] is '+' or '-')
            {
                exponent++;
            }

            int start = exponent;
            while (exponent < text.Length && char.IsAsciiDigit(text[exponent]))
            {
                exponent++;
            }

            at = exponent > start ? exponent : at;
        }

        return at;
    }

    private static bool IsNotFinite(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> word = text.TrimStart("+-.∞");
        return word.StartsWith("nan", StringComparison.OrdinalIgnoreCase) || word.StartsWith("inf", StringComparison.OrdinalIgnoreCase) || text.Contains('∞');
    }

    private static bool TryClock(string text, out double hours)
    {
        hours = 0;
        string[] parts = text.Trim().Split(':');
        if (parts.Length != 2 || parts[0].Length is 0 or > 2 || parts[1].Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int hour)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int minute)
            || minute > 59 || (hour * 60) + minute > 24 * 60)
        {
            return false;
        }

        hours = Unit.Parse("min").Convert((hour * 60) + minute, Unit.Parse("h"));
        return true;
    }
}
