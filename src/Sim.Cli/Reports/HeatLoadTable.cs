using Sim.Engine.Studies;

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
        foreach (BuildingHeatLoad l in loads.Where(l => l.IsUndersized))
        {
            PlainTable.WriteWrapped(to, $"warning: the heaters of {l.Building} give {Figure.Percent(l.InstalledKw / l.LoadKw)} of the design heat load", 0);
        }
    }

    /// <summary>The loads as one document.</summary>
    public static string Json(IReadOnlyList<BuildingHeatLoad> loads) => JsonText.Of(new
    {
        Command = "size",
        Version = ProductVersion.Text,
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
