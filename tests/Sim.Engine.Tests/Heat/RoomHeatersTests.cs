using FsCheck.Fluent;
using Sim.Engine.Heat;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Heat;

public class RoomHeatersTests
{
    private static readonly SplitHeatPump Split =
        new() { CapacityKw = 3, FieldFactorFraction = 0.85, SupplyTemperatureC = 37, BackupKw = 1 };

    private static readonly OilBoilerHeating Oil =
        new() { EfficiencyFraction = 0.8, DistributionEfficiencyFraction = 0.9, CapacityKw = 2, AuxiliaryFraction = 0.02 };

    // The values of the fit as quoted with it.
    [Theory]
    [InlineData(20, 4.642)]
    [InlineData(35, 3.34675)]
    [InlineData(45, 2.64075)]
    [InlineData(55, 2.06075)]
    [InlineData(10, 5.13675)]
    [InlineData(75, 1.818)]
    public void The_coefficient_of_performance_follows_the_fit_and_stays_at_its_ends(double liftK, double expected) =>
        Assert.Equal(expected, HeatPump.Staffell2012(liftK), 1e-9);

    [Theory]
    [InlineData(20, 1)]
    [InlineData(7, 1)]
    [InlineData(0, 0.9)]
    [InlineData(-7, 0.8)]
    [InlineData(-15, 0.65)]
    [InlineData(-23, 0.5)]
    [InlineData(-80, 0)]
    public void Capacity_falls_with_the_cold(double outdoorC, double expected) =>
        Assert.Equal(expected, HeatPump.CapacityFraction(outdoorC), 1e-12);

    [Fact]
    public void A_split_heat_pump_meets_the_rated_efficiencies_of_the_market_and_defrosts_in_humid_air()
    {
        Assert.Equal(3.2, 1 / RoomHeaters.Curve(Split, 1, 7, 0.5).ElectricityPerHeat, 0.1);
        Assert.Equal(2.2, 1 / RoomHeaters.Curve(Split, 1, -7, 0.5).ElectricityPerHeat, 0.11);
        Assert.Equal(
            0.9 * HeatPump.Staffell2012(36) * 0.85, 1 / RoomHeaters.Curve(Split, 1, 1, 0.9).ElectricityPerHeat, 1e-12);
        Assert.Equal(HeatPump.Staffell2012(36) * 0.85, 1 / RoomHeaters.Curve(Split, 1, 1, 0.6).ElectricityPerHeat, 1e-12);
    }

    [Fact]
    public void Beyond_the_heat_pump_its_backup_serves_and_a_lift_outside_the_fit_is_flagged()
    {
        HeaterCurve curve = RoomHeaters.Curve(Split, 10, -15, 0.9);
        Assert.Equal(3 * 0.65 * 10 + 10, curve.MaxHeatKwh, 1e-12);
        Assert.False(curve.LiftClamped);
        double cop = HeatPump.Staffell2012(52) * 0.85;
        Assert.Equal(19.5 / cop + 5.5, curve.ElectricityKwh(25), 1e-12);
        RoomHeatingHour hour = RoomHeatingHour.Of(RoomHeaters.Curve(Split, 10, -25, 0.5), 5, 100);
        Assert.Equal(1, hour.LiftClampedHours);
        Assert.Equal(5, hour.DeliveredKwh);
    }

    // A store of 60 C at -10 C: a lift of 70 K. The heat pump of 10 kW (7.4375 there) brings water of 10 C to 50 C, 0.8 of the way, at
    // COP(60) = 1.818; resistance does the last 10 of 50 K. Together they give what they give at other times.
    [Fact]
    public void Beyond_its_largest_lift_a_heat_pump_leaves_the_rest_to_resistance()
    {
        var heater = new HeatPumpHotWater { CapacityKw = 10, BackupKw = 3 };
        HeaterCurve curve = HotWaterHeaters.HeatPumpCurve(heater, 60, 1, -10, 0.5);
        Assert.True(curve.LiftClamped);
        Assert.Equal(0.8 / 1.818 + 0.2, curve.ElectricityPerHeat, 1e-9);
        Assert.Equal(7.4375 / 0.8, curve.FirstLimitKwh, 1e-9);
        Assert.Equal(7.4375 + 3, curve.MaxHeatKwh, 1e-9);
        // Little resistance holds the heat pump back; none leaves it at the end of its data, as ever.
        Assert.Equal(0.5 / 0.2, HotWaterHeaters.HeatPumpCurve(heater with { BackupKw = 0.5 }, 60, 1, -10, 0.5).MaxHeatKwh, 1e-9);
        Assert.Equal(1 / 1.818, HotWaterHeaters.HeatPumpCurve(heater with { BackupKw = 0 }, 60, 1, -10, 0.5).ElectricityPerHeat, 1e-9);
        HeaterCurve within = HotWaterHeaters.HeatPumpCurve(heater, 60, 1, 0, 0.5);
        Assert.Equal((false, 3.0), (within.LiftClamped, within.BackupLimitKwh));
        Assert.Equal(1 / 1.818, within.ElectricityPerHeat, 1e-9);
    }

    [Fact]
    public void A_boiler_burns_for_its_losses_and_stands_still_without_power()
    {
        RoomHeatingHour hour = RoomHeatingHour.Of(RoomHeaters.Curve(Oil, 100, 0, 0.8), 72, 100);
        Assert.Equal(100, hour.FuelKwh, 1e-12);
        Assert.Equal(1.44, hour.ElectricityKwh, 1e-12);
        Assert.Equal(50, RoomHeatingHour.Of(RoomHeaters.Curve(Oil, 100, 0, 0.8), 72, 1).DeliveredKwh, 1e-12);
        Assert.Equal(0, RoomHeatingHour.Of(RoomHeaters.Curve(Oil, 100, 0, 0.8), 72, 0).DeliveredKwh);
        Assert.Equal(100, RoomHeaters.Curve(Oil, 100, 0, 0.8, poweredFraction: 0.5).MaxHeatKwh);
    }

    [Fact]
    public void A_stove_without_auxiliaries_burns_through_a_power_cut_and_no_heating_gives_nothing()
    {
        LogStove stove = new() { EfficiencyFraction = 0.65, CapacityKw = 5 };
        RoomHeatingHour hour = RoomHeatingHour.Of(RoomHeaters.Curve(stove, 2, 0, 0.8, poweredFraction: 0), 13, 0);
        Assert.Equal((10, 0), (hour.DeliveredKwh, hour.ElectricityKwh));
        Assert.Equal(10 / 0.65, hour.FuelKwh, 1e-12);
        Assert.Equal(Carrier.Logs, RoomHeaters.CarrierOf(stove));
        Assert.Equal(0, RoomHeatingHour.Of(RoomHeaters.Curve(new NoHeating(), 2, 0, 0.8), 13, 10).DeliveredKwh);
        Assert.Equal(double.PositiveInfinity, RoomHeaters.Curve(stove with { CapacityKw = null }, 1, 0, 0.8).MaxHeatKwh);
        Assert.Equal(0, RoomHeaters.Curve(Oil with { CapacityKw = null }, 1, 0, 0.8, poweredFraction: 0).MaxHeatKwh);
    }

    [Fact]
    public void Heat_and_electricity_are_each_others_inverse_and_no_more_is_drawn_than_granted()
    {
        RoomHeating[] kinds = [Split, Oil, new ElectricRadiators { CapacityKw = 2 }, new NoHeating()];
        var cases = Gen.Zip(
            Gen.Choose(0, 3),
            Gen.Zip(Gen.Choose(-30, 25), Gen.Zip(Gen.Choose(0, 8000), Gen.Choose(0, 8000))));
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            (int kind, (int outdoorC, (int wanted, int granted))) = c;
            HeaterCurve curve = RoomHeaters.Curve(kinds[kind], 1, outdoorC, 0.9);
            double wantedKwh = wanted / 1000.0, grantedKwh = granted / 1000.0;
            RoomHeatingHour hour = RoomHeatingHour.Of(curve, wantedKwh, grantedKwh);
            double possible = Math.Min(wantedKwh, curve.MaxHeatKwh);
            RoomHeatingHour full = RoomHeatingHour.Of(curve, wantedKwh, curve.ElectricityKwh(possible) * (1 + 1e-12));
            return hour.DeliveredKwh <= possible && hour.ElectricityKwh <= grantedKwh * (1 + 1e-12)
                && Math.Abs(full.DeliveredKwh - possible) <= 1e-9 * possible;
        }).Holds();
    }

    [Fact]
    public void Fuel_is_counted_in_the_units_in_which_it_is_bought()
    {
        FuelEnergy energy = new() { HeatingOilKwhPerL = 10, DieselKwhPerL = 9.96, LpgKwhPerL = 7.1, PelletsKwhPerKg = 4.8, LogsKwhPerKg = 4 };
        var kwh = new double[Enum.GetValues<Carrier>().Length];
        foreach (Carrier carrier in Enum.GetValues<Carrier>())
        {
            kwh[(int)carrier] = 2 * energy.KwhPerUnit(carrier);
        }

        FuelHour hour = FuelHour.Of(energy.UnitsPerKwh(), kwh);
        Assert.All(
            (double[])[hour.HeatingOilL, hour.DieselL, hour.LpgL, hour.NaturalGasKwh, hour.PelletsKg, hour.LogsKg], units => Assert.Equal(2, units, 1e-14));
    }
}
