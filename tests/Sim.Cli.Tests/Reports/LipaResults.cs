using Sim.Engine.Scenarios;
using Sim.Engine.Studies;

namespace Sim.Cli.Tests.Reports;

/// <summary>The scenario of Lipa shortened to two years, compared once for all tests; the second year's hours are kept.</summary>
public sealed class LipaResults
{
    public LipaResults() => Results = Compare(Text());

    /// <summary>Baseline, options and packages.</summary>
    public IReadOnlyList<Result> Results { get; }

    /// <summary>The scenario's text with another period, so that it runs fast.</summary>
    public static string Text(string period = "period: { start: 2027, years: 2 }") =>
        File.ReadAllText(Path.Combine(Folder, "lipa.yaml")).Replace("period: { start: 2026, years: 10 }", period, StringComparison.Ordinal);

    /// <summary>Compares the options of a scenario's text; fails where it has errors.</summary>
    public static IReadOnlyList<Result> Compare(string text)
    {
        var problems = new ProblemList();
        ScenarioFile? file = ScenarioFile.Parse(text, "lipa.yaml", Folder, problems);
        IReadOnlyList<Result>? results = file is null ? null : new Study(file, hourlyYear: 1).Compare(problems);
        Assert.False(problems.HasErrors, string.Join("; ", problems.Sorted));
        return results!;
    }

    private static string Folder => Path.Combine(Root, "scenarios");

    /// <summary>The folder that holds the scenarios, docs and sources.</summary>
    public static string Root
    {
        get
        {
            DirectoryInfo? at = new(AppContext.BaseDirectory);
            while (at is not null && !File.Exists(Path.Combine(at.FullName, "scenarios", "lipa.yaml")))
            {
                at = at.Parent;
            }
            return at?.FullName ?? throw new DirectoryNotFoundException("scenarios/lipa.yaml is not above the tests.");
        }
    }
}
