using System.Collections;
using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>One walk over a filled tree that makes records of it and reports everything that is wrong.</summary>
internal sealed class BindingPass(Document document, Filler filler, ScalarReader scalars, ProblemList problems)
{
    private readonly HashSet<(MapNode Map, string Key)> meant = [];
    private readonly BindingProblems found = new(document, problems);
    private bool inHomes;

    /// <summary>A record of one of the types at the root; keys of the others are left to them.</summary>
    public object BindRoot(RecordSchema schema, MapNode map) => BindInputs(schema, map, Trail.Root, "");

    /// <summary>Reports the keys of a map that no declaration knows.</summary>
    public void RefuseUnknown(MapNode map, Func<string, bool> isKnown, IReadOnlyList<InputDeclaration> inputs, Trail? trail, string of = "")
    {
        foreach (MapEntry entry in map.Entries)
        {
            if (!isKnown(entry.Key))
            {
                string path = new Trail(trail, entry.Key).ToString();
                string message = char.IsAsciiDigit(entry.Key[0]) && entry.Value is ScalarNode { IsEmpty: true }
                    ? "is not a known key; if this is a decimal comma, write a point"
                    : entry.Key.Contains('.', StringComparison.Ordinal) ? "is not a known key: keys hold no dots; nest maps instead"
                    : $"is not a known key{of}";
                string? nearest = InputDeclaration.Meant(entry.Key, inputs);
                _ = nearest is not null && meant.Add((map, nearest));
                found.Error(entry.Value.Origin, entry.Line, entry.Column, path, message, "", string.Join(", ", inputs.Select(i => i.Key)), nearest);
            }
        }
    }

    // Where residents live in homes of their own, other values are usual than in a centre.
    private object BindInputs(RecordSchema schema, MapNode map, Trail? trail, string name)
    {
        bool outside = inHomes;
        inHomes |= schema.Type == typeof(SiteInputs) && map.TryGet("homes", out DocNode? homes) && homes is MapNode;
        object record = BindEach(schema, map, trail, name);
        inHomes = outside;
        return record;
    }

    private object BindEach(RecordSchema schema, MapNode map, Trail? trail, string name)
    {
        int before = found.Errors;
        object record = schema.Create();
        foreach (InputDeclaration input in schema.Inputs)
        {
            if (!map.TryGet(input.Key, out DocNode? node))
            {
                if (!input.IsOptional && meant.Contains((map, input.Key)))
                {
                    // Misspelt: told once, where it stands.
                    found.Told();
                }
                else if (!input.IsOptional)
                {
                    found.Missing(input, map, new Trail(trail, input.Key).ToString(), name);
                }
            }
            else if (node.Line == 0 && meant.Contains((map, input.Key)))
            {
                // The same, where a default stands in its place: what that lacks is not what is wrong.
                found.Told();
                input.Set(record, new BindingPass(document, filler, scalars, new()) { inHomes = inHomes }.Bind(input, input.Shape, node, new Trail(trail, input.Key), name));
            }
            else if (!Kinds.IsLeftOut(input, node) && Bind(input, input.Shape, node, new Trail(trail, input.Key), name) is { } value)
            {
                input.Set(record, value);
            }
        }

        if (found.Errors == before)
        {
            foreach ((string key, string problem) in schema.Check(record))
            {
                found.Within(map, key, trail, problem);
            }
        }

        return record;
    }

    private object? Bind(InputDeclaration input, InputShape shape, DocNode node, Trail trail, string name)
    {
        switch (shape.Form)
        {
            case InputForm.Record:
                return BindRecord(shape, node, trail, name);
            case InputForm.Map:
                return BindMap(input, shape, node, trail);
            case InputForm.Raw:
                return node;
            case InputForm.Quantities or InputForm.Texts:
                return BindList(input, shape, node, trail, name);
            default:
                return BindScalar(input, shape, node, trail, name);
        }
    }

    private object? BindRecord(InputShape shape, DocNode node, Trail trail, string name)
    {
        RecordSchema declared = shape.Record;
        if (Kinds.Resolve(declared, node) is { } schema && Kinds.AsMap(declared, node) is { } map)
        {
            if (map.BoundAs is { } memo && memo.Scalars == scalars && memo.Schema == schema)
            {
                return memo.Record;
            }

            int before = found.Count;
            bool isImplied = declared.IsAbstract && map.TryGet(RecordSchema.KindKey, out DocNode? kind) && kind.Origin.Kind == OriginKind.Structural;
            string of = isImplied ? $" of {schema.KindName}, the usual kind (kinds: {string.Join(", ", declared.Kinds.Keys.Order(StringComparer.Ordinal))})" : "";
            RefuseUnknown(map, k => schema.Find(k) is not null || (declared.IsAbstract && k == RecordSchema.KindKey), schema.Inputs, trail, of);
            object record = BindInputs(schema, map, trail, name);
            if (found.Count == before)
            {
                map.BoundAs = new(scalars, schema, record);
            }

            return record;
        }

        if (node is ScalarNode { IsRefused: true })
        {
            found.Told();
        }
        else if (!declared.IsAbstract)
        {
            found.Error(node, trail, $"is {node.Describe()}; expected a map", string.Join(", ", declared.Inputs.Select(i => i.Key)));
        }
        else
        {
            ReportKind(declared, node, trail, name);
        }

        return null;
    }

    private void ReportKind(RecordSchema declared, DocNode node, Trail trail, string name)
    {
        string kinds = string.Join(", ", declared.Kinds.Keys.Order(StringComparer.Ordinal));
        DocNode at = Kinds.NameIn(node) ?? node;
        string? nearest = at is ScalarNode word ? Nearest.To(word.Text, declared.Kinds.Keys) : null;
        string message = at is ScalarNode { IsEmpty: false } named ? $"'{named.Text}' is not a known kind" : at is MapNode ? "has no kind: write kind: and its name" : $"is {at.Describe()}; expected a kind";
        found.Error(at.Origin, at.Line, at.Column, trail.ToString(), message, "", kinds, nearest);
        if (node is MapNode map)
        {
            ReportBesideKind(Kinds.Possible(declared, map, nearest), map, trail, name);
        }
    }

    // Of a map without a known kind, what is wrong whichever of the possible kinds is meant.
    private void ReportBesideKind(RecordSchema[] possible, MapNode map, Trail trail, string name)
    {
        RefuseUnknown(map, k => k == RecordSchema.KindKey || possible.Any(s => s.Find(k) is not null), [.. possible.SelectMany(s => s.Inputs).DistinctBy(i => i.Key)], trail);
        IEnumerable<Problem>? common = null;
        foreach (RecordSchema schema in possible)
        {
            var own = new ProblemList();
            new BindingPass(document, filler, scalars, own) { inHomes = inHomes }.BindInputs(schema, filler.Fill(map, schema.Inputs, name), trail, name);
            common = common?.Intersect(own.Sorted) ?? own.Sorted;
        }

        foreach (Problem problem in common ?? [])
        {
            problems.Add(problem);
        }
    }

    private IDictionary? BindMap(InputDeclaration input, InputShape shape, DocNode node, Trail trail)
    {
        if (node is not MapNode map)
        {
            string below = shape.Element!.Form == InputForm.Record && !shape.Element.Record.IsAbstract
                ? $"each with {string.Join(", ", shape.Element.Record.Inputs.Select(i => i.Key))}: NAME: {{ {shape.Element.Record.Inputs[0].Key}: ... }}" : "";
            found.Error(node, trail, $"is {node.Describe()}; expected a map of names", below);
            return null;
        }

        // Sorted, so that the order of the file never reaches a result.
        Type type = typeof(SortedDictionary<,>).MakeGenericType(shape.Type.GetGenericArguments());
        var bound = (IDictionary)Activator.CreateInstance(type, StringComparer.Ordinal)!;
        foreach (MapEntry entry in map.Entries)
        {
            bool isName = shape.Element!.Form == InputForm.Raw || input.Attribute.ByPath ? entry.Key.Split('.').All(Naming.IsWord) : Naming.IsWord(entry.Key);
            if (!isName)
            {
                string path = new Trail(trail, entry.Key).ToString();
                found.Error(entry.Value.Origin, entry.Line, entry.Column, path, "is not a name: names are of letters, digits, - and _, at most 80");
            }
            else if (Bind(input, shape.Element, entry.Value, new Trail(trail, entry.Key), entry.Key) is { } value)
            {
                bound.Add(entry.Key, value);
            }
        }

        return bound;
    }

    private Array? BindList(InputDeclaration input, InputShape shape, DocNode node, Trail trail, string name)
    {
        string what = shape.Form == InputForm.Quantities && input.Unit.Text.Length > 0 ? $"quantities such as [12 {input.Unit}, ...]" : "values in [ ]";
        if (node is not ListNode list)
        {
            found.Error(node, trail, $"is {node.Describe()}; expected a list of {what}");
            return null;
        }

        if (input.Attribute.Count > 0 && list.Items.Count != input.Attribute.Count)
        {
            found.Error(node, trail, $"has {Counted.Of(list.Items.Count, "item")}; expected {input.Attribute.Count}; found {list}");
            return null;
        }

        Array items = shape.Form == InputForm.Quantities ? new double[list.Items.Count] : new string[list.Items.Count];
        for (int i = 0; i < items.Length; i++)
        {
            var item = new Trail(trail, (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (BindScalar(input, shape, list.Items[i], item, name) is { } value)
            {
                items.SetValue(value, i);
            }
        }

        return items;
    }

    private object? BindScalar(InputDeclaration input, InputShape shape, DocNode node, Trail trail, string name)
    {
        if (node is not ScalarNode scalar)
        {
            found.Error(node, trail, $"is {node.Describe()}; expected {ScalarReader.Expected(input, shape)}");
            return null;
        }

        if (scalar.IsRefused)
        {
            found.Told();
            return null;
        }

        object? value = scalars.Read(input, shape, scalar, out Refusal? refusal);
        if (refusal is { } why)
        {
            found.Error(node.Origin, node.Line, node.Column, trail.ToString(), why.Message, scalar.IsEmpty ? "" : scalar.Text, why.Allowed, why.Nearest);
            return null;
        }

        if (value is double number && !(number == 0 && input.Attribute.ZeroIsNone) && node.Origin.Kind is OriginKind.File or OriginKind.Variation
            && filler.RangeOf(input, name, inHomes) is { } range && (number < range.Low || number > range.High))
        {
            CatalogueEntry entry = range.Entry;
            string message = $"is implausible: usual are {range.In(scalar.Text, input.Unit)} ({(entry.Source.Length > 0 ? entry.Source : entry.Note)})";
            found.Warning(node, trail, message, scalar.Text);
        }

        return value;
    }
}
