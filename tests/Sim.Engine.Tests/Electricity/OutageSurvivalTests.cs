using Sim.Engine.Electricity;

namespace Sim.Engine.Tests.Electricity;

public sealed class OutageSurvivalTests
{
    private static readonly BatteryPlan NoLoss = new(4, 2, 2, 1, 1, 1, 1, 0, false, true);

    // NREL, REopt.jl, test set "Backup Generator Reliability": two sets of 1 kW that fail with 1/5 in each hour, the first
    // included, beside a battery with 1 kWh usable at the start and 2 kWh at most. Worked out by hand there.
    [Fact]
    public void Two_sets_and_a_battery_survive_as_REopt_worked_out_by_hand()
    {
        Equal([1.0, 0.8704, 0.557056], TwoSetsAndBattery());
    }

    internal static double[] TwoSetsAndBattery()
    {
        var backup = new OutageBackup(NoLoss, Sets(2), Sets: 2, HourlyFailureFraction: 0.2, RunsThroughout: true);
        return Survival(backup, [1, 2, 2, 1], [0, 0, 0, 0], level: 3, count: 3);
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
        var backup = new OutageBackup(default, Sets(3), Sets: 3, StartFailureFraction: 0.2);
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

    private static GeneratorPlan Sets(double kw) => new(kw, 0, 0, 0.25, false, false);

    private static double[] Survival(OutageBackup backup, double[] load, double[] pv, double level, int count)
    {
        var survival = new double[count];
        new OutageSurvival(backup, new OutageHours(load, pv, [.. load.Select(_ => level)])).From(0, survival);
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
