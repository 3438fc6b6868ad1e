using Sim.Engine.Accounts;
using Sim.Engine.Studies;

namespace Sim.Engine.Tests.Studies;

public sealed class OccupancyDrawsTests
{
    [Theory]
    [InlineData(125.3, false)]
    [InlineData(123, false)]
    [InlineData(121, true)]
    [InlineData(130, true)]
    public void A_path_is_unusual_where_few_have_so_many_and_it_makes_a_difference(double mean, bool isUnusual) =>
        Assert.Equal(isUnusual, new OccupancyDraws(1, mean, new Quantiles(124, 124.6, 125, 124.6)).IsUnusual);
}
