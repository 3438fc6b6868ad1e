using Sim.Engine.Scenarios;
using SmallCentre = Sim.Engine.Tests.Simulation.Centre;

namespace Sim.Engine.Tests.Scenarios;

/// <summary>Rooms in which nothing can be felt are warned of with their place.</summary>
public sealed class FabricChecksTests
{
    private const string Combined = "{ kind: combined, walls: 8 W/m2K, roof: 8 W/m2K, floor: 8 W/m2K, windows: 8 W/m2K }";

    [Theory]
    [InlineData("sleeping", Combined, true)]
    [InlineData("canteen", Combined, true)]
    [InlineData("sleeping", "natural", false)]
    public void Films_without_a_radiant_temperature_about_people_are_told(string building, string films, bool isTold) =>
        Assert.Equal(isTold, Warnings(($"buildings.{building}.shell.inside_films", films)).Any(w => w.StartsWith($"buildings.{building}.shell.inside_films is combined", StringComparison.Ordinal)));

    [Fact]
    public void Those_of_a_test_box_are_not() => Assert.DoesNotContain(
        Warnings(("buildings.canteen", $"{{ heating: none, shell: {{ width: 6 m, length: 10 m, height: 3 m, inside_films: {Combined} }} }}")), w => w.Contains("inside_films", StringComparison.Ordinal));

    private static string[] Warnings(params (string, string)[] changes)
    {
        var problems = new ProblemList();
        SmallCentre.File().Bind(Variation.Of("changed", changes), problems);
        Assert.False(problems.HasErrors, problems.ToString());
        return [.. problems.Sorted.Select(p => $"{p.Path} {p.Message}")];
    }
}
