using Sim.Engine.Climate;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Engine.Tests.Simulation;

public class CompileWarningsTests
{
    [Theory]
    [InlineData("100 people", "150 people", "occupancy.constant has more people than the 100 beds on 365 of 365 days, 150 at most")]
    [InlineData("150 people", "150 people", null)]
    public void More_people_than_beds_are_warned_of(string capacity, string people, string? warning)
    {
        var problems = new ProblemList();
        string text = Centre.Text.Replace("capacity: 60 people, constant: 40 people", $"capacity: {capacity}, constant: {people}", StringComparison.Ordinal);
        new Study(Centre.File(text)).Check(problems);
        Assert.False(problems.HasErrors, problems.ToString());
        string found = string.Join('\n', problems.Sorted.Select(p => $"{p.Path} {p.Message}").Where(m => m.Contains("more people than", StringComparison.Ordinal)));
        Assert.StartsWith(warning ?? "", found, StringComparison.Ordinal);
        Assert.Equal(warning is null, found.Length == 0);
    }

    // A degree of a meridian is 111.19 km on a sphere of 6,371 km; a quarter of the equator is pi/2 of that radius.
    [Theory]
    [InlineData(44, 16, 45, 16, 111.19)]
    [InlineData(0, 0, 0, 90, 10_007.54)]
    [InlineData(44.5, 17, 44.5, 17, 0)]
    public void Distance_is_that_over_the_ground(double latitude1, double longitude1, double latitude2, double longitude2, double km) =>
        Assert.Equal(km, CompileWarnings.GreatCircleKm(latitude1, longitude1, latitude2, longitude2), 0.01);

    // 6.5 K for each 1,000 m (ISO 2533).
    [Theory]
    [InlineData(2300, "is 2300 m, the weather of climate.normals that of 740 m: at 1560 m more it is some 10 K colder")]
    [InlineData(0, "is 0 m, the weather of climate.normals that of 740 m: at 740 m less it is some 5 K warmer")]
    [InlineData(900, null)]
    public void Weather_of_another_height_is_warned_of(double elevationM, string? warning)
    {
        var problems = new ProblemList();
        new Study(Centre.File(Centre.Text.Replace("elevation: 740 m", FormattableString.Invariant($"elevation: {elevationM} m"), StringComparison.Ordinal))).Check(problems);
        string[] found = [.. problems.Sorted.Where(p => p.Path == "location.elevation").Select(p => p.Message)];
        Assert.Equal(warning is null ? 0 : 1, found.Length);
        Assert.StartsWith(warning ?? "", string.Concat(found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(44.5, false)]
    [InlineData(-44.5, true)]
    public void Weather_from_far_away_is_warned_of(double latitudeDeg, bool warned)
    {
        var problems = new ProblemList();
        Scenario scenario = Centre.File().Bind(new())!;
        CompileWarnings.Elsewhere(scenario, "climate", new Location { LatitudeDeg = 44.5, LongitudeDeg = 17 }, latitudeDeg, 17, problems);
        Assert.Equal(warned, problems.Count > 0);
    }

    // 40 residents leave 0.5 kg each a day and meals that make none: 20 kg a day, 60 in the three days between rounds, 0.4 m3 at 150 kg/m3.
    [Theory]
    [InlineData("0.39 m3", "3", "60 people", true)]
    [InlineData("0.41 m3", "3", "60 people", false)]
    [InlineData("0.41 m3", "2", "60 people", true)]
    [InlineData("0.41 m3", "3", "500 people", false)]
    [InlineData("0.10 m3", "0", "60 people", false)]
    public void Containers_too_few_for_what_is_left_between_two_rounds_are_warned_of(string volume, string rounds, string capacity, bool isTold)
    {
        var problems = new ProblemList();
        string text = Centre.Text.Replace("capacity: 60 people, constant", $"capacity: {capacity}, constant", StringComparison.Ordinal).Replace("catering: { provider: in-house }", "catering: { amount: 0 meals/person/day }", StringComparison.Ordinal)
            + $"\nwaste: {{ generation: 0.5 kg/person/day, containers: {{ number: 1, volume: {volume}, density: 150 kg/m3, rounds_per_week: {rounds} }} }}\n";
        new Study(Centre.File(text)).Check(problems);
        Assert.False(problems.HasErrors, problems.ToString());
        string[] found = [.. problems.Sorted.Where(p => p.Path == "waste.containers.number").Select(p => p.Message)];
        Assert.Equal(isTold ? 1 : 0, found.Length);
        Assert.All(found, f => Assert.Contains("m3 that 40 residents, the mean of the period, leave in the", f, StringComparison.Ordinal));
    }
}
