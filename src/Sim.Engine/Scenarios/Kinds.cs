using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>Which of the kinds of an abstract record a piece of text names: the bare word, or <c>kind:</c> in a map.</summary>
internal static class Kinds
{
    /// <summary>The word that leaves an optional input out.</summary>
    public const string NoneWord = "none";

    /// <summary>The declarations that apply; none where an abstract record's kind is not named or not known.</summary>
    public static RecordSchema? Resolve(RecordSchema schema, DocNode? node) =>
        !schema.IsAbstract ? schema : NameIn(node) is { } name ? schema.Kinds.GetValueOrDefault(name.Text) : null;

    /// <summary>
    /// A map of kinds with its kind: where none is written, that of the input's structural default if it has one of the keys, so
    /// that <c>composting: { area: 40 m2 }</c> means the usual kind with that area.
    /// </summary>
    public static DocNode WithKind(InputDeclaration input, DocNode node) =>
        input is { Shape: { Form: InputForm.Record, Record.IsAbstract: true }, Attribute.Otherwise: { } kind }
            && input.Shape.Record.Kinds.TryGetValue(kind, out RecordSchema? usual) && node is MapNode map
            && !map.TryGet(RecordSchema.KindKey, out _) && map.Keys.Any(k => usual.Find(k) is not null)
            ? map.With(RecordSchema.KindKey, new ScalarNode(kind, Origin.Structural))
            : node;

    /// <summary>
    /// The kinds that may be meant by a map that names none: the nearest by name if it has all keys of the map that any kind has,
    /// else those that have the most of them.
    /// </summary>
    public static RecordSchema[] Possible(RecordSchema declared, MapNode map, string? nearest)
    {
        int Has(RecordSchema kind) => map.Keys.Count(k => kind.Find(k) is not null);
        int some = map.Keys.Count(k => declared.Kinds.Values.Any(kind => kind.Find(k) is not null));
        int most = declared.Kinds.Values.Max(Has);
        return nearest is not null && Has(declared.Kinds[nearest]) == some
            ? [declared.Kinds[nearest]]
            : [.. declared.Kinds.Values.Where(kind => Has(kind) == most)];
    }

    /// <summary>The scalar that names the kind.</summary>
    public static ScalarNode? NameIn(DocNode? node) => node switch
    {
        ScalarNode scalar => scalar,
        MapNode map when map.TryGet(RecordSchema.KindKey, out DocNode? kind) => kind as ScalarNode,
        _ => null,
    };

    /// <summary>The map form of a record: a bare word becomes a map with nothing but its kind.</summary>
    public static MapNode? AsMap(RecordSchema schema, DocNode node) => node switch
    {
        MapNode map => map,
        ScalarNode scalar when schema.IsAbstract =>
            new MapNode([new(RecordSchema.KindKey, scalar, scalar.Line, scalar.Column)], scalar.Origin, scalar.Line, scalar.Column),
        _ => null,
    };

    /// <summary>Whether text says that an optional input is left out, where "none" means nothing else.</summary>
    public static bool IsLeftOut(InputDeclaration input, DocNode node) =>
        input.IsOptional && node is ScalarNode { Text: NoneWord, Quoted: false }
        && input.Shape.Form switch
        {
            InputForm.Text or InputForm.Raw => false,
            InputForm.Choice => !input.Shape.Choices.ContainsKey(NoneWord),
            InputForm.Record => !input.Shape.Record.Kinds.ContainsKey(NoneWord),
            _ => true,
        };
}
