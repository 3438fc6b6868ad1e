using Sim.Engine.Climate;
using Xunit.Abstractions;

namespace Sim.Engine.Tests.Validation;

/// <summary>Sun positions against NREL SPA (the worked example of NREL/TP-560-34302 and seven more computed by pvlib-python).</summary>
[Trait("Category", "Validation")]
public sealed class ClimateSunTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("2003-10-17 12:30:30-07:00", 39.742476, -105.1786, 82000, 11, 67.0, 50.127954, 50.111622, 194.340241)]
    [InlineData("2026-01-15 08:30:00+00:00", 52.3, 4.77, 101349.027, 12, 69.2, 85.330026, 85.161009, 134.128922)]
    [InlineData("2026-06-21 04:15:00+00:00", 41.8, 12.23, 101288.965, 12, 69.2, 84.587643, 84.436509, 63.17934)]
    [InlineData("2024-02-29 10:30:00+00:00", 37.9, 23.73, 101144.934, 12, 69.2, 45.631628, 45.614471, 177.404938)]
    [InlineData("2026-04-10 22:10:00+00:00", 39.135, 26.503, 99891.725, 12, 69.2, 132.640517, 132.640517, 358.268073)]
    [InlineData("2026-06-21 12:00:00+00:00", 35.5, 12.6, 101132.939, 12, 69.2, 16.013074, 16.008265, 224.411342)]
    [InlineData("2026-12-21 12:00:00+00:00", 21.21, 92.16, 101084.971, 12, 69.2, 100.567517, 100.567517, 248.800564)]
    [InlineData("2026-11-05 02:30:00+00:00", 3.716, 34.866, 94548.738, 12, 69.2, 104.021943, 104.021943, 105.207721)]
    public void The_sun_stands_within_a_hundredth_of_a_degree_of_the_NREL_algorithm(
        string time, double latitude, double longitude, double pressure, double air, double deltaT, double zenith, double apparent, double azimuth)
    {
        DateTime utc = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;

        SunPosition sun = Grena2012.Position(utc, latitude, longitude, pressure, air, deltaT);

        output.WriteLine($"zenith {sun.ZenithDeg - zenith:+0.00000;-0.00000} apparent {sun.ApparentZenithDeg - apparent:+0.00000;-0.00000} azimuth {sun.AzimuthDeg - azimuth:+0.00000;-0.00000}");
        Assert.Equal(zenith, sun.ZenithDeg, 0.01);
        Assert.Equal(apparent, sun.ApparentZenithDeg, 0.01);
        Assert.Equal(azimuth, sun.AzimuthDeg, 0.01);
    }
}
