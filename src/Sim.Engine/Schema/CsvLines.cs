using System.Text;

namespace Sim.Engine.Schema;

/// <summary>
/// Splits comma-, semicolon- or tab-separated text into fields (RFC 4180: quotes doubled inside quotes, line breaks
/// inside quotes), leaving out blank lines and lines that start with #.
/// </summary>
internal static class CsvLines
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>All rows with the line on which each starts; the separator is the commonest of the first row.</summary>
    public static List<(int Line, string[] Fields)> Read(TextReader reader, string name, out char delimiter)
    {
        var rows = new List<(int, string[])>();
        delimiter = '\0';
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            int start = ++number;
            line = start == 1 ? line.TrimStart('\uFEFF') : line;
            if (line.AsSpan().Trim().IsEmpty || line.AsSpan().TrimStart().StartsWith("#"))
            {
                continue;
            }
            while (line.Count(c => c == '"') % 2 == 1)
            {
                string next = reader.ReadLine() ?? throw new InputFileException(name, start, "a quotation mark is not closed");
                line += "\n" + next;
                number++;
            }
            delimiter = delimiter == '\0' ? Commonest(line) : delimiter;
            rows.Add((start, Split(line, delimiter)));
        }
        return rows;
    }

    private static char Commonest(string header) =>
        Separators.MaxBy(d => Split(header, d).Length);

    private static string[] Split(string line, char delimiter)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append(c);
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == delimiter && !quoted)
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }
        fields.Add(field.ToString().Trim());
        return [.. fields];
    }
}
