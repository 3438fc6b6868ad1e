using Sim.Engine.Accounts;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Engine.Tests.Studies;

public class QuantitiesTests
{
    private static readonly SitePlan Baseline = SmallCentre.Plan();

    [Theory]
    [InlineData(CapexPer.EnvelopeArea, "buildings.hall.shell.walls", "mineral-wool-160", (44 * 3) - 12)]
    [InlineData(CapexPer.EnvelopeArea, "buildings.hall.shell.roof", "mineral-wool-160", 120)]
    [InlineData(CapexPer.EnvelopeArea, "buildings.hall.shell.infiltration", "0.5 1/h", (44 * 3) - 12 + (2 * 120))]
    [InlineData(CapexPer.WindowArea, "buildings.hall.shell.glazing", "double-clear", 12)]
    [InlineData(CapexPer.FloorArea, "buildings.hall.shell.walls", "mineral-wool-160", 120)]
    [InlineData(CapexPer.FloorArea, "buildings.sleeping.shell.walls", "mineral-wool-160", 25 * 2.29 * 5.9)]
    [InlineData(CapexPer.FloorArea, "water.leakage.share", "0.1", 120 + (25 * 2.29 * 5.9))]
    [InlineData(CapexPer.Unit, "buildings.sleeping.heating", "{ kind: split-heat-pump, capacity: 3 kW }", 25)]
    [InlineData(CapexPer.HeaterPower, "buildings.sleeping.heating", "{ kind: split-heat-pump, capacity: 3 kW }", 75)]
    [InlineData(CapexPer.HeaterPower, "buildings.hall.heating", "{ kind: pellet-boiler, capacity: 40 kW }", 40)]
    [InlineData(CapexPer.HeaterPower, "hot_water.heater", "{ kind: gas-boiler, capacity: 55 kW }", 55)]
    [InlineData(CapexPer.HeaterPower, "buildings.hall.heating", "{ kind: air-water-heat-pump, capacity: 25 kW }", 25)]
    [InlineData(CapexPer.HeaterPower, "hot_water.heater", "{ kind: air-water-heat-pump, capacity: 30 kW }", 30)]
    [InlineData(CapexPer.HeaterPower, "heat_network", "{ plant: pellet-boiler, capacity: 120 kW }", 120)]
    [InlineData(CapexPer.CoolerPower, "buildings.sleeping.cooling", "{ kind: split-air-conditioner, capacity: 2.5 kW }", 62.5)]
    [InlineData(CapexPer.Fixture, "water.showers.flow", "6 L/min", 8)]
    [InlineData(CapexPer.Fixture, "water.leakage.share", "0.1", 8 + 10 + 9)]
    [InlineData(CapexPer.Place, "water.leakage.share", "0.1", 100)]
    public void What_a_measure_changes_is_what_it_is_paid_for(CapexPer per, string path, string value, double expected) =>
        Assert.Equal(expected, Quantities.Of(per, Baseline, SmallCentre.Plan((path, value)), [path]), 9);

    [Theory]
    [InlineData(CapexPer.PvPeak, "electricity.pv.roof.peak", "50 kW", 30)]
    [InlineData(CapexPer.PvPeak, "electricity.pv.roof.peak", "5 kW", 0)]
    [InlineData(CapexPer.TankVolume, "water.tank.volume", "60 m3", 20)]
    [InlineData(CapexPer.TankVolume, "hot_water.store", "3 m3", 1)]
    [InlineData(CapexPer.BatteryStorage, "electricity.battery", "{ capacity: 100 kWh, min_charge: 20 % }", 80)]
    [InlineData(CapexPer.BatteryStorage, "electricity.pv.roof.peak", "50 kW", 0)]
    [InlineData(CapexPer.GeneratorPower, "electricity.generator.rated", "40 kW", 40)]
    [InlineData(CapexPer.CollectorArea, "hot_water.solar", "{ area: 40 m2 }", 40)]
    [InlineData(CapexPer.Unit, "buildings.sleeping.units", "28", 3)]
    [InlineData(CapexPer.FloorArea, "buildings.sleeping.units", "28", 3 * 2.29 * 5.9)]
    [InlineData(CapexPer.Fixture, "water.toilets.fixtures", "12", 3)]
    [InlineData(CapexPer.Place, "occupancy.capacity", "104 people", 4)]
    public void What_a_measure_adds_is_paid_for_once(CapexPer per, string path, string value, double expected) =>
        Assert.Equal(expected, Quantities.Of(per, Baseline, SmallCentre.Plan((path, value)), [path]), 9);

    // 25 sleeping units of 3 kW; the hall's boiler of 30 kW and the store's heater are as they were, whatever else the measure sets there.
    [Theory]
    [InlineData(CapexPer.HeaterPower, "buildings.sleeping.heating", "{ kind: split-heat-pump, capacity: 3 kW }", "hot_water.store", "3 m3", 75)]
    [InlineData(CapexPer.HeaterPower, "buildings.sleeping.heating", "{ kind: split-heat-pump, capacity: 3 kW }", "buildings.hall.shell.walls", "masonry", 75)]
    [InlineData(CapexPer.HeaterPower, "buildings.sleeping.heating", "{ kind: split-heat-pump, capacity: 3 kW }", "buildings.sleeping.units", "28", 9)]
    [InlineData(CapexPer.HeaterPower, "hot_water.heater", "{ kind: gas-boiler, capacity: 55 kW }", "buildings.hall.setpoint.day", "19 C", 55)]
    [InlineData(CapexPer.CoolerPower, "buildings.sleeping.cooling", "{ kind: split-air-conditioner, capacity: 2.5 kW }", "buildings.hall.setpoint.day", "19 C", 62.5)]
    [InlineData(CapexPer.EnvelopeArea, "buildings.hall.shell.roof", "mineral-wool-160", "buildings.sleeping.setpoint.day", "19 C", 120)]
    [InlineData(CapexPer.WindowArea, "buildings.hall.shell.glazing", "double-clear", "buildings.sleeping.setpoint.day", "19 C", 12)]
    public void What_a_measure_does_beside_is_not_paid_for_by_size(CapexPer per, string path, string value, string beside, string set, double expected) =>
        Assert.Equal(expected, Quantities.Of(per, Baseline, SmallCentre.Plan((path, value), (beside, set), ("buildings.hall.cooling", "{ kind: split-air-conditioner, capacity: 4 kW }"), ("buildings.hall.setpoint.cooling", "26 C")), [path, beside]), 9);

    // A measure of 60 m3 of water tank, one of a store of 3 m3, one of 40 m2 of collectors, one of half a reserve in the battery that another builds.
    [Theory]
    [InlineData(CapexPer.TankVolume, "water.tank.volume", "hot_water.store", 20)]
    [InlineData(CapexPer.TankVolume, "hot_water.store", "water.tank.volume", 1)]
    [InlineData(CapexPer.TankVolume, "water", "hot_water.store", 20)]
    [InlineData(CapexPer.TankVolume, "hot_water", "water.tank.volume", 1)]
    [InlineData(CapexPer.PvPeak, "electricity.pv.roof.peak", "electricity.pv.ground", 30)]
    [InlineData(CapexPer.PvPeak, "electricity.pv.ground", "electricity.pv.roof.peak", 15)]
    [InlineData(CapexPer.PvPeak, "electricity.pv", "water.tank.volume", 45)]
    [InlineData(CapexPer.PvPeak, "electricity.pv.roof.tilt", "electricity.pv", 0)]
    [InlineData(CapexPer.BatteryStorage, "electricity.battery.capacity", "electricity.battery.min_charge", 80)]
    [InlineData(CapexPer.BatteryStorage, "electricity.battery.min_charge", "electricity.battery.capacity", 0)]
    [InlineData(CapexPer.GeneratorPower, "electricity.generator.strategy", "electricity.generator.rated", 0)]
    [InlineData(CapexPer.CollectorArea, "hot_water.solar", "hot_water.store", 40)]
    [InlineData(CapexPer.CollectorArea, "hot_water.heater", "hot_water.solar", 0)]
    public void What_another_measure_of_a_package_sizes_is_paid_for_by_it(CapexPer per, string path, string other, double expected)
    {
        SitePlan package = SmallCentre.Plan(("water.tank.volume", "60 m3"), ("hot_water.store", "3 m3"), ("hot_water.solar", "{ area: 40 m2 }"),
            ("electricity.pv.roof.peak", "50 kW"), ("electricity.pv.ground", "{ peak: 15 kW }"), ("electricity.battery", "{ capacity: 100 kWh, min_charge: 20 % }"), ("electricity.generator.rated", "40 kW"));
        Assert.Equal(expected, Quantities.Of(per, Baseline, package, [path], [other]), 9);
    }

    // 100 beds of 20 L each: 100 more beds bring 2 m3 of store, beside a tank of 60 m3 that another measure builds.
    [Fact]
    public void A_store_by_the_beds_grows_with_them()
    {
        SitePlan before = SmallCentre.Plan(("hot_water", "{ size: 20 L/person }")), after = SmallCentre.Plan(("hot_water", "{ size: 20 L/person }"), ("occupancy.capacity", "200 people"), ("water.tank.volume", "60 m3"));
        Assert.Equal(2, Quantities.Of(CapexPer.TankVolume, before, after, ["occupancy.capacity"], ["water.tank.volume"]), 9);
        Assert.Equal(20, Quantities.Of(CapexPer.TankVolume, before, after, ["water.tank.volume"], ["occupancy.capacity"]), 9);
        Assert.Equal(22, Quantities.Of(CapexPer.TankVolume, before, after, ["water.tank.volume", "occupancy.capacity"]), 9);
    }

    [Fact]
    public void A_quantity_that_nobody_stated_is_refused_and_not_taken_as_zero()
    {
        SitePlan unlimited = SmallCentre.Plan(("buildings.hall.heating", "lpg-boiler"));
        Assert.Contains("buildings.hall.heating.capacity", Assert.Throws<UnknownQuantityException>(
            () => Quantities.Of(CapexPer.HeaterPower, Baseline, unlimited, ["buildings.hall.heating"])).Message, StringComparison.Ordinal);
        SitePlan uncounted = SmallCentre.Plan(("water.showers", "{ flow: 6 L/min }"));
        Assert.Throws<UnknownQuantityException>(() => Quantities.Of(CapexPer.Fixture, Baseline, uncounted, ["water.showers"]));
    }

    [Theory]
    [InlineData(CapexPer.PvPeak, "electricity.pv.roof.peak", true)]
    [InlineData(CapexPer.PvPeak, "sites.north.electricity", true)]
    [InlineData(CapexPer.PvPeak, "buildings.hall.shell.walls", false)]
    [InlineData(CapexPer.CoolerPower, "buildings.hall.setpoint.cooling", false)]
    [InlineData(CapexPer.CoolerPower, "buildings.hall.cooling.capacity", true)]
    [InlineData(CapexPer.TankVolume, "electricity.battery", false)]
    public void A_size_of_zero_is_meant_where_a_path_names_it(CapexPer per, string path, bool expected) => Assert.Equal(expected, Quantities.IsSized(per, [path]));

    [Fact]
    public void A_measure_of_another_site_builds_nothing_here()
    {
        Assert.Equal(0, Quantities.Of(CapexPer.FloorArea, Baseline, Baseline, ["sites.other.buildings.hall.shell.walls"]));
        Assert.Equal(120, Quantities.Of(CapexPer.FloorArea, Baseline, Baseline, ["sites.site.buildings.hall.shell.walls"]), 9);
    }
}
