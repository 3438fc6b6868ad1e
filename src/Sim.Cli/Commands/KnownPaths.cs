using Sim.Engine.Scenarios;
using Sim.Engine.Schema;

namespace Sim.Cli.Commands;

/// <summary>The paths of a scenario's values and of all that the language knows beside them, to tell what a path was meant to be.</summary>
internal sealed class KnownPaths
{
    private readonly string[] all;
    private readonly string[][] parted;

    /// <summary>Those of a scenario; its own values first, since they are meant more often, and what options set last.</summary>
    public KnownPaths(Scenario scenario)
    {
        IEnumerable<string> language = Language.Of(scenario).SelectMany(i => Named(scenario.Document.Root, i.Pattern.Split('.'), ""));
        all = [.. scenario.Values.Select(v => v.Path).Concat(language).Distinct(StringComparer.Ordinal).OrderBy(IsOfOption)];
        parted = [.. all.Select(p => p.Split('.'))];
    }

    /// <summary>What is wrong with a path that is none of them: the nearest, and what may stand where it is no longer known.</summary>
    public Problem Refuse(string file, string path)
    {
        string[] parts = path.Split('.');
        // Where the beginning is no key, it may have been left out.
        if (!Keys(parted, 0).Contains(parts[0]) && Ending(parted, parts) is { } whole)
        {
            return Refused(whole);
        }
        string[][] below = parted;
        var found = new List<string>();
        // Step by step down, so that a word misspelt in the middle of a long path is found too.
        while (found.Count < parts.Length && (Keys(below, found.Count) is var here && here.Contains(parts[found.Count]) ? parts[found.Count] : Nearest.To(parts[found.Count], here)) is { } next)
        {
            below = [.. below.Where(k => k.Length > found.Count && k[found.Count] == next)];
            found.Add(next);
        }
        string? nearest = found.Count == parts.Length ? string.Join('.', found)
            : found.Count > 0 ? Ending(below, parts[^1..])
            : Nearest.To(path, all) ?? Ending(parted, parts[^1..]);
        return nearest is not null ? Refused(nearest) : Refused(found.Count > 0 ? string.Join('.', found) : null) with { Allowed = string.Join(", ", Keys(below, found.Count).Order(StringComparer.Ordinal)) };

        Problem Refused(string? near) => new(Severity.Error, file, 0, 0, path, "is not a path of this scenario", Nearest: near);
    }

    private static string[] Keys(string[][] paths, int depth) => [.. paths.Where(p => p.Length > depth).Select(p => p[depth]).Distinct(StringComparer.Ordinal)];

    // The first that goes down to these words.
    private static string? Ending(string[][] paths, string[] words)
    {
        foreach (string[] path in paths)
        {
            int at = Enumerable.Range(0, Math.Max(0, path.Length - words.Length + 1)).FirstOrDefault(i => path.AsSpan(i, words.Length).SequenceEqual(words), -1);
            if (at >= 0)
            {
                return string.Join('.', path[..(at + words.Length)]);
            }
        }
        return null;
    }

    // A pattern of the language once for each name that the scenario has in its place.
    private static IEnumerable<string> Named(DocNode? node, ReadOnlyMemory<string> pattern, string above)
    {
        if (pattern.Length == 0)
        {
            return [above];
        }
        var map = node as MapNode;
        string key = pattern.Span[0];
        return (key == "<name>" ? map?.Keys ?? [] : [key]).SelectMany(k => Named(map is not null && map.TryGet(k, out DocNode? below) ? below : null, pattern[1..], above.Length == 0 ? k : $"{above}.{k}"));
    }

    private static bool IsOfOption(string path) => path.StartsWith("options.", StringComparison.Ordinal);
}
