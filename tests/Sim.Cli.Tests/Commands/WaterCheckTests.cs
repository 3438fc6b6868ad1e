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
    public void Mains_with_pressure_for_part_of_the_day_and_no_tank_are_warned_of() =>
        Files.With($"{Head}\nwater: {{ source: {{ kind: mains, pressure_hours: '6-10, 17-22' }} }}\n", path =>
        {
            Sim sim = Sim.Run("check", path);
            Assert.Equal(0, sim.Code);
            Assert.Matches(@"scenario\.yaml:8:\d+: warning: water\.source.*no tank", sim.Error);
        });
}
