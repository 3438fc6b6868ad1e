using System.Globalization;
using System.Text;
using Sim.Engine.Climate;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Climate;

/// <summary>A typical year in the form of PVGIS, made of a clear sky at known moments, and what is read from it.</summary>
public sealed class PvgisFileTests
{
    /// <summary>Minutes by which the light of the made file follows its rows' labels.</summary>
    public const double MinutesAfterLabel = 10.6;

    private const double Latitude = 44.7, Longitude = 16.1;

    [Fact]
    public void The_light_belongs_to_the_moment_that_the_header_says()
    {
        WeatherYear weather = Parsed();
        Assert.Equal(MinutesAfterLabel / 60, weather.SunOffsetHours, 1e-3);
        Assert.Equal((Latitude, Longitude, 740, 1), (weather.LatitudeDeg, weather.LongitudeDeg, weather.ElevationM, weather.UtcOffsetHours));
        Assert.Contains(weather.Notes, note => note.Contains("moments", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_by_universal_time_come_to_stand_in_local_standard_time()
    {
        WeatherYear weather = Parsed();
        // Row 00:00 UTC of 1 January holds 0.00 C, each later row 0.001 C more; it begins at 1:00 local time.
        Assert.Equal(0, weather.DryBulbC[1], 1e-9);
        Assert.Equal(0.010, weather.DryBulbC[11], 1e-9);
        Assert.Equal(8.759, weather.DryBulbC[0], 1e-9);
        Assert.Equal(0, PvgisFile.Parse(Text(), "p.csv", utcOffsetHours: 2).DryBulbC[2], 1e-9);
    }

    [Fact]
    public void The_wind_has_its_direction_where_the_file_has_it()
    {
        WeatherYear weather = Parsed();
        Assert.Equal(8760, weather.WindDirectionDeg!.Count(d => d == 180));
        Assert.DoesNotContain(weather.Notes, note => note.Contains("direction", StringComparison.Ordinal));
        WeatherYear without = PvgisFile.Parse(Text().Replace("WD10m", "other", StringComparison.Ordinal), "p.csv");
        Assert.Null(without.WindDirectionDeg);
        Assert.Contains("direction of the wind of 8760 h is missing and taken as the mean of windward and leeward", without.Notes);
    }

    [Fact]
    public void East_and_west_walls_of_clear_days_get_the_same_light()
    {
        WeatherYear weather = Parsed();
        SunYear sun = SunYear.Of(Latitude, Longitude, 740, 1, weather.SunOffsetHours);
        SkyYear sky = SkyYear.Of(weather, sun, SkyModel.Isotropic);
        double Wall(double azimuth) => sky.OnPlane(new Plane(90, azimuth), 0.2).BeamWPerM2.Sum();
        // Scenes an hour apart do not stand evenly about noon, which is worth up to 3 %; mid-hour would be off by 20 %.
        Assert.InRange(Wall(90) / Wall(270), 0.97, 1.03);
    }

    [Theory]
    [InlineData("20230101:0100", "20230101:0030", "expected a year and 0101:0100")]
    [InlineData("T2m,", "T3m,", "has no column T2m")]
    [InlineData("Elevation (m): 740.0", "Elevation (m): high", "Elevation (m) is 'high'; expected a number")]
    [InlineData("Irradiance Time Offset (h)", "Offset", "has no 'Irradiance Time Offset (h)' in its header")]
    [InlineData("20230101:0200,0.002,50", "20230101:0200,999,50", "dry-bulb temperature is 999 C; expected -90 to 70 C")]
    public void What_is_wrong_is_named(string old, string wrong, string said)
    {
        string text = Text();
        Assert.Contains(old, text, StringComparison.Ordinal);
        InputFileException problem = Assert.Throws<InputFileException>(() => PvgisFile.Parse(text.Replace(old, wrong, StringComparison.Ordinal), "p.csv"));
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
        Assert.StartsWith("p.csv", problem.Message, StringComparison.Ordinal);
    }

    /// <summary>The made file, read.</summary>
    internal static WeatherYear Parsed() => PvgisFile.Parse(Text(), "p.csv");

    private static string Text()
    {
        CultureInfo c = CultureInfo.InvariantCulture;
        var text = new StringBuilder();
        text.Append(c, $"Latitude (decimal degrees): {Latitude}\nLongitude (decimal degrees): {Longitude}\nElevation (m): 740.0\nIrradiance Time Offset (h): {MinutesAfterLabel / 60:0.0000}\n\nmonth,year\n1,2023\n\n");
        text.Append("time(UTC),T2m,RH,G(h),Gb(n),Gd(h),IR(h),WS10m,WD10m,SP\n");
        DateTime start = new(2023, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (int h = 0; h < 8760; h++)
        {
            DateTime label = start.AddHours(h);
            double up = Math.Cos(Grena2012.Position(label.AddMinutes(MinutesAfterLabel), Latitude, Longitude).ZenithDeg * Math.PI / 180);
            double direct = up > 0 ? 1000 * Math.Exp(-0.2 / up) : 0, diffuse = up > 0 ? 80 : 0;
            text.Append(c, $"{label:yyyyMMdd}:{label:HHmm},{h * 0.001:0.000},50,{direct * Math.Max(0, up) + diffuse:0.0000},{direct:0.0000},{diffuse:0.0000},300,2,180,93000\n");
        }
        return text.Append("\nT2m: 2-m air temperature (degree Celsius)\n").ToString();
    }
}
