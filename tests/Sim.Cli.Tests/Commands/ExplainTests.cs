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

    // EN ISO 6946: two boards of 12 mm (0.25 W/mK), a gap of 0.18 and wool of 160 mm (0.036 W/mK) are 4.7204 m2K/W, with 0.17 of surfaces U 0.2045.
    // EN 673: a gap of 12 mm of air 0.1730, with two panes of 0.004 and the surfaces U 2.849; EN 410: two panes of t 0.8, r 0.08 pass 0.6441
    // and absorb 0.1277 and 0.0966, of which 0.0780 flow inwards through 1/23, 0.1810 and 1/8 m2K/W.
    [Fact]
    public void Constructions_and_glazings_of_its_own_tell_their_U_and_g() => Files.With(File.ReadAllText(Files.Lipa) + """

        layers:
          board: { thickness: 12 mm, material: plasterboard }
          wool: { thickness: 160 mm, conductivity: 0.036 W/mK, density: 30 kg/m3, specific_heat: 1030 J/kgK }
          gap: { resistance: 0.18 m2K/W }
        constructions:
          panel: [board, gap, wool, board]
        glazings:
          pane: { panes: 2, transmittance: 0.8, reflectance: 0.08, gap: 12 mm }

        """, path =>
    {
        Assert.Contains("comes to   U 0.204 W/m2K", Sim.Run("explain", path, "constructions.panel").Out, StringComparison.Ordinal);
        Assert.Contains("U 2.849 W/m2K, g 0.722", Sim.Run("explain", path, "glazings.pane").Out, StringComparison.Ordinal);
        string check = Sim.Run("check", path).Out;
        Assert.Contains("own constructions: panel U 0.204 W/m2K", check, StringComparison.Ordinal);
        Assert.Contains("own glazings: pane U 2.849 W/m2K, g 0.722", check, StringComparison.Ordinal);
        JsonNode fabric = Sim.Run("check", path, "--json").Json["fabrics"]!.AsArray().Single(f => (string)f!["name"]! == "pane")!;
        Assert.Equal(2.849, (double)fabric["u_value_w_per_m2k"]!, 1e-3);
        Assert.Equal(0.722, (double)fabric["g_fraction"]!, 1e-3);
        // And those of the library.
        Assert.Contains("comes to   U 2.", Sim.Run("explain", Files.Lipa, "buildings.offices.shell.glazing").Out, StringComparison.Ordinal);
    });

    [Fact]
    public void A_structural_default_says_so() =>
        Assert.Contains("from       default of the language", Sim.Run("explain", Files.Lipa, "climate.warming").Out, StringComparison.Ordinal);

    [Fact]
    public void A_prefix_gives_a_table_of_what_is_below_it_within_100_columns()
    {
        Sim sim = Sim.Run("explain", Files.Lipa, "buildings.sleeping.setpoint");
        Assert.Equal("buildings.sleeping.setpoint", sim.Lines[0]);
        Assert.Equal(["cooling_end", "cooling_start", "day", "day_end", "day_start", "days", "frost", "night", "overheating", "ramp"], sim.Lines.Skip(1).Select(l => l.Trim().Split(' ')[0]));
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
    [InlineData("heating", "buildings.canteen.heating")]
    [InlineData("showers.flow", "water.showers.flow")]
    // Of what the file leaves out.
    [InlineData("closure.dat", "closure.date")]
    [InlineData("electricity.generator.set", "electricity.generator.sets")]
    [InlineData("buildings.sleping.heating.standby_los", "buildings.sleeping.heating.standby_loss")]
    public void An_unknown_path_gives_the_nearest(string path, string nearest)
    {
        Sim sim = Sim.Run("explain", Files.Lipa, path);
        Assert.Equal((2, ""), (sim.Code, sim.Out));
        Assert.Contains($"{path} is not a path of this scenario; nearest: {nearest}\n", sim.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("water.zzzzz", "; nearest: water (allowed: backup_trucks, ")]
    [InlineData("zzz", " (allowed: about, buildings, ")]
    public void Where_nothing_is_near_what_may_stand_there_is_told(string path, string told) =>
        Assert.Contains($"{path} is not a path of this scenario{told}", Sim.Run("explain", Files.Lipa, path).Error, StringComparison.Ordinal);

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
