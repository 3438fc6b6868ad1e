using Sim.Engine.Accounts;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Time;

namespace Sim.Engine.Tests.Simulation;

/// <summary>Years of a small centre (40 residents) with rain, greywater, a borehole, drain heat and bottles; every run is audited.</summary>
public class ReuseRunTests
{
    private const double RoofM2 = 15 * 2.29 * 5.9 + 6 * 10;

    private static readonly Lazy<SiteRun> Baseline = new(() => Centre.Run());

    [Fact]
    public void Rain_of_a_year_is_runoff_times_area_times_rain_less_snow_and_first_flush()
    {
        SiteRun run = Centre.Run(("water.rainwater", "{ tank: 100 m3, snow_melt: 0 mm/K/day }"));
        double rainMm = run.Hours.Sum(h => h.Weather.RainMm);
        double warmMm = run.Hours.Where(h => h.Weather.OutdoorC > 1).Sum(h => h.Weather.RainMm);
        int spells = Enumerable.Range(24, Calendar.HoursPerYear - 24)
            .Count(h => run.Hours[h].Weather.RainMm > 0 && Enumerable.Range(h - 24, 24).All(before => run.Hours[before].Weather.RainMm == 0));
        double byHand = 0.9 * RoofM2 * (warmMm - spells * 1);
        Assert.InRange(run.Total("reuse.rain_collected") / byHand, 0.95, 1.05);
        // Usable share: what is neither snow nor first flush, about 85 % of the 1.2 to 1.6 m of a year there.
        Assert.InRange(rainMm, 1000, 1800);
        Assert.InRange(run.Total("reuse.rain_collected") / (0.9 * RoofM2 * rainMm * 0.85), 0.8, 1.2);
        // Toilets, laundry and cleaning ask for more than the roof gives, so the tank never overflows for long.
        double yield = run.Total("reuse.rain_used");
        Assert.InRange(yield / (run.Total("reuse.rain_collected") - run.Total("reuse.rain_stored") - run.Total("reuse.rain_overflow")), 1 - 1e-9, 1 + 1e-9);
        Assert.InRange(yield / (0.9 * RoofM2 * rainMm * 0.85), 0.8, 1.2);
        // What rain serves, mains and their leaks need not: 15 % of the supply leaks.
        double saved = Baseline.Value.Total("water.mains") - run.Total("water.mains");
        Assert.Equal(yield / 0.85, saved, 1e-6 * saved);
        Assert.Equal(yield / 1000, run.Total("water.pumping"), 1e-9 * yield);
    }

    [Fact]
    public void Snow_waits_on_the_roof_for_the_thaw_and_all_of_it_runs_off()
    {
        (string, string) rain = ("water.rainwater", "{ tank: 100 m3, first_flush: 0 mm }");
        SiteRun run = Centre.Run(rain), lost = Centre.Run(rain, ("water.rainwater.snow_melt", "0 mm/K/day"));
        double perMm = 0.9 * RoofM2, fallen = run.Hours.Where(h => h.Weather.OutdoorC <= 1).Sum(h => h.Weather.RainMm) * perMm;
        Assert.Equal(fallen, run.Total("reuse.snowfall"), 1e-6);
        Assert.True(fallen > 0.03 * run.Total("reuse.rain_collected"), "it must snow for this to be a test");
        Assert.Equal(fallen + run.Start.RoofSnowL - run.End.RoofSnowL, run.Total("reuse.snow_melt"), 1e-6);
        Assert.Equal(run.Total("reuse.snow_melt"), run.Total("reuse.rain_collected") - lost.Total("reuse.rain_collected"), 1e-6);
        Assert.True(run.Total("reuse.rain_used") > lost.Total("reuse.rain_used"));
        // 4 mm per degree and day: an hour at 6 C melts 1 mm, where there is so much.
        Assert.All(run.Hours, h => Assert.True(h.Reuse.SnowMeltL <= Math.Max(0, h.Weather.OutdoorC) * 4 / 24 * perMm + 1e-9));
        Assert.Equal(0, lost.Total("reuse.snowfall"));
    }

    [Fact]
    public void Drawing_before_the_overflow_never_yields_less_than_after_it()
    {
        SiteRun after = Centre.Run(("water.rainwater", "{ tank: 1 m3 }")), before = Centre.Run(("water.rainwater", "{ tank: 1 m3, yield: before-spillage }"));
        Assert.InRange(before.Total("reuse.rain_used") / after.Total("reuse.rain_used"), 1.0001, 1.5);
    }

    [Fact]
    public void Treated_water_that_stands_too_long_is_let_go()
    {
        (string, string) large = ("water.greywater", "{ capacity: 5 m3/day, store: 48 h, cleaning: false }");
        SiteRun kept = Centre.Run(large), limited = Centre.Run(large, ("water.greywater.age_limit", "24 h")), never = Centre.Run(large, ("water.greywater.age_limit", "1000 h"));
        Assert.Equal(0, never.Total("reuse.greywater_discarded"));
        Assert.Equal(kept.Total("reuse.greywater_used"), never.Total("reuse.greywater_used"));
        double discarded = limited.Total("reuse.greywater_discarded");
        Assert.True(discarded > 1000);
        Assert.True(limited.Total("reuse.greywater_used") < kept.Total("reuse.greywater_used"));
        Assert.Equal(limited.Total("reuse.greywater_recovered") - limited.Total("reuse.greywater_used") - limited.Total("reuse.greywater_stored"), discarded, 1e-6 * discarded);
    }

    [Fact]
    public void More_roof_or_a_larger_tank_never_yields_less()
    {
        double Yield(int roofM2, int tankM3) => Centre.Run(("water.rainwater", $"{{ roof_area: {roofM2} m2, tank: {tankM3} m3 }}")).Total("reuse.rain_used");
        double[] byRoof = [Yield(50, 10), Yield(150, 10), Yield(600, 10)], byTank = [Yield(150, 2), byRoof[1], Yield(150, 60)];
        Assert.True(byRoof[0] < byRoof[1] && byRoof[1] < byRoof[2], string.Join(" ", byRoof));
        Assert.True(byTank[0] < byTank[1] && byTank[1] <= byTank[2], string.Join(" ", byTank));
        Assert.True(Yield(1, 10) < 0.05 * byRoof[0]);
    }

    [Fact]
    public void Greywater_replaces_the_water_of_toilets_and_no_more_than_drains()
    {
        SiteRun run = Centre.Run(("water.greywater", "{ capacity: 5 m3/day, cleaning: false }"));
        // 36 L of showers and basins drain for 18 L of flushes, so nearly all are flushed with it.
        double toilets = run.Total("water.toilets"), used = run.Total("reuse.greywater_used"), recovered = run.Total("reuse.greywater_recovered");
        Assert.InRange(used / toilets, 0.99, 1);
        Assert.Equal(Baseline.Value.Total("water.toilets"), toilets, 1e-9 * toilets);
        Assert.Equal(used / 0.85, Baseline.Value.Total("water.mains") - run.Total("water.mains"), 1e-6 * used);
        Assert.Equal(recovered, Baseline.Value.Total("water.sewage_to_sewer") - run.Total("water.sewage_to_sewer"), 1e-6 * used);
        Assert.Equal(1.5 * run.Total("reuse.greywater_treated") / 1000, run.Total("water.pumping"), 1e-9 * used);
        // A small plant is limited by its day.
        SiteRun small = Centre.Run(("water.greywater", "{ capacity: 0.2 m3/day }"));
        Assert.InRange(small.Total("reuse.greywater_treated"), 0.99 * 365 * 200, 365 * 200 + 1e-6);
    }

    [Theory]
    [InlineData("0.2 m3/day", "1 m3")]
    [InlineData("5 m3/day", "1 m3")]
    [InlineData("5 m3/day", "200 m3")]
    public void Closing_the_loop_never_makes_water(string capacity, string tank)
    {
        SiteRun run = Centre.Run(("water.greywater", $"{{ capacity: {capacity} }}"), ("water.rainwater", $"{{ tank: {tank} }}"));
        double from = run.Total("water.mains") + run.Total("reuse.rain_collected") + run.Start.ReuseL;
        double to = run.Total("water.drinking") + run.Total("water.leaked") + run.Total("water.evaporated") + run.Total("water.sewage_to_sewer")
            + run.Total("reuse.rain_overflow") + run.End.ReuseL;
        Assert.Equal(from, to, 1e-9 * from);
        double drained = 0.95 * (run.Total("water.showers") + run.Total("water.basins") + run.Total("water.laundry"));
        Assert.InRange(run.Total("reuse.greywater_recovered"), 1, 0.85 * drained);
        Assert.InRange(run.Total("reuse.greywater_used"), 1, (run.Total("reuse.greywater_recovered") + run.Start.ReuseL) * (1 + 1e-12));
        string[] ends = ["water.drinking", "water.basins", "water.showers", "water.toilets", "water.laundry", "water.cleaning"];
        Assert.All(ends, e => Assert.Equal(Baseline.Value.Total(e), run.Total(e), 1e-9 * run.Total(e)));
        Assert.Equal(0, run.TotalOf("water.unserved"), 1e-6);
    }

    [Fact]
    public void Drains_give_back_their_share_of_the_heat_of_showers_and_the_store_gives_the_rest()
    {
        SiteRun run = Centre.Run(("water.showers.drain_heat_recovery", "{ share: 40 % }"));
        double showers = run.Total("hot_water.showers_heat"), given = run.Total("reuse.drain_heat");
        Assert.Equal(0.4 * showers, given, 1e-9 * showers);
        Assert.Equal(Baseline.Value.Total("hot_water.showers_heat"), showers, 1e-3 * showers);
        // The heater saves that heat, and no more: pipes lose what they lost of as much hot water.
        double saved = Baseline.Value.Total("hot_water.heater_heat") - run.Total("hot_water.heater_heat");
        Assert.InRange(saved / given, 0.98, 1.02);
        Assert.Equal(Baseline.Value.Total("hot_water.circulation_loss"), run.Total("hot_water.circulation_loss"), 1e-3 * showers);
        double all = showers + run.Total("hot_water.basins_heat") + run.Total("hot_water.kitchen_heat") + run.Total("hot_water.laundry_heat") + run.Total("hot_water.cleaning_heat");
        Assert.Equal(0.25 * all, run.Total("hot_water.circulation_loss"), 1e-9 * all);
    }

    [Fact]
    public void Showers_that_the_store_cannot_warm_are_missed_whole_with_and_without_drain_heat()
    {
        (string, string) weak = ("hot_water", "{ store: 0.2 m3, heater: { kind: electric, capacity: 1 kW } }");
        SiteRun plain = Centre.Run(weak), warmed = Centre.Run(weak, ("water.showers.drain_heat_recovery", "{ share: 40 % }"));
        foreach (SiteRun run in new[] { plain, warmed })
        {
            double wanted = run.Total("hot_water.unmet_heat") + run.TotalOf("hot_water.showers_heat") + run.TotalOf("hot_water.basins_heat");
            Assert.True(run.Total("hot_water.unmet") > 0);
            Assert.Equal(Baseline.Value.Total("hot_water.showers_heat") + Baseline.Value.Total("hot_water.basins_heat"), wanted, 0.02 * wanted);
        }
        Assert.True(warmed.Total("hot_water.unmet") < plain.Total("hot_water.unmet"));
    }

    [Fact]
    public void A_borehole_takes_rho_g_h_over_eta_for_every_litre_and_replaces_the_mains()
    {
        SiteRun run = Centre.Run(("water.source", "{ kind: borehole, head: 60 m, pump_efficiency: 60 % }"));
        double litres = run.Total("water.borehole");
        Assert.Equal(Baseline.Value.Total("water.mains"), litres, 1e-6 * litres);
        Assert.Equal(0, run.Total("water.mains"));
        Assert.Equal(litres * 9.81 * 60 / 0.6 / 3.6e6, run.Total("electricity.pumping"), 1e-6 * litres / 1000);
    }

    [Fact]
    public void Without_power_neither_borehole_nor_rain_pump_nor_plant_runs_and_mains_serve_in_their_place()
    {
        double[] cut = new double[Calendar.HoursPerYear];
        (string, string) rain = ("water.rainwater", "{ tank: 10 m3 }"), grey = ("water.greywater", "{ capacity: 2 m3/day }");
        SiteRun run = Centre.RunWith(cut, rain, grey);
        Assert.Equal((0, 0, 0), (run.Total("reuse.rain_used"), run.Total("reuse.greywater_recovered"), run.Total("water.pumping")));
        Assert.True(run.Total("reuse.rain_overflow") > 0);
        Assert.Equal(0, run.TotalOf("water.unserved"), 1e-6);
        SiteRun dry = Centre.RunWith(cut, ("water.source", "borehole"), ("water.bottled", "2 L/person/day"));
        Assert.Equal(0, dry.Total("water.borehole"));
        // Bottles are drunk all the same: 40 residents, 2 L.
        Assert.Equal(40 * 2 * 365.0, dry.Total("water.drinking"), 0.01 * 40 * 2 * 365);
        SiteRun half = Centre.RunWith([.. cut.Select(_ => 0.5)], rain, grey);
        // A tank drawn on more slowly begins the year fuller, so what is kept counts with what is used.
        double Gained(SiteRun run) => run.Total("reuse.rain_used") + run.Total("reuse.rain_stored");
        Assert.InRange(Gained(half), 1, Gained(Centre.Run(rain, grey)) + 1e-6);
        Assert.Equal(0, half.TotalOf("water.unserved"), 1e-6);
    }

    [Fact]
    public void A_tank_behind_mains_that_need_no_pump_leaves_the_import_limit_in_force()
    {
        // No pump has no power: unlimited flow times no energy is nothing, not anything.
        SiteRun run = Centre.Run(("water.tank", "{ volume: 5 m3 }"), ("electricity.grid.import_limit", "20 kW"));
        Assert.InRange(run.Hours.Max(h => h.Electricity.GridImportKwh), 19.99, 20 + 1e-9);
        Assert.True(double.IsFinite(run.Total("electricity.unserved_pumping")));
    }

    [Fact]
    public void Bottled_water_is_bought_drunk_in_place_of_the_tap_and_its_plastic_thrown_away()
    {
        SiteRun run = Centre.Run([.. Centre.NoStaff, ("water.bottled", "1.5 L/person/day")]), plain = Centre.Run(Centre.NoStaff);
        double bottled = run.Total("water.bottled");
        Assert.Equal(40 * 1.5 * 365, bottled, 0.005 * bottled);
        Assert.Equal(0.025 * bottled, run.Total("waste.residents") - plain.Total("waste.residents"), 0.01 * bottled);
        // Half of the 3 L that people drink still come from the tap.
        Assert.InRange((run.Total("water.drinking") - bottled) / plain.Total("water.drinking"), 0.499, 0.501);
        // Bottles are for all who are registered, taps for those who are there: each half follows its own people.
        Assert.All(run.Hours.Where(h => h.Water.BottledL > 0), h => Assert.Equal(h.People.PresentPeople / h.People.RegisteredPeople, (h.Water.DrinkingL - h.Water.BottledL) / h.Water.BottledL, 1e-9));
        Assert.Contains(run.Hours, h => h.People.PresentPeople < 0.8 * h.People.RegisteredPeople);
        IReadOnlyList<MeteredMonth> metered = Metering.Of(run), before = Metering.Of(plain);
        Assert.Equal(bottled, metered.Sum(m => m.BottledL), 1e-6);
        double plastic = metered.Sum(m => m.Waste.LandfilledKg[(int)WasteStream.Plastic]) - before.Sum(m => m.Waste.LandfilledKg[(int)WasteStream.Plastic]);
        Assert.Equal(0.025 * bottled, plastic, 0.02 * plastic);
    }

    [Fact]
    public void Own_water_is_metered_and_no_mains_water_with_it()
    {
        SiteRun run = Centre.Run(("water.source", "borehole"), ("water.rainwater", "{ tank: 10 m3 }"), ("water.greywater", "{ capacity: 1 m3/day }"));
        IReadOnlyList<MeteredMonth> metered = Metering.Of(run);
        double own = run.Total("water.borehole") + run.Total("reuse.rain_used") + run.Total("reuse.greywater_used");
        Assert.Equal(own / 1000, metered.Sum(m => m.OwnWaterM3), 1e-9 * own);
        Assert.Equal(0, metered.Sum(m => m.MainsM3));
        Assert.True(metered.Sum(m => m.SewageM3) < Metering.Of(Baseline.Value).Sum(m => m.SewageM3));
    }

    [Fact]
    public void Twice_the_people_twice_the_flows_per_person()
    {
        (string, string)[] changes = [.. Centre.NoStaff, ("water.greywater", "{ capacity: 20 m3/day, cleaning: false }"), ("water.bottled", "1 L/person/day"), ("water.showers.drain_heat_recovery", "{ share: 30 % }")];
        SiteRun one = Centre.Run([.. changes, ("occupancy.constant", "20 people")]), two = Centre.Run([.. changes, ("occupancy.constant", "40 people")]);
        foreach (string column in new[] { "water.bottled", "water.toilets", "water.showers", "reuse.greywater_used", "reuse.drain_heat" })
        {
            Assert.Equal(2 * one.Total(column), two.Total(column), 1e-3 * two.Total(column));
        }
    }
}
