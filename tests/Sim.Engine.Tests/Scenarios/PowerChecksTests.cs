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
    [InlineData("electricity.generator: { rated: 20 kW, fuel_stock: 100 L }; stock.diesel.tank: 300 L", "electricity.generator.fuel_stock counts for nothing beside stock.diesel")]
    [InlineData("location.latitude: -44.7 deg", "climate.normals lipa lies at latitude")]
    public void What_serves_nobody_is_warned_of(string changes, string said) => Assert.Contains(said, Warnings(changes), StringComparison.Ordinal);

    [Theory]
    [InlineData("electricity.grid: none; electricity.generator: { rated: 20 kW }; electricity.battery: { capacity: 50 kWh }; electricity.pv.roof.peak: 5 kW")]
    [InlineData("electricity.battery: { capacity: 50 kWh, reserve: 50 % }")]
    [InlineData("electricity.battery: { capacity: 50 kWh, peak_target: 5 kW }")]
    [InlineData("electricity.generator: { rated: 20 kW, strategy: cycle-charging }; electricity.battery: { capacity: 50 kWh }")]
    public void What_serves_somebody_is_not(string changes) =>
        Assert.DoesNotContain(["serves nothing", "never charged", "counts for nothing", "lies at latitude"], said => Warnings(changes).Contains(said, StringComparison.Ordinal));

    private static string Warnings(string changes)
    {
        var problems = new ProblemList();
        Tests.Simulation.Centre.File().Bind(Variation.Of("changed", changes.Split("; ").Select(c => c.Split(": ", 2)).Select(c => (c[0], c[1]))), problems);
        Assert.False(problems.HasErrors, problems.ToString());
        return problems.ToString();
    }
}
