using NodaTime;
using Sim.Engine.Schema;

namespace Sim.Engine.Climate;

/// <summary>Where the site is.</summary>
public sealed record Location
{
    [Input("deg", Min = -90, Max = 90, Help = "Latitude, north positive.")]
    public double LatitudeDeg { get; init; }

    [Input("deg", Min = -180, Max = 180, Help = "Longitude, east positive.")]
    public double LongitudeDeg { get; init; }

    [Input("m", Min = -430, Max = 5000, Help = "Elevation above the sea.")]
    public double ElevationM { get; init; }

    [Input(Library = "time_zones", Help = "Name of the time zone in the IANA data base, such as Europe/Sarajevo.")]
    public string TimeZone { get; init; } = "";

    /// <summary>Hours by which the zone's standard time (no daylight saving) is ahead of universal time.</summary>
    public double StandardOffsetHours() =>
        DateTimeZoneProviders.Tzdb[TimeZone].GetZoneInterval(Instant.FromUtc(SunYear.EphemerisYear, 1, 15, 12, 0)).StandardOffset.Seconds / 3600.0;

    /// <summary>Problems that a single value cannot show.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(Location location)
    {
        // Around the globe by the shorter way: west of the date line clocks are a day ahead.
        if (Math.Abs(Math.IEEERemainder(location.StandardOffsetHours() - location.LongitudeDeg / 15, 24)) > 3.5)
        {
            yield return ("time_zone", $"{location.TimeZone} is far from the site's longitude; check both");
        }
    }
}
