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
            Assert.Contains("year 1", (string)one.Json["source"]!, StringComparison.Ordinal);
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
    [InlineData("--year 9 is not from 1 to 2", "weather", "lipa", "--years", "2", "--year", "9")]
    [InlineData("none.epw: error: there is no such file", "weather", "none.epw")]
    public void What_cannot_be_shown_ends_with_code_2(string said, params string[] args)
    {
        Sim sim = Sim.Run(args);
        Assert.Equal((2, ""), (sim.Code, sim.Out));
        Assert.Contains(said, sim.Error, StringComparison.Ordinal);
    }
}
