using Sim.Engine.Buildings;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;

namespace Sim.Engine.Tests.Studies;

public class DesignSpellTests
{
    private static readonly ScenarioFile Full = Centre.File(Centre.Text.Replace("constant: 40 people", "constant: 60 people", StringComparison.Ordinal)
        .Replace("{ normals: lipa }", "{ normals: lipa, years: 1 }", StringComparison.Ordinal));

    /// <summary>By hand: 17, 15, 11, 13 C with 2, 3, 4, 5 people.</summary>
    [Fact]
    public void A_room_is_counted_below_limits_by_hours_and_people()
    {
        SpellRoom room = new("room", 20, 2, null, [17, 15, 11, 13], [17, 15, 11, -1], [1, 1, 1, 1], [2, 3, 4, 5], 0, null);
        Assert.Equal((11, 4, 3), (room.LowestC, room.HoursBelow(18), room.HoursBelow(16)));
        Assert.Equal((14, 12, 4), (room.PeopleHoursBelow(18), room.PeopleHoursBelow(16), room.PeopleHoursBelow(12)));
        Assert.Equal((2, 3, null), (room.HoursUntil(16, 0), room.HoursUntil(12, 0), room.HoursUntil(5, 0)));
        Assert.Equal((0, 1), (room.HoursUntil(16, 2), room.HoursUntil(12, 2)));
        Assert.True(room.Freezes);
        Assert.False((room with { AirC = [1, 1, 1, 1] }).Freezes);
        Assert.True((room with { AirC = [1, 1, 1, 1], LowestClosedC = -0.5 }).Freezes);
    }

    /// <summary>By hand: 31, 33, 34, 25 C with 2, 3, 4, 5 people, the last two hours of the night.</summary>
    [Fact]
    public void A_room_is_counted_above_limits_by_hours_people_and_nights()
    {
        SpellRoom room = new("room", null, 0, null, [31, 33, 34, 25], [30, 32, 33, 24], [0, 0, 0, 0], [2, 3, 4, 5], 0, null)
        {
            HeatIndexC = [35, 40, 41, 24],
            IsNight = [false, false, true, true],
        };
        Assert.Equal((34, 33, 2, 7), (room.HighestC, room.HighestAirC, room.HoursAbove(32), room.PeopleHoursAbove(32)));
        Assert.Equal((2, 9, 1, 4), (room.NightHoursAbove(24), room.NightPeopleHoursAbove(24), room.NightHoursAbove(30), room.NightPeopleHoursAbove(30)));
        Assert.Equal((2, 7, 1), (room.IndexHours(40), room.IndexPeopleHours(40), room.IndexHours(41)));
        Assert.Equal((2, 0, null), (room.HoursUntilIndex(40, 0), room.HoursUntilIndex(40, 2), room.HoursUntilIndex(42, 0)));
    }

    [Theory]
    [InlineData(SpellKind.Cold, -1)]
    [InlineData(SpellKind.Hot, 1)]
    public void The_spell_is_the_coldest_or_hottest_of_all_whole_days_in_a_row(SpellKind kind, int sign)
    {
        SiteClimate climate = Centre.Plan(Centre.File()).Sites[0].Climate;
        WeatherSpell spell = WeatherSpell.Of(climate, kind, 3);
        Assert.Equal((10, 72), (spell.Years, spell.Hours));
        double[] of = climate.Year(spell.Year).Weather.DryBulbC[spell.StartHour..(spell.StartHour + 72)];
        Assert.Equal(of.Average(), spell.MeanC, 1e-9);
        Assert.Equal(of.Max(c => sign * c), sign * spell.ExtremeC);
        int from = spell.WorstWithin(climate.Year(spell.Year).Weather.DryBulbC, 6);
        Assert.All(Enumerable.Range(0, 67), h => Assert.True(sign * of[h..(h + 6)].Average() <= sign * of[from..(from + 6)].Average() + 1e-9));
        for (int year = 0; year < 10; year++)
        {
            double[] c = climate.Year(year).Weather.DryBulbC;
            for (int day = 0; day < 363; day++)
            {
                Assert.True(sign * c[(24 * day)..(24 * day + 72)].Average() <= sign * spell.MeanC + 1e-9);
            }
        }
    }

    /// <summary>With the residents, weather and grid of an ordinary run it gives that run's hours; what is left is two weeks of memory instead of a year.</summary>
    [Fact]
    public void A_spell_is_the_same_hours_of_an_ordinary_run()
    {
        Plan plan = Centre.Plan(Full);
        DesignSpell snap = DesignSpell.Of(plan.Sites[0], new(SpellKind.Cold, 4, 0));
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
            DesignSpell snap = DesignSpell.Of(Centre.Plan(Full).Sites[0], new(SpellKind.Cold, 4, hours));
            double cold = (snap.WithCut ?? snap.WithGrid).PeopleHoursBelow(16);
            Assert.True(cold >= before);
            Assert.True(snap.WithCut?.Closes != false);
            before = cold;
        }
        Assert.True(before > 0);
        double Below(string setpoint) => DesignSpell.Of(Centre.Plan(Full, [("buildings.sleeping.setpoint", setpoint)]).Sites[0], new(SpellKind.Cold, 4, 0)).WithGrid.PeopleHoursBelow(18);
        Assert.True(Below("{ day: 17 C, night: 15 C }") >= Below("{ day: 20 C, night: 18 C }"));
    }

    [Fact]
    public void Heaters_that_are_too_small_are_told_by_the_hour()
    {
        SpellRoom Room(string kw) => DesignSpell.Of(Centre.Plan(Full, [("buildings.sleeping.heating", $"{{ kind: electric-radiators, capacity: {kw} }}")]).Sites[0], new(SpellKind.Cold, 4, 0)).WithGrid.Rooms.Single(r => r.Building == "sleeping");
        Assert.True(Room("1 kW").ShortHours > Room("2 kW").ShortHours);
        Assert.Equal(0, Room("6 kW").ShortHours);
        Assert.InRange(Room("1 kW").AtLimitHours, 1, Room("1 kW").ShortHours);
        Assert.True(Room("1 kW").LowestC < Room("6 kW").LowestC);
    }

    /// <summary>What is asked is what holding the setpoints takes, however little the plant gives, and not the warming up that a cold room asks for in each hour.</summary>
    [Fact]
    public void A_plant_that_is_too_small_lacks_what_a_large_one_gives()
    {
        SpellCase Behind(string plant) => DesignSpell.Of(Centre.Plan(Full, [("buildings.sleeping.heating", "heat-network"), ("heat_network", plant)]).Sites[0], new(SpellKind.Cold, 4, 0)).WithGrid;
        SpellCase large = Behind("{ plant: oil-boiler, capacity: 200 kW }"), small = Behind("{ plant: oil-boiler, capacity: 15 kW }");
        Assert.Equal(large.HeatGivenKwh, large.HeatWantedKwh, 1e-3 * large.HeatGivenKwh);
        Assert.Equal(large.HeatWantedKwh, small.HeatWantedKwh, 1e-3 * large.HeatGivenKwh);
        Assert.True(small.HeatGivenKwh < 0.8 * small.HeatWantedKwh);
        Assert.Equal(0, large.Rooms.Sum(r => r.ShortHours));
        SpellRoom cold = small.Rooms.Single(r => r.Building == "sleeping");
        Assert.Equal(cold.AirC.Count(c => c < 17.95), cold.ShortHours);
        Assert.True(cold.ShortHours > 48 && cold.AtLimitHours == 0);
        Assert.True(small.Closes);
    }

    /// <summary>The hours of a heat wave are those of an ordinary run, too, and its index is that of its air with the moisture outdoors.</summary>
    [Fact]
    public void A_heat_wave_is_the_same_hours_of_an_ordinary_run()
    {
        Plan plan = Centre.Plan(Full);
        DesignSpell wave = DesignSpell.Of(plan.Sites[0], new(SpellKind.Hot, 4, 0));
        SiteRun run = Centre.Run(Full);
        SpellRoom room = wave.WithGrid.Rooms.Single(r => r.Building == "sleeping");
        Assert.All(run.Zone("sleeping.open").Skip(wave.Spell.StartHour).Take(96).Zip(room.OperativeC), p => Assert.Equal(p.First.OperativeC, p.Second, 0.02));
        Assert.True(wave.WithGrid.Closes);
        Assert.Equal(4 * 8, room.IsNight.Count(n => n));
        double[] humidity = plan.Sites[0].Climate.Year(0).Weather.RelativeHumidityFraction;
        for (int h = 0; h < 96; h++)
        {
            double vapourPa = humidity[wave.Spell.StartHour + h] * HeatIndex.SaturationPa(wave.WithGrid.OutdoorC[h]);
            Assert.Equal(HeatIndex.NwsC(room.AirC[h], vapourPa / HeatIndex.SaturationPa(room.AirC[h])), room.HeatIndexC[h], 1e-9);
        }
        Assert.Equal((null, 0, 0.0), (room.SetpointC, room.ShortHours, wave.WithGrid.CoolingGivenKwh));
    }

    /// <summary>A machine keeps rooms at its setpoint, one that is too small is told by the hour, and in a cut they are as hot as without one.</summary>
    [Fact]
    public void Machines_that_cool_are_judged_by_the_hour_and_stand_still_in_a_cut()
    {
        DesignSpell Wave(string machine) => DesignSpell.Of(Centre.Plan(Full, [("buildings.sleeping.cooling", machine), ("buildings.sleeping.setpoint", "{ day: 20 C, night: 18 C, cooling: 25 C }")]).Sites[0], new(SpellKind.Hot, 4, 24));
        static SpellRoom Sleeping(SpellCase of) => of.Rooms.Single(r => r.Building == "sleeping");
        DesignSpell none = DesignSpell.Of(Centre.Plan(Full).Sites[0], new(SpellKind.Hot, 4, 24)), large = Wave("{ kind: split-air-conditioner, capacity: 6 kW }"), small = Wave("{ kind: split-air-conditioner, capacity: 0.5 kW }");
        Assert.Equal(0, Sleeping(large.WithGrid).ShortHours);
        Assert.InRange(Sleeping(large.WithGrid).HighestAirC, 24.9, 25.05);
        Assert.InRange(Sleeping(small.WithGrid).AtLimitHours, 1, Sleeping(small.WithGrid).ShortHours);
        Assert.True(small.WithGrid.CoolingLackingKwh > 0 && large.WithGrid.CoolingLackingKwh == 0);
        Assert.True(Sleeping(large.WithGrid).HighestC < Sleeping(small.WithGrid).HighestC && Sleeping(small.WithGrid).HighestC < Sleeping(none.WithGrid).HighestC);
        SpellCase cut = large.WithCut!;
        Assert.True(Sleeping(cut).HighestC > Sleeping(large.WithGrid).HighestC + 2);
        Assert.True(cut.UnservedCoolingKwh > 0 && cut.CoolingGivenKwh < large.WithGrid.CoolingGivenKwh && cut.Closes);
        Assert.All(Enumerable.Range(cut.CutFrom!.Value, 24), h => Assert.Equal(0, Sleeping(cut).GivenKwh[h]));
    }
}
