using System.Globalization;
using System.Text.RegularExpressions;

namespace Sim.Engine.Studies;

/// <summary>A size to be found: its path and the range in which it is looked for.</summary>
/// <param name="Path">Dotted path.</param>
/// <param name="Low">Smallest size.</param>
/// <param name="High">Largest size.</param>
/// <param name="Unit">Unit of both, as it would stand in a file.</param>
public sealed partial record SizeAxis(string Path, double Low, double High, string Unit)
{
    /// <summary>Reads <c>path=0..500 kW</c>. None, with the reason, where it cannot be read.</summary>
    public static SizeAxis? Read(string text, out string problem)
    {
        Match match = Form().Match(text);
        if (!match.Success)
        {
            problem = $"'{text}' is not of the form PATH=LOW..HIGH UNIT, as electricity.pv.roof.peak=0..500 kW";
            return null;
        }
        string lowUnit = match.Groups["lowUnit"].Value.Trim(), unit = match.Groups["unit"].Value.Trim();
        double low = Number(match.Groups["low"].Value), high = Number(match.Groups["high"].Value);
        problem = lowUnit.Length > 0 && lowUnit != unit ? $"'{text}': both ends need the same unit, found {lowUnit} and {unit}"
            : low >= high ? $"'{text}': {match.Groups["low"].Value} is not below {match.Groups["high"].Value}"
            : "";
        return problem.Length == 0 ? new(match.Groups["path"].Value, low, high, unit) : null;
    }

    /// <summary>A size as it would stand in a file.</summary>
    public string Text(double size) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(size, 6)} {Unit}").TrimEnd();

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?<path>[^=\s]+)\s*=\s*(?<low>-?\d+(\.\d+)?)\s*(?<lowUnit>[^\d\s.][^.]*?)?\s*\.\.\s*(?<high>-?\d+(\.\d+)?)\s*(?<unit>[^\d\s].*?)?\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
