using System.Collections.Concurrent;
using System.Globalization;
using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;

namespace Sim.Engine.Studies;

/// <summary>
/// Every combination of the values of some paths, each appraised as a scenario of its own. The last axis varies fastest.
/// Results do not depend on the number of threads. Memory does not grow with the number of combinations: of each only its
/// indicators are kept, in a file; each thread holds one run, which combinations that differ in money alone share.
/// </summary>
public sealed class Sweep
{
    /// <summary>More combinations than this are refused.</summary>
    public const int MostCombinations = 1_000_000;

    // A problem that each combination words differently must not fill the memory.
    private const int MostProblems = 1000;

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
    public SweepRows? Run(ProblemList problems, int threads, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        if (!Check(problems))
        {
            return null;
        }
        // What is wrong with the file as it stands is told with the combinations, which may mend it.
        Result? baseline = study.Alone(Variation.Baseline, plan => Simulation.Run.Of(plan, cancel: cancel), new());
        var rows = new SweepRows(Combinations, ValuesOf);
        var found = new ConcurrentDictionary<Problem, (long First, long Times)>();
        int failed = 0, done = 0;
        try
        {
            Parallel.ForEach(Partitioner.Create(Groups(), EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, group =>
            {
                Run? last = null;
                foreach (long index in group)
                {
                    cancel.ThrowIfCancellationRequested();
                    var own = new ProblemList();
                    Row(rows, index, baseline, own, plan => Volatile.Read(ref failed) > 0 ? null
                        : last?.Plan.PhysicsHash == plan.PhysicsHash ? last : last = Simulation.Run.Of(plan, cancel: cancel));
                    Note(found, own, index, own.HasErrors && Interlocked.Exchange(ref failed, 1) == 0);
                    progress?.Report(Interlocked.Increment(ref done));
                }
            });
            // What differs in its numbers alone is told once, of the first combination that has it.
            foreach (IGrouping<Problem, KeyValuePair<Problem, (long First, long Times)>> alike in found.GroupBy(f => WithoutNumbers(f.Key)))
            {
                (Problem problem, (long first, _)) = alike.MinBy(f => f.Value.First);
                problems.Add(problem with { Message = problem.Message + Where(first, alike.Sum(f => f.Value.Times), alike.Skip(1).Any()) });
            }
            return failed == 0 ? rows : null;
        }
        finally
        {
            if (failed > 0 || done < Combinations)
            {
                rows.Dispose();
            }
        }
    }

    private void Row(SweepRows rows, long index, Result? baseline, ProblemList own, Func<Plan, Run?> run)
    {
        var variation = Variation.Of("the sweep", ValuesOf(index).Select((v, a) => (axes[a].Path, v)));
        if (study.Alone(variation, run, own, baseline) is { } result)
        {
            rows.Put(index, WithoutValue(result));
        }
    }

    private static Problem WithoutNumbers(Problem problem)
    {
        static string Words(string text) => string.Concat(text.Where(c => !char.IsAsciiDigit(c) && c is not ('.' or '-')));
        return problem with { Message = Words(problem.Message), Found = Words(problem.Found) };
    }

    private static void Note(ConcurrentDictionary<Problem, (long First, long Times)> found, ProblemList own, long index, bool isFirstError)
    {
        foreach (Problem problem in own.Sorted.Where(p => isFirstError || found.Count < MostProblems || found.ContainsKey(p)))
        {
            found.AddOrUpdate(problem, (index, 1), (_, seen) => (Math.Min(seen.First, index), seen.Times + 1));
        }
    }

    // There is no present value against a baseline of another period, or of none.
    private static Result WithoutValue(Result result) => result.Comparison is not null ? result : result with
    {
        Indicators = [.. result.Indicators.Select(i => i.Key == Indicators.NetPresentValueKey ? i with { Value = double.NaN } : i)],
    };

    private string[] ValuesOf(long index)
    {
        var values = new string[axes.Count];
        for (int a = axes.Count - 1; a >= 0; a--)
        {
            values[a] = axes[a].Values[(int)(index % axes[a].Values.Count)];
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
    private IEnumerable<IEnumerable<long>> Groups()
    {
        bool[] isMoney = MoneyAxes();
        foreach (long physical in Indices(isMoney, ofMoney: false))
        {
            yield return Indices(isMoney, ofMoney: true).Select(money => physical + money);
        }
    }

    // The parts of indices that the axes of one sort make up, the others at their first value.
    private IEnumerable<long> Indices(bool[] isMoney, bool ofMoney)
    {
        IEnumerable<long> indices = [0];
        long stride = Combinations;
        for (int a = 0; a < axes.Count; a++)
        {
            long step = stride /= axes[a].Values.Count;
            int count = axes[a].Values.Count;
            IEnumerable<long> before = indices;
            indices = isMoney[a] != ofMoney ? before : before.SelectMany(i => Enumerable.Range(0, count).Select(v => i + v * step));
        }
        return indices;
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

    private string Where(long first, long times, bool differ)
    {
        string named = string.Join(", ", ValuesOf(first).Select((v, a) => $"{axes[a].Path} = {v}"));
        return differ ? string.Create(CultureInfo.InvariantCulture, $" (with {named}, and alike with {times - 1} other {(times == 2 ? "combination" : "combinations")})")
            : times == Combinations && times > 1 ? " (with every combination)"
            : times == 1 ? $" (with {named})"
            : string.Create(CultureInfo.InvariantCulture, $" (with {named}, and {times - 1} other {(times == 2 ? "combination" : "combinations")})");
    }
}
