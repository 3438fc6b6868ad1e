using Sim.Engine.Scenarios;
using SmallCentre = Sim.Engine.Tests.Simulation.Centre;

namespace Sim.Engine.Tests.Scenarios;

/// <summary>What is legal and can never work is warned of with its place.</summary>
public sealed class IdleChecksTests
{
    // A boiler of 20 kW at 0.9 with 0.5 kW of standby loss and 10 kWh a litre burns some 2.2 L an hour; a set of 50 kW some 16 L.
    [Theory]
    [InlineData("electricity.grid", "{ import_limit: 0 kW }", "electricity.grid.import_limit is 0 kW")]
    [InlineData("hot_water.heater", "{ kind: electric, capacity: 0 kW }", "hot_water.heater.capacity is 0 kW: the store is never heated")]
    [InlineData("buildings.canteen.heating", "{ kind: electric-radiators, capacity: 0 kW }", "buildings.canteen.heating.capacity is 0 kW: the rooms are never heated")]
    [InlineData("buildings.canteen.heating", "{ kind: split-heat-pump, capacity: 0 kW }", "buildings.canteen.heating.capacity is 0 kW: the rooms are never heated")]
    [InlineData("electricity.generator", "{ rated: 20 kW, fuel_stock: 0 L }", "electricity.generator.fuel_stock is 0 L")]
    [InlineData("hot_water.setpoint", "35 C", "hot_water.setpoint is 35 C, below the 38 C of water.showers.use_temperature")]
    [InlineData("electricity.battery", "{ capacity: 20 kWh, min_charge: 100 % }", "electricity.battery.min_charge is 100 %")]
    [InlineData("buildings.canteen.ventilation", "{ fan: 2 1/h, fan_start: 7 h, fan_end: 7 h }", "buildings.canteen.ventilation.fan_end is the hour of fan_start")]
    [InlineData("electricity.generator", "{ rated: 20 kW, strategy: cycle-charging }", "electricity.generator.strategy is cycle-charging, and there is no battery")]
    [InlineData("buildings.canteen.ventilation", "{ open_above: 18 C }", "buildings.canteen.ventilation.open_above is 18 C, below the heating's setpoint of 2")]
    [InlineData("stock", "{ heating_oil: { tank: 1 L } }", "stock.heating_oil.tank holds 1 L, less than the 2.", "hot_water.heater", "{ kind: oil-boiler, capacity: 20 kW }")]
    [InlineData("stock", "{ diesel: { tank: 5 L } }", "stock.diesel.tank holds 5 L, less than the 1", "electricity.generator", "{ rated: 50 kW }")]
    [InlineData("stock", "{ diesel: { tank: 500 L, order_at: 0 % } }", "stock.diesel.order_at orders at 0 L, less than the 1", "electricity.generator", "{ rated: 50 kW }")]
    [InlineData("hot_water.heater", "{ kind: hybrid, heat_pump: { capacity: 0 kW }, boiler: { kind: oil-boiler, capacity: 20 kW } }", "hot_water.heater.heat_pump.capacity is 0 kW: the boiler heats alone")]
    [InlineData("hot_water.heater", "{ kind: hybrid, heat_pump: { capacity: 5 kW }, boiler: { kind: oil-boiler, capacity: 0 kW }, below: 2 C }", "hot_water.heater.boiler.capacity is 0 kW: nothing heats the store below 2 C outdoors")]
    [InlineData("buildings.canteen.heating", "{ kind: hybrid, heat_pump: { capacity: 5 kW }, boiler: { kind: oil-boiler, capacity: 0 kW } }", "buildings.canteen.heating.boiler.capacity is 0 kW: nothing heats the rooms below -5 C outdoors")]
    [InlineData("buildings.canteen.heating", "{ kind: hybrid, heat_pump: { capacity: 5 kW, convective: 60 % }, boiler: { kind: oil-boiler, capacity: 20 kW } }", "buildings.canteen.heating.heat_pump.convective does nothing here")]
    [InlineData("buildings.canteen.heating", "{ kind: hybrid, heat_pump: { capacity: 5 kW }, boiler: { kind: oil-boiler, capacity: 20 kW, convective: 60 % } }", "buildings.canteen.heating.boiler.convective does nothing here")]
    [InlineData("emissions.fuels", "{ diesel_direct: 2.7 kgCO2e/L, diesel_methane: 4e-4 kg/L }", "emissions.fuels.diesel_methane does nothing here: emissions.fuels.diesel_direct is written too")]
    [InlineData("emissions.fuels", "{ diesel_direct: 2.7 kgCO2e/L, diesel_road_nitrous_oxide: 1e-4 kg/L }", "emissions.fuels.diesel_road_nitrous_oxide does nothing here: emissions.fuels.diesel_direct is written too")]
    [InlineData("buildings.canteen.cooling", "{ kind: split-air-conditioner, capacity: 31 kW }", "buildings.canteen.cooling.capacity is 31 kW in a unit of 60 m2, 517 W/m2: usual are 50 to 200 W/m2 of floor", "buildings.canteen.setpoint.cooling", "26 C")]
    [InlineData("buildings.canteen.shell.shading", "{}", "buildings.canteen.shell.shading keeps no sun off")]
    [InlineData("buildings.canteen.shell.shading", "{ roof: 50 %, transmittance: 10 % }", "buildings.canteen.shell.shading.transmittance does nothing here")]
    [InlineData("buildings.canteen.shell.shading", "{ projections: { width: 1 m, height: 1 m } }", "buildings.canteen.shell.shading.projections has neither overhang nor fins")]
    [InlineData("water.toilets", "{ chemical: {}, flush: 6 L }", "water.toilets.flush does nothing here")]
    [InlineData("electricity.battery", "{ capacity: 0 kWh, reserve: 50 % }", "electricity.battery stores nothing: its capacity is 0 kWh, and reserve does nothing")]
    [InlineData("electricity.battery", "{ charge_power: 10 kW, ageing: { end_of_life: 70 % } }", "electricity.battery stores nothing: its capacity is 0 kWh, and ageing, charge_power do nothing")]
    [InlineData("water.rainwater", "{ tank: 5 m3, roof_area: 400 m2 }", "water.rainwater.roof_area is 400 m2, more than the roofs of all buildings together (26")]
    public void It_is_told(string path, string value, string expected, string? other = null, string? otherValue = null)
    {
        (string, string)[] changes = other is null ? [(path, value)] : [(other, otherValue!), (path, value)];
        Assert.Contains(Warnings(changes), w => w.StartsWith(expected, StringComparison.Ordinal));
        // Not of what works.
        Assert.DoesNotContain(Warnings(other is null ? [] : [(other, otherValue!)]), w => w.StartsWith(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hot_water.heater", "{ kind: air-water-heat-pump, capacity: 0 kW, backup: 5 kW }")]
    [InlineData("hot_water", "{ store: 1 m3, heater: { kind: electric, capacity: 0 kW }, solar: { area: 10 m2 } }")]
    [InlineData("stock", "{ diesel: { tank: 500 L } }")]
    [InlineData("hot_water.heater", "{ kind: hybrid, heat_pump: { capacity: 0 kW, backup: 5 kW }, boiler: { kind: oil-boiler, capacity: 20 kW } }")]
    [InlineData("buildings.canteen.cooling", "{ kind: split-air-conditioner, capacity: 30 kW }")]
    [InlineData("emissions.fuels", "{ diesel_direct: 2.7 kgCO2e/L, lpg_methane: 1e-4 kg/L }")]
    [InlineData("buildings.canteen.shell.shading", "{ blinds_above: 150 W/m2, transmittance: 10 %, outdoor_above: 20 C }")]
    [InlineData("water.toilets", "{ flush: 6 L }")]
    [InlineData("electricity.battery", "{ capacity: 0 kWh }")]
    [InlineData("electricity.battery", "{ capacity: 20 kWh, reserve: 50 % }")]
    [InlineData("water.rainwater", "{ tank: 5 m3, roof_area: 300 m2 }")]
    [InlineData("water.rainwater", "{ tank: 5 m3 }")]
    public void What_still_works_is_not(string path, string value) =>
        Assert.DoesNotContain(Warnings([("electricity.generator", "{ rated: 50 kW }"), (path, value)]), w => w.Contains(" 0 kW", StringComparison.Ordinal) || w.StartsWith("stock", StringComparison.Ordinal) || w.Contains("nothing", StringComparison.Ordinal) || w.Contains("roof_area", StringComparison.Ordinal) || w.Contains("W/m2", StringComparison.Ordinal));

    [Theory]
    [InlineData("{ rated: 20 kW, start_failure: 10 % }", "electricity.generator.start_failure is implausible: usual are 0.13 to 1.65 % (")]
    [InlineData("{ rated: 20 kW, start_failure: 0.1 }", "electricity.generator.start_failure is implausible: usual are 0.0013 to 0.0165 (")]
    public void What_is_usual_is_told_in_the_unit_that_was_written(string generator, string expected) =>
        Assert.Contains(Warnings([("electricity.generator", generator)]), w => w.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("44 deg", "9", "5", true)]
    [InlineData("44 deg", "11", "2", true)]
    [InlineData("44 deg", "6", "8", false)]
    [InlineData("44 deg", "8", "9", false)]
    [InlineData("-33 deg", "11", "2", false)]
    [InlineData("-33 deg", "5", "9", true)]
    public void Cooling_that_leaves_out_the_summer_is_told(string latitude, string from, string to, bool isTold) =>
        Assert.Equal(isTold, Warnings([("location.latitude", latitude), ("buildings.canteen.cooling", "{ kind: split-air-conditioner, capacity: 3 kW }"),
            ("buildings.canteen.setpoint.cooling", "28 C"), ("buildings.canteen.setpoint.cooling_from", from), ("buildings.canteen.setpoint.cooling_to", to)])
            .Any(w => w.StartsWith("buildings.canteen.setpoint.cooling_from leaves out the summer's months", StringComparison.Ordinal)));

    [Theory]
    [InlineData("44 deg", "10", "4", true)]
    [InlineData("44 deg", "1", "12", true)]
    [InlineData("44 deg", "2", "9", true)]
    [InlineData("44 deg", "5", "9", false)]
    [InlineData("44 deg", "3", "11", false)]
    [InlineData("-33 deg", "10", "4", false)]
    [InlineData("-33 deg", "5", "9", true)]
    public void Heating_that_is_off_in_winter_is_told(string latitude, string from, string to, bool isTold)
    {
        (string, string)[] changes = [("location.latitude", latitude), ("buildings.canteen.setpoint.off_from", from), ("buildings.canteen.setpoint.off_to", to)];
        string said = $"buildings.canteen.setpoint.off_from is {from} and off_to {to}: in these months the heating is off, and winter's ({(latitude[0] == '-' ? "June to August" : "December to February")}) are among them";
        Assert.Equal(isTold, Warnings(changes).Contains(said));
        Assert.DoesNotContain(said, Warnings([.. changes, ("buildings.canteen.heating", "none")]));
    }

    // An option may bring the capacity of a battery that stands ready.
    [Theory]
    [InlineData("", true)]
    [InlineData("options: { battery: { about: A battery, set: { electricity.battery.capacity: 20 kWh }, cost: { capex: 1 EUR, lifetime: 10 years, source: assumed } } }", false)]
    [InlineData("options: { sun: { about: Sun, set: { electricity.pv.roof.peak: 20 kW }, cost: { capex: 1 EUR, lifetime: 10 years, source: assumed } } }", true)]
    public void A_battery_that_an_option_fills_is_none_that_stores_nothing(string options, bool isTold)
    {
        var problems = new ProblemList();
        SmallCentre.File($"{SmallCentre.Text}\n{options}\n").Bind(Variation.Of("changed", [("electricity.battery", "{ reserve: 50 % }")]), problems);
        Assert.False(problems.HasErrors, problems.ToString());
        Assert.Equal(isTold, problems.Sorted.Any(p => p.Message.StartsWith("stores nothing", StringComparison.Ordinal)));
    }

    private static string[] Warnings((string, string)[] changes)
    {
        var problems = new ProblemList();
        SmallCentre.File().Bind(Variation.Of("changed", changes), problems);
        Assert.False(problems.HasErrors, problems.ToString());
        return [.. problems.Sorted.Select(p => $"{p.Path} {p.Message}")];
    }
}
