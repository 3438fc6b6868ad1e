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
