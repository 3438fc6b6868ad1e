using System.Globalization;

namespace Sim.Engine.Schema;

/// <summary>
/// Reads unit text. A stroke or "per" puts everything that follows below it (<c>W/m2K</c>, <c>W/m2 K</c>,
/// <c>L/person/day</c>), brackets are allowed, and so are powers (<c>m2</c>, <c>m^2</c>, <c>m²</c>, <c>m-2</c>).
/// </summary>
internal sealed class UnitReader(string text)
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private readonly List<UnitFactor> factors = [];
    private decimal scale = 1;
    private int at;
    private string? problem;

    public Unit? Read(out string? why)
    {
        bool read = ReadProduct(1, 0);
        if (read && at < text.Length)
        {
            problem = $"'{text[at]}' is not expected";
        }

        why = problem;
        return read && problem is null && (factors.Count > 0 || scale != 1) ? new Unit(text.Trim(), factors, scale) : null;
    }

    private bool ReadProduct(int sign, int depth)
    {
        bool below = false, expectFactor = true, atStart = true;
        while (true)
        {
            SkipSpaces();
            if (at == text.Length || text[at] == ')')
            {
                return !expectFactor || Fail("the unit ends too early");
            }

            char c = text[at];
            if (c == '/' || StartsPer())
            {
                if (expectFactor && !atStart)
                {
                    return Fail($"'{c}' is not expected");
                }

                at += c == '/' ? 1 : 3;
                below = true;
                expectFactor = true;
            }
            else if (c is '*' or '·' or '×' or '.' || (c == '-' && !expectFactor))
            {
                if (expectFactor || (below && c != '-'))
                {
                    return Fail(below ? "put what is below the stroke in brackets" : $"'{c}' is not expected");
                }

                at++;
                expectFactor = true;
            }
            else if (!ReadFactor(below ? -sign : sign, below, depth))
            {
                return false;
            }
            else
            {
                expectFactor = false;
            }

            atStart = false;
        }
    }

    private bool ReadFactor(int sign, bool below, int depth)
    {
        if (text[at] == '(')
        {
            at++;
            if (depth > 3 || !ReadProduct(sign, depth + 1) || at == text.Length)
            {
                return Fail("brackets do not match");
            }

            at++;
            return true;
        }

        return char.IsAsciiDigit(text[at]) ? ReadNumber(below) : ReadSymbol(sign);
    }

    // "1/h" and "L/100 km"; a number in front would be read as part of the value: 5 500 kWh.
    private bool ReadNumber(bool below)
    {
        int start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at - start < 9)
        {
            at++;
        }

        int number = int.Parse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture);
        SkipSpaces();
        bool one = number == 1 && factors.Count == 0 && at < text.Length && text[at] == '/';
        if ((!below && !one) || number == 0)
        {
            return Fail($"the number {number} is not expected within a unit");
        }

        scale /= number;
        return true;
    }

    private bool ReadSymbol(int sign)
    {
        int end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '%' or '°' or '€' or 'º') && !Raised.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        string run = text[at..end];
        for (int length = run.Length; length > 0; length--)
        {
            if (UnitTable.Spellings.TryGetValue(run[..length], out UnitSymbol? symbol) && (length == run.Length || char.IsAsciiDigit(run[length]) || IsKelvin(run.AsSpan(length))))
            {
                at += length;
                int power = ReadPower();
                if (power is 0 or > 4 or < -4)
                {
                    return Fail("powers go from -4 to 4");
                }

                factors.Add(new(symbol, sign * power));
                return true;
            }
        }

        return Fail(run.Length == 0 ? $"'{text[at]}' is not expected" : UnitNames.NotAUnit(run));
    }

    // "W/mK" and "J/kgK" are written without a space.
    private static bool IsKelvin(ReadOnlySpan<char> rest) => rest is "K";

    private int ReadPower()
    {
        if (at == text.Length)
        {
            return 1;
        }

        int start = at, sign = 1;
        if (text[at] == '^')
        {
            at++;
        }

        if (at + 1 < text.Length && text[at] is '-' or '⁻' or '−' && (char.IsAsciiDigit(text[at + 1]) || Raised.Contains(text[at + 1], StringComparison.Ordinal)))
        {
            sign = -1;
            at++;
        }

        if (at < text.Length && (char.IsAsciiDigit(text[at]) || Raised.Contains(text[at], StringComparison.Ordinal)))
        {
            int raised = Raised.IndexOf(text[at], StringComparison.Ordinal);
            int digit = raised >= 0 ? raised : text[at] - '0';
            at++;
            return sign * digit;
        }

        at = start;
        return 1;
    }

    private bool StartsPer() =>
        string.CompareOrdinal(text, at, "per", 0, 3) == 0 && (at + 3 == text.Length || text[at + 3] is ' ' or '(');

    private void SkipSpaces()
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0' or '\u202F')
        {
            at++;
        }
    }

    private bool Fail(string why)
    {
        problem ??= why;
        return false;
    }
}
