using System.Text.Json.Nodes;

namespace Sim.Cli.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public class ExplainTests
{
    [Fact]
    public void One_value_from_the_catalogue_is_a_paragraph_with_source_grade_and_range()
    {
        Sim sim = Sim.Run("explain", Files.Lipa, "water.showers.flow");
        Assert.Equal((0, ""), (sim.Code, sim.Error));
        Assert.Equal("water.showers.flow = 8 L/min", sim.Lines[0]);
        foreach (string wanted in new[] { "from       catalogue water.showers.flow", "meaning    Flow of a shower head.", "allowed    from 0 L/min to 60 L/min", "grade E", "usual      6 to 12 L/min", "source " })
        {
            Assert.Contains(wanted, sim.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_value_from_the_file_shows_place_and_text_as_written()
    {
        Sim sim = Sim.Run("explain", Files.Lipa, "buildings.offices.staff_share");
        Assert.Equal("buildings.offices.staff_share = 0.6", sim.Lines[0]);
        Assert.Contains("written    60 %", sim.Out, StringComparison.Ordinal);
        int line = 1 + Array.FindIndex(File.ReadAllLines(Files.Lipa), l => l.Contains("staff_share: 60 %", StringComparison.Ordinal));
        Assert.Contains($"lipa.yaml:{line}:18", sim.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_structural_default_says_so() =>
        Assert.Contains("from       default of the language", Sim.Run("explain", Files.Lipa, "climate.warming").Out, StringComparison.Ordinal);

    [Fact]
    public void A_prefix_gives_a_table_of_what_is_below_it_within_100_columns()
    {
        Sim sim = Sim.Run("explain", Files.Lipa, "buildings.sleeping.setpoint");
        Assert.Equal("buildings.sleeping.setpoint", sim.Lines[0]);
        Assert.Equal(["cooling_end", "cooling_start", "day", "day_end", "day_start", "frost", "night", "overheating", "ramp"], sim.Lines.Skip(1).Select(l => l.Trim().Split(' ')[0]));
    }

    [Fact]
    public void Without_a_path_everything_is_explained_plainly()
    {
        Sim sim = Sim.Run("explain", Files.Lipa);
        Assert.DoesNotContain('\u001b', sim.Out);
        Assert.All(sim.Lines, l => Assert.InRange(l.Length, 0, 100));
        Assert.All(sim.Lines, l => Assert.Equal(l.TrimEnd(), l));
        int values = Sim.Run("explain", Files.Lipa, "--json").Json["values"]!.AsArray().Count;
        Assert.Equal(values, (int)Sim.Run("check", Files.Lipa, "--json").Json["counts"]!["values"]!);
        Assert.InRange(sim.Lines.Length, values, 4 * values);
    }

    [Fact]
    public void An_option_marks_what_it_changes()
    {
        Sim one = Sim.Run("explain", Files.Lipa, "water.showers.flow", "--option", "low-flow");
        Assert.Equal("water.showers.flow = 6.5 L/min", one.Lines[0]);
        Assert.Contains("was        8 L/min", one.Out, StringComparison.Ordinal);
        Sim many = Sim.Run("explain", Files.Lipa, "water.showers", "--option", "low-flow");
        Assert.Equal("flow", Assert.Single(many.Lines, l => l.StartsWith("* ", StringComparison.Ordinal) && !l.StartsWith("* changed", StringComparison.Ordinal))[2..].Split(' ')[0]);
    }

    [Fact]
    public void A_package_shows_new_taken_and_changed_values()
    {
        JsonArray values = Sim.Run("explain", Files.Lipa, "buildings.sleeping", "--option", "winter", "--json").Json["values"]!.AsArray();
        Dictionary<string, JsonNode> changed = values.Where(v => (bool)v!["is_changed"]!).ToDictionary(v => (string)v!["path"]!, v => v!);
        Assert.Equal("split-heat-pump", (string?)changed["buildings.sleeping.heating.kind"]["value"]);
        Assert.Equal("electric-radiators", (string?)changed["buildings.sleeping.heating.kind"]["was"]);
        Assert.Equal("split-heat-pumps", (string?)changed["buildings.sleeping.heating.kind"]["option"]);
        Assert.Null(changed["buildings.sleeping.heating.field_factor"]["was"]);
        Assert.Equal("mineral-wool-160", (string?)changed["buildings.sleeping.shell.walls"]["value"]);
        Assert.DoesNotContain("buildings.sleeping.setpoint.day", changed.Keys);
    }

    [Theory]
    [InlineData("water.shower.flow", "water.showers.flow")]
    [InlineData("buildings.sleping.setpoint.dya", "buildings.sleeping.setpoint.day")]
    [InlineData("water.flush", "water.toilets.flush")]
    [InlineData("latitude", "location.latitude")]
    public void An_unknown_path_gives_the_nearest(string path, string nearest)
    {
        Sim sim = Sim.Run("explain", Files.Lipa, path);
        Assert.Equal((2, ""), (sim.Code, sim.Out));
        Assert.Contains($"{path} is not a path of this scenario; nearest: {nearest}\n", sim.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_option_gives_the_nearest()
    {
        Sim sim = Sim.Run("explain", Files.Lipa, "--option", "insolate");
        Assert.Equal((2, ""), (sim.Code, sim.Out));
        Assert.Contains("nearest: insulate", sim.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_optional_input_that_is_left_out_is_explained_too()
    {
        Sim sim = Sim.Run("explain", Files.Lipa, "occupancy.constant");
        Assert.Equal(0, sim.Code);
        Assert.Equal("occupancy.constant = (left out)", sim.Lines[0]);
        Assert.Equal(2, Sim.Run("explain", Files.Lipa, "buildings.nowhere.units").Code);
    }
}
