using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Sim.Engine.Schema;

/// <summary>The sourced defaults, by key. A malformed table is a mistake of the program and throws with file and line.</summary>
public sealed class Catalogue
{
    private const string Folder = "Sim.Engine.Schema.Catalogue.", Header = "key,value,unit,low,high,grade,source,note";
    private const int Columns = 8;
    private static readonly string[] Grades = ["T-hi", "T-md", "S", "D", "E"];
    private static readonly Lazy<Catalogue> All = new(ReadShipped);
    private readonly Dictionary<string, CatalogueEntry> entries;

    private Catalogue(Dictionary<string, CatalogueEntry> entries) => this.entries = entries;

    /// <summary>The tables shipped with the engine, read at first use.</summary>
    public static Catalogue Shipped => All.Value;

    /// <summary>Every entry, by key.</summary>
    public IEnumerable<CatalogueEntry> Entries => entries.Values.OrderBy(e => e.Key, StringComparer.Ordinal);

    /// <summary>The entry of a key, if there is one.</summary>
    public bool TryFind(string key, [NotNullWhen(true)] out CatalogueEntry? entry) => entries.TryGetValue(key, out entry);

    /// <summary>Reads tables; each is named for messages.</summary>
    /// <exception cref="FormatException">A row is malformed or a key occurs twice.</exception>
    public static Catalogue Read(params IEnumerable<(string File, TextReader Text)> tables)
    {
        var found = new Dictionary<string, CatalogueEntry>(StringComparer.Ordinal);
        foreach ((string file, TextReader text) in tables)
        {
            ReadTable(file, text, found);
        }

        return new(found);
    }

    private static Catalogue ReadShipped()
    {
        Assembly assembly = typeof(Catalogue).Assembly;
        return Read(assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".csv", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (name[Folder.Length..], (TextReader)new StreamReader(assembly.GetManifestResourceStream(name)!))));
    }

    private static void ReadTable(string file, TextReader text, Dictionary<string, CatalogueEntry> found)
    {
        int line = 0;
        while (text.ReadLine() is { } row)
        {
            string where = $"{file}:{++line}";
            if (line == 1 && row.TrimStart('\uFEFF') != Header)
            {
                throw new FormatException($"{where}: the header is not {Header}");
            }

            if (line == 1 || row.Length == 0 || row[0] == '#')
            {
                continue;
            }

            List<string> fields = Split(where, row);
            if (fields.Count != Columns)
            {
                throw new FormatException($"{where}: {fields.Count} columns instead of {Columns} (a comma without quotes?)");
            }

            CatalogueEntry entry = ReadRow(where, fields);
            if (!found.TryAdd(entry.Key, entry))
            {
                throw new FormatException($"{where}: {entry.Key} occurs twice");
            }
        }
    }

    // RFC 4180 within one line: the tables hold no line breaks.
    private static List<string> Split(string where, string row)
    {
        var fields = new List<string>(Columns);
        var field = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < row.Length; i++)
        {
            char c = row[i];
            if (c == '"' && quoted && i + 1 < row.Length && row[i + 1] == '"')
            {
                field.Append(row[++i]);
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return quoted ? throw new FormatException($"{where}: a quote is not closed") : fields;
    }

    private static CatalogueEntry ReadRow(string where, List<string> row)
    {
        (string key, string value, string unitText) = (row[0], row[1].Trim(), row[2].Trim());
        if (key.Length == 0 || key.Split('.').Any(part => !Naming.IsWord(part)))
        {
            throw new FormatException($"{where}: '{key}' is not a dotted key");
        }

        if (!Unit.TryParse(unitText, out Unit? unit, out string? problem))
        {
            throw new FormatException($"{where}: {key}: {problem}");
        }

        bool isSourced = row[6].Length > 0 || (row[5] is "D" or "E" && row[7].Length > 0);
        if (!Grades.Contains(row[5]) || !isSourced)
        {
            throw new FormatException($"{where}: {key}: needs a grade of {string.Join(", ", Grades)} and a source (D and E: or a note)");
        }

        double? low = Number(where, row[3]), high = Number(where, row[4]);
        if (low.HasValue != high.HasValue || low > high)
        {
            throw new FormatException($"{where}: {key}: low and high do not make a range");
        }

        bool numeric = unitText.Length > 0 || low.HasValue;
        foreach (string item in numeric ? value.Split(' ') : [])
        {
            if (Number(where, item) is not { } number || number < low || number > high)
            {
                throw new FormatException($"{where}: {key}: '{item}' is not a number within low to high");
            }
        }

        return value.Length > 0
            ? new(key, value, unit, low, high, row[5], row[6], row[7])
            : throw new FormatException($"{where}: {key}: has no value");
    }

    private static double? Number(string where, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : throw new FormatException($"{where}: '{text}' is not a number");
    }
}
