using Sim.Engine.Scenarios;

namespace Sim.Cli.Commands;

/// <summary>
/// The options and packages of a file by name, read from its text, so that they can be checked and named also where
/// another part of the file is wrong.
/// </summary>
internal static class NamedVariations
{
    /// <summary>The options, in the order of the file.</summary>
    public static IReadOnlyList<Variation> Options(Document document) =>
    [
        .. Entries(document, "options")
            .Where(o => o.Value is MapNode option && option.TryGet("set", out DocNode? set) && set is MapNode)
            .Select(o => Variation.From(o.Key, Changes((MapNode)o.Value))),
    ];

    /// <summary>The packages, in the order of the file; members that are no options are left out, since binding reports them.</summary>
    public static IReadOnlyList<Variation> Packages(Document document, ProblemList problems)
    {
        var options = Options(document).ToDictionary(o => o.Name, StringComparer.Ordinal);
        return
        [
            .. Entries(document, "packages").Where(p => p.Value is ListNode)
                .Select(p => Variation.Package(p.Key, [.. Members((ListNode)p.Value).Where(options.ContainsKey).Select(m => options[m])], problems)),
        ];
    }

    private static MapEntry[] Entries(Document document, string key) =>
        document.Root.TryGet(key, out DocNode? node) && node is MapNode map ? map.Entries.ToArray() : [];

    private static IEnumerable<string> Members(ListNode list) => list.Items.OfType<ScalarNode>().Select(s => s.Text).Distinct(StringComparer.Ordinal);

    private static Dictionary<string, DocNode> Changes(MapNode option)
    {
        var changes = new Dictionary<string, DocNode>(StringComparer.Ordinal);
        foreach (MapEntry entry in ((MapNode)option.Entries.ToArray().First(e => e.Key == "set").Value).Entries)
        {
            changes[entry.Key] = entry.Value;
        }
        return changes;
    }
}
