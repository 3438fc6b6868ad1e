using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;

namespace Sim.Engine.Studies;

/// <summary>A variation made ready to run, with what it costs to build.</summary>
internal sealed record Ready(
    Variation Variation, IReadOnlyList<string> Options, VariationKind Kind, Scenario Scenario, Plan Plan, IReadOnlyList<Investment> Investments,
    IReadOnlyList<Bill> Measured);

/// <summary>Binds and compiles the variations of one scenario file, and works out what each builds. Safe for use by several threads.</summary>
/// <param name="file">The file.</param>
/// <param name="akin">Preparation of a file of the same place, whose weather and data files are shared; none for one of its own.</param>
internal sealed class Preparation(ScenarioFile file, Preparation? akin = null)
{
    private readonly Compiler compiler = akin?.compiler ?? new();
    private readonly Bills bills = new();

    /// <summary>The scenario as it stands.</summary>
    public Ready? Baseline(ProblemList problems) => Of(Variation.Baseline, [], VariationKind.Baseline, null, problems);

    /// <summary>Every option alone and every package, in the order of the file, or those of some names; those with errors are missing, and reported.</summary>
    public List<Ready?> All(Ready baseline, ProblemList problems, IReadOnlyCollection<string>? names = null)
    {
        ScenarioInputs inputs = baseline.Scenario.Inputs;
        // A list of its own for each, so that an error of one does not hide those of the next.
        Ready? Apart(string name, Func<ProblemList, Ready?> prepare)
        {
            var own = new ProblemList();
            Ready? ready = prepare(own);
            ClosesElsewhen(baseline, ready, own);
            ChangesNothing(baseline, ready, own);
            problems.AddAll(own, name);
            return ready;
        }
        bool IsAsked(string name) => names?.Contains(name) != false;
        return
        [
            .. baseline.Scenario.NamesIn("options").Where(IsAsked).Select(o => Apart(o, own =>
                Of(Variation.From(o, inputs.Options[o].Set), [o], VariationKind.Option, baseline.Plan, own))),
            .. baseline.Scenario.NamesIn("packages").Where(IsAsked).Select(p => Apart(p, own =>
                Of(Package(p, inputs.Packages[p], inputs.Options, own), inputs.Packages[p], VariationKind.Package, baseline.Plan, own))),
        ];
    }

    /// <summary>The baseline brought up to standard; none where the file names no measures for it.</summary>
    public Ready? UpToStandard(Ready baseline, ProblemList problems)
    {
        ScenarioInputs inputs = baseline.Scenario.Inputs;
        if (inputs.UpToStandard is not { Count: > 0 } members)
        {
            return null;
        }
        var own = new ProblemList();
        Ready? ready = Of(Package("baseline up to standard", members, inputs.Options, own), members, VariationKind.UpToStandard, baseline.Plan, own);
        ClosesElsewhen(baseline, ready, own);
        problems.AddAll(own);
        return ready;
    }

    private static void ChangesNothing(Ready baseline, Ready? ready, ProblemList problems)
    {
        if (ready is { Kind: VariationKind.Option } && ready.Scenario.Values.Select(v => (v.Path, v.Value)).SequenceEqual(baseline.Scenario.Values.Select(v => (v.Path, v.Value))))
        {
            problems.Add(baseline.Scenario.Document.At($"options.{ready.Variation.Name}.set", "sets what the file has already: the option is the scenario as it stands", Severity.Warning));
        }
    }

    private static void ClosesElsewhen(Ready baseline, Ready? ready, ProblemList problems)
    {
        static int OpenMonths(Ready of) => ClosureInputs.OpenMonths(of.Scenario.Inputs.Closure, of.Scenario.Inputs.Period.Start, of.Scenario.Inputs.Period.Years);
        if (ready is not null && OpenMonths(ready) != OpenMonths(baseline))
        {
            string path = ready.Kind switch { VariationKind.Option => $"options.{ready.Variation.Name}", VariationKind.Package => $"packages.{ready.Variation.Name}", _ => "up_to_standard" };
            problems.Add(baseline.Scenario.Document.At(path, "closes on another date than the baseline: NPV also holds the months not operated", Severity.Warning));
        }
    }

    /// <summary>
    /// An option's or package's measures beside those of the standards. That two write one path differently is no error of
    /// the file: one of them then stands in the other's place.
    /// </summary>
    public Ready? OnStandard(Ready ready, Ready standard, Ready baseline, ProblemList problems)
    {
        string[] members = [.. standard.Options.Union(ready.Options, StringComparer.Ordinal)];
        Variation both = Package(ready.Variation.Name, members, ready.Scenario.Inputs.Options, problems);
        return problems.HasErrors ? null : Of(both, members, ready.Kind, baseline.Plan, problems);
    }

    /// <summary>A variation of the file with the options it takes. Everything that can be wrong with it shows here, before the first run.</summary>
    public Ready? Of(Variation variation, IReadOnlyList<string> options, VariationKind kind, Plan? baseline, ProblemList problems)
    {
        if (file.Bind(variation, problems) is not { } scenario || compiler.Compile(scenario, problems) is not { } plan)
        {
            return null;
        }
        IReadOnlyList<Bill> measured = kind == VariationKind.Baseline ? bills.Of(scenario, problems) : [];
        IReadOnlyList<Investment> investments = new MeasureCosts(scenario, plan, baseline, variation, options).Investments(kind, problems);
        return new Ready(variation, options, kind, scenario, plan, investments, measured);
    }

    private static Variation Package(string name, IReadOnlyList<string> members, IReadOnlyDictionary<string, Option> options, ProblemList problems) =>
        Variation.Package(name, [.. members.Where(options.ContainsKey).Select(m => Variation.From(m, options[m].Set))], problems);
}
