using System.Globalization;
using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;
using SmallCentre = Sim.Engine.Tests.Simulation.Centre;

namespace Sim.Engine.Tests.Scenarios;

/// <summary>Nothing depends on the culture of the machine: decimal commas of Bosnia, dotted and dotless i of Turkey.</summary>
public class CultureTests
{
    private const string Faults = """
        name: Faulty
        period: { start: 1500, years: 0 }
        location: { latitude: 95.5 deg, longitude: 16.1 deg, elevation: 0.5 km, time_zone: Europe/Lipa }
        climate: { normals: lippa, warming: 12.5 K }
        occupancy: { capacity: 61.5 people, constant: 40 people }
        buildings:
          sleeping:
            units: 15
            people_per_unit: 3.5 people
            shell: { width: 2.5 m, length: 5.5 m, window_area: 60.5 m2, walls: MINERAL-WOOL-60, INFILTRATION: 1 1/h }
            heating: { kind: split-heat-pumpI, capacity: 2.5 kW }
            setpoint: { day: 20.5 C, night: 70.5 F, cooling: 99.5 C }
          tight: { shell: { width: 2.5 m, length: 5.5 m, window_area: 60.5 m2 }, setpoint: { day: 20.5 C, night: 19.5 C, cooling: 15.5 C } }
          hall: { awake_share: 70.5 %, staff_share: 70.5 % }
          other: { awake_share: 70.5 %, shell: { furnishings: 0.25 kJ/m2K } }
        water: { source: { kind: mains, pump_efficiency: 1.5 } }
        waste: { mix: { food: 50.5 % } }
        """;

    private static readonly Lazy<(string Problems, string Warnings, double[] Months, IReadOnlyList<Indicator> Indicators, string Hash)> Invariant = new(() => In(""));

    [Theory]
    [InlineData("bs-BA", ",")]
    [InlineData("tr-TR", ",")]
    [InlineData("ar-SA", null)]
    public void A_run_and_its_problems_are_the_same_in_every_culture(string culture, string? decimalMark)
    {
        // The culture must really be there, or the test would prove nothing.
        string mark = CultureInfo.GetCultureInfo(culture).NumberFormat.NumberDecimalSeparator;
        Assert.NotEqual("", CultureInfo.GetCultureInfo(culture).Name);
        Assert.True(decimalMark is null || mark == decimalMark, $"the culture {culture} of this machine writes '{mark}'");

        (string Problems, string Warnings, double[] Months, IReadOnlyList<Indicator> Indicators, string Hash) there = In(culture);
        Assert.Equal(Invariant.Value.Problems, there.Problems);
        Assert.Equal(Invariant.Value.Warnings, there.Warnings);
        Assert.Equal(Invariant.Value.Months, there.Months);
        Assert.Equal(Invariant.Value.Indicators, there.Indicators);
        Assert.Equal(Invariant.Value.Hash, there.Hash);
    }

    [Fact]
    public void The_faults_of_the_test_are_many_and_hold_decimals()
    {
        Assert.True(Invariant.Value.Problems.Split('\n').Length > 10, Invariant.Value.Problems);
        Assert.True(Invariant.Value.Problems.Contains("wall, which has 13.8 m2", StringComparison.Ordinal), Invariant.Value.Problems);
        Assert.Contains("cooling at 15.5 C", Invariant.Value.Problems, StringComparison.Ordinal);
        Assert.Contains("add up to 1.26,", Invariant.Value.Problems, StringComparison.Ordinal);
    }

    // A thread of its own, so that no other test sees the culture.
    private static (string, string, double[], IReadOnlyList<Indicator>, string) In(string culture)
    {
        (string, string, double[], IReadOnlyList<Indicator>, string) result = default;
        Exception? failed = null;
        var thread = new Thread(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture.Length == 0 ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(culture);
            try
            {
                result = Work();
            }
            catch (Exception e)
            {
                failed = e;
            }
        });
        thread.Start();
        thread.Join();
        Assert.Null(failed);
        return result;
    }

    private static (string, string, double[], IReadOnlyList<Indicator>, string) Work()
    {
        var faults = new ProblemList();
        Assert.Null(ScenarioFile.Parse(Faults, "faulty.yaml", Repository.Scenarios, faults)!.Bind(faults));
        // Files are read anew: numbers of CSV and of libraries pass through the culture too.
        var problems = new ProblemList();
        ScenarioFile file = SmallCentre.Shipped("lipa.yaml");
        Scenario? scenario = file.Bind(Variation.Of("short", ("period.years", "1"), ("occupancy.capacity", "1620.5 people")), problems);
        Plan? plan = new Compiler().Compile(scenario!, problems);
        SiteRun run = Run.Of(plan!).Sites[0];
        return (faults.ToString(), problems.ToString(), run.Months(), Baseline(), plan!.PhysicsHash);
    }

    private static IReadOnlyList<Indicator> Baseline()
    {
        var problems = new ProblemList();
        return new Study(SmallCentre.File()).Baseline(problems)!.Indicators;
    }
}
