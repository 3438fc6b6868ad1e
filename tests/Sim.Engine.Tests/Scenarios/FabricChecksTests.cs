using Sim.Engine.Scenarios;
using SmallCentre = Sim.Engine.Tests.Simulation.Centre;

namespace Sim.Engine.Tests.Scenarios;

/// <summary>Rooms in which nothing can be felt, or nobody can stand, are warned of with their place.</summary>
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

    // Of 60 residents and 12 + 60 / 14 staff, one for each that is begun.
    [Theory]
    [InlineData("buildings.canteen", "{ heating: none, awake_share: 100 %, shell: { width: 2 m, length: 2 m, height: 3 m } }", "buildings.canteen.awake_share puts up to 60 people on 4 m2 of floor, 15 on a m2")]
    [InlineData("buildings.canteen", "{ heating: none, staff_share: 100 %, shell: { width: 2 m, length: 2 m, height: 3 m } }", "buildings.canteen.staff_share puts up to 17 people on 4 m2 of floor, 4.3 on a m2", "occupancy.staff", "{ fixed: 12 people }")]
    [InlineData("buildings.sleeping.people_per_unit", "60 people", "buildings.sleeping.people_per_unit puts up to 900 people on ")]
    [InlineData("buildings.canteen", "{ heating: none, awake_share: 100 %, shell: { width: 4 m, length: 4 m, height: 3 m } }", null)]
    public void Halls_denser_than_a_crowd_are_told(string path, string value, string? said, string? other = null, string? otherValue = null)
    {
        string[] told = [.. Warnings([(path, value), .. other is null ? [] : new[] { (other, otherValue!) }]).Where(w => w.Contains("cannot stand", StringComparison.Ordinal))];
        if (said is null)
        {
            Assert.Empty(told);
        }
        else
        {
            Assert.StartsWith(said, Assert.Single(told), StringComparison.Ordinal);
        }
    }

    private static string[] Warnings(params (string, string)[] changes)
    {
        var problems = new ProblemList();
        SmallCentre.File().Bind(Variation.Of("changed", changes), problems);
        Assert.False(problems.HasErrors, problems.ToString());
        return [.. problems.Sorted.Select(p => $"{p.Path} {p.Message}")];
    }
}
