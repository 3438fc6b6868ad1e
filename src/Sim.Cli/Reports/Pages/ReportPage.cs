using System.Globalization;
using Sim.Cli.Charts;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>One page that holds everything: summary, tables, charts, assumptions, and how to get it again. No scripts, nothing from a network.</summary>
internal static class ReportPage
{
    private const int Width = 640, AcrossWidth = 1100, Height = 400, NarrowWidth = 400, NarrowHeight = 380;

    /// <summary>Writes the page.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="file">Name of the scenario file.</param>
    /// <param name="results">The baseline, then options and packages.</param>
    /// <param name="problems">Warnings.</param>
    public static void Write(TextWriter to, string file, IReadOnlyList<Result> results, ProblemList problems)
    {
        Result baseline = results[0];
        to.WriteLine("<!DOCTYPE html>");
        to.WriteLine("<html lang=\"en\">");
        to.WriteLine("<head><meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        to.WriteLine($"{OwnFile.Generator}{ProductVersion.Text}\"/>");
        to.WriteLine($"<title>{HtmlText.Escape(baseline.Scenario.Inputs.Name)}, {FramedCharts.Period(baseline)}</title>");
        to.WriteLine($"<style>{ReportStyle.Css}</style></head>");
        to.WriteLine("<body>");
        Title(to, file, baseline);
        Summary(to, results, problems);
        Tables(to, baseline);
        ReportMoney.Payers(to, results);
        ReportMoney.Reception(to, results);
        Heading(to, "In pictures");
        Figures(to, ResultCharts.OfRun(baseline).Where(c => !ReportMoney.Charts.Contains(c.Name)));
        Measured(to, baseline);
        if (results.Count > 1)
        {
            Options(to, results);
        }
        Standards(to, baseline);
        Heading(to, "Audit");
        string[] open = [.. results.Where(r => !r.Closes).Select(r => r.Name)];
        Paragraph(to, "Every flow leaves one place and enters another: what went in less what came out must be what is still stored. "
            + (open.Length == 0 ? "Over the period every balance closes." : $"NOT every balance closes in {ReportSummary.List(open)}, which is a mistake of the program."), open.Length == 0 ? "" : "bad");
        HtmlText.Table(to, RunTables.AuditOf(baseline));
        Heading(to, "Assumptions");
        ReportAssumptions.Write(to, baseline.Scenario);
        Heading(to, "What is not modelled");
        ReportLimits.Write(to, baseline);
        Reproduce(to, file, baseline);
        to.WriteLine("</body></html>");
    }

    private static void Title(TextWriter to, string file, Result baseline)
    {
        ScenarioInputs inputs = baseline.Scenario.Inputs;
        to.WriteLine($"<header><h1>{HtmlText.Escape(inputs.Name)}</h1>");
        Paragraph(to, inputs.About);
        to.WriteLine("<dl>");
        (string Name, string Value)[] facts =
        [
            ("Period", FramedCharts.Period(baseline)),
            ("Sites", string.Join(", ", baseline.Scenario.Inputs.Sites is null ? ["one"] : baseline.Run.Sites.Select(s => s.Plan.Name))),
            ("Scenario file", file),
            ("Version", ProductVersion.Text),
            ("Physics version", ProductVersion.Physics.ToString(CultureInfo.InvariantCulture)),
            ("Seed", inputs.Seed.ToString(CultureInfo.InvariantCulture)),
            ("Scenario hash", baseline.Scenario.Hash()),
        ];
        foreach ((string name, string value) in facts)
        {
            to.WriteLine($"<div{(value.Length > 40 ? " class=\"long\"" : "")}><dt>{name}</dt><dd>{HtmlText.Escape(value)}</dd></div>");
        }
        to.WriteLine("</dl></header>");
    }

    private static void Summary(TextWriter to, IReadOnlyList<Result> results, ProblemList problems)
    {
        Heading(to, "In short");
        Items(to, [.. ReportSummary.OfRun(results[0]), .. results.Count > 1 ? ReportSummary.OfOptions(results) : []]);
        if (problems.Count > 0)
        {
            Paragraph(to, "Warnings of the scenario:", "bad");
            Items(to, [.. problems.Sorted.Select(p => p.ToString())]);
        }
    }

    private static void Tables(TextWriter to, Result baseline)
    {
        Heading(to, "Results");
        Paragraph(to, baseline.Appraisal.Years == 1 ? "The year as a whole." : $"Means of the years {FramedCharts.Period(baseline)}, the scenario as it stands.", "note");
        to.WriteLine("<div class=\"grid\"><div>");
        HtmlText.Table(to, RunTables.Headline(baseline));
        to.WriteLine("</div><div>");
        HtmlText.Table(to, RunTables.Costs(baseline.Appraisal));
        HtmlText.Table(to, RunTables.EmissionsBySource(baseline.Appraisal));
        HtmlText.Table(to, GasTable.Of(baseline));
        to.WriteLine("</div></div>");
        ReportMoney.StandardCosts(to, baseline);
        foreach (Spectre.Console.Table table in RoomTables.Of(baseline))
        {
            HtmlText.Table(to, table);
        }
    }

    private static void Measured(TextWriter to, Result baseline)
    {
        if (baseline.Measured.Count > 0)
        {
            Heading(to, "Measured and simulated");
            HtmlText.Table(to, MeasuredTables.Of(baseline));
            Items(to, MeasuredTables.Notes(baseline));
        }
    }

    private static void Options(TextWriter to, IReadOnlyList<Result> results)
    {
        Heading(to, "Options");
        HtmlText.Table(to, CompareTable.Of(results));
        Notes(to, CompareTable.Notes(results).Select(n => n.Replace("sim run lists them", "those of the baseline are listed below", StringComparison.Ordinal)).ToArray());
        if (results[0].OnStandard is not null)
        {
            Heading(to, "Options against the centre brought up to standard");
            HtmlText.Table(to, CompareTable.OnStandard(results));
            Notes(to, CompareTable.NotesOnStandard(results));
        }
        if (ClosureRegret.Of(results) is { Count: > 0 } regrets)
        {
            Heading(to, "If the centre closes early");
            HtmlText.Table(to, ClosureTable.Of(regrets));
            foreach (string note in ClosureTable.Notes(regrets))
            {
                Paragraph(to, note, "note");
            }
        }
        Heading(to, "Options in pictures");
        Figures(to, ResultCharts.OfComparison(results));
        Heading(to, "What each option and package is");
        HtmlText.Table(to, ["Option or package", "What it is", "What it changes"], results.Skip(1).Select(r => new[] { r.Name, r.About, Changes(r) }));
    }

    private static void Notes(TextWriter to, IReadOnlyList<string> notes)
    {
        static bool IsMarked(string note) => note.StartsWith('!') || note.StartsWith('*');
        foreach (string note in notes.Where(n => !IsMarked(n)))
        {
            Paragraph(to, note, "note");
        }
        Items(to, notes.Where(IsMarked), "worse");
    }

    private static string Changes(Result result) => result.Kind == VariationKind.Package
        ? ReportSummary.List(result.Options) + " together"
        : string.Join("; ", result.Scenario.Inputs.Options[result.Options[0]].Set.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}: {s.Value}"));

    private static void Standards(TextWriter to, Result baseline)
    {
        to.WriteLine("<div class=\"whole\">");
        Heading(to, "Standards");
        HtmlText.Table(to, RunTables.StandardsOf(baseline.Appraisal));
        to.WriteLine("</div>");
        IEnumerable<string> sources = baseline.Appraisal.Standards.Select(s => s.Source).Where(s => s.Length > 0).Distinct();
        Paragraph(to, $"Sources: {string.Join("; ", sources)}.", "note");
        if (ComfortTable.Any(baseline))
        {
            Heading(to, "Comfort");
            HtmlText.Table(to, ComfortTable.Of(baseline));
            Paragraph(to, ComfortTable.Note, "note");
        }
        if (HeatLoads.Of(baseline.Run.Plan) is { Count: > 0 } loads)
        {
            Heading(to, "Design heat load and heaters");
            HtmlText.Table(to, HeatLoadTable.Of(loads));
            Paragraph(to, HeatLoadTable.Note, "note");
            Items(to, HeatLoadTable.Warnings(loads), "worse");
        }
    }

    private static void Reproduce(TextWriter to, string file, Result baseline)
    {
        Heading(to, "How to get this page again");
        to.WriteLine($"<pre>sim report {HtmlText.Escape(file.Contains(' ', StringComparison.Ordinal) ? $"'{file}'" : file)} --out report.html</pre>");
        Paragraph(to, $"with version {ProductVersion.Text} (physics version {ProductVersion.Physics.ToString(CultureInfo.InvariantCulture)}). The same file gives the same page to the byte. The scenario hash {baseline.Scenario.Hash()} covers every input, defaults of the catalogue included, and what the data files hold that the scenario names. sim run prints the tables, sim explain every value, and sim run --json the hash and all numbers in full.");
        to.WriteLine("<footer><p class=\"note\">Lists of values print as they stand: open those that belong on paper.</p></footer>");
    }

    /// <summary>Writes charts side by side where there is room, each drawn for wide and for narrow screens.</summary>
    internal static void Figures(TextWriter to, IEnumerable<(string Name, Func<Chart> Make)> charts)
    {
        to.WriteLine("<div class=\"grid\">");
        foreach ((_, Func<Chart> make) in charts)
        {
            Chart chart = make();
            // Nodes between the ends of a flow diagram have their names beside them: these need the width of the page.
            bool across = chart.Kind == ChartKind.Flows;
            to.WriteLine($"<figure{(across ? " class=\"across\"" : "")}><div class=\"wide\">{Inline(chart, across ? AcrossWidth : Width, ResultCharts.HeightOf(chart, Height))}</div><div class=\"narrow\">{Inline(chart, NarrowWidth, ResultCharts.HeightOf(chart, NarrowHeight))}</div></figure>");
        }
        to.WriteLine("</div>");
    }

    // Within a page of HTML the namespace is understood; without it the page holds no address at all.
    private static string Inline(Chart chart, int width, int height) =>
        SvgRenderer.Render(chart, width, height).Replace(" xmlns=\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal).TrimEnd();

    /// <summary>Writes a heading.</summary>
    internal static void Heading(TextWriter to, string text) => to.WriteLine($"<h2>{HtmlText.Escape(text)}</h2>");

    /// <summary>Writes a paragraph, if there is any text.</summary>
    internal static void Paragraph(TextWriter to, string text, string style = "")
    {
        if (text.Length > 0)
        {
            to.WriteLine($"<p{(style.Length > 0 ? $" class=\"{style}\"" : "")}>{HtmlText.Escape(text)}</p>");
        }
    }

    /// <summary>Writes a list.</summary>
    internal static void Items(TextWriter to, IEnumerable<string> texts, string style = "")
    {
        to.WriteLine(style.Length > 0 ? $"<ul class=\"{style}\">" : "<ul>");
        foreach (string text in texts)
        {
            to.WriteLine($"<li>{HtmlText.Escape(text)}</li>");
        }
        to.WriteLine("</ul>");
    }
}
