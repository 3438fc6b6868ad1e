using FsCheck.Fluent;
using Sim.Engine.Heat;

namespace Sim.Engine.Tests.Heat;

public class AirConditionerTests
{
    private static readonly SplitAirConditioner Usual = new() { CapacityKw = 2.5, Eer = 3.2, Seer = 6.1, SensibleFraction = 1 };

    // The biquadratics of Cutler et al. 2013 worked by hand at 66.2 F wet bulb: at 95 F outdoors capacity 0.978738 and electricity 0.997912
    // of their own rating (67 F), at 68 F 1.105903 and 0.660392, at 104 F 0.931223 and 1.178360.
    [Theory]
    [InlineData(35, 1, 1)]
    [InlineData(20, 1.1299, 0.6618)]
    [InlineData(15, 1.1299, 0.6618)]
    [InlineData(40, 0.9515, 1.1808)]
    [InlineData(46, 0.8900, 1.4426)]
    [InlineData(50, 0.8900, 1.4426)]
    public void Heat_outdoors_takes_capacity_and_costs_electricity(double outdoorC, double capacity, double power)
    {
        Assert.Equal(capacity, AirConditioner.CapacityFraction(outdoorC), 1e-4);
        Assert.Equal(power, AirConditioner.PowerFraction(outdoorC), 1e-4);
    }

    // By hand at 61.8422 F wet bulb, 16.579 C: the biquadratics make 0.932121 of capacity and 1.071536 of electricity, at 66.2 F
    // 0.980996 and 1.022517. Another machine (EnergyPlus 5ZoneAutoDXVAV) has 0.920 and 1.043 there.
    [Theory]
    [InlineData(27, 1, 1)]
    [InlineData(24, 0.9502, 1.0479)]
    [InlineData(28, 1.0248, 0.9753)]
    [InlineData(22, 0.9376, 1.0581)]
    [InlineData(18, 0.9376, 1.0581)]
    public void A_cooler_room_takes_capacity_and_costs_electricity(double roomC, double capacity, double power)
    {
        Assert.Equal(capacity, AirConditioner.CapacityFractionIn(roomC), 1e-4);
        Assert.Equal(power, AirConditioner.PowerFractionIn(roomC), 1e-4);
        Cooler rated = Cooler.Of(Usual, new NoHeating())!, here = Cooler.Of(Usual, new NoHeating(), roomC)!;
        Assert.Equal(capacity, here.At(30).LimitKwh / rated.At(30).LimitKwh, 1e-4);
        Assert.Equal(power, here.At(30).ElectricityPerCooling / rated.At(30).ElectricityPerCooling, 1e-4);
        Assert.Equal(rated.CapacityKw, here.CapacityKw);
    }

    // The straight line through the wet bulbs: at each the air's vapour by the psychrometer equation, at sea level, is 46.9 % of saturation.
    [Theory]
    [InlineData(20)]
    [InlineData(24)]
    [InlineData(27)]
    [InlineData(32)]
    public void The_wet_bulb_keeps_the_relative_humidity_of_the_rating(double roomC)
    {
        static double Saturated(double c) => 610.94 * Math.Exp(17.625 * c / (243.04 + c));
        double wetC = 19 + 0.807 * (roomC - 27), saturated = 0.622 * Saturated(wetC) / (101_325 - Saturated(wetC));
        double ratio = ((2501 - 2.326 * wetC) * saturated - 1.006 * (roomC - wetC)) / (2501 + 1.86 * roomC - 4.186 * wetC);
        Assert.Equal(0.469, ratio * 101_325 / (0.622 + ratio) / Saturated(roomC), 2e-3);
    }

    // Points A to D of EN 14825 of a machine of class A++ with a usual EER: as data sheets of such machines have them, 4.4 to 5.0,
    // 6.5 to 7.5 and 8.5 to 13.
    [Theory]
    [InlineData(35, 1.00, 3.2, 3.2)]
    [InlineData(30, 0.74, 4.4, 5.0)]
    [InlineData(25, 0.47, 6.5, 7.5)]
    [InlineData(20, 0.21, 8.5, 13)]
    public void An_energy_label_makes_the_points_of_a_data_sheet(double outdoorC, double load, double low, double high)
    {
        double kwh = load * Usual.CapacityKw;
        Assert.InRange(kwh / Cooler.Of(Usual, new NoHeating())!.At(outdoorC).ElectricityKwh(kwh), low - 1e-9, high + 1e-9);
    }

    // EN 14825 by hours and bins, from the machine's own hours: what the label says comes back.
    [Theory]
    [InlineData(3.2, 6.1)]
    [InlineData(2.6, 3.1)]
    [InlineData(4.4, 8.5)]
    public void A_reference_season_comes_to_the_seer_of_the_label(double eer, double seer)
    {
        int[] hours = [205, 227, 225, 225, 216, 215, 218, 197, 178, 158, 137, 109, 88, 63, 39, 31, 24, 17, 13, 9, 4, 3, 1];
        Assert.Equal(2602, hours.Sum());
        Cooler machine = Cooler.Of(Usual with { Eer = eer, Seer = seer }, new NoHeating())!;
        double cooling = 0, electricity = 0;
        for (int bin = 0; bin < hours.Length; bin++)
        {
            CoolerCurve curve = machine.At(17 + bin);
            double kw = 2.5 * (1 + bin) / 19, runs = Math.Min(kw, curve.LimitKwh);
            cooling += hours[bin] * kw;
            // Beyond its capacity, in 20 of 2602 hours, at full load.
            electricity += hours[bin] * curve.ElectricityKwh(runs) * kw / runs;
        }
        Assert.Equal(seer, cooling / electricity, 1e-9);
    }

    [Fact]
    public void A_seer_that_no_machine_of_its_eer_has_is_refused()
    {
        Assert.Empty(MachineCooling.Check(Usual));
        // 3.2 at 35 C alone would make 4.2; with starts and stops 3.7.
        Assert.Equal(1.305, AirConditioner.SeerPerEer(0), 1e-3);
        Assert.Equal("seer", MachineCooling.Check(Usual with { Seer = 3.6 }).Single().Key);
        Assert.Contains("3.7 to 7.5", MachineCooling.Check(Usual with { Seer = 9 }).Single().Problem, StringComparison.Ordinal);
    }

    // 2.5 kW of which 0.75 cool the air, at 0.85 of the product data: 1.875 kW for 2.5 / 2.72 kW. Twice as much power is no help.
    [Fact]
    public void What_dries_the_air_does_not_cool_it()
    {
        Cooler machine = Cooler.Of(Usual with { SensibleFraction = 0.75, FieldFactorFraction = 0.85 }, new NoHeating())!;
        CoolerCurve curve = machine.At(35);
        Assert.Equal(1.875, curve.LimitKwh, 1e-12);
        Assert.Equal(2.5 / 2.72, curve.ElectricityKwh(1.875), 1e-12);
        Assert.Equal(0.625, machine.DryingPerCooling * 1.875, 1e-12);
        Assert.Equal(1.875, curve.CoolingKwh(10, 10), 1e-12);
    }

    // An air-water heat pump of 10 kW: 8 kW of cooling, pipes 0.9, pumps 2 %.
    [Fact]
    public void A_heat_pump_runs_the_other_way_with_its_pipes_and_pumps()
    {
        var reversed = new ReversibleHeatPump { Eer = 3, Seer = 5, SensibleFraction = 1 };
        var pump = new AirWaterHeatPump { CapacityKw = 10, DistributionEfficiencyFraction = 0.9, AuxiliaryFraction = 0.02 };
        CoolerCurve curve = Cooler.Of(reversed, pump)!.At(35);
        Assert.Equal(7.2, curve.LimitKwh, 1e-12);
        Assert.Equal(8 / 3.0 + 0.02 * 7.2, curve.ElectricityKwh(7.2), 1e-12);
        Assert.Equal(8, Cooler.Of(reversed, new HybridHeating { HeatPump = pump })!.CapacityKw, 1e-12);
        Assert.Equal(2.4, Cooler.Of(reversed, new SplitHeatPump { CapacityKw = 3 })!.CapacityKw, 1e-12);
        Assert.Null(Cooler.Of(reversed, new ElectricRadiators()));
        // Water has the temperature that it has, whatever the room's; a split draws the room's air.
        Assert.Equal(Cooler.Of(reversed, pump), Cooler.Of(reversed, pump, 24));
        Assert.Equal(AirConditioner.CapacityFractionIn(24) * 2.4, Cooler.Of(reversed, new SplitHeatPump { CapacityKw = 3 }, 24)!.RatedKw, 1e-12);
    }

    [Fact]
    public void Electricity_granted_comes_to_the_cooling_that_takes_it() => Prop.ForAll(
        Gen.Choose(-25, 90).Select(g => g / 100.0).Zip(Gen.Choose(1, 1000).Select(q => q / 1000.0)).ToArbitrary(), of =>
        {
            var curve = new CoolerCurve(3, 0.4, of.Item1);
            double cooling = 3 * of.Item2, electricity = curve.ElectricityKwh(cooling);
            return Math.Abs(curve.CoolingKwh(3, electricity * (1 - 1e-12)) - cooling) < 1e-9
                && curve.ElectricityKwh(0.99 * cooling) < electricity
                && curve.CoolingKwh(cooling / 2, electricity) == cooling / 2
                && Math.Abs(curve.Times(4).ElectricityKwh(4 * cooling) - 4 * electricity) < 1e-9;
        }).Holds();
}
