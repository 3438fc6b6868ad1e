using System.Globalization;
using System.Text;
using Sim.Engine.Climate;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Climate;

public sealed class EpwFileTests
{
    private static readonly int[] Days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    [Fact]
    public void A_plain_file_is_read()
    {
        WeatherYear weather = EpwFile.Parse(File(), "a.epw");
        Assert.Equal(10, weather.MeanDryBulbC, 1e-9);
        Assert.Equal(8 * 365, weather.HeatingDegreeDays18, 1e-6);
        Assert.Equal(0.7, weather.RelativeHumidityFraction[17], 1e-12);
        Assert.Equal(-3.45, weather.SkyTemperatureC[5], 0.01);
        Assert.Equal(0.5, weather.SunOffsetHours);
        Assert.Empty(weather.Notes);
        Assert.Equal(("Here", 44.7, 16.1, 1, 740), (weather.Name, weather.LatitudeDeg, weather.LongitudeDeg, weather.UtcOffsetHours, weather.ElevationM));
    }

    [Fact]
    public void Line_ends_and_a_missing_last_one_do_not_matter()
    {
        double[] expected = EpwFile.Parse(File(), "a.epw").DryBulbC;
        Assert.Equal(expected, EpwFile.Parse(File().Replace("\n", "\r\n", StringComparison.Ordinal), "a.epw").DryBulbC);
        Assert.Equal(expected, EpwFile.Parse(File().TrimEnd('\n'), "a.epw").DryBulbC);
    }

    [Fact]
    public void The_leap_day_is_dropped()
    {
        WeatherYear weather = EpwFile.Parse(File(leap: true), "a.epw");
        Assert.Equal(8760, weather.DryBulbC.Length);
        Assert.Equal(10, weather.DryBulbC.Max());
    }

    [Fact]
    public void Missing_codes_are_filled_and_said()
    {
        WeatherYear weather = EpwFile.Parse(
            File(row: (h, f) =>
            {
                if (h is >= 100 and < 103)
                {
                    f[6] = "99.9";
                    f[21] = "999";
                }
                f[9] = "999999";
                f[12] = "9999";
                f[33] = "999";
            }),
            "a.epw");
        Assert.Equal(10, weather.DryBulbC[101], 1e-9);
        Assert.Equal(Radiation.StandardPressurePa(740), weather.PressurePa[0], 1e-9);
        Assert.InRange(weather.SkyTemperatureC[0], -15, 9);
        Assert.Equal(0, weather.AnnualRainMm);
        Assert.Contains("dry-bulb temperature of 3 h was missing and bridged", weather.Notes);
        Assert.Contains("rain of 8760 h is missing and taken as none", weather.Notes);
        Assert.Equal(5, weather.Notes.Count);
    }

    [Fact]
    public void Missing_direct_light_is_split_from_global()
    {
        WeatherYear weather = EpwFile.Parse(
            File(row: (h, f) =>
            {
                f[13] = h % 24 is >= 9 and < 15 ? "200" : "0";
                f[14] = "9999";
                f[15] = "9999";
            }),
            "a.epw");
        SunYear sun = SunYear.Of(44.7, 16.1, 740, 1);
        int noon = 180 * 24 + 12;
        Assert.Equal(200, weather.DirectNormalWPerM2[noon] * sun.CosZenith[noon] + weather.DiffuseHorizontalWPerM2[noon], 1e-9);
        Assert.Contains(weather.Notes, note => note.Contains("Erbs", StringComparison.Ordinal));
    }

    [Fact]
    public void Too_long_a_gap_is_an_error_with_its_line()
    {
        InputFileException error = Fails(File(row: (h, f) => f[6] = h is >= 100 and < 150 ? "99.9" : f[6]));
        Assert.Equal(109, error.Line);
        Assert.Contains("missing for 50 h", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_in_place_of_a_number_is_an_error_with_its_line()
    {
        InputFileException error = Fails(File(row: (h, f) => f[6] = h == 4 ? "warm" : f[6]));
        Assert.Equal(13, error.Line);
        Assert.Equal("a.epw:13: field 7 is 'warm'; expected a number", error.Message);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("300")]
    [InlineData("-273")]
    public void Impossible_temperatures_are_errors_or_missing(string text)
    {
        if (text == "300")
        {
            Assert.Contains(EpwFile.Parse(File(row: (h, f) => f[6] = h == 4 ? text : f[6]), "a.epw").Notes, n => n.StartsWith("dry-bulb", StringComparison.Ordinal));
            return;
        }
        Assert.Equal(13, Fails(File(row: (h, f) => f[6] = h == 4 ? text : f[6])).Line);
    }

    [Fact]
    public void Records_more_often_than_hourly_are_refused()
    {
        InputFileException error = Fails(File().Replace("DATA PERIODS,1,1,", "DATA PERIODS,1,4,", StringComparison.Ordinal));
        Assert.Contains("4 records per hour; only hourly files", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_that_stops_early_or_goes_on_is_refused()
    {
        string whole = File();
        string[] lines = whole.Split('\n');
        Assert.Contains("has 8759 hours", Fails(string.Join('\n', lines[..^2])).Message, StringComparison.Ordinal);
        Assert.Contains("beyond the 8760 hours", Fails(whole + lines[8] + "\n").Message, StringComparison.Ordinal);
        Assert.Equal(12, Fails(string.Join('\n', [.. lines[..11], .. lines[12..]])).Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("LOCATION,a,b\n\n\n\n\n\n\n\n")]
    public void A_file_of_another_kind_is_refused(string text) => Assert.Equal(1, Fails(text).Line);

    [Fact]
    public void A_file_that_is_not_there_is_an_error_of_the_same_kind() =>
        Assert.Throws<InputFileException>(() => WeatherFile.Read("no/such/file.epw"));

    [Fact]
    public void Names_in_latin_1_are_read_as_they_are()
    {
        string path = Path.GetTempFileName();
        System.IO.File.WriteAllBytes(path, Encoding.Latin1.GetBytes(File().Replace("Here", "Genève", StringComparison.Ordinal)));
        Assert.Equal("Genève", WeatherFile.Read(path).Name);
        System.IO.File.Delete(path);
    }

    private static InputFileException Fails(string text) => Assert.Throws<InputFileException>(() => EpwFile.Parse(text, "a.epw"));

    private static string File(bool leap = false, Action<int, string[]>? row = null)
    {
        StringBuilder text = new();
        text.Append("LOCATION,Here,-,BIH,Test,1,44.7,16.1,1.0,740\nDESIGN CONDITIONS,0\nTYPICAL/EXTREME PERIODS,0\nGROUND TEMPERATURES,0\n");
        text.Append("HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0\nCOMMENTS 1,\nCOMMENTS 2,\nDATA PERIODS,1,1,Data,Sunday,1/1,12/31\n");
        int h = 0;
        for (int month = 1; month <= 12; month++)
        {
            for (int day = 1; day <= Days[month - 1] + (leap && month == 2 ? 1 : 0); day++)
            {
                for (int hour = 1; hour <= 24; hour++)
                {
                    bool dropped = month == 2 && day == 29;
                    string[] fields = new string[35];
                    Array.Fill(fields, "0");
                    (fields[0], fields[1], fields[2], fields[3]) = ("2001", Text(month), Text(day), Text(hour));
                    (fields[6], fields[7], fields[8], fields[9]) = (dropped ? "40" : "10", "5", "70", "95000");
                    (fields[12], fields[21], fields[22]) = ("300", "2", "5");
                    row?.Invoke(h, fields);
                    text.AppendJoin(',', fields).Append('\n');
                    h += dropped ? 0 : 1;
                }
            }
        }
        return text.ToString();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
