using Sim.Engine.Simulation;
using Sim.Engine.Time;
using Sim.Engine.Water;

namespace Sim.Engine.Tests.Simulation;

/// <summary>Mains and a well, one behind the other, at a small centre (40 residents); every run is audited.</summary>
public class SecondSourceTests
{
    // 0.45 kWh/m3 at 100 m and 60 %: rho g h / eta.
    private const double WellKwhPerL = 9.81 * 40 / 0.6 / 3.6e6;
    private static readonly (string, string) Tank = ("water.tank", "{ volume: 5 m3 }");

    [Fact]
    public void What_the_first_source_lacks_in_an_hour_the_second_gives_by_hand()
    {
        WaterPlan plan = WaterPlan.Of(new WaterSystem
        {
            Source = new Borehole { HeadM = 40, PumpEfficiencyFraction = 0.6, FlowLimitM3PerHour = 0.3 },
            SecondSource = new Mains { FlowLimitM3PerHour = 0.5 },
        });
        double[] wanted = new double[WaterDispatch.EndUses], granted = new double[WaterDispatch.EndUses];
        wanted[(int)WaterEndUse.Showers] = 1000;
        Assert.Equal(300 * WellKwhPerL, WaterDispatch.AskPumpingKwh(plan, 0, wanted, 12), 1e-12);
        // With half of the power the well gives 150 L, the mains as much as ever.
        foreach ((double powerFraction, double wellL) in new[] { (1.0, 300.0), (0.5, 150), (0, 0) })
        {
            double kwh = 300 * WellKwhPerL * powerFraction, levelL = 0;
            WaterDispatch.Grant(plan, levelL, wanted, 12, kwh, granted);
            Assert.Equal(wellL + 500, granted[(int)WaterEndUse.Showers], 1e-9);
            WaterHour hour = WaterDispatch.Apply(plan, ref levelL, wanted, granted, 12, kwh, 0);
            Assert.Equal((Math.Round(wellL, 9), 500), (Math.Round(hour.BoreholeL, 9), Math.Round(hour.MainsL, 9)));
            Assert.Equal((Math.Round(500 - wellL, 9), Math.Round(kwh, 12)), (Math.Round(hour.UnservedShowersL, 9), Math.Round(hour.PumpingKwh, 12)));
        }
    }

    [Fact]
    public void Both_orders_serve_all_and_the_first_one_serves_most()
    {
        const string Well = "{ kind: borehole, head: 40 m, daily_limit: 1 m3/day }", Mains = "{ kind: mains, pressure_hours: '2-22' }";
        SiteRun wellFirst = Centre.Run(("water.source", Well), ("water.second_source", Mains), Tank), mainsFirst = Centre.Run(("water.source", Mains), ("water.second_source", Well), Tank);
        SiteRun wellAlone = Centre.Run(("water.source", Well), Tank), usual = Centre.Run(("water.source", "mains"), Tank);
        Assert.True(wellAlone.TotalOf("water.unserved") > 1000);
        foreach (SiteRun both in new[] { wellFirst, mainsFirst })
        {
            Assert.Equal(0, both.TotalOf("water.unserved"), 1e-6);
            // Both end with as much in the tank but for what a night takes.
            Assert.Equal(usual.Total("water.mains") + usual.Total("water.stored"), both.Total("water.mains") + both.Total("water.borehole") - both.Total("water.stored"), 10_000.0);
            Assert.Equal(both.Total("water.borehole") * WellKwhPerL, both.Total("water.pumping"), 1e-6);
        }
        Assert.True(wellFirst.Total("water.borehole") > mainsFirst.Total("water.borehole"));
        Assert.True(mainsFirst.Total("water.mains") > wellFirst.Total("water.mains"));
        Assert.Equal(365 * 1000, wellFirst.Total("water.borehole"), 2000.0);
        CivilYear civil = wellFirst.Plan.CivilYears[0];
        Assert.All(Enumerable.Range(0, Calendar.HoursPerYear).Where(h => civil.CivilHourOfWeek[h] % 24 is not (>= 2 and < 22)), h => Assert.Equal(0, wellFirst.Hours[h].Water.MainsL));
    }

    [Fact]
    public void A_power_cut_stops_the_well_and_not_the_mains_and_only_both_failing_is_a_shortage()
    {
        double[] powered = new double[Calendar.HoursPerYear];
        Array.Fill(powered, 1);
        Array.Fill(powered, 0, 4000, 48);
        SiteRun alone = Centre.RunWith(powered, ("water.source", "borehole")), behind = Centre.RunWith(powered, ("water.source", "borehole"), ("water.second_source", "mains"));
        double Showers(SiteRun run) => run.Hours.Skip(4000).Take(48).Sum(h => h.Water.UnservedShowersL);
        Assert.True(Showers(alone) > 100);
        Assert.Equal(0, Showers(behind), 1e-9);
        Assert.All(behind.Hours.Skip(4000).Take(48), h => Assert.Equal(0, h.Water.BoreholeL));
        Assert.All(behind.Hours.Take(4000), h => Assert.Equal(0, h.Water.MainsL, 1e-9));
        SiteRun cuts = Centre.RunWith(powered, ("water.source", "borehole"), ("water.second_source", "{ kind: mains, interruptions: { per_year: 40, mean_duration: 24 h } }"));
        Assert.InRange(Showers(cuts), 0, Showers(alone));
        Assert.All(cuts.Hours.Take(4000).Skip(100), h => Assert.Equal(0, h.Water.UnservedShowersL, 1e-9));
        // Paired draws: the mains fail alike in whichever place they stand.
        string mains = "{ kind: mains, interruptions: { per_year: 40, mean_duration: 24 h } }";
        SiteRun first = Centre.Run(("water.source", mains)), with = Centre.Run(("water.source", mains), ("water.second_source", "{ kind: borehole, pump_failures: { per_year: 20, repair: 48 h } }"));
        Assert.True(with.Total("water.source_down") < 0.5 * first.Total("water.source_down"));
        Assert.Equal(first.Hours.Count(h => h.Water.SourceDownHours == 1 && h.Water.UnservedShowersL > 0), with.Hours.Zip(first.Hours).Count(p => p.Second.Water.SourceDownHours == 1 && p.Second.Water.UnservedShowersL > 0));
    }
}
