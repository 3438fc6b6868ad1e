using Sim.Engine.Time;

namespace Sim.Engine.Tests.Time;

public class HemisphereTests
{
    [Fact]
    public void The_warm_season_is_half_a_year_off_south_of_the_equator()
    {
        Assert.Equal([4, 5, 6, 7, 8], Enumerable.Range(0, 12).Where(m => Hemisphere.IsWarmSeason(m, isSouthern: false)));
        Assert.Equal([0, 1, 2, 10, 11], Enumerable.Range(0, 12).Where(m => Hemisphere.IsWarmSeason(m, isSouthern: true)));
        Assert.True(Hemisphere.IsSouthern(-0.1));
        Assert.False(Hemisphere.IsSouthern(0));
    }

    [Fact]
    public void The_equator_lies_to_the_south_north_of_it() => Assert.Equal((180.0, 0.0), (Hemisphere.TowardsEquatorDeg(isSouthern: false), Hemisphere.TowardsEquatorDeg(isSouthern: true)));
}
