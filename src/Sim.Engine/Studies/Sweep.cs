using System.Collections.Concurrent;
using System.Globalization;
using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;

namespace Sim.Engine.Studies;

/// <summary>
/// Every combination of the values of some paths, each appraised as a scenario of its own. The last axis varies fastest.
/// Results do not depend on the number of threads, and of a combination only its indicators are kept: each thread holds
/// one run, which combinations that differ in money alone share.
/// </summary>
public sealed class Sweep
{
    /// <summary>More combinations than this are refused.</summary>
    public const int MostCombinations = 100_000;

    private static readonly int NetPresentValue = Indicators.All.ToList().FindIndex(d => d.Key == Indicators.NetPresentValueKey);

    private readonly ScenarioFile file;
    private readonly IReadOnlyList<SweepAxis> axes;
    private readonly Study study;

    /// <summary>A sweep of a file over some axes.</summary>
    public Sweep(ScenarioFile file, IReadOnlyList<SweepAxis> axes)
    {
        (this.file, this.axes, study) = (file, axes, new Study(file));
        Combinations = axes.Aggregate(1L, (product, axis) => Math.Min(product * axis.Values.Count, int.MaxValue));
    }

    /// <summary>Number of combinations.</summary>
    public long Combinations { get; }

    /// <summary>
    /// Runs all combinations. None, with the problems reported and the combination named, where any has errors: from
    /// the first error on nothing is run, and the others are only checked.
    /// </summary>
    /// <param name="problems">Gets what is wrong or implausible, each problem once.</param>
    /// <param name="threads">Most threads at the same time.</param>
    /// <param name="progress">Told the number of combinations done.</param>
    /// <param name="cancel">Asked between years.</param>
    public IReadOnlyList<SweepRow>? Run(ProblemList problems, int threads, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        if (!Check(problems))
        {
            return null;
        }
        var rows = new SweepRow?[Combinations];
        var found = new ConcurrentDictionary<Problem, (int First, int Times)>();
        int failed = 0, done = 0;
        Parallel.ForEach(Partitioner.Create(Groups(), EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, group =>
        {
            Run? last = null;
            foreach (int index in group)
            {
                cancel.ThrowIfCancellationRequested();
                var own = new ProblemList();
                rows[index] = Row(index, own, plan => Volatile.Read(ref failed) > 0 ? null
                    : last?.Plan.PhysicsHash == plan.PhysicsHash ? last : last = Simulation.Run.Of(plan, cancel: cancel));
                foreach (Problem problem in own.Sorted)
                {
                    found.AddOrUpdate(problem, (index, 1), (_, seen) => (Math.Min(seen.First, index), seen.Times + 1));
                }
                if (own.HasErrors)
                {
                    Volatile.Write(ref failed, 1);
                }
                progress?.Report(Interlocked.Increment(ref done));
            }
        });
        foreach ((Problem problem, (int first, int times)) in found)
        {
            problems.Add(problem with { Message = problem.Message + Where(first, times) });
        }
        return failed > 0 ? null : [.. rows.Select(r => r!)];
    }

    private SweepRow? Row(int index, ProblemList own, Func<Plan, Run?> run)
    {
        if (study.Alone(Variation.Of("the sweep", ValuesOf(index).Select((v, a) => (axes[a].Path, v))), run, own) is not { } result)
        {
            return null;
        }
        double[] indicators = [.. result.Indicators.Select(i => i.Value)];
        indicators[NetPresentValue] = double.NaN;
        return new(ValuesOf(index), indicators, result.Closes);
    }

    private string[] ValuesOf(int index)
    {
        var values = new string[axes.Count];
        for (int a = axes.Count - 1; a >= 0; a--)
        {
            values[a] = axes[a].Values[index % axes[a].Values.Count];
            index /= axes[a].Values.Count;
        }
        return values;
    }

    private bool Check(ProblemList problems)
    {
        void Refuse(string path, string message) => problems.Add(new(Severity.Error, file.Document.File, 0, 0, path, message));
        for (int a = 0; a < axes.Count; a++)
        {
            if (axes.Take(a).FirstOrDefault(b => Variation.IsWithin(axes[a].Path, b.Path) || Variation.IsWithin(b.Path, axes[a].Path)) is { } other)
            {
                Refuse(axes[a].Path, $"cannot be varied beside {other.Path}: one is the other or lies below it");
            }
        }
        if (Combinations > MostCombinations)
        {
            Refuse("", string.Create(CultureInfo.InvariantCulture, $"the sweep has more than {MostCombinations} combinations"));
        }
        return !problems.HasErrors;
    }

    // Combinations that differ in money alone stand in one group, one after the other, so that they share a run.
    private IEnumerable<int[]> Groups()
    {
        bool[] isMoney = MoneyAxes();
        return Enumerable.Range(0, (int)Combinations)
            .GroupBy(i => string.Join('\n', ValuesOf(i).Where((_, a) => !isMoney[a])), StringComparer.Ordinal)
            .Select(g => g.ToArray());
    }

    private bool[] MoneyAxes()
    {
        IReadOnlyList<FilledValue> values = file.Bind(Variation.Of("the sweep", ValuesOf(0).Select((v, a) => (axes[a].Path, v))), new())?.Values ?? [];
        return
        [
            .. axes.Select(axis => values.Where(v => Variation.IsWithin(v.Path, axis.Path)).ToArray() is { Length: > 0 } below
                && below.All(v => v.Declaration.IsMonetary)),
        ];
    }

    private string Where(int first, int times)
    {
        string named = string.Join(", ", ValuesOf(first).Select((v, a) => $"{axes[a].Path} = {v}"));
        return times == Combinations && times > 1 ? " (with every combination)"
            : times == 1 ? $" (with {named})"
            : string.Create(CultureInfo.InvariantCulture, $" (with {named}, and {times - 1} other {(times == 2 ? "combination" : "combinations")})");
    }
}
