using System.Text.Json;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Waste;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>What a run says of waste beyond its headline: bins by stream, room of the treatment plant, biogas, dry mass, carbon and nitrogen of organics. Empty where there is nothing to tell.</summary>
internal static class WasteTables
{
    private static readonly (string Key, Func<Matter, double> Of)[] Parts =
        [("dry_kg", m => m.DryKg), ("water_kg", m => m.WaterKg), ("carbon_kg", m => m.CarbonKg), ("nitrogen_kg", m => m.NitrogenKg), ("ash_kg", m => m.AshKg)];

    private const string GasKeys = "biogas.";

    /// <summary>The tables of a result.</summary>
    public static IEnumerable<Table> Of(Result result)
    {
        bool several = result.Run.Sites.Count > 1;
        if (WasteVolumes.Of(result.Run, result.Appraisal.Months) is { Count: > 0 } bins)
        {
            Table table = New("Bins", "t/year", "m3/year", "Busiest week, m3", "Containers needed");
            foreach (BinNeed bin in bins)
            {
                table.AddRow(Named(bin.Name, bin.Site, several), Figure.Of(bin.Kg / 1000), Figure.Of(bin.M3), Figure.Of(bin.BusiestM3PerWeek), Figure.Whole(bin.Containers));
            }
            yield return table;
        }
        PlantNeed[] plants = [.. PlantNeed.Of(result.Run, result.Appraisal.Months)];
        if (plants.Length > 0)
        {
            Table table = New("Treatment on the site", "Busiest day, kg", "Needed", "There is", "");
            foreach (PlantNeed plant in plants)
            {
                table.AddRow(Named(plant.Name, plant.Site, several), Figure.Of(plant.KgPerDay), $"{Figure.Of(plant.Needed)} {plant.Unit}",
                    plant.Available is { } size ? $"{Figure.Of(size)} {plant.Unit}" : "not stated", plant.Short ? "[bold]too small[/]" : "");
            }
            yield return table;
        }
        if (WarmGasKg(result) > 0)
        {
            Table table = New("Biogas, mean year, all sites", "kWh");
            foreach ((_, string label, double kwh) in Gas(result).Where(g => g.Kwh != 0))
            {
                table.AddRow(Markup.Escape(label), Figure.Of(kwh));
            }
            table.AddRow("Gas, of that of a digester at 37 C", Figure.Percent(GasFraction(result)));
            table.AddRow("Stay in the digester, days", Figure.Of(StayDays(result)));
            yield return table;
        }
        foreach (SiteRun site in result.Run.Sites)
        {
            if (OrganicRun.Of(site) is { Count: > 0 } routes)
            {
                Table table = New(several ? $"Organics of {site.Plan.Name}, kg/year" : "Organics, kg/year", "Dry mass", "Water", "Carbon", "Nitrogen", "Ash");
                foreach (OrganicRoute route in routes)
                {
                    table.AddRow([(route.Direction > 0 ? "in: " : route.Direction < 0 ? "out: " : "") + route.Name, .. Parts.Select(p => Figure.Of(p.Of(route.Matter) / result.Appraisal.OpenYears))]);
                }
                yield return table;
            }
        }
    }

    /// <summary>Writes them as parts of a result's JSON.</summary>
    public static void Write(Utf8JsonWriter json, Result result)
    {
        json.WriteStartArray("bins");
        foreach (BinNeed bin in WasteVolumes.Of(result.Run, result.Appraisal.Months))
        {
            json.WriteStartObject();
            json.WriteString("site", bin.Site);
            json.WriteString("bin", bin.Name);
            json.WriteNumber("kg_per_year", bin.Kg);
            json.WriteNumber("m3_per_year", bin.M3);
            json.WriteNumber("busiest_week_m3", bin.BusiestM3PerWeek);
            JsonText.Number(json, "containers_needed", bin.Containers);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("treatment");
        foreach (PlantNeed plant in PlantNeed.Of(result.Run, result.Appraisal.Months))
        {
            json.WriteStartObject();
            json.WriteString("site", plant.Site);
            json.WriteString("plant", plant.Name);
            json.WriteNumber("busiest_day_kg", plant.KgPerDay);
            json.WriteString("unit", plant.Unit);
            json.WriteNumber("needed", plant.Needed);
            JsonText.Number(json, "available", plant.Available ?? double.NaN);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("biogas");
        foreach ((string key, _, double kwh) in Gas(result))
        {
            json.WriteNumber($"{key}_kwh_per_year", kwh);
        }
        JsonText.Number(json, "stay_days", WarmGasKg(result) > 0 ? StayDays(result) : double.NaN);
        JsonText.Number(json, "share_of_warm", WarmGasKg(result) > 0 ? GasFraction(result) : double.NaN);
        json.WriteEndObject();
        json.WriteStartArray("organics");
        foreach (SiteRun site in result.Run.Sites)
        {
            foreach (OrganicRoute route in OrganicRun.Of(site))
            {
                json.WriteStartObject();
                json.WriteString("site", site.Plan.Name);
                json.WriteString("route", route.Name);
                json.WriteString("direction", route.Direction > 0 ? "in" : route.Direction < 0 ? "out" : "stored");
                foreach ((string key, Func<Matter, double> of) in Parts)
                {
                    json.WriteNumber($"{key}_per_year", of(route.Matter) / result.Appraisal.OpenYears);
                }
                json.WriteEndObject();
            }
        }
        json.WriteEndArray();
    }

    private static IEnumerable<(string Key, string Label, double Kwh)> Gas(Result result) => SiteHour.Layout.Columns
        .Where(c => c.Key.StartsWith(GasKeys, StringComparison.Ordinal) && c.Over == Aggregate.Sum).Select(c => (c.Key[GasKeys.Length..], c.Label, FramedCharts.PerYear(result, c.Key)));

    // What left the digester would have been so much gas at the temperature for which its yield is given.
    private static double WarmGasKg(Result result) =>
        result.Run.Sites.Sum(s => (s.Total("waste.biogas") + s.Total("waste.digestate")) * s.Plan.Inputs.Waste.Digestion.GasKgPerKg);

    private static double GasFraction(Result result) => result.Run.Sites.Sum(s => s.Total("waste.biogas")) / WarmGasKg(result);

    // Volume over the mean feed where a tank is given; several sites by what they feed.
    private static double StayDays(Result result)
    {
        double fedKg = 0, weighed = 0;
        foreach (SiteRun site in result.Run.Sites)
        {
            Digestion plant = site.Plan.Inputs.Waste.Digestion;
            double kg = site.Total("waste.biogas") + site.Total("waste.digestate") + site.Total("waste.digesting"), hours = site.Plan.OpenMonths / 12.0 * Sim.Engine.Time.Calendar.HoursPerYear;
            fedKg += kg;
            weighed += kg * (plant.Tank?.StayDays(kg / hours) ?? plant.RetentionDays);
        }
        return weighed / fedKg;
    }

    private static string Named(string name, string site, bool several) => Markup.Escape(several ? $"{name}, {site}" : name);

    private static Table New(string first, params string[] others)
    {
        Table table = new Table().Border(TableBorder.Horizontal).AddColumn($"[bold]{Markup.Escape(first)}[/]");
        foreach (string other in others)
        {
            table.AddColumn(new TableColumn(other).RightAligned());
        }
        return table;
    }
}
