using Sim.Engine.Accounts;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Time;

namespace Sim.Engine.Tests.Simulation;

/// <summary>Years of a small centre (40 residents) whose water fails: interruptions, pumps, frost, trucks on their way; every run is audited.</summary>
public class SupplyRunTests
{
    private static readonly Lazy<SiteRun> Baseline = new(() => Centre.Run());

    [Fact]
    public void Interrupted_mains_leave_the_taps_dry_for_that_part_of_the_hour_and_a_tank_bridges_them()
    {
        (string, string) mains = ("water.source", "{ kind: mains, interruptions: { per_year: 30, mean_duration: 5 h } }");
        SiteRun dry = Centre.Run(mains), bridged = Centre.Run(mains, ("water.tank", "{ volume: 30 m3 }"));
        double down = dry.Total("water.source_down");
        Assert.InRange(down, 30 * 5 * 0.5, 30 * 5 * 1.7);
        // Paired draws: the tank does not change the failures.
        Assert.Equal(down, bridged.Total("water.source_down"));
        Assert.Equal(0, bridged.TotalOf("water.unserved"), 1e-9);
        foreach ((SiteHour hour, SiteHour usual) in dry.Hours.Zip(Baseline.Value.Hours))
        {
            Assert.Equal(usual.Water.ShowersL, hour.Water.ShowersL + hour.Water.UnservedShowersL, 1e-9);
            Assert.True(hour.Water.SourceDownHours < 1 || hour.Water.MainsL == 0);
        }
        int h = Enumerable.Range(0, Calendar.HoursPerYear).First(i => dry.Hours[i].Water.SourceDownHours == 1 && Baseline.Value.Hours[i].Water.ShowersL > 0);
        Assert.Equal(Baseline.Value.Hours[h].Water.ShowersL, dry.Hours[h].Water.UnservedShowersL, 1e-9);
        Assert.Equal(0, dry.Hours[h].Water.MainsL);
    }

    [Fact]
    public void Pressure_hours_in_two_spells_give_water_in_those_hours_alone()
    {
        SiteRun run = Centre.Run(("water.source", "{ kind: mains, pressure_hours: '6-10, 17-22' }"));
        CivilYear civil = run.Plan.CivilYears[0];
        for (int h = 0; h < Calendar.HoursPerYear; h++)
        {
            int clock = civil.CivilHourOfWeek[h] % 24;
            Assert.Equal(clock is (>= 6 and < 10) or (>= 17 and < 22), run.Hours[h].Water.MainsL > 0);
        }
        Assert.True(run.Total("water.unserved_showers") > 0);
    }

    [Fact]
    public void A_pump_that_fails_stops_the_borehole_until_it_is_repaired()
    {
        SiteRun run = Centre.Run(("water.source", "{ kind: borehole, pump_failures: { per_year: 20, repair: 24 h } }"), ("water.tank", "{ volume: 5 m3 }"));
        Assert.InRange(run.Total("water.source_down"), 20 * 24 * 0.5, 20 * 24 * 1.7);
        Assert.All(run.Hours.Where(h => h.Water.SourceDownHours == 1), h => Assert.Equal(0, h.Water.BoreholeL));
        Assert.True(run.TotalOf("water.unserved") > 0);
    }

    [Fact]
    public void Draw_down_costs_head_and_limits_the_flow_and_the_day_has_its_own_limit()
    {
        // 2 m3/h per m and at most 3 m: 6 m3/h, and 40 + 3 m of head.
        SiteRun run = Centre.Run(("water.source", "{ kind: borehole, head: 40 m, specific_capacity: 2 m3/h/m, drawdown_limit: 3 m }"), ("water.tank", "{ volume: 20 m3 }"));
        Assert.Equal(6000, run.Plan.Water.FlowLimitL);
        Assert.Equal(run.Total("water.borehole") * 9.81 * 43 / 0.6 / 3.6e6, run.Total("water.pumping"), 1e-6);
        SiteRun meagre = Centre.Run(("water.source", "{ kind: borehole, daily_limit: 1.5 m3/day }"), ("water.tank", "{ volume: 20 m3 }"));
        double mostL = meagre.Hours.Chunk(24).Skip(1).Max(d => d.Sum(h => h.Water.BoreholeL));
        // Civil days are a clock's hour off those of standard time in summer.
        Assert.InRange(mostL, 1499, 3000);
        Assert.InRange(meagre.Total("water.borehole"), 364 * 1500, 366.0 * 1500);
    }

    [Fact]
    public void Frozen_pipes_stop_what_is_exposed_and_bottles_help_those_who_thirst()
    {
        SiteRun half = Centre.Run([.. Centre.NoStaff, ("water.frozen_pipes", "{ exposed: 50 % }")]), all = Centre.Run([.. Centre.NoStaff, ("water.frozen_pipes", "{ exposed: 100 % }"), ("water.emergency_bottled", "5 L/person/day")]);
        Assert.InRange(half.Total("water.frozen"), 24, 1500);
        Assert.Equal(half.Total("water.frozen"), all.Total("water.frozen"));
        Assert.All(half.Hours.Where(h => h.Water.FrozenHours == 1), h => Assert.Equal(h.Water.ShowersL, h.Water.UnservedShowersL, 1e-9));
        Assert.All(all.Hours.Where(h => h.Water.FrozenHours == 1), h => Assert.Equal(0, h.Water.ShowersL));
        Assert.Equal(0, all.Total("water.unserved_drinking"), 1e-9);
        Assert.Equal(all.Hours.Where(h => h.Water.FrozenHours == 1).Sum(h => h.Water.DrinkingL), all.Total("water.bottled"), 1e-6);
        Assert.True(all.Total("water.unserved_toilets") > half.Total("water.unserved_toilets"));
    }

    [Fact]
    public void Emergency_bottles_are_thrown_away_with_the_plastic_that_rations_have()
    {
        (string, string)[] dry =
        [
            ("water.source", "{ kind: mains, interruptions: { per_year: 30, mean_duration: 24 h } }"), ("waste.recyclables", "recycling"),
            ("waste.containers", "{ number: 50, by_stream: yes, rounds_per_week: 1 }"),
        ];
        SiteRun without = Centre.Run(dry), helped = Centre.Run([.. dry, ("water.emergency_bottled", "3 L/person/day")]);
        double bottledL = helped.Total("water.bottled"), kg = 0.025 * bottledL;
        Assert.True(kg > 50);
        Assert.Equal(kg, helped.Total("waste.emergency_bottles"), 1e-9 * kg);
        Assert.All(helped.Hours, h => Assert.Equal(0.025 * h.Water.BottledL, h.Waste.EmergencyBottlesKg, 1e-12));
        Assert.Equal(without.Total("waste.residents"), helped.Total("waste.residents"));
        double More(string key) => helped.Total(key) - without.Total(key);
        Assert.Equal(kg, More("waste.landfill") + More("waste.rejects") + More("waste.recycling"), 1e-9 * kg);
        // Sorted as the residents sort their own plastic, of which nothing else is more.
        IReadOnlyList<MeteredMonth> metered = Metering.Of(helped), before = Metering.Of(without);
        double OfPlastic(IReadOnlyList<MeteredMonth> months, Func<WasteMonth, double[]> route) => months.Sum(m => route(m.Waste)[(int)WasteStream.Plastic]);
        double recycled = OfPlastic(metered, w => w.RecycledKg) - OfPlastic(before, w => w.RecycledKg);
        Assert.Equal(More("waste.recycling"), recycled, 1e-9 * kg);
        Assert.Equal(OfPlastic(before, w => w.RecycledKg) / (OfPlastic(before, w => w.RecycledKg) + OfPlastic(before, w => w.LandfilledKg)), recycled / kg, 1e-9);
        Assert.Equal(kg, recycled + OfPlastic(metered, w => w.LandfilledKg) - OfPlastic(before, w => w.LandfilledKg), 1e-9 * kg);
        // They stand in the containers, too.
        Assert.True(More("waste.containers_filled") > 0);
    }

    [Fact]
    public void Trucks_that_take_two_days_leave_a_shortage_that_a_larger_tank_avoids()
    {
        string Trucks(string more) => $"{{ kind: trucks, delivery: 5 m3, distance: 25 km{more} }}";
        SiteRun at_once = Centre.Run(("water.source", Trucks("")), ("water.tank", "{ volume: 10 m3 }"));
        SiteRun late = Centre.Run(("water.source", Trucks(", order_at: 50 %, lead_time: 48 h")), ("water.tank", "{ volume: 10 m3 }"));
        SiteRun large = Centre.Run(("water.source", Trucks(", order_at: 50 %, lead_time: 48 h")), ("water.tank", "{ volume: 40 m3 }"));
        Assert.True(late.TotalOf("water.unserved") > at_once.TotalOf("water.unserved") + 1000);
        Assert.Equal(0, large.TotalOf("water.unserved"), 1e-6);
        Assert.Equal(large.Total("water.trucks"), 5000 * large.Total("water.truck_trips"), 1e-6);
        Assert.Equal(5 * 25 * 0.07 * large.Total("water.truck_trips"), large.Total("water.truck_diesel"), 1e-6);
    }

    [Theory]
    [InlineData("0 %", 0)]
    [InlineData("40 %", 20_000)]
    [InlineData("100 %", 50_000)]
    public void A_tank_holds_what_the_file_says_when_the_first_year_begins(string start, double levelL)
    {
        // An empty one fills by the cubic metre an hour that the mains give.
        SiteRun mains = Centre.Run(("water.tank", $"{{ volume: 50 m3, start: {start} }}"), ("water.source", "{ kind: mains, flow_limit: 1 m3/h }"));
        Assert.Equal(levelL, mains.Start.TankL);
        SiteHour first = mains.Hours[0];
        Assert.Equal(levelL < 50_000 ? 1000 : first.Water.MainsL, first.Water.MainsL, 1e-9);
        // What was ordered before is forgotten: below the mark an order goes out in the first hour, and takes its two days.
        SiteRun trucks = Centre.Run(("water.tank", $"{{ volume: 50 m3, start: {start} }}"), ("water.source", "{ kind: trucks, delivery: 5 m3, order_at: 50 %, lead_time: 48 h }"));
        Assert.Equal(levelL, trucks.Start.TankL);
        int came = Array.FindIndex(trucks.Hours, h => h.Water.TrucksL > 0);
        Assert.InRange(came, levelL < 25_000 ? 48 : 96, levelL < 25_000 ? 64 : 2000);
    }

    [Fact]
    public void Backup_trucks_come_when_the_borehole_does_not_suffice()
    {
        (string, string) tank = ("water.tank", "{ volume: 20 m3 }"), well = ("water.source", "{ kind: borehole, daily_limit: 1.5 m3/day }");
        SiteRun alone = Centre.Run(well, tank), helped = Centre.Run(well, tank, ("water.backup_trucks", "{ delivery: 5 m3 }"));
        Assert.True(alone.TotalOf("water.unserved") > 1000);
        Assert.Equal(0, helped.TotalOf("water.unserved"), 1e-6);
        Assert.True(helped.Total("water.borehole") > 0.9 * alone.Total("water.borehole"));
        // A well that suffices needs none.
        Assert.Equal(0, Centre.Run(("water.source", "borehole"), tank, ("water.backup_trucks", "{ delivery: 5 m3 }")).Total("water.trucks"));
    }

    [Fact]
    public void Two_flushes_dry_toilets_and_hours_of_ones_own_change_what_they_say_and_no_more()
    {
        double toilets = Baseline.Value.Total("water.toilets"), showers = Baseline.Value.Total("water.showers");
        SiteRun dual = Centre.Run(("water.toilets.dual_flush", "{ half: 3 L, half_share: 50 % }"));
        Assert.Equal(toilets * 3.75 / 4.5, dual.Total("water.toilets"), 1e-6 * toilets);
        SiteRun dry = Centre.Run([.. Centre.NoStaff, ("water.toilets.dry", "{ rinsing: 0 L }")]);
        Assert.Equal(0, dry.Total("water.toilets"));
        Assert.Equal(1.5 / 24 * dry.Hours.Sum(h => h.People.PresentPeople), dry.Total("water.septage"), 1e-6);
        SiteRun awake = Centre.Run(("water.showers.hours", "awake"));
        Assert.InRange(awake.Total("water.showers") / showers, 0.9, 1.1);
        Assert.All(awake.Hours.Where(h => h.People.AwakePeople == 0), h => Assert.Equal(0, h.Water.ShowersL));
        Assert.Equal(toilets, awake.Total("water.toilets"), 1e-6 * toilets);
    }

    [Fact]
    public void Half_as_many_people_again_use_half_as_much_water_again()
    {
        SiteRun once = Centre.Run(Centre.NoStaff), twice = Centre.Run([.. Centre.NoStaff, ("occupancy.constant", "60 people"), ("occupancy.capacity", "60 people")]);
        Assert.All(new[] { "water.drinking", "water.basins", "water.showers", "water.toilets" },
            key => Assert.Equal(1.5 * once.Total(key), twice.Total(key), 1e-6 * twice.Total(key)));
    }

    // Washing and cleaning that wait for water are done when it is back: what is missing is the water of work given up, counted once.
    [Fact]
    public void Water_of_work_that_waits_is_missing_only_where_the_work_is_given_up()
    {
        (string, string) fails = ("water.source", "{ kind: mains, interruptions: { per_year: 60, mean_duration: 8 h } }");
        SiteRun flows = Centre.Run(), dry = Centre.Run(fails);
        Assert.True(dry.Total("water.unserved_toilets") > 0);
        foreach ((string use, string lost) in new[] { ("laundry", "services.laundry_lost"), ("cleaning", "services.cleaning_lost"), ("kitchen", "services.catering_lost") })
        {
            double missing = dry.Total($"water.unserved_{use}"), fewer = flows.Total($"water.{use}") - dry.Total($"water.{use}");
            double perUnit = flows.Total($"water.{use}") / flows.Total(lost.Replace("_lost", "_done", StringComparison.Ordinal));
            Assert.InRange(missing, 0, dry.Total(lost) * perUnit + 1e-6);
            // What waits at the year's end has neither flowed nor is it lost.
            Assert.InRange(fewer - missing, -1e-6, 0.01 * flows.Total($"water.{use}"));
        }
    }
}
