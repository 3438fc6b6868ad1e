using System.Globalization;

namespace Sim.Cli.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public sealed class WeatherTests
{
    [Fact]
    public void A_year_written_as_EPW_is_the_year_shown()
    {
        Files.With("", path =>
        {
            string epw = Path.Combine(Path.GetDirectoryName(path)!, "lipa.epw");
            Sim all = Sim.Run("weather", "lipa", "--years", "3", "--epw", epw, "--year", "2", "--json");
            Assert.Equal((0, ""), (all.Code, all.Error));
            Assert.Equal(3, (int)all.Json["years"]!);
            Assert.Equal(-1.1, (double)all.Json["months"]![0]!["normal_c"]!);
            Sim one = Sim.Run("weather", epw, "--json");
            Assert.Equal(0, one.Code);
            Assert.InRange((double)one.Json["year"]!["irradiation_kwh_per_m2"]!, 1150, 1450);
            Assert.Contains("year 2", (string)one.Json["source"]!, StringComparison.Ordinal);
            Assert.Null(one.Json["months"]![0]!["normal_c"]);
        });
    }

    [Fact]
    public void A_scenario_shows_the_years_it_draws_from_and_writes_charts()
    {
        Files.With("", path =>
        {
            string folder = Path.Combine(Path.GetDirectoryName(path)!, "charts");
            Sim sim = Sim.Run("weather", Files.Lipa, "--out", folder);
            Assert.Equal((0, ""), (sim.Code, sim.Error));
            Assert.Contains("normal", sim.Out, StringComparison.Ordinal);
            Assert.All(sim.Lines, line => Assert.InRange(line.Length, 0, 100));
            Assert.Equal(["weather-irradiation.svg", "weather-rain.svg", "weather-temperature.svg"],
                Directory.GetFiles(folder).Select(f => Path.GetFileName(f)!).Order());
        });
    }

    [Fact]
    public void Of_several_sites_that_is_told_whose_weather_is_not_shown()
    {
        string text = File.ReadAllText(Path.Combine(Files.Root, "scenarios", "spread-out.yaml"));
        Files.With(text.Replace("open: false ", "open: true ", StringComparison.Ordinal), path =>
        {
            Sim sim = Sim.Run("weather", path);
            Assert.Equal(0, sim.Code);
            Assert.Contains("this is that of flats, not that of lipa", sim.Error, StringComparison.Ordinal);
        });
        Files.With(text, path => Assert.Equal("", Sim.Run("weather", path).Error));
    }

    [Fact]
    public void A_table_made_of_an_EPW_file_shows_the_same_year_and_stands_beside_generated_ones()
    {
        Files.With("", path =>
        {
            string folder = Path.GetDirectoryName(path)!, epw = Path.Combine(folder, "lipa.epw"), csv = Path.Combine(folder, "lipa.csv");
            Sim.Run("weather", "lipa", "--years", "1", "--epw", epw);
            string[] head = ["# latitude: 44.715 deg", "# longitude: 16.09 deg", "# elevation: 750 m", "# time_zone: UTC+1", "# time: t", "# temperature: T in C", "# humidity: RH in %", "# global: G in W/m2", "# wind_speed: v in m/s", "# rain: P in mm", "t,T,RH,G,v,P"];
            IEnumerable<string> rows = File.ReadAllLines(epw)[8..].Select((row, h) =>
                string.Join(',', [new DateTime(2023, 1, 1).AddHours(h + 1).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), .. new[] { 6, 8, 13, 21, 33 }.Select(f => row.Split(',')[f])]));
            File.WriteAllLines(csv, [.. head, .. rows]);
            Sim of = Sim.Run("weather", epw, "--json"), same = Sim.Run("weather", csv, "--json");
            Assert.Equal((0, ""), (same.Code, same.Error));
            Assert.Equal(of.Json["year"]!.ToJsonString(), same.Json["year"]!.ToJsonString());
            Assert.Equal(of.Json["days"]!.ToJsonString(), same.Json["days"]!.ToJsonString());
            Assert.Contains("stamps are taken for the ends of hours", same.Json["notes"]!.ToJsonString(), StringComparison.Ordinal);
            Sim beside = Sim.Run("weather", "lipa", "--years", "3", "--record", csv);
            Assert.Contains(beside.Lines, line => line.StartsWith("Days of each year", StringComparison.Ordinal) && line.Contains("Record", StringComparison.Ordinal) && line.Contains("Mean of 3 years", StringComparison.Ordinal));
            Assert.All(beside.Lines, line => Assert.InRange(line.Length, 0, 100));
            Assert.Equal((double)of.Json["days"]!["mean"]!["season_k"]!, (double)Sim.Run("weather", "lipa", "--years", "2", "--record", csv, "--json").Json["days"]!["record"]!["season_k"]!);
        });
    }

    [Fact]
    public void A_seldom_year_is_shown_with_its_chance()
    {
        Files.With(File.ReadAllText(Files.Lipa).Replace("climate: { normals: lipa }", "climate: { normals: lipa, years: 3, seldom: { event: cold-winter, once_in: 10 years } }", StringComparison.Ordinal), path =>
        {
            Sim sim = Sim.Run("weather", path);
            Assert.Equal(0, sim.Code);
            Assert.Contains("once in 10 years", sim.Out, StringComparison.Ordinal);
            Assert.Contains("climate.years counts for nothing", sim.Error, StringComparison.Ordinal);
        });
        Files.With(File.ReadAllText(Files.Lipa).Replace("climate: { normals: lipa }", "climate: { normals: lipa, seldom: { event: cold-summer, once_in: 1 year } }", StringComparison.Ordinal), path =>
        {
            Sim sim = Sim.Run("check", path);
            Assert.Equal(2, sim.Code);
            Assert.Contains("climate.seldom.event", sim.Error, StringComparison.Ordinal);
            Assert.Contains("climate.seldom.once_in", sim.Error, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Light_that_no_month_can_have_is_refused_with_its_place()
    {
        string text = File.ReadAllText(Files.Lipa).Replace("climate: { normals: lipa }", """
            climate:
              monthly:
                mean_temperature: [0 C, 1 C, 5 C, 9 C, 13 C, 17 C, 19 C, 18 C, 14 C, 9 C, 4 C, 0 C]
                min_temperature: [-4 C, -3 C, 0 C, 3 C, 7 C, 11 C, 12 C, 12 C, 8 C, 5 C, 1 C, -3 C]
                max_temperature: [4 C, 6 C, 11 C, 16 C, 20 C, 24 C, 26 C, 26 C, 21 C, 15 C, 9 C, 5 C]
                temperature_deviation: [4 K, 4 K, 4 K, 3 K, 3 K, 3 K, 3 K, 3 K, 3 K, 3 K, 4 K, 4 K]
                humidity: [80 %, 80 %, 75 %, 70 %, 70 %, 70 %, 70 %, 70 %, 75 %, 80 %, 80 %, 80 %]
                wind_speed: [2 m/s, 2 m/s, 2 m/s, 2 m/s, 2 m/s, 2 m/s, 2 m/s, 2 m/s, 2 m/s, 2 m/s, 2 m/s, 2 m/s]
                irradiation: [300 kWh/m2, 56 kWh/m2, 97 kWh/m2, 130 kWh/m2, 168 kWh/m2, 176 kWh/m2, 195 kWh/m2, 172 kWh/m2, 121 kWh/m2, 80 kWh/m2, 44 kWh/m2, 32 kWh/m2]
                rain: [100 mm, 100 mm, 105 mm, 124 mm, 113 mm, 116 mm, 97 mm, 110 mm, 131 mm, 126 mm, 152 mm, 128 mm]
                rain_days: [12, 12, 12, 13, 13, 13, 10, 10, 10, 11, 13, 13]
            """, StringComparison.Ordinal);
        Files.With(text, path =>
        {
            Sim sim = Sim.Run("weather", path);
            Assert.Equal(2, sim.Code);
            Assert.Contains("climate.monthly.irradiation", sim.Error, StringComparison.Ordinal);
            Assert.Contains("month 1: 300 kWh/m2", sim.Error, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("nearest: lipa", "weather", "lippa")]
    [InlineData("--years 0 is not from 1 to 1000", "weather", "lipa", "--years", "0")]
    [InlineData("--year 9 is not from 1 to 2", "weather", "lipa", "--years", "2", "--year", "9", "--epw", "none-written.epw")]
    [InlineData("--year says which year --epw writes", "weather", "lipa", "--years", "2", "--year", "2")]
    [InlineData("none.csv: error: there is no such file", "weather", "lipa", "--years", "2", "--record", "none.csv")]
    [InlineData("none.epw: error: there is no such file", "weather", "none.epw")]
    public void What_cannot_be_shown_ends_with_code_2(string said, params string[] args)
    {
        Sim sim = Sim.Run(args);
        Assert.Equal((2, ""), (sim.Code, sim.Out));
        Assert.Contains(said, sim.Error, StringComparison.Ordinal);
    }
}
