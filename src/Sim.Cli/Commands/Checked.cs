using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Cli.Commands;

/// <summary>What a check of a scenario file found.</summary>
/// <param name="Problems">All problems, those of options and packages included.</param>
/// <param name="Scenario">The scenario as it stands; none where it has errors of its own.</param>
/// <param name="Plan">The same made ready to run; none for a file of enterprises alone.</param>
internal sealed record Checked(ProblemList Problems, Scenario? Scenario, Plan? Plan)
{
    /// <summary>More options and packages than this are refused, so that a check ends within seconds.</summary>
    public const int MostVariations = 1000;

    /// <summary>Binds and compiles the scenario as it stands and with every option and package.</summary>
    public static Checked Of(ScenarioFile file, ProblemList problems)
    {
        if (file.IsOfEnterprise)
        {
            Scenario? alone = file.BindValues(Variation.Baseline, problems);
            foreach (string service in alone?.Inputs.Enterprises.Keys ?? [])
            {
                PricingFile.Case(file, service, problems);
            }
            return new(problems, alone, null);
        }
        var compiler = new Compiler();
        Scenario? scenario = file.Bind(problems);
        if (scenario is not null)
        {
            file.Probe(scenario, problems);
        }
        Plan? plan = scenario is null ? null : compiler.Compile(scenario, problems);
        Variation[] variations = [.. NamedVariations.Options(file.Document), .. NamedVariations.Packages(file.Document, problems)];
        if (variations.Length > MostVariations)
        {
            problems.Add(file.Document.At("options", FormattableString.Invariant($"and packages are {variations.Length} together; at most {MostVariations} are checked")));
            return new(problems, scenario, plan);
        }
        foreach (Variation variation in variations)
        {
            // A list of its own: what is wrong with one must not hide what is wrong with the next.
            var own = new ProblemList();
            if (file.Bind(variation, own) is { } changed && plan is not null)
            {
                compiler.Compile(changed, own);
            }
            problems.AddAll(own, variation.Name);
        }
        // Quantities that the costs of measures ask for, and whether they change anything, show only beside the baseline.
        if (!problems.HasErrors)
        {
            var costs = new ProblemList();
            new Study(file).Check(costs);
            problems.AddAll(costs);
        }
        return new(problems, scenario, plan);
    }
}
