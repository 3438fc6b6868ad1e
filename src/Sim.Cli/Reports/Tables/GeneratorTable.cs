using System.Text.Json;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>What generators gave, what of it nobody took, how long they ran and how often they started. Empty where none ran.</summary>
internal static class GeneratorTable
{
    /// <summary>A row for each site, mean year.</summary>
    public static IEnumerable<Table> Of(Result result)
    {
        Row[] rows = [.. Rows(result)];
        if (rows.Length == 0)
        {
            yield break;
        }
        Table table = new Table().Border(TableBorder.Horizontal).AddColumn("[bold]Generator, mean year[/]");
        foreach (string column in new[] { "kWh", "Taken by nobody", "Hours", "Starts", "Diesel, L", "kWh taken a litre" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }
        foreach (Row row in rows)
        {
            table.AddRow(Markup.Escape(row.Site), Figure.Whole(row.Kwh), Figure.Percent(row.UntakenKwh / row.Kwh), Figure.Whole(row.Hours), Figure.Of(row.Starts), Figure.Whole(row.DieselL),
                Figure.Of((row.Kwh - row.UntakenKwh) / row.DieselL));
        }
        // Where load is shed the set is too small at other hours: then a battery alone helps.
        string remedy = result["energy.unserved.kwh"] > 0 ? "a battery" : "a smaller one, or a battery,";
        yield return rows.Any(r => r.UntakenKwh > 0.1 * r.Kwh)
            ? table.Caption($"Taken by nobody: a generator cannot run below its least load; {remedy} would save the diesel.")
            : table;
    }

    /// <summary>Writes the same as part of a result's JSON.</summary>
    public static void Write(Utf8JsonWriter json, Result result)
    {
        json.WriteStartArray("generators");
        foreach (Row row in Rows(result))
        {
            json.WriteStartObject();
            json.WriteString("site", row.Site);
            json.WriteNumber("kwh_per_year", row.Kwh);
            json.WriteNumber("untaken_kwh_per_year", row.UntakenKwh);
            json.WriteNumber("hours_per_year", row.Hours);
            json.WriteNumber("starts_per_year", row.Starts);
            json.WriteNumber("diesel_l_per_year", row.DieselL);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static IEnumerable<Row> Rows(Result result)
    {
        double years = result.Appraisal.OpenYears;
        foreach (SiteRun site in result.Run.Sites)
        {
            double kwh = site.Total("electricity.generator");
            if (kwh > 0)
            {
                int starts = Enumerable.Range(0, site.Plan.OpenMonths).Sum(m => site.GeneratorStarts(m / 12, m % 12));
                yield return new Row(site.Plan.Name, kwh / years, site.Total("electricity.generator_curtailed") / years, site.Total("electricity.generator_running") / years,
                    starts / years, site.Total("electricity.generator_diesel") / years);
            }
        }
    }

    private readonly record struct Row(string Site, double Kwh, double UntakenKwh, double Hours, double Starts, double DieselL);
}
