using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>
/// Applies one change to a tree, guided by the declarations: a path that the language does not know, or that leads
/// through a name that the scenario does not have, is an error and never a silent addition.
/// </summary>
internal sealed class Patcher(Filler filler, ProblemList problems, Change change, string file)
{
    private readonly string[] parts = change.Path.Split('.');

    /// <summary>The patched map; the same where the change was refused.</summary>
    public MapNode Apply(MapNode root, IReadOnlyList<InputDeclaration> inputs) => ApplyToRecord(root, inputs, 0, "", null) ?? root;

    private MapNode? ApplyToRecord(MapNode map, IReadOnlyList<InputDeclaration> inputs, int at, string name, RecordSchema? kindOf)
    {
        string key = parts[at];
        bool isLast = at == parts.Length - 1;
        if (key == RecordSchema.KindKey && isLast && kindOf is not null)
        {
            // Another kind brings its own defaults: those of the kind that stood here by default go.
            return new MapNode([.. map.Entries.ToArray().Where(e => e.Value.Origin.Kind is OriginKind.File or OriginKind.Variation)], map.Origin, map.Line, map.Column).With(key, change.Value);
        }

        InputDeclaration? input = inputs.FirstOrDefault(i => i.Key == key);
        if (input is null)
        {
            string kind = kindOf is not null && map.TryGet(RecordSchema.KindKey, out DocNode? named) ? $" of the kind {named}" : "";
            return Refuse($"is not a known path: {Shown(at)} is not a key{kind}", at, inputs.Select(i => i.Key), InputDeclaration.Meant(key, inputs));
        }

        if (isLast)
        {
            return map.With(key, change.Value);
        }

        DocNode? below = map.TryGet(key, out DocNode? written) ? written : null;
        DocNode? from = below is null ? filler.Default(input, name) : Kinds.WithKind(input, below);
        DocNode? changed = ApplyBelow(input.Shape, from, at + 1, name);
        return changed is null ? null : map.With(key, changed);
    }

    private MapNode? ApplyBelow(InputShape shape, DocNode? node, int at, string name)
    {
        switch (shape.Form)
        {
            case InputForm.Record:
                RecordSchema? schema = Kinds.Resolve(shape.Record, node);
                MapNode? map = node is null or ScalarNode { Text: Kinds.NoneWord } && !shape.Record.IsAbstract
                    ? new MapNode([], change.Value.Origin)
                    : node is null ? null : Kinds.AsMap(shape.Record, node);
                if (schema is null && parts[at] == RecordSchema.KindKey && at == parts.Length - 1)
                {
                    return (map ?? new MapNode([], change.Value.Origin)).With(RecordSchema.KindKey, change.Value);
                }

                return schema is null || map is null
                    ? Refuse($"cannot be set: {Shown(at - 1)} is not written as a map" + (shape.Record.IsAbstract ? " of a known kind" : ""), at, [])
                    : ApplyToRecord(map, schema.Inputs, at, name, shape.Record.IsAbstract ? schema : null);
            case InputForm.Map:
                return ApplyToElements(shape.Element!, node as MapNode ?? new MapNode([], change.Value.Origin), at);
            default:
                return Refuse($"is not a known path: {Shown(at - 1)} is a single value", at, []);
        }
    }

    private MapNode? ApplyToElements(InputShape element, MapNode map, int at)
    {
        // The keys of "set" are paths themselves.
        string key = element.Form == InputForm.Raw ? string.Join('.', parts[at..]) : parts[at];
        if (at == parts.Length - 1 || element.Form == InputForm.Raw)
        {
            return map.With(key, change.Value);
        }

        if (!map.TryGet(key, out DocNode? below))
        {
            return Refuse($"cannot be set: there is no {Shown(at)} (to add one, set {Shown(at)} to a map)", at, map.Keys);
        }

        MapNode? changed = ApplyBelow(element, below, at + 1, key);
        return changed is null ? null : map.With(key, changed);
    }

    private MapNode? Refuse(string message, int at, IEnumerable<string> keys, string? meant = null)
    {
        string[] known = [.. keys.Order(StringComparer.Ordinal)];
        string? nearest = meant ?? Nearest.To(parts[at], known);
        if (nearest is not null)
        {
            nearest = string.Join('.', [.. parts[..at], nearest, .. parts[(at + 1)..]]);
        }

        DocNode value = change.Value;
        string by = value.Origin.Kind == OriginKind.Variation ? $" (in {value.Origin.Name})" : "";
        // A change from the command line stands in no file: it is of the file that it should change.
        string where = value.Origin.File.Length > 0 ? value.Origin.File : file;
        problems.Add(new(Severity.Error, where, value.Line, value.Column, change.Path, message + by, "", string.Join(", ", known), nearest));
        return null;
    }

    private string Shown(int at) => string.Join('.', parts[..(at + 1)]);
}
