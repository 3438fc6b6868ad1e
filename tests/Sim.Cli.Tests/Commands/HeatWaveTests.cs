using System.Text.Json.Nodes;

namespace Sim.Cli.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public sealed class HeatWaveTests
{
    [Fact]
    public void Containers_of_Lipa_are_hotter_than_outdoors_and_machines_cool_them_until_the_cut()
    {
        Sim sim = Sim.Run("heatwave", Files.Lipa, "--json");
        Assert.Equal((0, ""), (sim.Code, sim.Error));
        JsonNode site = sim.Json["sites"]![0]!, bare = Room(site["with_grid"]!);
        Assert.Equal(("lipa", 1500.0, 96), ((string)site["weather"]!, (double)site["people"]!, (int)site["spell"]!["hours"]!));
        Assert.True((double)site["spell"]!["mean_c"]! < (double)site["spell"]!["highest_c"]!);
        Assert.True((bool)site["with_grid"]!["closes"]! && (bool)site["with_cut"]!["closes"]!);
        Assert.Null(bare["setpoint_c"]);
        Assert.Null(bare["cooling_kw"]);
        Assert.True((double)bare["highest_air_c"]! > (double)site["spell"]!["highest_c"]!);
        Assert.Contains(site["failures"]!.AsArray(), f => ((string)f!).StartsWith("sleeping: above 32 C in", StringComparison.Ordinal) && ((string)f!).EndsWith("K hotter than outdoors", StringComparison.Ordinal));

        JsonNode withMachines = Sim.Run("heatwave", Files.Lipa, "--option", "cooling", "--json").Json["sites"]![0]!, cooled = Room(withMachines["with_grid"]!), cut = Room(withMachines["with_cut"]!);
        Assert.Equal((24.0, 0), ((double)cooled["setpoint_c"]!, (int)cooled["hours_above32"]!));
        Assert.True((double)cut["highest_c"]! > (double)cooled["highest_c"]! && (int)cut["hours_to_danger_in_cut"]! >= 1);
        Assert.True((double)withMachines["with_grid"]!["cooling_given_kwh"]! > (double)withMachines["with_cut"]!["cooling_given_kwh"]!);
        Assert.True((double)withMachines["with_cut"]!["unserved_kwh"]!["room_cooling"]! > 0);
        Assert.True((double)withMachines["with_grid"]!["danger_people_hours"]! < (double)site["with_grid"]!["danger_people_hours"]!);
    }

    [Fact]
    public void Files_hold_every_hour_of_both_cases()
    {
        string text = File.ReadAllText(Files.Lipa).Replace("period: { start: 2026, years: 10 }", "period: { start: 2026, years: 1 }", StringComparison.Ordinal);
        Files.With(text, path =>
        {
            string folder = Path.Combine(Path.GetDirectoryName(path)!, "out");
            Sim sim = Sim.Run("heatwave", path, "--out", folder);
            Assert.Equal((0, ""), (sim.Code, sim.Error));
            Assert.Equal(["heatwave.csv", "heatwave.json", "heatwave.svg"], Directory.GetFiles(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
            string[] lines = File.ReadAllLines(Path.Combine(folder, "heatwave.csv"));
            Assert.Equal(1 + 2 * 4 * 96, lines.Length);
            Assert.EndsWith("heat index [C]", lines[0], StringComparison.Ordinal);
            Assert.All(sim.Out.Split('\n'), line => Assert.InRange(line.TrimEnd('\r').Length, 0, 100));
        });
    }

    [Fact]
    public void A_camp_whose_trucks_do_not_keep_up_is_dry_in_the_heat()
    {
        JsonNode site = Sim.Run("heatwave", Path.Combine(Path.GetDirectoryName(Files.Lipa)!, "tent-camp.yaml"), "--json").Json["sites"]![0]!;
        Assert.Null(site["with_cut"]);
        Assert.True((double)site["with_grid"]!["water_unserved_l"]! > 0 && (double)site["with_grid"]!["lowest_tank_l"]! == 0);
        Assert.Contains(site["failures"]!.AsArray(), f => ((string)f!).Contains("m3 of water are not given", StringComparison.Ordinal));
    }

    private static JsonNode Room(JsonNode at) => at["rooms"]!.AsArray().Single(r => (string)r!["building"]! == "sleeping")!;
}
