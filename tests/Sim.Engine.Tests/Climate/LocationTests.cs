using Sim.Engine.Climate;

namespace Sim.Engine.Tests.Climate;

public sealed class LocationTests
{
    // West of the date line clocks are a day ahead: Fiji at 179 W keeps 12 h before Greenwich, 0.1 h from its longitude.
    [Theory]
    [InlineData(16.1, "Europe/Sarajevo", true)]
    [InlineData(-179, "Pacific/Fiji", true)]
    [InlineData(-157.4, "Pacific/Kiritimati", true)]
    [InlineData(-176.5, "Pacific/Chatham", true)]
    [InlineData(120, "Europe/Sarajevo", false)]
    [InlineData(-100, "Pacific/Fiji", false)]
    public void A_clock_far_from_the_longitude_is_told_the_shorter_way_around(double longitude, string zone, bool fits) =>
        Assert.Equal(fits, !Location.Check(new Location { LongitudeDeg = longitude, TimeZone = zone }).Any());
}
