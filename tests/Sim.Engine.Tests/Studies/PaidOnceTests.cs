using Sim.Engine.Scenarios;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;
using Result = Sim.Engine.Studies.Result;

namespace Sim.Engine.Tests.Studies;

/// <summary>What several measures of a package set to the same value is built once and paid for once, by the dearer.</summary>
public class PaidOnceTests
{
    // The centre has no tank of water, a hot-water store of 1 m3 and 15 units.
    private const string Options = """

        options:
          tank: { set: { water.tank.volume: 20 m3 }, cost: { capex_per_volume: 300 EUR/m3, capex_per: tank-volume, lifetime: 20 years } }
          tank-again: { set: { water.tank.volume: 20 m3 }, cost: { capex_per_volume: 400 EUR/m3, capex_per: tank-volume, lifetime: 20 years } }
          tank-heads: { set: { water.tank.volume: 20 m3, water.showers.flow: 6 L/min }, cost: { capex: 7000 EUR, lifetime: 20 years } }
          tank-heads-cheap: { set: { water.tank.volume: 20 m3, water.showers.flow: 6 L/min }, cost: { capex: 5000 EUR, lifetime: 20 years } }
          tank-store: { set: { water.tank.volume: 20 m3, hot_water.store: 3 m3 }, cost: { capex_per_volume: 350 EUR/m3, capex_per: tank-volume, lifetime: 20 years } }
          tank-toilets: { set: { water.tank.volume: 20 m3, water.toilets.uses: 5 1/person/day }, cost: { capex: 1000 EUR, capex_per_volume: 400 EUR/m3, capex_per: tank-volume, lifetime: 20 years } }
          shell: { set: { buildings.canteen.shell.walls: pur-100, buildings.canteen.shell.roof: pur-100 }, cost: { capex_per_area: 30 EUR/m2, capex_per: envelope-area, lifetime: 30 years } }
          roof: { set: { buildings.canteen.shell.roof: pur-100, buildings.canteen.shell.infiltration: 0.5 1/h }, cost: { capex_per_area: 50 EUR/m2, capex_per: envelope-area, lifetime: 30 years } }
          units: { set: { buildings.sleeping.units: 20 }, cost: { capex_each: 100 EUR, capex_per: unit, lifetime: 10 years, maintenance: 10 % } }
          units-again: { set: { buildings.sleeping.units: 20 }, cost: { capex_each: 100 EUR, capex_per: unit, lifetime: 10 years, maintenance_cost: 20 EUR/year } }
          stoves: { set: { buildings.sleeping.heating: log-stove }, cost: { capex_each: 600 EUR, capex_per: unit, lifetime: 10 years } }
          units-stoves: { set: { buildings.sleeping.units: 20, buildings.sleeping.heating: log-stove }, cost: { capex_each: 700 EUR, capex_per: unit, lifetime: 10 years } }
          stoves-lit: { set: { buildings.sleeping.heating: log-stove, services.cleaning.provider: in-house }, cost: { capex_each: 800 EUR, capex_per: unit, lifetime: 10 years } }
          beds: { set: { occupancy.capacity: 70 people, water.showers.flow: 6 L/min }, cost: { capex_each: 50 EUR, capex_per: place, lifetime: 10 years } }
          beds-again: { set: { occupancy.capacity: 70 people, services.cleaning.provider: in-house }, cost: { capex_each: 80 EUR, capex_per: place, lifetime: 10 years } }
          heads-kept: { set: { water.showers.flow: 6 L/min }, cost: { capex: 100 EUR, lifetime: 10 years, maintenance_cost: 20 EUR/year } }
          heads-left: { set: { water.showers.flow: 6 L/min }, cost: { capex: 100 EUR, lifetime: 10 years, maintenance_cost: 5 EUR/year } }
          flowers: { set: { services.cleaning.provider: in-house, water.showers.flow: 6 L/min }, cost: { capex_each: 10 EUR, capex_per: place, lifetime: 10 years } }
        packages:
          alike: [tank, tank-again]
          alike-turned: [tank-again, tank]
          within: [tank, tank-heads]
          within-a-cheaper: [tank, tank-heads-cheap]
          lumps: [tank-heads, tank-heads-cheap]
          by-size: [tank-store, tank-toilets]
          three: [tank, tank-again, tank-toilets]
          size-and-lump: [tank-heads, tank-toilets]
          shells: [shell, roof]
          more-units: [units, units-again]
          stoves-twice: [stoves, stoves-lit]
          more-units-stoves: [stoves, units-stoves]
          more-beds: [beds, beds-again]
          heads: [heads-left, heads-kept]
          apart: [tank, flowers, shell]
        """;

    private static readonly Lazy<IReadOnlyList<Result>> All = new(() =>
    {
        var problems = new ProblemList();
        IReadOnlyList<Result>? results = new Study(Centre.File(Centre.Text + Options)).Compare(problems);
        Assert.False(problems.HasErrors, problems.ToString());
        return results!;
    });

    // 20 m3 at 300, 350 or 400 EUR/m3; 2 m3 more of store at 350; five units at 100.
    [Theory]
    [InlineData("alike", 8000)]
    [InlineData("alike-turned", 8000)]
    [InlineData("within", 7000)]
    [InlineData("within-a-cheaper", 11_000)]
    [InlineData("lumps", 7000)]
    [InlineData("by-size", 700 + 9000)]
    [InlineData("three", 9000)]
    [InlineData("size-and-lump", 7000 + 9000)]
    [InlineData("more-units", 500)]
    [InlineData("stoves-twice", 15 * 800)]
    [InlineData("more-beds", 10 * 80)]
    [InlineData("heads", 100)]
    public void The_dearer_of_two_that_set_the_same_pays(string package, double capexEur) => Assert.Equal(capexEur, Of(package).CapexEur, 6);

    // The roof of 60 m2 at 50 EUR/m2 and the walls at 30.
    [Fact]
    public void What_both_name_of_a_building_is_paid_for_once() =>
        Assert.Equal(Of("shell").CapexEur - (60 * 30) + Of("roof").CapexEur, Of("shells").CapexEur, 6);

    // The second pays for the five units that it adds alone, the first for the stoves of all.
    [Fact]
    public void What_is_added_to_a_number_is_not_all_that_another_sets() => Assert.Equal((20 * 600) + (5 * 700), Of("more-units-stoves").CapexEur, 6);

    // 10 % of EUR 500 by the first of two units alike, and EUR 20 that the other states as an amount; of heads alike, the upkeep of those dearer to keep.
    [Theory]
    [InlineData("more-units", 50 + 20)]
    [InlineData("heads", 20)]
    public void The_upkeep_is_that_of_the_measure_that_pays(string package, double eurPerYear) =>
        Assert.Equal(eurPerYear, Of(package).Investments.Sum(i => i.MaintenanceEurPerYear), 9);

    [Fact]
    public void Measures_that_set_nothing_alike_each_pay() =>
        Assert.Equal(Of("tank").CapexEur + Of("flowers").CapexEur + Of("shell").CapexEur, Of("apart").CapexEur, 6);

    private static Result Of(string name) => All.Value.Single(r => r.Name == name);
}
