using System.Globalization;
using System.Text;
using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>A scenario's text as a tree with positions: the only thing that is ever patched. Immutable; variations share what they do not change.</summary>
/// <param name="File">Name of the file, for messages.</param>
/// <param name="Root">The map at the top.</param>
public sealed record Document(string File, MapNode Root)
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const int LargestFile = 1_000_000;

    /// <summary>Reads a file; none, with the problems reported, where it cannot be read.</summary>
    public static Document? Load(string path, ProblemList problems)
    {
        try
        {
            using FileStream stream = System.IO.File.OpenRead(path);
            return Load(stream, path, problems);
        }
        catch (Exception e) when (InputFile.IsOfSystem(e))
        {
            Report(problems, path, 0, 0, InputFile.Why(path, e));
            return null;
        }
    }

    /// <summary>Reads a stream of at most <see cref="LargestFile"/> bytes of UTF-8.</summary>
    public static Document? Load(Stream stream, string file, ProblemList problems)
    {
        if (stream.CanSeek && stream.Length > LargestFile)
        {
            Report(problems, file, 0, 0, string.Create(CultureInfo.InvariantCulture, $"is {stream.Length} bytes long; at most {LargestFile} are read"));
            return null;
        }

        byte[] bytes = new byte[LargestFile + 1];
        int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > LargestFile)
        {
            Report(problems, file, 0, 0, $"is longer than {LargestFile} bytes");
            return null;
        }

        ReadOnlySpan<byte> text = bytes.AsSpan(0, length);
        int at = InputFile.FirstNotUtf8(text);
        if (at >= 0)
        {
            ReadOnlySpan<byte> before = text[..at];
            Report(problems, file, 1 + before.Count((byte)'\n'), at - before.LastIndexOf((byte)'\n'), InputFile.NotUtf8(text, at));
            return null;
        }
        return Parse(Encoding.UTF8.GetString(text), file, problems);
    }

    /// <summary>Reads text; none, with the problems reported, where it has no readable map at the top.</summary>
    public static Document? Parse(string text, string file, ProblemList problems)
    {
        if (text.Length > LargestFile)
        {
            Report(problems, file, 0, 0, $"is longer than {LargestFile} characters");
            return null;
        }

        text = text.TrimStart('\uFEFF');
        if (FindForbidden(text) is { } at)
        {
            Report(problems, file, at.Line, at.Column, $"the character U+{(int)at.Character:X4} is not allowed");
            return null;
        }

        DocNode? root = new YamlReader(text, new(OriginKind.File, file, file), problems).Read();
        if (root is MapNode map)
        {
            return new(file, map);
        }

        if (root is not null)
        {
            Report(problems, file, root.Line, root.Column, $"the file must be a map of keys; it is {root.Describe()}");
        }

        return null;
    }

    /// <summary>The node at a dotted path.</summary>
    public DocNode? Find(string path) => Locate(path) is { IsWhole: true } found ? found.Node : null;

    /// <summary>
    /// A problem at a path, with the position of the path or of its nearest ancestor that stands in a file.
    /// </summary>
    public Problem At(string path, string message, Severity severity = Severity.Error)
    {
        (string file, int line, int column) = Position(path);
        return new(severity, file, line, column, path, message);
    }

    /// <summary>File, line and column of a path's key or of its nearest ancestor that stands in a file.</summary>
    public (string File, int Line, int Column) Position(string path)
    {
        Located found = Locate(path);
        return found.Line > 0 ? (found.File, found.Line, found.Column) : (File, 0, 0);
    }

    /// <summary>Reads the text of one value as it would stand in a file.</summary>
    internal static DocNode ParseValue(string text, Origin origin)
    {
        if (text.StartsWith('[') || text.StartsWith('{') || text.StartsWith('"') || text.StartsWith('\''))
        {
            var problems = new ProblemList();
            DocNode? node = FindForbidden(text) is null ? new YamlReader(text, origin, problems).Read() : null;
            if (node is not null && problems.Count == 0)
            {
                return node.From(origin);
            }
        }

        return new ScalarNode(text, origin, quoted: text.Length == 0);
    }

    private Located Locate(string path)
    {
        var at = new Located(Root, true, File, 0, 0);
        string rest = path;
        while (rest.Length > 0)
        {
            if (at.Node is not MapNode map || !TryStep(map, rest, out MapEntry entry))
            {
                return at with { IsWhole = false };
            }

            rest = rest.Length == entry.Key.Length ? "" : rest[(entry.Key.Length + 1)..];
            bool inFile = entry.Line > 0 && entry.Value.Origin.File.Length > 0;
            at = inFile
                ? new(entry.Value, true, entry.Value.Origin.File, entry.Line, entry.Column)
                : at with { Node = entry.Value };
        }

        return at;
    }

    // Keys within "set" of an option hold dots themselves: the longest key that fits is taken.
    private static bool TryStep(MapNode map, string rest, out MapEntry step)
    {
        for (int end = rest.Length; end > 0; end = rest.LastIndexOf('.', end - 1))
        {
            if (map.TryFind(rest[..end], out step))
            {
                return true;
            }
        }

        step = default;
        return false;
    }

    internal static (int Line, int Column, char Character)? FindForbidden(string text)
    {
        int line = 1, start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if ((char.IsControl(c) && c is not ('\t' or '\n' or '\r')) || (char.IsSurrogate(c) && !pair) || c is '\uFFFE' or '\uFFFF')
            {
                return (line, i - start + 1, c);
            }

            if (c == '\n')
            {
                line++;
                start = i + 1;
            }

            i += pair ? 1 : 0;
        }

        return null;
    }

    private static void Report(ProblemList problems, string file, int line, int column, string message) =>
        problems.Add(new(Severity.Error, file, line, column, "", message));

    private readonly record struct Located(DocNode Node, bool IsWhole, string File, int Line, int Column);
}
