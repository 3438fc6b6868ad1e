using Sim.Engine.Heat;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;
using Result = Sim.Engine.Studies.Result;

namespace Sim.Engine.Tests.Heat;

/// <summary>Heat pump and boiler by turns: the turn worked out by hand, and whole runs whose physics sees the turn alone.</summary>
public sealed class HybridHeatingTests
{
    private const string Prices = """

        prices: { electricity: { day: 0.25 EUR/kWh, night: 0.10 EUR/kWh }, lpg: 0.639 EUR/L, vat: { rate: 0 % } }
        """;

    // 45 C at any weather and no losses; LPG of 7.1 kWh/L at 90 % efficiency: 0.639 / 7.1 / 0.9 = 0.10 EUR per kWh of heat.
    private const string Hybrid = "{ kind: hybrid, heat_pump: { capacity: 4 kW, field_factor: 1, supply: { cold: 45 C, mild: 45 C }, distribution_efficiency: 1, auxiliary: 0 }, "
        + "boiler: { kind: lpg-boiler, efficiency: 0.9, distribution_efficiency: 1, auxiliary: 0 }, order: by-price }";

    private static readonly string Text = Centre.Text.Replace("heating: { kind: electric-radiators, capacity: 2 kW }", "heating: " + Hybrid, StringComparison.Ordinal) + Prices;

    private static readonly HybridHeating ByHand = new()
    {
        HeatPump = new() { CapacityKw = 4, FieldFactorFraction = 1, Supply = new() { ColdC = 45, MildC = 45, ColdDayC = -10, MildDayC = 15 } },
        Boiler = new LpgBoilerHeating { EfficiencyFraction = 0.9 },
        Order = HeatOrder.ByPrice,
    };

    // 0.25 / COP is under 0.10 from a COP of 2.5: 6.81 - 0.121 dT + 0.00063 dT^2 is 2.454 at 48 K and 2.515 at 47 K, at -2 C.
    [Theory]
    [InlineData(0.25, -2)]
    [InlineData(0.10, -5)]
    [InlineData(0.20, -5)]
    [InlineData(1.00, double.PositiveInfinity)]
    public void The_heat_pump_heats_from_the_temperature_at_which_its_heat_costs_less(double electricityEur, double fromC) =>
        Assert.Equal(fromC, ByHand.Turn.PumpFromC(electricityEur, 0.09));

    [Fact]
    public void Without_prices_the_boiler_heats_below_its_temperature_alone()
    {
        HeaterCurve cold = RoomHeaters.Curve(ByHand, 2, -5.1, 0.5), mild = RoomHeaters.Curve(ByHand, 2, -5, 0.5);
        Assert.Equal((0, 1 / 0.9), (cold.ElectricityPerHeat, cold.FuelPerHeat));
        Assert.Equal((1 / 2.335, 0), (mild.ElectricityPerHeat, mild.FuelPerHeat));
        Assert.Equal(Engine.Schema.Carrier.Lpg, RoomHeaters.CarrierOf(ByHand));
    }

    [Fact]
    public void In_a_run_each_hour_is_heated_by_the_cheaper_one()
    {
        SiteRun run = Centre.Run(Centre.File(Text));
        byte[] bands = run.Plan.BandsOf(0);
        (int pump, int boiler) = (0, 0);
        for (int h = 0; h < run.Hours.Length; h++)
        {
            bool pumps = run.Hours[h].Weather.OutdoorC >= (bands[h] == 0 ? -2 : -5);
            double lpgL = run.Hours[h].Fuel.LpgL;
            Assert.True(!pumps || lpgL == 0, $"hour {h} burns {lpgL} L while the heat pump is cheaper");
            pump += pumps ? 1 : 0;
            boiler += lpgL > 0 ? 1 : 0;
        }
        Assert.InRange(boiler, 100, 2000);
        Assert.True(pump > 6000);
    }

    // From 0.25 to 0.251 the COP asked for is 2.51, still met at -2 C; at 0.30 it is 3, met at 39 K, 6 C.
    [Fact]
    public void A_price_that_leaves_the_turn_shares_the_run_and_one_that_changes_it_runs_again()
    {
        var study = new Study(Centre.File(Text + """

            options:
              little-dearer: { set: { prices.electricity.day: 0.251 EUR/kWh } }
              dearer: { set: { prices.electricity.day: 0.30 EUR/kWh } }
              fixed: { set: { buildings.sleeping.heating.order: fixed } }
            """));
        var problems = new ProblemList();
        IReadOnlyList<Result> all = study.Compare(problems)!;
        Assert.False(problems.HasErrors, problems.ToString());
        Result Of(string name) => all.Single(r => r.Name == name);
        Assert.Same(all[0].Run, Of("little-dearer").Run);
        Assert.NotSame(all[0].Run, Of("dearer").Run);
        Assert.Equal(3, study.Runs);
        Assert.True(Of("dearer").Run.Sites[0].TotalOf("fuel.lpg") > all[0].Run.Sites[0].TotalOf("fuel.lpg"));
        Assert.True(all[0].Run.Sites[0].TotalOf("fuel.lpg") > Of("fixed").Run.Sites[0].TotalOf("fuel.lpg"));
        Assert.True(all[0]["cost.electricity.eur"] + all[0]["cost.fuel.eur"] < Of("fixed")["cost.electricity.eur"] + Of("fixed")["cost.fuel.eur"]);
    }

    // A dry tank leaves the rooms to the heat pump, below -5 C too.
    [Fact]
    public void Without_fuel_the_heat_pump_heats_the_boiler_s_hours_too()
    {
        SiteRun run = Centre.Run(Centre.File(Text), ("stock", "{ lpg: { tank: 100 L, start: 0 %, order_at: 15 %, delivery: 0.001 L, lead_time: 120 days } }"), ("buildings.sleeping.heating.order", "fixed"));
        Assert.InRange(run.TotalOf("fuel.lpg"), 0, 0.01);
        SiteHour[] cold = [.. run.Hours.Where(h => h.RoomHeating.WantedKwh > 0 && h.Weather.OutdoorC < -5)];
        Assert.InRange(cold.Length, 20, 1000);
        Assert.All(cold, h => Assert.Equal(h.RoomHeating.WantedKwh, h.RoomHeating.DeliveredKwh, 1e-9));
        Assert.True(run.TotalOf("electricity.room_heating") > 10_000);
    }

    [Fact]
    public void By_price_without_a_grid_is_warned_of()
    {
        var problems = new ProblemList();
        Centre.File(Text.Replace("grid: { outages: { per_year: 0, winter_storms: { per_year: 0 } } }", "grid: none\n  generator: { rated: 60 kW, role: prime }", StringComparison.Ordinal)).Bind(Variation.Baseline, problems);
        Assert.Contains(problems.Sorted, p => p.Path == "buildings.sleeping.heating.order" && p.Message.Contains("no grid", StringComparison.Ordinal));
    }
}
