using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>Lists the values of a filled tree.</summary>
internal sealed class ValueWalk
{
    private readonly List<FilledValue> values = new(1024);

    /// <summary>The values, by path.</summary>
    public static List<FilledValue> Over(MapNode root, IReadOnlyList<InputDeclaration> inputs)
    {
        var walk = new ValueWalk();
        walk.VisitInputs(root, inputs, "");
        walk.values.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return walk.values;
    }

    private void VisitInputs(MapNode map, IReadOnlyList<InputDeclaration> inputs, string prefix)
    {
        foreach (InputDeclaration input in inputs)
        {
            if (map.TryGet(input.Key, out DocNode? node))
            {
                Visit(input, input.Shape, node, prefix + input.Key);
            }
        }
    }

    private void Visit(InputDeclaration input, InputShape shape, DocNode node, string path)
    {
        switch (node)
        {
            case MapNode map when shape.Form == InputForm.Record && Kinds.Resolve(shape.Record, node) is { } schema:
                VisitRecord(input, shape.Record, schema, map, path);
                break;
            case MapNode map when shape.Form == InputForm.Map:
                foreach (MapEntry entry in map.Entries)
                {
                    Visit(input, shape.Element!, entry.Value, $"{path}.{entry.Key}");
                }

                AddIfEmpty(input, map, path);
                break;
            case ScalarNode scalar when shape.Form is not (InputForm.Map or InputForm.Record or InputForm.Raw):
                (string value, string unit) = ScalarReader.Canonical(input, shape, scalar);
                values.Add(new(path, value, unit, node, input));
                break;
            case ListNode list when shape.Form is InputForm.Quantities or InputForm.Texts:
                string items = string.Join(", ", list.Items.Select(i => i is ScalarNode s ? ScalarReader.Canonical(input, shape, s).Value : i.ToString()));
                values.Add(new(path, $"[{items}]", input.Unit.Text, node, input));
                break;
            default:
                values.Add(new(path, node.ToString(), "", node, input));
                break;
        }
    }

    private void VisitRecord(InputDeclaration input, RecordSchema declared, RecordSchema schema, MapNode map, string path)
    {
        if (declared.IsAbstract && map.TryGet(RecordSchema.KindKey, out DocNode? kind))
        {
            values.Add(new($"{path}.{RecordSchema.KindKey}", schema.KindName!, "", kind, input));
        }

        VisitInputs(map, schema.Inputs, path + ".");
        AddIfEmpty(input, map, path);
    }

    // Present but empty differs from left out.
    private void AddIfEmpty(InputDeclaration input, MapNode map, string path)
    {
        if (map.Entries.Length == 0)
        {
            values.Add(new(path, "{}", "", map, input));
        }
    }
}
