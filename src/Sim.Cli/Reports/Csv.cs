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
        writer.Write(Separator);
        if (value == 0)
        {
            writer.Write('0');
            return;
        }
        Span<char> text = stackalloc char[32];
        if (double.IsFinite(value) && value.TryFormat(text, out int length, "G10", Numbers))
        {
            writer.Write(text[..length]);
        }
    }

    /// <summary>Writes a text field, quoted where it must be.</summary>
    public string Text(string field) =>
        field.Contains(Separator, StringComparison.Ordinal) || field.Contains('"', StringComparison.Ordinal) || field.Contains('\n', StringComparison.Ordinal)
            ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : field;
}
