using Sim.Engine.Climate;
using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Climate;

public sealed class EpwWritingTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(7, 3)]
    public void A_written_year_reads_back_to_the_same_values(int seed, int year)
    {
        WeatherYear written = Generated(seed, year);
        WeatherYear read = EpwFile.Parse(Text(written), "w.epw");
        Assert.Equal(written.DryBulbC, read.DryBulbC);
        Assert.Equal(written.PressurePa, read.PressurePa);
        Assert.Equal(written.WindSpeedMPerSecond, read.WindSpeedMPerSecond);
        Assert.Equal(written.GlobalHorizontalWPerM2, read.GlobalHorizontalWPerM2);
        Assert.Equal(written.DirectNormalWPerM2, read.DirectNormalWPerM2);
        Assert.Equal(written.DiffuseHorizontalWPerM2, read.DiffuseHorizontalWPerM2);
        Assert.Equal(written.RainMm, read.RainMm);
        Assert.Equal(0.5, read.SunOffsetHours);
        for (int h = 0; h < 8760; h++)
        {
            Assert.Equal(written.RelativeHumidityFraction[h], read.RelativeHumidityFraction[h], 1e-12);
            Assert.Equal(written.SkyTemperatureC[h], read.SkyTemperatureC[h], 1e-9);
        }
        Assert.Equal((written.LatitudeDeg, written.LongitudeDeg, written.ElevationM, written.UtcOffsetHours),
            (read.LatitudeDeg, read.LongitudeDeg, read.ElevationM, read.UtcOffsetHours));
    }

    [Fact]
    public void Hours_mean_in_a_written_file_what_they_meant_before()
    {
        WeatherYear means = Generated(3, 1), readAgain = EpwFile.Parse(Text(EpwFile.Parse(Text(means), "w.epw")), "w.epw");
        Assert.True(means.IsOfMeans && means.Warmed(1).IsOfMeans && readAgain.IsOfMeans);
        string readings = Text(means).Replace(",Air and sky and wind are means over the hour", "", StringComparison.Ordinal);
        Assert.NotEqual(Text(means), readings);
        Assert.False(EpwFile.Parse(readings, "w.epw").IsOfMeans);
        Assert.False(EpwFile.Parse(Text(EpwFile.Parse(readings, "w.epw")), "w.epw").IsOfMeans);
    }

    [Fact]
    public void Buildings_feel_the_same_by_a_written_file_as_by_the_year_itself()
    {
        PlaceNormals place = NormalsLibrary.Get("lipa");
        var location = new Location { LatitudeDeg = 44.7, LongitudeDeg = 16.1, ElevationM = 740, TimeZone = "Europe/Sarajevo" };
        YearClimate generated = new SiteClimate(location, new() { Monthly = place.Monthly, Years = 1 }, 3, null).Year(0);
        YearClimate read = new SiteClimate(location, new() { Epw = "w.epw" }, 3, EpwFile.Parse(Text(generated.Weather), "w.epw")).Year(0);
        Assert.Equal(generated.Outdoors.AirC, read.Outdoors.AirC);
        Assert.Equal(generated.Outdoors.ForcedSquared, read.Outdoors.ForcedSquared);
        Assert.Equal(generated.Outdoors.GroundC, read.Outdoors.GroundC);
        Assert.All(generated.Outdoors.SkyC.Zip(read.Outdoors.SkyC), sky => Assert.Equal(sky.First, sky.Second, 1e-9));
    }

    [Fact]
    public void Direction_of_the_wind_is_written_and_read_with_its_gaps()
    {
        WeatherYear written = Generated(3, 1);
        Assert.Null(EpwFile.Parse(Text(written), "w.epw").WindDirectionDeg);
        string[] lines = Text(written).Split('\n');
        string[] fields = lines[10].Split(',');
        fields[20] = "210";
        lines[10] = string.Join(',', fields);
        WeatherYear read = EpwFile.Parse(string.Join('\n', lines), "w.epw");
        Assert.Equal((double.NaN, 210, double.NaN), (read.WindDirectionDeg![1], read.WindDirectionDeg[2], read.WindDirectionDeg[3]));
        Assert.Equal("210", Text(read.Warmed(2)).Split('\n')[10].Split(',')[20]);
    }

    [Fact]
    public void Writing_twice_gives_the_same_text()
    {
        string once = Text(Generated(3, 1));
        Assert.Equal(once.Split('\n')[8..], Text(EpwFile.Parse(once, "w.epw")).Split('\n')[8..].Select(Same(once)));
    }

    // Sky and humidity pass through other units: they are compared elsewhere, here they are taken from the first text.
    private static Func<string, int, string> Same(string once)
    {
        string[] lines = once.Split('\n')[8..];
        return (row, i) =>
        {
            if (row.Length == 0)
            {
                return row;
            }
            (string[] fields, string[] first) = (row.Split(','), lines[i].Split(','));
            (fields[7], fields[8], fields[12]) = (first[7], first[8], first[12]);
            return string.Join(',', fields);
        };
    }

    [Fact]
    public void Light_of_moments_stays_light_of_moments()
    {
        WeatherYear moments = EpwFile.Parse(Text(PvgisFileTests.Parsed()), "w.epw");
        Assert.Equal(PvgisFileTests.MinutesAfterLabel / 60, moments.SunOffsetHours, 1e-3);
        Assert.False(moments.IsOfMeans);
        Assert.Equal(PvgisFileTests.Parsed().GlobalHorizontalWPerM2, moments.GlobalHorizontalWPerM2);
    }

    private static WeatherYear Generated(int seed, int year) =>
        new WeatherGenerator("lipa", NormalsLibrary.Get("lipa").Monthly, SunYear.Of(44.7, 16.1, 740, 1)).Year(seed, year);

    private static string Text(WeatherYear weather)
    {
        var to = new StringWriter();
        EpwFile.Write(weather, to);
        return to.ToString();
    }
}
