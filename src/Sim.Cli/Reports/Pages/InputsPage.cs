using Sim.Cli.Commands;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;

namespace Sim.Cli.Reports;

/// <summary>The reference page of every input, from the declarations and the catalogue.</summary>
internal static class InputsPage
{
    private const string Single = "Single values";

    /// <summary>The page.</summary>
    public static string Write()
    {
        var to = new StringWriter { NewLine = "\n" };
        IReadOnlyList<DeclaredInput> inputs = Language.OneSite;
        // Keys with a single value stand together; every other key has a section.
        IGrouping<string, DeclaredInput>[] keys = [.. inputs.GroupBy(i => i.Pattern.Split('.')[0])];
        IGrouping<string, DeclaredInput>[] sections = [.. keys.Where(k => k.Count() > 1 || k.First().Pattern != k.Key)];
        WriteHead(to, sections.Select(k => k.Key), inputs.Count(i => !IsPlainRecord(i)));
        to.WriteLine();
        to.WriteLine($"## {Single}");
        WriteTable(to, keys.Except(sections).SelectMany(k => k));
        foreach (IGrouping<string, DeclaredInput> key in sections)
        {
            WriteSection(to, key);
        }
        return to.ToString();
    }

    private static void WriteHead(TextWriter to, IEnumerable<string> keys, int count)
    {
        to.WriteLine("# Inputs");
        to.WriteLine();
        to.WriteLine("<!-- Written by `sim docs` from the declarations in the code and the catalogue of defaults; do not edit. -->");
        to.WriteLine();
        to.WriteLine(FormattableString.Invariant($"Every input of the scenario language, {count} in all. [language.md](language.md) says how values are written; `sim explain FILE PATH` shows"));
        to.WriteLine("what a value is in a scenario and where it comes from.");
        to.WriteLine();
        to.WriteLine("- A path is the keys down to a value, joined by dots; `<name>` stands for a name that you give.");
        to.WriteLine("- *Unit* is the canonical one: any other unit of the same dimension may be written.");
        to.WriteLine("- *Default*: the value taken where nothing is written; **required** where there is none; empty where the input is");
        to.WriteLine("  optional and stays out. With a grade (`T-hi` official or primary document, `T-md` press or secondary, `S` standard or");
        to.WriteLine("  handbook, `D` derived, `E` engineering estimate), usual range and source it is from the catalogue; a value outside the");
        to.WriteLine("  usual range is legal, but warned of.");
        to.WriteLine("- An input of a *kind* exists only where that kind is chosen: `heating: oil-boiler`, or with more about it");
        to.WriteLine("  `heating: { kind: oil-boiler, capacity: 80 kW }`.");
        to.WriteLine("- A file with several sites writes the keys of each under `sites.<name>`: all but `name`, `about`, `period`, `seed`,");
        to.WriteLine("  `life_cycle`, `closure`, `options`, `packages` and `enterprises`, which stay at the top. `occupancy` at the top, without capacity, presence,");
        to.WriteLine("  awake and staff, is then the people of all sites, and `allocation` says how they are shared out ([sites.md](sites.md)).");
        to.WriteLine();
        to.WriteLine($"Sections: {string.Join(", ", keys.Prepend(Single).Select(k => $"[{k}](#{Markdown.Anchor(k)})"))}");
    }

    private static void WriteSection(TextWriter to, IGrouping<string, DeclaredInput> key)
    {
        Dictionary<string, DeclaredInput> records = key.Where(IsPlainRecord).DistinctBy(i => i.Pattern).ToDictionary(i => i.Pattern, StringComparer.Ordinal);
        to.WriteLine();
        to.WriteLine($"## {key.Key}");
        WriteMeaning(to, records.GetValueOrDefault(key.Key));
        foreach (IGrouping<(string Above, string Kind), DeclaredInput> group in key.Where(i => !IsPlainRecord(i)).GroupBy(i => (Above(i.Pattern), i.Kind)))
        {
            if (group.Key.Above.Length > 0 && (group.Key.Above != key.Key || group.Key.Kind.Length > 0))
            {
                to.WriteLine();
                to.WriteLine($"### {group.Key.Above}{(group.Key.Kind.Length > 0 ? $": {group.Key.Kind}" : "")}".Replace("<", "&lt;", StringComparison.Ordinal));
                WriteMeaning(to, records.GetValueOrDefault(group.Key.Above));
            }
            WriteTable(to, group);
        }
    }

    // The map itself is no row: its sentence stands above the table of its keys.
    private static void WriteMeaning(TextWriter to, DeclaredInput? record)
    {
        if (record is not null)
        {
            to.WriteLine();
            to.WriteLine(record.Declaration.Attribute.Help + (record.Declaration.IsOptional && !record.Pattern.EndsWith('>') ? " Optional." : ""));
        }
    }

    private static void WriteTable(TextWriter to, IEnumerable<DeclaredInput> inputs)
    {
        to.WriteLine();
        Markdown.Table(to, ["Path", "Unit", "Allowed", "Default", "Grade, usual range, source", "Meaning"], inputs.Select(i => new[]
        {
            Markdown.Code(i.Pattern), InputWords.Form(i.Declaration, i.Shape), InputWords.Allowed(i.Declaration, i.Shape), Default(i), Source(i), i.Declaration.Attribute.Help,
        }));
    }

    private static bool IsPlainRecord(DeclaredInput input) => input.Shape.Form == InputForm.Record && !input.Shape.Record.IsAbstract;

    private static string Default(DeclaredInput input)
    {
        if (InputWords.IsRequired(input.Declaration))
        {
            return "**required**";
        }
        return input.Declaration.CatalogueKey is { } key && key.Contains('{', StringComparison.Ordinal)
            ? $"by name: `{key.Replace("{key}", "<name>", StringComparison.Ordinal)}` of the catalogue"
            : input.Default.Length > 0 ? Markdown.Code(input.Default) : "";
    }

    private static string Source(DeclaredInput input) => input.Entry is not { } entry ? ""
        : string.Join("; ", new[] { entry.Grade, entry.Range, entry.Source, entry.Note }.Where(t => t.Length > 0));

    // The keys below a name make one table with their siblings: buildings.<name>.shell.
    private static string Above(string pattern)
    {
        string key = pattern.EndsWith(".<name>", StringComparison.Ordinal) ? pattern[..^7] : pattern;
        return key.LastIndexOf('.') is var dot and >= 0 ? key[..dot] : "";
    }
}
