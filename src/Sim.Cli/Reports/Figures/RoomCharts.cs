using Sim.Cli.Charts;
using Sim.Engine.Buildings;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Time;

namespace Sim.Cli.Reports;

/// <summary>Temperatures of the rooms where people sleep over a site's kept year.</summary>
internal static class RoomCharts
{
    private const int MostZones = 4;

    /// <summary>Daily means of the sleeping rooms and outdoors, with the limits; the band is the day's lowest to highest hour.</summary>
    public static Chart Year(Result result, SiteRun site)
    {
        int[] zones = [.. WeekCharts.Zones(site).Where(z => WeekCharts.Sleeps(site, z)).Take(MostZones)];
        ComfortLimits comfort = site.Plan.Inputs.Comfort;
        int year = site.Plan.Period.CalendarYear(site.HourlyYear);
        List<Series> series = [.. zones.Select(z => OfZone(site, z, zones.Length == 1)), new("Outdoors", Daily(FramedCharts.Hourly(site, 0, Calendar.HoursPerYear, "weather.outdoor"), d => d.Average())) { Role = ColourRole.Outdoor }];
        return FramedCharts.Of(result, ChartKind.Lines, "Temperature in sleeping rooms over the year", $"{WeekCharts.Site(result, site)}daily means of {year}",
            new XAxis.YearDays(year), new YAxis("Operative temperature", "C"), series,
            "Mean of air and surrounding surfaces in units that are in use; outdoors: air.") with
        {
            Thresholds = [new("Cold limit", comfort.ColdC), new("Hot limit", comfort.HotC)],
        };
    }

    private static Series OfZone(SiteRun site, int zone, bool band)
    {
        double[] operativeC = FramedCharts.Padded(site.ZoneHours[zone].Select(h => h.OperativeC), Calendar.HoursPerYear);
        double[] Of(Func<double[], double> day) => Daily(operativeC, day);
        var series = new Series(WeekCharts.ZoneName(site, zone), Of(d => d.Average()));
        return band ? series with { Low = Of(d => d.Min()), High = Of(d => d.Max()), BandName = "lowest to highest hour" } : series;
    }

    private static double[] Daily(double[] hours, Func<double[], double> day) => [.. hours.Chunk(24).Select(day)];
}
