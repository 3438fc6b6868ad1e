using Sim.Engine.Occupancy;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Occupancy;

public class OccupancyEventsTests
{
    [Fact]
    public void Nothing_happens_where_nothing_is_asked_for()
    {
        double[] people = Apply(new FutureModel(), 0);
        Assert.All(people, p => Assert.Equal(100, p));
    }

    [Fact]
    public void Closures_empty_the_centre_for_their_share_of_the_time()
    {
        // Once in two years for 73 days on the mean: closed 1 / (1 + 730 / 73) = 9.1 % of the time in the long run.
        double closed = Enumerable.Range(0, 400).Average(i =>
            Apply(new FutureModel { Closures = new Closures { RatePerYear = 0.5, LastsDays = 73 } }, i).Count(p => p == 0) / 3650.0);
        Assert.InRange(closed, 0.08, 0.10);
    }

    [Fact]
    public void Surges_add_their_size_and_fade_within_the_beds()
    {
        // Little's law: 1 a year of half as many again, 73 days each: 0.5 x 73 / 365 = 10 % more people.
        double more = Enumerable.Range(0, 400).Average(i =>
            Apply(new FutureModel { Surges = new Surges { RatePerYear = 1, SizeFraction = 0.5, FadesDays = 73 } }, i).Average()) / 100 - 1;
        Assert.InRange(more, 0.09, 0.105);
        Assert.True(Apply(new FutureModel { Surges = new Surges { RatePerYear = 12, SizeFraction = 5, FadesDays = 100 } }, 1).Max() <= 1000);
    }

    private static double[] Apply(FutureModel model, int replicate)
    {
        var people = new double[3650];
        Array.Fill(people, 100);
        OccupancyEvents.Apply(people, model, 1000, new Draw(1, "test", "", replicate));
        return people;
    }
}
