using System.Globalization;
using Sim.Cli.Charts;
using Sim.Engine.Buildings;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Calendar = Sim.Engine.Time.Calendar;

namespace Sim.Cli.Reports;

/// <summary>The coldest and the hottest week of a site's kept year by the hour.</summary>
internal static class WeekCharts
{
    private const int Hours = 7 * 24, MostZones = 6;

    /// <summary>All electric end uses, in groups that tell a week.</summary>
    public static IReadOnlyList<EnergyCharts.Use> Groups { get; } =
    [
        .. EnergyCharts.Uses.Where(u => u.Role is ColourRole.SpaceHeating or ColourRole.HotWater or ColourRole.Kitchen or ColourRole.Lighting or ColourRole.Appliances or ColourRole.WaterPumping or ColourRole.Cooling),
        new("Laundry and cleaning", ColourRole.Laundry, "electricity.laundry", "electricity.cleaning"),
        new("Offices and base load", ColourRole.Offices, "electricity.offices", "electricity.base_load", "electricity.cold_chain", "electricity.communications"),
    ];

    /// <summary>First day (0-364) of the week from Monday to Sunday with the lowest or highest mean outdoor temperature.</summary>
    public static int FirstDay(SiteRun site, bool coldest)
    {
        int year = site.Plan.Period.CalendarYear(site.HourlyYear);
        // A week without its 29 February would have no Thursday, say: such a week is not shown, nor one after a closing.
        IEnumerable<int> mondays = Enumerable.Range(0, (site.Hours.Length / Calendar.HoursPerDay) - 6)
            .Where(d => Calendar.DayOfWeek(year, d) == 0 && Calendar.DayOfWeek(year, d + 6) == 6);
        double[] outdoorC = FramedCharts.Hourly(site, 0, Calendar.HoursPerYear, "weather.outdoor");
        double Mean(int day) => outdoorC.AsSpan(day * 24, Hours).ToArray().Average();
        return coldest ? mondays.MinBy(Mean) : mondays.MaxBy(Mean);
    }

    /// <summary>Electricity by end use in the coldest or hottest week, with solar power and grid import where there is solar power.</summary>
    public static Chart Electricity(Result result, SiteRun site, bool coldest)
    {
        int day = FirstDay(site, coldest);
        List<Series> series =
        [
            .. Groups.Select(g => new Series(g.Name, Sum(site, day, g.Keys)) { Role = g.Role }),
            new("Not served", Sum(site, day, EnergyCharts.Unserved)) { Role = ColourRole.Unserved },
        ];
        if (FramedCharts.Hourly(site, 0, Calendar.HoursPerYear, "electricity.pv_available").Any(kwh => kwh > 0))
        {
            series.Add(new("Solar available", Sum(site, day, ["electricity.pv_available"])) { Role = ColourRole.Solar, AsLine = true });
            series.Add(new("Grid import", Sum(site, day, ["electricity.grid_import"])) { Role = ColourRole.Grid, AsLine = true });
        }
        return FramedCharts.Of(result, ChartKind.StackedAreas, $"Electricity by the hour in the {Word(coldest)} week", Subtitle(result, site, day),
            Axis(site, day), new YAxis("Electricity, mean of each hour", "kW"), series,
            $"Local standard time. The week from Monday to Sunday with the {(coldest ? "lowest" : "highest")} mean outdoor temperature of the year.");
    }

    /// <summary>Room and outdoor temperatures in the coldest or hottest week.</summary>
    public static Chart Temperatures(Result result, SiteRun site, bool coldest)
    {
        int day = FirstDay(site, coldest);
        ComfortLimits comfort = site.Plan.Inputs.Comfort;
        List<int> zones = Zones(site);
        List<Series> series =
        [
            .. zones.Select(z => new Series(ZoneName(site, z), [.. site.ZoneHours[z].AsSpan(day * 24, Hours).ToArray().Select(h => h.OperativeC)])),
            new("Outdoors", Sum(site, day, ["weather.outdoor"])) { Role = ColourRole.Outdoor },
        ];
        int left = site.ZoneHours.Length - zones.Count;
        return FramedCharts.Of(result, ChartKind.Lines, $"Temperature in rooms and outdoors in the {Word(coldest)} week", Subtitle(result, site, day),
            Axis(site, day), new YAxis("Operative temperature", "C"), series,
            "Mean of air and surrounding surfaces; outdoors: air. Local standard time." + (left > 0 ? $" {Counted.Of(left, "zone")} more in hourly.csv." : "")) with
        {
            Thresholds = [coldest ? new("Cold limit", comfort.ColdC) : new("Hot limit", comfort.HotC)],
        };
    }

    /// <summary>Zones to show: those that people use, sleeping rooms first, and one that is closed.</summary>
    public static List<int> Zones(SiteRun site)
    {
        IReadOnlyList<string> names = site.Plan.ZoneNames;
        int[] all = [.. Enumerable.Range(0, names.Count)];
        return
        [
            .. all.Where(z => !IsClosed(names[z])).OrderByDescending(z => Sleeps(site, z)).Take(MostZones),
            .. all.Where(z => IsClosed(names[z])).Take(1),
        ];
    }

    /// <summary>Whether residents sleep in a zone that is in use.</summary>
    public static bool Sleeps(SiteRun site, int zone) =>
        !IsClosed(site.Plan.ZoneNames[zone]) && site.Plan.Inputs.Buildings[Building(site.Plan.ZoneNames[zone])].PeoplePerUnitPeople is not null;

    /// <summary><c>sleeping.open</c> as <c>Sleeping, in use</c>.</summary>
    public static string ZoneName(SiteRun site, int zone)
    {
        string name = site.Plan.ZoneNames[zone], words = FramedCharts.Capital(Building(name));
        return IsClosed(name) ? $"{words}, closed" : Building(name) != name ? $"{words}, in use" : words;
    }

    /// <summary>Which site is meant, where there are several.</summary>
    public static string Site(Result result, SiteRun site) => result.Run.Sites.Count > 1 ? $"site {site.Plan.Name}, " : "";

    private static bool IsClosed(string zone) => zone.EndsWith(".closed", StringComparison.Ordinal);

    /// <summary>The building of a zone: <c>sleeping</c> of <c>sleeping.open</c>.</summary>
    internal static string Building(string zone) =>
        IsClosed(zone) ? zone[..^".closed".Length] : zone.EndsWith(".open", StringComparison.Ordinal) ? zone[..^".open".Length] : zone;

    private static string Word(bool coldest) => coldest ? "coldest" : "hottest";

    private static DateTime Date(SiteRun site, int day) => Calendar.Date(site.Plan.Period.CalendarYear(site.HourlyYear), day).ToDateTimeUnspecified();

    private static string Subtitle(Result result, SiteRun site, int day)
    {
        string from = Date(site, day).ToString(Date(site, day).Month == Date(site, day + 6).Month ? "%d" : "d MMMM", CultureInfo.InvariantCulture);
        return Site(result, site) + string.Create(CultureInfo.InvariantCulture, $"{from} to {Date(site, day + 6):d MMMM yyyy}");
    }

    private static XAxis.Hours Axis(SiteRun site, int day) => new(Date(site, day), Hours);

    private static double[] Sum(SiteRun site, int day, IReadOnlyList<string> keys) => FramedCharts.Hourly(site, 24 * day, Hours, keys);
}
