using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;

namespace Sim.Benchmarks;

/// <summary>The scenario that everything is measured on, found by walking up from the program to the checkout.</summary>
public static class Lipa
{
    /// <summary>The scenario's file, read.</summary>
    public static ScenarioFile File { get; } = Load();

    /// <summary>A plan of the scenario with some changes.</summary>
    public static Plan Plan(Compiler compiler, params (string Path, string Value)[] changes)
    {
        var problems = new ProblemList();
        Scenario? scenario = File.Bind(Variation.Of("measured", changes), problems);
        return scenario is null ? throw new InvalidOperationException(problems.ToString())
            : compiler.Compile(scenario, problems) ?? throw new InvalidOperationException(problems.ToString());
    }

    private static ScenarioFile Load()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string path = Path.Combine(at.FullName, "scenarios", "lipa.yaml");
            if (System.IO.File.Exists(path))
            {
                var problems = new ProblemList();
                return ScenarioFile.Load(path, problems) ?? throw new InvalidOperationException(problems.ToString());
            }
        }
        throw new InvalidOperationException($"there is no scenarios/lipa.yaml in {AppContext.BaseDirectory} or above it");
    }
}
