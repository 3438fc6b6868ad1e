using NodaTime;
using NodaTime.TimeZones;

namespace Sim.Engine.Time;

/// <summary>
/// Relates the site's hours (local standard time, a fixed offset from UTC all year) to the clocks people live by (civil
/// time of an IANA zone, with daylight saving).
/// </summary>
/// <remarks>
/// Zones and their rules come from the IANA database that NodaTime carries. An hour that civil time skips simply does
/// not occur among the 8,760; one that it repeats occurs twice.
/// </remarks>
public sealed class SiteClock
{
    private const int HoursPerWeek = 168;

    private readonly DateTimeZone zone;
    private readonly double? givenOffsetHours;

    /// <summary>A clock for a zone such as <c>Europe/Sarajevo</c>.</summary>
    /// <param name="zoneId">IANA name of the zone of civil time.</param>
    /// <param name="utcOffsetHours">Offset of local standard time from UTC, h; the zone's own standard offset where omitted.</param>
    /// <exception cref="ArgumentException">No such zone.</exception>
    public SiteClock(string zoneId, double? utcOffsetHours = null)
    {
        zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId)
            ?? throw new ArgumentException($"'{zoneId}' is not a time zone of the IANA database (such as Europe/Sarajevo).", nameof(zoneId));
        givenOffsetHours = utcOffsetHours;
    }

    /// <summary>Whether a name is a zone of the IANA database.</summary>
    public static bool IsZone(string zoneId) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) is not null;

    /// <summary>Names of all zones, for nearest-name hints.</summary>
    public static IReadOnlyList<string> Zones => DateTimeZoneProviders.Tzdb.Ids;

    /// <summary>Offset of the site's standard time from UTC in a calendar year, h (that of mid-January or mid-July without daylight saving).</summary>
    public double StandardOffsetHours(int year) => StandardOffset(year).Seconds / 3600.0;

    /// <summary>The civil clock over one calendar year of 8,760 hours.</summary>
    public CivilYear Year(int year)
    {
        var standardHour = new byte[Calendar.HoursPerYear];
        var civilHour = new byte[Calendar.HoursPerYear];
        Offset standard = StandardOffset(year);
        long newYear = new LocalDateTime(year, 1, 1, 0, 0).WithOffset(standard).ToInstant().ToUnixTimeSeconds();
        int dropped = CalendarSystem.Iso.IsLeapYear(year) ? Calendar.MonthStartHour(2) : int.MaxValue;
        int startOfWeek = Calendar.DayOfWeek(year, 0) * 24;
        (long until, int shiftMinutes) = (long.MinValue, 0);
        for (int hour = 0; hour < Calendar.HoursPerYear; hour++)
        {
            int real = hour >= dropped ? hour + 24 : hour;
            long middle = newYear + real * 3600L + 1800;
            if (middle >= until)
            {
                ZoneInterval interval = zone.GetZoneInterval(Instant.FromUnixTimeSeconds(middle));
                until = interval.HasEnd ? interval.End.ToUnixTimeSeconds() : long.MaxValue;
                shiftMinutes = (interval.WallOffset.Seconds - standard.Seconds) / 60;
            }
            standardHour[hour] = (byte)((startOfWeek + real) % HoursPerWeek);
            civilHour[hour] = (byte)(((startOfWeek + real + HoursPerWeek) * 60 + 30 + shiftMinutes) / 60 % HoursPerWeek);
        }
        return new CivilYear(year, standardHour, civilHour);
    }

    private Offset StandardOffset(int year) => givenOffsetHours is { } hours
        ? Offset.FromSeconds((int)Math.Round(hours * 3600))
        : zone.GetZoneInterval(Instant.FromUtc(year, 1, 15, 12, 0)).StandardOffset;
}
