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
    private readonly Preparation prepare;
    private readonly int hourlyYear;
    private readonly Study? akin;
    private readonly ConcurrentDictionary<string, Lazy<Run>> runs = new(StringComparer.Ordinal);

    /// <summary>A study of a file.</summary>
    /// <param name="file">The scenario file.</param>
    /// <param name="hourlyYear">Year of the period whose hours the baseline's run keeps, from 0; negative for none.</param>
    public Study(ScenarioFile file, int hourlyYear = -1) => (prepare, this.hourlyYear) = (new Preparation(file), hourlyYear);

    /// <summary>A study of a file of the same place as another's, with the same weather; runs of the other's are not made again.</summary>
    internal Study(ScenarioFile file, Study akin) => (prepare, hourlyYear, this.akin) = (new Preparation(file, akin.prepare), -1, akin);

    /// <summary>Whether runs count comfort by building.</summary>
    public bool Comfort { get; init; }

    /// <summary>Most threads that run variations at the same time.</summary>
    internal int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The scenario as it stands; none, with the problems reported, where it has errors.</summary>
    public Result? Baseline(ProblemList problems, IProgress<int>? progress = null, CancellationToken cancel = default) =>
        Alone(Variation.Baseline, problems, progress, cancel);

    /// <summary>
    /// The baseline, every option alone and every package, in the order of the file, each also on top of the baseline
    /// brought up to standard where the file says how; none, with the problems reported, where any of them has errors.
    /// </summary>
    public IReadOnlyList<Result>? Compare(ProblemList problems, IProgress<int>? progress = null, CancellationToken cancel = default) =>
        Compare(null, raises: true, problems, progress, cancel);

    /// <summary>
    /// The baseline and some options and packages in the order of the file, without those on top of the standards; none, with the
    /// problems reported, where any of them has errors.
    /// </summary>
    internal IReadOnlyList<Result>? Compare(IReadOnlyCollection<string> names, ProblemList problems, CancellationToken cancel) =>
        Compare(names, raises: false, problems, null, cancel);

    private IReadOnlyList<Result>? Compare(IReadOnlyCollection<string>? names, bool raises, ProblemList problems, IProgress<int>? progress, CancellationToken cancel)
    {
        if (prepare.Baseline(problems) is not { } baseline)
        {
            return null;
        }
        List<Ready?> wanted = prepare.All(baseline, problems, names);
        Ready? standard = raises ? prepare.UpToStandard(baseline, problems) : null;
        if (problems.HasErrors)
        {
            return null;
        }
        int done = 0;
        var counted = new Counter(() => progress?.Report(Interlocked.Increment(ref done)));
        Result unchanged = Appraise(baseline, null, counted, cancel);
        Result? raised = standard is null ? null : Appraise(standard, unchanged, counted, cancel);
        var results = new Result[wanted.Count];
        Parallel.For(0, wanted.Count, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Threads }, i =>
        {
            Result result = Appraise(wanted[i]!, unchanged, counted, cancel);
            results[i] = raised is null ? result : OnStandard(result, wanted[i]!, standard!, raised, baseline, counted, cancel);
        });
        return [unchanged with { OnStandard = raised }, .. results];
    }

    /// <summary>Reports what <see cref="Compare(ProblemList, IProgress{int}, CancellationToken)"/> would report, and runs nothing.</summary>
    public void Check(ProblemList problems)
    {
        if (prepare.Baseline(problems) is { } baseline)
        {
            prepare.All(baseline, problems);
            prepare.UpToStandard(baseline, problems);
        }
    }

    /// <summary>Site-years that <see cref="Compare(ProblemList, IProgress{int}, CancellationToken)"/> runs at most.</summary>
    public static int SiteYears(Scenario scenario) =>
        (1 + scenario.Inputs.Options.Count + scenario.Inputs.Packages.Count) * (scenario.Inputs.UpToStandard is { Count: > 0 } ? 2 : 1)
        * scenario.Sites.Count * scenario.Inputs.Period.Years;

    // An option that is among the measures of the standards, or clashes with them, has nothing to be compared with.
    private Result OnStandard(Result result, Ready ready, Ready standard, Result raised, Ready baseline, Counter counted, CancellationToken cancel)
    {
        var own = new ProblemList();
        return ready.Options.All(o => standard.Options.Contains(o, StringComparer.Ordinal)) ? result
            : prepare.OnStandard(ready, standard, baseline, own) is { } both ? result with { OnStandard = Appraise(both, raised, counted, cancel) }
            : result with { Clash = string.Join("; ", own.Sorted.Where(p => p.Severity == Severity.Error).Select(p => $"{p.Path} {p.Message}")) };
    }

    /// <summary>One variation, appraised as a scenario of its own; none, with the problems reported, where it has errors.</summary>
    internal Result? Alone(Variation variation, ProblemList problems, IProgress<int>? progress = null, CancellationToken cancel = default) =>
        prepare.Of(variation, [], VariationKind.Baseline, null, problems) is { } ready && !problems.HasErrors ? Appraise(ready, null, progress, cancel) : null;

    /// <summary>
    /// One variation with the options whose costs it bears, compared with the scenario as it stands where that is given; none,
    /// with the problems reported, where it has errors. Keeps hours only where it is not compared.
    /// </summary>
    public Result? Of(Variation variation, IReadOnlyList<string> options, Result? baseline, ProblemList problems, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        VariationKind kind = baseline is null ? VariationKind.Baseline : VariationKind.Package;
        return prepare.Of(variation, options, kind, baseline?.Run.Plan, problems) is { } ready && !problems.HasErrors
            ? Appraise(ready, baseline, progress, cancel) : null;
    }

    /// <summary>
    /// The run of one variation until the end of the year whose hours are kept, without accounts; none, with the problems reported,
    /// where it has errors.
    /// </summary>
    public (Scenario Scenario, Run Run)? Hours(Variation variation, IReadOnlyList<string> options, ProblemList problems, IProgress<int>? progress = null, CancellationToken cancel = default) =>
        prepare.Of(variation, options, VariationKind.Baseline, null, problems) is { } ready && !problems.HasErrors
            ? (ready.Scenario, Run.Of(ready.Plan, hourlyYear, Comfort, hourlyYear + 1, progress, cancel)) : null;

    /// <summary>Number of different runs made so far.</summary>
    internal int Runs => runs.Count;

    /// <summary>
    /// One variation, appraised as a scenario of its own and compared with a baseline of the same period, where there is
    /// one. Its run comes from outside and is not kept; none, with the problems reported, where it has errors or gets no run.
    /// </summary>
    internal Result? Alone(Variation variation, Func<Plan, Run?> run, ProblemList problems, Result? baseline = null) =>
        prepare.Of(variation, [], VariationKind.Baseline, null, problems) is { } ready && run(ready.Plan) is { } made
            ? Appraise(ready, made, baseline?.Appraisal.Years == ready.Plan.Period.Years ? baseline : null) : null;

    /// <summary>
    /// Two variations by name (<c>baseline</c>, an option, a package) with the same further changes, the second compared with the
    /// first; none, with the problems reported, where either has errors.
    /// </summary>
    internal (Result First, Result Second)? Pair(string first, string second, Variation changes, ProblemList problems, CancellationToken cancel = default)
    {
        if (prepare.Of(changes, [], VariationKind.Baseline, null, problems) is not { } baseline)
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
            : prepare.Of(new(name, [.. changes.Changes, .. own.Changes]), members, isOption ? VariationKind.Option : VariationKind.Package, baseline.Plan, problems);
    }

    // A run that was stopped is forgotten, so that the study can be asked again.
    private Result Appraise(Ready ready, Result? reference, IProgress<int>? progress, CancellationToken cancel)
    {
        int kept = ready.Kind == VariationKind.Baseline ? hourlyYear : -1;
        if (akin is not null && akin.runs.TryGetValue(ready.Plan.PhysicsHash, out Lazy<Run>? known))
        {
            return Appraise(ready, known.Value, reference);
        }
        Lazy<Run> run = runs.GetOrAdd(ready.Plan.PhysicsHash, _ => new(() => Run.Of(ready.Plan, kept, Comfort, progress: progress, cancel: cancel)));
        try
        {
            return Appraise(ready, run.Value, reference);
        }
        catch (OperationCanceledException)
        {
            runs.TryRemove(new(ready.Plan.PhysicsHash, run));
            throw;
        }
    }

    private static Result Appraise(Ready ready, Run run, Result? reference)
    {
        ScenarioInputs inputs = ready.Scenario.Inputs;
        Appraisal appraisal = Appraisal.Together([.. run.Sites.Select(site => Appraisal.Of(
            Metering.Of(site, ready.Plan.Sites.First(s => s.Name == site.Plan.Name)),
            AccountsOf.Site(inputs, ready.Scenario.Sites[site.Plan.Name]),
            [.. ready.Investments.Where(i => i.Site == site.Plan.Name)],
            inputs.Period.Years))]).WithUnplaced(ready.Plan.UnplacedByDay);
        Comparison? comparison = reference is null ? null : Comparison.Of(reference.Appraisal, appraisal, inputs.LifeCycle);
        var result = new Result
        {
            Name = ready.Variation.Name,
            About = ready.Kind switch
            {
                VariationKind.Baseline => inputs.About,
                VariationKind.Option => inputs.Options[ready.Variation.Name].About,
                _ => string.Join(", ", ready.Options),
            },
            Kind = ready.Kind,
            Options = ready.Options,
            Scenario = ready.Scenario,
            Run = run,
            Investments = ready.Investments,
            CapexEur = ready.Investments.Sum(i => i.CapexEur) - (reference?.Investments.Sum(i => i.CapexEur) ?? 0),
            Appraisal = appraisal,
            Cash = AccountsOf.Cash(ready.Scenario, appraisal),
            Comparison = comparison,
            Measured = BillFit.Of(ready.Measured, appraisal, ready.Scenario),
            Indicators = Indicators.Of(appraisal, comparison),
        };
        return reference is null ? result : result with
        {
            ServesWorse = Shortfalls.Of(reference, result),
            LimitsOnDemand = new(() => MovedLimit.Of(reference.Scenario, result.Scenario)),
            LessOnDemand = new(() => LessGiven.Of(reference, result)),
        };
    }

    private sealed class Counter(Action count) : IProgress<int>
    {
        public void Report(int value) => count();
    }
}
