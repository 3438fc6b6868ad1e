using System.Text.Json;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>Design heat loads beside what is installed.</summary>
internal static class HeatLoadTable
{
    /// <summary>Prints the table and warns of heaters that are too small.</summary>
    public static void Print(TextWriter to, IReadOnlyList<BuildingHeatLoad> loads)
    {
        if (loads.Count == 0)
        {
            to.WriteLine("No building is heated.");
            return;
        }
        foreach (IGrouping<string, BuildingHeatLoad> site in loads.GroupBy(l => l.Site))
        {
            BuildingHeatLoad first = site.First();
            to.WriteLine();
            to.WriteLine($"{(loads.Any(l => l.Site != site.Key) ? site.Key + ": " : "")}design heat load at {Figure.Of(first.DesignC)} C outdoors ({first.DesignFrom})");
            to.WriteLine();
            PlainTable.Write(to, ["Building", "units", "indoors C", "W/m2", "kW a unit", "heater kW", "kW in all", "verdict"], site.Select(l => (IReadOnlyList<string>)
            [
                l.Building, Figure.Whole(l.Units), Figure.Of(l.IndoorC), Figure.Of(l.LoadWPerM2), Figure.Of(l.LoadKw),
                double.IsPositiveInfinity(l.InstalledKw) ? "no limit" : Figure.Of(l.InstalledKw), Figure.Of(l.Units * l.LoadKw), l.IsUndersized ? "too small" : "enough",
            ]));
        }
        foreach (string warning in Warnings(loads))
        {
            PlainTable.WriteWrapped(to, warning, 0);
        }
        PlainTable.WriteWrapped(to, Note, 0);
    }

    /// <summary>The loads beside the results of a run.</summary>
    public static Table Of(IReadOnlyList<BuildingHeatLoad> loads)
    {
        Table table = new Table().Border(TableBorder.Horizontal).AddColumn("[bold]Design heat load[/]");
        foreach (string name in new[] { "outdoors C", "indoors C", "W/m2", "kW a unit", "heater kW", "verdict" })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }
        bool isOneSite = loads.All(l => l.Site == loads[0].Site);
        foreach (BuildingHeatLoad l in loads)
        {
            table.AddRow(Markup.Escape(isOneSite ? l.Building : $"{l.Site}: {l.Building}"), Figure.Of(l.DesignC), Figure.Of(l.IndoorC), Figure.Of(l.LoadWPerM2), Figure.Of(l.LoadKw),
                double.IsPositiveInfinity(l.InstalledKw) ? "no limit" : Figure.Of(l.InstalledKw), l.IsUndersized ? "[bold]too small[/]" : "enough");
        }
        return table;
    }

    /// <summary>A sentence for each building whose heaters are too small, and for each site whose heat network's plant is.</summary>
    public static IEnumerable<string> Warnings(IReadOnlyList<BuildingHeatLoad> loads) =>
    [
        .. loads.Where(l => l.IsUndersized && l.NetworkFraction is null or >= 1)
            .Select(l => $"warning: the heaters of {l.Building} give {Figure.Percent(l.InstalledKw / l.LoadKw)} of the design heat load"),
        .. loads.Where(l => l.IsUndersized && l.NetworkFraction < 1).GroupBy(l => l.Site)
            .Select(s => $"warning: the plant of the heat network gives {Figure.Percent(s.First().NetworkFraction!.Value)} of the design heat load of {string.Join(" and ", s.Select(l => l.Building))}"),
    ];

    /// <summary>What the load stands for.</summary>
    public const string Note = "The design heat load holds the operative temperature, mean of air and surfaces, at the setpoint (EN 12831), without sun and people. Heaters follow the air: "
        + "where surfaces are far colder, as in tents, smaller ones hold the air and leave people cold. A heat network's plant is shared by its buildings as they need it, after the mean of a cold day's hot water where it heats that, too.";

    /// <summary>The loads within a document of results.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<BuildingHeatLoad> loads)
    {
        json.WriteStartArray("heat_load");
        foreach (BuildingHeatLoad l in loads)
        {
            json.WriteStartObject();
            json.WriteString("site", l.Site);
            json.WriteString("building", l.Building);
            json.WriteNumber("units", l.Units);
            json.WriteNumber("design_c", l.DesignC);
            json.WriteNumber("indoor_c", l.IndoorC);
            json.WriteNumber("load_kw", l.LoadKw);
            if (double.IsPositiveInfinity(l.InstalledKw))
            {
                json.WriteNull("installed_kw");
            }
            else
            {
                json.WriteNumber("installed_kw", l.InstalledKw);
            }
            json.WriteBoolean("undersized", l.IsUndersized);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>The loads as one document.</summary>
    public static string Json(IReadOnlyList<BuildingHeatLoad> loads) => JsonText.Of("size", new
    {
        Buildings = loads.Select(l => new
        {
            l.Site,
            l.Building,
            l.Units,
            l.IndoorC,
            l.DesignC,
            l.DesignFrom,
            l.LoadKw,
            l.LoadWPerM2,
            InstalledKw = double.IsPositiveInfinity(l.InstalledKw) ? (double?)null : l.InstalledKw,
            Undersized = l.IsUndersized,
        }),
    });
}
