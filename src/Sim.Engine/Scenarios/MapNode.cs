using System.Diagnostics.CodeAnalysis;

namespace Sim.Engine.Scenarios;

/// <summary>One key of a map with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="Line">Line of the key; 0 where it stands in no file.</param>
/// <param name="Column">Column of the key.</param>
public readonly record struct MapEntry(string Key, DocNode Value, int Line = 0, int Column = 0);

/// <summary>A map of keys to values, in the order written.</summary>
public sealed class MapNode : DocNode
{
    private const int LargestScanned = 8;
    private readonly MapEntry[] entries;
    private Dictionary<string, int>? index;

    // What fill, bind and walk made of this map last: variations share the maps that they leave alone.
    internal FillMemo? FilledAs { get; set; }

    internal BindMemo? BoundAs { get; set; }

    internal ValuesMemo? ListedAs { get; set; }

    /// <summary>A map of distinct keys.</summary>
    public MapNode(IReadOnlyList<MapEntry> entries, Origin origin, int line = 0, int column = 0)
        : base(origin, line, column) => this.entries = [.. entries];

    /// <summary>The entries in the order written.</summary>
    public ReadOnlySpan<MapEntry> Entries => entries;

    /// <summary>The keys in the order written.</summary>
    public IEnumerable<string> Keys => entries.Select(e => e.Key);

    /// <summary>The entry of a key.</summary>
    public bool TryFind(string key, out MapEntry entry)
    {
        int at = IndexOf(key);
        entry = at < 0 ? default : entries[at];
        return at >= 0;
    }

    /// <summary>The value of a key.</summary>
    public bool TryGet(string key, [NotNullWhen(true)] out DocNode? value)
    {
        bool found = TryFind(key, out MapEntry entry);
        value = entry.Value;
        return found;
    }

    /// <summary>This map with one value replaced or added.</summary>
    public MapNode With(string key, DocNode value)
    {
        int at = IndexOf(key);
        if (at < 0)
        {
            return new([.. entries, new(key, value, value.Line, value.Column)], Origin, Line, Column);
        }

        MapEntry[] changed = [.. entries];
        changed[at] = changed[at] with { Value = value };
        return new(changed, Origin, Line, Column);
    }

    internal override string Describe() => "a map";

    internal override DocNode From(Origin origin) =>
        new MapNode([.. entries.Select(e => new MapEntry(e.Key, e.Value.From(origin), origin.File.Length > 0 ? e.Line : 0, origin.File.Length > 0 ? e.Column : 0))], origin, Line, Column);

    internal override bool SaysTheSame(DocNode other) =>
        other is MapNode map && map.entries.Length == entries.Length
        && entries.All(e => map.TryGet(e.Key, out DocNode? value) && e.Value.SaysTheSame(value));

    /// <inheritdoc/>
    public override string ToString() => $"{{ {string.Join(", ", entries.Select(e => $"{e.Key}: {e.Value}"))} }}";

    private int IndexOf(string key)
    {
        if (entries.Length > LargestScanned)
        {
            index ??= entries.Select((e, i) => (e.Key, i)).ToDictionary(e => e.Key, e => e.i, StringComparer.Ordinal);
            return index.GetValueOrDefault(key, -1);
        }

        for (int i = 0; i < entries.Length; i++)
        {
            if (entries[i].Key == key)
            {
                return i;
            }
        }

        return -1;
    }
}
