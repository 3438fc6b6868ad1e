using Sim.Engine.Electricity;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Engine.Tests.Simulation;

/// <summary>Batteries and generators in whole runs: what they serve, what they burn, what they store.</summary>
public class BackupTests
{
    private static readonly string[] Critical = ["communications", "site_lighting", "cold_chain", "base_load"];

    // Ten hours without grid every fifth day of a year.
    private static readonly double[] Cuts = [.. Enumerable.Range(0, 8760).Select(h => h / 24 % 5 == 0 && h % 24 is >= 14 and < 24 ? 0.0 : 1.0)];

    private static readonly (string, string) Outages = ("electricity.grid", "{ outages: { per_year: 60, mean_duration: 5 h } }");

    private static readonly Lazy<SiteRun> Dark = new(() => Centre.RunWith(Cuts));

    [Fact]
    public void A_generator_large_enough_leaves_nothing_unserved_in_a_winter_with_outages()
    {
        SiteRun without = Centre.Run(Outages), with = Centre.Run([Outages, ("electricity.generator.rated", "80 kW")]);
        Assert.True(without.TotalOf("electricity.unserved") > 100);
        Assert.Equal(0, with.TotalOf("electricity.unserved"), 1e-6);
        Assert.True(with.Total("electricity.generator") >= without.TotalOf("electricity.unserved_communications") + without.TotalOf("electricity.unserved_base_load"));
        Assert.Equal(with.Total("electricity.generator_diesel"), with.Total("fuel.diesel"), 1e-9);
        Assert.True(with.Total("served.cold") <= without.Total("served.cold"));
    }

    [Fact]
    public void A_small_generator_serves_critical_loads_first()
    {
        // Communications 90 W, base load 360 W, lamps 200 W, cold chain 73 W: under 0.8 kW.
        SiteRun small = Centre.RunWith(Cuts, ("electricity.generator", "{ rated: 3 kW }"));
        Assert.All(Critical, use => Assert.Equal(0, small.Total($"electricity.unserved_{use}"), 1e-9));
        Assert.True(small.Total("electricity.unserved_room_heating") > 0);
        Assert.True(small.TotalOf("electricity.unserved") < Dark.Value.TotalOf("electricity.unserved"));
    }

    [Fact]
    public void Half_an_hour_without_grid_is_half_an_hour_of_generator()
    {
        double[] half = GridAvailability.Constant(0.5);
        SiteRun run = Centre.RunWith(half, ("electricity.generator", "{ rated: 80 kW }"));
        Assert.Equal(0, run.TotalOf("electricity.unserved"), 1e-6);
        Assert.Equal(8760 / 2.0, run.Total("electricity.generator_running"), 1e-6);
        Assert.Equal(0.5, run.Hours.Average(h => h.Electricity.GridAvailabilityFraction), 1e-12);
        Assert.All(run.Hours, h => Assert.Equal(h.Electricity.GridImportKwh > 0, h.Electricity.GeneratorKwh > 0));
    }

    [Fact]
    public void A_battery_with_a_reserve_carries_critical_loads_through_cuts_and_heats_no_room()
    {
        // Ten hours of 0.8 kW are 8 kWh; 20 kWh full to the brim give 20 x 0.9 x 0.933 = 16.8.
        SiteRun run = Centre.RunWith(Cuts, ("electricity.battery", "{ capacity: 20 kWh, reserve: 100 % }"));
        Assert.All(Critical, use => Assert.True(Dark.Value.Total($"electricity.unserved_{use}") > 0));
        Assert.All(Critical, use => Assert.Equal(0, run.Total($"electricity.unserved_{use}"), 1e-9));
        Assert.All(run.Hours.Where(h => h.Electricity.GridAvailabilityFraction == 0), h => Assert.Equal(0, h.Electricity.RoomHeatingKwh));
        // What critical loads drew in the cuts is what the battery gave.
        Assert.Equal(Critical.Sum(use => Dark.Value.Total($"electricity.unserved_{use}")), run.Total("electricity.battery_discharge"), 1e-6);
        Assert.Equal(0, Centre.RunWith(Cuts, ("electricity.battery", "{ capacity: 20 kWh, reserve: 100 %, island: false }")).Total("electricity.battery_discharge"));
    }

    [Fact]
    public void A_battery_raises_the_sun_used_on_site_by_what_days_leave_over_and_nights_need()
    {
        (string, string) sun = ("electricity.pv.roof.peak", "40 kW");
        SiteRun solar = Centre.Run(sun), both = Centre.Run(sun, ("electricity.battery", "{ capacity: 50 kWh }"));
        // By hand: between noons the battery takes the day's surplus, at most 45 kWh / 0.933 in all, and the night takes
        // back what it needs; 13 % is lost on the way.
        double expected = 0;
        for (int day = 0; day < 365; day++)
        {
            double surplus = solar.Hours.Skip(day * 24).Take(24).Sum(h => h.Electricity.ExportedKwh);
            double night = solar.Hours.Skip(day * 24 + 12).Take(24).Sum(h => h.Electricity.GridImportKwh);
            expected += Math.Min(Math.Min(surplus, 45 / 0.933), night / (0.933 * 0.933));
        }
        double more = both.Total("electricity.pv_used") - solar.Total("electricity.pv_used");
        Assert.InRange(more, 0.8 * expected, 1.2 * expected);
        // Import falls by what is left after the losses.
        Assert.InRange(solar.Total("electricity.grid_import") - both.Total("electricity.grid_import"), 0.95 * 0.87 * more, 0.88 * more + 50);
        Assert.Equal(both.Total("electricity.battery_charge"), more, 1e-6);
    }

    [Fact]
    public void A_camp_without_grid_lives_on_its_generator()
    {
        (string, string)[] camp =
        [
            ("electricity.grid", "none"), ("buildings.sleeping.heating", "diesel-heater"), ("buildings.canteen.heating", "diesel-heater"),
            ("hot_water.heater", "oil-boiler"),
        ];
        SiteRun dark = Centre.Run(camp);
        Assert.Equal(0, dark.TotalOf("electricity.grid_import"));
        Assert.Equal(0, dark.Total("electricity.base_load"));
        SiteRun run = Centre.Run([.. camp, ("electricity.generator", "{ rated: 40 kW, role: prime }")]);
        Assert.Equal(0, run.TotalOf("electricity.unserved"), 1e-6);
        Assert.Equal(0, run.Total("electricity.grid_import"));
        Assert.Equal(8760, run.Total("electricity.generator_running"), 1e-6);
        Assert.InRange(run.Total("electricity.generator_diesel") / run.Total("electricity.generator"), 0.28, 0.45);
        Assert.True(run.Total("fuel.diesel") > run.Total("electricity.generator_diesel"));
    }

    [Fact]
    public void A_camp_with_sun_and_battery_burns_less_diesel_and_every_balance_closes()
    {
        (string, string)[] camp =
        [
            ("electricity.grid", "none"), ("buildings.sleeping.heating", "none"), ("buildings.canteen.heating", "none"),
            ("hot_water.heater", "oil-boiler"), ("electricity.generator", "{ rated: 20 kW, strategy: cycle-charging }"),
        ];
        SiteRun diesel = Centre.Run(camp);
        SiteRun hybrid = Centre.Run([.. camp, ("electricity.pv.roof.peak", "20 kW"), ("electricity.battery", "{ capacity: 60 kWh }")]);
        Assert.True(hybrid.Total("electricity.generator_running") < 0.5 * diesel.Total("electricity.generator_running"));
        Assert.True(hybrid.Total("fuel.diesel") < 0.5 * diesel.Total("fuel.diesel"));
        Assert.Equal(diesel.Total("electricity.base_load"), hybrid.Total("electricity.base_load"), 1e-6);
    }

    [Theory]
    [InlineData("{ capacity: 40 kWh }", "none", 30, 300)]
    [InlineData("{ capacity: 40 kWh, reserve: 60 %, outage_serves: comfort }", "none", 10, 300)]
    [InlineData("{ capacity: 40 kWh, island: false }", "{ rated: 6 kW }", 20, 500)]
    [InlineData("none", "{ rated: 6 kW, role: prime }", 12, 300)]
    [InlineData("{ capacity: 40 kWh }", "{ rated: 20 kW, role: prime, strategy: cycle-charging }", 5, 300)]
    [InlineData("{ capacity: 40 kWh, reserve: 40 %, fade: 10 %/year }", "{ rated: 20 kW, strategy: cycle-charging }", 0, 100)]
    public void Every_balance_closes_and_nothing_is_created(string battery, string generator, int limitKw, int outages)
    {
        SiteRun run = Centre.Run(
            ("electricity.battery", battery), ("electricity.generator", generator), ("electricity.pv.roof.peak", "40 kW"),
            ("electricity.grid", $"{{ import_limit: {limitKw} kW, export_limit: 5 kW, outages: {{ per_year: {outages} }} }}"),
            ("water.source", "{ kind: mains, pump_head: 30 m }"), ("water.tank", "{ volume: 5 m3 }"),
            ("buildings.canteen.heating", "{ kind: oil-boiler, capacity: 8 kW }"));
        Assert.All(run.Hours, h =>
        {
            ElectricityHour e = h.Electricity;
            Assert.True(e.GridImportKwh <= limitKw * e.GridAvailabilityFraction + 1e-9);
            Assert.True(e.ExportedKwh <= 5 * e.GridAvailabilityFraction + 1e-9);
            Assert.InRange(e.BatteryLevelKwh, 0, 40 + 1e-9);
            Assert.All(
                new[] { e.GridImportKwh, e.ExportedKwh, e.CurtailedKwh, e.PvUsedKwh, e.GeneratorKwh, e.GeneratorCurtailedKwh, e.BatteryChargeKwh, e.BatteryDischargeKwh, e.BatteryLostKwh },
                kwh => Assert.True(kwh >= -1e-9));
        });
        Assert.True(run.Total("electricity.battery_discharge") > 0 || battery == "none");
        Assert.True(run.Total("electricity.generator") > 0 || generator == "none");
    }

    [Fact]
    public void A_generator_of_Lipa_serves_what_the_cuts_left_dark_up_to_its_power()
    {
        ScenarioFile lipa = Centre.File(LipaText());
        (string, string)[] year = [("period.years", "1"), ("electricity.grid.outages.per_year", "60")];
        SiteRun uncut = RunOf(lipa, Variation.Of("uncut", ("period.years", "1"), LipaByHand.NoCuts));
        SiteRun without = RunOf(lipa, Variation.Of("year", year)), with = RunOf(lipa, Variation.Of("generator", [.. year, ("electricity.generator", "{ rated: 250 kW }")]));
        double byHand = LipaByHand.GeneratorKwh(uncut, without, 250);
        double useful = with.Total("electricity.generator") - with.Total("electricity.generator_curtailed");
        Assert.True(byHand > 1000);
        Assert.InRange(useful, 0.8 * byHand, 1.2 * byHand);
        Assert.Equal(0.0140 * 250 * with.Total("electricity.generator_running") + 0.244 * with.Total("electricity.generator"), with.Total("fuel.diesel"), 1e-6);
        Assert.True(with.TotalOf("electricity.unserved") < without.TotalOf("electricity.unserved"));
        Assert.All(Critical, use => Assert.Equal(0, with.Total($"electricity.unserved_{use}"), 1e-6));
    }

    [Fact]
    public void Options_of_battery_and_generator_are_paid_by_what_they_add_and_bring_their_diesel()
    {
        var problems = new ProblemList();
        string text = LipaText().Replace("years: 10", "years: 1", StringComparison.Ordinal);
        IReadOnlyList<Result>? results = new Study(Centre.File(text)).Compare(problems);
        Assert.False(problems.HasErrors, problems.ToString());
        Assert.All(results!, r => Assert.True(r.Closes, r.Name));
        Result baseline = results![0], battery = Of("battery"), generator = Of("generator"), solar = Of("solar"), both = Of("solar-battery");
        // 100 kWh with a usable share of 90 % at 350 EUR/kWh; 250 kW at 300 EUR/kW.
        Assert.Equal(100 * 0.9 * 350, Assert.Single(battery.Investments).CapexEur, 6);
        Assert.Equal(250 * 300, Assert.Single(generator.Investments).CapexEur, 6);
        double litres = Indicator(generator, "energy.diesel.l"), kwh = Indicator(generator, "energy.generator.kwh");
        Assert.Equal(0, Indicator(baseline, "energy.diesel.l"));
        Assert.True(litres > 0 && Indicator(generator, "emissions.scope1.tco2e") > Indicator(baseline, "emissions.scope1.tco2e"));
        // Diesel at 1.19 EUR/L with VAT; upkeep at 0.025 EUR/kWh with the materials and labour of services.
        double fuelEur = Indicator(generator, "cost.fuel.eur") - Indicator(baseline, "cost.fuel.eur");
        Assert.InRange(fuelEur, 0.8 * 1.19 * litres, 1.2 * 1.19 * litres);
        Assert.InRange(Indicator(generator, "cost.site.eur") - Indicator(baseline, "cost.site.eur"), 0.024 * kwh, 0.03 * kwh);
        Assert.True(Indicator(both, "energy.export.kwh") < Indicator(solar, "energy.export.kwh"));
        Assert.True(Indicator(both, "energy.pv.kwh") > Indicator(solar, "energy.pv.kwh"));

        Result Of(string name) => results.Single(r => r.Name == name);
    }

    private static double Indicator(Result result, string key) => result.Indicators.Single(i => i.Key == key).Value;

    private static string LipaText() => File.ReadAllText(Path.Combine(Repository.Scenarios, "lipa.yaml"));

    private static SiteRun RunOf(ScenarioFile file, Variation variation)
    {
        var problems = new ProblemList();
        Plan? plan = file.Bind(variation, problems) is { } scenario ? new Compiler().Compile(scenario, problems) : null;
        Assert.False(problems.HasErrors, problems.ToString());
        SiteRun run = Engine.Simulation.Run.Of(plan!, 0).Sites[0];
        Assert.All(run.Audit, line => Assert.True(line.Closes, line.ToString()));
        return run;
    }
}
