using Sim.Engine.Scenarios;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;
using Result = Sim.Engine.Studies.Result;

namespace Sim.Engine.Tests.Studies;

/// <summary>Each measure of a package pays for what it builds, and for nothing that another builds.</summary>
public class PackageCostsTests
{
    // The centre has an array of 0 kW on the roof and a hot-water store of 1 m3.
    private const string Measures = """

        options:
          roof: { set: { electricity.pv.roof.peak: 10 kW }, cost: { capex_per_power: 1000 EUR/kW, capex_per: pv-peak, lifetime: 10 years } }
          ground: { set: { electricity.pv.ground: { peak: 20 kW, tilt: 30 deg } }, cost: { capex_per_power: 1500 EUR/kW, capex_per: pv-peak, lifetime: 10 years } }
          tank: { set: { water.tank.volume: 20 m3 }, cost: { capex_per_volume: 300 EUR/m3, capex_per: tank-volume, lifetime: 20 years } }
          rain: { set: { water.rainwater: { tank: 5 m3 } }, cost: { capex_per_volume: 150 EUR/m3, capex_per: tank-volume, lifetime: 20 years } }
          store: { set: { hot_water.store: 3 m3 }, cost: { capex_per_volume: 2000 EUR/m3, capex_per: tank-volume, lifetime: 20 years } }
        packages:
          both-pv: [roof, ground]
          all-tanks: [tank, rain, store]
        up_to_standard: [roof, store]
        """;

    private static readonly ScenarioFile File = Centre.File(Centre.Text + Measures);
    private static readonly Lazy<IReadOnlyList<Result>> All = new(() => Compare(File));

    private static readonly Lazy<IReadOnlyList<Result>> Sources = new(() => Compare(Centre.File(
        Centre.Text.Replace("water: { source: mains }", "water: { source: mains, greywater: { capacity: 2 m3/day } }", StringComparison.Ordinal)
        + Measures.Replace("packages:", """
          people: { set: { occupancy.constant: 55 people }, cost: { capex: 0 EUR } }
          well: { set: { water.source: { kind: borehole, head: 30 m } }, cost: { capex: 9000 EUR, lifetime: 20 years } }
        packages:
        """, StringComparison.Ordinal))));

    // 10 kW at 1000 and 20 kW at 1500 EUR/kW, 650 kgCO2e/kW; 20 m3 at 300, 5 m3 at 150 and 3 - 1 m3 at 2000 EUR/m3.
    [Theory]
    [InlineData("roof", 10_000, 6_500)]
    [InlineData("ground", 30_000, 13_000)]
    [InlineData("both-pv", 40_000, 19_500)]
    [InlineData("tank", 6_000, 0)]
    [InlineData("rain", 750, 0)]
    [InlineData("store", 4_000, 0)]
    [InlineData("all-tanks", 10_750, 0)]
    public void Arrays_and_tanks_are_paid_for_once(string name, double capexEur, double embodiedKg)
    {
        Result result = All.Value.Single(r => r.Name == name);
        Assert.Equal(capexEur, result.CapexEur, 6);
        Assert.Equal(embodiedKg, result.Investments.Sum(i => i.EmbodiedKgCo2e), 6);
    }

    // Beside a centre that has roof and store already.
    [Theory]
    [InlineData("ground", 30_000)]
    [InlineData("tank", 6_000)]
    [InlineData("both-pv", 30_000)]
    [InlineData("all-tanks", 6_750)]
    public void Beside_the_baseline_up_to_standard_they_add_what_they_build(string name, double capexEur) =>
        Assert.Equal(capexEur, All.Value.Single(r => r.Name == name).OnStandard!.CapexEur, 6);

    // The ground's 30 kW beside the roof's 10, at the price of the roof: sim size --option roof.
    [Fact]
    public void A_size_that_no_option_sets_is_borne_by_the_option_that_is_named()
    {
        var problems = new ProblemList();
        ScenarioFile file = Centre.File(Centre.Text.Replace("roof: { peak: 0 kW }", "roof: { peak: 0 kW }, ground: { peak: 0 kW }", StringComparison.Ordinal) + Measures);
        Variation sized = Variation.Of("size", ("electricity.pv.roof.peak", "10 kW"), ("electricity.pv.ground.peak", "30 kW"));
        Result? result = new Study(file).Of(sized, ["roof"], All.Value[0], problems);
        Assert.False(problems.HasErrors, problems.ToString());
        Assert.Equal(40_000, result!.CapexEur, 6);
    }

    // Five more people fill more greywater; that is no measure of water, nor is a tank that stores what the mains give.
    [Theory]
    [InlineData("rain", true)]
    [InlineData("well", true)]
    [InlineData("people", false)]
    [InlineData("tank", false)]
    [InlineData("store", false)]
    public void Only_measures_of_own_sources_give_water_a_levelised_cost(string name, bool hasCost)
    {
        Result result = Sources.Value.Single(r => r.Name == name);
        Assert.Equal(hasCost, result.Investments.Single().MakesWater);
        Assert.Equal(hasCost, result.Comparison!.Levelised.WaterEurPerM3 is not null);
    }

    // 0.995 ^ 20 = 90.5 % of the modules' power and 0.98 ^ 20 = 66.8 % of the battery's capacity in the 21st year.
    [Theory]
    [InlineData("capex: 24000 EUR, lifetime: 10 years", "", "90.5 %", "66.8 %")]
    [InlineData("capex: 24000 EUR, lifetime: 21 years", "")]
    [InlineData("capex: 24000 EUR, lifetime: 10 years", ", ageing: {}", "90.5 %")]
    [InlineData("capex_per_power: 1000 EUR/kW, capex_per: pv-peak, lifetime: 20 years", "", "90.5 %")]
    [InlineData("capex_per_storage: 350 EUR/kWh, capex_per: battery-storage, lifetime: 6 years", "", "66.8 %")]
    public void What_is_paid_for_again_and_never_renewed_is_told(string cost, string ageing, params string[] told)
    {
        var problems = new ProblemList();
        new Study(Centre.File(Centre.Text.Replace("years: 1 }", "years: 21 }", StringComparison.Ordinal) + $$"""

            options:
              sun-and-battery:
                set: { electricity.pv.roof.peak: 20 kW, electricity.battery: { capacity: 20 kWh, fade: 2 %/year{{ageing}} } }
                cost: { {{cost}} }
              heads: { set: { water.showers.flow: 6 L/min }, cost: { capex: 100 EUR, lifetime: 5 years } }
            """)).Check(problems);
        Problem[] found = [.. problems.Sorted.Where(p => p.Message.Contains("paid for again", StringComparison.Ordinal))];
        Assert.Equal(told.Length, found.Length);
        Assert.All(found, p => Assert.Equal((Severity.Warning, "options.sun-and-battery.cost.lifetime"), (p.Severity, p.Path)));
        Assert.All(told, t => Assert.Contains(found, p => p.Message.Contains(t, StringComparison.Ordinal)));
    }

    private static IReadOnlyList<Result> Compare(ScenarioFile file)
    {
        var problems = new ProblemList();
        IReadOnlyList<Result>? results = new Study(file).Compare(problems);
        Assert.False(problems.HasErrors, problems.ToString());
        return results!;
    }
}
