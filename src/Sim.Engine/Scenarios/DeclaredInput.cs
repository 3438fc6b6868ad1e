using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>One input of the language as a whole, for the reference page and the schema of editors.</summary>
/// <param name="Pattern">Path, with <c>&lt;name&gt;</c> where the planner gives a name: <c>buildings.&lt;name&gt;.heating.power</c>.</param>
/// <param name="Kind">Kind of the record that it belongs to; empty where there are no kinds.</param>
/// <param name="Declaration">The input.</param>
/// <param name="Shape">Its form; of a map of single values, the form of these.</param>
/// <param name="Entry">The catalogue's row of its default, if it has one and one only.</param>
public sealed record DeclaredInput(string Pattern, string Kind, InputDeclaration Declaration, InputShape Shape, CatalogueEntry? Entry)
{
    /// <summary>The default as the language writes it; empty where there is none.</summary>
    public string Default => Entry?.Text ?? Declaration.Attribute.Otherwise ?? Declaration.CatalogueKey ?? "";

    /// <summary>Every input below types that share the root's map, in the order of declaration.</summary>
    public static IEnumerable<DeclaredInput> Walk(IEnumerable<Type> rootTypes, Catalogue catalogue) =>
        rootTypes.SelectMany(type => WalkRecord(RecordSchema.Of(type), "", "", catalogue, [type])).DistinctBy(i => (i.Pattern, i.Kind));

    private static IEnumerable<DeclaredInput> WalkRecord(RecordSchema schema, string prefix, string kind, Catalogue catalogue, Type[] above) =>
        schema.Inputs.SelectMany(input => WalkInput(input, input.Shape, prefix + input.Key, kind, catalogue, above));

    private static IEnumerable<DeclaredInput> WalkInput(
        InputDeclaration input, InputShape shape, string pattern, string kind, Catalogue catalogue, Type[] above)
    {
        CatalogueEntry? entry = input.CatalogueKey is { } key && catalogue.TryFind(key, out CatalogueEntry? found) ? found : null;
        if (shape.Form == InputForm.Map)
        {
            return WalkInput(input, shape.Element!, pattern + ".<name>", kind, catalogue, above);
        }

        var self = new DeclaredInput(pattern, kind, input, shape, entry);
        if (shape.Form != InputForm.Record || above.Contains(shape.Type))
        {
            return [self];
        }

        IEnumerable<RecordSchema> schemas = shape.Record.IsAbstract
            ? shape.Record.Kinds.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => k.Value)
            : [shape.Record];
        return schemas.SelectMany(s => WalkRecord(s, pattern + ".", s.KindName ?? kind, catalogue, [.. above, shape.Type])).Prepend(self);
    }
}
