using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Studies;

/// <summary>A centre of 100 beds with something on every meter, for tests of studies.</summary>
internal static class SmallCentre
{
    public const string Text = """
        name: small centre
        period: { start: 2026, years: 1 }
        location: { latitude: 44.7 deg, longitude: 16.1 deg, elevation: 740 m, time_zone: Europe/Sarajevo }
        climate: { normals: lipa, years: 1 }
        occupancy: { capacity: 100 people, constant: 80 people }
        buildings:
          hall:
            awake_share: 20 %
            staff_share: 50 %
            shell: { width: 10 m, length: 12 m, height: 3 m, window_area: 12 m2 }
            heating: { kind: oil-boiler, capacity: 30 kW }
          sleeping:
            units: 25
            people_per_unit: 4 people
            heating: electric-radiators
        hot_water: { store: 2 m3 }
        electricity:
          pv: { roof: { peak: 20 kW, tilt: 20 deg, azimuth: 180 deg } }
        water:
          source: { kind: trucks }
          tank: { volume: 40 m3 }
          taps: 4
          showers: { fixtures: 8 }
          basins: { fixtures: 10 }
          toilets: { fixtures: 9 }
        waste: { recyclables: recycling }
        services:
          laundry: {}
          catering: { provider: contractor, location: off-site, price: 2.2 EUR/meal }
          cleaning: { provider: social-enterprise }
        """;

    private static readonly Compiler Compiler = new();
    private static readonly Lazy<Run> OneYear = new(() => Engine.Simulation.Run.Of(Compiled(Variation.Baseline)));

    /// <summary>The unvaried scenario.</summary>
    public static Scenario Scenario { get; } = Bound(Variation.Baseline);

    /// <summary>Its run of a year.</summary>
    public static SiteRun Run => OneYear.Value.Sites[0];

    /// <summary>The run of the site with changes.</summary>
    public static SiteRun RunWith(params (string Path, string Text)[] changes) =>
        Engine.Simulation.Run.Of(Compiled(Variation.Of("changed", changes))).Sites[0];

    /// <summary>The site with changes.</summary>
    public static SitePlan Plan(params (string Path, string Text)[] changes) => Compiled(Variation.Of("changed", changes)).Sites[0];

    private static Plan Compiled(Variation variation)
    {
        var problems = new ProblemList();
        Plan? plan = Compiler.Compile(Bound(variation), problems);
        Assert.True(plan is not null, problems.ToString());
        return plan;
    }

    private static Scenario Bound(Variation variation)
    {
        var problems = new ProblemList();
        Scenario? scenario = ScenarioFile.Parse(Text, "small.yaml", ".", problems)?.Bind(variation, problems);
        Assert.True(scenario is not null, problems.ToString());
        return scenario;
    }
}
