using System.Text.Json.Nodes;

namespace Sim.Cli.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public sealed class SizeTests
{
    private const string Roof = "electricity.pv.roof.peak=0..200 kW";

    // The candidate at 200 kW is the option with that size; at zero it is the baseline.
    [Fact]
    public void Candidates_are_the_option_run_with_their_size()
    {
        Files.With(OneYear(), path =>
        {
            Sim sim = Sim.Run("size", path, "--vary", Roof, "--steps", "2", "--rounds", "1", "--json");
            Assert.Equal((0, ""), (sim.Code, sim.Error));
            JsonArray all = sim.Json["candidates"]!.AsArray();
            Assert.Equal(["solar"], sim.Json["options"]!.AsArray().Select(o => (string)o!));
            Assert.Equal([0.0, 200.0], new[] { all[0]!, all[^1]! }.Select(c => (double)c["sizes"]!["electricity.pv.roof.peak"]!));
            Assert.Equal((double)sim.Json["baseline"]!["life_cycle_cost_eur"]!, (double)all[0]!["life_cycle_cost_eur"]!);
            Assert.Equal(200 * 850, (double)all[^1]!["capex_eur"]!, 1e-6);
            Assert.True((double)all[^1]!["self_sufficiency_fraction"]! > (double)all[0]!["self_sufficiency_fraction"]!);
        });
    }

    [Fact]
    public void The_best_of_two_sizes_is_refined_and_files_are_written()
    {
        Files.With(OneYear(), path =>
        {
            string folder = Path.Combine(Path.GetDirectoryName(path)!, "out");
            Sim sim = Sim.Run("size", path, "--vary", Roof, "--vary", "electricity.battery.capacity=0..200 kWh", "--goal", "self-sufficiency=5%", "--steps", "2", "--rounds", "1", "--out", folder);
            Assert.Equal((0, ""), (sim.Code, sim.Error));
            Assert.Equal(["sizes.csv", "sizes.json", "sizes.svg"], Directory.GetFiles(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
            JsonNode json = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "sizes.json")))!;
            double best = (double)json["best"]!["life_cycle_cost_eur"]!;
            JsonNode[] reaching = [.. json["candidates"]!.AsArray().Where(c => (double)c!["self_sufficiency_fraction"]! >= 0.05).Select(c => c!)];
            Assert.Equal(reaching.Min(c => (double)c["life_cycle_cost_eur"]!), best);
            Assert.InRange(json["candidates"]!.AsArray().Count, 5, 13);
        });
    }

    [Fact]
    public void Sizes_that_come_with_less_for_people_are_marked_as_in_a_comparison()
    {
        Files.With(OneYear().Replace("set: { electricity.pv.roof.peak: 250 kW }", "set: { electricity.pv.roof.peak: 250 kW, electricity.loads.site_lamps: 0 }", StringComparison.Ordinal), path =>
        {
            string folder = Path.Combine(Path.GetDirectoryName(path)!, "out");
            Sim sim = Sim.Run("size", path, "--vary", Roof, "--steps", "2", "--rounds", "0", "--out", folder);
            Assert.Equal((0, ""), (sim.Code, sim.Error));
            Assert.Contains(sim.Lines, l => l.StartsWith("best *", StringComparison.Ordinal));
            Assert.Contains(sim.Lines, l => l.StartsWith("* best gives people less than the baseline", StringComparison.Ordinal));
            Assert.Contains(sim.Lines, l => l.StartsWith("baseline  ", StringComparison.Ordinal));
            string[] rows = File.ReadAllLines(Path.Combine(folder, "sizes.csv"));
            Assert.EndsWith(",serves_worse,other_limits,gives_less", rows[0], StringComparison.Ordinal);
            Assert.All(rows.Skip(1), row => Assert.EndsWith(",electricity.loads.site_lamps", row, StringComparison.Ordinal));
            JsonNode json = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "sizes.json")))!;
            Assert.Empty(json["baseline"]!["gives_less"]!.AsArray());
            Assert.Equal(["electricity.loads.site_lamps"], json["best"]!["gives_less"]!.AsArray().Select(k => (string)k!));
        });
    }

    // All of it is bought: what sums of the same hours leave is none made on the site.
    [Fact]
    public void Without_modules_no_part_of_the_power_is_own() => Files.With(OneYear(), path =>
        Assert.Equal(0, (double)Sim.Run("size", path, "--vary", Roof, "--steps", "2", "--rounds", "0", "--json").Json["baseline"]!["self_sufficiency_fraction"]!));

    [Fact]
    public void Heat_loads_stand_beside_the_heaters()
    {
        Files.With(OneYear(), path =>
        {
            JsonNode json = Sim.Run("size", path, "--heat", "--json").Json;
            JsonNode sleeping = json["buildings"]!.AsArray().First(b => (string)b!["building"]! == "sleeping")!;
            Assert.InRange((double)sleeping["load_w_per_m2"]!, 60, 250);
            Assert.Equal((double)sleeping["installed_kw"]! < (double)sleeping["load_kw"]!, (bool)sleeping["undersized"]!);
        });
    }

    // 700 kW of the plant, of which 90 % reach the rooms, over 375 containers of 1,010 kW in all.
    [Fact]
    public void The_plant_of_a_heat_network_is_shared_by_its_buildings()
    {
        Files.With(OneYear(), path =>
        {
            string[] alone = Sim.Run("size", path, "--heat").Lines;
            JsonNode json = Sim.Run("size", path, "--heat", "--option", "pellet-network", "--json").Json;
            JsonNode sleeping = json["buildings"]!.AsArray().First(b => (string)b!["building"]! == "sleeping")!;
            Assert.Equal(630, 375 * (double)sleeping["installed_kw"]!, 1e-9);
            Assert.True((bool)sleeping["undersized"]!);
            string told = string.Join(' ', Sim.Run("size", path, "--heat", "--option", "pellet-network").Lines);
            Assert.Contains($"the plant of the heat network gives {630 / (375 * (double)sleeping["load_kw"]!) * 100:0.0}% of the design heat load of sleeping", told.Replace(" %", "%", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain(alone, line => line.Contains("network gives", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void All_that_is_wrong_on_the_command_line_is_told_at_once()
    {
        Sim sim = Sim.Run("size", Files.Lipa, "--vary", "electricity.pv.roof.peak=1", "--goal", "cheap", "--steps", "1", "--rounds", "-1");
        Assert.Equal((2, ""), (sim.Code, sim.Out));
        Assert.All(new[] { "--vary 'electricity.pv.roof.peak=1' is not of the form", "--goal 'cheap'", "--steps 1", "--rounds -1" },
            said => Assert.Contains(said, sim.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("electricity.pv.roof.peek=0..200 kW", "no option sets electricity.pv.roof.peek")]
    [InlineData("water.taps=20..80", "no option sets water.taps")]
    public void A_size_without_a_cost_is_refused(string vary, string said)
    {
        Sim sim = Sim.Run("size", Files.Lipa, "--vary", vary);
        Assert.Equal((2, ""), (sim.Code, sim.Out));
        Assert.Contains(said, sim.Error, StringComparison.Ordinal);
    }

    private static string OneYear() =>
        File.ReadAllText(Files.Lipa).Replace("period: { start: 2026, years: 10 }", "period: { start: 2026, years: 1 }", StringComparison.Ordinal);
}
