using System.Text.Json;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>
/// Where water comes from and goes, where that is more than mains and a sewer; what was asked for and not delivered, by end use, and what
/// had failed; pits and tanks.
/// </summary>
internal static class WaterTables
{
    private static readonly (string Use, string Missing, string Given)[] Uses =
        [.. SiteHour.Layout.Columns.Select(c => c.Key).Where(k => k.StartsWith("water.unserved_", StringComparison.Ordinal))
            .Select(k => (k["water.unserved_".Length..], k, k.Replace("unserved_", "", StringComparison.Ordinal)))];

    private static readonly (string Name, string Key)[] Events =
        [("Mains or pump out of order, hours", "water.source_down"), ("Pipes frozen, hours", "water.frozen")];

    /// <summary>Water not delivered in a mean year over all sites, in the order in which scarce water is granted.</summary>
    public static IReadOnlyList<(string Use, double M3, double ShareFraction)> Missing(Result result) =>
        [.. Uses.Select(u => (Use: u.Use, M3: PerYear(result, u.Missing) / 1000, Given: PerYear(result, u.Given) / 1000))
            .Where(u => u.M3 > 1e-6).Select(u => (u.Use, u.M3, u.M3 / (u.M3 + u.Given)))];

    private static readonly string[] Ways = ["in", "use", "loop", "out", "stored"];

    private static readonly OutputDeclaration[] Moved =
        [.. SiteHour.Layout.Columns.Where(c => c.Unit.Text == "L" && (Wet(c.From) || Wet(c.To) || Wet(c.StoredIn))).OrderBy(Order)];

    // What a centre on mains and sewer has, whose flows the headline tells.
    private static readonly string[] Plain =
        ["water.mains", "water.drinking", "water.kitchen", "water.basins", "water.showers", "water.toilets", "water.laundry", "water.cleaning", "water.leaked", "water.stored", "water.evaporated", "water.sewage_to_sewer"];

    /// <summary>Flows of fresh water and wastewater in a mean year over all sites: what comes in, its uses, where it goes, what stores gained.</summary>
    public static IReadOnlyList<(string Key, string Way, string Label, double M3)> Flows(Result result) =>
        [.. Moved.Select(c => (c.Key, Way(c), c.Label, M3: PerYear(result, c.Key) / 1000)).Where(f => Math.Abs(f.M3) > 1e-6)];

    private static bool Wet(Node node) => node is Node.Water or Node.Sewage;

    private static int Order(OutputDeclaration c) => Array.IndexOf(Ways, Way(c));

    // A loop leads back what was used, and lets go what grew too old; what leaves the site otherwise is out.
    private static string Way(OutputDeclaration c) => c switch
    {
        { StoredIn: not Node.None } => "stored",
        { From: Node.Outside } => "in",
        { From: Node.Sewage, To: Node.Water } or { Key: "reuse.greywater_discarded" } => "loop",
        { Key: "water.drinking" } or { From: Node.Water, To: Node.Sewage } => "use",
        _ => "out",
    };

    /// <summary>The tables of a result.</summary>
    public static IEnumerable<Table> Of(Result result)
    {
        IReadOnlyList<(string Key, string Way, string Label, double M3)> flows = Flows(result);
        if (flows.Any(f => !Plain.Contains(f.Key)))
        {
            Table table = New("Water, mean year, all sites", "m3").Caption("In: out, drinking water and what tanks gained.");
            foreach ((_, string way, string label, double m3) in flows)
            {
                table.AddRow($"{way}: {Markup.Escape(label)}", Figure.Of(m3));
            }
            yield return table;
        }
        IReadOnlyList<(string Use, double M3, double ShareFraction)> missing = Missing(result);
        if (missing.Count > 0)
        {
            Table table = New("Water not delivered, mean year", "m3", "Share of what was asked");
            foreach ((string use, double m3, double share) in missing)
            {
                table.AddRow(use, Figure.Of(m3), Figure.Percent(share));
            }
            yield return table;
        }
        (string Name, double Hours)[] events = [.. Events.Select(e => (e.Name, PerYear(result, e.Key))).Where(e => e.Item2 > 0)];
        if (events.Length > 0)
        {
            Table table = New("Water supply, mean year, all sites", "");
            foreach ((string name, double hours) in events)
            {
                table.AddRow(name, Figure.Of(hours));
            }
            yield return table;
        }
        (string Name, string Key, double Value)[] trucks = [.. Trucks(result)];
        if (trucks[0].Value > 0)
        {
            Table table = New("Water trucks, mean year, all sites", "");
            foreach ((string name, _, double value) in trucks)
            {
                table.AddRow(name, Figure.Of(value));
            }
            yield return table;
        }
        if (PitsHoldM3(result) > 0)
        {
            Table table = New("Pits and tanks for septage and sludge, mean year, all sites", "");
            foreach ((string name, double value) in Pits(result))
            {
                table.AddRow(name, Figure.Of(value));
            }
            yield return table;
        }
    }

    private static IEnumerable<(string Name, string Key, double Value)> Trucks(Result result)
    {
        double Of(string key) => result.Indicators.First(i => i.Key == key).Value;
        yield return ("Trips", "trips_per_year", Of("water.trucks.trips"));
        yield return ("Water brought, m3", "m3_per_year", Of("water.trucked.m3"));
        yield return ("Way there and back, km", "km_per_year", Of("water.trucks.km"));
        yield return ("Diesel of the supplier, L", "diesel_l_per_year", Of("water.trucks.diesel.l"));
    }

    private static double PitsHoldM3(Result result) => result.Run.Sites.Sum(s => s.Plan.Inputs.Water.Wastewater.Holding?.TotalM3 ?? 0);

    private static IEnumerable<(string Name, double Value)> Pits(Result result) =>
    [
        ("Volume, m3", PitsHoldM3(result)),
        ("Held on average, m3", HeldM3(result)),
        ("Taken away, m3", PerYear(result, "water.septage") / 1000),
        ("Loads", PerYear(result, "holding.trips")),
        ("Run out of full ones, m3", PerYear(result, "holding.overflow") / 1000),
        ("Toilets out of use, hours", PerYear(result, "holding.toilets_closed")),
    ];

    // A state: the mean of the open months, summed over sites.
    private static double HeldM3(Result result) => result.Run.Sites.Sum(s =>
        Enumerable.Range(0, s.Plan.OpenMonths).Average(m => s.Month(m / 12, m % 12, "holding.held"))) / 1000;

    /// <summary>Writes them as parts of a result's JSON.</summary>
    public static void Write(Utf8JsonWriter json, Result result)
    {
        json.WriteStartArray("water_flows");
        foreach ((string key, string way, _, double m3) in Flows(result))
        {
            json.WriteStartObject();
            json.WriteString("flow", key);
            json.WriteString("way", way);
            json.WriteNumber("m3_per_year", m3);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("water_unserved");
        foreach ((string use, double m3, double share) in Missing(result))
        {
            json.WriteStartObject();
            json.WriteString("end_use", use);
            json.WriteNumber("m3_per_year", m3);
            json.WriteNumber("share", share);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("water_supply");
        json.WriteNumber("source_down_hours_per_year", PerYear(result, "water.source_down"));
        json.WriteNumber("frozen_hours_per_year", PerYear(result, "water.frozen"));
        json.WriteEndObject();
        json.WriteStartObject("water_trucks");
        foreach ((_, string key, double value) in Trucks(result))
        {
            json.WriteNumber(key, value);
        }
        json.WriteEndObject();
        json.WriteStartObject("septage_holding");
        json.WriteNumber("volume_m3", PitsHoldM3(result));
        json.WriteNumber("held_m3", HeldM3(result));
        json.WriteNumber("taken_m3_per_year", PerYear(result, "water.septage") / 1000);
        json.WriteNumber("trips_per_year", PerYear(result, "holding.trips"));
        json.WriteNumber("overflow_m3_per_year", PerYear(result, "holding.overflow") / 1000);
        json.WriteNumber("toilets_closed_hours_per_year", PerYear(result, "holding.toilets_closed"));
        json.WriteEndObject();
    }

    private static double PerYear(Result result, string key) => FramedCharts.PerYear(result, key);

    private static Table New(string first, params string[] others)
    {
        Table table = new Table().Border(TableBorder.Horizontal).AddColumn($"[bold]{first}[/]");
        foreach (string other in others)
        {
            table.AddColumn(new TableColumn(other).RightAligned());
        }
        return table;
    }
}
