using System.Collections.Concurrent;
using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;

namespace Sim.Engine.Studies;

/// <summary>
/// Runs variations of one scenario file: binds, compiles, runs and appraises them, and shares what they share. A run is
/// reused where the inputs that physics can see are equal. Results do not depend on the number of threads.
/// </summary>
public sealed class Study
{
    private readonly ScenarioFile file;
    private readonly int hourlyYear;
    private readonly Compiler compiler = new();
    private readonly ConcurrentDictionary<string, Lazy<Run>> runs = new(StringComparer.Ordinal);

    /// <summary>A study of a file.</summary>
    /// <param name="file">The scenario file.</param>
    /// <param name="hourlyYear">Year of the period whose hours runs keep, from 0; negative for none.</param>
    public Study(ScenarioFile file, int hourlyYear = -1) => (this.file, this.hourlyYear) = (file, hourlyYear);

    /// <summary>The scenario as it stands; none, with the problems reported, where it has errors.</summary>
    public Result? Baseline(ProblemList problems, IProgress<int>? progress = null, CancellationToken cancel = default) =>
        Prepare(Variation.Baseline, problems) is { } ready ? Appraise(ready, null, [], VariationKind.Baseline, progress, cancel) : null;

    /// <summary>
    /// The baseline, every option alone and every package, in the order of the file; none, with the problems reported,
    /// where any of them has errors.
    /// </summary>
    public IReadOnlyList<Result>? Compare(ProblemList problems, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        if (Prepare(Variation.Baseline, problems) is not { } baseline)
        {
            return null;
        }
        ScenarioInputs inputs = baseline.Scenario.Inputs;
        List<(Variation Variation, string[] Options, VariationKind Kind)> wanted =
        [
            .. baseline.Scenario.NamesIn("options").Select(o => (Variation.From(o, inputs.Options[o].Set), new[] { o }, VariationKind.Option)),
            .. baseline.Scenario.NamesIn("packages").Select(p => (Package(p, inputs.Packages[p], inputs.Options, problems), inputs.Packages[p].ToArray(), VariationKind.Package)),
        ];
        List<Ready?> ready = [.. wanted.Select(w => Prepare(w.Variation, problems))];
        if (problems.HasErrors)
        {
            return null;
        }
        int done = 0;
        var counted = new Counter(() => progress?.Report(Interlocked.Increment(ref done)));
        Result unchanged = Appraise(baseline, null, [], VariationKind.Baseline, counted, cancel);
        var results = new Result[wanted.Count];
        Parallel.For(0, wanted.Count, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount },
            i => results[i] = Appraise(ready[i]!, unchanged, wanted[i].Options, wanted[i].Kind, counted, cancel));
        return [unchanged, .. results];
    }

    /// <summary>Site-years that <see cref="Compare"/> runs at most.</summary>
    public static int SiteYears(Scenario scenario) =>
        (1 + scenario.Inputs.Options.Count + scenario.Inputs.Packages.Count) * scenario.Sites.Count * scenario.Inputs.Period.Years;

    private static Variation Package(string name, IReadOnlyList<string> members, IReadOnlyDictionary<string, Option> options, ProblemList problems) =>
        Variation.Package(name, [.. members.Where(options.ContainsKey).Select(m => Variation.From(m, options[m].Set))], problems);

    private Ready? Prepare(Variation variation, ProblemList problems) =>
        file.Bind(variation, problems) is { } scenario && compiler.Compile(scenario, problems) is { } plan
            ? new Ready(variation, scenario, plan)
            : null;

    private Result Appraise(Ready ready, Result? baseline, string[] options, VariationKind kind, IProgress<int>? progress, CancellationToken cancel)
    {
        Run run = runs.GetOrAdd(ready.Plan.PhysicsHash, _ => new(() => Run.Of(ready.Plan, hourlyYear, progress, cancel))).Value;
        IReadOnlyDictionary<string, Option> known = ready.Scenario.Inputs.Options;
        Plan unchanged = baseline?.Run.Plan ?? ready.Plan;
        var investments = new List<Investment>();
        var appraisals = new List<Appraisal>();
        foreach (SiteRun site in run.Sites)
        {
            Investment[] made = [.. options.Where(o => Concerns(known[o], site.Plan.Name, ready.Scenario))
                .Select(o => Invest(o, known[o], unchanged, ready.Plan, site.Plan.Name))];
            investments.AddRange(made);
            appraisals.Add(Appraisal.Of(Metering.Of(site), AccountsOf.Site(ready.Scenario.Inputs, ready.Scenario.Sites[site.Plan.Name]), made, ready.Scenario.Inputs.Period.Years));
        }
        Appraisal appraisal = Appraisal.Together(appraisals);
        Comparison? comparison = baseline is null ? null : Comparison.Of(baseline.Appraisal, appraisal, ready.Scenario.Inputs.LifeCycle);
        return new Result
        {
            Name = ready.Variation.Name,
            About = kind == VariationKind.Option ? known[options[0]].About : kind == VariationKind.Baseline ? ready.Scenario.Inputs.About : string.Join(", ", options),
            Kind = kind,
            Options = options,
            Scenario = ready.Scenario,
            Run = run,
            Investments = investments,
            Appraisal = appraisal,
            Comparison = comparison,
            Indicators = Indicators.Of(appraisal, comparison),
        };
    }

    private static Investment Invest(string name, Option option, Plan baseline, Plan plan, string site) =>
        option.Cost.ToInvestment(name, per => Quantities.Of(per, Site(baseline, site), Site(plan, site), option.Set.Keys), site);

    private static SitePlan Site(Plan plan, string name) => plan.Sites.First(s => s.Name == name);

    // An option is made at the sites that its paths name; where they name none, at the first.
    private static bool Concerns(Option option, string site, Scenario scenario)
    {
        if (scenario.Inputs.Sites is null)
        {
            return true;
        }
        bool named = option.Set.Keys.Any(p => p.StartsWith("sites.", StringComparison.Ordinal));
        return named
            ? option.Set.Keys.Any(p => Variation.IsWithin(p, $"sites.{site}"))
            : site == scenario.Sites.Keys.Order(StringComparer.Ordinal).First();
    }

    private sealed record Ready(Variation Variation, Scenario Scenario, Plan Plan);

    private sealed class Counter(Action count) : IProgress<int>
    {
        public void Report(int value) => count();
    }
}
