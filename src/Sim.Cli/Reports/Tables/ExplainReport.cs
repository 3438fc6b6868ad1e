using Sim.Cli.Commands;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;

namespace Sim.Cli.Reports;

/// <summary>Explained values: a paragraph for one, a table in groups for many, or JSON.</summary>
internal static class ExplainReport
{
    private const string Mark = "* ";

    /// <summary>Writes them for people.</summary>
    public static void Write(TextWriter to, IReadOnlyList<ExplainedValue> values)
    {
        if (values.Count == 1)
        {
            WriteParagraph(to, values[0]);
            return;
        }
        bool marks = values.Any(v => v.IsChanged);
        int at = 0;
        foreach (IGrouping<string, ExplainedValue> group in values.GroupBy(v => Above(v.Path)))
        {
            if (at++ > 0)
            {
                to.WriteLine();
            }
            to.WriteLine(group.Key.Length == 0 ? "(top of the file)" : group.Key);
            string indent = marks ? "" : "  ";
            PlainTable.Write(to, ["", "", ""], group.Select(v =>
                new[] { (marks ? v.IsChanged ? Mark : "  " : indent) + v.Path[(group.Key.Length == 0 ? 0 : group.Key.Length + 1)..], Short(v.Shown), From(v) }));
        }
        if (marks)
        {
            to.WriteLine();
            to.WriteLine("* changed by the option");
        }
    }

    /// <summary>The same as one JSON document.</summary>
    public static string Json(string file, string? option, IReadOnlyList<ExplainedValue> values) => JsonText.Of("explain", new
    {
        File = file,
        Option = option,
        Values = values.Select(v => new
        {
            v.Path,
            Value = v.Value?.Value,
            Unit = v.Input.Unit.Text,
            Written = v.Value?.Node.ToString(),
            Origin = v.OriginKind,
            Place = v.Place.Length > 0 ? v.Place : null,
            Option = v.Value?.Origin.Kind == OriginKind.Variation ? v.Value.Origin.Name : null,
            v.IsChanged,
            v.Was,
            Allowed = Allowed(v),
            Fabric = v.Fabric.Length > 0 ? v.Fabric : null,
            Meaning = v.Input.Attribute.Help,
            Catalogue = v.Default is not { } entry ? null : new
            {
                entry.Key,
                Default = entry.Text,
                entry.Low,
                entry.High,
                Unit = entry.Unit.Text,
                entry.Grade,
                entry.Source,
                entry.Note,
            },
        }),
    });

    private static void WriteParagraph(TextWriter to, ExplainedValue v)
    {
        to.WriteLine($"{v.Path} = {v.Shown}");
        string written = v.Value?.Node.ToString() ?? "";
        Line(to, "was", v.IsChanged ? v.Was ?? "left out" : "");
        Line(to, "written", v.Value is not null && v.OriginKind is "file" or "option" ? written : "");
        Line(to, "from", v.Value is null ? v.Input.IsOptional && !v.IsChanged ? "nowhere: it is optional" : "" : Source(v));
        Line(to, "comes to", v.Fabric);
        Line(to, "meaning", v.Input.Attribute.Help);
        Line(to, "allowed", Allowed(v));
        if (v.Default is { } entry)
        {
            Line(to, v.OriginKind == "catalogue" ? "catalogue" : "default", $"{entry.Text} ({entry.Key}), grade {entry.Grade}");
            Line(to, "usual", entry.Range);
            Line(to, "source", entry.Source);
            // Of another value than the default, the default's source and note must not be taken for its own.
            Line(to, v.OriginKind == "catalogue" ? "note" : "of default", entry.Note);
        }
        else if (v.Input.Attribute.Otherwise is { Length: > 0 } otherwise && v.OriginKind != "default")
        {
            Line(to, "default", otherwise);
        }
    }

    private static void Line(TextWriter to, string name, string what)
    {
        const int indent = 13;
        if (what.Length > 0)
        {
            PlainTable.WriteWrapped(to, $"  {name}".PadRight(indent).Replace(' ', '\u00A0') + what, indent);
        }
    }

    // One cell: the file's line; else the catalogue's grade, usual range and source.
    private static string From(ExplainedValue v)
    {
        string was = v.IsChanged ? $"was {v.Was ?? "left out"}; " : "";
        string fabric = v.Fabric.Length > 0 ? v.Fabric + "; " : "";
        return was + fabric + (v.OriginKind == "catalogue" && v.Value!.Origin.Entry is { } entry
            ? $"catalogue {string.Join(", ", new[] { entry.Grade, entry.Range, entry.Source }.Where(t => t.Length > 0))}"
            : Source(v));
    }

    private static string Source(ExplainedValue v) => v.OriginKind switch
    {
        "file" => v.Place,
        "option" => v.Place.Length > 0 ? $"{v.Value!.Origin.Name} ({v.Place})" : v.Value!.Origin.Name,
        "catalogue" => $"catalogue {v.Value!.Origin.Name}",
        "default" => "default of the language",
        _ => "",
    };

    private static string Allowed(ExplainedValue v) =>
        InputWords.Allowed(v.Input, v.Input.Shape.Form == InputForm.Map ? v.Input.Shape.Element! : v.Input.Shape);

    private static string Above(string path) => path.LastIndexOf('.') is var dot and >= 0 ? path[..dot] : "";

    private static string Short(string text)
    {
        const int most = 36;
        return text.Length <= most ? text : text[..(most - 3)] + "...";
    }
}
