using Sim.Cli.Commands;
using Sim.Engine.Climate;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;

namespace Sim.Cli.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public class InitTests
{
    public static TheoryData<string, string> Combinations()
    {
        var all = new TheoryData<string, string>();
        foreach (string place in NormalsLibrary.Names)
        {
            foreach (string kind in Enum.GetNames<CentreKind>().Select(Naming.Kebab))
            {
                all.Add(place, kind);
            }
        }
        return all;
    }

    [Fact]
    public void Every_command_is_found_by_its_name_and_made_alone()
    {
        Assert.All(SimCommand.All, c => Assert.Equal(c.Name, Assert.Single(SimCommand.Create(c.Name).Subcommands).Name));
        Assert.Equal(SimCommand.All.Count, SimCommand.Create("nonsense").Subcommands.Count);
    }

    [Fact]
    public void Without_a_command_the_help_lists_them_all()
    {
        Sim alone = Sim.Run();
        Assert.Equal((0, ""), (alone.Code, alone.Error));
        Assert.All(SimCommand.Create().Subcommands.Where(c => !c.Hidden), c => Assert.Contains($"\n  {c.Name} ", alone.Out, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Every_place_and_kind_checks_without_error_or_warning(string place, string kind)
    {
        Sim init = Sim.Run("init", "--place", place, "--kind", kind);
        Assert.Equal((0, ""), (init.Code, init.Error));
        Assert.Contains("FILL IN", init.Out, StringComparison.Ordinal);
        Assert.Contains("assumed", init.Out, StringComparison.Ordinal);
        Assert.All(init.Lines, l => Assert.Equal(l.TrimEnd(), l));
        Files.With(init.Out, path =>
        {
            Sim check = Sim.Run("check", path);
            Assert.Equal((0, ""), (check.Code, check.Error));
        });
    }

    [Fact]
    public void The_boiler_of_a_dormitory_suffices_on_the_coldest_day_of_each_place() =>
        Assert.All(NormalsLibrary.Names, place => Assert.All([60, 300, 2000], beds =>
            Files.With(Starter.Write(NormalsLibrary.Get(place), CentreKind.Dormitory, beds), path =>
            {
                Sim size = Sim.Run("size", path, "--heat");
                Assert.Contains("enough", size.Out, StringComparison.Ordinal);
                Assert.DoesNotContain("too small", size.Out, StringComparison.Ordinal);
            })));

    [Theory]
    [InlineData("container-centre")]
    [InlineData("dormitory")]
    [InlineData("tent-camp")]
    public void Every_capacity_is_sound(string word)
    {
        CentreKind kind = Enum.GetValues<CentreKind>().First(k => Naming.Kebab(k.ToString()) == word);
        int[] capacities = [.. Enumerable.Range(Starter.LeastCapacity, 120), 333, 500, 999, 1501, 4999, Starter.MostCapacity];
        foreach (int capacity in capacities)
        {
            var problems = new ProblemList();
            ScenarioFile file = ScenarioFile.Parse(Starter.Write(NormalsLibrary.Get("tuzla"), kind, capacity), $"{capacity}.yaml", ".", problems)!;
            Checked found = Checked.Of(file, problems);
            Assert.Equal("", problems.ToString());
            Assert.Equal(capacity, found.Plan!.Sites[0].CapacityPeople);
        }
    }

    // EUR 6 a bed of fountains and tests, EUR 6,000 of dryers for each 140 beds begun, 5 kW of modules for each 30 beds.
    [Theory]
    [InlineData(120, 720, 6000, 20)]
    [InlineData(240, 1440, 12_000, 40)]
    [InlineData(1200, 7200, 54_000, 200)]
    public void Amounts_of_options_go_by_the_beds(int beds, int fountainsEur, int dryersEur, int solarKw)
    {
        string[] lines = Starter.Write(NormalsLibrary.Get("mostar"), CentreKind.Dormitory, beds).Split('\n');
        Assert.Contains($"capex: {fountainsEur} EUR,", CostOf("tap-water"), StringComparison.Ordinal);
        Assert.Contains($"capex: {dryersEur} EUR,", CostOf("heat-pump-dryers"), StringComparison.Ordinal);
        Assert.Contains(lines, l => l.Contains($"peak: {solarKw} kW", StringComparison.Ordinal));
        // An example of months holds no more people than there are beds.
        Assert.Contains(lines, l => l.Contains($"monthly: [{beds * 7 / 10} people, {beds * 3 / 4} people", StringComparison.Ordinal));

        string CostOf(string option) => lines.SkipWhile(l => l != $"  {option}:").First(l => l.StartsWith("    cost: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_first_scenario_moved_south_of_the_equator_turns_its_modules_by_itself() => Files.With(
        Starter.Write(NormalsLibrary.Get("trieste"), CentreKind.Dormitory, 120).Replace("latitude: 45", "latitude: -45", StringComparison.Ordinal), path =>
        {
            Sim check = Sim.Run("check", path);
            Assert.Equal(0, check.Code);
            Assert.DoesNotContain("azimuth", check.Error, StringComparison.Ordinal);
            Assert.Contains("deg south, ", Sim.Run("weather", path).Lines[0], StringComparison.Ordinal);
        });

    [Fact]
    public void A_file_is_overwritten_only_by_force() => Files.With("old", path =>
    {
        Sim refused = Sim.Run("init", "--out", path);
        Assert.Equal((2, ""), (refused.Code, refused.Out));
        Assert.Contains("--force", refused.Error, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(path));
        Sim forced = Sim.Run("init", "--out", path, "--force", "--capacity", "120");
        Assert.Equal((0, ""), (forced.Code, forced.Out));
        Assert.Contains("capacity: 120 people", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
    });

    [Theory]
    [InlineData("--place", "atlantis")]
    [InlineData("--kind", "castle")]
    [InlineData("--capacity", "0")]
    [InlineData("--capacity", "-5")]
    [InlineData("--capacity", "many")]
    [InlineData("--out", "/")]
    [InlineData("--nonsense", "x")]
    public void What_it_cannot_write_it_refuses(string option, string value)
    {
        Sim sim = Sim.Run("init", option, value);
        Assert.Equal((2, ""), (sim.Code, sim.Out));
        Assert.NotEqual("", sim.Error);
    }
}
