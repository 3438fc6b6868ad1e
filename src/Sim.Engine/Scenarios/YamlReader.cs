using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Sim.Engine.Scenarios;

/// <summary>
/// Builds the tree from the parser's events, not with the library's tree builder, which overflows the stack on deep
/// nesting and resolves aliases before anything can be refused.
/// </summary>
internal sealed class YamlReader(string text, Origin origin, ProblemList problems)
{
    private const int DeepestNesting = 64, LongestKey = 200, MostProblems = 200;
    private readonly Parser parser = new(new StringReader(text));
    private readonly int problemsBefore = problems.Count;
    // Braces and brackets that are open where the reader stands.
    private readonly Stack<(int Line, int Column, char Sign)> open = new();
    private int depth;

    /// <summary>The single document's root; none after an error of syntax.</summary>
    public DocNode? Read()
    {
        try
        {
            parser.MoveNext();
            parser.MoveNext();
            if (parser.Current is StreamEnd)
            {
                Report(1, 1, "the file is empty: it holds no keys");
                return null;
            }

            parser.MoveNext();
            DocNode root = ReadNode();
            while (parser.MoveNext())
            {
                if (parser.Current is DocumentStart second)
                {
                    Report(second, "a second document begins here; a file holds one");
                    return null;
                }
            }

            return root;
        }
        catch (YamlException e) when (open.Count > 0 && e.Start.Line > text.AsSpan().TrimEnd().Count('\n') + 1)
        {
            // At the end of the text nothing but what is open can be missing.
            ReportUnclosed();
        }
        catch (YamlException e)
        {
            ReportSyntax(e);
        }
        catch (RefusedException)
        {
            // Reported where it was found.
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            ReportUnclosed();
        }

        return null;
    }

    // The current event begins the node; on return it is the node's last.
    private DocNode ReadNode()
    {
        ParsingEvent current = parser.Current!;
        (int line, int column) = At(current);
        if (current is NodeEvent node)
        {
            RefuseDecoration(node);
        }

        switch (current)
        {
            case Scalar scalar when Document.FindForbidden(scalar.Value) is { } at:
                // An escape such as \0 in quotes brings in what the text itself may not hold.
                Report(scalar, $"the character U+{(int)at.Character:X4} is not allowed");
                return new ScalarNode("", origin, line, column) { IsRefused = true };
            case Scalar scalar:
                return new ScalarNode(scalar.Value, origin, line, column, scalar.Style is not ScalarStyle.Plain);
            case MappingStart:
                return ReadMap(line, column);
            case SequenceStart:
                return ReadList(line, column);
            case AnchorAlias alias:
                Report(alias, $"the alias *{alias.Value} is not part of the language; write the value out");
                return new ScalarNode("", origin, line, column) { IsRefused = true };
            default:
                Report(current, "a value is missing");
                throw new RefusedException();
        }
    }

    private ListNode ReadList(int line, int column)
    {
        Descend();
        bool flows = Opens(parser.Current is SequenceStart { Style: SequenceStyle.Flow }, line, column, '[');
        var items = new List<DocNode>();
        while (parser.MoveNext() && parser.Current is not SequenceEnd)
        {
            items.Add(ReadNode());
        }

        Ascend(flows);
        return new(items, origin, line, column);
    }

    private MapNode ReadMap(int line, int column)
    {
        Descend();
        bool flows = Opens(parser.Current is MappingStart { Style: MappingStyle.Flow }, line, column, '{');
        var entries = new List<MapEntry>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            ParsingEvent keyEvent = parser.Current!;
            (int keyLine, int keyColumn) = At(keyEvent);
            string? key = ReadKey(keyEvent);
            parser.MoveNext();
            DocNode value = ReadNode();
            if (key is null)
            {
                continue;
            }

            if (!seen.TryAdd(key, keyLine))
            {
                Report(keyLine, keyColumn, $"the key {key} is here twice; the first is in line {seen[key]}");
                continue;
            }

            entries.Add(new(key, value, keyLine, keyColumn));
        }

        Ascend(flows);
        return new(entries, origin, line, column);
    }

    private string? ReadKey(ParsingEvent current)
    {
        if (current is not Scalar scalar)
        {
            Report(current, "a key must be a plain word");
            ReadNode();
            return null;
        }

        RefuseDecoration(scalar);
        if (scalar.Value == "<<")
        {
            Report(scalar, "the merge key << is not part of the language; write the keys out");
            return null;
        }

        if (scalar.Value.Length is 0 or > LongestKey)
        {
            Report(scalar, scalar.Value.Length == 0 ? "a key is empty" : $"a key is longer than {LongestKey} characters");
            return null;
        }

        return scalar.Value;
    }

    private void RefuseDecoration(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            Report(node, $"the anchor &{node.Anchor.Value} is not part of the language; write the value out");
        }

        if (!node.Tag.IsEmpty)
        {
            Report(node, $"the tag {node.Tag.ToString().Replace("tag:yaml.org,2002:", "!!", StringComparison.Ordinal)} is not part of the language");
        }
    }

    private void Descend()
    {
        if (++depth > DeepestNesting)
        {
            Report(parser.Current!, $"nested deeper than {DeepestNesting} levels");
            throw new RefusedException();
        }
    }

    private bool Opens(bool flows, int line, int column, char sign)
    {
        if (flows)
        {
            open.Push((line, column, sign));
        }
        return flows;
    }

    private void Ascend(bool flows)
    {
        depth--;
        if (flows)
        {
            open.Pop();
        }
    }

    // The parser loses its place over a brace that stays open; the last that it saw open is the one.
    private void ReportUnclosed()
    {
        (int line, int column, char sign) = open.Count > 0 ? open.Peek() : (1, 1, ' ');
        Report(line, column, open.Count > 0 ? $"the {sign} here is not closed: a {(sign == '{' ? '}' : ']')} is missing" : "the file cannot be read as YAML");
    }

    private void ReportSyntax(YamlException e)
    {
        int line = Math.Max(1, (int)e.Start.Line), column = Math.Max(1, (int)e.Start.Column);
        string[] lines = text.Split('\n');
        bool isTab = e.Message.Contains("tab", StringComparison.Ordinal);
        int tab = (isTab ? Enumerable.Range(0, lines.Length) : Enumerable.Range(Math.Max(0, line - 2), 3)).FirstOrDefault(i => i < lines.Length && Indentation(lines[i]).Contains('\t', StringComparison.Ordinal), -1);
        if (tab >= 0)
        {
            Report(tab + 1, lines[tab].IndexOf('\t', StringComparison.Ordinal) + 1, "a tab in the indentation; indent with spaces");
            return;
        }

        string message = e.Message[(e.Message.LastIndexOf("): ", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..];
        Report(line, column, $"not readable as YAML: {message.TrimEnd('.')}");
    }

    private static string Indentation(string line) => line[..(line.Length - line.TrimStart(' ', '\t').Length)];

    private static (int Line, int Column) At(ParsingEvent current) => ((int)current.Start.Line, (int)current.Start.Column);

    private void Report(ParsingEvent current, string message)
    {
        (int line, int column) = At(current);
        Report(line, column, message);
    }

    private void Report(int line, int column, string message)
    {
        problems.Add(new(Severity.Error, origin.File, line, column, "", message));
        if (problems.Count - problemsBefore >= MostProblems)
        {
            throw new RefusedException();
        }
    }

    private sealed class RefusedException : Exception;
}
