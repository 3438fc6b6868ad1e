using FsCheck.Fluent;
using Sim.Engine.Climate;

namespace Sim.Engine.Tests.Climate;

public sealed class PlaneTests
{
    private static readonly SunYear Sun = SunYear.Of(44.7, 15, 740, 1);

    /// <summary>Skies as bright in the afternoon as in the morning of the sun's own time.</summary>
    private static readonly WeatherYear Clear = ClearSky(Sun);

    private static readonly SkyYear ClearPerez = SkyYear.Of(Clear, Sun);

    [Theory]
    [InlineData(SkyModel.Perez)]
    [InlineData(SkyModel.HayDavies)]
    [InlineData(SkyModel.Isotropic)]
    public void A_flat_roof_gets_the_horizontal_light(SkyModel model)
    {
        PlaneYear roof = SkyYear.Of(Clear, Sun, model).OnPlane(Plane.Horizontal, 0.2);
        Assert.InRange(roof.AnnualKwhPerM2 / Clear.GlobalHorizontalKwhPerM2, 0.995, 1.001);
        Assert.Equal(0, roof.GroundWPerM2.Sum());
    }

    [Fact]
    public void East_and_west_walls_get_the_same_under_a_symmetric_sky()
    {
        SkyYear sky = SkyYear.Of(Clear, Sun);
        double east = sky.OnPlane(new Plane(90, 90), 0.2).AnnualKwhPerM2;
        double west = sky.OnPlane(new Plane(90, 270), 0.2).AnnualKwhPerM2;
        Assert.InRange(east / west, 0.99, 1.01);
    }

    [Fact]
    public void A_sun_taken_at_the_start_of_the_hour_moves_light_to_the_east_wall()
    {
        SunYear early = SunYear.Of(44.7, 15, 740, 1, 0.0);
        WeatherYear shifted = Copy(Clear, 0.0);
        double right = SkyYear.Of(Clear, Sun).OnPlane(new Plane(90, 90), 0.2).AnnualKwhPerM2;
        double wrong = SkyYear.Of(shifted, early).OnPlane(new Plane(90, 90), 0.2).AnnualKwhPerM2;
        Assert.True(wrong > 1.05 * right);
    }

    [Fact]
    public void A_sun_of_other_hours_than_the_weathers_is_refused() =>
        Assert.Throws<ArgumentException>(() => SkyYear.Of(Clear, SunYear.Of(44.7, 15, 740, 1, 0.0)));

    [Fact]
    public void A_response_of_one_gives_the_beam_and_a_linear_response_its_cosine()
    {
        Prop.ForAll(Gen.Choose(0, 90).Two().ToArbitrary(), angles =>
        {
            double[] one = [1, 1], cosine = new double[33];
            for (int i = 0; i < cosine.Length; i++)
            {
                cosine[i] = i / 32.0;
            }
            PlaneYear plane = ClearPerez.OnPlane(new Plane(angles.Item1, 4 * angles.Item2), 0.2, one, cosine);
            for (int h = 0; h < SunYear.Hours; h += 13)
            {
                Assert.Equal(plane.BeamWPerM2[h], plane.ResponseBeamWPerM2[0][h], 1e-9);
                Assert.Equal(plane.BeamWPerM2[h] * plane.CosIncidence[h], plane.ResponseBeamWPerM2[1][h], 1e-9);
            }
        }).Holds();
    }

    [Fact]
    public void No_part_of_the_light_is_negative_on_any_plane()
    {
        Prop.ForAll(Gen.Choose(0, 180).Two().ToArbitrary(), angles =>
        {
            PlaneYear plane = ClearPerez.OnPlane(new Plane(angles.Item1, 2 * angles.Item2), 0.2);
            Assert.True(plane.BeamWPerM2.Min() >= 0);
            Assert.True(plane.SkyDiffuseWPerM2.Min() >= 0);
            Assert.True(plane.GroundWPerM2.Min() >= 0);
        }).Holds();
    }

    [Fact]
    public void An_hour_in_which_the_sun_rises_keeps_its_beam_energy()
    {
        int sunrise = Array.FindIndex(Sun.UpFraction, 120 * 24, f => f is > 0 and < 1);
        WeatherYear weather = new() { UtcOffsetHours = 1 };
        weather.DirectNormalWPerM2[sunrise] = 100;
        PlaneYear facing = SkyYear.Of(weather, Sun).OnPlane(new Plane(90, 75), 0);
        double cosine = facing.BeamWPerM2[sunrise] / 100;
        Assert.InRange(cosine, 0.97, 1);
        Assert.Equal(cosine, facing.CosIncidence[sunrise], 0.01);
    }

    [Fact]
    public void Circumsolar_light_of_Hay_and_Davies_grows_with_the_beam()
    {
        Assert.Equal(0, SkyYear.HayDavies1980(0, 1366));
        Assert.Equal(0.5, SkyYear.HayDavies1980(683, 1366));
    }

    private static WeatherYear ClearSky(SunYear sun)
    {
        WeatherYear weather = new() { UtcOffsetHours = sun.UtcOffsetHours, SunOffsetHours = sun.SunOffsetHours };
        for (int h = 0; h < SunYear.Hours; h++)
        {
            weather.DirectNormalWPerM2[h] = sun.Weight[h] > 0 ? 900 * Math.Pow(0.85, sun.AirMass[h]) : 0;
            weather.DiffuseHorizontalWPerM2[h] = 100 * sun.CosZenith[h] * sun.UpFraction[h];
            weather.GlobalHorizontalWPerM2[h] = weather.DirectNormalWPerM2[h] * sun.CosZenith[h] + weather.DiffuseHorizontalWPerM2[h];
        }
        return weather;
    }

    private static WeatherYear Copy(WeatherYear from, double sunOffsetHours) => new()
    {
        UtcOffsetHours = from.UtcOffsetHours,
        SunOffsetHours = sunOffsetHours,
        DirectNormalWPerM2 = from.DirectNormalWPerM2,
        DiffuseHorizontalWPerM2 = from.DiffuseHorizontalWPerM2,
        GlobalHorizontalWPerM2 = from.GlobalHorizontalWPerM2,
    };
}
