using System.Collections.Concurrent;
using System.Globalization;
using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>
/// Adds what was left out: sourced defaults from the catalogue, structural defaults from the declarations. Default
/// nodes are made once and shared by all trees.
/// </summary>
internal sealed class Filler(Catalogue catalogue)
{
    private const int DeepestNesting = 64;
    private readonly ConcurrentDictionary<(InputDeclaration Input, string Name), DocNode?> defaults = new();
    private readonly ConcurrentDictionary<(string Key, Unit Unit), PlausibleRange?> ranges = new();

    /// <summary>A map with its missing inputs; the same instance where nothing is missing.</summary>
    public MapNode Fill(MapNode map, IReadOnlyList<InputDeclaration> inputs, string name, int depth = 0)
    {
        if (depth > DeepestNesting)
        {
            throw new NotSupportedException($"the defaults of {inputs[0].Property.DeclaringType} contain themselves");
        }

        List<MapEntry>? changed = null;
        int left = map.Entries.Length;
        foreach (InputDeclaration input in inputs)
        {
            bool written = map.TryFind(input.Key, out MapEntry entry);
            DocNode? filled = !written ? Default(input, name, depth)
                : Kinds.IsLeftOut(input, entry.Value) && !HasDefault(input) ? null
                : Fill(input.Shape, Kinds.WithKind(input, entry.Value), name, depth);
            left -= written ? 1 : 0;
            if (ReferenceEquals(filled, entry.Value))
            {
                changed?.AddRange(written ? [entry] : []);
                continue;
            }

            changed ??= Before(map, inputs, input);
            changed.AddRange(filled is null ? [] : [new(input.Key, filled, entry.Line, entry.Column)]);
        }

        if (changed is null)
        {
            return map;
        }

        // What is not an input stays, to be reported or, for "kind", to be read.
        foreach (MapEntry entry in left > 0 ? map.Entries : [])
        {
            if (!inputs.Any(i => i.Key == entry.Key))
            {
                changed.Add(entry);
            }
        }

        return new(changed, map.Origin, map.Line, map.Column);
    }

    /// <summary>The default of an input, filled; none where it has none.</summary>
    public DocNode? Default(InputDeclaration input, string name, int depth = 0) =>
        defaults.TryGetValue((input, name), out DocNode? node) ? node : defaults.GetOrAdd((input, name), MakeDefault(input, name, depth));

    /// <summary>
    /// The catalogue's plausible range of an input in its canonical unit, if it states one; where residents live in homes of
    /// their own, that of the key with <c>.homes</c> behind it, if there is one.
    /// </summary>
    public PlausibleRange? RangeOf(InputDeclaration input, string name, bool inHomes = false)
    {
        if (input.DefaultKey(name) is not { } key)
        {
            return null;
        }

        if (inHomes && catalogue.TryFind(key + ".homes", out _))
        {
            key += ".homes";
        }

        return ranges.TryGetValue((key, input.Unit), out PlausibleRange? range) ? range : ranges.GetOrAdd((key, input.Unit), MakeRange(key, input.Unit));
    }

    private static bool HasDefault(InputDeclaration input) => input.Attribute.Default is not null || input.Attribute.Otherwise is not null;

    private static List<MapEntry> Before(MapNode map, IReadOnlyList<InputDeclaration> inputs, InputDeclaration until)
    {
        var entries = new List<MapEntry>(inputs.Count + 1);
        foreach (InputDeclaration input in inputs)
        {
            if (input == until)
            {
                break;
            }

            if (map.TryFind(input.Key, out MapEntry entry))
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    private DocNode Fill(InputShape shape, DocNode node, string name, int depth)
    {
        if (shape.Form == InputForm.Map && node is MapNode map)
        {
            return FillElements(shape.Element!, map, depth);
        }

        if (shape.Form == InputForm.Record && Kinds.Resolve(shape.Record, node) is { } schema && Kinds.AsMap(shape.Record, node) is { } record)
        {
            if (record.FilledAs is { } memo && memo.Filler == this && memo.Inputs == schema.Inputs && memo.Name == name)
            {
                return memo.Filled;
            }

            MapNode filled = Fill(record, schema.Inputs, name, depth + 1);
            record.FilledAs = new(this, schema.Inputs, name, filled);
            return filled;
        }

        return node;
    }

    private MapNode FillElements(InputShape element, MapNode map, int depth)
    {
        MapEntry[]? changed = null;
        ReadOnlySpan<MapEntry> entries = map.Entries;
        for (int i = 0; i < entries.Length; i++)
        {
            DocNode filled = Fill(element, entries[i].Value, entries[i].Key, depth + 1);
            if (!ReferenceEquals(filled, entries[i].Value))
            {
                changed ??= entries.ToArray();
                changed[i] = entries[i] with { Value = filled };
            }
        }

        return changed is null ? map : new(changed, map.Origin, map.Line, map.Column);
    }

    private DocNode? MakeDefault(InputDeclaration input, string name, int depth)
    {
        DocNode? node = null;
        if (input.DefaultKey(name) is { } key && catalogue.TryFind(key, out CatalogueEntry? entry))
        {
            var origin = new Origin(OriginKind.Catalogue, key, "", entry);
            string unit = entry.Unit.Text.Length == 0 ? "" : $" {entry.Unit.Text}";
            node = input.Shape.Form is InputForm.Quantities or InputForm.Texts
                ? new ListNode([.. entry.Value.Split(' ').Select(v => new ScalarNode(v + unit, origin))], origin)
                : new ScalarNode(entry.Text, origin);
        }
        else if (input.Attribute.Otherwise is { } otherwise)
        {
            node = Document.ParseValue(otherwise, Origin.Structural);
        }
        else if (!input.IsOptional && (input.Shape.Form == InputForm.Map || (input.Shape.Form == InputForm.Record && !input.Shape.Record.IsAbstract)))
        {
            node = new MapNode([], Origin.Structural);
        }

        return node is null ? null : Fill(input.Shape, node, name, depth);
    }

    private PlausibleRange? MakeRange(string key, Unit unit) =>
        catalogue.TryFind(key, out CatalogueEntry? entry) && entry.Low is { } low && entry.High is { } high && entry.Unit.Dimension == unit.Dimension
            ? new(entry.Unit.Convert(low, unit), entry.Unit.Convert(high, unit), entry)
            : null;
}

/// <summary>A plausible range in an input's canonical unit, with the row of the catalogue that states it.</summary>
internal sealed record PlausibleRange(double Low, double High, CatalogueEntry Entry)
{
    /// <summary>The range in words, in the unit of a quantity as written: rounded to four digits where that is not the catalogue's unit.</summary>
    public string In(string written, Unit canonical)
    {
        if (!Quantity.TryParse(written, out Quantity quantity, out _) || quantity.Unit.Text == Entry.Unit.Text || quantity.Unit.Dimension != canonical.Dimension)
        {
            return Entry.Range;
        }
        string Say(double end, string unit) =>
            Quantity.Format(double.Parse(canonical.Convert(end, quantity.Unit).ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), unit);
        return $"{Say(Low, "")} to {Say(High, quantity.Unit.Text)}";
    }
}
