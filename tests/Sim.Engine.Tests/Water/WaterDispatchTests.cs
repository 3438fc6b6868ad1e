using FsCheck.Fluent;
using Sim.Engine.Schema;
using Sim.Engine.Tests.Electricity;
using Sim.Engine.Water;

namespace Sim.Engine.Tests.Water;

public class WaterDispatchTests
{
    private const int N = WaterDispatch.EndUses;
    private const int Noon = 12;

    private static readonly WaterSystem Pumped = new()
    {
        Source = new Mains { PumpHeadM = 60, PumpEfficiencyFraction = 0.6 },
        Leakage = new Leakage { ShareFraction = 0.2, NightFlowLPerHour = 50 },
        Wastewater = new Wastewater { ReturnFraction = 0.9, BodKgPerPersonDay = 0.06 },
    };

    private static readonly WaterSystem PumpedWithTank = Pumped with { Tank = new WaterTank { VolumeM3 = 10 } };

    private static readonly WaterSystem Trucked = PumpedWithTank with
    {
        Source = new Trucks { DeliveryM3 = 8, DistanceKm = 20, DieselLPerM3Km = 0.07 },
    };

    private static readonly double[] Wanted = [100, 200, 300, 1000, 500, 250, 50];

    private static (WaterHour Hour, double[] Granted) Run(
        WaterPlan plan, ref double levelL, double[] wanted, int hourOfDay = Noon, double pumpKwh = 1e9)
    {
        var granted = new double[N];
        WaterDispatch.Grant(plan, levelL, wanted, hourOfDay, pumpKwh, granted);
        return (WaterDispatch.Apply(plan, ref levelL, wanted, granted, hourOfDay, pumpKwh, 240), granted);
    }

    [Fact]
    public void Pumping_energy_is_the_head_over_the_efficiency() =>
        Assert.Equal(0.45, WaterPlan.PumpKwhPerM3(new Mains { PumpHeadM = 100, PumpEfficiencyFraction = 0.6 }), 0.005);

    [Fact]
    public void Mains_serve_everything_and_a_share_of_the_supply_leaks_with_the_night_flow_on_top()
    {
        WaterPlan plan = WaterPlan.Of(Pumped);
        double levelL = WaterPlan.StartL(Pumped);
        (WaterHour hour, double[] granted) = Run(plan, ref levelL, Wanted);
        Assert.Equal(Wanted, granted);
        Assert.Equal(2400 * 0.2 / 0.8 + 50, hour.LeakedL, 1e-9);
        Assert.Equal(3050, hour.MainsL, 1e-9);
        Assert.Equal(3.050 * WaterPlan.PumpKwhPerM3((Mains)Pumped.Source), hour.PumpingKwh, 1e-12);
        Assert.Equal(hour.PumpingKwh, WaterDispatch.AskPumpingKwh(plan, 0, Wanted, Noon), 1e-12);
        Assert.Equal(2300 * 0.9, hour.SewageToSewerL, 1e-9);
        Assert.Equal(0.6, hour.BodKg, 1e-12);
    }

    [Fact]
    public void Columns_of_the_end_uses_stand_where_they_are_written()
    {
        WaterHour hour = default;
        WaterHour.FillUses(ref hour, [10, 20, 30, 40, 50, 60, 70], [1, 2, 3, 4, 5, 6, 70.5]);
        Assert.Equal((1, 2, 3, 4), (hour.DrinkingL, hour.KitchenL, hour.BasinsL, hour.ShowersL));
        Assert.Equal((5, 6, 70.5), (hour.ToiletsL, hour.LaundryL, hour.CleaningL));
        Assert.Equal((9, 18, 27, 36), (hour.UnservedDrinkingL, hour.UnservedKitchenL, hour.UnservedBasinsL, hour.UnservedShowersL));
        Assert.Equal((45, 54, 0), (hour.UnservedToiletsL, hour.UnservedLaundryL, hour.UnservedCleaningL));
        Assert.Equal((0, 0), (hour.BottledL, hour.LeakedL));
        Assert.Equal((0, 0), (hour.BodKg, hour.TreatmentKwh));
    }

    [Fact]
    public void Scarce_water_goes_to_drinking_first_and_the_last_end_use_served_gets_a_part()
    {
        WaterPlan plan = WaterPlan.Of(Pumped);
        double levelL = 0, offerL = 700 / 0.8 + 50;
        (WaterHour hour, double[] granted) = Run(plan, ref levelL, Wanted, pumpKwh: offerL * plan.PumpKwhPerL);
        Assert.Equal([100, 200, 300, 100, 0, 0, 0], granted.Select(l => Math.Round(l, 6)));
        Assert.Equal(900, hour.UnservedShowersL, 1e-6);
        Assert.Equal(500, hour.UnservedToiletsL);
    }

    [Fact]
    public void Pumped_water_fails_with_the_power_and_gravity_does_not()
    {
        WaterPlan pumped = WaterPlan.Of(Pumped), gravity = WaterPlan.Of(Pumped with { Source = new Mains() });
        double levelL = 0;
        (WaterHour hour, double[] granted) = Run(pumped, ref levelL, Wanted, pumpKwh: 0);
        Assert.All(granted, l => Assert.Equal(0, l));
        Assert.Equal((0, 0, 0), (hour.MainsL, hour.LeakedL, hour.SewageToSewerL));
        (_, granted) = Run(gravity, ref levelL, Wanted, pumpKwh: 0);
        Assert.Equal(Wanted, granted);
        Assert.Equal(0, WaterDispatch.AskPumpingKwh(gravity, 0, Wanted, Noon));
    }

    [Fact]
    public void A_tank_serves_without_power_until_it_is_empty_and_fills_again_for_the_next_hour()
    {
        WaterPlan plan = WaterPlan.Of(PumpedWithTank);
        double levelL = WaterPlan.StartL(PumpedWithTank);
        Assert.Equal(10_000, levelL);
        List<double> served = [];
        for (int hour = 0; hour < 5; hour++)
        {
            served.Add(Run(plan, ref levelL, Wanted, pumpKwh: 0).Granted.Sum());
        }

        Assert.Equal([2400, 2400, 2400], served[..3]);
        Assert.Equal((10_000 - 3 * 3050 - 50) * 0.8, served[3], 1e-6);
        Assert.Equal(0, served[4]);
        Assert.Equal(0, levelL, 1e-9);

        double askKwh = WaterDispatch.AskPumpingKwh(plan, levelL, Wanted, Noon);
        (WaterHour back, double[] granted) = Run(plan, ref levelL, Wanted, pumpKwh: askKwh);
        Assert.All(granted, l => Assert.Equal(0, l));
        Assert.Equal(10_000, back.MainsL, 1e-6);
        Assert.Equal(2400, Run(plan, ref levelL, Wanted, pumpKwh: 0).Granted.Sum());
    }

    [Fact]
    public void Mains_that_run_for_some_hours_fill_the_tank_within_their_flow()
    {
        WaterSystem water = PumpedWithTank with { Source = new Mains { FlowLimitM3PerHour = 2, HoursPerDay = 3, FromHour = 23 } };
        WaterPlan plan = WaterPlan.Of(water);
        List<double> mains = [];
        double levelL = 0;
        for (int hour = 22; hour < 28; hour++)
        {
            mains.Add(Run(plan, ref levelL, new double[N], hour % 24).Hour.MainsL);
        }

        Assert.Equal([0, 2000, 2000, 2000, 0, 0], mains);
        // The night flow runs in the four hours that began with water in the tank.
        Assert.Equal(6000 - 4 * 50, levelL, 1e-9);
    }

    [Fact]
    public void A_truck_comes_by_day_when_the_tank_takes_its_whole_load()
    {
        WaterPlan plan = WaterPlan.Of(Trucked);
        double levelL = 2500;
        Assert.Equal(0, Run(plan, ref levelL, new double[N], hourOfDay: 3).Hour.TrucksL);
        Assert.Equal(2450, levelL, 1e-9);
        Assert.Equal(0, Run(plan, ref levelL, new double[N]).Hour.TrucksL);
        levelL = 2050;
        WaterHour hour = Run(plan, ref levelL, new double[N]).Hour;
        Assert.Equal((8000, 1), (hour.TrucksL, hour.TruckTrips));
        Assert.Equal(8 * 20 * 0.07, hour.TruckDieselL, 1e-12);
        Assert.Equal(10_000, levelL, 1e-9);
        Assert.Single(WaterSystem.Check(Trucked with { Tank = null }));
        Assert.Single(WaterSystem.Check(Trucked with { Tank = new WaterTank { VolumeM3 = 7 } }));
        Assert.Empty(WaterSystem.Check(Trucked));
    }

    [Fact]
    public void Water_and_wastewater_close_for_any_hour_and_nothing_granted_exceeds_its_ask_or_the_offer()
    {
        WaterPlan[] plans =
        [
            WaterPlan.Of(Pumped), WaterPlan.Of(PumpedWithTank), WaterPlan.Of(Trucked),
            WaterPlan.Of(PumpedWithTank with { Source = new Mains { FlowLimitM3PerHour = 1.3, HoursPerDay = 14 } }),
        ];
        var wanted = Gen.Choose(0, 30_000).Select(n => n % 4 == 0 ? 0 : n / 10.0).ArrayOf(N);
        var state = Gen.Zip(Gen.Choose(0, 3), Gen.Zip(Gen.Choose(0, 1000), Gen.Choose(0, 23)));
        var power = Gen.Zip(Gen.Choose(0, 3000).Select(n => n % 3 == 0 ? 0 : n / 1000.0), Gen.Choose(0, 100));
        Prop.ForAll(wanted.ToArbitrary(), state.ToArbitrary(), power.ToArbitrary(), (wantedL, s, p) =>
        {
            WaterPlan plan = plans[s.Item1];
            double levelL = plan.TankVolumeL * s.Item2.Item1 / 1000.0, startL = levelL;
            var granted = new double[N];
            WaterDispatch.Grant(plan, levelL, wantedL, s.Item2.Item2, p.Item1, granted);
            double[] drawn = [.. granted.Select(l => l * p.Item2 / 100)];
            WaterHour hour = WaterDispatch.Apply(plan, ref levelL, wantedL, drawn, s.Item2.Item2, p.Item1, 500);
            double scale = 1 + startL + levelL + hour.MainsL + hour.TrucksL;
            double offerL = WaterDispatch.OfferL(plan, startL, s.Item2.Item2, p.Item1);
            return Math.Abs(HourBalance.Residual(hour, Node.Water)) <= 1e-12 * scale
                && Math.Abs(HourBalance.Residual(hour, Node.Sewage)) <= 1e-12 * scale
                && levelL >= 0 && levelL <= plan.TankVolumeL
                && granted.Zip(wantedL).All(g => g.First >= 0 && g.First <= g.Second)
                && granted.Sum() <= offerL * (1 + 1e-12)
                && hour.PumpingKwh <= p.Item1 * (1 + 1e-12)
                && Math.Abs(HourBalance.SumOf(hour, "Unserved") - (wantedL.Sum() - drawn.Sum())) <= 1e-9 * scale * 10;
        }).Holds();
    }
}
