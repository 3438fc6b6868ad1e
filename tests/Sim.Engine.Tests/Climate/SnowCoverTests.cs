using FsCheck.Fluent;
using Sim.Engine.Climate;

namespace Sim.Engine.Tests.Climate;

public sealed class SnowCoverTests
{
    private const double SnowBelowC = 1;

    [Fact]
    public void Snow_falls_in_the_cold_and_melts_by_degree_days()
    {
        // 30 mm fall at -1 C in the hours 100 to 129; from hour 200 on it is 6 C: 4 mm/K/day x 6 K / 24 h = 1 mm an hour.
        var weather = new WeatherYear { DryBulbC = [.. Enumerable.Range(0, SunYear.Hours).Select(h => h < 200 ? -1 : 6.0)] };
        for (int h = 100; h < 130; h++)
        {
            weather.RainMm[h] = 1;
        }
        weather.RainMm[300] = 5;
        SnowCover snow = SnowCover.Of(weather, SnowBelowC);
        Assert.Equal(0, snow.LyingMm[99]);
        Assert.Equal(30, snow.LyingMm[199], 1e-12);
        Assert.Equal(15, snow.LyingMm[214], 1e-9);
        Assert.Equal(0, snow.LyingMm[230], 1e-9);
        Assert.Equal(0, snow.FallMm[300]);
        // White from 10 mm of water on, and in part below.
        Assert.Equal([1, 0.5], [snow.CoveredFraction(199), Math.Round(snow.CoveredFraction(224), 9)]);
        // Noon of day 5 (hour 131) to that of day 8 (hour 203).
        Assert.Equal(4, snow.Days);
    }

    [Fact]
    public void The_year_begins_with_the_snow_of_its_own_end()
    {
        var weather = new WeatherYear { DryBulbC = [.. Enumerable.Range(0, SunYear.Hours).Select(h => h is < 50 or > 8000 ? -3 : 5.0)] };
        weather.RainMm[8500] = 12;
        SnowCover snow = SnowCover.Of(weather, SnowBelowC);
        Assert.Equal(12, snow.LyingMm[0], 1e-12);
        Assert.Equal(12, snow.LyingMm[^1], 1e-12);
        Assert.Equal(0, snow.LyingMm[200], 1e-12);
    }

    // A winter wall faces half ground: light from it grows with the albedo of snow, and only while snow lies.
    [Fact]
    public void White_ground_throws_more_light_on_a_wall()
    {
        var weather = new WeatherYear { UtcOffsetHours = 1, DryBulbC = [.. Enumerable.Range(0, SunYear.Hours).Select(h => h < 1000 ? -5 : 10.0)] };
        Array.Fill(weather.GlobalHorizontalWPerM2, 200);
        weather.RainMm[10] = 50;
        SkyYear sky = SkyYear.Of(weather, SunYear.Of(44.7, 15, 740, 1), SkyModel.Perez, SnowCover.Of(weather, SnowBelowC), 0.6);
        PlaneYear wall = sky.OnPlane(new Plane(90, 180), 0.2);
        Assert.Equal([0.2 * 0.5 * 200, 0.6 * 0.5 * 200, 0.2 * 0.5 * 200], [wall.GroundWPerM2[9], Math.Round(wall.GroundWPerM2[500], 12), wall.GroundWPerM2[2000]]);
    }

    [Fact]
    public void No_more_lies_than_fell_and_none_is_below_nothing() => Prop.ForAll(Gen.Choose(0, 1000).Select(s => (double)s).ToArbitrary(), seed =>
    {
        var random = new Random((int)seed);
        var weather = new WeatherYear { DryBulbC = [.. Enumerable.Range(0, SunYear.Hours).Select(h => -8 * Math.Cos(h * 2 * Math.PI / SunYear.Hours) + 8 * (random.NextDouble() - 0.5))] };
        for (int h = 0; h < SunYear.Hours; h += random.Next(1, 50))
        {
            weather.RainMm[h] = 5 * random.NextDouble();
        }
        SnowCover snow = SnowCover.Of(weather, SnowBelowC);
        return snow.LyingMm.Min() >= 0 && snow.LyingMm.Max() <= snow.FallMm.Sum() + 1e-9 && snow.FallMm.Sum() <= weather.AnnualRainMm;
    }).Holds(20);
}
