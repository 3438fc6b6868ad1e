using FsCheck;
using FsCheck.Fluent;
using Sim.Engine.Electricity;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Electricity;

/// <summary>The bus of a site with battery and generator, against days worked out by hand and against its own balance.</summary>
public class MicrogridDispatchTests
{
    private static readonly double[] LoadKwh = [12, 11, 10, 10, 10, 12, 18, 25, 28, 26, 24, 24, 26, 25, 24, 24, 26, 32, 40, 42, 38, 30, 20, 14];
    private static readonly double[] PvKwh = [0, 0, 0, 0, 0, 1, 6, 14, 24, 32, 38, 40, 39, 35, 28, 19, 10, 3, 0, 0, 0, 0, 0, 0];

    // 60 kWh, 12 kept, 95 % each way, 20 kW; a generator of 30 kW that runs at 9 kW or more and burns 2.4 + 0.25 P.
    internal static readonly Battery Battery = new()
    {
        CapacityKwh = 60,
        ChargePowerKw = 20,
        DischargePowerKw = 20,
        ChargeEfficiencyFraction = 0.95,
        DischargeEfficiencyFraction = 0.95,
        MinChargeFraction = 0.2,
    };

    internal static readonly DieselGenerator Generator = new() { RatedKw = 30, MinLoadFraction = 0.3, IdleFuelLPerKwh = 0.08, LoadFuelLPerKwh = 0.25 };

    [Fact]
    public void A_day_off_the_grid_with_load_following_is_the_one_worked_out_by_hand()
    {
        (double Charge, double Discharge, double Generator, double Fuel, double Unmet, double Curtailed, double Level)[] expected =
        [
            (0, 12, 0, 0, 0, 0, 17.368421), (0, 2, 9, 4.65, 0, 0, 15.263158), (0, 1, 9, 4.65, 0, 0, 14.210526),
            (0, 1, 9, 4.65, 0, 0, 13.157895), (0, 1, 9, 4.65, 0, 0, 12.105263), (0, 0.1, 10.9, 5.125, 0, 0, 12),
            (0, 0, 12, 5.4, 0, 0, 12), (0, 0, 11, 5.15, 0, 0, 12), (0, 0, 9, 4.65, 0, 5, 12),
            (6, 0, 0, 0, 0, 0, 17.7), (14, 0, 0, 0, 0, 0, 31), (16, 0, 0, 0, 0, 0, 46.2),
            (13, 0, 0, 0, 0, 0, 58.55), (1.526316, 0, 0, 0, 0, 8.473684, 60), (0, 0, 0, 0, 0, 4, 60),
            (0, 5, 0, 0, 0, 0, 54.736842), (0, 16, 0, 0, 0, 0, 37.894737), (0, 20, 9, 4.65, 0, 0, 16.842105),
            (0, 4.6, 30, 9.9, 5.4, 0, 12), (0, 0, 30, 9.9, 12, 0, 12), (0, 0, 30, 9.9, 8, 0, 12),
            (0, 0, 30, 9.9, 0, 0, 12), (0, 0, 20, 7.4, 0, 0, 12), (0, 0, 14, 5.9, 0, 0, 12),
        ];
        (MicrogridFlows Flows, double LevelKwh)[] day = Day(Battery, Generator, _ => 0);
        for (int h = 0; h < 24; h++)
        {
            AssertHour(h, expected[h], day[h]);
            Assert.Equal(0, day[h].Flows.ImportKwh);
        }
        MicrogridFlows sum = day.Select(d => d.Flows).Aggregate((a, b) => a + b);
        Assert.Equal(276.526316, sum.PvUsedKwh, 1e-6);
        Assert.Equal((62.7, 241.9, 96.475, 25.4, 15), (Round(sum.DischargeKwh), Round(sum.GeneratorKwh), Round(sum.DieselL), Round(sum.UnmetKwh), Round(sum.RunningHours)));
    }

    [Fact]
    public void A_day_with_outages_and_cycle_charging_is_the_one_worked_out_by_hand()
    {
        (double Charge, double Discharge, double Generator, double Fuel, double Unmet, double Curtailed, double Level)[] expected =
        [
            .. Enumerable.Repeat((0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 30.0), 8),
            (0, 4, 0, 0, 0, 0, 25.789474), (6, 0, 0, 0, 0, 0, 31.489474), (14, 0, 0, 0, 0, 0, 44.789474),
            (16, 0, 0, 0, 0, 0, 59.989474), (0.01108, 0, 0, 0, 0, 12.98892, 60), (0, 0, 0, 0, 0, 10, 60),
            (0, 0, 0, 0, 0, 4, 60), (0, 5, 0, 0, 0, 0, 54.736842), (0, 16, 0, 0, 0, 0, 37.894737),
            (1, 0, 30, 9.9, 0, 0, 38.844737), (0, 10, 30, 9.9, 0, 0, 28.318421), (0, 12, 30, 9.9, 0, 0, 15.686842),
            .. Enumerable.Repeat((0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 15.686842), 4),
        ];
        double[] import = [12, 11, 10, 10, 10, 11, 12, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 38, 30, 20, 14];
        // All of the battery is kept for outages and only the sun fills it: with the grid up it gives nothing.
        Battery kept = Battery with { ReserveFraction = 1, GridCharging = false };
        DieselGenerator cycling = Generator with { Strategy = GeneratorStrategy.CycleCharging };
        (MicrogridFlows Flows, double LevelKwh)[] day = Day(kept, cycling, h => h is (>= 8 and <= 10) or (>= 15 and <= 19) ? 0 : 1);
        for (int h = 0; h < 24; h++)
        {
            AssertHour(h, expected[h], day[h]);
            Assert.Equal(import[h], day[h].Flows.ImportKwh, 1e-9);
        }
        MicrogridFlows sum = day.Select(d => d.Flows).Aggregate((a, b) => a + b);
        Assert.Equal(262.01108, sum.PvUsedKwh, 1e-6);
        Assert.Equal((189, 90, 29.7, 0, 3), (Round(sum.ImportKwh), Round(sum.GeneratorKwh), Round(sum.DieselL), Round(sum.UnmetKwh), Round(sum.RunningHours)));
    }

    [Fact]
    public void The_grid_refills_the_reserve_and_no_more()
    {
        MicrogridPlan plan = MicrogridPlan.Of(Battery with { ReserveFraction = 0.5 }, null)!;
        MicrogridFlows flows = Hour(plan, new GridConnection(), 20, 0, 1, 5);
        // 10 kWh lack to the half of 60: 10 / 0.95 from the grid beside the load.
        Assert.Equal(10 / 0.95, flows.ChargeKwh, 1e-12);
        Assert.Equal(5 + 10 / 0.95, flows.ImportKwh, 1e-12);
        Assert.Equal(0, flows.DischargeKwh);
        Assert.Equal(3, Hour(plan, new GridConnection { ImportLimitKw = 8 }, 20, 0, 1, 5).ChargeKwh, 1e-12);
        Assert.Equal(0, Hour(plan, new GridConnection(), 31, 0, 1, 5).ChargeKwh);
        // Above the reserve it gives: 1 kWh in the store is 0.95 at the bus.
        Assert.Equal(0.95, Hour(plan, new GridConnection(), 31, 0, 1, 5).DischargeKwh, 1e-12);
    }

    [Fact]
    public void A_generator_that_forms_the_grid_alone_runs_at_its_least_load_however_much_sun_there_is()
    {
        MicrogridPlan plan = MicrogridPlan.Of(null, Generator)!;
        MicrogridFlows flows = Hour(plan, GridConnection.None, 0, 20, 0, 12);
        Assert.Equal((9, 9, 8, 12), (flows.GeneratorKwh, flows.GeneratorCurtailedKwh, flows.CurtailedKwh, flows.PvUsedKwh));
        Assert.Equal(4.65, flows.DieselL, 1e-12);
        // Half an hour without the grid is half an hour's diesel.
        flows = Hour(plan, new GridConnection(), 0, 0, 0.5, 20);
        Assert.Equal((10, 10, 0.5), (flows.ImportKwh, flows.GeneratorKwh, flows.RunningHours));
        Assert.Equal(0.5 * (2.4 + 0.25 * 20), flows.DieselL, 1e-12);
    }

    [Fact]
    public void Without_battery_or_generator_that_forms_a_grid_nothing_is_served()
    {
        MicrogridPlan plan = MicrogridPlan.Of(Battery with { Island = false }, null)!;
        MicrogridPart dark = MicrogridDispatch.WithoutGrid(plan.Battery, plan.Generator, 60, 30, 0);
        Assert.Equal(0, dark.OfferKwh(plan.Generator));
        Assert.Equal(30, MicrogridDispatch.Settle(plan.Generator, dark, 0).CurtailedKwh);
    }

    [Fact]
    public void A_battery_keeps_for_the_first_priorities_what_sun_alone_does_not_give()
    {
        double[] asks = new double[Shedding.EndUses], granted = new double[Shedding.EndUses];
        asks[(int)ElectricEndUse.Communications] = 3;
        asks[(int)ElectricEndUse.Pumping] = 4;
        asks[(int)ElectricEndUse.RoomHeating] = 10;
        // 20 in all, of which 9 are sun: 7 for the first, 2 left for heat.
        Shedding.Grant(asks, 20, 9, Shedding.CountUpTo(Priority.WaterPumping), granted);
        Assert.Equal((3, 4, 2), (granted[(int)ElectricEndUse.Communications], granted[(int)ElectricEndUse.Pumping], granted[(int)ElectricEndUse.RoomHeating]));
        Shedding.Grant(asks, 20, 0, Shedding.CountUpTo(Priority.WaterPumping), granted);
        Assert.Equal((3, 4, 0), (granted[(int)ElectricEndUse.Communications], granted[(int)ElectricEndUse.Pumping], granted[(int)ElectricEndUse.RoomHeating]));
        Assert.Equal(5, Shedding.CountUpTo(Priority.WaterPumping));
        Assert.Equal(Shedding.EndUses, Shedding.CountUpTo(Priority.RoomCooling));
    }

    [Fact]
    public void The_bus_closes_for_any_hour_and_the_battery_keeps_within_its_limits()
    {
        Gen<double> kwh = Gen.Choose(0, 1000).Select(n => n % 4 == 0 ? 0 : n / 10.0);
        Gen<double> part = Gen.OneOf(Gen.Constant(0.0), Gen.Constant(1.0), Gen.Choose(1, 99).Select(n => n / 100.0));
        Prop.ForAll(Three(kwh).ToArbitrary(), Three(part).ToArbitrary(), Gen.Choose(0, 15).ToArbitrary(), (amounts, parts, kinds) =>
        {
            (double pvKwh, double loadKwh, double limitKw) = amounts;
            var battery = new Battery
            {
                CapacityKwh = 60,
                PowerRatioPerHour = 0.4,
                ChargeEfficiencyFraction = 0.9,
                DischargeEfficiencyFraction = 0.93,
                MinChargeFraction = 0.1,
                ReserveFraction = parts.Item3,
                StandbyLossPerMonth = 0.5,
                Island = (kinds & 1) == 0,
                GridCharging = (kinds & 2) == 0,
            };
            DieselGenerator? generator = (kinds & 4) == 0 ? null : Generator with
            {
                Strategy = (kinds & 8) == 0 ? GeneratorStrategy.LoadFollowing : GeneratorStrategy.CycleCharging,
                Role = (kinds & 2) == 0 ? GeneratorRole.Backup : GeneratorRole.Prime,
            };
            MicrogridPlan plan = MicrogridPlan.Of(battery, generator)!;
            double levelKwh = 6 + (54 * parts.Item2), grid = parts.Item1;
            var connection = new GridConnection { ImportLimitKw = limitKw, ExportLimitKw = limitKw / 2 };
            MicrogridPart dark = MicrogridDispatch.WithoutGrid(plan.Battery, plan.Generator, levelKwh, pvKwh, grid);
            MicrogridPart lit = MicrogridDispatch.WithGrid(connection, plan.Battery, plan.Generator, levelKwh, pvKwh, dark);
            double darkKwh = Math.Min(loadKwh * (1 - grid), dark.OfferKwh(plan.Generator)), litKwh = Math.Min(loadKwh * grid, lit.OfferKwh(plan.Generator));
            MicrogridFlows f = MicrogridDispatch.Settle(plan.Generator, lit, litKwh) + MicrogridDispatch.Settle(plan.Generator, dark, darkKwh);
            (double afterKwh, double lostKwh) = MicrogridDispatch.Store(plan.Battery, levelKwh, f.ChargeKwh, f.DischargeKwh);
            double into = pvKwh + f.ImportKwh + f.GeneratorKwh;
            double from = darkKwh + litKwh + f.ExportedKwh + f.CurtailedKwh + f.GeneratorCurtailedKwh + lostKwh;
            const double slack = 1e-9;
            return Math.Abs(into - from - (afterKwh - levelKwh)) < slack
                && f.UnmetKwh < slack
                && afterKwh <= 60 + slack && afterKwh >= Math.Min(6, levelKwh * (1 - 0.5 / 730)) - slack
                && f.ChargeKwh <= 24 + slack && f.DischargeKwh <= 24 + slack
                && f.ImportKwh <= limitKw * grid + slack && f.ExportedKwh <= limitKw / 2 * grid + slack
                && f.GeneratorKwh <= 30 + slack
                && new[] { f.PvUsedKwh, f.ImportKwh, f.ExportedKwh, f.CurtailedKwh, f.ChargeKwh, f.DischargeKwh, f.GeneratorKwh, f.GeneratorCurtailedKwh, f.DieselL }.All(x => x >= -slack);
        }).Holds(2000);
    }

    [Fact]
    public void Columns_of_battery_and_generator_stand_where_they_are_written()
    {
        ElectricityHour hour = default;
        ElectricityHour.FillMicrogrid(ref hour, new MicrogridFlows { GeneratorKwh = 1, GeneratorCurtailedKwh = 2, DieselL = 3, RunningHours = 4, ChargeKwh = 5, DischargeKwh = 6 }, 7, 8, 9);
        Assert.Equal((1, 2, 3, 4), (hour.GeneratorKwh, hour.GeneratorCurtailedKwh, hour.GeneratorDieselL, hour.GeneratorRunningHours));
        Assert.Equal((5, 6, 7, 8, 9), (hour.BatteryChargeKwh, hour.BatteryDischargeKwh, hour.BatteryLostKwh, hour.BatteryStoredKwh, hour.BatteryLevelKwh));
        Assert.Equal(0, HourBalance.SumOf(hour, "Unserved"));
    }

    [Fact]
    public void Capacity_fades_year_by_year_and_what_is_left_out_is_not_there()
    {
        MicrogridPlan plan = MicrogridPlan.Of(new Battery { CapacityKwh = 100, PowerRatioPerHour = 0.5, FadePerYear = 0.02, MinChargeFraction = 0.1 }, null)!;
        Assert.Equal(100 * 0.98 * 0.98, plan.BatteryIn(2).CapacityKwh, 1e-12);
        Assert.Equal(10 * 0.98 * 0.98, plan.BatteryIn(2).FloorKwh, 1e-12);
        Assert.Equal(50, plan.BatteryIn(2).ChargeKw);
        Assert.Null(MicrogridPlan.Of(null, null));
        Assert.Null(MicrogridPlan.Of(new Battery(), new DieselGenerator()));
    }

    private static Gen<(double Item1, double Item2, double Item3)> Three(Gen<double> of) =>
        from a in of
        from b in of
        from c in of
        select (a, b, c);

    private static void AssertHour(
        int hour, (double Charge, double Discharge, double Generator, double Fuel, double Unmet, double Curtailed, double Level) expected, (MicrogridFlows Flows, double LevelKwh) actual)
    {
        MicrogridFlows f = actual.Flows;
        double[] wished = [expected.Charge, expected.Discharge, expected.Generator, expected.Fuel, expected.Unmet, expected.Curtailed, expected.Level];
        double[] found = [f.ChargeKwh, f.DischargeKwh, f.GeneratorKwh, f.DieselL, f.UnmetKwh, f.CurtailedKwh + f.GeneratorCurtailedKwh, actual.LevelKwh];
        // The hand calculation is given to six digits.
        Assert.All(wished.Zip(found), p => Assert.True(Math.Abs(p.First - p.Second) < 1e-6, $"hour {hour}: expected {p.First}, found {p.Second}"));
    }

    internal static (MicrogridFlows Flows, double LevelKwh)[] Day(Battery battery, DieselGenerator generator, Func<int, double> availability)
    {
        MicrogridPlan plan = MicrogridPlan.Of(battery, generator)!;
        double levelKwh = 30;
        var day = new (MicrogridFlows, double)[24];
        for (int h = 0; h < 24; h++)
        {
            MicrogridFlows flows = Hour(plan, new GridConnection { ExportLimitKw = 0 }, levelKwh, PvKwh[h], availability(h), LoadKwh[h]);
            (levelKwh, _) = MicrogridDispatch.Store(plan.Battery, levelKwh, flows.ChargeKwh, flows.DischargeKwh);
            day[h] = (flows, levelKwh);
        }
        return day;
    }

    private static MicrogridFlows Hour(MicrogridPlan plan, GridConnection grid, double levelKwh, double pvKwh, double availability, double loadKwh)
    {
        MicrogridPart dark = MicrogridDispatch.WithoutGrid(plan.Battery, plan.Generator, levelKwh, pvKwh, availability);
        MicrogridPart lit = MicrogridDispatch.WithGrid(grid, plan.Battery, plan.Generator, levelKwh, pvKwh, dark);
        return MicrogridDispatch.Settle(plan.Generator, lit, loadKwh * availability) + MicrogridDispatch.Settle(plan.Generator, dark, loadKwh * (1 - availability));
    }

    private static double Round(double value) => Math.Round(value, 9);
}
