using Sim.Engine.Scenarios;
using Sim.Engine.Tests.Simulation;
using SmallCentre = Sim.Engine.Tests.Simulation.Centre;

namespace Sim.Engine.Tests.Scenarios;

/// <summary>Layers, constructions and glazings written in a scenario.</summary>
public class OwnFabricsTests
{
    private const string Own = """

        layers:
          board: { thickness: 12 mm, material: plasterboard }
          wool: { thickness: 160 mm, conductivity: 0.036 W/mK, density: 30 kg/m3, specific_heat: 1030 J/kgK }
          gap: { resistance: 0.18 m2K/W }
        constructions:
          panel: [board, gap, wool, board]
        glazings:
          pane: { panes: 2, transmittance: 0.8, reflectance: 0.08, gap: 12 mm }

        """;

    private static string Centre => SmallCentre.Text.Replace("walls: pur-60", "walls: panel", StringComparison.Ordinal) + Own;

    [Fact]
    public void A_building_can_be_made_of_them() => Assert.Equal("", Errors(Centre));

    [Theory]
    [InlineData("thickness: 12 mm", "thickness: -12 mm", "layers.board.thickness '-12 mm' (-0.012 m) is outside the legal range (allowed: above 0 m to 5 m)")]
    [InlineData("material: plasterboard", "material: plasterbord", "layers.board.material 'plasterbord' is not among the materials; nearest: plasterboard")]
    [InlineData("conductivity: 0.036 W/mK, ", "", "layers.wool.material is missing: name one of the library")]
    [InlineData("resistance: 0.18 m2K/W", "resistance: 0.18 m2K/W, thickness: 1 mm", "layers.gap.resistance stands alone")]
    [InlineData("[board, gap, wool, board]", "[board, gap, wol]", "constructions.panel 'wol' names a layer that there is not")]
    [InlineData("[board, gap, wool, board]", "[board, gap, wol]", "nearest: wool (allowed: board, gap, wool)")]
    [InlineData("[board, gap, wool, board]", "[]", "constructions.panel has no layer")]
    [InlineData("walls: panel", "walls: panell", "shell.walls 'panell' is not among the constructions; nearest: panel")]
    [InlineData("panel: [board, gap, wool, board]", "panel: [board]\n  pur-60: [board]", "constructions.pur-60 has a name of the library")]
    [InlineData("transmittance: 0.8", "transmittance: 0.95", "glazings.pane.transmittance and reflectance add up to 1.03")]
    [InlineData("walls: panel", "walls: panel, window_area: 500 m2", "window_area 500 m2 of windows put ")]
    public void What_is_wrong_with_them_is_told_with_its_place(string part, string by, string expected)
    {
        Assert.Contains(part, Centre, StringComparison.Ordinal);
        string errors = Errors(Centre.Replace(part, by, StringComparison.Ordinal));
        Assert.Contains(errors.Split('\n'), line => line.StartsWith("small.yaml:", StringComparison.Ordinal) && line.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Runs_of_walls_with_other_layers_are_not_confused()
    {
        string[] texts = [Centre, Centre.Replace("[board, gap, wool, board]", "[board, wool, gap, board]", StringComparison.Ordinal), Centre.Replace("160 mm", "150 mm", StringComparison.Ordinal)];
        Assert.Equal(3, texts.Select(t => Bound(t, out _)!.PhysicsHash()).Distinct().Count());
    }

    [Fact]
    public void The_validation_scenario_binds_with_each_of_its_cases()
    {
        ProblemList problems = new();
        ScenarioFile file = ScenarioFile.Load(Path.Combine(Repository.Scenarios, "validation", "ashrae-140.yaml"), problems)!;
        Scenario baseline = file.Bind(problems)!;
        Assert.True(baseline.Inputs.Options.Count > 30);
        foreach ((string name, Option option) in baseline.Inputs.Options)
        {
            Assert.True(file.Bind(Variation.From(name, option.Set), problems) is not null, problems.ToString());
        }
    }

    private static Scenario? Bound(string text, out ProblemList problems)
    {
        problems = new();
        return ScenarioFile.Parse(text, "small.yaml", ".", problems)?.Bind(problems);
    }

    private static string Errors(string text)
    {
        Bound(text, out ProblemList problems);
        return string.Join('\n', problems.ToString().Split('\n').Where(l => l.Contains(": error: ", StringComparison.Ordinal)));
    }
}
