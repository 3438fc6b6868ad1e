using FsCheck;
using FsCheck.Fluent;
using Sim.Engine.Electricity;

namespace Sim.Engine.Tests.Electricity;

public sealed class OutageSurvivalTests
{
    private static readonly BatteryPlan NoLoss = new(4, 2, 2, 1, 1, 1, 1, 0, false, true);

    // NREL, REopt.jl, worked example of survival_gen_only: two sets of 1 kW that fail with 1/5 in each hour, the first included; loads of
    // 1, 2, 2 and 1 kW, an outage from each of the four hours.
    [Fact]
    public void Two_sets_survive_as_REopt_worked_out_by_hand()
    {
        double[][] survival = TwoSets();
        Equal([0.96, 0.4096, 0.262144], survival[0]);
        Equal([0.64, 0.4096, 0.393216], survival[1]);
        Equal([0.64, 0.6144, 0.557056], survival[2]);
        Equal([0.96, 0.8704, 0.262144], survival[3]);
    }

    internal static double[][] TwoSets()
    {
        var survival = new OutageSurvival(new OutageBackup(default, Sets(2, 2), HourlyFailureFraction: 0.2), new OutageHours([1, 2, 2, 1], new double[4], new double[4]));
        double[][] rows = [new double[3], new double[3], new double[3], new double[3]];
        for (int start = 0; start < rows.Length; start++)
        {
            survival.From(start, rows[start]);
        }
        return rows;
    }

    // NREL, REopt.jl, test set "Backup Generator Reliability": the same two sets beside a battery with 1 kWh usable at the start and 2 kWh at
    // most, all that work running at full power. Worked out by hand there.
    [Fact]
    public void Two_sets_that_run_throughout_and_a_battery_survive_as_REopt_worked_out_by_hand()
    {
        Equal([1.0, 0.8704, 0.557056], TwoSetsAndBattery());
        // As few as needed, the battery serves the first hour alone and is empty in the second, which needs both sets: 0.8^4.
        Equal([1.0, 0.4096], Survival(new OutageBackup(NoLoss, Sets(2, 2), HourlyFailureFraction: 0.2), [1, 2], [0, 0], level: 3, count: 2));
    }

    internal static double[] TwoSetsAndBattery() => Survival(
        new OutageBackup(NoLoss, Sets(2, 2), HourlyFailureFraction: 0.2, Running: SetsRunning.Throughout), [1, 2, 2, 1], [0, 0, 0, 0], level: 3, count: 3);

    // 2 x 4 kW with F0 0.25 and F1 0.25 L/kWh: a load of 3 kW runs one, 1 + 0.75 L; one of 6 kW both, 2 + 1.5 L. After three hours of each 15.75 L are burnt,
    // with one set or two at work in the first three; a set that is missed in the fourth ends the loads.
    [Fact]
    public void A_set_that_the_load_does_not_need_stands_by_and_burns_nothing()
    {
        GeneratorPlan two = new(8, 0, 0.25, 0.25, false, false, Sets: 2);
        double[] load = [3, 3, 3, 6, 6, 6, 6];
        Equal([1, 1, 1, 1, 1, 1, 0], Survival(new OutageBackup(default, two, FuelL: 15.75), load, new double[7], 0, 7));
        Equal([1, 1, 1, 1, 1, 0, 0], Survival(new OutageBackup(default, two, FuelL: 15.74), load, new double[7], 0, 7));
        // Both start with 0.81, at least one with 0.99.
        Equal([0.99, 0.99, 0.99, 0.81, 0.81, 0.81, 0], Survival(new OutageBackup(default, two, FuelL: 15.75, StartFailureFraction: 0.1), load, new double[7], 0, 7));
    }

    // With and without a battery, sun, stock and cycle charging.
    [Fact]
    public void More_failures_never_mean_that_loads_last_longer() =>
        Prop.ForAll(Cases().ToArbitrary(), c =>
        {
            double[] few = Survival(c.Few, c.Load, c.Pv, c.Level, 48), many = Survival(c.Many, c.Load, c.Pv, c.Level, 48);
            return few.Zip(many).All(p => p.Second <= p.First + 1e-12) && few.Zip(few.Skip(1)).All(p => p.Second <= p.First + 1e-12);
        }).Holds(500);

    private sealed record Failing(OutageBackup Few, OutageBackup Many, double[] Load, double[] Pv, double Level);

    private static Gen<Failing> Cases()
    {
        Gen<double> part = Gen.Choose(0, 1000).Select(n => n / 1000.0);
        return from sets in Gen.Choose(1, 4)
               from shape in Gen.ArrayOf(part, 24)
               from sun in Gen.ArrayOf(part, 24)
               from at in Gen.ArrayOf(part, 8)
               from cycles in Gen.Elements(true, false)
               select Case(sets, shape, sun, at, cycles);
    }

    private static Failing Case(int sets, double[] shape, double[] sun, double[] at, bool cycles)
    {
        double capacity = 40 * at[0];
        var battery = capacity < 4 ? default : new BatteryPlan(capacity, 0.2 * capacity, 0, capacity / 2, capacity / 2, 0.95, 0.95, 1e-4, false, at[1] > 0.2);
        var generator = new GeneratorPlan(10, 3 * at[2], 0.02, 0.25, cycles, false, sets);
        OutageBackup few = new(battery, generator, FuelL: 60 * at[3], StartFailureFraction: 0.5 * at[4], HourlyFailureFraction: 0.2 * at[5],
            Stock: at[6] < 0.3 ? new OutageFuel([.. shape.Select(_ => 40.0)], [.. shape.Select(_ => 0.1)], [.. shape.Select(_ => -1)], [false], 50, 30, 20, 6) : null);
        OutageBackup many = few with { StartFailureFraction = few.StartFailureFraction + (1 - few.StartFailureFraction) * at[7], HourlyFailureFraction = few.HourlyFailureFraction + 0.5 * (1 - at[7]) };
        return new(few, many, [.. shape.Select(s => 12 * s)], [.. sun.Select((s, h) => h is > 6 and < 18 ? 15 * s : 0)], capacity);
    }

    [Fact]
    public void One_set_alone_survives_with_the_powers_of_its_hourly_chance()
    {
        var backup = new OutageBackup(default, Sets(1), StartFailureFraction: 0.1, HourlyFailureFraction: 0.05);
        Equal([0.9 * 0.95, 0.9 * 0.95 * 0.95, 0.9 * 0.95 * 0.95 * 0.95], Survival(backup, [1, 1, 1], [0, 0, 0], 0, 3));
    }

    // At least one of three must start: 1 - 0.2^3.
    [Fact]
    public void Any_set_of_three_will_do_for_the_load_of_one()
    {
        var backup = new OutageBackup(default, Sets(3, 3), StartFailureFraction: 0.2);
        Equal([0.992, 0.992], Survival(backup, [1, 1], [0, 0], 0, 2));
    }

    // 8 kWh above the floor at 90 % give 7.2 kWh: three hours of 2 kWh and no fourth.
    [Fact]
    public void A_battery_lasts_as_long_as_its_usable_energy()
    {
        var battery = new BatteryPlan(10, 2, 2, 5, 5, 1, 0.9, 0, false, true);
        Equal([1, 1, 1, 0, 0], Survival(new OutageBackup(battery, default), [2, 2, 2, 2, 2], new double[5], level: 10, count: 5));
    }

    // 2 L/h at 4 kW: 7 L are enough for three hours. A battery of 5 kWh comes first: one hour, a quarter of the next, two more.
    [Fact]
    public void A_set_runs_until_its_fuel_does_not_suffice_for_the_hour()
    {
        var battery = new BatteryPlan(5, 0, 0, 5, 5, 1, 1, 0, false, Island: false);
        var forming = battery with { Island = true };
        GeneratorPlan set = new(4, 0, 0.25, 0.25, false, false);
        Equal([1, 1, 1, 0], Survival(new OutageBackup(battery, set, FuelL: 7), [4, 4, 4, 4], new double[4], 0, 4));
        Equal([1, 1, 1, 1, 0], Survival(new OutageBackup(forming, set, FuelL: 7), [4, 4, 4, 4, 4], new double[5], 5, 5));
    }

    // The sun carries the first hour and fills the battery, which carries the second; the year then begins again.
    [Fact]
    public void Sun_charges_the_battery_and_the_year_begins_again_after_its_end()
    {
        var battery = new BatteryPlan(2, 0, 0, 2, 2, 1, 1, 0, false, true);
        Equal([1, 1, 1, 1, 1, 1], Survival(new OutageBackup(battery, default), [2, 2], [4, 0], level: 0, count: 6));
    }

    // The set takes 1 L an hour, others 0.5 L; 5 L are in a tank of 6, a truck brings 4.
    [Fact]
    public void A_stock_is_refilled_in_the_outage_by_its_own_rules()
    {
        OutageFuel stock = Stock(orderAtL: 3.5, lead: 2);
        // 5 - 1.5 = 3.5: ordered; 2; 0.5, and the truck brings 4: 4.5, 3 (ordered), 1.5, 0 and 4 more: it goes on.
        Equal([1, 1, 1, 1, 1, 1, 1, 1], Lasting(stock, 8, out double[] ends));
        Equal([0, 0, 0], ends);
        // No truck: three hours, and the fourth finds half a litre.
        Equal([1, 1, 1, 0, 0], Lasting(stock with { DeliveryL = 0 }, 5, out ends));
        Equal([1, 0, 0], ends);
        // The road is closed on the first day.
        Equal([1, 1, 1, 0, 0], Lasting(stock with { ClosedDays = [true] }, 5, out _));
        // 2 L ordered before the outage come at the end of its first hour: 5.5, 4, 2.5, 1 and none is left.
        Equal([1, 1, 1, 1, 1, 0], Lasting(stock with { HoursToGo = [.. Enumerable.Repeat(1, 10)], LeadHours = 90, DeliveryL = 2 }, 6, out _));
    }

    // 4 kW burn 1 L in an hour at full load, 1 kW a quarter of it, and others half a litre: 5, 4.25, ... 1.25; half a litre is left, as a run leaves it.
    [Fact]
    public void A_set_without_fuel_for_an_hour_at_full_load_stands_still_as_it_does_in_a_run()
    {
        Equal([1, 1, 1, 1, 1, 1, 0], Lasting(Stock(orderAtL: 0, lead: 2) with { DeliveryL = 0 }, 7, out double[] ends, loadKwh: 1));
        Equal([1, 0, 0], ends);
    }

    // A set that fails half the time beside fuel for two hours of the load: gone with 1/2 at the start, with 1/2 x 1/10 in the first
    // hour, with what is left of it in the second; the rest runs dry in the third.
    [Fact]
    public void Ends_say_what_ran_out_and_sum_to_one_with_those_that_last()
    {
        var backup = new OutageBackup(default, Sets(1), FuelL: 2.5 * 0.25, StartFailureFraction: 0.5, HourlyFailureFraction: 0.1);
        var survival = new OutageSurvival(backup, new OutageHours([1, 1, 1], [0, 0, 0], [0, 0, 0]));
        var last = new double[3];
        survival.From(0, last);
        double failed = 0.5 + 0.5 * (1 - 0.9 * 0.9 * 0.9);
        Equal([0.45, 0.405, 0], last);
        Equal([1 - failed, failed, 0], survival.Ends.ToArray());
        // A battery alone ends for want of power.
        survival = new OutageSurvival(new OutageBackup(NoLoss, default), new OutageHours([1, 1, 1], [0, 0, 0], [3, 3, 3]));
        survival.From(0, last);
        Equal([1, 0, 0], last);
        Equal([0, 0, 1], survival.Ends.ToArray());
    }

    private static OutageFuel Stock(double orderAtL, int lead) =>
        new([.. Enumerable.Repeat(5.0, 10)], [.. Enumerable.Repeat(0.5, 10)], [.. Enumerable.Repeat(-1, 10)], [false], 6, 4, orderAtL, lead);

    private static double[] Lasting(OutageFuel stock, int count, out double[] ends, double loadKwh = 4)
    {
        var survival = new OutageSurvival(new OutageBackup(default, Sets(4), Stock: stock), new OutageHours([.. Enumerable.Repeat(loadKwh, 10)], new double[10], new double[10]));
        var last = new double[count];
        survival.From(0, last);
        ends = survival.Ends.ToArray();
        return last;
    }

    [Fact]
    public void Nothing_serves_without_something_that_forms_a_grid()
    {
        Equal([0, 0], Survival(new OutageBackup(NoLoss with { Island = false }, default), [1, 1], [9, 9], level: 4, count: 2));
        Equal([0, 0], Survival(new OutageBackup(default, default), [1, 1], [9, 9], level: 0, count: 2));
    }

    private static GeneratorPlan Sets(double kw, int sets = 1) => new(kw, 0, 0, 0.25, false, false, sets);

    private static double[] Survival(OutageBackup backup, double[] load, double[] pv, double level, int count)
    {
        var survival = new double[count];
        OutageSurvival.Of(backup, new OutageHours(load, pv, [.. load.Select(_ => level)])).From(0, survival);
        return survival;
    }

    private static void Equal(double[] expected, double[] actual)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i], 1e-12);
        }
    }
}
