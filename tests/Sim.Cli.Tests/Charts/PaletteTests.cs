using Sim.Cli.Charts;

namespace Sim.Cli.Tests.Charts;

public class PaletteTests
{
    [Fact]
    public void Every_role_has_one_colour_and_no_name_means_two_things()
    {
        var entries = Palette.Families.SelectMany(f => f).ToList();
        Assert.Equal(Enum.GetValues<ColourRole>().Order(), entries.Select(e => e.Role).Order());
        string[] names = [.. entries.SelectMany(e => e.Names)];
        Assert.Equal(names.Length, names.Distinct().Count());
    }

    [Fact]
    public void Within_a_family_no_colour_is_used_twice_and_neighbours_differ_in_lightness()
    {
        foreach (var family in Palette.Families)
        {
            Assert.Equal(family.Count, family.Select(e => e.Colour).Distinct().Count());
            for (int i = 1; i < family.Count; i++)
            {
                double step = Math.Abs(Palette.Lightness(family[i].Colour) - Palette.Lightness(family[i - 1].Colour));
                Assert.True(step >= 12, $"{family[i - 1].Role} and {family[i].Role} differ by {step:0.0}");
            }
        }
    }

    [Theory]
    [InlineData("Space heating", ColourRole.SpaceHeating)]
    [InlineData(" hot-water ", ColourRole.HotWater)]
    [InlineData("SCOPE_2", ColourRole.Scope2)]
    [InlineData("pv", ColourRole.Solar)]
    public void Names_are_recognised_however_they_are_written(string name, ColourRole role) => Assert.Equal(role, Palette.RoleOf(name));

    [Fact]
    public void The_same_thing_has_the_same_colour_beside_any_others()
    {
        string[] one = Palette.Assign([new("Lighting", []), new("Something", []), new("Grid", [])]);
        string[] two = Palette.Assign([new("Grid", []), new("Whatever", []), new("Else", []), new("Lighting", [])]);
        Assert.Equal((one[0], one[2]), (two[3], two[0]));
        Assert.Equal(4, two.Distinct().Count());
    }

    [Theory]
    [InlineData("#FFFFFF", 100)]
    [InlineData("#000000", 0)]
    [InlineData("#777777", 50.03)]
    public void Lightness_agrees_with_CIE_1976(string colour, double lightness) => Assert.Equal(lightness, Palette.Lightness(colour), 0.05);

    [Fact]
    public void Lines_have_a_contrast_of_three_to_one_on_white()
    {
        foreach (string colour in Palette.Families.SelectMany(f => f).Select(e => e.Colour).Concat(Palette.Free))
        {
            double l = (Palette.Lightness(Palette.ForLine(colour)) + 16) / 116;
            Assert.True(1.05 / (l * l * l + 0.05) >= 2.97, colour);
        }
        Assert.Equal("#882255", Palette.ForLine("#882255"));
    }
}
