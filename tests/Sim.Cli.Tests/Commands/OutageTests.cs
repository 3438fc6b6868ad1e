using System.Text.Json.Nodes;

namespace Sim.Cli.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public sealed class OutageTests
{
    // Without sun and battery, a set survives n hours with 0.9906 x (1 - 1/1100)^n, whatever the start.
    [Theory]
    [InlineData("--year", "2028")]
    [InlineData("--year", "2029")]
    public void A_year_in_which_the_centre_closes_has_no_outages_in_every_hour(params string[] year)
    {
        Sim sim = Sim.Run(["outage", Path.Combine(Files.Root, "scenarios", "examples", "closing.yaml"), .. year]);
        Assert.Equal(2, sim.Code);
        Assert.Equal("", sim.Out);
        Assert.Equal($"sim: error: --year {year[1]} is no whole year of the centre, 2026 to 2030, closed on 2028-06-30: outages start in every hour of a year", sim.Error.TrimEnd().Split('\n')[^1]);
    }

    [Fact]
    public void A_stock_of_a_period_of_which_only_the_first_year_is_run_is_audited_over_that_year()
    {
        Sim sim = Sim.Run("outage", Path.Combine(Files.Root, "scenarios", "tent-camp.yaml"), "--option", "diesel-tank", "--hours", "24", "--json");
        Assert.Equal(0, sim.Code);
    }

    [Fact]
    public void A_generator_alone_survives_as_its_failures_say()
    {
        Files.With(OneYear(), path =>
        {
            Sim sim = Sim.Run("outage", path, "--option", "generator", "--hours", "24", "--json");
            Assert.Equal(0, sim.Code);
            JsonArray cases = sim.Json["sites"]![0]!["cases"]!.AsArray();
            double expected = (1 - 0.0094) * Math.Pow(1 - 1 / 1100.0, 24);
            Assert.Equal(expected, (double)cases[0]!["survival"]![23]!, 1e-9);
            Assert.Equal(1, (double)cases[1]!["survival"]![23]!);
            Assert.Equal(1 - expected, (double)cases[0]!["ends"]!["generator_failed"]!, 1e-9);
        });
    }

    [Fact]
    public void Files_are_written_and_probabilities_fall_with_duration()
    {
        Files.With(OneYear(), path =>
        {
            string folder = Path.Combine(Path.GetDirectoryName(path)!, "out");
            Sim sim = Sim.Run("outage", path, "--option", "solar-battery", "--hours", "12", "--out", folder);
            Assert.Equal((0, ""), (sim.Code, sim.Error));
            Assert.Equal(["outages.json", "starts.csv", "survival.csv", "survival.svg"], Directory.GetFiles(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
            double[] survival = [.. JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "outages.json")))!["sites"]![0]!["cases"]![0]!["survival"]!.AsArray().Select(v => (double)v!)];
            Assert.Equal(12, survival.Length);
            Assert.Equal(survival.OrderDescending(), survival);
            Assert.InRange(survival[0], 0.5, 1);
            Assert.True(survival[11] < 1);
        });
    }

    // 200 L that nobody refills in time: no day without the grid is survived, and diesel is what runs out.
    [Fact]
    public void A_stock_of_diesel_limits_how_long_a_generator_lasts()
    {
        // A grid that does not fail in the run, so that every outage finds the tank full.
        string text = OneYear().Replace("import_limit: 900 kW", "import_limit: 900 kW, outages: { per_year: 0, winter_storms: { per_year: 0 } }", StringComparison.Ordinal);
        Files.With("stock: { diesel: { tank: 200 L, lead_time: 10 days } }\n" + text, path =>
        {
            Sim sim = Sim.Run("outage", path, "--option", "generator", "--hours", "48", "--json");
            Assert.Equal(0, sim.Code);
            JsonArray cases = sim.Json["sites"]![0]!["cases"]!.AsArray();
            Assert.Equal(["all", "no failures", "no deliveries"], cases.Select(c => (string)c!["name"]!));
            // At 30 % load 0.0140 x 250 + 0.244 x 75 = 21.8 L an hour, of full load 64.5 L, below which it stands: seven hours at most.
            Assert.Equal(1, (double)cases[1]!["survival"]![0]!);
            Assert.True((double)cases[1]!["survival"]![6]! > 0);
            Assert.Equal(0, (double)cases[1]!["survival"]![7]!);
            Assert.Equal(1, (double)cases[1]!["ends"]!["fuel"]!, 1e-9);
            Assert.All(cases, c => Assert.Equal(1, (double)c!["survival"]![47]! + c["ends"]!.AsObject().Sum(e => (double)e.Value!), 1e-9));
        });
    }

    [Fact]
    public void A_site_without_backup_is_told_so()
    {
        Files.With(OneYear(), path =>
        {
            Sim sim = Sim.Run("outage", path);
            Assert.Equal(0, sim.Code);
            Assert.Contains("neither battery nor generator", sim.Out, StringComparison.Ordinal);
        });
    }

    private static string OneYear() =>
        File.ReadAllText(Files.Lipa).Replace("period: { start: 2026, years: 10 }", "period: { start: 2026, years: 1 }", StringComparison.Ordinal);
}
