namespace Sim.Engine.Studies;

/// <summary>An input that a calibration may change, as it was asked for.</summary>
/// <param name="Path">Dotted path.</param>
/// <param name="Low">Lower end of its range as text; none leaves the range to the catalogue.</param>
/// <param name="High">Upper end.</param>
public sealed record Adjustment(string Path, string? Low = null, string? High = null)
{
    /// <summary>Reads <c>path</c> or <c>path=low..high</c>; none, with the reason, where it cannot be read.</summary>
    public static Adjustment? Read(string text, out string problem)
    {
        int sign = text.IndexOf('=', StringComparison.Ordinal);
        string path = (sign < 0 ? text : text[..sign]).Trim();
        string[] ends = sign < 0 ? [] : [.. text[(sign + 1)..].Split("..").Select(e => e.Trim())];
        bool isRange = ends is [{ Length: > 0 }, { Length: > 0 }];
        problem = path.Length == 0 || (sign >= 0 && !isRange) ? $"'{text}' is not of the form PATH or PATH=low..high" : "";
        return problem.Length > 0 ? null : isRange ? new(path, ends[0], ends[1]) : new(path);
    }
}
