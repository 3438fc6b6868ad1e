using FsCheck.Fluent;
using Sim.Engine.Time;
using Sim.Engine.Water;

namespace Sim.Engine.Tests.Water;

public class SupplyTests
{
    [Theory]
    [InlineData("6-10, 17-22", 4 + 5)]
    [InlineData("0-24", 24)]
    [InlineData(" 23 - 24 ", 1)]
    public void Spells_of_pressure_are_read(string spells, int hours)
    {
        Assert.True(WaterHours.TryRead(spells, out uint mask));
        Assert.Equal(hours, System.Numerics.BitOperations.PopCount(mask));
    }

    [Theory]
    [InlineData("10-6")]
    [InlineData("6")]
    [InlineData("6-25")]
    [InlineData("-1-5")]
    [InlineData("6-10;17-22")]
    [InlineData("")]
    public void Other_texts_are_not_spells(string spells) => Assert.False(WaterHours.TryRead(spells, out _));

    [Fact]
    public void Hours_over_midnight_are_those_of_the_count()
    {
        uint mask = WaterHours.Of(new Mains { FromHour = 22, HoursPerDay = 4 });
        Assert.Equal((1u << 22) | (1u << 23) | 1u | (1u << 1), mask);
        Assert.Equal(WaterHours.AllDay, WaterHours.Of(new Mains()));
    }

    // Ten hours at -8 C: frozen from the sixth of them until the sixth hour above zero.
    [Fact]
    public void Pipes_freeze_after_six_cold_hours_and_thaw_after_six_warm_ones()
    {
        double[] airC = [.. Enumerable.Repeat(5.0, Calendar.HoursPerYear)], parts = new double[Calendar.HoursPerYear];
        Array.Fill(airC, -8, 100, 10);
        new FrozenPipes { ExposedFraction = 0.25, BelowC = -7, AfterHours = 6, ThawHours = 6 }.Write(airC, parts);
        Assert.Equal(Enumerable.Range(105, 10), Enumerable.Range(0, parts.Length).Where(h => parts[h] < 1));
        Assert.All(Enumerable.Range(105, 10), h => Assert.Equal(0.75, parts[h]));
    }

    [Fact]
    public void Pipes_that_froze_in_December_are_frozen_in_January()
    {
        double[] airC = [.. Enumerable.Repeat(-1.0, Calendar.HoursPerYear)], parts = new double[Calendar.HoursPerYear];
        Array.Fill(airC, -10, Calendar.HoursPerYear - 20, 20);
        new FrozenPipes().Write(airC, parts);
        Assert.Equal(0, parts[0]);
        Assert.Equal(0, parts[5000]);
    }

    [Fact]
    public void Draw_down_is_flow_over_specific_capacity_and_its_limit_holds_the_flow()
    {
        var well = new Borehole { HeadM = 30, PumpEfficiencyFraction = 0.5, FlowLimitM3PerHour = 10, SpecificCapacityM3PerHourM = 2, DrawdownLimitM = 4 };
        Assert.Equal((8.0, 4.0), (well.FlowM3PerHour, well.DrawdownM));
        Assert.Equal(9.81 * 34 / 0.5 / 3600, WaterPlan.PumpKwhPerM3(well), 1e-12);
        Assert.Equal((10.0, 0.0), (new Borehole { FlowLimitM3PerHour = 10 }.FlowM3PerHour, new Borehole { FlowLimitM3PerHour = 10 }.DrawdownM));
    }

    [Fact]
    public void A_day_of_orders_by_hand()
    {
        // A tank of 20 m3 and loads of 5 m3: ordered at 10 m3, two loads that come ten hours later, one an hour by day.
        var water = new WaterSystem
        {
            Source = new Trucks { DeliveryM3 = 5, OrderAtFraction = 0.5, LeadTimeHours = 10 },
            Tank = new WaterTank { VolumeM3 = 20 },
        };
        WaterPlan usual = WaterPlan.Of(water);
        SupplyPlan supply = SupplyPlan.Of(water)!;
        SupplyState state = default;
        double levelL = 10_000;
        double[] none = new double[WaterDispatch.EndUses];
        int[] came = [.. Enumerable.Range(0, 24).Where(hour =>
        {
            WaterPlan plan = supply.Turn(usual, ref state, 1, 1, levelL, 0, hour);
            WaterHour done = WaterDispatch.Apply(plan, ref levelL, none, none, hour, 0, 0);
            SupplyPlan.Apply(ref state, done);
            return done.TrucksL > 0;
        })];
        Assert.Equal([10, 11], came);
        Assert.Equal(20_000, levelL);
        Assert.Null(SupplyPlan.Of(water with { Source = new Trucks { DeliveryM3 = 5 } }));
    }

    [Fact]
    public void Whatever_source_and_trucks_bring_the_tank_loses_no_water()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<(byte Level, byte Flow, byte Delivery, byte Use, byte Part)>(), at =>
        {
            var water = new WaterSystem
            {
                Source = new Borehole { FlowLimitM3PerHour = 0.1 + at.Flow / 20.0 },
                Tank = new WaterTank { VolumeM3 = 20 },
                BackupTrucks = new Trucks { DeliveryM3 = 1 + at.Delivery / 20.0, OrderAtFraction = 0.9 },
            };
            double levelL = at.Level * 78, startL = levelL, askedL = at.Use * 10;
            SupplyState state = default;
            WaterPlan plan = SupplyPlan.Of(water)!.Turn(WaterPlan.Of(water), ref state, at.Part / 255.0, 1, levelL, askedL, 12);
            double[] wanted = new double[WaterDispatch.EndUses], granted = new double[WaterDispatch.EndUses];
            wanted[(int)WaterEndUse.Showers] = askedL;
            WaterDispatch.Grant(plan, levelL, wanted, 12, 1e9, granted);
            WaterHour hour = WaterDispatch.Apply(plan, ref levelL, wanted, granted, 12, 1e9, 0);
            double residual = hour.BoreholeL + hour.TrucksL - hour.ShowersL - hour.LeakedL - (levelL - startL);
            return Math.Abs(residual) < 1e-6 && levelL <= 20_000 + 1e-9;
        }).Holds();
    }
}
