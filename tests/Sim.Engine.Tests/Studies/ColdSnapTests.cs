using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;

namespace Sim.Engine.Tests.Studies;

public class ColdSnapTests
{
    private static readonly ScenarioFile Full = Centre.File(Centre.Text.Replace("constant: 40 people", "constant: 60 people", StringComparison.Ordinal)
        .Replace("{ normals: lipa }", "{ normals: lipa, years: 1 }", StringComparison.Ordinal));

    /// <summary>By hand: 17, 15, 11, 13 C with 2, 3, 4, 5 people.</summary>
    [Fact]
    public void A_room_is_counted_below_limits_by_hours_and_people()
    {
        SnapRoom room = new("room", 20, 2, null, [17, 15, 11, 13], [17, 15, 11, -1], [1, 1, 1, 1], [2, 3, 4, 5], 0, null);
        Assert.Equal((11, 4, 3), (room.LowestC, room.HoursBelow(18), room.HoursBelow(16)));
        Assert.Equal((14, 12, 4), (room.PeopleHoursBelow(18), room.PeopleHoursBelow(16), room.PeopleHoursBelow(12)));
        Assert.Equal((2, 3, null), (room.HoursUntil(16, 0), room.HoursUntil(12, 0), room.HoursUntil(5, 0)));
        Assert.Equal((0, 1), (room.HoursUntil(16, 2), room.HoursUntil(12, 2)));
        Assert.True(room.Freezes);
        Assert.False((room with { AirC = [1, 1, 1, 1] }).Freezes);
        Assert.True((room with { AirC = [1, 1, 1, 1], LowestClosedC = -0.5 }).Freezes);
    }

    [Fact]
    public void The_spell_is_the_coldest_of_all_whole_days_in_a_row()
    {
        SiteClimate climate = Centre.Plan(Centre.File()).Sites[0].Climate;
        ColdSpell spell = ColdSpell.Coldest(climate, 3);
        Assert.Equal((10, 72), (spell.Years, spell.Hours));
        for (int year = 0; year < 10; year++)
        {
            double[] c = climate.Year(year).Weather.DryBulbC;
            for (int day = 0; day < 363; day++)
            {
                Assert.True(c[(24 * day)..(24 * day + 72)].Average() >= spell.MeanC - 1e-9);
            }
        }
    }

    /// <summary>With the residents, weather and grid of an ordinary run it gives that run's hours; what is left is two weeks of memory instead of a year.</summary>
    [Fact]
    public void A_spell_is_the_same_hours_of_an_ordinary_run()
    {
        Plan plan = Centre.Plan(Full);
        ColdSnap snap = ColdSnap.Of(plan.Sites[0], new(4, 0));
        SiteRun run = Centre.Run(Full);
        double[] ordinary = [.. run.Zone("sleeping.open").Skip(snap.Spell.StartHour).Take(96).Select(h => h.OperativeC)];
        Assert.Equal(96, ordinary.Length);
        Assert.All(ordinary.Zip(snap.WithGrid.Rooms.Single(r => r.Building == "sleeping").OperativeC), p => Assert.Equal(p.First, p.Second, 0.02));
        Assert.True(snap.WithGrid.Closes);
        Assert.Null(snap.WithCut);
        Assert.Equal(0, snap.WithGrid.UnservedHeatKwh);
    }

    [Fact]
    public void A_longer_cut_and_a_lower_setpoint_are_never_warmer()
    {
        double before = 0;
        foreach (int hours in new[] { 0, 6, 24, 48 })
        {
            ColdSnap snap = ColdSnap.Of(Centre.Plan(Full).Sites[0], new(4, hours));
            double cold = (snap.WithCut ?? snap.WithGrid).PeopleHoursBelow(16);
            Assert.True(cold >= before);
            Assert.True(snap.WithCut?.Closes != false);
            before = cold;
        }
        Assert.True(before > 0);
        double Below(string setpoint) => ColdSnap.Of(Centre.Plan(Full, [("buildings.sleeping.setpoint", setpoint)]).Sites[0], new(4, 0)).WithGrid.PeopleHoursBelow(18);
        Assert.True(Below("{ day: 17 C, night: 15 C }") >= Below("{ day: 20 C, night: 18 C }"));
    }

    [Fact]
    public void Heaters_that_are_too_small_are_told_by_the_hour()
    {
        SnapRoom Room(string kw) => ColdSnap.Of(Centre.Plan(Full, [("buildings.sleeping.heating", $"{{ kind: electric-radiators, capacity: {kw} }}")]).Sites[0], new(4, 0)).WithGrid.Rooms.Single(r => r.Building == "sleeping");
        Assert.True(Room("1 kW").ShortHours > Room("2 kW").ShortHours);
        Assert.Equal(0, Room("6 kW").ShortHours);
        Assert.InRange(Room("1 kW").AtLimitHours, 1, Room("1 kW").ShortHours);
        Assert.True(Room("1 kW").LowestC < Room("6 kW").LowestC);
    }

    /// <summary>What is asked is what holding the setpoints takes, however little the plant gives, and not the warming up that a cold room asks for in each hour.</summary>
    [Fact]
    public void A_plant_that_is_too_small_lacks_what_a_large_one_gives()
    {
        SnapCase Behind(string plant) => ColdSnap.Of(Centre.Plan(Full, [("buildings.sleeping.heating", "heat-network"), ("heat_network", plant)]).Sites[0], new(4, 0)).WithGrid;
        SnapCase large = Behind("{ plant: oil-boiler, capacity: 200 kW }"), small = Behind("{ plant: oil-boiler, capacity: 15 kW }");
        Assert.Equal(large.HeatGivenKwh, large.HeatWantedKwh, 1e-3 * large.HeatGivenKwh);
        Assert.Equal(large.HeatWantedKwh, small.HeatWantedKwh, 1e-3 * large.HeatGivenKwh);
        Assert.True(small.HeatGivenKwh < 0.8 * small.HeatWantedKwh);
        Assert.Equal(0, large.Rooms.Sum(r => r.ShortHours));
        SnapRoom cold = small.Rooms.Single(r => r.Building == "sleeping");
        Assert.Equal(cold.AirC.Count(c => c < 17.95), cold.ShortHours);
        Assert.True(cold.ShortHours > 48 && cold.AtLimitHours == 0);
        Assert.True(small.Closes);
    }
}
