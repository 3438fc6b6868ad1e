using Sim.Engine.Heat;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Tests.Simulation;

namespace Sim.Engine.Tests.Heat;

/// <summary>Heat pump and boiler at the hot-water store: the turn by price worked out by hand, and whole runs.</summary>
public sealed class HybridHotWaterTests
{
    private const string Prices = """

        prices: { electricity: { day: 0.25 EUR/kWh, night: 0.10 EUR/kWh }, lpg: 0.639 EUR/L, vat: { rate: 0 % } }
        """;

    private static readonly HybridHotWater ByHand = new()
    {
        HeatPump = new() { FieldFactorFraction = 1 },
        Boiler = new LpgBoilerHotWater { EfficiencyFraction = 0.9 },
        Order = HeatOrder.ByPrice,
    };

    private static (string, string) Heater(string pumpKw, string order = "fixed") =>
        ("hot_water", $"{{ store: 0.5 m3, heater: {{ kind: hybrid, heat_pump: {{ capacity: {pumpKw} kW, field_factor: 1 }}, boiler: {{ kind: lpg-boiler, capacity: 30 kW, efficiency: 0.9, auxiliary: 0 }}, order: {order} }} }}");

    // LPG at 0.09 EUR/kWh and 90 %: 0.10 EUR per kWh of heat, which a COP of 2.5 meets at 0.25 EUR/kWh: 2.515 at a lift of 47 K, to 60 C from 13 C; at the cap of 60 K it is 1.818.
    [Theory]
    [InlineData(60, 0.25, 13)]
    [InlineData(50, 0.25, 3)]
    [InlineData(60, 0.10, -5)]
    [InlineData(60, 1.00, double.PositiveInfinity)]
    public void The_heat_pump_heats_from_the_temperature_at_which_its_heat_costs_less(double setpointC, double electricityEur, double fromC) =>
        Assert.Equal(fromC, ByHand.Turn(setpointC).PumpFromC(electricityEur, 0.09));

    // A heat pump that suffices leaves the boiler the hours below -5 C alone; a small one also those in which draws would be cold. Nobody goes short.
    [Fact]
    public void The_boiler_takes_the_cold_and_what_the_heat_pump_cannot()
    {
        SiteRun strong = Centre.Run(Heater("30")), weak = Centre.Run(Heater("2")), without = Centre.Run(("hot_water", "{ store: 0.5 m3, heater: { kind: air-water-heat-pump, capacity: 2 kW } }"));
        Assert.All(strong.Hours, h => Assert.True(h.HotWater.FuelKwh == 0 || h.Weather.OutdoorC < -5));
        Assert.All(strong.Hours, h => Assert.True(h.HotWater.HeaterHeatKwh == 0 || h.Weather.OutdoorC >= -5 || h.HotWater.FuelKwh > 0));
        Assert.True(strong.Total("hot_water.fuel") > 0);
        Assert.Contains(weak.Hours, h => h.Weather.OutdoorC > 0 && h.HotWater.FuelKwh > 0);
        Assert.All(weak.Hours, h => Assert.True(h.HotWater.FuelKwh == 0 || h.HotWater.ElectricityKwh == 0));
        Assert.InRange(weak.Total("hot_water.electricity"), 0.2 * strong.Total("hot_water.electricity"), 0.9 * strong.Total("hot_water.electricity"));
        Assert.Equal((0.0, 0.0), (weak.Total("hot_water.unmet"), weak.Total("services.laundry_lost")));
        Assert.True(without.Total("hot_water.unmet") + without.Total("services.laundry_lost") > 0);
        Assert.Equal(weak.Total("hot_water.fuel"), weak.Total("fuel.lpg") * 7.1, 1e-6 * weak.Total("hot_water.fuel"));
    }

    [Fact]
    public void By_price_each_band_has_its_own_turn()
    {
        SiteRun run = Centre.Run(Centre.File(Centre.Text + Prices), Heater("30", "by-price"));
        byte[] bands = run.Plan.BandsOf(0);
        for (int h = 0; h < run.Hours.Length; h++)
        {
            Assert.True(run.Hours[h].HotWater.FuelKwh == 0 || run.Hours[h].Weather.OutdoorC < (bands[h] == 0 ? 13 : -5));
        }
        Assert.True(run.Total("hot_water.fuel") > 1000 && run.Total("hot_water.electricity") > 1000);
    }

    [Fact]
    public void Without_fuel_the_heat_pump_heats_in_the_cold_too()
    {
        SiteRun run = Centre.Run(Heater("30"), ("stock", "{ lpg: { tank: 100 L, start: 0 %, order_at: 15 %, delivery: 0.001 L, lead_time: 120 days } }"), ("services.catering.cooking", "{ kind: electric }"));
        Assert.Equal(0, run.Total("hot_water.fuel"));
        Assert.Equal(0, run.Total("hot_water.unmet"));
        Assert.Contains(run.Hours, h => h.Weather.OutdoorC < -5 && h.HotWater.ElectricityKwh > 0);
    }

    [Fact]
    public void By_price_without_a_grid_is_warned_of()
    {
        var problems = new ProblemList();
        Centre.File(Centre.Text.Replace("grid: { outages: { per_year: 0, winter_storms: { per_year: 0 } } }", "grid: none\n  generator: { rated: 60 kW, role: prime }", StringComparison.Ordinal))
            .Bind(Variation.Of("changed", [Heater("30", "by-price")]), problems);
        Assert.Contains(problems.Sorted, p => p.Path.StartsWith("hot_water", StringComparison.Ordinal) && p.Message.Contains("no grid", StringComparison.Ordinal));
    }
}
