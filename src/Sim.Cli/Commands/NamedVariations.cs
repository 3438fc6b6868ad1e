using Sim.Engine.Scenarios;
using Sim.Engine.Schema;

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

    /// <summary>The options that cannot be taken, whatever is wrong with them.</summary>
    public static string[] Broken(ScenarioFile file) =>
    [
        .. Options(file.Document).Where(o =>
        {
            var own = new ProblemList();
            return file.Bind(o, own) is null || own.HasErrors;
        }).Select(o => $"option {o.Name}"),
    ];

    /// <summary>The variation of a name, with the options that it takes; none, with the names that there are, where it is not one of them.</summary>
    public static (Variation Variation, IReadOnlyList<string> Options)? Named(Document document, string name, ProblemList problems)
    {
        // The clashes of other packages are not asked for.
        IReadOnlyList<Variation> options = Options(document);
        Variation[] known = [.. options, .. Packages(document, new())];
        if (known.FirstOrDefault(v => v.Name == name) is { } found)
        {
            MapEntry package = Entries(document, "packages").FirstOrDefault(p => p.Key == name);
            return (found, options.Contains(found) ? [name] : [.. Members((ListNode)package.Value)]);
        }
        string[] names = [.. known.Select(v => v.Name)];
        problems.Add(document.At("options", "is not the name of an option or package") with
        {
            Found = name,
            Allowed = string.Join(", ", names),
            Nearest = Nearest.To(name, names),
        });
        return null;
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
