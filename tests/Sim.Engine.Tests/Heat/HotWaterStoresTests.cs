using FsCheck.Fluent;
using Sim.Engine.Heat;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Tests.Electricity;
using Sim.Engine.Tests.Simulation;

namespace Sim.Engine.Tests.Heat;

public class HotWaterStoresTests
{
    private static readonly HotWaterStore Store = new()
    {
        StoreM3 = 5,
        SetpointC = 60,
        SurroundingsC = 15,
        CirculationLossFraction = 0.25,
        Heater = new ElectricHotWater { CapacityKw = 50 },
    };

    private static readonly double[] UseC = [55, 38, 38, 50, 40];

    private static readonly double[] NoDraw = new double[HotWaterStores.Uses];

    private static HeaterCurve Heater(double poweredFraction = 1) => HotWaterHeaters.Curve(Store.Heater, 1000, poweredFraction);

    // T(t) = Ta + (T0 - Ta) exp(-UA t / (m cp)): 300 L, 3 W/K, from 60 C in 18 C.
    [Theory]
    [InlineData(1, 59.640345)]
    [InlineData(6, 57.887741)]
    [InlineData(24, 52.167241)]
    [InlineData(72, 40.611593)]
    public void Standby_cooling_is_exact_after_any_number_of_hours(int hours, double expectedC)
    {
        StorePlan plan = StorePlan.Of(new() { StoreM3 = 0.3, HeatLossWPerK = 3, SetpointC = 60, SurroundingsC = 18 }, 0);
        double storeC = 60, lostKwh = 0;
        for (int hour = 0; hour < hours; hour++)
        {
            lostKwh += HotWaterStores.Apply(plan, ref storeC, NoDraw, HotWaterDay.Of(UseC, 10), Heater(0), 0).StandbyLossKwh;
        }

        Assert.Equal(expectedC, storeC, 5e-7);
        Assert.Equal(0.3 * 4186 / 3600 * (60 - expectedC), lostKwh, 1e-6);
    }

    [Theory]
    [InlineData(0.3, 1.5)]
    [InlineData(1, 2.5)]
    [InlineData(5, 5)]
    public void Loss_by_volume_passes_through_the_usual_stores(double volumeM3, double expectedWPerK) =>
        Assert.Equal(expectedWPerK, StorePlan.LossWPerK(volumeM3), 0.01 * expectedWPerK);

    [Fact]
    public void A_shower_takes_the_heat_that_lifts_its_litres_from_the_mains_and_the_pipes_take_theirs()
    {
        StorePlan plan = StorePlan.Of(Store, 1000);
        double storeC = 60;
        HotWaterHour hour = HotWaterStores.Apply(plan, ref storeC, [0, 0, 1000, 0, 0], HotWaterDay.Of(UseC, 10), Heater(), 1000);
        Assert.Equal(1000 * 28 * 4186 / 3.6e6, hour.ShowersHeatKwh, 1e-9);
        Assert.Equal(0.25 * hour.ShowersHeatKwh, hour.CirculationLossKwh, 1e-12);
        Assert.Equal(0, hour.UnmetL);
        Assert.Equal(hour.ShowersHeatKwh * 1.25 + hour.StandbyLossKwh, hour.HeaterHeatKwh, 1e-9);
        Assert.Equal(60, storeC, 1e-12);
    }

    [Fact]
    public void Only_the_heat_above_the_use_temperature_is_usable_and_the_rest_is_unmet()
    {
        StorePlan plan = StorePlan.Of(Store with { CirculationLossFraction = 0 }, 1000);
        double storeC = 60;
        HotWaterHour hour = HotWaterStores.Apply(plan, ref storeC, [0, 0, 10_000, 0, 0], HotWaterDay.Of(UseC, 10), Heater(0), 0);
        // From 60 to 38 C, with the loss of an hour at 49 C on the way.
        double usableKwh = 5000 * 22 * 4186 / 3.6e6 - hour.StandbyLossKwh;
        Assert.Equal(StorePlan.LossWPerK(5) / 1000 * (49 - 15), hour.StandbyLossKwh, 1e-4);
        Assert.Equal(usableKwh, hour.ShowersHeatKwh, 1e-9);
        Assert.Equal(10_000 - usableKwh / (28 * 4186 / 3.6e6), hour.UnmetL, 1e-6);
        Assert.Equal(10_000 * 28 * 4186 / 3.6e6 - usableKwh, hour.UnmetHeatKwh, 1e-9);
        Assert.Equal(38, storeC, 1e-9);
        var granted = new double[HotWaterStores.Uses];
        HotWaterStores.Grant(plan, 60, [0, 0, 10_000, 0, 0], HotWaterDay.Of(UseC, 10), 0, granted);
        Assert.Equal(10_000 - hour.UnmetL, granted[2], 1e-6);
    }

    // 1 m3 at 60 C with 5 W/K in 20 C, 0.2 kW, and a laundry at 50 C that wants 30 kWh: 10 kW of heater and 1.163 kWh/K x 10 K give 21.6 kWh less
    // 0.18 of loss. With 40 kW the store stays at 60 C and the heater gives the draw and the loss, 30.2 kWh, hour by hour.
    [Fact]
    public void A_small_store_gives_what_its_heater_makes_in_the_hour()
    {
        StorePlan plan = StorePlan.Of(new() { StoreM3 = 1, SetpointC = 60, SurroundingsC = 20, HeatLossWPerK = 5 }, 0);
        HotWaterDay day = HotWaterDay.Of(UseC, 10);
        double[] wanted = [0, 0, 0, 30 / day.KwhPerL[3], 0];
        double storeC = 60;
        HotWaterHour weak = HotWaterStores.Apply(plan, ref storeC, wanted, day, new(10, 1, 0), 100);
        Assert.Equal(10 + 1.16278 * 10 - 0.005 * 35, weak.LaundryHeatKwh, 1e-3);
        Assert.Equal((10.0, 50.0), (weak.HeaterHeatKwh, Math.Round(storeC, 9)));
        // From then on it gives what the heater makes less the loss at 50 C.
        weak = HotWaterStores.Apply(plan, ref storeC, wanted, day, new(10, 1, 0), 100);
        Assert.Equal(10 - 0.005 * 30, weak.LaundryHeatKwh, 1e-9);
        storeC = 60;
        for (int hour = 0; hour < 24; hour++)
        {
            HotWaterHour strong = HotWaterStores.Apply(plan, ref storeC, wanted, day, new(40, 1, 0), 100);
            Assert.Equal((0.0, 30.2), (strong.UnmetL, Math.Round(strong.HeaterHeatKwh, 9)));
            Assert.Equal(60, storeC, 1e-9);
        }
    }

    // C dT/dt = P - D - UA (T - Ta) goes to Ta + (P - D) / UA with the time constant C / UA, here 1.163 kWh/K / 0.05 kW/K = 23.26 h.
    [Fact]
    public void A_steady_draw_brings_the_store_where_heater_draw_and_loss_balance()
    {
        StorePlan plan = StorePlan.Of(new() { StoreM3 = 1, SetpointC = 90, SurroundingsC = 20, HeatLossWPerK = 50 }, 0);
        HotWaterDay day = HotWaterDay.Of([38, 38, 38, 38, 38], 10);
        double[] wanted = [0, 0, 8.5 / day.KwhPerL[2], 0, 0];
        double storeC = 80, lossKwh = 0;
        for (int hour = 1; hour <= 200; hour++)
        {
            HotWaterHour at = HotWaterStores.Apply(plan, ref storeC, wanted, day, new(10, 1, 0), 100);
            lossKwh += at.StandbyLossKwh;
            Assert.Equal(20 + 30 + 30 * Math.Exp(-0.05 * hour / plan.HeatCapacityKwhPerK), storeC, 1e-9);
        }
        Assert.Equal(200 * 1.5 + plan.HeatCapacityKwhPerK * (80 - storeC), lossKwh, 1e-9);
    }

    [Theory]
    [InlineData(1e-6)]
    [InlineData(1000)]
    public void A_heater_as_strong_as_the_draw_is_enough_whatever_the_store_holds(double volumeM3)
    {
        StorePlan plan = StorePlan.Of(new() { StoreM3 = volumeM3, SetpointC = 60, SurroundingsC = 15, HeatLossWPerK = 4, CirculationLossFraction = 0.25 }, 0);
        HotWaterDay day = HotWaterDay.Of(UseC, 10);
        double[] wanted = [50, 100, 500, 80, 10];
        double storeC = 60, needKwh = 1.25 * HotWaterStores.WishedKwh(wanted, day) + 0.004 * 45;
        HotWaterHour all = HotWaterStores.Apply(plan, ref storeC, wanted, day, new(needKwh, 0, 1), 0);
        Assert.Equal((0.0, Math.Round(needKwh, 9)), (all.UnmetL, Math.Round(all.HeaterHeatKwh, 9)));
        Assert.Equal(60, storeC, 1e-9);
        // Half of it: without a store half is short, with a large one nothing.
        HotWaterHour half = HotWaterStores.Apply(plan, ref storeC, wanted, day, new(needKwh / 2, 0, 1), 0);
        Assert.InRange(half.UnmetHeatKwh / HotWaterStores.WishedKwh(wanted, day), volumeM3 < 1 ? 0.49 : 0, volumeM3 < 1 ? 0.51 : 0);
        Assert.Equal(0, HourBalance.Residual(half, Node.HotWater), 1e-9);
    }

    // 0.2 m3 for 40 people and a laundry at 50 C, some 7 t a year: nothing is lost with 30 kW behind it; a store without a heater loses all.
    [Fact]
    public void In_a_run_a_strong_heater_makes_up_for_a_small_store()
    {
        SiteRun strong = Centre.Run(("hot_water", "{ store: 0.2 m3, heater: { kind: electric, capacity: 30 kW } }")), none = Centre.Run(("hot_water", "{ store: 0.2 m3, heater: { kind: electric, capacity: 0 kW } }"));
        Assert.Equal((0.0, 0.0), (strong.Total("services.laundry_lost"), strong.Total("hot_water.unmet")));
        Assert.Equal(none.Total("services.laundry_lost"), strong.Total("services.laundry_done"), 0.02 * none.Total("services.laundry_lost"));
    }

    // After a boost the store is hotter than its setpoint: a use that is hotter than that, too, lives on what is left of it.
    [Fact]
    public void The_heater_gives_nothing_beyond_the_setpoint()
    {
        StorePlan plan = StorePlan.Of(new() { StoreM3 = 1, SetpointC = 50, SurroundingsC = 20, HeatLossWPerK = 0 }, 0);
        HotWaterDay day = HotWaterDay.Of(UseC, 10);
        double storeC = 60;
        HotWaterHour hour = HotWaterStores.Apply(plan, ref storeC, [1000, 0, 0, 0, 0], day, new(100, 1, 0), 1000);
        Assert.Equal((5 * plan.HeatCapacityKwhPerK, 0, 55), (hour.KitchenHeatKwh, hour.HeaterHeatKwh, storeC));
    }

    [Fact]
    public void Without_power_an_electric_store_goes_cold_and_its_users_go_without()
    {
        StorePlan plan = StorePlan.Of(Store, 1000);
        double storeC = 60, unmetL = 0;
        for (int hour = 0; hour < 48; hour++)
        {
            unmetL = HotWaterStores.Apply(plan, ref storeC, [20, 50, 400, 0, 0], HotWaterDay.Of(UseC, 10), Heater(0), 0).UnmetL;
        }

        Assert.Equal(470, unmetL);
        Assert.InRange(storeC, 15, 38);
    }

    [Fact]
    public void The_heaters_ask_is_what_apply_takes_when_all_is_granted()
    {
        StorePlan plan = StorePlan.Of(Store, 1000);
        double storeC = 57;
        double[] drawL = [30, 100, 500, 40, 10];
        double askKwh = HotWaterStores.AskHeatKwh(plan, storeC, drawL, HotWaterDay.Of(UseC, 9), 1e6, out bool all);
        Assert.True(all);
        Assert.Equal(askKwh, HotWaterStores.Apply(plan, ref storeC, drawL, HotWaterDay.Of(UseC, 9), new(1e6, 1, 0), 1e6).HeaterHeatKwh, 1e-9);
        Assert.Equal(60, storeC, 1e-9);
    }

    [Fact]
    public void The_store_closes_for_any_hour_and_gives_no_more_than_is_wanted()
    {
        var litres = Gen.Choose(0, 4000).Select(n => n % 3 == 0 ? 0 : n / 2.0).ArrayOf(HotWaterStores.Uses);
        var state = Gen.Zip(Gen.Choose(5, 70).Select(c => c + 0.37), Gen.Choose(2, 24).Select(c => c + 0.11));
        var heat = Gen.Zip(Gen.Choose(0, 100).Select(n => n / 100.0), Gen.Choose(0, 80).Select(n => n * 1.0));
        Prop.ForAll(litres.ToArbitrary(), state.ToArbitrary(), heat.ToArbitrary(), (wantedL, s, h) =>
        {
            StorePlan plan = StorePlan.Of(Store, 1000);
            (double storeC, double coldC) = s;
            double startC = storeC;
            var granted = new double[HotWaterStores.Uses];
            HeaterCurve heater = Heater(h.Item1);
            double mostKwh = heater.HeatKwh(heater.MaxHeatKwh, h.Item2);
            HotWaterStores.Grant(plan, storeC, wantedL, HotWaterDay.Of(UseC, coldC), mostKwh, granted);
            double stronger = startC, askedKwh = HotWaterStores.AskHeatKwh(plan, startC, wantedL, HotWaterDay.Of(UseC, coldC), mostKwh, out bool all);
            HotWaterHour strong = HotWaterStores.Apply(plan, ref stronger, wantedL, HotWaterDay.Of(UseC, coldC), new(mostKwh + 5, 0, 1), 0);
            HotWaterHour hour = HotWaterStores.Apply(plan, ref storeC, wantedL, HotWaterDay.Of(UseC, coldC), Heater(h.Item1), h.Item2);
            double contents = plan.HeatCapacityKwhPerK * Math.Max(startC, storeC);
            double wantedKwh = wantedL.Zip(UseC).Sum(u => u.First * Math.Max(0, u.Second - coldC)) * 4186 / 3.6e6;
            double heatKwh = hour.KitchenHeatKwh + hour.BasinsHeatKwh + hour.ShowersHeatKwh + hour.LaundryHeatKwh + hour.CleaningHeatKwh;
            double again = startC;
            HotWaterHour asGranted = HotWaterStores.Apply(plan, ref again, granted, HotWaterDay.Of(UseC, coldC), Heater(h.Item1), h.Item2);
            return Math.Abs(HourBalance.Residual(hour, Node.HotWater)) <= 1e-12 * contents
                && Math.Abs(heatKwh + hour.UnmetHeatKwh - wantedKwh) <= 1e-9 * (wantedKwh + 1)
                && hour.ElectricityKwh <= h.Item2 * (1 + 1e-12) && hour.HeaterHeatKwh <= 50 * h.Item1 + 1e-12
                && hour.UnmetL >= 0 && granted.Zip(wantedL).All(g => g.First >= 0 && g.First <= g.Second)
                && asGranted.UnmetL <= 1e-6 && (!all || hour.UnmetL <= 1e-6) && Math.Abs(Math.Min(askedKwh, mostKwh) - hour.HeaterHeatKwh) < 1e-9
                && strong.UnmetHeatKwh <= hour.UnmetHeatKwh + 1e-9 && stronger >= storeC - 1e-9;
        }).Holds();
    }

    [Fact]
    public void Sizes_not_given_follow_the_beds()
    {
        StorePlan plan = StorePlan.Of(new HotWaterStore { SizeLPerPerson = 10, SetpointC = 60 }, 500);
        Assert.Equal(5000 * 4186 / 3.6e6, plan.HeatCapacityKwhPerK, 1e-12);
        Assert.Equal(75, HotWaterHeaters.CapacityKw(new OilBoilerHotWater { DesignKwPerPerson = 0.15 }, 500));
        Assert.Equal(Carrier.HeatingOil, HotWaterHeaters.CarrierOf(new OilBoilerHotWater(), null));
        HeaterCurve boiler = HotWaterHeaters.Curve(new OilBoilerHotWater { CapacityKw = 40, EfficiencyFraction = 0.8, AuxiliaryFraction = 0.02 }, 0, 0.5);
        Assert.Equal((20, 25, 0.4), (boiler.MaxHeatKwh, boiler.FuelKwh(20), boiler.ElectricityKwh(20)));
    }
}
