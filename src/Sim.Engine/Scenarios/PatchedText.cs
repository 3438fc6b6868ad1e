namespace Sim.Engine.Scenarios;

/// <summary>
/// Writes the values of a variation into the text of a scenario, comments and layout kept. What comes out is read again:
/// where it does not say the same as the variation, there is no text.
/// </summary>
public static class PatchedText
{
    /// <summary>The text with the variation's values; none where it cannot be written into this text.</summary>
    /// <param name="text">The text of the scenario.</param>
    /// <param name="file">The same, read.</param>
    /// <param name="variation">Changes to single values.</param>
    public static string? Of(string text, ScenarioFile file, Variation variation)
    {
        string patched = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        foreach (Change change in variation.Changes)
        {
            if (Document.Parse(patched, file.Document.File, new()) is not { } document || With(patched, document.Root, change) is not { } next)
            {
                return null;
            }
            patched = next;
        }
        Scenario? wanted = file.Bind(variation, new());
        Scenario? got = ScenarioFile.Parse(patched, file.Document.File, file.Folder, new())?.Bind(new());
        return wanted is not null && got is not null && FilledValue.Hash(wanted.Values) == FilledValue.Hash(got.Values) ? patched : null;
    }

    private static string? With(string text, MapNode root, Change change)
    {
        string[] parts = change.Path.Split('.');
        DocNode node = root;
        int at = 0;
        while (at < parts.Length && node is MapNode map && map.TryGet(parts[at], out DocNode? below))
        {
            (node, at) = (below, at + 1);
        }
        string missing = at < parts.Length ? Nested(parts[at..], change.Value.ToString()) : "";
        return node switch
        {
            ScalarNode scalar when missing.Length == 0 => Replace(text, scalar, change.Value.ToString()),
            // A bare word names a kind; with an input of its own it becomes a map.
            ScalarNode scalar => Replace(text, scalar, $"{{ kind: {scalar.Text}, {missing} }}"),
            MapNode map when missing.Length > 0 => Insert(text, map, missing),
            _ => null,
        };
    }

    private static string Nested(string[] keys, string value) =>
        keys.Length == 1 ? $"{keys[0]}: {value}" : $"{keys[0]}: {{ {Nested(keys[1..], value)} }}";

    private static string? Replace(string text, ScalarNode scalar, string value)
    {
        int start = Offset(text, scalar.Line, scalar.Column);
        return !scalar.Quoted && start >= 0 && string.CompareOrdinal(text, start, scalar.Text, 0, scalar.Text.Length) == 0
            ? text[..start] + value + text[(start + scalar.Text.Length)..]
            : null;
    }

    private static string? Insert(string text, MapNode map, string entry)
    {
        int start = Offset(text, map.Line, map.Column);
        if (start >= 0 && text[start] == '{')
        {
            return text[..(start + 1)] + (map.Entries.Length > 0 ? $" {entry}," : $" {entry} ") + text[(start + 1)..];
        }
        if (map.Entries.Length == 0)
        {
            return null;
        }
        MapEntry first = map.Entries[0];
        int key = Offset(text, first.Line, first.Column);
        return key < 0 ? null : text[..key] + entry + "\n" + new string(' ', first.Column - 1) + text[key..];
    }

    private static int Offset(string text, int line, int column)
    {
        int at = 0;
        for (int i = 1; i < line; i++)
        {
            at = text.IndexOf('\n', at) + 1;
            if (at == 0)
            {
                return -1;
            }
        }
        return line > 0 && at + column - 1 < text.Length ? at + column - 1 : -1;
    }
}
