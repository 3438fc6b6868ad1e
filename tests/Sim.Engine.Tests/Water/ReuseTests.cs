using FsCheck.Fluent;
using Sim.Engine.Water;

namespace Sim.Engine.Tests.Water;

public class ReuseTests
{
    private const int N = WaterDispatch.EndUses;

    private static readonly WaterSystem Both = new()
    {
        Rainwater = new Rainwater { RoofAreaM2 = 100, RunoffFraction = 0.9, FirstFlushMm = 1, TankM3 = 2, EnergyKwhPerM3 = 1, Laundry = true },
        Greywater = new Greywater { CapacityM3PerDay = 2.4, RecoveryFraction = 0.8, EnergyKwhPerM3 = 1.5, StoreHours = 10 },
        Wastewater = new Wastewater { ReturnFraction = 0.95 },
    };

    private static ReusePlan Plan(WaterSystem water) => ReusePlan.Of(water, 1000)!;

    // drinking, kitchen, basins, showers, toilets, laundry, cleaning
    private static readonly double[] Wanted = [10, 20, 30, 100, 60, 40, 20];

    [Fact]
    public void A_site_with_nothing_beside_its_source_has_no_plan_for_it()
    {
        Assert.Null(ReusePlan.Of(new WaterSystem(), 1000));
        Assert.NotNull(ReusePlan.Of(new WaterSystem { BottledLPerPersonDay = 1 }, 0));
    }

    [Fact]
    public void Roofs_of_the_buildings_collect_where_no_area_is_given() =>
        Assert.Equal((90, 900), (Plan(Both).RunoffLPerMm, Plan(Both with { Rainwater = Both.Rainwater! with { RoofAreaM2 = null } }).RunoffLPerMm));

    [Fact]
    public void The_first_millimetre_after_a_dry_day_is_led_away_and_snow_is_lost()
    {
        ReusePlan plan = Plan(Both);
        ReuseState state = new() { DryHours = Reuse.FirstFlushDryHours };
        double[] rainMm = [0.6, 3, 0, 2], collected = [.. rainMm.Select(mm => Reuse.CollectedL(plan, ref state, mm, 0, 10))];
        // 0.6 mm and 0.4 of the 3 mm are led away; an hour without rain is no dry day.
        Assert.Equal([0, 2.6 * 90, 0, 2 * 90], collected.Select(l => Math.Round(l, 9)));
        Assert.Equal(0, Reuse.CollectedL(plan, ref state, 5, 5, -0.1));
        for (int hour = 0; hour < Reuse.FirstFlushDryHours; hour++)
        {
            Assert.Equal(0, Reuse.CollectedL(plan, ref state, 0, 0, 10));
        }
        Assert.Equal(4 * 90, Reuse.CollectedL(plan, ref state, 5, 0, 10), 1e-9);
    }

    // Degree-day method by hand: 4 mm/K/day, 10 mm of snow; a day at 2 C melts 8 mm of water, the next the remaining 2 mm.
    [Fact]
    public void A_day_at_two_degrees_melts_eight_millimetres()
    {
        ReusePlan plan = Plan(Both with { Rainwater = Both.Rainwater! with { SnowMeltMmPerKDay = 4, FirstFlushMm = 0 } });
        ReuseState state = new();
        Assert.Equal(0, Reuse.CollectedL(plan, ref state, 10, 10, -3));
        double Day() => Enumerable.Range(0, 24).Sum(_ => Reuse.CollectedL(plan, ref state, 0, 0, 2));
        Assert.Equal(8 * 90, Day(), 1e-9);
        Assert.Equal(2, state.RoofSnowMm, 1e-9);
        Assert.Equal(2 * 90, Day(), 1e-9);
        Assert.Equal(0, state.RoofSnowMm, 1e-9);
    }

    [Fact]
    public void Snow_is_never_made_nor_lost_and_more_roof_never_yields_less()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<(byte, sbyte)[]>(), hours =>
        {
            ReusePlan small = Plan(Both with { Rainwater = Both.Rainwater! with { SnowMeltMmPerKDay = 4, FirstFlushMm = 0 } });
            ReusePlan large = Plan(Both with { Rainwater = Both.Rainwater! with { SnowMeltMmPerKDay = 4, FirstFlushMm = 0, RoofAreaM2 = 150 } });
            ReuseState one = new(), other = new();
            double fallenMm = 0, collected = 0, more = 0, yield = 0, largerYield = 0;
            double[] none = new double[N];
            foreach ((byte rain, sbyte air) in hours)
            {
                fallenMm += rain / 10.0;
                double snow = air <= 4 ? rain / 10.0 : 0;
                double l = Reuse.CollectedL(small, ref one, rain / 10.0, snow, air / 4.0), ofLarge = Reuse.CollectedL(large, ref other, rain / 10.0, snow, air / 4.0);
                (collected, more) = (collected + l, more + ofLarge);
                double drawn = Math.Min(50, one.RainL), drawnLarge = Math.Min(50, other.RainL);
                (yield, largerYield) = (yield + drawn, largerYield + drawnLarge);
                Reuse.Apply(small, ref one, none, 0, drawn, l, 0);
                Reuse.Apply(large, ref other, none, 0, drawnLarge, ofLarge, 0);
            }
            return Math.Abs(fallenMm * 90 - collected - one.RoofSnowMm * 90) < 1e-6 && more >= collected - 1e-9 && largerYield >= yield - 1e-9;
        }).Holds();
    }

    [Fact]
    public void Treated_greywater_goes_first_then_rain_each_only_to_its_uses()
    {
        double[] grey = new double[N], rain = new double[N];
        Reuse.Share(Plan(Both), Wanted, greyL: 70, rainL: 45, grey, rain);
        Assert.Equal([0, 0, 0, 0, 60, 0, 10], grey);
        Assert.Equal([0, 0, 0, 0, 0, 40, 5], rain);
    }

    [Fact]
    public void The_plant_takes_what_drains_within_its_day_its_store_and_its_power()
    {
        ReusePlan plan = Plan(Both);
        ReuseState state = default;
        // Basins 30, showers 100, laundry 40, of which 95 % drains.
        Assert.Equal(0.95 * 170, Reuse.TreatableL(plan, state, Wanted, 0), 1e-9);
        state.TreatedTodayL = 2300;
        Assert.Equal(100, Reuse.TreatableL(plan, state, Wanted, 0), 1e-9);
        state = new() { GreyL = 960 };
        Assert.Equal((40 + 20) / 0.8, Reuse.TreatableL(plan, state, Wanted, 20), 1e-9);
        ReuseHour hour = Reuse.Apply(plan, ref state, Wanted, greyUsedL: 20, rainUsedL: 0, collectedL: 0, treatmentKwh: 0.030);
        Assert.Equal((20, 16, 0.030), (Math.Round(hour.GreywaterTreatedL, 9), Math.Round(hour.GreywaterRecoveredL, 9), Math.Round(hour.ElectricityKwh, 12)));
        Assert.Equal(956, state.GreyL, 1e-9);
    }

    [Fact]
    public void Stores_change_by_what_flows_and_never_give_more_than_they_got()
    {
        ReusePlan plan = Plan(Both);
        var hours = Gen.Zip(Gen.Choose(0, 200).Select(n => n / 10.0).ArrayOf(N), Gen.Zip(Gen.Choose(0, 100), Gen.Choose(0, 300))).ArrayOf(48);
        Prop.ForAll(hours.ToArbitrary(), run =>
        {
            ReuseState state = default;
            double rain = 0, used = 0, drained = 0;
            double[] fromGrey = new double[N], fromRain = new double[N];
            bool holds = true;
            foreach ((double[] wanted, (int rainL, int wattHours)) in run)
            {
                ReuseState before = state;
                Reuse.Share(plan, wanted, state.GreyL, state.RainL, fromGrey, fromRain);
                ReuseHour hour = Reuse.Apply(plan, ref state, wanted, fromGrey.Sum(), fromRain.Sum(), rainL, wattHours / 1000.0);
                rain += rainL;
                drained += 0.95 * (wanted[2] + wanted[3] + wanted[5]);
                used += hour.RainUsedL + hour.GreywaterUsedL;
                holds &= Math.Abs(hour.RainCollectedL - hour.RainOverflowL - hour.RainUsedL - hour.RainStoredL) < 1e-9
                    && Math.Abs(hour.GreywaterRecoveredL - hour.GreywaterUsedL - hour.GreywaterStoredL) < 1e-9
                    && hour.RainUsedL <= before.RainL && hour.GreywaterUsedL <= before.GreyL + 1e-9
                    && state.RainL <= plan.RainTankL && state.GreyL <= plan.GreyStoreL + 1e-9;
            }
            return holds && used + state.StoredL <= rain + 0.8 * drained + 1e-9;
        }).Holds();
    }

    [Fact]
    public void A_borehole_lifts_water_by_rho_g_h_over_eta_and_nobody_is_paid_for_it()
    {
        WaterPlan plan = WaterPlan.Of(new WaterSystem { Source = new Borehole { HeadM = 60, PumpEfficiencyFraction = 0.6, FlowLimitM3PerHour = 3 } });
        double levelL = 0, kwh = WaterDispatch.AskPumpingKwh(plan, levelL, Wanted, 12);
        WaterHour hour = WaterDispatch.Apply(plan, ref levelL, Wanted, Wanted, 12, kwh, 1);
        // 1000 kg/m3 x 9.81 m/s2 x 60 m / 0.6 / 3.6e6 J/kWh = 0.2725 kWh/m3.
        Assert.Equal(0.2725 * 0.280, hour.PumpingKwh, 1e-9);
        Assert.Equal((0, 280), (hour.MainsL, Math.Round(hour.BoreholeL, 9)));
        Assert.Equal(3000, plan.MainsL(3));
    }
}
