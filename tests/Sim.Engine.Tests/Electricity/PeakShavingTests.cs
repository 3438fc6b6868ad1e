using FsCheck;
using FsCheck.Fluent;
using Sim.Engine.Accounts;
using Sim.Engine.Electricity;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;

namespace Sim.Engine.Tests.Electricity;

/// <summary>A battery that keeps a month's import below a target.</summary>
public sealed class PeakShavingTests
{
    private static readonly Battery Full = new() { CapacityKwh = 20, PowerRatioPerHour = 0.5, PeakShaving = new ConstantPeakShaving { TargetKw = 30 }, StartFraction = 1 };

    // 20 kWh, 10 kW, no losses, 30 kW. The peak of 45 kW becomes 35: from then on 35 is what need not be exceeded, so that 33 is
    // left alone and refilling goes up to 35.
    [Fact]
    public void Six_hours_are_those_worked_out_by_hand()
    {
        (double ImportKwh, double LevelKwh)[] expected = [(20, 20), (30, 15), (35, 5), (35, 15), (25, 20), (33, 20)];
        (double ImportKwh, double UnshavedKwh, double LevelKwh)[] found = Run(Full, [20, 35, 45, 25, 20, 33], new double[6]);
        Assert.Equal(expected, found.Select(f => (f.ImportKwh, f.LevelKwh)));
        Assert.Equal([20, 35, 45, 25, 20, 33], found.Select(f => f.UnshavedKwh));
    }

    // Half is kept for outages: 10 kWh are there for peaks, and are filled up again first by the sun.
    [Fact]
    public void The_reserve_is_kept_and_the_sun_refills()
    {
        (double ImportKwh, double UnshavedKwh, double LevelKwh)[] found = Run(Full with { ReserveFraction = 0.5 }, [38, 35, 10, 10], [0, 0, 14, 0]);
        Assert.Equal([(30, 12), (33, 10), (6, 20), (10, 20)], found.Select(f => (f.ImportKwh, f.LevelKwh)));
        // Without help of the grid the battery waits for the sun.
        found = Run(Full with { ReserveFraction = 0.5, GridCharging = false }, [38, 35, 10, 10], [0, 0, 14, 0]);
        Assert.Equal([(30, 12), (33, 10), (0, 14), (10, 14)], found.Select(f => (f.ImportKwh, f.LevelKwh)));
    }

    [Fact]
    public void It_never_raises_the_peak_over_that_without_the_battery_and_every_hour_closes()
    {
        Gen<double[]> kwh = Gen.Choose(0, 600).Select(n => n / 10.0).ArrayOf(72);
        Prop.ForAll(kwh.ToArbitrary(), kwh.ToArbitrary(), Gen.Choose(0, 60).Two().ToArbitrary(), (load, sun, kinds) =>
        {
            (int target, int kind) = kinds;
            var battery = new Battery
            {
                CapacityKwh = 5 + kind,
                PowerRatioPerHour = 0.6,
                ChargeEfficiencyFraction = 0.9,
                DischargeEfficiencyFraction = 0.93,
                StandbyLossPerMonth = 0.5,
                MinChargeFraction = 0.1,
                ReserveFraction = kind % 3 / 3.0,
                GridCharging = kind % 5 > 0,
                PeakShaving = new ConstantPeakShaving { TargetKw = target },
            };
            double[] pv = [.. sun.Select(s => kind % 2 == 0 ? 0 : s / 2)];
            (double ImportKwh, double UnshavedKwh, double LevelKwh)[] run = Run(battery, load, pv);
            return run.Max(h => h.ImportKwh) <= run.Max(h => h.UnshavedKwh) + 1e-9;
        }).Holds(500);
    }

    [Fact]
    public void In_a_run_the_bill_for_demand_falls_and_no_month_peaks_higher()
    {
        (string, string)[] sun = [("electricity.pv.roof.peak", "10 kW"), ("prices.electricity.demand", "8 EUR/kW/month")];
        SiteRun without = Centre.Run(sun), with = Centre.Run([.. sun, ("electricity.battery", "{ capacity: 40 kWh, peak_shaving: { kind: constant, target: 20 kW }, reserve: 20 % }")]);
        double[] before = [.. Enumerable.Range(0, 12).Select(m => without.PeakKw(0, m))], after = [.. Enumerable.Range(0, 12).Select(m => with.PeakKw(0, m))];
        Assert.All(before.Zip(after), m => Assert.True(m.Second <= m.First + 1e-9, $"{m}"));
        Assert.True(after.Sum() < 0.9 * before.Sum(), $"{after.Sum()} of {before.Sum()}");
        Assert.All(with.Hours, h => Assert.True(h.Electricity.BatteryLevelKwh > 0.2 * 40 * 0.99));
        double Bill(SiteRun run) => Appraisal.Of(Metering.Of(run), new AccountInputs { Prices = run.Plan.Inputs.Prices with { Vat = new VatTerms() } }, [], 1).Ledger.Lines.Where(l => l.Item == "highest import").Sum(l => l.AmountEur);
        Assert.Equal(8 * before.Sum(), Bill(without), 1e-6);
        Assert.Equal(8 * after.Sum(), Bill(with), 1e-6);
    }

    // 10 kWh, 20 kW, no losses, full. One peak of 30 kW: all of it goes there. Two peaks with an hour of 10 kW between them, in which it is
    // refilled: the same. With 15 kW between them, T - 15 comes back: 2 (30 - T) = 10 + T - 15, so that T = 65 / 3.
    [Theory]
    [InlineData(new double[] { 10, 10, 30, 10 }, 20, 10)]
    [InlineData(new double[] { 30, 10, 30 }, 20, 0)]
    [InlineData(new double[] { 30, 15, 30 }, 65.0 / 3, 0)]
    [InlineData(new double[] { 12, 12, 12 }, 26.0 / 3, 0)]
    public void Foresight_finds_the_target_worked_out_by_hand(double[] load, double targetKw, double levelKwh)
    {
        MicrogridPlan plan = MicrogridPlan.Of(new Battery { CapacityKwh = 10, PowerRatioPerHour = 2, PeakShaving = new ForeseenPeakShaving() }, null)!;
        double level = 10;
        var hours = new PeakHours(load, new double[load.Length], [.. load.Select(_ => 1.0)]);
        Assert.Equal(targetKw, PeakTargets.Lowest(hours, new GridConnection(), plan.Battery, default, ref level), 2e-3);
        Assert.Equal(levelKwh, level, 1e-2);
    }

    [Fact]
    public void In_a_run_foresight_holds_its_targets_and_no_fixed_target_does_better()
    {
        SiteRun Of(string target) => Centre.Run(("electricity.battery", $"{{ capacity: 40 kWh, reserve: 20 %, {target} }}"));
        double Sum(SiteRun run) => Enumerable.Range(0, 12).Sum(m => run.PeakKw(0, m));
        SiteRun foreseen = Of("peak_shaving: foresight");
        Assert.All(Enumerable.Range(0, 12), m => Assert.InRange(foreseen.PeakKw(0, m), 0.99 * foreseen.Battery(0, m).PeakTargetKw!.Value, 1.01 * foreseen.Battery(0, m).PeakTargetKw!.Value));
        double best = new[] { 14, 18, 22, 26 }.Min(kw => Sum(Of($"peak_shaving: {{ kind: constant, target: {kw} kW }}")));
        Assert.True(Sum(foreseen) < best, $"{Sum(foreseen)} and {best}");
        // The same targets, rounded up and written month by month, hold as well.
        string targets = string.Join(", ", Enumerable.Range(0, 12).Select(m => FormattableString.Invariant($"{foreseen.Battery(0, m).PeakTargetKw + 0.01:0.##} kW")));
        SiteRun written = Of($"peak_shaving: {{ kind: monthly, targets: [{targets}] }}");
        Assert.All(Enumerable.Range(0, 12), m => Assert.Equal(foreseen.PeakKw(0, m), written.PeakKw(0, m), 0.02));
    }

    [Fact]
    public void Targets_are_set_in_one_way()
    {
        foreach ((string battery, string said) in new[]
        {
            ("{ capacity: 9 kWh, peak_shaving: constant }", "electricity.battery.peak_shaving.target"),
            ("{ capacity: 9 kWh, peak_shaving: { kind: foresight, target: 5 kW } }", "electricity.battery.peak_shaving.target"),
            ("{ capacity: 9 kWh, peak_shaving: { kind: monthly, targets: [1 kW, 1 kW] } }", "electricity.battery.peak_shaving.targets"),
            // The keys of older files.
            ("{ capacity: 9 kWh, peak_target: 5 kW }", "nearest: peak_shaving"),
            ("{ capacity: 9 kWh, peak_target_by_month: [1 kW, 1 kW] }", "nearest: peak_shaving"),
            ("{ capacity: 9 kWh, peak_foresight: yes }", "nearest: peak_shaving"),
        })
        {
            var problems = new ProblemList();
            Centre.File().Bind(Variation.Of("changed", [("electricity.battery", battery)]), problems);
            Assert.True(problems.HasErrors);
            Assert.Contains(said, problems.ToString(), StringComparison.Ordinal);
        }
    }

    private static (double ImportKwh, double UnshavedKwh, double LevelKwh)[] Run(Battery battery, double[] load, double[] pv)
    {
        MicrogridPlan plan = MicrogridPlan.Of(battery, null)!;
        double levelKwh = plan.StartKwh;
        PeakWatch watch = default;
        var hours = new (double, double, double)[load.Length];
        for (int h = 0; h < load.Length; h++)
        {
            MicrogridPart dark = MicrogridDispatch.WithoutGrid(plan.Battery, default, levelKwh, pv[h], 1);
            MicrogridPart lit = MicrogridDispatch.WithGrid(new GridConnection(), plan.Battery, default, levelKwh, pv[h], dark, watch);
            MicrogridFlows f = MicrogridDispatch.Settle(default, lit, load[h]);
            double unshavedKwh = MicrogridDispatch.UnshavedKwh(default, lit, load[h]), before = levelKwh;
            (levelKwh, double lostKwh) = MicrogridDispatch.Store(plan.Battery, levelKwh, f.ChargeKwh, f.DischargeKwh);
            Assert.Equal(pv[h] + f.ImportKwh, load[h] + f.ExportedKwh + f.CurtailedKwh + lostKwh + levelKwh - before, 1e-9);
            watch = watch.With(f.ImportKwh, unshavedKwh);
            hours[h] = (f.ImportKwh, unshavedKwh, levelKwh);
        }
        return hours;
    }
}
