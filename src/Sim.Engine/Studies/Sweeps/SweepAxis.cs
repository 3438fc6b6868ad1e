namespace Sim.Engine.Studies;

/// <summary>A path that a sweep varies, and the values that it takes in turn.</summary>
/// <param name="Path">Dotted path.</param>
/// <param name="Values">Texts as they would stand in a file.</param>
public sealed record SweepAxis(string Path, IReadOnlyList<string> Values)
{
    /// <summary>Reads <c>path=a,b,c</c>; commas within brackets, braces and quotes belong to a value. None, with the reason, where it cannot be read.</summary>
    public static SweepAxis? Read(string text, out string problem)
    {
        int sign = text.IndexOf('=', StringComparison.Ordinal);
        string path = sign < 0 ? "" : text[..sign].Trim();
        string[] values = sign < 0 ? [] : [.. Split(text[(sign + 1)..]).Select(v => v.Trim())];
        problem = path.Length == 0 ? $"'{text}' is not of the form PATH=a,b,c"
            : values.Any(v => v.Length == 0) ? $"'{text}' has an empty value; values are set apart by single commas"
            : "";
        return problem.Length == 0 ? new(path, values) : null;
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
