using Sim.Engine.Buildings;

namespace Sim.Engine.Tests.Buildings;

public class GroundEdgeTests
{
    [Fact]
    public void A_slab_without_an_outer_edge_loses_next_to_nothing_and_feels_no_season()
    {
        Assert.InRange(Ground.SteadyUValue(600, 0, 2), 0, Ground.SteadyUValue(600, 0.01, 2));
        Assert.InRange(Ground.SteadyUValue(0, 0, 2), 0, 0.001);
        Assert.Equal(0, Ground.Damping(600, 0, 2));
    }
}
