using Sim.Engine.Buildings;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Simulation;

/// <summary>Small centres for tests of whole runs: 60 beds with 40 people in them, one year, no interruptions of the grid.</summary>
internal static class Centre
{
    // Shared by all tests, as by the variations of a study: the weather is made once.
    private static readonly Compiler Compiler = new();

    /// <summary>Everything on the site and electric: containers, a canteen, a hot-water store and three services.</summary>
    public const string Text = """
        name: Small centre
        period: { start: 2026, years: 1 }
        location: { latitude: 44.7 deg, longitude: 16.1 deg, elevation: 740 m, time_zone: Europe/Sarajevo }
        climate: { normals: lipa }
        occupancy: { capacity: 60 people, constant: 40 people }
        buildings:
          sleeping:
            units: 15
            people_per_unit: 4 people
            shell: { walls: mineral-wool-60, roof: mineral-wool-100, floor: mineral-wool-60 }
            heating: { kind: electric-radiators, capacity: 2 kW }
          canteen:
            awake_share: 15 %
            staff_share: 10 %
            shell: { width: 6 m, length: 10 m, height: 3 m, walls: pur-60, roof: pur-60, floor: pur-60, floor_on: ground, window_area: 8 m2 }
            heating: { kind: electric-radiators, capacity: 8 kW }
        hot_water: { store: 1 m3, heater: { kind: electric, capacity: 15 kW } }
        electricity:
          grid: { outages: { per_year: 0, winter_storms: { per_year: 0 } } }
          pv: { roof: { peak: 0 kW } }
        water: { source: mains }
        services:
          laundry: { provider: in-house }
          catering: { provider: in-house }
          cleaning: { provider: in-house }
        """;

    /// <summary>Staff that uses no water and leaves nothing: flows are then those of the residents alone.</summary>
    public static readonly (string Path, string Value)[] NoStaff =
    [
        ("water.staff", "{ drinking: 0 L/person/day, basins: 0 1/person/day, toilets: 0 1/person/day, load: 0 % }"), ("waste.staff", "0 kg/person/day"),
    ];

    /// <summary>The scenario file of a centre.</summary>
    public static ScenarioFile File(string text = Text)
    {
        var problems = new ProblemList();
        ScenarioFile? file = ScenarioFile.Parse(text, "small.yaml", Repository.Scenarios, problems);
        Assert.Equal("", problems.ToString());
        return file!;
    }

    /// <summary>A file of the folder of scenarios.</summary>
    public static ScenarioFile Shipped(string name)
    {
        var problems = new ProblemList();
        ScenarioFile? file = ScenarioFile.Load(Path.Combine(Repository.Scenarios, name), problems);
        Assert.Equal("", problems.ToString());
        return file!;
    }

    /// <summary>A centre with changes, ready to run.</summary>
    public static Plan Plan(ScenarioFile file, params IEnumerable<(string Path, string Value)> changes)
    {
        var problems = new ProblemList();
        Plan? plan = file.Bind(Variation.Of("changed", changes), problems) is { } scenario ? Compiler.Compile(scenario, problems) : null;
        Assert.False(problems.HasErrors, problems.ToString());
        return plan!;
    }

    /// <summary>A year of the small centre with changes; its hours are kept.</summary>
    public static SiteRun Run(params IEnumerable<(string Path, string Value)> changes) => Run(File(), changes);

    /// <summary>A year of a centre with changes; its hours are kept.</summary>
    public static SiteRun Run(ScenarioFile file, params IEnumerable<(string Path, string Value)> changes) => Closed(Engine.Simulation.Run.Of(Plan(file, changes), 0));

    /// <summary>A year of the small centre with grid power for a given part of each hour.</summary>
    public static SiteRun RunWith(double[] availability, params IEnumerable<(string Path, string Value)> changes)
    {
        Plan plan = Plan(File(), changes);
        return Closed(Engine.Simulation.Run.Of(plan with { Sites = [.. plan.Sites.Select(s => s.With(_ => availability))] }, 0));
    }

    /// <summary>The hours of a zone by its name, such as <c>sleeping.open</c>.</summary>
    public static ZoneHour[] Zone(this SiteRun run, string name)
    {
        int zone = run.Plan.ZoneNames.ToList().IndexOf(name);
        Assert.True(zone >= 0, $"there is no zone {name} among {string.Join(", ", run.Plan.ZoneNames)}");
        return run.ZoneHours[zone];
    }

    /// <summary>The sum of all columns whose key begins with the given text.</summary>
    public static double TotalOf(this SiteRun run, string prefix) =>
        SiteHour.Layout.Columns.Where(c => c.Key.StartsWith(prefix, StringComparison.Ordinal)).Sum(run.Total);

    /// <summary>Every column of every month.</summary>
    public static double[] Months(this SiteRun run) =>
        [.. Enumerable.Range(0, 12 * run.Plan.Period.Years).SelectMany(m => SiteHour.Layout.Columns.Select(c => run.Month(m / 12, m % 12, c)))];

    // Every run of every test is audited.
    private static SiteRun Closed(Run run)
    {
        SiteRun site = Assert.Single(run.Sites);
        Assert.All(site.Audit, line => Assert.True(line.Closes, line.ToString()));
        return site;
    }
}
