using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>What a binding pass found wrong: counted, and reported where it stands.</summary>
internal sealed class BindingProblems(Document document, ProblemList problems)
{
    private int warnings;

    /// <summary>Errors so far, those told elsewhere among them.</summary>
    public int Errors { get; private set; }

    /// <summary>Errors and warnings so far.</summary>
    public int Count => Errors + warnings;

    /// <summary>Counts an error that is told already.</summary>
    public void Told() => Errors++;

    /// <summary>An input that has to be written and is not.</summary>
    public void Missing(InputDeclaration input, MapNode map, string path, string name)
    {
        string known = input.DefaultKey(name) is { } key ? $"; the catalogue has no default {key}" : "";
        string what = input.Shape.Form != InputForm.Quantities ? ScalarReader.Expected(input, input.Shape)
            : $"a list of {(input.Attribute.Count > 0 ? $"{input.Attribute.Count} " : "")}{(input.Unit.Dimension.IsNone ? "numbers" : $"quantities in {input.Unit}")}";
        Error(map.Origin, map.Line, map.Column, path, $"is missing{known}; write {input.Key}: with {what}", "", input.Range);
    }

    /// <summary>A problem of a record as a whole, at a key below its map (empty: the map itself).</summary>
    public void Within(MapNode map, string key, Trail? trail, string problem)
    {
        // Without a place of its own, the problem takes that of the nearest path above that stands in the file.
        DocNode? at = Deepest(map, key);
        Error((at ?? map).Origin, at?.Line ?? 0, at?.Column ?? 0, key.Length == 0 ? trail?.ToString() ?? "" : new Trail(trail, key).ToString(), problem);
    }

    /// <summary>An error at a node.</summary>
    public void Error(DocNode node, Trail trail, string message, string allowed = "")
    {
        if (node is ScalarNode { IsRefused: true })
        {
            Told();
            return;
        }

        Error(node.Origin, node.Line, node.Column, trail.ToString(), message, "", allowed);
    }

    /// <summary>An error at a place; without a line, at the nearest path above that stands in the file.</summary>
    public void Error(Origin origin, int line, int column, string path, string message, string found = "", string allowed = "", string? nearest = null)
    {
        Errors++;
        string from = origin.Kind is OriginKind.Variation or OriginKind.Catalogue ? $" (from {origin})" : "";
        string file = origin.File;
        if (line == 0)
        {
            (file, line, column) = document.Position(path);
        }

        problems.Add(new(Severity.Error, file, line, column, path, message + from, found, allowed, nearest));
    }

    /// <summary>What is legal at a node, but probably not meant.</summary>
    public void Warning(DocNode node, Trail trail, string message, string found)
    {
        warnings++;
        problems.Add(new(Severity.Warning, node.Origin.File, node.Line, node.Column, trail.ToString(), message, found));
    }

    private static DocNode? Deepest(MapNode map, string key)
    {
        DocNode? found = null, at = map;
        foreach (string part in key.Split('.'))
        {
            if ((at as MapNode)?.TryGet(part, out at) != true)
            {
                break;
            }
            found = at!.Line > 0 ? at : found;
        }
        return found;
    }
}
