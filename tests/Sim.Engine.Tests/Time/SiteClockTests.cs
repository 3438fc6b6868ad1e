using NodaTime;
using Sim.Engine.Time;

namespace Sim.Engine.Tests.Time;

public class SiteClockTests
{
    private static int HourOfYear(int month, int day, int hour) =>
        Calendar.DayOfYear(new LocalDate(2025, month, day)) * 24 + hour;

    [Fact]
    public void Civil_time_skips_an_hour_in_spring_and_repeats_one_in_autumn()
    {
        // 30 March and 26 October 2025 are the Sundays on which the clocks of Bosnia and Herzegovina change.
        CivilYear year = new SiteClock("Europe/Sarajevo").Year(2025);
        int spring = HourOfYear(3, 30, 0), autumn = HourOfYear(10, 26, 0);
        Assert.Equal([144, 145, 147, 148], year.CivilHourOfWeek[spring..(spring + 4)].Select(h => (int)h));
        Assert.Equal([145, 146, 146, 147], year.CivilHourOfWeek[autumn..(autumn + 4)].Select(h => (int)h));
        Assert.Equal(144 + 2, year.StandardHourOfWeek[spring + 2]);
    }

    [Fact]
    public void In_summer_the_last_hour_of_a_standard_day_belongs_to_the_next_civil_day()
    {
        CivilYear year = new SiteClock("Europe/Sarajevo").Year(2025);
        int sundayNight = HourOfYear(7, 6, 23);
        Assert.Equal(167, year.StandardHourOfWeek[sundayNight]);
        Assert.Equal(0, year.CivilHourOfWeek[sundayNight]);
    }

    [Theory]
    [InlineData("Europe/Sarajevo", 2024)]
    [InlineData("America/New_York", 2028)]
    [InlineData("Asia/Kathmandu", 2026)]
    [InlineData("Australia/Lord_Howe", 2026)]
    public void Every_hour_agrees_with_the_zone_converted_hour_by_hour(string zoneId, int year)
    {
        var clock = new SiteClock(zoneId);
        CivilYear civil = clock.Year(year);
        var standard = Offset.FromSeconds((int)(clock.StandardOffsetHours(year) * 3600));
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[zoneId];
        for (int hour = 0; hour < 8760; hour++)
        {
            LocalDateTime middle = Calendar.Date(year, hour / 24) + new LocalTime(hour % 24, 30);
            LocalDateTime wall = middle.WithOffset(standard).ToInstant().InZone(zone).LocalDateTime;
            Assert.Equal(((int)middle.DayOfWeek - 1) * 24 + middle.Hour, civil.StandardHourOfWeek[hour]);
            Assert.Equal(((int)wall.DayOfWeek - 1) * 24 + wall.Hour, civil.CivilHourOfWeek[hour]);
        }
    }

    [Fact]
    public void A_given_offset_replaces_the_standard_offset_of_the_zone()
    {
        CivilYear year = new SiteClock("Europe/Sarajevo", utcOffsetHours: 0).Year(2025);
        Assert.Equal(2 * 24 + 1, year.CivilHourOfWeek[0]); // 1 January 2025 is a Wednesday
        Assert.Equal(2 * 24, year.StandardHourOfWeek[0]);
    }

    [Fact]
    public void An_unknown_zone_is_refused()
    {
        Assert.False(SiteClock.IsZone("Europe/Bihac"));
        Assert.Contains("Europe/Bihac", Assert.Throws<ArgumentException>(() => new SiteClock("Europe/Bihac")).Message, StringComparison.Ordinal);
    }
}
