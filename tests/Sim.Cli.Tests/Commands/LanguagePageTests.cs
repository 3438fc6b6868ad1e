namespace Sim.Cli.Tests.Commands;

/// <summary>The examples of docs/language.md are of the language.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class LanguagePageTests
{
    private static readonly string[] Blocks =
        [.. File.ReadAllText(Path.Combine(Files.Root, "docs", "language.md")).Split("```yaml\n").Skip(1).Select(b => b.Split("```")[0])];

    [Fact]
    public void The_first_example_is_a_whole_file_and_the_options_are_options_of_it() =>
        Files.With(Blocks[0] + Blocks[1], path =>
        {
            Sim sim = Sim.Run("check", path);
            Assert.Equal((0, ""), (sim.Code, sim.Error));
            Assert.Contains("2 options, 1 package", sim.Out, StringComparison.Ordinal);
        });

    [Fact]
    public void The_problems_shown_are_those_of_that_example_with_mistakes() =>
        Files.With(Blocks[0].Replace("units: 30", "uints: 30", StringComparison.Ordinal).Replace("9 kW", "9", StringComparison.Ordinal) + "prices: { electricity: { day: 2 EUR/kWh } }\n", path =>
        {
            Sim sim = Sim.Run("check", path);
            Assert.Equal(2, sim.Code);
            Assert.Contains(":8:5: error: buildings.sleeping.uints is not a known key; nearest: units (allowed: units, people_per_unit,", sim.Error, StringComparison.Ordinal);
            Assert.Contains(":13:44: error: buildings.dining.heating.capacity '9' has no unit; write 9 kW or 9 W or 9 MW (allowed: units kW, W, MW)", sim.Error, StringComparison.Ordinal);
            Assert.Contains(":16:31: warning: prices.electricity.day '2 EUR/kWh' is implausible", sim.Error, StringComparison.Ordinal);
        });

    [Fact]
    public void A_wrong_command_line_points_at_the_help_of_its_command()
    {
        Assert.EndsWith("sim: see sim breakeven --help", Sim.Run("breakeven", Files.Lipa).Error.TrimEnd(), StringComparison.Ordinal);
        Assert.EndsWith("sim: see sim --help", Sim.Run("brekeven", Files.Lipa).Error.TrimEnd(), StringComparison.Ordinal);
    }
}
