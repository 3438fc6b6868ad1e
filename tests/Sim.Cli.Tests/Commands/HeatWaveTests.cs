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

    [Fact]
    public void A_machine_without_a_setpoint_has_none_and_never_runs()
    {
        string text = File.ReadAllText(Files.Lipa).Replace("years: 10 }", "years: 1 }", StringComparison.Ordinal)
            .Replace("    setpoint: { day: 20 C, night: 18 C }", "    setpoint: { day: 20 C, night: 18 C }\n    cooling: { kind: split-air-conditioner, capacity: 2.5 kW }", StringComparison.Ordinal);
        Files.With(text, path =>
        {
            JsonNode given = Sim.Run("heatwave", path, "--json").Json["sites"]![0]!["with_grid"]!, room = Room(given);
            Assert.Equal((null, null, 0.0), (room["setpoint_c"], room["cooling_kw"], (double)given["cooling_given_kwh"]!));
            Assert.Contains("none", Sim.Run("heatwave", path).Lines.First(l => l.StartsWith("sleeping ", StringComparison.Ordinal)), StringComparison.Ordinal);
        });
    }

    /// <summary>Side by side stands what each option tells alone; those that change nothing of it are listed below.</summary>
    [Theory]
    [InlineData("heatwave", "cooling", "danger_people_hours", "led")]
    [InlineData("coldsnap", "insulate", "very_cold_people_hours", "recycle")]
    public void Options_stand_side_by_side(string command, string option, string key, string idle)
    {
        string folder = Path.Combine(Directory.CreateTempSubdirectory("sim-test").FullName, "out");
        Sim table = Sim.Run(command, Files.Lipa, "--each", "--out", folder);
        Assert.Equal((0, ""), (table.Code, table.Error));
        Assert.All(table.Out.Split('\n'), line => Assert.InRange(line.TrimEnd('\r').Length, 0, 100));
        Assert.Contains(table.Out.Split('\n'), l => l.StartsWith($"{option} ", StringComparison.Ordinal));
        // Temperatures are of rooms where people sleep, people-hours of all rooms: heads and legend say so.
        Assert.Matches("\nOption +beds C +all [<>] [0-9]+ ", table.Out.ReplaceLineEndings("\n"));
        Assert.Contains("in all buildings, halls and offices too", string.Join(' ', table.Out.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain(table.Out.Split('\n'), l => l.StartsWith($"{idle} ", StringComparison.Ordinal));
        Assert.Equal([$"{command}-options.csv", $"{command}.json"], Directory.GetFiles(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        JsonNode document = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, $"{command}.json")))!;
        JsonNode Site(string name) => document["variations"]!.AsArray().Single(v => (string)v!["name"]! == name)!["sites"]![0]!;
        JsonNode alone = Sim.Run(command, Files.Lipa, "--option", option, "--json").Json["sites"]![0]!;
        foreach (string at in (string[])["with_grid", "with_cut"])
        {
            Assert.Equal((double)alone[at]![key]!, (double)Site(option)[at]![key]!);
        }
        Assert.True((double)Site(option)["with_grid"]![key]! < (double)Site("baseline")["with_grid"]![key]!);
        string[] rows = File.ReadAllLines(Path.Combine(folder, $"{command}-options.csv"));
        Assert.Equal(1 + 2 * document["variations"]!.AsArray().Count, rows.Length);
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    [Fact]
    public void Each_and_one_option_exclude_each_other_and_an_option_with_errors_is_named()
    {
        Sim both = Sim.Run("heatwave", Files.Lipa, "--each", "--option", "led");
        Assert.Equal((2, "", "sim: error: --each and --option exclude each other\n"), (both.Code, both.Out, both.Error.ReplaceLineEndings("\n")));
        string text = File.ReadAllText(Files.Lipa).Replace("set: { buildings.sleeping.ventilation.open_windows: 8 1/h }", "set: { buildings.sleeping.ventilation.open_windows: 80 1/h }", StringComparison.Ordinal);
        Files.With(text, path =>
        {
            Sim wrong = Sim.Run("heatwave", path, "--each");
            Assert.Equal((2, ""), (wrong.Code, wrong.Out));
            Assert.Contains("(from variation airing)", Assert.Single(wrong.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        });
    }

    /// <summary>A site without rooms has no temperature, and says so.</summary>
    [Fact]
    public void Without_rooms_there_is_nothing_to_feel()
    {
        const string text = """
            name: No rooms
            period: { start: 2026, years: 1 }
            location: { latitude: 44.7 deg, longitude: 16.1 deg, elevation: 300 m, time_zone: Europe/Sarajevo }
            climate: { normals: bihac, years: 1 }
            occupancy: { capacity: 60 people, constant: 40 people }
            buildings: {}
            """;
        Files.With(text, path =>
        {
            Sim table = Sim.Run("heatwave", path, "--each");
            Assert.Equal(0, table.Code);
            Assert.Contains(table.Out.Split('\n'), l => l.StartsWith("baseline  none", StringComparison.Ordinal));
            Assert.Null(Sim.Run("heatwave", path, "--each", "--json").Json["variations"]![0]!["sites"]![0]!["with_grid"]!["highest_c"]);
            Assert.Equal(0, Sim.Run("heatwave", path).Code);
        });
    }

    private static JsonNode Room(JsonNode at) => at["rooms"]!.AsArray().Single(r => (string)r!["building"]! == "sleeping")!;
}
