using System.Text.Json.Nodes;

namespace Sim.Cli.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public sealed class ColdSnapTests
{
    [Fact]
    public void Lipa_lacks_heaters_with_the_grid_and_is_frozen_in_the_cut()
    {
        Sim sim = Sim.Run("coldsnap", Files.Lipa, "--json");
        Assert.Equal((0, ""), (sim.Code, sim.Error));
        JsonNode site = sim.Json["sites"]![0]!, sleeping = Room(site["with_grid"]!), cut = Room(site["with_cut"]!);
        Assert.Equal(1500, (double)site["people"]!);
        Assert.Equal(96, (int)site["spell"]!["hours"]!);
        Assert.True((double)site["spell"]!["mean_c"]! > (double)site["spell"]!["lowest_c"]!);
        Assert.True((bool)site["with_grid"]!["closes"]! && (bool)site["with_cut"]!["closes"]!);
        Assert.True((int)sleeping["short_hours"]! > 0);
        Assert.True((double)sleeping["lowest_c"]! > (double)cut["lowest_c"]!);
        Assert.True((int)cut["hours_to16_in_cut"]! <= (int)cut["hours_to12_in_cut"]!);
        Assert.True((double)site["with_cut"]!["cold_people_hours"]! > (double)site["with_grid"]!["cold_people_hours"]!);
        Assert.Contains(site["failures"]!.AsArray(), f => ((string)f!).Contains("heaters of sleeping are too small", StringComparison.Ordinal));
    }

    // Without a cut asked for there is none; with heaters of 4 kW they suffice.
    [Fact]
    public void Bigger_heaters_hold_the_setpoint_and_more_cold_days_are_milder_on_average()
    {
        Files.With(OneYear().Replace("heating: electric-radiators", "heating: { kind: electric-radiators, capacity: 4 kW }", StringComparison.Ordinal).Replace("import_limit: 900 kW", "import_limit: 3000 kW", StringComparison.Ordinal), path =>
        {
            JsonNode four = Sim.Run("coldsnap", path, "--cut", "0", "--json").Json["sites"]![0]!, two = Sim.Run("coldsnap", path, "--days", "2", "--cut", "0", "--json").Json["sites"]![0]!;
            Assert.Null(four["with_cut"]);
            Assert.Equal(0, (int)Room(four["with_grid"]!)["short_hours"]!);
            Assert.True((double)two["spell"]!["mean_c"]! <= (double)four["spell"]!["mean_c"]!);
        });
    }

    [Fact]
    public void Files_hold_every_hour_of_both_cases()
    {
        Files.With(OneYear(), path =>
        {
            string folder = Path.Combine(Path.GetDirectoryName(path)!, "out");
            Sim sim = Sim.Run("coldsnap", path, "--out", folder);
            Assert.Equal((0, ""), (sim.Code, sim.Error));
            Assert.Equal(["coldsnap.csv", "coldsnap.json", "coldsnap.svg"], Directory.GetFiles(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
            string[] lines = File.ReadAllLines(Path.Combine(folder, "coldsnap.csv"));
            Assert.Equal(1 + 2 * 4 * 96, lines.Length);
            Assert.Contains("In the spell", sim.Out, StringComparison.Ordinal);
            Assert.All(sim.Out.Split('\n'), line => Assert.InRange(line.TrimEnd('\r').Length, 0, 100));
        });
    }

    [Fact]
    public void Frozen_pipes_are_named_as_the_cause_and_what_does_not_flow_is_not_hot_either()
    {
        string path = Path.Combine(Path.GetDirectoryName(Files.Lipa)!, "examples", "water-supply.yaml");
        JsonNode site = Sim.Run("coldsnap", path, "--json").Json["sites"]![0]!, grid = site["with_grid"]!;
        Assert.Equal("bihac", (string)site["weather"]!);
        Assert.InRange((double)grid["frozen_hours"]!, 1, 96);
        // Frozen all along: no shower runs, and all of their water is hot.
        Assert.InRange((double)grid["hot_water_unmet_l"]!, 0.3 * (double)grid["water_unserved_l"]!, (double)grid["water_unserved_l"]!);
        Assert.Contains(site["failures"]!.AsArray(), f => ((string)f!).Contains("m3 of water are not given: pipes are frozen in", StringComparison.Ordinal));
        Sim told = Sim.Run("coldsnap", path, "--cut", "0");
        Assert.Contains("weather year", told.Out, StringComparison.Ordinal);
        Assert.Contains("Pipes frozen", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_camp_without_a_grid_has_no_cut() =>
        Assert.Null(Sim.Run("coldsnap", Path.Combine(Path.GetDirectoryName(Files.Lipa)!, "tent-camp.yaml"), "--json").Json["sites"]![0]!["with_cut"]);

    [Fact]
    public void Heat_that_is_missing_for_want_of_fuel_is_told_by_the_fuel_and_not_as_cold_walls()
    {
        string camp = Path.Combine(Path.GetDirectoryName(Files.Lipa)!, "tent-camp.yaml");
        static string[] Failures(string path) => [.. Sim.Run("coldsnap", path, "--json").Json["sites"]![0]!["failures"]!.AsArray().Select(f => (string)f!)];
        Assert.Contains(Failures(camp), f => f.StartsWith("tents: heaters hold the air at 16", StringComparison.Ordinal));
        string stock = "\nstock: { diesel: { tank: 10000 L, lead_time: 120 days } }\n";
        Files.With(File.ReadAllText(camp).Replace("data/lipa-camp-occupancy", "data/lipa-occupancy", StringComparison.Ordinal) + stock, path =>
        {
            string[] failures = Failures(path);
            Assert.Contains(failures, f => f.StartsWith("Diesel runs out: too little is in stock in 96 h of the spell", StringComparison.Ordinal));
            Assert.DoesNotContain(failures, f => f.Contains("hold the air", StringComparison.Ordinal));
            Assert.Contains("Diesel out of stock", Sim.Run("coldsnap", path).Out, StringComparison.Ordinal);
        });
    }

    /// <summary>The run says beside its results what is too small, and its JSON holds the categories of comfort.</summary>
    [Fact]
    public void A_run_tells_of_comfort_and_of_heaters_that_are_too_small()
    {
        Files.With(OneYear(), path =>
        {
            Sim sim = Sim.Run("run", path);
            Assert.Contains("the heaters of sleeping give 74", sim.Out, StringComparison.Ordinal);
            Assert.Contains("EN 16798-1", sim.Out, StringComparison.Ordinal);
            JsonNode told = Sim.Run("run", path, "--json").Json["variations"]![0]!;
            JsonNode sleeping = told["comfort"]!.AsArray().Single(b => (string)b!["building"]! == "sleeping")!;
            double all = sleeping["people_hours"]!.AsObject().Sum(p => (double)p.Value!);
            Assert.InRange((double)sleeping["too_cold_people_hours"]!, 0, all);
            Assert.True((bool)told["heat_load"]!.AsArray().Single(b => (string)b!["building"]! == "sleeping")!["undersized"]!);
        });
    }

    private static JsonNode Room(JsonNode at) => at["rooms"]!.AsArray().Single(r => (string)r!["building"]! == "sleeping")!;

    private static string OneYear() =>
        File.ReadAllText(Files.Lipa).Replace("period: { start: 2026, years: 10 }", "period: { start: 2026, years: 1 }", StringComparison.Ordinal);
}
