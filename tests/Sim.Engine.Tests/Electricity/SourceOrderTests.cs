using Sim.Engine.Accounts;
using Sim.Engine.Electricity;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;
using Result = Sim.Engine.Studies.Result;

namespace Sim.Engine.Tests.Electricity;

/// <summary>Sources in the order of their prices: hours worked out by hand, and whole runs whose physics sees the order alone.</summary>
public sealed class SourceOrderTests
{
    private static readonly GeneratorPlan Set = new(RatedKw: 20, MinKw: 6, IdleLPerKwh: 0.08, LoadLPerKwh: 0.25, CycleCharging: false, Prime: true);
    private static readonly BatteryPlan Cell = MicrogridPlan.Of(new Battery { CapacityKwh = 40, PowerRatioPerHour = 0.25, ChargeEfficiencyFraction = 0.9, DischargeEfficiencyFraction = 0.9 }, null)!.Battery;

    private const string Contract = """

        prices: { electricity: { day: 0.30 EUR/kWh, night: 0.10 EUR/kWh, demand: 0 EUR/kW/month }, vat: { rate: 0 % } }
        """;

    private static readonly string Priced = Centre.Text.Replace("  pv:", "  order: by-price\n  battery: { capacity: 60 kWh, fade: 0 1/year }\n  pv:", StringComparison.Ordinal) + Contract;

    // A battery of 40 kWh, half full, that gives 10 kW; 30 kW of load and 5 of sun.
    [Fact]
    public void A_battery_that_waits_is_filled_and_gives_only_what_the_grid_cannot()
    {
        MicrogridFlows first = Settle(SourceOrder.Fixed, new GridConnection(), default);
        Assert.Equal((10, 15, 0), (first.DischargeKwh, first.ImportKwh, first.ChargeKwh));
        MicrogridFlows waits = Settle(new(BatteryTurn.AfterGrid, double.PositiveInfinity), new GridConnection(), default);
        Assert.Equal((0, 25, 0), (waits.DischargeKwh, waits.ImportKwh, waits.ChargeKwh));
        MicrogridFlows filled = Settle(new(BatteryTurn.AfterGridFilled, double.PositiveInfinity), new GridConnection(), default);
        Assert.Equal((0, 35, 10), (filled.DischargeKwh, filled.ImportKwh, filled.ChargeKwh));
        // The grid gives 18: 7 are left to the battery, which gets nothing.
        MicrogridFlows tight = Settle(new(BatteryTurn.AfterGridFilled, double.PositiveInfinity), new GridConnection { ImportLimitKw = 18 }, default);
        Assert.Equal((7, 18, 0, 0), (tight.DischargeKwh, tight.ImportKwh, tight.ChargeKwh, tight.UnmetKwh));
    }

    // 25 kWh after the sun. From half load on, 10 kW, the generator of 20 kW comes before the grid.
    [Fact]
    public void A_generator_that_is_cheaper_runs_before_the_grid_from_its_load_on()
    {
        MicrogridFlows all = Settle(new(BatteryTurn.AfterGrid, 0.5), new GridConnection(), Set);
        Assert.Equal((0, 20, 5), (all.DischargeKwh, all.GeneratorKwh, all.ImportKwh));
        Assert.Equal(0.08 * 20 + 0.25 * 20, all.DieselL, 1e-12);
        // After the battery 15 are left, and it gives them; 0.8 of 20 would be 16.
        Assert.Equal((10, 15, 0), Given(Settle(new(BatteryTurn.BeforeGrid, 0.5), new GridConnection(), Set)));
        Assert.Equal((10, 0, 15), Given(Settle(new(BatteryTurn.BeforeGrid, 0.8), new GridConnection(), Set)));
        // Backup sets never run while the grid is up.
        Assert.Equal((10, 0, 15), Given(Settle(new(BatteryTurn.BeforeGrid, 0.5), new GridConnection(), Set with { Prime = false })));
        // Grid and generator give 23 of 25: the battery, though it waits, the rest.
        Assert.Equal((2, 20, 3), Given(Settle(new(BatteryTurn.AfterGrid, 0.5), new GridConnection { ImportLimitKw = 3 }, Set)));
    }

    // Full round: 0.9 x 0.9. Night into day: 0.10 / 0.81 = 0.123 under 0.30. With wear of 1200 / (6000 x 0.9) = 0.222 it is 0.346.
    [Fact]
    public void The_order_follows_from_prices_efficiency_and_wear()
    {
        static SourceOrder[] Of(Battery? battery, DieselGenerator? generator, Prices prices) => Signals.Of(
            new SiteInputs { Electricity = new() { Order = DispatchOrder.ByPrice, Grid = new(), Battery = battery, Generator = generator }, Prices = prices },
            new LifeCycle(), new() { Start = 2026, Years = 1 })![0];
        var cell = new Battery { CapacityKwh = 40, ChargeEfficiencyFraction = 0.9, DischargeEfficiencyFraction = 0.9 };
        var prices = new Prices { Electricity = new() { DayEurPerKwh = 0.30, NightEurPerKwh = 0.10 }, DieselEurPerL = 0.6, BatteryEurPerKwh = 1200 };
        double never = double.PositiveInfinity;
        Assert.Equal([new(BatteryTurn.BeforeGrid, never), new(BatteryTurn.AfterGridFilled, never)], Of(cell, null, prices));
        Assert.Equal([new(BatteryTurn.BeforeGrid, never), new(BatteryTurn.AfterGrid, never)], Of(cell with { GridCharging = false }, null, prices));
        Assert.Equal([new(BatteryTurn.BeforeGrid, never), new(BatteryTurn.AfterGrid, never)], Of(cell with { Ageing = new() { CycleLife = 6000 } }, null, prices));
        Assert.Equal([new(BatteryTurn.BeforeGrid, never), new(BatteryTurn.BeforeGrid, never)], Of(cell, null, prices with { Electricity = new() { DayEurPerKwh = 0.2, NightEurPerKwh = 0.2 } }));
        // 0.6 x (0.08 / 0.4 + 0.25) = 0.27 at 0.4 of rated power, 0.31 at 0.3: cheaper than 0.30 from 0.4 on, and never than 0.10.
        var set = new DieselGenerator { RatedKw = 20, MinLoadFraction = 0.3, IdleFuelLPerKwh = 0.08, LoadFuelLPerKwh = 0.25, Role = GeneratorRole.Prime };
        Assert.Equal([new(BatteryTurn.BeforeGrid, 0.4), new(BatteryTurn.BeforeGrid, never)], Of(null, set, prices).Select(o => o with { Battery = BatteryTurn.BeforeGrid }));
        Assert.Equal(never, Of(null, set with { Role = GeneratorRole.Backup }, prices)[0].GeneratorFromFraction);
        // What the battery then saves by day is 0.198 of the generator's diesel at full load: 0.165 / 0.81 is no longer worth storing.
        Prices near = prices with { Electricity = new() { DayEurPerKwh = 0.30, NightEurPerKwh = 0.165 } };
        Assert.Equal([BatteryTurn.BeforeGrid, BatteryTurn.AfterGridFilled], Of(cell, null, near).Select(o => o.Battery));
        Assert.Equal([BatteryTurn.BeforeGrid, BatteryTurn.AfterGrid], Of(cell, set, near).Select(o => o.Battery));
    }

    [Fact]
    public void A_price_that_leaves_the_order_shares_the_run_to_the_last_bit_and_one_that_changes_it_runs_again()
    {
        var study = new Study(Centre.File(Priced + """

            options:
              dearer: { set: { prices.electricity.day: 0.34 EUR/kWh } }
              level: { set: { prices.electricity.night: 0.28 EUR/kWh } }
              worn: { set: { electricity.battery.ageing: {}, prices.battery: 3000 EUR/kWh } }
              worn-dearer: { set: { electricity.battery.ageing: {}, prices.battery: 3100 EUR/kWh } }
              fixed: { set: { electricity.order: fixed } }
            """));
        var problems = new ProblemList();
        IReadOnlyList<Result> all = study.Compare(problems)!;
        Assert.False(problems.HasErrors, problems.ToString());
        Result Of(string name) => all.Single(r => r.Name == name);
        Assert.Same(all[0].Run, Of("dearer").Run);
        Assert.True(Of("dearer")["cost.total.eur"] > all[0]["cost.total.eur"]);
        Assert.NotEqual(all[0].Run.Plan.PhysicsHash, Of("level").Run.Plan.PhysicsHash);
        Assert.NotEqual(all[0].Run.Sites[0].Months(), Of("level").Run.Sites[0].Months());
        Assert.Same(Of("worn").Run, Of("worn-dearer").Run);
        Assert.Equal(4, study.Runs);
        // A fresh run with the dearer price is the shared one, bit for bit.
        Assert.Equal(all[0].Run.Sites[0].Months(), Centre.Run(Centre.File(Priced), ("prices.electricity.day", "0.34 EUR/kWh")).Months());
        // Without an order by price no price is seen at all.
        Assert.Equal(Hash("fixed", "0.10 EUR/kWh"), Hash("fixed", "0.28 EUR/kWh"));
        Assert.NotEqual(Hash("by-price", "0.10 EUR/kWh"), Hash("by-price", "0.28 EUR/kWh"));
    }

    // Some 60 kWh a working day move from 0.30 to 0.10; the loads are served alike.
    [Fact]
    public void In_a_run_the_battery_moves_import_into_the_cheap_band_and_the_bill_falls()
    {
        SiteRun fixedOrder = Centre.Run(Centre.File(Priced), ("electricity.order", "fixed")), byPrice = Centre.Run(Centre.File(Priced));
        double Kwh(SiteRun run, byte band) => Enumerable.Range(0, 12).Sum(m => run.ImportKwh(0, m, band));
        double moved = Kwh(fixedOrder, 0) - Kwh(byPrice, 0);
        Assert.InRange(moved, 250 * 60 * 0.8 * 0.9, 262 * 60);
        Assert.True(0.30 * Kwh(byPrice, 0) + 0.10 * Kwh(byPrice, 1) < 0.30 * Kwh(fixedOrder, 0) + 0.10 * Kwh(fixedOrder, 1));
        Assert.Equal(fixedOrder.TotalOf("electricity.room_heating"), byPrice.TotalOf("electricity.room_heating"), 1e-6);
        Assert.Equal(0, byPrice.TotalOf("electricity.unserved"), 1e-9);
    }

    // Diesel rises by 10 % a year: 0.60, 0.66, 0.726, 0.799, 0.878, 0.966, each times 0.08 / load + 0.25 against 0.30; in the sixth
    // year even full load costs 0.319.
    [Fact]
    public void Rising_prices_change_the_order_in_their_year()
    {
        var site = new SiteInputs
        {
            Electricity = new() { Order = DispatchOrder.ByPrice, Grid = new(), Bands = new Sim.Engine.Time.SingleBand(), Generator = new() { RatedKw = 20, IdleFuelLPerKwh = 0.08, LoadFuelLPerKwh = 0.25, Role = GeneratorRole.Prime } },
            Prices = new() { Electricity = new() { DayEurPerKwh = 0.30 }, DieselEurPerL = 0.6 },
        };
        SourceOrder[][] years = Signals.Of(site, new LifeCycle { Escalation = new() { DieselFraction = 0.1 } }, new() { Start = 2026, Years = 7 })!;
        Assert.All(years, y => Assert.Single(y));
        Assert.Equal([0.4, 0.4, 0.5, 0.7, 0.9, double.PositiveInfinity, double.PositiveInfinity], years.Select(y => y[0].GeneratorFromFraction));
    }

    private static string Hash(string order, string night) =>
        Centre.Plan(Centre.File(Priced), ("electricity.order", order), ("prices.electricity.night", night)).PhysicsHash;

    private static (double Discharge, double Generator, double Import) Given(MicrogridFlows flows) => (flows.DischargeKwh, flows.GeneratorKwh, flows.ImportKwh);

    private static MicrogridFlows Settle(SourceOrder order, GridConnection grid, GeneratorPlan generator)
    {
        MicrogridPart dark = MicrogridDispatch.WithoutGrid(Cell, generator, 20, 5, 1);
        MicrogridPart lit = MicrogridDispatch.WithGrid(grid, Cell, generator, 20, 5, dark);
        return MicrogridDispatch.Settle(generator, order.Of(Cell, generator, lit), 30);
    }
}
