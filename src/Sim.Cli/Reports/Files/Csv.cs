using System.Globalization;

namespace Sim.Cli.Reports;

/// <summary>The two flavours of CSV: comma and decimal point, or semicolon and decimal comma.</summary>
/// <param name="Separator">Between fields.</param>
/// <param name="Numbers">How numbers are written.</param>
internal sealed record Csv(char Separator, NumberFormatInfo Numbers)
{
    /// <summary>Comma between fields, decimal points.</summary>
    public static Csv Point { get; } = new(',', NumberFormatInfo.InvariantInfo);

    /// <summary>Semicolon between fields, decimal commas.</summary>
    public static Csv Comma { get; } = new(';', new NumberFormatInfo { NumberDecimalSeparator = "," });

    /// <summary>
    /// Writes a number with ten significant digits, so that the sum of a year read back agrees with the run to 1e-9; an
    /// undefined one as an empty field.
    /// </summary>
    public void Write(TextWriter writer, double value)
    {
        Span<char> text = stackalloc char[1 + TenDigits.MostLetters];
        text[0] = Separator;
        int length = 1;
        if (value == 0)
        {
            text[length++] = '0';
        }
        else if (double.IsFinite(value))
        {
            length += TenDigits.Write(value, Numbers, text[1..]);
        }
        writer.Write(text[..length]);
    }

    /// <summary>Writes a text field, quoted where it must be.</summary>
    public string Text(string field) =>
        field.Contains(Separator, StringComparison.Ordinal) || field.Contains('"', StringComparison.Ordinal) || field.Contains('\n', StringComparison.Ordinal)
            ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : field;
}
