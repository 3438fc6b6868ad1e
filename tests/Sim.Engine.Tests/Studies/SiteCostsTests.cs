using Sim.Engine.Scenarios;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;
using Result = Sim.Engine.Studies.Result;

namespace Sim.Engine.Tests.Studies;

/// <summary>What options cost in a file of several sites: two open ones, and one that is closed.</summary>
public class SiteCostsTests
{
    private const string Site = """
            location: { latitude: 44.82 deg, longitude: 15.87 deg, elevation: 230 m, time_zone: Europe/Sarajevo }
            climate: { normals: bihac, years: 1 }
            occupancy: { capacity: 60 people, constant: 50 people }
            buildings: { sleeping: { units: 15, people_per_unit: 4 people, heating: electric-radiators } }
            hot_water: { store: 1 m3 }

        """;

    private const string Options = """
        options:
          heads: { set: { sites.a.water.showers.flow: 6 L/min, sites.b.water.showers.flow: 6 L/min }, cost: { capex: 1000 EUR, lifetime: 10 years, maintenance: 1 %, maintenance_cost: 100 EUR/year, embodied: 500 kgCO2e } }
          heads-a: { set: { sites.a.water.showers.flow: 6 L/min }, cost: { capex: 1000 EUR, lifetime: 10 years, maintenance: 1 %, maintenance_cost: 100 EUR/year, embodied: 500 kgCO2e } }
          stoves:
            set: { sites.a.buildings.sleeping.heating: log-stove, sites.b.buildings.sleeping.heating: log-stove, sites.b.buildings.sleeping.units: 20 }
            cost: { capex: 600 EUR, capex_each: 100 EUR, capex_per: unit, lifetime: 10 years }
          close: { set: { sites.a.open: false }, cost: { capex: 50000 EUR, lifetime: 10 years, embodied: 0 kgCO2e } }
          clear: { set: { sites.a.open: false }, cost: { capex_each: 200 EUR, capex_per: unit, lifetime: 10 years } }
          open: { set: { sites.c.open: true }, cost: { capex_each: 100 EUR, capex_per: unit, lifetime: 10 years } }
          open-pv: { set: { sites.c.open: true, sites.c.electricity.pv.roof: { peak: 10 kW, tilt: 30 deg } }, cost: { capex_per_power: 1000 EUR/kW, capex_per: pv-peak, lifetime: 10 years } }
          open-battery: { set: { sites.c.open: true, sites.c.electricity.battery: { capacity: 10 kWh, min_charge: 20 %, reserve: 80 % } }, cost: { capex_per_storage: 1000 EUR/kWh, capex_per: battery-storage, lifetime: 10 years } }
          open-tank: { set: { sites.c.open: true, sites.c.water.tank.volume: 20 m3 }, cost: { capex_per_volume: 300 EUR/m3, capex_per: tank-volume, lifetime: 10 years } }
          open-store: { set: { sites.c.open: true }, cost: { capex_per_volume: 2000 EUR/m3, capex_per: tank-volume, lifetime: 10 years } }
          open-sun: { set: { sites.c.open: true, sites.c.hot_water.solar: { area: 20 m2 } }, cost: { capex_per_area: 550 EUR/m2, capex_per: collector-area, lifetime: 10 years } }
          open-set: { set: { sites.c.open: true, sites.c.electricity.generator.rated: 15 kW }, cost: { capex_per_power: 300 EUR/kW, capex_per: generator-power, lifetime: 10 years } }
          pv-c: { set: { sites.c.electricity.pv.roof: { peak: 10 kW, tilt: 30 deg } }, cost: { capex_per_power: 1000 EUR/kW, capex_per: pv-peak, lifetime: 10 years } }
          units-c: { set: { sites.c.buildings.sleeping.units: 20 }, cost: { capex_each: 150 EUR, capex_per: unit, lifetime: 10 years } }
          stoves-c: { set: { sites.c.buildings.sleeping.heating: log-stove }, cost: { capex_each: 600 EUR, capex_per: unit, lifetime: 10 years } }
        packages:
          open-and-units: [open, units-c]
          open-and-stoves: [open, stoves-c]
          open-units-stoves: [open, units-c, stoves-c]
          open-and-pv: [open, pv-c]
          open-all: [open-store, open-tank, pv-c]
        """;

    private static readonly Lazy<IReadOnlyList<Result>> All = new(() =>
    {
        var problems = new ProblemList();
        IReadOnlyList<Result>? results = new Study(File).Compare(problems);
        Assert.False(problems.HasErrors, problems.ToString());
        return results!;
    });

    private static ScenarioFile File => Centre.File($"name: Sites\nperiod: {{ start: 2026, years: 1 }}\nsites:\n  a:\n{Site}  b:\n{Site}  c:\n    open: false\n{Site}{Options}\n");

    [Fact]
    public void What_a_measure_costs_as_a_whole_falls_to_its_sites_in_equal_parts()
    {
        Result both = Of("heads"), one = Of("heads-a");
        Assert.Equal(["a", "b"], both.Investments.Select(i => i.Site));
        Assert.All(both.Investments, i => Assert.Equal((500, 55, 250), (i.CapexEur, i.MaintenanceEurPerYear, i.EmbodiedKgCo2e)));
        Assert.Equal((1000, 110, 500), Whole(both));
        Assert.Equal((1000, 110, 500), Whole(one));
        Assert.Equal(one["cost.capital.eur"], both["cost.capital.eur"], 9);
    }

    // 600 EUR halved, and 100 EUR for each of 15 units here and of the 5 that are added there.
    [Fact]
    public void What_goes_by_a_quantity_falls_to_each_site_by_its_own()
    {
        Assert.Equal([1800.0, 800], Of("stoves").Investments.Select(i => i.CapexEur));
        Assert.Equal(2600, Of("stoves").CapexEur, 9);
    }

    // As 50 times the 1,000 EUR of the shower heads, of the same life.
    [Fact]
    public void Closing_a_site_costs_what_it_says()
    {
        Result close = Of("close");
        Assert.Equal(("b", 50_000.0), (close.Investments.Single().Site, close.CapexEur));
        Assert.Equal(50 * Of("heads-a")["cost.capital.eur"], close["cost.capital.eur"], 6);
    }

    // 15 units at 200 EUR.
    [Fact]
    public void What_closing_costs_by_size_goes_by_what_stood_there() => Assert.Equal(3000, Of("clear").CapexEur, 9);

    // 15 units at 100, or 20 at 150 by the measure that sets their number; 15 or 20 stoves at 600; 10 kW at 1000; 10 kWh less a fifth at 1000; 20 m3 at 300; a store of 1 m3 at 2000; 20 m2 at 550; 15 kW at 300 EUR.
    [Theory]
    [InlineData("open", 1_500)]
    [InlineData("open-pv", 10_000)]
    [InlineData("open-battery", 8_000)]
    [InlineData("open-tank", 6_000)]
    [InlineData("open-store", 2_000)]
    [InlineData("open-sun", 11_000)]
    [InlineData("open-set", 4_500)]
    [InlineData("open-and-pv", 11_500)]
    [InlineData("open-all", 18_000)]
    [InlineData("open-and-units", 3_000)]
    [InlineData("open-and-stoves", 10_500)]
    [InlineData("open-units-stoves", 15_000)]
    [InlineData("pv-c", 0)]
    public void A_site_that_is_opened_had_nothing_before(string name, double capexEur) => Assert.Equal(capexEur, Of(name).CapexEur, 6);

    [Fact]
    public void The_battery_of_a_site_that_is_opened_is_built_whole() => Assert.Equal(1, Of("open-battery").Investments.Single().BatteryFraction);

    [Fact]
    public void Only_a_size_at_a_site_that_stays_closed_is_warned_of()
    {
        var problems = new ProblemList();
        new Study(File).Check(problems);
        Assert.Equal(["options.pv-c.cost.capex_per", "options.units-c.cost.capex_per", "options.stoves-c.cost.capex_per"], problems.Sorted.Where(p => p.Path.EndsWith("capex_per", StringComparison.Ordinal)).Select(p => p.Path));
        Assert.Contains("names closed ones alone", problems.ToString(), StringComparison.Ordinal);
    }

    private static (double CapexEur, double MaintenanceEur, double EmbodiedKg) Whole(Result result) =>
        (result.CapexEur, result.Investments.Sum(i => i.MaintenanceEurPerYear), result.Investments.Sum(i => i.EmbodiedKgCo2e));

    private static Result Of(string name) => All.Value.Single(r => r.Name == name);
}
