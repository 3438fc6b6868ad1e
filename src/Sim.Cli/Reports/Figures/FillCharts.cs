using Sim.Cli.Charts;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Time;
using Sim.Engine.Waste;

namespace Sim.Cli.Reports;

/// <summary>How full pits and tanks for septage, containers and gas store of a site are.</summary>
internal static class FillCharts
{
    private const double LPerM3 = 1000;

    /// <summary>Daily means over the kept year as shares of what each holds, of a single one with the day's lowest and highest hour. None where there is no such store.</summary>
    public static Chart? Year(Result result, SiteRun site)
    {
        WasteInputs waste = site.Plan.Inputs.Waste;
        double gasKwh = waste.Digestion.GasStoreM3 * waste.Digestion.GasKwhPerM3;
        (string Name, ColourRole Role, string Key, double Full, string Size)[] stores =
        [
            .. site.Plan.Inputs.Water.Wastewater.Holding is { } pits ? [("Pits and tanks for septage", ColourRole.Sewage, "holding.held", LPerM3 * pits.TotalM3, $"{Figure.Of(pits.TotalM3)} m3")] : Array.Empty<(string, ColourRole, string, double, string)>(),
            .. waste.Containers is { } bins ? [("Containers of waste", ColourRole.Landfill, "waste.containers_filled", 1, $"{Figure.Of(bins.CapacityM3)} m3")] : Array.Empty<(string, ColourRole, string, double, string)>(),
            .. gasKwh > 0 && site.Total("biogas.generated") > 0 ? [("Gas store", ColourRole.Digestion, "biogas.held", gasKwh, $"{Figure.Of(waste.Digestion.GasStoreM3)} m3 of gas")] : Array.Empty<(string, ColourRole, string, double, string)>(),
        ];
        int year = site.Plan.Period.CalendarYear(site.HourlyYear);
        return stores.Length == 0 ? null : FramedCharts.Of(result, ChartKind.Lines, "How full pits, containers and gas store are",
            $"{WeekCharts.Site(result, site)}daily means of {year}", new XAxis.YearDays(year), new YAxis("Share of the full store", "%", FromZero: true),
            stores.Select(s => Of(site, s.Name, s.Role, s.Key, s.Full, stores.Length == 1)), "Full: " + string.Join(", ", stores.Select(s => $"{s.Name.ToLowerInvariant()} {s.Size}")) + ".");
    }

    private static Series Of(SiteRun site, string name, ColourRole role, string key, double full, bool band)
    {
        double[][] days = [.. FramedCharts.Hourly(site, 0, Calendar.HoursPerYear, key).Select(v => 100 * v / full).Chunk(24)];
        var series = new Series(name, [.. days.Select(d => d.Average())]) { Role = role };
        return band ? series with { Low = [.. days.Select(d => d.Min())], High = [.. days.Select(d => d.Max())], BandName = "lowest to highest hour" } : series;
    }
}
