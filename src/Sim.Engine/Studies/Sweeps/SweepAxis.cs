using System.Globalization;
using System.Text.RegularExpressions;

namespace Sim.Engine.Studies;

/// <summary>A path that a sweep varies, and the values that it takes in turn.</summary>
/// <param name="Path">Dotted path.</param>
/// <param name="Values">Texts as they would stand in a file.</param>
public sealed partial record SweepAxis(string Path, IReadOnlyList<string> Values)
{
    private const int EvenValues = 5;

    /// <summary>
    /// Reads <c>path=a,b,c</c>, where a value may be a range with its step, <c>0..200 kW by 50</c>; without a step whole numbers
    /// without a unit go by one, and other ranges are five values evenly apart. Commas within brackets, braces and quotes belong to a value. None, with the reason, where it cannot be read.
    /// </summary>
    public static SweepAxis? Read(string text, out string problem)
    {
        int sign = text.IndexOf('=', StringComparison.Ordinal);
        string path = sign < 0 ? "" : text[..sign].Trim();
        string[] parts = sign < 0 ? [] : [.. Split(text[(sign + 1)..]).Select(v => v.Trim())];
        problem = path.Length == 0 ? $"'{text}' is not of the form PATH=a,b,c"
            : Unclosed(text) is { } open ? $"'{text}' has a {open} that is not closed"
            : parts.Any(v => v.Length == 0) ? $"'{text}' has an empty value; values are set apart by single commas"
            : "";
        var values = new List<string>();
        foreach (string part in problem.Length == 0 ? parts : [])
        {
            Match range = Range().Match(part);
            problem = range.Success ? Spread(path, range, values) : "";
            if (problem.Length > 0)
            {
                return null;
            }
            values.AddRange(range.Success ? [] : [part]);
        }
        return problem.Length == 0 ? new(path, values) : null;
    }

    // Both ends are values.
    private static string Spread(string path, Match range, List<string> values)
    {
        if (SizeAxis.Read($"{path}={range.Groups["ends"].Value}", out string problem) is not { } ends)
        {
            return problem;
        }
        bool isCount = ends.Unit.Length == 0 && double.IsInteger(ends.Low) && double.IsInteger(ends.High);
        string by = range.Groups["by"].Value;
        string number = by.EndsWith(ends.Unit, StringComparison.Ordinal) ? by[..^ends.Unit.Length] : by;
        double step = by.Length == 0 ? isCount ? 1 : (ends.High - ends.Low) / (EvenValues - 1) : double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double read) ? read : double.NaN;
        double steps = Math.Round((ends.High - ends.Low) / step);
        if (step > 0 && Math.Abs(ends.Low + steps * step - ends.High) > 1e-9 * (ends.High - ends.Low))
        {
            return $"'{path}={range.Value}' goes past its end: {ends.Text(ends.High - ends.Low)} are no whole number of steps";
        }
        if (!(step > 0 && steps < Sweep.MostCombinations))
        {
            // Of whole numbers a whole step.
            int parts = Enumerable.Range(1, EvenValues - 1).Last(n => !isCount || (ends.High - ends.Low) % n == 0);
            return $"'{path}={range.Value}' needs a step, as {path}={ends.Text(ends.Low)}..{ends.Text(ends.High)} by {ends.Text((ends.High - ends.Low) / parts)}, and fewer than {Sweep.MostCombinations} values";
        }
        values.AddRange(Enumerable.Range(0, (int)steps + 1).Select(i => ends.Text(ends.Low + i * step)));
        return "";
    }

    // Numbers with two points between them; anything else is a value as it stands.
    [GeneratedRegex(@"^(?<ends>-?[\d.]+[^.,{}\[\]'""]*\.\.\s*-?\d[^{}\[\]'""]*?)(\s+by\s+(?<by>.*))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Range();

    // The first bracket, brace or quote whose other end is missing.
    private static string? Unclosed(string text)
    {
        var open = new Stack<char>();
        char quote = '\0', before = '\0';
        foreach (char c in text)
        {
            // Within a word a quote is an apostrophe.
            bool begins = quote == '\0' && (c is '"' or '\'') && (before is '=' or ',' or ':' or '[' or '{');
            if (begins || c == quote)
            {
                quote = begins ? c : '\0';
            }
            else if (quote == '\0' && c is ('[' or '{'))
            {
                open.Push(c);
            }
            else if (quote == '\0' && c is (']' or '}') && open.Count > 0)
            {
                open.Pop();
            }
            before = c == ' ' ? before : c;
        }
        return quote != '\0' ? $"quote {quote}" : open.Count > 0 ? open.Peek() == '{' ? "brace {" : "bracket [" : null;
    }

    private static IEnumerable<string> Split(string text)
    {
        int depth = 0, start = 0;
        char quote = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == ',' && depth == 0)
            {
                yield return text[start..i];
                start = i + 1;
            }
            else
            {
                depth += c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
            }
        }
        yield return text[start..];
    }
}
