using Sim.Cli.Charts;
using Sim.Engine.Schema;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>People, water and waste.</summary>
internal static class ResourceCharts
{
    /// <summary>Residents by month of the period, until the centre closes, beside the places.</summary>
    public static Chart Occupancy(Result result)
    {
        var months = result.Appraisal.Months.Where(m => m.Month < result.Appraisal.Until.Months).GroupBy(m => m.Month).OrderBy(g => g.Key).ToList();
        double[] Of(Func<double[], double> of) => [.. months.Select(g => g.Sum(m => of(m.ResidentsByDay)))];
        bool one = result.Run.Sites.Count == 1;
        return FramedCharts.Of(result, ChartKind.Lines, "Residents by month", FramedCharts.Period(result) + FramedCharts.Together(result),
            new XAxis.Months(result.Scenario.Inputs.Period.Start, 1, months.Count), new YAxis("Residents, mean of each month", FromZero: true),
            [
                new("Residents", Of(d => d.Average()))
                {
                    Low = one ? Of(d => d.Min()) : null,
                    High = one ? Of(d => d.Max()) : null,
                    BandName = one ? "lowest to highest day" : "",
                },
            ]) with
        {
            Thresholds = [new("Capacity", months[0].Sum(m => m.CapacityPeople))],
        };
    }

    /// <summary>Water per person and day by use.</summary>
    public static Chart Water(Result result)
    {
        double[] nights = PersonNights(result);
        Series Of(string name, ColourRole role, string key) =>
            new(name, [.. FramedCharts.ByMonth(result, key).Select((l, m) => nights[m] > 0 ? l / nights[m] : 0)]) { Role = role };
        return FramedCharts.Of(result, ChartKind.StackedColumns, "Water per person and day, by use", FramedCharts.Mean(result, "month"),
            FramedCharts.MonthsOfAnyYear, new YAxis("Water", "L/person/day"),
            [
                Of("Showers", ColourRole.Showers, "water.showers"), Of("Toilets", ColourRole.Toilets, "water.toilets"),
                Of("Basins", ColourRole.Basins, "water.basins"), Of("Drinking", ColourRole.Drinking, "water.drinking"),
                Of("Kitchen", ColourRole.Kitchen, "water.kitchen"), Of("Laundry", ColourRole.Laundry, "water.laundry"),
                Of("Cleaning", ColourRole.Cleaning, "water.cleaning"), Of("Leakage", ColourRole.Leakage, "water.leaked"),
            ],
            "Water of off-site services is not in it.");
    }

    /// <summary>Water by the source that it came from, in each month.</summary>
    public static Chart WaterBySource(Result result) =>
        FramedCharts.Of(result, ChartKind.StackedColumns, "Where water comes from, by month", FramedCharts.Mean(result, "month"),
            FramedCharts.MonthsOfAnyYear, new YAxis("Water", "m3/month"),
            [
                InM3(result, "Mains", ColourRole.Mains, "water.mains"), InM3(result, "Trucks", ColourRole.Trucked, "water.trucks"),
                InM3(result, "Borehole", ColourRole.Borehole, "water.borehole"), InM3(result, "Bottled", ColourRole.Bottled, "water.bottled"),
                InM3(result, "Rain used", ColourRole.Rainwater, "reuse.rain_used"), InM3(result, "Treated greywater used", ColourRole.Greywater, "reuse.greywater_used"),
                InM3(result, "Asked for and not delivered", ColourRole.Unserved, Unserved),
            ]);

    /// <summary>What the water stores of a site hold over the kept year, daily means. None where there is no store.</summary>
    public static Chart? Tanks(Result result, Engine.Simulation.SiteRun site)
    {
        double[] Daily(string key) => [.. FramedCharts.Hourly(site, 0, Engine.Time.Calendar.HoursPerYear, key).Chunk(24).Select(d => d.Average() / 1000)];
        Series[] stores =
        [
            Band(site, new("Water tank", Daily("water.tank")) { Role = ColourRole.Mains }, "water.tank"),
            new("Rain tank", Daily("reuse.rain_tank")) { Role = ColourRole.Rainwater },
            new("Treated greywater", Daily("reuse.greywater_tank")) { Role = ColourRole.Greywater },
        ];
        int year = site.Plan.Period.CalendarYear(site.HourlyYear);
        return !stores.Any(s => s.Values.Any(v => v > 0)) ? null : FramedCharts.Of(result, ChartKind.Lines, "Water in stores over the year",
            $"{WeekCharts.Site(result, site)}daily means of {year}", new XAxis.YearDays(year), new YAxis("Water stored", "m3", FromZero: true), stores);
    }

    private static readonly IReadOnlyList<string> Unserved =
        [.. Engine.Simulation.SiteHour.Layout.Columns.Select(c => c.Key).Where(k => k.StartsWith("water.unserved_", StringComparison.Ordinal))];

    private static Series InM3(Result result, string name, ColourRole role, params IReadOnlyList<string> keys) =>
        new(name, [.. FramedCharts.ByMonth(result, keys).Select(l => l / 1000)]) { Role = role };

    private static Series Band(Engine.Simulation.SiteRun site, Series daily, string key)
    {
        double[][] days = [.. FramedCharts.Hourly(site, 0, Engine.Time.Calendar.HoursPerYear, key).Chunk(24)];
        return daily with { Low = [.. days.Select(d => d.Min() / 1000)], High = [.. days.Select(d => d.Max() / 1000)], BandName = "lowest to highest hour" };
    }

    /// <summary>Where solid waste went in each month.</summary>
    public static Chart WasteByRoute(Result result) =>
        FramedCharts.Of(result, ChartKind.StackedColumns, "Where waste goes, by month", FramedCharts.Mean(result, "month"),
            FramedCharts.MonthsOfAnyYear, new YAxis("Waste", "kg/month"),
            [
                new("Landfill, unsorted", FramedCharts.ByMonth(result, "waste.landfill")) { Role = ColourRole.Landfill },
                new("Sorting rejects to landfill", FramedCharts.ByMonth(result, "waste.rejects")) { Role = ColourRole.Rejects },
                new("Recycling", FramedCharts.ByMonth(result, "waste.recycling")) { Role = ColourRole.Recycling },
                .. Treated(result),
                new("Littered or burnt", FramedCharts.ByMonth(result, "waste.overflow")) { Role = ColourRole.OpenBurning },
            ]);

    // What went in, so that the bars add up to what arose: what came out or was lost on the way, and what the digester gained.
    private static IEnumerable<Series> Treated(Result result)
    {
        IReadOnlyList<double> composted = FramedCharts.ByMonth(result, "waste.compost", "waste.compost_loss"), digested = FramedCharts.ByMonth(result, "waste.digestate", "waste.biogas", "waste.digesting");
        if (composted.Any(kg => kg > 0))
        {
            yield return new("Composting", composted) { Role = ColourRole.Composting };
        }
        if (digested.Any(kg => kg > 0))
        {
            yield return new("Digestion", digested) { Role = ColourRole.Digestion };
        }
    }

    /// <summary>What waste consists of, and where each stream went.</summary>
    public static Chart WasteByStream(Result result)
    {
        double Mean(Func<Engine.Accounts.MeteredMonth, double> of) => result.Appraisal.Months.Sum(of) / result.Appraisal.OpenYears;
        WasteStream[] streams = [.. Enum.GetValues<WasteStream>().Where(s => Mean(m => m.Waste.LandfilledKg[(int)s] + m.Waste.RecycledKg[(int)s] + m.Waste.CompostedKg[(int)s] + m.Waste.DigestedKg[(int)s] + m.Waste.LitteredKg[(int)s] + m.Waste.BurntKg[(int)s]) > 0)];
        Series[] treated =
        [
            new("Composting", [.. streams.Select(s => Mean(m => m.Waste.CompostedKg[(int)s]))]) { Role = ColourRole.Composting },
            new("Digestion", [.. streams.Select(s => Mean(m => m.Waste.DigestedKg[(int)s]))]) { Role = ColourRole.Digestion },
            new("Littered or burnt", [.. streams.Select(s => Mean(m => m.Waste.LitteredKg[(int)s] + m.Waste.BurntKg[(int)s]))]) { Role = ColourRole.OpenBurning },
        ];
        return FramedCharts.Of(result, ChartKind.HorizontalBars, "What waste consists of", FramedCharts.Mean(result, "year"),
            new XAxis.Categories([.. streams.Select(Name)]), new YAxis("Waste", "kg/year"),
            [
                new("Landfill", [.. streams.Select(s => Mean(m => m.Waste.LandfilledKg[(int)s]))]) { Role = ColourRole.Landfill },
                new("Recycling", [.. streams.Select(s => Mean(m => m.Waste.RecycledKg[(int)s]))]) { Role = ColourRole.Recycling },
                .. treated.Where(t => t.Values.Any(kg => kg > 0)),
            ],
            result.Appraisal.Months.Any(m => m.Waste.RecycledKg.Sum() + m.Waste.CompostedKg.Sum() + m.Waste.DigestedKg.Sum() > 0) ? "Landfill holds what was rejected in sorting." : "");
    }

    /// <summary>A stream in the charts' words.</summary>
    public static string Name(WasteStream stream) => stream switch
    {
        WasteStream.Nappies => "Nappies and hygiene products",
        WasteStream.Paper => "Paper and card",
        WasteStream.Hazardous => "Hazardous and electronic",
        _ => FramedCharts.Capital(Figure.Words(stream)),
    };

    // Mean of each calendar month, as the litres are.
    private static double[] PersonNights(Result result)
    {
        var nights = new double[12];
        foreach (Engine.Accounts.MeteredMonth month in result.Appraisal.Months)
        {
            nights[month.Month % 12] += month.PersonNights / Math.Max(1, result.Appraisal.Until.MonthsOpen(month.Month % 12));
        }
        return nights;
    }
}
