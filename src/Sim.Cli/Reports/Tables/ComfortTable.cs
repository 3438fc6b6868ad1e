using System.Text.Json;
using Sim.Engine.Buildings;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>Comfort of residents by building: categories of EN 16798-1, degree-hours, heat index. Means over the years.</summary>
internal static class ComfortTable
{
    private static readonly string[] Categories = ["i", "ii", "iii", "iv", "beyond"];
    private const double HoursPerYear = 8760;

    private static readonly string[] Heat = ["caution", "extreme_caution", "danger", "extreme_danger"];

    /// <summary>What the table is about, in a sentence or two.</summary>
    public const string Note = "Residents' hours by the best category of EN 16798-1 that the operative temperature keeps (I best; none for what is beyond IV; in rooms without cooling the limits of the warm season rise with the weather, so that fewer hours are too hot than above the fixed limit of the standards), "
        + "K h a person and year beside category II; hours a year with a heat index (NWS) of 27 C and more (caution) and of 39 C and more (danger), indoor air with the moisture of outdoor air.";

    /// <summary>Whether there is anything to show.</summary>
    public static bool Any(Result result) => result.Run.Sites.Any(s => s.Comfort.Count > 0);

    /// <summary>The table.</summary>
    public static Table Of(Result result)
    {
        Table table = new Table().Border(TableBorder.Horizontal).AddColumn(new TableColumn("[bold]Comfort[/]").NoWrap().PadRight(0));
        foreach (string name in new[] { "I", "II", "III", "IV", "colder", "hotter", "K h under", "over", "caution h", "danger h" })
        {
            table.AddColumn(new TableColumn(name).RightAligned().PadLeft(1).PadRight(0));
        }
        double years = result.Appraisal.OpenYears;
        foreach ((SiteRun site, BuildingComfort b) in result.Run.Sites.SelectMany(s => s.Comfort.Select(b => (s, b))))
        {
            double all = b.PeopleHours.Sum();
            string Share(double hours) => all > 0 ? Figure.Percent(hours / all).Replace("\u00A0", "", StringComparison.Ordinal) : "-";
            // Of the year of a person who is always in.
            string PerPerson(double kHours) => all > 0 ? Figure.Whole(kHours / all * HoursPerYear).Replace("\u00A0", "", StringComparison.Ordinal) : "-";
            table.AddRow(
            [
                Markup.Escape(result.Run.Sites.Count > 1 ? $"{site.Plan.Name}: {b.Building}" : b.Building),
                .. b.PeopleHours.Take(En16798.Categories).Select(Share),
                Share(b.TooColdPeopleHours), Share(b.PeopleHours[En16798.Beyond] - b.TooColdPeopleHours),
                PerPerson(b.UnderPeopleKHours), PerPerson(b.OverPeopleKHours),
                Figure.Whole(b.HeatHours.Take(2).Sum() / years), Figure.Whole(b.HeatHours.Skip(2).Sum() / years),
            ]);
        }
        return table;
    }

    /// <summary>The rows as a list of objects.</summary>
    public static void Write(Utf8JsonWriter json, Result result)
    {
        double years = result.Appraisal.OpenYears;
        json.WriteStartArray("comfort");
        foreach ((SiteRun site, BuildingComfort b) in result.Run.Sites.SelectMany(s => s.Comfort.Select(b => (s, b))))
        {
            json.WriteStartObject();
            json.WriteString("site", site.Plan.Name);
            json.WriteString("building", b.Building);
            json.WriteBoolean("cooled", b.IsCooled);
            Values(json, "hours", Categories, b.Hours, years);
            Values(json, "people_hours", Categories, b.PeopleHours, years);
            json.WriteNumber("too_cold_people_hours", b.TooColdPeopleHours / years);
            json.WriteNumber("under_people_k_hours", b.UnderPeopleKHours / years);
            json.WriteNumber("over_people_k_hours", b.OverPeopleKHours / years);
            Values(json, "heat_hours", Heat, b.HeatHours, years);
            Values(json, "heat_people_hours", Heat, b.HeatPeopleHours, years);
            if (b.HighestHeatIndexC is { } highest)
            {
                json.WriteNumber("highest_heat_index_c", highest);
            }
            else
            {
                json.WriteNull("highest_heat_index_c");
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes comfort.csv: a row for each variation and building.</summary>
    public static void WriteCsv(TextWriter to, IReadOnlyList<Result> results, Csv csv)
    {
        to.WriteLine(string.Join(csv.Separator,
        [
            "name", "site", "building", .. Categories.Select(c => $"category {c} [h/year]"), .. Categories.Select(c => $"category {c} [person*h/year]"),
            "too cold [person*h/year]", "under category ii [person*K*h/year]", "over category ii [person*K*h/year]",
            .. Heat.Select(c => $"heat index {c.Replace('_', ' ')} [h/year]"), .. Heat.Select(c => $"heat index {c.Replace('_', ' ')} [person*h/year]"), "highest heat index [C]",
        ]));
        foreach (Result result in results)
        {
            foreach ((SiteRun site, BuildingComfort b) in result.Run.Sites.SelectMany(s => s.Comfort.Select(b => (s, b))))
            {
                to.Write(string.Join(csv.Separator, [csv.Text(result.Name), csv.Text(site.Plan.Name), csv.Text(b.Building)]));
                foreach (double sum in (double[])[.. b.Hours, .. b.PeopleHours, b.TooColdPeopleHours, b.UnderPeopleKHours, b.OverPeopleKHours, .. b.HeatHours, .. b.HeatPeopleHours])
                {
                    csv.Write(to, sum / result.Appraisal.OpenYears);
                }
                csv.Write(to, b.HighestHeatIndexC ?? double.NaN);
                to.WriteLine();
            }
        }
    }

    private static void Values(Utf8JsonWriter json, string name, string[] keys, double[] sums, double years)
    {
        json.WriteStartObject(name);
        for (int i = 0; i < keys.Length; i++)
        {
            json.WriteNumber(keys[i], sums[i] / years);
        }
        json.WriteEndObject();
    }
}
