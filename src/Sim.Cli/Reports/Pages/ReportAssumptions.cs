using Sim.Cli.Commands;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;

namespace Sim.Cli.Reports;

/// <summary>Every value behind the results: from the catalogue with source, grade and usual range; from the file; from the language.</summary>
internal static class ReportAssumptions
{
    private const string Grades = "Grades: T-hi found in an official or primary public document; T-md in a press or secondary one; S standard or "
        + "handbook value; D derived by the arithmetic in the note; E engineering estimate without a source. Usual ranges are plausible limits, not statistical intervals.";

    /// <summary>Writes the section's contents.</summary>
    public static void Write(TextWriter to, Scenario scenario)
    {
        IReadOnlyList<ExplainedValue> all = ExplainedValue.Of(scenario, null);
        ExplainedValue[] catalogue = From(all, "catalogue"), file = From(all, "file"), language = From(all, "default");
        int estimates = catalogue.Count(v => v.Value!.Origin.Entry?.Grade == "E");
        to.WriteLine($"<p>Of the {all.Count} values behind these results, {file.Length} are written in the scenario file, {catalogue.Length} come from the catalogue of sourced defaults ({estimates} of them are engineering estimates without a source), and {language.Length} are defaults of the language, such as \"none\". The results are as good as these; they carry no error bars.</p>");
        to.WriteLine($"<p class=\"note\">{HtmlText.Escape(Grades)}</p>");
        foreach (IGrouping<string, ExplainedValue> group in catalogue.GroupBy(v => v.Path.Split('.')[0]))
        {
            Details(to, $"Catalogue: {group.Key} ({group.Count()})", ["Path", "Value", "Usual", "Grade", "Source", "Meaning"], group.Select(Row));
        }
        Details(to, $"What the file says itself ({file.Length})", ["Path", "As written", "As used", "Line"],
            file.Select(v => new[] { v.Path, v.Value!.Node.ToString() ?? "", v.Shown, Line(v) }));
        Details(to, $"Defaults of the language ({language.Length})", ["Path", "Value", "Meaning"],
            language.Select(v => new[] { v.Path, v.Shown, v.Input.Attribute.Help }));
    }

    private static string[] Row(ExplainedValue v)
    {
        CatalogueEntry? entry = v.Value!.Origin.Entry;
        string note = entry is { Note.Length: > 0 } ? $" ({entry.Note})" : "";
        return [v.Path, v.Shown, entry?.Range ?? "", entry?.Grade ?? "", $"{entry?.Source}{note}", v.Input.Attribute.Help];
    }

    private static ExplainedValue[] From(IReadOnlyList<ExplainedValue> all, string origin) => [.. all.Where(v => v.OriginKind == origin)];

    private static string Line(ExplainedValue v) =>
        v.Value is { Node.Line: > 0 and var line } ? line.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";

    private static void Details(TextWriter to, string title, string[] headers, IEnumerable<string[]> rows)
    {
        to.WriteLine($"<details><summary>{HtmlText.Escape(title)}</summary>");
        HtmlText.Table(to, headers, rows);
        to.WriteLine("</details>");
    }
}
