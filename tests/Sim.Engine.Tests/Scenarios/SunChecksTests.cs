using Sim.Engine.Scenarios;
using SmallCentre = Sim.Engine.Tests.Simulation.Centre;

namespace Sim.Engine.Tests.Scenarios;

/// <summary>Modules and collectors turned away from the sun, or out of proportion, are warned of with their place.</summary>
public sealed class SunChecksTests
{
    [Theory]
    [InlineData("44 deg", "{ peak: 30 kW, tilt: 30 deg, azimuth: 0 deg }", "it looks away from the sun, which stands to the south here")]
    [InlineData("44 deg", "{ peak: 30 kW, tilt: 10 deg, azimuth: 45 deg }", "is 45 deg: tilted by 10 deg it looks away from the sun")]
    [InlineData("44 deg", "{ peak: 30 kW, tilt: 30 deg, azimuth: 330 deg }", "it looks away from the sun")]
    [InlineData("44 deg", "{ peak: 30 kW, tilt: 30 deg, azimuth: 90 deg }", null)]
    [InlineData("44 deg", "{ peak: 30 kW, tilt: 9 deg, azimuth: 0 deg }", null)]
    [InlineData("44 deg", "{ peak: 0 kW, tilt: 30 deg, azimuth: 0 deg }", null)]
    [InlineData("44 deg", "{ peak: 30 kW, tilt: 30 deg }", null)]
    [InlineData("-33 deg", "{ peak: 30 kW, tilt: 30 deg }", null)]
    [InlineData("-33 deg", "{ peak: 30 kW, tilt: 30 deg, azimuth: 350 deg }", null)]
    [InlineData("-33 deg", "{ peak: 30 kW, tilt: 30 deg, azimuth: 180 deg }", "it looks away from the sun, which stands to the north here")]
    [InlineData("5 deg", "{ peak: 30 kW, tilt: 30 deg, azimuth: 0 deg }", null)]
    public void Modules_turned_away_from_the_sun_are_told(string latitude, string roof, string? said) =>
        Told("electricity.pv.roof.azimuth", said, ("location.latitude", latitude), ("electricity.pv.roof", roof));

    [Theory]
    [InlineData("44 deg", "{ area: 20 m2, azimuth: 0 deg }", true)]
    [InlineData("44 deg", "{ area: 20 m2 }", false)]
    [InlineData("-33 deg", "{ area: 20 m2, azimuth: 180 deg }", true)]
    [InlineData("-33 deg", "{ area: 20 m2 }", false)]
    public void So_are_collectors(string latitude, string solar, bool isTold) =>
        Told("hot_water.solar.azimuth", isTold ? "it looks away from the sun" : null, ("location.latitude", latitude), ("hot_water.solar", solar));

    // 60 beds at 3 m2.
    [Theory]
    [InlineData("{ area: 190 m2 }", "is 190 m2, 3.2 m2 a bed")]
    [InlineData("{ area: 180 m2 }", null)]
    public void Collectors_beyond_any_rule_are_told(string solar, string? said) => Told("hot_water.solar.area", said, ("hot_water.solar", solar));

    // 1.2 kW of modules to 1 kW of inverter.
    [Theory]
    [InlineData("{ import_limit: 60 kW }", "80 kW", "solar inverters of 66.7 kW feed in, while import_limit is 60 kW")]
    [InlineData("{ import_limit: 60 kW }", "70 kW", null)]
    [InlineData("{ import_limit: 60 kW, export_limit: 80 kW }", "200 kW", null)]
    [InlineData("{}", "200 kW", null)]
    [InlineData("none", "200 kW", null)]
    public void Inverters_beyond_a_connection_without_a_limit_for_what_is_fed_in_are_told(string grid, string peak, string? said) =>
        Told("electricity.grid.export_limit", said, ("electricity.grid", grid), ("electricity.pv.roof", $"{{ peak: {peak}, dc_ac_ratio: 1.2 }}"), ("electricity.generator", "{ rated: 50 kW }"));

    private static void Told(string path, string? said, params (string, string)[] changes)
    {
        var problems = new ProblemList();
        SmallCentre.File().Bind(Variation.Of("changed", changes), problems);
        Assert.False(problems.HasErrors, problems.ToString());
        Problem[] told = [.. problems.Sorted.Where(p => p.Path == path)];
        if (said is null)
        {
            Assert.Empty(told);
        }
        else
        {
            Assert.Contains(said, Assert.Single(told).Message, StringComparison.Ordinal);
        }
    }
}
