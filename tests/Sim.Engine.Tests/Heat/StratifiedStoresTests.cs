using FsCheck;
using FsCheck.Fluent;
using Sim.Engine.Heat;
using Sim.Engine.Simulation;
using Sim.Engine.Tests.Simulation;

namespace Sim.Engine.Tests.Heat;

/// <summary>Stores of several layers: by hand, against the store of one temperature, and in whole runs.</summary>
public sealed class StratifiedStoresTests
{
    private static readonly HotWaterStore Store = new() { StoreM3 = 0.3, SetpointC = 60, SurroundingsC = 18, HeatLossWPerK = 3, CirculationLossFraction = 0.2 };
    private static readonly double[] UseC = [50, 40, 40, 55, 45];

    // Of an hour at 90 C in 18 C.
    private const double LossKwh = 0.003 * 72;

    // 300 L in three layers of 100 L at 60 C, mains at 10 C, no losses. 100 L of water at 40 C take 60 L at 60 C: the bottom
    // becomes 30 C. The next 150 L take 90 L: the bottom 12 C, the layer above it 33 C, the top still 60 C.
    [Fact]
    public void Draws_move_the_layers_as_worked_out_by_hand()
    {
        StorePlan plan = StorePlan.Of(Store with { HeatLossWPerK = 0, CirculationLossFraction = 0 }, 0);
        double[] layers = [60, 60, 60];
        HotWaterHour first = Apply(plan, layers, [0, 0, 100, 0, 0]);
        double moved = 1 - Conducted(plan);
        Assert.Equal(100 * StorePlan.WaterKwhPerLK * 30, first.ShowersHeatKwh, 1e-12);
        Assert.Equal([60, 60 - 30 * (1 - moved), 30 + 30 * (1 - moved)], layers.Select(c => Math.Round(c, 9)), (a, b) => Math.Abs(a - b) < 1e-8);
        layers = [60, 60, 30];
        HotWaterHour second = Apply(plan, layers, [0, 0, 150, 0, 0]);
        Assert.Equal(0, second.UnmetL);
        Assert.Equal(60 + 33 + 12, layers.Sum(), 1e-9);
        Assert.InRange(layers[0], 59, 60);
        // One temperature of the same heat, 50 C, would have left 40.3 C; and a laundry at 55 C is served only by layers.
        double oneC = 50;
        Assert.True(HotWaterStores.Apply(plan, ref oneC, [0, 0, 0, 40, 0], HotWaterDay.Of(UseC, 10), default, 0).UnmetL > 0);
        Assert.Equal(0, Apply(plan, [60, 60, 30], [0, 0, 0, 40, 0]).UnmetL);
    }

    [Fact]
    public void Warm_water_rises_and_heat_comes_from_the_side_it_should()
    {
        StorePlan plan = StorePlan.Of(Store with { HeatLossWPerK = 0 }, 0);
        double[] layers = [50, 40, 20];
        double perLayer = plan.HeatCapacityKwhPerK / 3;
        StratifiedStores.HeatFromBottom(plan, layers, 10 * perLayer);
        Assert.Equal([50, 40, 30], layers, (a, b) => Math.Abs(a - b) < 1e-9);
        // 44 more: the lowest two would be 40 and 74, together 57, which is warmer than the top: 50 + 40 + 74 are 54.67 each.
        StratifiedStores.HeatFromBottom(plan, layers, 44 * perLayer);
        Assert.All(layers, c => Assert.Equal(164 / 3.0, c, 1e-9));
        // A heater of 15 K of one layer brings the top to 60 C and the next 5 K on.
        layers = [50, 40, 20];
        double[] none = new double[HotWaterStores.Uses];
        HotWaterHour heated = StratifiedStores.Apply(plan, layers, none, HotWaterDay.Of(UseC, 10), new HeaterCurve(15 * perLayer, 1, 0), 100);
        Assert.Equal(15 * perLayer, heated.HeaterHeatKwh, 1e-12);
        Assert.Equal(60, layers[0], 1e-9);
        Assert.Equal(125, layers.Sum(), 1e-9);
        // Cold water through it: 100 L take the top layer, 50 L half of what is then the top.
        layers = [50, 40, 20];
        Assert.Equal((40 + 0.5 * 30) * perLayer, StratifiedStores.Through(plan, layers, 150, 10), 1e-9);
    }

    [Fact]
    public void One_layer_is_the_store_of_one_temperature_within_an_hours_loss_and_any_number_closes()
    {
        Gen<double[]> litres = Gen.Choose(0, 300).Select(n => n % 3 == 0 ? 0.0 : n / 2.0).ArrayOf(5);
        Gen<double[]> start = Gen.Choose(100, 900).Select(n => n / 10.0).ArrayOf(4);
        Prop.ForAll(litres.ToArbitrary(), start.ToArbitrary(), Gen.Choose(0, 200).ToArbitrary(), (wanted, layers, power) =>
        {
            StorePlan plan = StorePlan.Of(Store, 0);
            var heater = new HeaterCurve(power / 10.0, 1, 0);
            for (int count = 1; count <= 4; count++)
            {
                double[] now = [.. layers.Take(count).OrderDescending()], before = [.. now];
                double askedKwh = StratifiedStores.AskHeatKwh(plan, now, wanted, HotWaterDay.Of(UseC, 10), heater.MaxHeatKwh, out bool all);
                double[] granted = new double[5];
                StratifiedStores.Grant(plan, now, wanted, HotWaterDay.Of(UseC, 10), heater.MaxHeatKwh, granted);
                HotWaterHour h = StratifiedStores.Apply(plan, now, wanted, HotWaterDay.Of(UseC, 10), heater, 1000);
                double drawn = h.KitchenHeatKwh + h.BasinsHeatKwh + h.ShowersHeatKwh + h.LaundryHeatKwh + h.CleaningHeatKwh;
                double stored = plan.HeatCapacityKwhPerK / count * (now.Sum() - before.Sum());
                bool closes = Math.Abs(h.HeaterHeatKwh - drawn - h.CirculationLossKwh - h.StandbyLossKwh - stored) < 1e-9 && Math.Abs(h.StoredKwh - stored) < 1e-9
                    && now.Zip(now.Skip(1)).All(p => p.First >= p.Second - 1e-9) && all == (h.UnmetL <= 1e-9)
                    && Math.Abs(granted.Sum() + h.UnmetL - wanted.Sum()) < 1e-6;
                double[] more = [.. before];
                HotWaterHour strong = StratifiedStores.Apply(plan, more, wanted, HotWaterDay.Of(UseC, 10), heater with { FirstLimitKwh = heater.FirstLimitKwh + 5 }, 1000);
                closes &= Math.Abs(Math.Min(askedKwh, heater.MaxHeatKwh) - h.HeaterHeatKwh) < 1e-9 && strong.UnmetHeatKwh <= h.UnmetHeatKwh + 1e-9;
                if (count == 1 && before[0] >= 40)
                {
                    double oneC = before[0];
                    double[] layer = [.. before], showers = [0, 0, wanted[2], 0, 0];
                    HotWaterHour alone = StratifiedStores.Apply(plan, layer, showers, HotWaterDay.Of(UseC, 10), heater, 1000);
                    HotWaterHour one = HotWaterStores.Apply(plan, ref oneC, showers, HotWaterDay.Of(UseC, 10), heater, 1000);
                    // The loss of the hour follows the draws in layers.
                    closes &= Math.Abs(one.UnmetHeatKwh - alone.UnmetHeatKwh) < LossKwh && Math.Abs(one.HeaterHeatKwh - alone.HeaterHeatKwh) < LossKwh
                        && Math.Abs(oneC - layer[0]) < LossKwh / plan.HeatCapacityKwhPerK;
                }
                if (!closes)
                {
                    return false;
                }
            }
            return true;
        }).Holds(1000);
    }

    // Two layers of 150 L at 60 and 20 C, no losses: the top gives 60 - 55 K, 0.87 kWh, to the laundry at 55 C, the heater the rest of its 5 kWh straight.
    [Fact]
    public void What_the_layers_cannot_give_the_heater_gives_within_its_limit()
    {
        StorePlan plan = StorePlan.Of(Store with { HeatLossWPerK = 0, CirculationLossFraction = 0.25 }, 0);
        HotWaterDay day = HotWaterDay.Of(UseC, 10);
        double[] wanted = [0, 0, 0, 5 / day.KwhPerL[3], 0], layers = [60, 20], weak = [60, 20];
        HotWaterHour strong = StratifiedStores.Apply(plan, layers, wanted, day, new(1000, 1, 0), 1000);
        Assert.Equal((5.0, 0.0, 120.0), (Math.Round(strong.LaundryHeatKwh, 9), strong.UnmetL, Math.Round(layers.Sum(), 9)));
        Assert.Equal(5 * 1.25 + 20 * plan.HeatCapacityKwhPerK, strong.HeaterHeatKwh, 1e-9);
        HotWaterHour little = StratifiedStores.Apply(plan, weak, wanted, day, new(1, 1, 0), 1000), none = Apply(plan, [60, 20], wanted);
        Assert.Equal(none.LaundryHeatKwh + 1 / 1.25, little.LaundryHeatKwh, 1e-9);
        Assert.Equal(1, little.HeaterHeatKwh, 1e-12);
    }

    // The draw of the basins ends with a rest of rounding, 1e-15 of it, which once counted as hot water the store could not give.
    [Fact]
    public void A_draw_served_to_the_last_drop_is_served()
    {
        StorePlan plan = StorePlan.Of(Store, 0);
        double[] wanted = [12.5, 76, 0, 0, 0];
        StratifiedStores.AskHeatKwh(plan, [52], wanted, HotWaterDay.Of(UseC, 10), 0, out bool all);
        Assert.True(all);
        Assert.Equal(0, Apply(plan, [52], wanted).UnmetL);
    }

    [Fact]
    public void In_a_run_layers_give_more_hot_water_and_collectors_gain_more()
    {
        // A heater too small for the evening; then collectors.
        (string, string)[] small = [("hot_water", "{ store: 0.5 m3, heater: { kind: electric, capacity: 2 kW } }")];
        SiteRun one = Centre.Run(small), explicitly = Centre.Run([.. small, ("hot_water.layers", "1")]), four = Centre.Run([.. small, ("hot_water.layers", "4")]);
        Assert.Equal(one.Months(), explicitly.Months());
        // Layers lose less, so that more comes out, and laundry at 50 C need not wait until all of the store is as warm.
        Assert.InRange(four.Total("hot_water.circulation_loss") / one.Total("hot_water.circulation_loss"), 1.03, 1.1);
        Assert.True(four.Total("services.laundry_lost") < 0.5 * one.Total("services.laundry_lost"));
        (string, string)[] sun = [("hot_water.solar", "{ area: 20 m2 }")];
        SiteRun mixed = Centre.Run(sun), layered = Centre.Run([.. sun, ("hot_water.layers", "4")]);
        Assert.InRange(layered.Total("hot_water.solar_heat") / mixed.Total("hot_water.solar_heat"), 1.01, 1.4);
        Assert.All(layered.Hours, h => Assert.Equal(0, Residual(h.HotWater), 1e-9));
        Assert.All(four.Hours, h => Assert.Equal(0, Residual(h.HotWater), 1e-9));
    }

    private static double Residual(HotWaterHour h) => h.HeaterHeatKwh + h.SolarHeatKwh - h.KitchenHeatKwh - h.BasinsHeatKwh - h.ShowersHeatKwh
        - h.LaundryHeatKwh - h.CleaningHeatKwh - h.CirculationLossKwh - h.StandbyLossKwh - h.SolarStoreLossKwh - h.StoredKwh;

    private static HotWaterHour Apply(StorePlan plan, double[] layers, double[] wanted) => StratifiedStores.Apply(plan, layers, wanted, HotWaterDay.Of(UseC, 10), default, 0);

    // Share of the difference of two layers that conduction carries in an hour: water's 0.65 W/mK through a tank twice as high as wide.
    private static double Conducted(StorePlan plan)
    {
        double d = Math.Cbrt(2 * 0.3 / Math.PI);
        return 0.65 * Math.PI / 4 * d * d / (2 * d / 3) / 1000 / (plan.HeatCapacityKwhPerK / 3);
    }
}
