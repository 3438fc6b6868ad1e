using Sim.Cli.Charts;
using Sim.Engine.Accounts;
using Sim.Engine.Heat;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Time;

namespace Sim.Cli.Reports;

/// <summary>Stocks of fuel over a site's kept year.</summary>
internal static class StockCharts
{
    /// <summary>Level of each stock by day as a share of the full tank, so that litres and kilograms share an axis; the band of a single one is the day's lowest to highest hour.</summary>
    public static Chart Year(Result result, SiteRun site)
    {
        FuelTank[] tanks = site.Plan.Inputs.Stock.Tanks(site.Plan.Inputs.Fuels);
        int year = site.Plan.Period.CalendarYear(site.HourlyYear);
        double[] orders = [.. tanks.Select(t => t.Stock.OrderAtFraction).Distinct()];
        return FramedCharts.Of(result, ChartKind.Lines, "Fuel in stock over the year", $"{WeekCharts.Site(result, site)}{year}",
            new XAxis.YearDays(year), new YAxis("Share of the full tank", "%", FromZero: true),
            tanks.Select(t => OfTank(site, t, tanks.Length == 1)), string.Join(" ", tanks.Select(t => Told(site, t)))) with
        {
            Thresholds = orders.Length == 1 ? [new("Order", 100 * orders[0])] : [],
        };
    }

    private static Series OfTank(SiteRun site, FuelTank tank, bool band)
    {
        double[][] days = [.. FramedCharts.Padded(site.StockHours.Select(h => 100 * h.Level(tank.Carrier) / tank.Stock.Tank), Calendar.HoursPerYear).Chunk(24)];
        var series = new Series(Name(tank.Carrier), [.. days.Select(d => d.Average())]);
        return band ? series with { Low = [.. days.Select(d => d.Min())], High = [.. days.Select(d => d.Max())], BandName = "lowest to highest hour" } : series;
    }

    private static string Told(SiteRun site, FuelTank tank)
    {
        StockMonth[] months = [.. Enumerable.Range(0, 12).SelectMany(m => site.Stocks(site.HourlyYear, m)).Where(m => m.Carrier == tank.Carrier)];
        int trucks = months.Sum(m => m.Deliveries), dry = months.Sum(m => m.DryHours);
        return $"{Name(tank.Carrier)}: {Figure.Whole(tank.Stock.Tank)} {Prices.UnitOf(tank.Carrier)} when full, {(trucks == 1 ? "1 delivery" : $"{Figure.Whole(trucks)} deliveries")}"
            + (dry > 0 ? $", something stood still for want of it in {Figure.Whole(dry)} h." : ", never short.");
    }

    private static string Name(Carrier carrier) => carrier == Carrier.Lpg ? "LPG" : FramedCharts.Capital(Figure.Words(carrier));
}
