using System.Runtime.CompilerServices;
using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>Lists the values of a filled tree.</summary>
internal sealed class ValueWalk
{
    private static readonly ConditionalWeakTable<IReadOnlyList<InputDeclaration>, InputDeclaration[]> Sorted = [];
    private readonly List<FilledValue> values = new(1024);

    /// <summary>The values, level by level in the ordinal order of their keys.</summary>
    public static List<FilledValue> Over(MapNode root, IReadOnlyList<InputDeclaration> inputs)
    {
        var walk = new ValueWalk();
        walk.VisitInputs(root, inputs, "", "");
        return walk.values;
    }

    private void VisitInputs(MapNode map, IReadOnlyList<InputDeclaration> inputs, string prefix, string name)
    {
        foreach (InputDeclaration input in Sorted.GetValue(inputs, static all => [.. all.OrderBy(i => i.Key, StringComparer.Ordinal)]))
        {
            if (map.TryGet(input.Key, out DocNode? node))
            {
                Visit(input, input.Shape, node, prefix + input.Key, name);
            }
        }
    }

    private void Visit(InputDeclaration input, InputShape shape, DocNode node, string path, string name)
    {
        switch (node)
        {
            case MapNode map when shape.Form == InputForm.Record && Kinds.Resolve(shape.Record, node) is { } schema:
                VisitRecord(input, shape.Record, schema, map, path, name);
                break;
            case MapNode map when shape.Form == InputForm.Map:
                foreach (MapEntry entry in map.Entries.ToArray().OrderBy(e => e.Key, StringComparer.Ordinal))
                {
                    Visit(input, shape.Element!, entry.Value, $"{path}.{entry.Key}", entry.Key);
                }

                AddIfEmpty(input, map, path, name);
                break;
            case ScalarNode scalar when shape.Form is not (InputForm.Map or InputForm.Record or InputForm.Raw):
                (string value, string unit) = ScalarReader.Canonical(input, shape, scalar);
                values.Add(new(path, value, unit, node, input, input.DefaultKey(name)));
                break;
            case ListNode list when shape.Form is InputForm.Quantities or InputForm.Texts:
                string items = string.Join(", ", list.Items.Select(i => i is ScalarNode s ? ScalarReader.Canonical(input, shape, s).Value : i.ToString()));
                values.Add(new(path, $"[{items}]", input.Unit.Text, node, input, input.DefaultKey(name)));
                break;
            default:
                values.Add(new(path, InOrder(node), "", node, input, input.DefaultKey(name)));
                break;
        }
    }

    private void VisitRecord(InputDeclaration input, RecordSchema declared, RecordSchema schema, MapNode map, string path, string name)
    {
        if (map.ListedAs is { } memo && memo.Schema == schema && memo.Input == input && memo.Path == path)
        {
            values.AddRange(memo.Values);
            return;
        }

        int first = values.Count;
        if (declared.IsAbstract && map.TryGet(RecordSchema.KindKey, out DocNode? kind))
        {
            values.Add(new($"{path}.{RecordSchema.KindKey}", schema.KindName!, "", kind, input, input.DefaultKey(name)));
        }

        VisitInputs(map, schema.Inputs, path + ".", name);
        AddIfEmpty(input, map, path, name);
        map.ListedAs = new(schema, input, path, [.. values.Skip(first)]);
    }

    // As written, but that the order of keys has no meaning.
    private static string InOrder(DocNode node) => node switch
    {
        MapNode map => $"{{ {string.Join(", ", map.Entries.ToArray().OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}: {InOrder(e.Value)}"))} }}",
        ListNode list => $"[{string.Join(", ", list.Items.Select(InOrder))}]",
        _ => node.ToString(),
    };

    // Present but empty differs from left out.
    private void AddIfEmpty(InputDeclaration input, MapNode map, string path, string name)
    {
        if (map.Entries.Length == 0)
        {
            values.Add(new(path, "{}", "", map, input, input.DefaultKey(name)));
        }
    }
}
