using Sim.Engine.Buildings;

namespace Sim.Engine.Tests.Buildings;

public class WindOnFacadesTests
{
    // MoWiTT at 4 m/s: 3.26 x 4^0.89 = 11.196 W/m2K on the windward side, 3.55 x 4^0.617 = 8.350 on the other.
    private const double WindwardWPerM2K = 11.196, LeewardWPerM2K = 8.350, At10M = 10;

    [Theory]
    [InlineData(180, 0, WindwardWPerM2K)]
    [InlineData(210, 0, WindwardWPerM2K)]
    [InlineData(280, 0, WindwardWPerM2K)]
    [InlineData(281, 0, LeewardWPerM2K)]
    [InlineData(0, 0, LeewardWPerM2K)]
    [InlineData(79, 0, LeewardWPerM2K)]
    [InlineData(0, 180, WindwardWPerM2K)]
    [InlineData(double.NaN, 0, (WindwardWPerM2K + LeewardWPerM2K) / 2)]
    public void Windows_to_the_south_have_the_film_of_the_side_that_the_wind_finds_them_on(double fromDeg, double orientationDeg, double expected)
    {
        WindOnFacades wind = Of(new(0, 0, 12, 0), orientationDeg, fromDeg, fromDeg, fromDeg);
        Assert.Equal(expected, Math.Sqrt(wind.WindowsSquared[1]), 0.001);
    }

    [Fact]
    public void Walls_have_the_mean_by_area_and_an_hour_that_of_its_two_ends()
    {
        // From the west: windward the walls to west, north and south (16.2, 21.6, 9.6 m2), leeward that to the east (16.2).
        WindOnFacades wind = Of(new(0, 0, 12, 0), 0, 270, 270, 90);
        double west = (47.4 * WindwardWPerM2K + 16.2 * LeewardWPerM2K) / 63.6, east = west;
        Assert.Equal(west, Math.Sqrt(wind.WallsSquared[1]), 0.001);
        Assert.Equal((west + east) / 2, Math.Sqrt(wind.WallsSquared[2]), 0.001);
        // Windows at right angles to the wind are windward from either side.
        Assert.Equal(WindwardWPerM2K, Math.Sqrt(wind.WindowsSquared[2]), 0.001);
    }

    [Fact]
    public void A_bank_with_wind_on_facades_solves_the_equations_of_each_zone()
    {
        Zone zone = EnvelopeCases.Box(windows: new(0, 0, 12, 0));
        Outdoors weather = EnvelopeCases.Lively(200);
        double[] wind = [.. Enumerable.Range(0, 200).Select(h => 1 + h % 7.0)], from = [.. Enumerable.Range(0, 200).Select(h => 37.0 * h % 360)];
        ZoneInputs still = ZoneInputs.From(zone, EnvelopeCases.Sunny(EnvelopeCases.Clear, 200));
        ZoneInputs blown = ZoneInputs.From(zone, EnvelopeCases.Sunny(EnvelopeCases.Clear, 200), wind: WindOnFacades.Of(zone, 0, wind, from));
        ZoneBank bank = new([zone], [blown], weather), calm = new([zone], [still], weather);
        DenseZone dense = new(zone, 20);
        for (int h = 0; h < 200; h++)
        {
            bank.Step(h);
            calm.Step(h);
            dense.Step(weather, blown, h, 0, 0, 0);
            Assert.Equal(dense.AirC, bank[0].AirC, 1e-7);
        }
        Assert.True(Math.Abs(bank[0].AirC - calm[0].AirC) > 0.05);
    }

    private static WindOnFacades Of(Facades windows, double orientationDeg, params double[] fromDeg)
        => WindOnFacades.Of(EnvelopeCases.Box(windows: windows), orientationDeg, [.. fromDeg.Select(_ => 4.0)], fromDeg, At10M);
}
