using Sim.Engine.Scenarios;

namespace Sim.Engine.Tests.Scenarios;

/// <summary>Legal supplies that serve nobody, or less than they look, are warned of.</summary>
public class PowerChecksTests
{
    [Theory]
    [InlineData("electricity.grid: none", "electricity serves nothing: there is no grid, and neither generator")]
    [InlineData("electricity.grid: none; electricity.pv.roof.peak: 10 kW", "electricity serves nothing: there is no grid, and sun alone")]
    [InlineData("electricity.grid: none; electricity.battery: { capacity: 50 kWh }", "electricity serves nothing")]
    [InlineData("electricity.grid: none; electricity.pv.roof.peak: 10 kW; electricity.battery: { capacity: 50 kWh, island: false }", "electricity serves nothing")]
    [InlineData("electricity.grid: none; electricity.generator: { rated: 0 kW }", "electricity serves nothing")]
    [InlineData("electricity.battery: { capacity: 50 kWh }", "electricity.battery is never charged")]
    [InlineData("electricity.battery: { capacity: 50 kWh, reserve: 50 %, grid_charging: false }", "electricity.battery is never charged")]
    [InlineData("electricity.battery: { capacity: 50 kWh, reserve: 40 % }", "electricity.battery.reserve is 40 %: the 30 of 50 kWh above it are never charged")]
    [InlineData("electricity.battery: { capacity: 50 kWh, reserve: 40 % }; electricity.generator: { rated: 20 kW }", "electricity.battery.reserve is 40 %: the 30 of 50 kWh above it are never charged")]
    [InlineData("electricity.generator: { rated: 20 kW, fuel_stock: 100 L }; stock.diesel.tank: 300 L", "electricity.generator.fuel_stock counts for nothing beside stock.diesel")]
    [InlineData("electricity.battery: { capacity: 50 kWh, reserve: 5 %, min_charge: 20 % }; electricity.pv.roof.peak: 5 kW", "electricity.battery.reserve is 5 %, below min_charge of 20 %: it keeps nothing back")]
    [InlineData("electricity.generator: { rated: 0 kW, fuel_stock: 500 L }", "electricity.generator.fuel_stock is 500 L for a generator of 0 kW, which burns none of it")]
    [InlineData("electricity.battery: { peak_shaving: { kind: constant, target: 5 kW } }", "electricity.battery.peak_shaving has no effect: the battery's capacity is 0 kWh")]
    [InlineData("electricity.battery: { capacity: 50 kWh, peak_shaving: foresight }", "electricity.battery.peak_shaving shaves peaks that cost nothing")]
    [InlineData("electricity.generator.rated: 20 kW; stock.diesel: { tank: 300 L, delivery: 1000 L }", "stock.diesel.delivery is 1000 L, more than the full stock of 300 L")]
    [InlineData("electricity.order: by-price; prices.electricity.demand: 5 EUR/kW/month; electricity.battery: { capacity: 50 kWh, peak_shaving: foresight }",
        "electricity.battery.peak_shaving keeps the battery for peaks, so that order: by-price decides on the generator alone")]
    [InlineData("electricity.order: by-price; electricity.battery: { capacity: 50 kWh, peak_shaving: { kind: monthly, targets: [5 kW, 5 kW, 5 kW, 5 kW, 5 kW, 5 kW, 5 kW, 5 kW, 5 kW, 5 kW, 5 kW, 5 kW] } }",
        "electricity.battery.peak_shaving keeps the battery for peaks")]
    [InlineData("electricity.order: by-price; electricity.battery: { capacity: 50 kWh, peak_shaving: { kind: constant, target: 5 kW } }", "electricity.battery.peak_shaving keeps the battery for peaks")]
    [InlineData("prices.electricity.net_account: {}", "prices.electricity.net_account has no effect: there is no sun to feed in")]
    [InlineData("prices.electricity.blocks: { a: { above: 0 kWh/month, more: -1 EUR/kWh } }", "prices.electricity.blocks makes electricity cheaper than nothing")]
    [InlineData("prices.water.blocks: { a: { above: 10 m3/month, more: -3 EUR/m3 } }", "prices.water.blocks makes mains water cheaper than nothing")]
    [InlineData("electricity.order: by-price; prices.electricity.winter_more: 10 %", "prices.electricity has steps, winter prices or a net account, which an order by-price does not see")]
    [InlineData("location.latitude: -44.7 deg", "climate.normals lipa lies at latitude")]
    public void What_serves_nobody_is_warned_of(string changes, string said) => Assert.Contains(said, Warnings(changes), StringComparison.Ordinal);

    [Theory]
    [InlineData("electricity.grid: none; electricity.generator: { rated: 20 kW }; electricity.battery: { capacity: 50 kWh }; electricity.pv.roof.peak: 5 kW")]
    [InlineData("electricity.battery: { capacity: 50 kWh, reserve: 100 % }")]
    [InlineData("electricity.battery: { capacity: 50 kWh, reserve: 50 % }; electricity.pv.roof.peak: 5 kW")]
    [InlineData("electricity.battery: { capacity: 50 kWh, reserve: 50 % }; electricity.order: by-price; prices.electricity.day: 0.4 EUR/kWh; prices.electricity.night: 0.1 EUR/kWh")]
    [InlineData("electricity.battery: { capacity: 50 kWh }; electricity.order: by-price; prices.electricity.day: 0.4 EUR/kWh; prices.electricity.night: 0.1 EUR/kWh")]
    [InlineData("electricity.battery: { capacity: 50 kWh, reserve: 50 % }; electricity.generator: { rated: 20 kW, strategy: cycle-charging }")]
    [InlineData("electricity.battery: { capacity: 50 kWh, peak_shaving: { kind: constant, target: 5 kW } }")]
    [InlineData("prices.electricity.demand: 5 EUR/kW/month; electricity.battery: { capacity: 50 kWh, peak_shaving: foresight }")]
    [InlineData("electricity.generator.rated: 20 kW; stock.diesel: { tank: 300 L, delivery: 300 L }")]
    [InlineData("electricity.generator: { rated: 20 kW, strategy: cycle-charging }; electricity.battery: { capacity: 50 kWh }")]
    [InlineData("electricity.battery: { capacity: 50 kWh, reserve: 20 %, min_charge: 20 % }; electricity.pv.roof.peak: 5 kW")]
    [InlineData("electricity.generator: { rated: 20 kW, fuel_stock: 500 L }")]
    [InlineData("electricity.generator: { rated: 0 kW, fuel_stock: 500 L }; options: { hire: { set: { electricity.generator.rated: 20 kW } } }")]
    public void What_serves_somebody_is_not(string changes) =>
        Assert.DoesNotContain(["serves nothing", "never charged", "counts for nothing", "lies at latitude", "has no effect", "cost nothing", "more than the full", "keeps nothing back", "burns none of it"], said => Warnings(changes).Contains(said, StringComparison.Ordinal));

    [Theory]
    [InlineData("closure: {}", "; found none of them")]
    [InlineData("closure: { date: 2026-06-30, per_month: 2 % }", "; found date, per_month")]
    [InlineData("closure: { earliest: 2026-09-30, likely: 2026-08-31, latest: 2026-10-31 }", "closure.latest is 2026-10-31, likely 2026-08-31 and earliest 2026-09-30: earliest, likely and latest must follow one another")]
    [InlineData("electricity.battery.peak_shaving: { kind: monthly, targets: [5 kW, 6 kW] }", "electricity.battery.peak_shaving.targets has 2 items; expected 12; found [5 kW, 6 kW]")]
    [InlineData("hot_water.heater: { kind: oil-boiler, capacity: 20 kW, efficiency: 0.9, standby_loss: 5 %, part_load_efficiency: 0.4 }; heat_network: { plant: oil-boiler, capacity: 20 kW }; buildings.canteen.heating: { kind: oil-boiler, capacity: 8 kW, efficiency: 0.9, part_load_efficiency: 20 % }",
        "buildings.canteen.heating.part_load_efficiency is 20 %: less heat would take more fuel than more heat (allowed: 27 % to ")]
    [InlineData("water.source: mains; water.second_source: mains", "water.second_source is of the same kind as source, mains")]
    [InlineData("buildings.sleeping.setpoint.cooling_from: 5", "buildings.sleeping.setpoint.cooling_from is written without cooling_to: both or neither")]
    [InlineData("buildings.sleeping.setpoint.off_to: 9", "buildings.sleeping.setpoint.off_to is written without off_from: both or neither")]
    public void Errors_say_what_was_found(string changes, string said)
    {
        ProblemList problems = Problems(changes);
        Assert.True(problems.HasErrors);
        Assert.Contains(said, problems.ToString(), StringComparison.Ordinal);
    }

    private static string Warnings(string changes)
    {
        ProblemList problems = Problems(changes);
        Assert.False(problems.HasErrors, problems.ToString());
        return problems.ToString();
    }

    private static ProblemList Problems(string changes)
    {
        var problems = new ProblemList();
        Tests.Simulation.Centre.File().Bind(Variation.Of("changed", changes.Split("; ").Select(c => c.Split(": ", 2)).Select(c => (c[0], c[1]))), problems);
        return problems;
    }
}
