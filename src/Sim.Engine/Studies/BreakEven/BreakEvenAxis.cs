using System.Globalization;
using Sim.Engine.Schema;

namespace Sim.Engine.Studies;

/// <summary>A path that is varied between two values, to find where two variations are equal.</summary>
/// <param name="Path">Dotted path.</param>
/// <param name="Low">Lower end, in the unit.</param>
/// <param name="High">Upper end, in the unit.</param>
/// <param name="Unit">Unit as written; empty for a bare number.</param>
public sealed record BreakEvenAxis(string Path, double Low, double High, string Unit)
{
    /// <summary>Reads <c>path=low..high</c>, with the unit at one end or both; none, with the reason, where it cannot be read.</summary>
    public static BreakEvenAxis? Read(string text, out string problem)
    {
        int sign = text.IndexOf('=', StringComparison.Ordinal), dots = text.IndexOf("..", Math.Max(sign, 0), StringComparison.Ordinal);
        if (sign <= 0 || dots < 0)
        {
            problem = $"'{text}' is not of the form PATH=low..high";
            return null;
        }
        Quantity[] ends = new Quantity[2];
        string[] written = [text[(sign + 1)..dots].Trim(), text[(dots + 2)..].Trim()];
        for (int i = 0; i < 2; i++)
        {
            if (!Quantity.TryParse(written[i], out ends[i], out string? why))
            {
                problem = $"'{written[i]}' {why}";
                return null;
            }
        }
        string unit = ends[1].Unit.Text.Length > 0 ? ends[1].Unit.Text : ends[0].Unit.Text;
        problem = ends[0].Unit.Text.Length > 0 && ends[0].Unit.Text != unit ? $"'{text[(sign + 1)..]}' has two units; write both ends in one"
            : ends[0].Value >= ends[1].Value ? $"'{text[(sign + 1)..]}' does not run from a lower to a higher value"
            : "";
        return problem.Length == 0 ? new(text[..sign].Trim(), ends[0].Value, ends[1].Value, unit) : null;
    }

    /// <summary>A value as it would stand in a file, to 9 significant digits.</summary>
    public string Text(double value) => Quantity.Format(double.Parse(value.ToString("G9", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), Unit);
}
