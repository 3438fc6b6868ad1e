using System.Text.Json.Nodes;

namespace Sim.Cli.Tests.Commands;

/// <summary>Water that cannot work is refused at its place with the rule; water that falls short runs and says by how much.</summary>
[Collection(ConsoleCollection.Name)]
public class WaterCheckTests
{
    private const string Head = """
        name: Small
        period: { start: 2026, years: 1 }
        location: { latitude: 44.7 deg, longitude: 16.1 deg, elevation: 740 m, time_zone: Europe/Sarajevo }
        climate: { normals: lipa }
        occupancy: { capacity: 60 people, constant: 40 people }
        buildings: { sleeping: { units: 15, people_per_unit: 4 people, heating: electric-radiators } }
        hot_water: { store: 1 m3, heater: { kind: electric, capacity: 15 kW } }
        """;

    [Theory]
    [InlineData("{ source: mains, tank: { volume: 0 m3 } }", "water.tank.volume '0 m3'")]
    [InlineData("{ source: { kind: trucks, delivery: 5 m3 } }", "water.tank")]
    [InlineData("{ source: { kind: trucks, delivery: 5 m3 }, tank: { volume: 4 m3 } }", "trucks need a tank that holds at least one delivery")]
    [InlineData("{ source: { kind: mains, flow_limit: 0 m3/h } }", "mains of no flow give nothing")]
    [InlineData("{ source: { kind: mains, hours_per_day: 0 } }", "mains that never have pressure give nothing")]
    [InlineData("{ source: { kind: mains, pressure_hours: '10-6' } }", "spells of the day are hours from 0 to 24")]
    [InlineData("{ source: { kind: borehole, flow_limit: 0 m3/h } }", "a borehole of no flow gives nothing")]
    [InlineData("{ source: { kind: borehole, drawdown_limit: 5 m } }", "needs specific_capacity")]
    [InlineData("{ source: { kind: mains, pump_failures: {} } }", "there is no pump that could fail")]
    [InlineData("{ source: mains, backup_trucks: { delivery: 5 m3 } }", "need a tank in which a delivery fits when the level is at order_at")]
    [InlineData("{ rainwater: { tank: 0 m3 } }", "water.rainwater.tank '0 m3'")]
    [InlineData("{ rainwater: { tank: 5 m3, toilets: false, laundry: false, cleaning: false } }", "rain goes nowhere")]
    [InlineData("{ greywater: { capacity: 5 m3/day, laundry: true } }", "a loop that feeds itself")]
    [InlineData("{ greywater: { capacity: 5 m3/day, toilets: false, cleaning: false } }", "treated water goes nowhere")]
    [InlineData("{ greywater: { capacity: 5 m3/day, from_showers: false, from_basins: false, from_laundry: false } }", "nothing is collected")]
    [InlineData("{ greywater: { capacity: 5 m3/day, recovery: 120 % } }", "water.greywater.recovery '120 %'")]
    [InlineData("{ toilets: { dual_flush: { half_share: 130 % } } }", "water.toilets.dual_flush.half_share '130 %'")]
    [InlineData("{ toilets: { flush: 3 L, dual_flush: { half: 4 L } } }", "more than the full one of 3 L")]
    [InlineData("{ toilets: { dry: {}, chemical: {} } }", "cannot stand beside chemical: toilets are one or the other")]
    [InlineData("{ wastewater: { toilets: trucks, greywater: trucks, treatment: pit } }", "no wastewater reaches it")]
    [InlineData("{ wastewater: { treatment: { kind: pit, bod_removal: 20 %, sludge: 30 % } } }", "more oxygen demand would leave with the sludge")]
    [InlineData("{ wastewater: { holding: { volume: 5 m3 } } }", "holds nothing: no wastewater goes to trucks")]
    [InlineData("{ wastewater: { toilets: trucks, holding: { volume: 0 m3 } } }", "water.wastewater.holding.volume '0 m3'")]
    [InlineData("{ wastewater: { toilets: trucks, holding: { volume: 5 m3, order_at: 120 % } } }", "water.wastewater.holding.order_at '120 %'")]
    [InlineData("{ second_source: mains }", "is of the same kind as source")]
    [InlineData("{ second_source: { kind: trucks } }", "(allowed: borehole, mains)")]
    [InlineData("{ second_source: trucks }", "(allowed: borehole, mains)")]
    [InlineData("{ source: { kind: trucks, delivery: 5 m3 }, tank: { volume: 9 m3 }, second_source: mains }", "cannot stand behind trucks")]
    [InlineData("{ source: { delivery: 5 m3 } }", "water.source has no kind: write kind: and its name (allowed: borehole, mains, trucks)")]
    [InlineData("{ source: { flow_limit: 5 m3/h, delivery: 5 m3 } }", "water.source.delivery is not a known key of mains, the usual kind (kinds: borehole, mains, trucks)")]
    [InlineData("{ rainwater: { tank: 5 m3, roof_area: 0 m2 } }", "water.rainwater.roof_area '0 m2'")]
    [InlineData("{ rainwater: { tank: 5 m3, toilets: false, cleaning: false } }", "water.rainwater goes nowhere: no laundry washes on the site")]
    [InlineData("{ greywater: { capacity: 5 m3/day, toilets: false } }", "water.greywater goes nowhere: nothing is cleaned with water")]
    [InlineData("{ greywater: { capacity: 5 m3/day }, wastewater: { return: 0 % } }", "collects nothing: water.wastewater.return is 0 %")]
    [InlineData("{ greywater: { capacity: 5 m3/day }, showers: { uses: 0 1/person/day }, basins: { uses: 0 1/person/day } }",
        "collects nothing: showers use no water, basins use no water, no laundry washes on the site")]
    [InlineData("{ greywater: { capacity: 5 m3/day, from_showers: false, from_basins: false } }", "collects nothing: no laundry washes on the site")]
    [InlineData("{ greywater: { capacity: 5 m3/day, laundry: true } }", "set from_laundry: no")]
    [InlineData("{ wastewater: { toilets: nowhere } }", "water.wastewater.toilets 'nowhere'")]
    public void Water_that_cannot_work_is_refused_at_its_place(string water, string wanted) =>
        Files.With($"{Head}\nwater: {water}\n", path =>
        {
            Sim sim = Sim.Run("check", path);
            Assert.Equal((2, ""), (sim.Code, sim.Out));
            string error = Assert.Single(sim.Error.TrimEnd('\n').Split('\n'), e => e.Contains("error: ", StringComparison.Ordinal));
            Assert.Matches(@"scenario\.yaml:8:\d+: error: water", error);
            Assert.Contains(wanted, error, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("{ toilets: { dry: {} }, wastewater: { toilets: sewer } }", "water.wastewater.toilets counts for nothing: trucks empty dry toilets in any case")]
    [InlineData("{ toilets: { chemical: {}, dual_flush: {} } }", "water.toilets.dual_flush counts for nothing: chemical toilets have no flush")]
    [InlineData("{ source: { kind: mains, pressure_hours: '0-24', hours_per_day: 6 } }", "water.source.hours_per_day counts for nothing beside pressure_hours")]
    [InlineData("{ bottled: 20 L/person/day }", "water.bottled is 20 L a day, more than the 3 L that a person drinks")]
    [InlineData("{ toilets: { chemical: {} }, wastewater: { holding: { volume: 0.1 m3 } } }", "less than a quarter of what a truck takes (emptying_load: 8 m3)")]
    public void What_counts_for_nothing_is_warned_of_at_its_place(string water, string wanted) =>
        Files.With($"{Head}\nwater: {water}\n", path =>
        {
            Sim sim = Sim.Run("check", path);
            Assert.Equal(0, sim.Code);
            Assert.Matches(@"scenario\.yaml:8:\d+: warning: water", sim.Error);
            Assert.Contains(wanted, sim.Error, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("prices: { waste: { compost: 15 EUR/t } }", "prices.waste.compost earns nothing: no stream goes to composting")]
    [InlineData("prices: { waste: { paper: 60 EUR/t } }", "prices.waste.paper earns nothing: paper does not go to recycling")]
    [InlineData("prices: { waste: { round: 60 EUR } }", "prices.waste.round is never paid")]
    [InlineData("waste: { organics: composting, composting: { kind: windrow, area: 0.5 m2 } }", "waste.composting.area is 0.5 m2, but a full centre composts")]
    [InlineData("waste: { organics: digestion, digestion: { tank: { volume: 0.5 m3 }, retention: 200 day } }", "waste.digestion.tank.volume is 0.5 m3, but a full centre feeds")]
    public void Prices_without_their_route_and_plants_too_small_are_warned_of(string line, string wanted) =>
        Files.With($"{Head}\n{line}\n", path =>
        {
            Sim sim = Sim.Run("check", path);
            Assert.Equal(0, sim.Code);
            Assert.Matches(@"scenario\.yaml:8:\d+: warning: ", sim.Error);
            Assert.Contains(wanted, sim.Error, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("water: { rainwater: { tank: 5 m3, snow_melt: 0 mm/K/day, first_flush: 0 mm } }", false)]
    [InlineData("waste: { organics: digestion, digestion: { gas_store: 0 m3 } }", false)]
    [InlineData("water: { rainwater: { tank: 5 m3, snow_melt: 0.1 mm/K/day } }", true)]
    [InlineData("water: { drinking: 0 L/person/day }", true)]
    public void Nothing_of_what_may_be_left_out_is_plausible_and_too_little_is_not(string line, bool warned) =>
        Files.With($"{Head}\n{line}\n", path =>
            Assert.Equal(warned, Sim.Run("check", path).Error.Contains("is implausible", StringComparison.Ordinal)));

    [Fact]
    public void A_price_may_stand_ready_for_an_option_that_sets_the_route() =>
        Files.With($"{Head}\nprices: {{ waste: {{ compost: 15 EUR/t }} }}\noptions: {{ compost: {{ set: {{ waste.organics: composting }}, cost: {{ capex: 0 EUR }} }} }}\n", path =>
            Assert.DoesNotContain("earns nothing", Sim.Run("check", path).Error, StringComparison.Ordinal));

    [Fact]
    public void Without_hot_water_the_services_that_cannot_run_are_named() =>
        Files.With($"{Head.Replace("hot_water: { store: 1 m3, heater: { kind: electric, capacity: 15 kW } }", "services: { catering: {}, laundry: { provider: contractor, location: off-site }, cleaning: {} }", StringComparison.Ordinal)}\n", path =>
        {
            string error = Sim.Run("check", path).Error;
            Assert.Contains("hot_water is left out, so that showers are cold and catering and cleaning cannot run, all of it is lost", error, StringComparison.Ordinal);
            Assert.Contains("set water.showers.hot_share, services.catering.hot_share, services.cleaning.hot_share to 0 %", error, StringComparison.Ordinal);
        });

    [Fact]
    public void Water_trucks_and_hours_of_short_water_stand_in_the_run() =>
        Files.With($"{Head}\nwater: {{ source: {{ kind: trucks, delivery: 1 m3, distance: 20 km }}, tank: {{ volume: 1 m3 }} }}\n", path =>
        {
            JsonNode result = Sim.Run("run", path, "--json").Json["variations"]![0]!, trucks = result["water_trucks"]!;
            double trips = (double)trucks["trips_per_year"]!;
            Assert.True(trips > 100);
            Assert.Equal((trips, 40 * trips), ((double)trucks["m3_per_year"]!, (double)trucks["km_per_year"]!), (a, b) => Math.Abs(a.Item1 - b.Item1) < 1e-6 && Math.Abs(a.Item2 - b.Item2) < 1e-6);
            double hours = (double)result["standards"]!.AsArray().Single(s => (string)s!["key"]! == "standards.water")!["short_hours"]!;
            Assert.InRange(hours, 1000, 8760);
            string table = Sim.Run("run", path).Out;
            Assert.Contains("Water trucks, mean year, all sites", table, StringComparison.Ordinal);
            Assert.Contains("short in", table, StringComparison.Ordinal);
        });

    [Fact]
    public void Pits_that_fill_before_they_are_emptied_are_warned_of_and_the_run_tells_what_ran_over() =>
        Files.With($"{Head}\nwater: {{ toilets: {{ dry: {{}} }}, wastewater: {{ holding: {{ volume: 2 m3, every: 60 days, when_full: toilets-closed }} }} }}\nprices: {{ water: {{ septage_trip: 50 EUR }} }}\n", path =>
        {
            Sim check = Sim.Run("check", path);
            Assert.Equal(0, check.Code);
            Assert.Contains("water.wastewater.holding.every is 60 days, but a full centre fills 2 m3 in", check.Error, StringComparison.Ordinal);
            Sim run = Sim.Run("run", path);
            Assert.Contains("Pits and tanks for septage and sludge", run.Out, StringComparison.Ordinal);
            JsonNode json = Sim.Run("run", path, "--json").Json;
            JsonNode result = json["water_unserved"] is null ? json["variations"]![0]! : json, pits = result["septage_holding"]!;
            double trips = (double)pits["trips_per_year"]!;
            Assert.InRange(trips, 5, 7);
            Assert.Equal(2 * trips, (double)pits["taken_m3_per_year"]!, 1e-6);
            Assert.True((double)pits["toilets_closed_hours_per_year"]! > 1000);
        });

    [Fact]
    public void What_is_written_for_composting_that_no_stream_goes_to_is_warned_of_and_its_kind_may_be_left_out() =>
        Files.With($"{Head}\nwaste: {{ composting: {{ area: 5 m2 }} }}\n", path =>
        {
            Sim sim = Sim.Run("check", path);
            Assert.Equal(0, sim.Code);
            Assert.Contains("scenario.yaml:8:10: warning: waste.composting has no effect: no stream goes to composting", sim.Error, StringComparison.Ordinal);
            string text = Sim.Run("explain", path, "waste.composting").Out;
            Assert.Contains("windrow", text, StringComparison.Ordinal);
            Assert.Contains("5 m2", text, StringComparison.Ordinal);
        });

    [Fact]
    public void A_wall_shared_with_an_unknown_building_tells_all_that_is_wrong_with_it() =>
        Files.With(Head.Replace("heating: electric-radiators", "heating: electric-radiators, shell: { adjacent: { building: nowhere, side: north, wall: mineral-wool-60, area: 500 m2 } }", StringComparison.Ordinal) + "\n", path =>
        {
            Sim sim = Sim.Run("check", path);
            Assert.Equal(2, sim.Code);
            foreach (string said in new[] { "names no other building of the site", "close by occupancy", "takes 500 m2 of the north wall" })
            {
                Assert.Contains(said, sim.Error, StringComparison.Ordinal);
            }
        });

    [Fact]
    public void A_tank_that_is_too_small_is_no_error_and_shows_its_shortage_by_end_use() =>
        Files.With($"{Head}\nwater: {{ source: {{ kind: mains, pressure_hours: '6-10, 17-22' }}, tank: {{ volume: 0.2 m3 }}, frozen_pipes: {{}} }}\n", path =>
        {
            Assert.Equal(0, Sim.Run("check", path).Code);
            JsonNode json = Sim.Run("run", path, "--json").Json;
            JsonNode result = json["water_unserved"] is null ? json["variations"]![0]! : json;
            JsonArray missing = result["water_unserved"]!.AsArray();
            Assert.Contains(missing, m => (string)m!["end_use"]! == "showers" && (double)m["m3_per_year"]! > 10 && (double)m["share"]! is > 0.05 and < 0.9);
            Assert.True((double)result["water_supply"]!["frozen_hours_per_year"]! > 10);
            Assert.Equal(0, (double)result["water_supply"]!["source_down_hours_per_year"]!);
            string table = Sim.Run("run", path).Out;
            Assert.Contains("Water not delivered, mean year", table, StringComparison.Ordinal);
            Assert.Contains("Pipes frozen, hours", table, StringComparison.Ordinal);
        });

    [Fact]
    public void Where_water_comes_from_and_goes_stands_in_the_run_and_adds_up_and_what_is_discharged_in_the_headline() =>
        Files.With($"{Head}\nwater: {{ rainwater: {{ tank: 3 m3 }}, greywater: {{ capacity: 1 m3/day, age_limit: 12 h }}, wastewater: {{ toilets: ground, greywater: ground, treatment: septic-tank }} }}\n", path =>
        {
            string table = Sim.Run("run", path).Out;
            Assert.Contains("in: Rain and melted snow led to the tank", table, StringComparison.Ordinal);
            Assert.Contains("Wastewater led into the ground or a river a year", table, StringComparison.Ordinal);
            JsonArray flows = Sim.Run("run", path, "--json").Json["variations"]![0]!["water_flows"]!.AsArray();
            double Sum(params string[] ways) => flows.Where(f => ways.Contains((string)f!["way"]!)).Sum(f => (double)f!["m3_per_year"]!);
            double drunkM3 = (double)flows.Single(f => (string)f!["flow"]! == "water.drinking")!["m3_per_year"]!;
            Assert.Equal(Sum("in"), Sum("out", "stored") + drunkM3, 1e-6);
            Assert.True(Sum("loop") > 1);
        });

    [Fact]
    public void Mains_and_a_sewer_need_no_table_of_their_water() =>
        Files.With(Head + "\n", path => Assert.DoesNotContain("Water, mean year, all sites", Sim.Run("run", path).Out, StringComparison.Ordinal));

    [Fact]
    public void Mains_with_pressure_for_part_of_the_day_and_no_tank_are_warned_of() =>
        Files.With($"{Head}\nwater: {{ source: {{ kind: mains, pressure_hours: '6-10, 17-22' }} }}\n", path =>
        {
            Sim sim = Sim.Run("check", path);
            Assert.Equal(0, sim.Code);
            Assert.Matches(@"scenario\.yaml:8:\d+: warning: water\.source.*no tank", sim.Error);
        });
}
