using System.Globalization;
using Sim.Cli.Charts;

namespace Sim.Cli.Reports;

/// <summary>Numbers and words as tables print them.</summary>
internal static class Figure
{
    /// <summary>A number with about four digits, thousands apart; a dash where it is not defined.</summary>
    public static string Of(double value)
    {
        if (double.IsNaN(value))
        {
            return "-";
        }
        // What six decimals do not show is rounding.
        double size = Math.Abs(value) < 5e-7 ? 0 : Math.Abs(value);
        int decimals = size == 0 || size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : size >= 0.001 ? 3 : 6;
        return Plain(NumberText.Of(size == 0 ? 0 : value, decimals));
    }

    /// <summary>A whole number, thousands apart.</summary>
    public static string Whole(double value) => double.IsNaN(value) ? "-" : Plain(NumberText.Of(value, 0));

    /// <summary>A share as a percentage.</summary>
    public static string Percent(double fraction) =>
        double.IsFinite(fraction) ? string.Create(CultureInfo.InvariantCulture, $"{(Math.Abs(fraction) < 5e-4 ? 0 : 100 * fraction):0.0} %") : "-";

    /// <summary><c>WasteCollection</c> as <c>waste collection</c>.</summary>
    public static string Words(Enum name) =>
        string.Concat(name.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : i == 0 ? char.ToLowerInvariant(c).ToString() : c.ToString()));

    // Terminals lack thin spaces and true minus signs more often than charts do; a plain space would let tables break numbers.
    private static string Plain(string text) => text.Replace('\u2009', '\u00A0').Replace('\u2212', '-');
}
