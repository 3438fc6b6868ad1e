using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Simulation;

public class SiteClimateTests
{
    // A pool of three years that begins with its third; no year is generated twice.
    [Fact]
    public void A_pool_may_begin_with_any_of_its_years()
    {
        SiteClimate pool = Centre.Plan(Centre.File(), ("climate.years", "3")).Sites[0].Climate, later = pool.From(5);
        Assert.Equal(3, later.Count);
        Assert.Same(pool.Year(2), later.Year(0));
        Assert.Same(pool.Year(0), later.Year(1));
        Assert.Same(pool.Year(1), later.Year(2));
        Assert.Equal(pool.MeanC, later.MeanC);
        Assert.NotEqual(pool.Year(0).Outdoors.AirC, pool.Year(1).Outdoors.AirC);
    }
}
