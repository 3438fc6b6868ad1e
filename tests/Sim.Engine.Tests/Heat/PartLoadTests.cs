using FsCheck.Fluent;
using Sim.Engine.Heat;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Heat;

public class PartLoadTests
{
    private static HeaterCurve Boiler(double capacityKw, double efficiency, double standby, double? partLoad = null, double auxiliary = 0.02) =>
        HotWaterHeaters.Curve(
            new GasBoilerHotWater
            {
                CapacityKw = capacityKw,
                EfficiencyFraction = efficiency,
                StandbyLossFraction = standby,
                PartLoadEfficiencyFraction = partLoad,
                AuxiliaryFraction = auxiliary,
            },
            capacityPeople: 1);

    // Standard boilers of Council Directive 92/42/EEC, Annex III: 84 + 2 log P at full load, 80 + 3 log P at 30 %. The standby loss
    // at which the one follows from the other lies within the range of the default.
    [Theory]
    [InlineData(20, 0.0138)]
    [InlineData(80, 0.0105)]
    [InlineData(200, 0.0084)]
    [InlineData(400, 0.0068)]
    public void The_default_standby_loss_is_that_of_standard_boilers(double kw, double expected)
    {
        double full = (84 + 2 * Math.Log10(kw)) / 100, part = (80 + 3 * Math.Log10(kw)) / 100;
        Assert.Equal(part, 0.3 * kw / Boiler(kw, full, expected).FuelKwh(0.3 * kw), 1e-4);
        Assert.True(Catalogue.Shipped.TryFind("heat.boiler.standby", out CatalogueEntry? standby));
        Assert.InRange(expected, standby.Low!.Value, standby.High!.Value);
    }

    // 100 kW at 80 %, 1 %: 1.25 kWh of fuel at rest, less and less of it up to full load.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1e-9, 1.25)]
    [InlineData(10, 12.5 + 1.125)]
    [InlineData(50, 62.5 + 0.625)]
    [InlineData(100, 125)]
    public void A_boiler_loses_what_it_does_not_at_full_load(double heatKwh, double fuelKwh) =>
        Assert.Equal(fuelKwh, Boiler(100, 0.8, 0.01).FuelKwh(heatKwh), 1e-8);

    [Fact]
    public void A_condensing_boiler_burns_less_per_heat_at_part_load_as_its_data_sheet_tells()
    {
        HeaterCurve boiler = Boiler(40, 0.95, 0.005, partLoad: 1.02);
        Assert.Equal(12 / 1.02, boiler.FuelKwh(12), 1e-12);
        Assert.Equal(40 / 0.95, boiler.FuelKwh(40), 1e-12);
        // Halfway between rest and 30 %: the mean of 0.005 x 40 / 0.95 and what 30 % burn.
        Assert.Equal((0.2 / 0.95 + 12 / 1.02) / 2, boiler.FuelKwh(6), 1e-12);
    }

    [Fact]
    public void The_larger_the_boiler_the_more_it_burns_for_the_same_heat() =>
        Assert.Equal(0.01 * (200 - 60) / 0.8, Boiler(200, 0.8, 0.01).FuelKwh(25) - Boiler(60, 0.8, 0.01).FuelKwh(25), 1e-12);

    // 30 % of the heat with all of the fuel, and 30 % with no more than that of rest.
    [Fact]
    public void The_range_of_part_load_ends_where_more_heat_takes_no_more_fuel()
    {
        var boiler = new GasBoilerHotWater { EfficiencyFraction = 0.8, StandbyLossFraction = 0.02 };
        (double least, double most) = PartLoad.RangeOf(boiler);
        Assert.Equal(0.24, least, 1e-12);
        Assert.Equal(12, most, 1e-12);
        HeaterCurve low = Boiler(10, 0.8, 0.02, least), high = Boiler(10, 0.8, 0.02, most);
        Assert.Equal(low.FuelKwh(10), low.FuelKwh(3), 1e-12);
        Assert.Equal(high.FuelKwh(1e-12), high.FuelKwh(3), 1e-9);
    }

    [Fact]
    public void Half_an_hour_of_power_is_half_the_boiler_and_half_its_rest()
    {
        HeaterCurve boiler = Boiler(100, 0.8, 0.01);
        Assert.Equal(boiler.FuelKwh(40) / 2, boiler.Times(1, 0.5).FuelKwh(20), 1e-12);
        Assert.Equal(boiler.FuelKwh(40) * 3, boiler.Times(3).FuelKwh(120), 1e-12);
        HeaterCurve without = Boiler(100, 0.8, 0.01, auxiliary: 0);
        Assert.Equal(without.FuelKwh(20), without.Times(1, 0.5).FuelKwh(20), 1e-12);
    }

    [Fact]
    public void Part_load_needs_a_capacity_and_a_stove_loses_at_it_what_it_is_told()
    {
        var boiler = new OilBoilerHeating { EfficiencyFraction = 0.8, StandbyLossFraction = 0.01 };
        Assert.Equal(default, RoomHeaters.Curve(boiler, 1, 0, 0).PartLoad);
        Assert.Equal(default, RoomHeaters.Curve(boiler with { CapacityKw = 8 }, 0, 0, 0).PartLoad);
        Assert.NotEqual(default, RoomHeaters.Curve(boiler with { CapacityKw = 8 }, 1, 0, 0).PartLoad);
        var stove = new LogStove { EfficiencyFraction = 0.65, CapacityKw = 8 };
        Assert.Equal(2.4 / 0.65, RoomHeaters.Curve(stove, 1, 0, 0).FuelKwh(2.4), 1e-12);
        // Throttled to 30 %: 55 %; at half of that the same, for it is straight down to nothing.
        HeaterCurve throttled = RoomHeaters.Curve(stove with { PartLoadEfficiencyFraction = 0.55 }, 1, 0, 0);
        Assert.Equal(2.4 / 0.55, throttled.FuelKwh(2.4), 1e-12);
        Assert.Equal(1.2 / 0.55, throttled.FuelKwh(1.2), 1e-12);
        Assert.Equal(8 / 0.65, throttled.FuelKwh(8), 1e-12);
    }

    [Fact]
    public void The_plant_of_a_network_burns_for_all_rooms_at_its_own_load()
    {
        var network = new HeatNetwork
        {
            Plant = new OilBoilerPlant { EfficiencyFraction = 0.8, StandbyLossFraction = 0.01 },
            CapacityKw = 100,
            DistributionEfficiencyFraction = 0.9,
        };
        HeaterCurve plant = HeatNetworks.AtLoad(HeatNetworks.Plant(network, 0, 0.5), 50);
        Assert.Equal((62.5 + 0.625) / 50, plant.FuelPerHeat, 1e-12);
        Assert.Equal(62.5 + 0.625, HeatNetworks.Unit(network, plant, 60).FuelKwh(50 * 0.9), 1e-10);
    }

    [Fact]
    public void Fuel_grows_with_heat_and_leads_back_to_it() =>
        Prop.ForAll(
            (from eta in Gen.Choose(30, 110)
             from part in Gen.Choose(40, 110)
             from loss in Gen.Choose(0, 50)
             from load in Gen.Choose(1, 100)
             select (Eta: eta / 100.0, Part: part / 100.0, Loss: loss / 1000.0, Load: load / 100.0)).ToArbitrary(),
            b =>
            {
                HeaterCurve boiler = Boiler(50, b.Eta, b.Loss, b.Part);
                double heatKwh = 50 * b.Load, fuelKwh = boiler.FuelKwh(heatKwh);
                Assert.True(boiler.FuelKwh(heatKwh * 0.99) < fuelKwh);
                Assert.Equal(heatKwh, boiler.PartLoad.HeatKwh(fuelKwh, boiler.FuelPerHeat), 1e-9);
            }).Holds(200);
}
