using Sim.Cli.Reports;
using Sim.Engine.Scenarios;

namespace Sim.Cli.Tests.Reports;

/// <summary>What the report says is not modelled: a line goes as soon as the scenario has what it names.</summary>
public class ReportLimitsTests
{
    private const string Bare = """
        name: bare
        period: { start: 2026, years: 1 }
        location: { latitude: 44.7 deg, longitude: 16.1 deg, elevation: 740 m, time_zone: Europe/Sarajevo }
        climate: { normals: lipa, years: 1 }
        occupancy: { capacity: 100 people, recorded: data/lipa-occupancy.csv, future: hold }
        buildings: { hall: { heating: electric-radiators } }
        electricity: { grid: { import_limit: 100 kW, outages: { per_year: 0, winter_storms: { per_year: 0 } } } }
        """;

    public static TheoryData<string, string> Given => new()
    {
        { "climate.warming", "1 K" },
        { "electricity.grid.outages.per_year", "3" },
        { "electricity.grid.outages.winter_storms.per_year", "1" },
        { "electricity.grid", "none" },
        { "stock.heating_oil", "{ tank: 5 m3 }" },
        { "water.frozen_pipes", "{}" },
        { "waste.containers", "{ number: 10 }" },
        { "services.hygiene_kits", "{}" },
        { "travel.visits", "{ trips: 3 1/month }" },
        { "standards.groups.women", "{ toilets: 5 }" },
        { "standards.night_way", "100 m" },
        { "closure", "{ per_month: 1 % }" },
    };

    [Theory]
    [MemberData(nameof(Given))]
    public void What_the_scenario_has_is_not_told_to_be_left_out(string path, string text)
    {
        string[] without = [.. ReportLimits.NotGiven(Bound(Variation.Baseline))], with = [.. ReportLimits.NotGiven(Bound(Variation.Of("given", (path, text))))];
        string gone = Assert.Single(without.Except(with));
        Assert.Empty(with.Except(without));
        // The line names the key with which the file gives it, or one above or below that.
        string named = gone[(gone.LastIndexOf('(') + 1)..gone.LastIndexOf(')')];
        Assert.True(path.StartsWith(named, StringComparison.Ordinal) || named.StartsWith(path, StringComparison.Ordinal), gone);
    }

    [Fact]
    public void Surges_are_drawn_with_a_modelled_future_alone()
    {
        static bool Told(params (string, string)[] changes) => ReportLimits.NotGiven(Bound(Variation.Of("given", changes))).Any(l => l.StartsWith("Surges", StringComparison.Ordinal));
        Assert.True(Told(("occupancy.model.surges", "{}")));
        Assert.False(Told(("occupancy.future", "model")));
        Assert.True(Told(("occupancy.future", "model"), ("occupancy.model.surges", "{ rate: 0 1/year }")));
    }

    [Fact]
    public void What_one_site_of_several_leaves_out_is_told_of_that_one()
    {
        string shared = Bare[..Bare.IndexOf("location:", StringComparison.Ordinal)], own = Bare[Bare.IndexOf("location:", StringComparison.Ordinal)..];
        string Site(string name, string more) => $"  {name}:\n    {own.ReplaceLineEndings("\n").Replace("\n", "\n    ", StringComparison.Ordinal)}\n    {more}\n";
        string[] told = [.. ReportLimits.NotGiven(Bound(Variation.Baseline, $"{shared}sites:\n{Site("cold", "water: { frozen_pipes: {} }")}{Site("warm", "water: {}")}"))];
        Assert.Contains("Pipes that freeze (water.frozen_pipes), at warm.", told);
        Assert.Contains("Hygiene kits (services.hygiene_kits).", told);
    }

    private static Scenario Bound(Variation variation, string text = Bare)
    {
        var problems = new ProblemList();
        Scenario? scenario = ScenarioFile.Parse(text, "bare.yaml", Path.Combine(LipaResults.Root, "scenarios"), problems)?.Bind(variation, problems);
        Assert.True(scenario is not null, problems.ToString());
        return scenario;
    }
}
