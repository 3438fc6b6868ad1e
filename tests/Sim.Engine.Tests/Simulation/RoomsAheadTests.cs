using System.Runtime.InteropServices;
using FsCheck.Fluent;
using Sim.Engine.Electricity;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Simulation;

/// <summary>
/// Rooms that run a day ahead, and hours in which all get what they ask for: run hour by hour, which neither can be, a year has the same bits.
/// </summary>
public class RoomsAheadTests
{
    [Theory]
    [InlineData("lipa.yaml")]
    [InlineData("dormitory.yaml")]
    [InlineData("tent-camp.yaml")]
    [InlineData("spread-out.yaml")]
    [InlineData("examples/energy-stores.yaml")]
    [InlineData("examples/sources-by-price.yaml")]
    [InlineData("examples/water-supply.yaml")]
    public void A_shipped_centre_run_by_days_is_the_same_to_the_last_bit_as_by_hours(string name)
    {
        Plan plan = Centre.Plan(Centre.Shipped(name));
        Assert.All(plan.Sites.Take(3), site => AssertSame(site, 200));
    }

    [Theory]
    [InlineData("lipa.yaml")]
    [InlineData("dormitory.yaml")]
    [InlineData("tent-camp.yaml")]
    public void So_is_every_option_of_a_shipped_centre_in_its_first_weeks(string name)
    {
        ScenarioFile file = Centre.Shipped(name);
        IReadOnlyDictionary<string, Option> options = Bound(file, Variation.Baseline).Inputs.Options;
        Assert.NotEmpty(options);
        var compiler = new Compiler();
        foreach ((string option, Option sets) in options)
        {
            Plan? plan = compiler.Compile(Bound(file, Variation.From(option, sets.Set)), new());
            Assert.NotNull(plan);
            AssertSame(plan.Sites[0], 20);
        }
    }

    private static Scenario Bound(ScenarioFile file, Variation variation) => file.Bind(variation, new()) ?? throw new InvalidOperationException(variation.Name);

    [Theory]
    [InlineData("a grid that is too small in the evening", "electricity.grid.import_limit", "30 kW")]
    [InlineData("a grid that is too small at most hours", "electricity.grid.import_limit", "15 kW")]
    [InlineData("mains that give too little", "water.source", "{ kind: mains, flow_limit: 0.3 m3/h }")]
    [InlineData("a store that is too small", "hot_water.store", "0.1 m3")]
    [InlineData("a tank and a pump", "water", "{ source: { kind: borehole, head: 60 m, flow_limit: 0.5 m3/h }, tank: { volume: 2 m3 } }")]
    [InlineData("trucks", "water", "{ source: { kind: trucks, delivery: 5 m3 }, tank: { volume: 10 m3 } }")]
    [InlineData("boilers", "buildings.sleeping.heating", "{ kind: oil-boiler, capacity: 2 kW }")]
    [InlineData("heaters that are too small", "buildings.sleeping.heating.capacity", "0.4 kW")]
    [InlineData("rain water", "water.rainwater", "{ roof_area: 100 m2, tank: 5 m3 }")]
    [InlineData("a battery", "electricity.battery", "{ capacity: 20 kWh }")]
    [InlineData("a battery and a grid that is too small", "electricity", "{ grid: { import_limit: 25 kW, outages: { per_year: 5 } }, battery: { capacity: 20 kWh } }")]
    [InlineData("a generating set that some uses do not reach", "electricity", "{ grid: { import_limit: 20 kW }, battery: { capacity: 5 kWh }, generator: { rated: 8 kW } }")]
    [InlineData("cuts", "electricity.grid.outages", "{ per_year: 60, winter_storms: { per_year: 4 } }")]
    public void So_is_a_small_centre_with(string what, string path, string value)
    {
        Assert.NotEmpty(what);
        AssertSame(Centre.Plan(Centre.File(), (path, value)).Sites[0], 365);
    }

    [Fact]
    public void So_is_a_small_centre_without_hot_water() =>
        AssertSame(Centre.Plan(Centre.File(Centre.Text.Replace("hot_water: { store: 1 m3, heater: { kind: electric, capacity: 15 kW } }\n", "", StringComparison.Ordinal))).Sites[0], 365);

    [Fact]
    public void Random_limits_of_the_grid_call_rooms_back_and_change_no_bit() =>
        Prop.ForAll(Gen.Choose(12, 60).ToArbitrary(), kw =>
            AssertSame(Centre.Plan(Centre.File(), ("electricity.grid.import_limit", $"{kw} kW")).Sites[0], 120)).Holds(10);

    [Fact]
    public void A_grid_that_is_too_small_sheds_on_some_of_the_days_that_began_ahead()
    {
        SitePlan site = Centre.Plan(Centre.File(), ("electricity.grid.import_limit", "30 kW")).Sites[0];
        var simulation = new SiteSimulation(site);
        simulation.WarmUp();
        simulation.RunYear(0);
        double[] shortHours = [.. Enumerable.Range(0, 365).Select(d => simulation.Hours.Slice(d * 24, 24).ToArray().Sum(h => h.Served.ShortHours))];
        Assert.InRange(shortHours.Count(h => h > 0), 10, 350);
        Assert.True(simulation.Hours.ToArray().Sum(h => ElectricityHour.Unserved(ref h.Electricity).ToArray().Sum()) > 1);
    }

    [Fact]
    public void Rooms_of_Lipa_go_ahead_on_all_days_without_a_cut_and_come_back_on_days_of_a_grid_that_is_too_small()
    {
        SitePlan lipa = Centre.Plan(Centre.Shipped("lipa.yaml")).Sites[0], small = Centre.Plan(Centre.File(), ("electricity.grid.import_limit", "30 kW")).Sites[0];
        double[] grid = lipa.Availability(0);
        SiteSimulation simulation = Warm(lipa), weak = Warm(small);
        int uncut = 0, back = 0;
        for (int day = 0; day < 365; day++)
        {
            simulation.RunDay(day);
            bool isUncut = grid.AsSpan(day * 24, 24).IndexOfAnyExcept(1.0) < 0;
            Assert.True(isUncut || !simulation.RoomsAreAhead);
            uncut += isUncut && simulation.RoomsAreAhead ? 1 : 0;
            weak.RunDay(day);
            bool isShort = weak.Hours.ToArray().Sum(h => h.Served.ShortHours) > 0;
            Assert.True(!isShort || !weak.RoomsAreAhead);
            back += weak.RoomsAreAhead ? 0 : 1;
        }
        Assert.InRange(uncut, 300, 364);
        Assert.InRange(back, 10, 350);
    }

    private static void AssertSame(SitePlan site, int days)
    {
        SiteSimulation byDay = Warm(site), byHour = Warm(site);
        for (int day = 0; day < days; day++)
        {
            byDay.RunDay(day);
            for (int h = 0; h < 24; h++)
            {
                byHour.RunHours((day * 24) + h, (day * 24) + h + 1);
                bool same = Bytes(byDay.Hours.Slice(h, 1)).SequenceEqual(Bytes(byHour.Hours));
                if (!same)
                {
                    Assert.Fail(Differences(day, h, byDay.Hours[h], byHour.Hours[0]));
                }
                for (int zone = 0; zone < site.ZoneCount; zone++)
                {
                    Assert.Equal((day, h, byDay.ZoneHours(zone)[h]), (day, h, byHour.ZoneHours(zone)[0]));
                }
            }
        }
        Assert.Equal(byHour.Levels, byDay.Levels);
    }

    private static SiteSimulation Warm(SitePlan site)
    {
        var simulation = new SiteSimulation(site, 24);
        simulation.WarmUp();
        simulation.Prepare(0);
        return simulation;
    }

    private static ReadOnlySpan<byte> Bytes(ReadOnlySpan<SiteHour> hours) => MemoryMarshal.AsBytes(hours);

    private static string Differences(int day, int h, SiteHour byDay, SiteHour byHour)
    {
        double[] one = MemoryMarshal.Cast<SiteHour, double>(new Span<SiteHour>(ref byDay)).ToArray(), other = MemoryMarshal.Cast<SiteHour, double>(new Span<SiteHour>(ref byHour)).ToArray();
        return $"day {day} hour {h}: " + string.Join("; ", SiteHour.Layout.Columns.Where(c => one[c.Offset] != other[c.Offset]).Select(c => $"{c.Key} {one[c.Offset]:R} by days, {other[c.Offset]:R} by hours"));
    }
}
