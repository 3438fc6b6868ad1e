using System.Globalization;
using System.Text;
using Sim.Engine.Climate;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Climate;

public sealed class CsvWeatherTests
{
    private const string WithoutDirection = "direction of the wind of 8760 h is missing and taken as the mean of windward and leeward";

    private const string Whole = "temperature: Tair in C|humidity: RH in %|pressure: p in Pa|infrared: IR in W/m2|global: G in W/m2|direct: DNI in W/m2|diffuse: DHI in W/m2|wind_speed: v in m/s|rain: P in mm";

    private static readonly WeatherYear Year = new WeatherGenerator("lipa", NormalsLibrary.Get("lipa").Monthly, SunYear.Of(44.7, 16.1, 740, 1)).Year(7, 3);

    [Fact]
    public void A_table_of_what_an_EPW_file_holds_reads_to_what_the_EPW_file_reads_to()
    {
        var epw = new StringWriter();
        EpwFile.Write(Year, epw);
        WeatherYear of = EpwFile.Parse(epw.ToString(), "w.epw");
        foreach ((string stamps, int later) in new[] { ("hour-ending", 60), ("hour-beginning", 0), ("instant", 30) })
        {
            WeatherYear read = CsvWeather.Parse(Text(of, Whole, stamps, later), "w.csv");
            Assert.Equal(of.DryBulbC, read.DryBulbC);
            Assert.Equal(of.PressurePa, read.PressurePa);
            Assert.Equal(of.WindSpeedMPerSecond, read.WindSpeedMPerSecond);
            Assert.Equal(of.GlobalHorizontalWPerM2, read.GlobalHorizontalWPerM2);
            Assert.Equal(of.DirectNormalWPerM2, read.DirectNormalWPerM2);
            Assert.Equal(of.DiffuseHorizontalWPerM2, read.DiffuseHorizontalWPerM2);
            Assert.Equal(of.RainMm, read.RainMm);
            Assert.Equal(0.5, read.SunOffsetHours);
            Assert.Equal((44.7, 16.1, 740, 1), (read.LatitudeDeg, read.LongitudeDeg, read.ElevationM, read.UtcOffsetHours));
            for (int h = 0; h < 8760; h++)
            {
                Assert.Equal(of.RelativeHumidityFraction[h], read.RelativeHumidityFraction[h], 1e-12);
                Assert.Equal(of.SkyTemperatureC[h], read.SkyTemperatureC[h], 1e-9);
            }
            // The table has no direction of the wind.
            Assert.Equal([WithoutDirection], read.Notes);
            Assert.Null(read.OffTheSun);
        }
    }

    [Fact]
    public void Units_of_the_users_choice_come_to_the_same_values()
    {
        const string own = "temperature: Tair in K|dew_point: td in F|pressure: p in hPa|global: G in kJ/m2|direct: DNI in Wh/m2|diffuse: DHI in J/cm2|wind_speed: v in km/h|rain: P in L/m2|sky_cover: N in %";
        WeatherYear read = CsvWeather.Parse(Text(Year, own, "hour-ending", 60, separator: ';'), "w.csv");
        for (int h = 0; h < 8760; h++)
        {
            Assert.Equal(Year.DryBulbC[h], read.DryBulbC[h], 1e-9);
            Assert.Equal(Year.PressurePa[h], read.PressurePa[h], 1e-6);
            Assert.Equal(Year.RelativeHumidityFraction[h], read.RelativeHumidityFraction[h], 1e-9);
            Assert.Equal(Year.GlobalHorizontalWPerM2[h], read.GlobalHorizontalWPerM2[h], 1e-9);
            Assert.Equal(Year.DirectNormalWPerM2[h], read.DirectNormalWPerM2[h], 1e-9);
            Assert.Equal(Year.DiffuseHorizontalWPerM2[h], read.DiffuseHorizontalWPerM2[h], 1e-9);
            Assert.Equal(Year.WindSpeedMPerSecond[h], read.WindSpeedMPerSecond[h], 1e-9);
            Assert.Equal(Year.RainMm[h], read.RainMm[h], 1e-9);
            // Half covered throughout, as the column says.
            double dewC = SkyTemperature.DewPointC(Year.DryBulbC[h], Year.RelativeHumidityFraction[h]);
            Assert.Equal(SkyTemperature.ClarkAllen1978(Year.DryBulbC[h], dewC, 0.5), read.SkyTemperatureC[h], 1e-6);
        }
    }

    [Fact]
    public void What_is_not_there_is_derived_and_said()
    {
        WeatherYear read = CsvWeather.Parse(Text(Year, "temperature: Tair in C|humidity: RH in %|global: G in W/m2|wind_speed: v in m/s", "hour-ending", 60), "w.csv");
        // The generator splits by Erbs (1982) too.
        for (int h = 0; h < 8760; h++)
        {
            Assert.Equal(Year.DiffuseHorizontalWPerM2[h], read.DiffuseHorizontalWPerM2[h], 1e-9);
            Assert.Equal(Year.DirectNormalWPerM2[h], read.DirectNormalWPerM2[h], 1e-9);
        }
        Assert.Equal(Year.PressurePa[0], read.PressurePa[0], 1e-9);
        Assert.Equal(0, read.AnnualRainMm);
        Assert.Null(read.WindDirectionDeg);
        Assert.Collection(read.Notes,
            n => Assert.Contains("standard atmosphere", n, StringComparison.Ordinal), n => Assert.Contains("rain of 8760 h is missing", n, StringComparison.Ordinal),
            n => Assert.Contains("split from global (Erbs 1982)", n, StringComparison.Ordinal), n => Assert.Contains("sky cover (of 8760 h by the day's light)", n, StringComparison.Ordinal),
            n => Assert.Equal(WithoutDirection, n));
    }

    // Kasten and Czeplak (1980): a clear sky gives 910 sin(elevation) - 30 W/m2, one wholly covered a quarter of it.
    [Fact]
    public void Clouds_that_are_not_there_are_those_of_the_days_light()
    {
        const int day = 170;
        SunYear sun = SunYear.Of(44.7, 16.1, 740, 1);
        WeatherYear light = new() { LatitudeDeg = 44.7, LongitudeDeg = 16.1, ElevationM = 740, UtcOffsetHours = 1, DryBulbC = Year.DryBulbC, RelativeHumidityFraction = Year.RelativeHumidityFraction };
        for (int h = 0; h < 8760; h++)
        {
            light.GlobalHorizontalWPerM2[h] = sun.UpFraction[h] * Math.Max(0, 910 * sun.CosZenith[h] - 30) * (h / 24 == day ? 0.25 : 1);
        }
        WeatherYear read = CsvWeather.Parse(Text(light, "temperature: Tair in C|humidity: RH in %|global: G in W/m2|wind_speed: v in m/s", "hour-ending", 60), "w.csv");
        foreach (int h in new[] { day * 24 - 12, day * 24, day * 24 + 12 })
        {
            double dewC = SkyTemperature.DewPointC(Year.DryBulbC[h], Year.RelativeHumidityFraction[h]);
            // The 3.4th root of nothing is nothing, but that of a rounding error is a thousandth.
            Assert.Equal(SkyTemperature.ClarkAllen1978(Year.DryBulbC[h], dewC, h / 24 == day ? 1 : 0), read.SkyTemperatureC[h], 0.01);
        }
    }

    [Theory]
    [InlineData("global: G in W/m2|direct: DNI in W/m2")]
    [InlineData("global: G in W/m2|diffuse: DHI in W/m2")]
    [InlineData("direct: DNI in W/m2|diffuse: DHI in W/m2")]
    public void Two_kinds_of_light_give_the_third(string light)
    {
        WeatherYear read = CsvWeather.Parse(Text(Year, $"temperature: Tair in C|humidity: RH in %|{light}|wind_speed: v in m/s", "hour-ending", 60), "w.csv");
        for (int h = 0; h < 8760; h++)
        {
            Assert.Equal(Year.GlobalHorizontalWPerM2[h], read.GlobalHorizontalWPerM2[h], 1e-9);
            Assert.Equal(Year.DirectNormalWPerM2[h], read.DirectNormalWPerM2[h], 1e-6);
            Assert.Equal(Year.DiffuseHorizontalWPerM2[h], read.DiffuseHorizontalWPerM2[h], 1e-6);
        }
    }

    [Fact]
    public void A_leap_day_is_left_out_gaps_are_bridged_and_midnight_may_be_24_hours()
    {
        string text = Text(Year, Whole, "hour-ending", 60, year: 2024).Replace("stamps: hour-ending", "missing: -999", StringComparison.Ordinal);
        string[] lines = text.Split('\n');
        int row = Array.FindIndex(lines, l => l.StartsWith("2024-03-05 12:00", StringComparison.Ordinal));
        lines[row] = With(lines[row], 1, "-999");
        lines[row + 1] = With(lines[row + 1], 1, "");
        int midnight = Array.FindIndex(lines, l => l.StartsWith("2024-03-07 00:00", StringComparison.Ordinal));
        lines[midnight] = With(lines[midnight], 0, "2024-03-06 24:00");
        WeatherYear read = CsvWeather.Parse(string.Join('\n', lines), "w.csv");
        int hour = (59 + 4) * 24 + 11;
        double before = Year.DryBulbC[hour - 1], after = Year.DryBulbC[hour + 2];
        Assert.Equal([before + (after - before) / 3, before + 2 * (after - before) / 3], new[] { read.DryBulbC[hour], read.DryBulbC[hour + 1] });
        Assert.Equal(Year.DryBulbC[^1], read.DryBulbC[^1]);
        Assert.Equal(["stamps are taken for the ends of hours, as the file does not say", "29 February is left out", "dry-bulb temperature of 2 h was missing and bridged", WithoutDirection], read.Notes);
    }

    [Fact]
    public void Stamps_of_the_other_end_of_the_hour_are_seen_by_the_light()
    {
        // A whole year of hours by their ends, said to be an hour later than they are.
        string text = Text(Year, Whole, "hour-ending", 60).Replace("UTC+1", "UTC+2", StringComparison.Ordinal);
        Assert.Contains("check what its time stamps mean", CsvWeather.Parse(text, "w.csv").OffTheSun, StringComparison.Ordinal);
        Assert.InRange(Year.LightLagHours, -0.1, 0.1);
    }

    [Theory]
    [InlineData("# latitude: 44.7", "# lattitude: 44.7", "w.csv:1: 'lattitude' is no key of a table of weather, nearest: latitude")]
    [InlineData("# latitude: 44.7\n", "", "the lines above the table do not declare latitude; write there lines such as")]
    [InlineData("# latitude: 44.7", "# latitude: 95 deg", "w.csv:1: latitude is 95 deg; expected -90 to 90 deg")]
    [InlineData("# elevation: 740 m", "# elevation: 740 kg", "w.csv:3: elevation '740 kg' ")]
    [InlineData("UTC+1", "CETT", "w.csv:4: time_zone 'CETT' is neither UTC")]
    [InlineData("hour-ending", "hour-end", "w.csv:5: stamps 'hour-end' is none of hour-ending, hour-beginning, instant, nearest: hour-ending")]
    [InlineData("RH in %", "RH", "w.csv:8: humidity is 'RH'; write the column and its unit, such as 'humidity: RH in %'")]
    [InlineData("Tair in C", "Tair in m/s", "w.csv:7: temperature cannot be in 'm/s'; expected C")]
    [InlineData("# humidity: RH in %\n", "", "the lines above the table do not declare humidity or dew_point")]
    [InlineData("# humidity: RH in %", "# temperature: RH in C", "temperature is declared on line 7 already")]
    [InlineData("RH in %", "rel in %", "w.csv:16: has no column 'rel', which line 8 declares; it has Date, Tair, RH")]
    [InlineData("# time: Date", "# time: Date in qqqq", "w.csv:6: time 'qqqq' is not a form of time")]
    [InlineData("2023-01-01 02:00", "yesterday", "w.csv:18: time is 'yesterday'; expected a time such as 2023-01-31 17:00")]
    [InlineData("2023-01-01 01:00", "2023-01-01 00:00", "w.csv:17: time is '2023-01-01 00:00': the first row of a year of hours by their ends is 1 January 01:00 (where stamps are the beginnings")]
    [InlineData("2023-01-01 02:00", "2023-01-01 01:30", "w.csv:18: time is '2023-01-01 01:30', not a full hour; records more often than hourly cannot be read")]
    [InlineData("2023-01-01 02:00", "2023-01-01 01:00", "w.csv:18: time is '2023-01-01 01:00': repeats the time of line 17")]
    [InlineData("2023-01-01 02:00", "2023-01-01 05:00", "w.csv:18: time is '2023-01-01 05:00': 3 hours missing after line 17")]
    [InlineData("2023-01-01 03:00", "2023-01-01 01:00", "w.csv:19: time is '2023-01-01 01:00': lies before line 18")]
    public void What_is_wrong_is_named_with_its_line(string old, string wrong, string said)
    {
        string text = Text(Year, Whole, "hour-ending", 60);
        Assert.Contains(old, text, StringComparison.Ordinal);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        InputFileException problem = Assert.Throws<InputFileException>(() => CsvWeather.Parse(text[..at] + wrong + text[(at + old.Length)..], "w.csv"));
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(17, 1, "warm", "w.csv:18: Tair is 'warm'; expected a number, or nothing where it is missing; line 30: ")]
    [InlineData(17, 1, "-999", "w.csv:18: dry-bulb temperature is -999 C; expected -90 to 70 C (Tair -999 C); line 30: dry-bulb temperature is -999 C; expected -90 to 70 C (Tair -999 C); a number that stands for no value is declared")]
    public void Values_at_fault_are_told_all_at_once(int row, int field, string value, string said)
    {
        string[] lines = Text(Year, Whole, "hour-ending", 60).Split('\n');
        lines[row] = With(lines[row], field, value);
        lines[29] = With(lines[29], field, value);
        Assert.StartsWith(said, Assert.Throws<InputFileException>(() => CsvWeather.Parse(string.Join('\n', lines), "w.csv")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_rows_or_lines_is_told_as_one()
    {
        string[] lines = Text(Year, Whole, "hour-ending", 60).Split('\n');
        Assert.Contains("the table has no rows", Assert.Throws<InputFileException>(() => CsvWeather.Parse(string.Join('\n', lines[..16]), "w.csv")).Message, StringComparison.Ordinal);
        Assert.Contains("no line above the table declares latitude", Assert.Throws<InputFileException>(() => CsvWeather.Parse("", "w.csv")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Gaps_that_are_too_long_and_years_that_are_too_short_are_refused()
    {
        string[] lines = Text(Year, Whole, "hour-ending", 60).Split('\n');
        string[] gap = [.. lines];
        for (int i = 100; i < 125; i++)
        {
            gap[i] = With(gap[i], 1, "NA");
        }
        Assert.Contains("w.csv:101: dry-bulb temperature is missing for 25 h; at most 24 h can be bridged",
            Assert.Throws<InputFileException>(() => CsvWeather.Parse(string.Join('\n', gap), "w.csv")).Message, StringComparison.Ordinal);
        string noon = string.Join('\n', lines.Select((l, i) => i == 27 ? With(With(l, 5, ""), 6, "") : l));
        Assert.Contains("w.csv:28: solar radiation is missing",
            Assert.Throws<InputFileException>(() => CsvWeather.Parse(noon, "w.csv")).Message, StringComparison.Ordinal);
        Assert.Contains("w.csv:116: is the last of 100 hours without 29 February; a year has 8760",
            Assert.Throws<InputFileException>(() => CsvWeather.Parse(string.Join('\n', lines[..116]), "w.csv")).Message, StringComparison.Ordinal);
    }

    /// <summary>A table of a year; later says by how many minutes the stamps follow the beginning of their hours.</summary>
    internal static string Text(WeatherYear of, string columns, string stamps, int later, char separator = ',', int year = 2023)
    {
        string[] names = [.. columns.Split('|').Select(c => c.Split(' ')[1])];
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# latitude: {of.LatitudeDeg}\n# longitude: {of.LongitudeDeg} deg\n# elevation: {of.ElevationM} m\n# time_zone: UTC+{of.UtcOffsetHours}\n# stamps: {stamps}\n# time: Date\n");
        foreach (string column in columns.Split('|'))
        {
            text.Append("# ").Append(column).Append('\n');
        }
        text.AppendJoin(separator, names.Prepend("Date")).Append('\n');
        DateTime stamp = new(year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (int h = 0, row = 0; h < 8760; row++)
        {
            DateTime start = stamp.AddHours(row);
            bool isLeapDay = start is { Month: 2, Day: 29 };
            text.Append(start.AddMinutes(later).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
            foreach (string name in names)
            {
                string value = isLeapDay ? "0" : Value(of, h, name, names).ToString("R", CultureInfo.InvariantCulture);
                text.Append(separator).Append(separator == ';' ? value.Replace('.', ',') : value);
            }
            text.Append('\n');
            h += isLeapDay ? 0 : 1;
        }
        return text.ToString();
    }

    // Values in the units that the tests declare: those of the second table where its dew point is there.
    private static double Value(WeatherYear of, int h, string name, string[] names)
    {
        bool isOwn = names.Contains("td");
        double dewC = SkyTemperature.DewPointC(of.DryBulbC[h], of.RelativeHumidityFraction[h]);
        return name switch
        {
            "Tair" => of.DryBulbC[h] + (isOwn ? 273.15 : 0),
            "td" => dewC * 1.8 + 32,
            "RH" => 100 * of.RelativeHumidityFraction[h],
            "p" => of.PressurePa[h] / (isOwn ? 100 : 1),
            "IR" => SkyTemperature.Infrared(of.SkyTemperatureC[h]),
            "G" => of.GlobalHorizontalWPerM2[h] * (isOwn ? 3.6 : 1),
            "DNI" => of.DirectNormalWPerM2[h],
            "DHI" => of.DiffuseHorizontalWPerM2[h] * (isOwn ? 0.36 : 1),
            "v" => of.WindSpeedMPerSecond[h] * (isOwn ? 3.6 : 1),
            "P" => of.RainMm[h],
            "N" => 50,
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
        };
    }

    private static string With(string line, int field, string value)
    {
        string[] fields = line.Split(',');
        fields[field] = value;
        return string.Join(',', fields);
    }
}
