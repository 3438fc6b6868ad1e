using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Engine.Tests.Simulation;

/// <summary>The same centre said otherwise has the same results to the last bit.</summary>
public class WordingTests
{
    private const string One = """
        name: Said twice
        period: { start: 2026, years: 1 }
        location: { latitude: 44.7 deg, longitude: 16.1 deg, elevation: 740 m, time_zone: Europe/Sarajevo }
        climate: { normals: lipa, warming: 1 K, albedo: 0.25 }
        occupancy: { capacity: 60 people, constant: 40 people, staff: { fixed: 8 people, one_per: 14 people } }
        buildings:
          sleeping:
            units: 15
            people_per_unit: 4 people
            spare_units: 10 %
            shell: { width: 2.29 m, length: 5.9 m, height: 2.5 m, window_area: 1.5 m2, infiltration: 0.8 1/h, furnishings: 10 kJ/m2K, orientation: 30 deg }
            heating: { kind: electric-radiators, capacity: 1.5 kW }
            setpoint: { day: 20 C, night: 18 C, day_start: 6.5 h, frost: 5 C }
            ventilation: { fresh_air: 4 L/s/person }
            gains: { per_person: 70 W/person }
          canteen:
            awake_share: 15 %
            staff_share: 10 %
            shell: { width: 6 m, length: 10 m, height: 3 m, walls: pur-60, window_area: 8 m2 }
            heating: { kind: oil-boiler, capacity: 8 kW, efficiency: 85 % }
        hot_water: { store: 0.8 m3, setpoint: 60 C, heater: { kind: oil-boiler, capacity: 15 kW } }
        electricity:
          grid: { import_limit: 25 kW, outages: { per_year: 20, mean_duration: 1.5 h } }
          pv: { roof: { peak: 5 kW, tilt: 10 deg, temperature_coefficient: -0.0034 1/K } }
          loads: { lighting: 8 W/person, appliances: 15 Wh/person/day, cold_chain: 1.75 kWh/day }
        water: { source: { kind: mains, flow_limit: 3 m3/h, pump_head: 30 m }, tank: { volume: 5 m3 }, showers: { flow: 8 L/min, duration: 5 min }, toilets: { flush: 4.5 L }, leakage: { night_flow: 12 L/h } }
        waste: { generation: 0.5 kg/person/day }
        services:
          laundry: { provider: in-house, amount: 0.5 kg/person/day, wash: 0.06 kWh/kg, wait: 3 day, materials: 0.1 EUR/kg }
          catering: { provider: contractor, location: off-site, price: 2.6 EUR/meal }
        fuels: { heating_oil: 10 kWh/L }
        prices: { electricity: { day: 0.158 EUR/kWh, night: 0.079 EUR/kWh, fixed: 5 EUR/month }, heating_oil: 1.1 EUR/L, water: { mains: 1.02 EUR/m3 }, waste: { gate_fee: 20 EUR/t } }
        wages: { mean: 1500 EUR/month }
        emissions: { grid: { life_cycle: 0.5 kgCO2e/kWh } }
        """;

    private const string Other = """
        emissions: { grid: { life_cycle: 500 gCO2e/kWh } }
        wages: { mean: 2933.745 BAM/month }
        prices: { waste: { gate_fee: 0.02 EUR/kg }, water: { mains: 1.9949466 BAM/m3 }, heating_oil: 2.151413 BAM/L, electricity: { fixed: 9.77915 KM/month, night: 79 EUR/MWh, day: 0.30902114 BAM/kWh } }
        fuels: { heating_oil: 36 MJ/L }
        services:
          catering: { price: 5.085158 BAM/meal, location: off-site, provider: contractor }
          laundry: { materials: 100 EUR/t, wait: 72 h, wash: 216 kJ/kg, amount: 500 g/person/day, provider: in-house }
        waste: { generation: 3.5 kg/person/week }
        water: { leakage: { night_flow: 0.012 m3/h }, toilets: { flush: 4500 mL }, showers: { duration: 300 s, flow: 0.48 m3/h }, tank: { volume: 5000 L }, source: { pump_head: 3000 cm, flow_limit: 50 L/min, kind: mains } }
        electricity:
          loads: { cold_chain: 6.3 MJ/day, appliances: 0.015 kWh/person/day, lighting: 0.008 kW/person }
          pv: { roof: { temperature_coefficient: -0.34 %/K, tilt: 10 °, peak: 5000 Wp } }
          grid: { outages: { mean_duration: 90 min, per_year: 20 }, import_limit: 25000 W }
        hot_water: { heater: { capacity: 15000 W, kind: oil-boiler }, setpoint: 140 F, store: 800 L }
        buildings:
          canteen:
            heating: { efficiency: 0.85, capacity: 0.008 MW, kind: oil-boiler }
            shell: { window_area: 80000 cm2, walls: pur-60, height: 300 cm, length: 1000 cm, width: 6000 mm }
            staff_share: 0.1
            awake_share: 0.15
          sleeping:
            gains: { per_person: 0.07 kW/person }
            ventilation: { fresh_air: 14.4 m3/h/person }
            setpoint: { frost: 41 F, day_start: "06:30", night: 64.4 °F, day: 68 F }
            heating: { capacity: 1500 W, kind: electric-radiators }
            shell: { orientation: 30 degrees, furnishings: 10000 J/m2K, infiltration: 19.2 1/day, window_area: 15000 cm2, height: 250 cm, length: 5900 mm, width: 229 cm }
            spare_units: 0.1
            people_per_unit: 4 persons
            units: 15
        occupancy: { staff: { one_per: 14 persons, fixed: 8 p }, constant: 40 persons, capacity: 60 people }
        climate: { albedo: 25 %, warming: 1 K, normals: lipa }
        location: { time_zone: Europe/Sarajevo, elevation: 0.74 km, longitude: 16.1 °, latitude: 44.7 degrees }
        period: { years: 1, start: 2026 }
        name: Said twice
        """;

    private static readonly Lazy<SiteRun> Written = new(() => Centre.Run(Centre.File(One)));

    [Fact]
    public void Other_units_and_another_order_of_keys_give_the_same_months_to_the_last_bit()
    {
        SiteRun other = Centre.Run(Centre.File(Other));
        Assert.Equal(Written.Value.Hours, other.Hours);
        Assert.Equal(Written.Value.Months(), other.Months());
    }

    [Fact]
    public void Other_units_and_another_order_of_keys_give_the_same_indicators_to_the_last_bit() =>
        Assert.Equal(IndicatorsOf(One), IndicatorsOf(Other));

    [Fact]
    public void Other_units_and_another_order_of_keys_have_the_same_hash_of_physics() =>
        Assert.Equal(Centre.Plan(Centre.File(One)).PhysicsHash, Centre.Plan(Centre.File(Other)).PhysicsHash);

    [Theory]
    [InlineData("amount: 0.5 kg", "amount: 0.51 kg")]
    [InlineData("night: 18 C", "night: 18.1 C")]
    [InlineData("warming: 1 K", "warming: 1.1 K")]
    public void Something_else_gives_other_months(string part, string by) =>
        Assert.NotEqual(Written.Value.Months(), Centre.Run(Centre.File(One.Replace(part, by, StringComparison.Ordinal))).Months());

    [Fact]
    public void A_file_of_one_site_is_short_for_a_file_with_a_map_of_sites()
    {
        string[] own = ["name:", "period:"];
        string[] lines = One.Split('\n');
        string sites = string.Join('\n',
        [
            .. lines.Where(l => own.Any(k => l.StartsWith(k, StringComparison.Ordinal))),
            "sites:",
            "  site:",
            .. lines.Where(l => !own.Any(k => l.StartsWith(k, StringComparison.Ordinal))).Select(l => "    " + l),
        ]);
        Assert.Equal(Written.Value.Hours, Centre.Run(Centre.File(sites)).Hours);
        Assert.Equal(IndicatorsOf(One), IndicatorsOf(sites));
    }

    [Fact]
    public void Two_equal_sites_under_other_names_have_their_own_outages_and_the_same_weather()
    {
        string[] own = ["name:", "period:"];
        string[] lines = One.Split('\n');
        IEnumerable<string> site = lines.Where(l => !own.Any(k => l.StartsWith(k, StringComparison.Ordinal))).Select(l => "    " + l);
        string two = string.Join('\n', [.. lines.Where(l => own.Any(k => l.StartsWith(k, StringComparison.Ordinal))), "sites:", "  site:", .. site, "  annexe:", .. site]);
        Run run = Run.Of(Centre.Plan(Centre.File(two)), 0);
        Assert.True(run.Closes);
        Assert.Equal(["annexe", "site"], run.Sites.Select(s => s.Plan.Name));
        Assert.Equal(Written.Value.Hours, run.Sites[1].Hours);
        Assert.Equal(run.Sites[0].Hours.Select(h => h.Weather), run.Sites[1].Hours.Select(h => h.Weather));
        Assert.NotEqual(run.Sites[0].Plan.Availability(0), run.Sites[1].Plan.Availability(0));
    }

    [Theory]
    [InlineData("lipa.yaml")]
    public void Every_key_of_a_shipped_file_in_reverse_order_gives_the_same_indicators_to_the_last_bit(string name)
    {
        ScenarioFile file = Centre.Shipped(name);
        string written = Text(file.Document.Root, reversed: false), reversed = Text(file.Document.Root, reversed: true);
        Assert.StartsWith("{ \"name\"", written, StringComparison.Ordinal);
        Assert.EndsWith("\"Lipa temporary reception centre\" }", reversed, StringComparison.Ordinal);
        Assert.Equal(IndicatorsOf(written), IndicatorsOf(reversed));
    }

    private static string Text(DocNode node, bool reversed) => node switch
    {
        MapNode map => $"{{ {string.Join(", ", (reversed ? map.Entries.ToArray().Reverse() : map.Entries.ToArray()).Select(e => $"\"{e.Key}\": {Text(e.Value, reversed)}"))} }}",
        ListNode list => $"[{string.Join(", ", list.Items.Select(i => Text(i, reversed)))}]",
        // Ten years are more than this needs.
        ScalarNode { Text: "10" } => "1",
        _ => $"\"{((ScalarNode)node).Text}\"",
    };

    private static IReadOnlyList<Indicator> IndicatorsOf(string text)
    {
        var problems = new ProblemList();
        Result? result = new Study(Centre.File(text)).Baseline(problems);
        Assert.False(problems.HasErrors, problems.ToString());
        return result!.Indicators;
    }
}
