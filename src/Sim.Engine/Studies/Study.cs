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

    /// <summary>Most threads that run variations at the same time.</summary>
    internal int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The scenario as it stands; none, with the problems reported, where it has errors.</summary>
    public Result? Baseline(ProblemList problems, IProgress<int>? progress = null, CancellationToken cancel = default) =>
        Prepare(Variation.Baseline, [], VariationKind.Baseline, null, problems) is { } ready ? Appraise(ready, null, progress, cancel) : null;

    /// <summary>
    /// The baseline, every option alone and every package, in the order of the file; none, with the problems reported,
    /// where any of them has errors.
    /// </summary>
    public IReadOnlyList<Result>? Compare(ProblemList problems, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        if (Prepare(Variation.Baseline, [], VariationKind.Baseline, null, problems) is not { } baseline)
        {
            return null;
        }
        List<Ready?> wanted = PrepareAll(baseline, problems);
        if (problems.HasErrors)
        {
            return null;
        }
        int done = 0;
        var counted = new Counter(() => progress?.Report(Interlocked.Increment(ref done)));
        Result unchanged = Appraise(baseline, null, counted, cancel);
        var results = new Result[wanted.Count];
        Parallel.For(0, wanted.Count, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Threads },
            i => results[i] = Appraise(wanted[i]!, unchanged, counted, cancel));
        return [unchanged, .. results];
    }

    /// <summary>Reports what <see cref="Compare"/> would report, and runs nothing.</summary>
    public void Check(ProblemList problems)
    {
        if (Prepare(Variation.Baseline, [], VariationKind.Baseline, null, problems) is { } baseline)
        {
            PrepareAll(baseline, problems);
        }
    }

    /// <summary>Site-years that <see cref="Compare"/> runs at most.</summary>
    public static int SiteYears(Scenario scenario) =>
        (1 + scenario.Inputs.Options.Count + scenario.Inputs.Packages.Count) * scenario.Sites.Count * scenario.Inputs.Period.Years;

    private List<Ready?> PrepareAll(Ready baseline, ProblemList problems)
    {
        ScenarioInputs inputs = baseline.Scenario.Inputs;
        // A list of its own for each, so that an error of one does not hide those of the next.
        Ready? Apart(Func<ProblemList, Ready?> prepare)
        {
            var own = new ProblemList();
            Ready? ready = prepare(own);
            problems.AddAll(own);
            return ready;
        }
        return
        [
            .. baseline.Scenario.NamesIn("options").Select(o => Apart(own =>
                Prepare(Variation.From(o, inputs.Options[o].Set), [o], VariationKind.Option, baseline.Plan, own))),
            .. baseline.Scenario.NamesIn("packages").Select(p => Apart(own =>
                Prepare(Package(p, inputs.Packages[p], inputs.Options, own), inputs.Packages[p], VariationKind.Package, baseline.Plan, own))),
        ];
    }

    private static Variation Package(string name, IReadOnlyList<string> members, IReadOnlyDictionary<string, Option> options, ProblemList problems) =>
        Variation.Package(name, [.. members.Where(options.ContainsKey).Select(m => Variation.From(m, options[m].Set))], problems);

    // Everything that can be wrong with a variation shows before the first run.
    private Ready? Prepare(Variation variation, IReadOnlyList<string> options, VariationKind kind, Plan? baseline, ProblemList problems)
    {
        if (file.Bind(variation, problems) is not { } scenario || compiler.Compile(scenario, problems) is not { } plan)
        {
            return null;
        }
        var investments = new List<Investment>();
        foreach (SitePlan site in plan.Sites)
        {
            foreach (string name in options.Where(o => Concerns(scenario.Inputs.Options[o], site.Name, scenario)))
            {
                Option option = scenario.Inputs.Options[name];
                try
                {
                    investments.Add(option.Cost.ToInvestment(name, per => Quantities.Of(per, Before(baseline, site), site, option.Set.Keys), site.Name, scenario.Sites[site.Name].Emissions.Embodied));
                }
                catch (UnknownQuantityException unknown)
                {
                    problems.Add(scenario.Document.At($"options.{name}.cost.capex_per", unknown.Message));
                }
            }
        }
        return new Ready(variation, options, kind, scenario, plan, investments);
    }

    /// <summary>
    /// One variation, appraised as a scenario of its own. Its run comes from outside and is not kept; none, with the
    /// problems reported, where it has errors or gets no run.
    /// </summary>
    internal Result? Alone(Variation variation, Func<Plan, Run?> run, ProblemList problems) =>
        Prepare(variation, [], VariationKind.Baseline, null, problems) is { } ready && run(ready.Plan) is { } made ? Appraise(ready, made, null) : null;

    /// <summary>
    /// Two variations by name (<c>baseline</c>, an option, a package) with the same further changes, the second compared with the
    /// first; none, with the problems reported, where either has errors.
    /// </summary>
    internal (Result First, Result Second)? Pair(string first, string second, Variation changes, ProblemList problems, CancellationToken cancel = default)
    {
        if (Prepare(changes, [], VariationKind.Baseline, null, problems) is not { } baseline)
        {
            return null;
        }
        Ready? a = Named(first, changes, baseline, problems), b = Named(second, changes, baseline, problems);
        if (a is null || b is null || problems.HasErrors)
        {
            return null;
        }
        Result reference = Appraise(a, null, null, cancel);
        return (reference, Appraise(b, reference, null, cancel));
    }

    private Ready? Named(string name, Variation changes, Ready baseline, ProblemList problems)
    {
        ScenarioInputs inputs = baseline.Scenario.Inputs;
        if (name == Variation.Baseline.Name)
        {
            return baseline;
        }
        bool isOption = inputs.Options.ContainsKey(name);
        IReadOnlyList<string> members = isOption ? [name] : inputs.Packages[name];
        Variation own = Variation.Package(name, [.. members.Select(m => Variation.From(m, inputs.Options[m].Set))], problems);
        foreach (Change change in changes.Changes.Where(c => own.Changes.Any(o => Variation.IsWithin(o.Path, c.Path) || Variation.IsWithin(c.Path, o.Path))))
        {
            problems.Add(baseline.Scenario.Document.At(change.Path, $"is set by {name} too, so that it cannot be varied from outside"));
        }
        return problems.HasErrors ? null
            : Prepare(new(name, [.. changes.Changes, .. own.Changes]), members, isOption ? VariationKind.Option : VariationKind.Package, baseline.Plan, problems);
    }

    private Result Appraise(Ready ready, Result? baseline, IProgress<int>? progress, CancellationToken cancel) =>
        Appraise(ready, runs.GetOrAdd(ready.Plan.PhysicsHash, _ => new(() => Run.Of(ready.Plan, hourlyYear, progress, cancel))).Value, baseline);

    private static Result Appraise(Ready ready, Run run, Result? baseline)
    {
        ScenarioInputs inputs = ready.Scenario.Inputs;
        Appraisal appraisal = Appraisal.Together([.. run.Sites.Select(site => Appraisal.Of(
            Metering.Of(site, ready.Plan.Sites.First(s => s.Name == site.Plan.Name)),
            AccountsOf.Site(inputs, ready.Scenario.Sites[site.Plan.Name]),
            [.. ready.Investments.Where(i => i.Site == site.Plan.Name)],
            inputs.Period.Years))]).WithUnplaced(ready.Plan.UnplacedByDay);
        Comparison? comparison = baseline is null ? null : Comparison.Of(baseline.Appraisal, appraisal, inputs.LifeCycle);
        return new Result
        {
            Name = ready.Variation.Name,
            About = ready.Kind switch
            {
                VariationKind.Baseline => inputs.About,
                VariationKind.Option => inputs.Options[ready.Options[0]].About,
                _ => string.Join(", ", ready.Options),
            },
            Kind = ready.Kind,
            Options = ready.Options,
            Scenario = ready.Scenario,
            Run = run,
            Investments = ready.Investments,
            Appraisal = appraisal,
            Comparison = comparison,
            Indicators = Indicators.Of(appraisal, comparison),
        };
    }

    // A site that the option adds had nothing before; its quantities are those of the option alone.
    private static SitePlan Before(Plan? baseline, SitePlan site) => baseline?.Sites.FirstOrDefault(s => s.Name == site.Name) ?? site;

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

    private sealed record Ready(
        Variation Variation, IReadOnlyList<string> Options, VariationKind Kind, Scenario Scenario, Plan Plan, IReadOnlyList<Investment> Investments);

    private sealed class Counter(Action count) : IProgress<int>
    {
        public void Report(int value) => count();
    }
}
