using Sim.Cli.Commands;
using Sim.Engine.Climate;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;

namespace Sim.Cli.Tests.Commands;

public class MutationTests
{
    private const int Mutations = 3_000;

    [Fact]
    public void Damaged_scenarios_end_with_a_plan_or_with_problems_and_never_otherwise()
    {
        string folder = Path.GetDirectoryName(Files.Lipa)!;
        string[] texts = [File.ReadAllText(Files.Lipa), .. Starters()];
        Mutator[] mutators = [.. texts.Select(t => new Mutator(t))];
        var compiler = new Compiler();
        var failures = new List<string>();
        int bound = 0;
        for (int done = 0; done < Mutations; done++)
        {
            // Lipa's file, and now and then one of the first scenarios, which reach other kinds.
            string text = mutators[done % 3 == 0 ? done / 3 % mutators.Length : 0].Mutate(done);
            compiler = done % 100 == 0 ? new Compiler() : compiler;
            try
            {
                var problems = new ProblemList();
                bool isBound = ScenarioFile.Parse(text, "mutant.yaml", folder, problems)?.Bind(problems) is { } scenario && compiler.Compile(scenario, problems) is not null;
                bound += isBound ? 1 : 0;
                Assert.NotEqual(isBound, problems.HasErrors);
            }
            catch (Exception e)
            {
                failures.Add($"seed {done}: {e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("Sim.Engine", StringComparison.Ordinal))?.Trim()}");
            }
        }
        Assert.True(failures.Count == 0, $"{failures.Count} of {Mutations}:\n{string.Join('\n', failures.Take(20))}");
        // Damage that always or never shows would test nothing.
        Assert.InRange(bound, Mutations / 50, Mutations * 9 / 10);
    }

    private static IEnumerable<string> Starters() => Enum.GetValues<CentreKind>().Select(kind => Starter.Write(NormalsLibrary.Get("sarajevo"), kind, 300));
}
