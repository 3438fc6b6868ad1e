namespace Sim.Engine.Scenarios;

/// <summary>One change: the value, or whole subtree, that a path gets.</summary>
/// <param name="Path">Dotted path.</param>
/// <param name="Value">New value.</param>
public sealed record Change(string Path, DocNode Value);

/// <summary>
/// A named list of changes. Options, packages, sweeps, draws and sensitivity designs are all variations; the baseline
/// is the empty one.
/// </summary>
public sealed record Variation(string Name, IReadOnlyList<Change> Changes)
{
    /// <summary>No change.</summary>
    public static Variation Baseline { get; } = new("baseline", []);

    /// <summary>A variation of texts as they would stand in a file.</summary>
    public static Variation Of(string name, params IEnumerable<(string Path, string Text)> changes)
    {
        var origin = new Origin(OriginKind.Variation, name);
        return new(name, [.. changes.Select(c => new Change(c.Path, Document.ParseValue(c.Text, origin)))]);
    }

    /// <summary>The variation that an option's <c>set</c> describes.</summary>
    public static Variation From(string name, IReadOnlyDictionary<string, DocNode> set) =>
        new(name, [.. set.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new Change(s.Key, s.Value.From(new(OriginKind.Variation, name, s.Value.Origin.File))))]);

    /// <summary>
    /// Several variations as one. That two of them write one path differently, or one writes below a path that
    /// another replaces, is reported with both names: the result would hang on their order.
    /// </summary>
    public static Variation Package(string name, IReadOnlyList<Variation> parts, ProblemList problems)
    {
        (string Part, Change Change)[] all = [.. parts.SelectMany(p => p.Changes.Select(c => (p.Name, c)))];
        (string Part, Change Change)[] sorted = [.. all.OrderBy(c => c.Change.Path, PathOrder)];
        var kept = new List<Change>();
        var above = new Stack<(string Part, Change Change)>();
        foreach ((string part, Change change) in sorted)
        {
            while (above.Count > 0 && !IsWithin(change.Path, above.Peek().Change.Path))
            {
                above.Pop();
            }

            if (above.Count == 0)
            {
                kept.Add(change);
            }
            else if (change.Path != above.Peek().Change.Path || !change.Value.SaysTheSame(above.Peek().Change.Value))
            {
                problems.Add(Clash(name, above.Peek(), (part, change)));
            }

            above.Push((part, change));
        }

        return new(name, kept);
    }

    /// <summary>Whether a path is another or lies below it.</summary>
    internal static bool IsWithin(string path, string above) =>
        path.StartsWith(above, StringComparison.Ordinal) && (path.Length == above.Length || path[above.Length] == '.');

    // A dot sorts before everything else, so that what lies below a path follows it at once.
    private static readonly Comparer<string> PathOrder = Comparer<string>.Create((a, b) =>
        string.CompareOrdinal(a.Replace('.', '\u0001'), b.Replace('.', '\u0001')));

    private static Problem Clash(string name, (string Part, Change Change) first, (string Part, Change Change) second)
    {
        string how = first.Change.Path == second.Change.Path
            ? $"is set to {first.Change.Value} by {first.Part} and to {second.Change.Value} by {second.Part}"
            : $"is set by {second.Part} while {first.Part} replaces {first.Change.Path} as a whole";
        DocNode at = second.Change.Value;
        return new(Severity.Error, at.Origin.File, at.Line, at.Column, second.Change.Path, $"{how}; {name} cannot hold both");
    }
}
