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
