using Sim.Engine.Scenarios;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Schema;

public class CountedTests
{
    [Fact]
    public void Amounts_that_are_not_whole_are_not_told_as_if_they_were()
    {
        Assert.Equal("0.5 people", Counted.People(0.5));
        Assert.Equal("1 person", Counted.People(1));
        Assert.Equal("1.33 people", Counted.People(4 / 3.0));
        Assert.Equal("1139 people", Counted.People(1139.4));
        Assert.Equal("1 day", Counted.Of(1.0, "day"));
        Assert.Equal("0 days", Counted.Of(0.0, "day"));
    }

    [Fact]
    public void A_centre_for_half_a_person_is_told_as_that()
    {
        var problems = new ProblemList();
        Simulation.Centre.File().Bind(Variation.Of("changed", [("occupancy.capacity", "0.5 people"), ("buildings.sleeping.units", "1"), ("buildings.sleeping.people_per_unit", "1 people")]), problems);
        Assert.Contains("is 0.5 people, but the buildings where residents sleep have 1 place", problems.ToString(), StringComparison.Ordinal);
    }
}
