using Sim.Engine.Scenarios;

namespace Sim.Engine.Studies;

/// <summary>
/// Draws the uncertain values of a file together, and runs the scenario and its options and packages under each draw: the same draw
/// for all, so that they differ by their measures alone. Each is the file as if it said the drawn values itself. Results do not
/// depend on the number of threads; of each run only its indicators are kept.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="names">Options and packages to run beside the scenario as it stands.</param>
/// <param name="draws">Number of draws.</param>
/// <param name="kept">Paths of uncertain values that stay as the file states them.</param>
public sealed class Uncertainty(ScenarioFile file, IReadOnlyCollection<string> names, int draws, IReadOnlyCollection<string>? kept = null)
{
    /// <summary>More runs than this, draws times variations, are refused: their indicators are held in memory.</summary>
    public const int MostRuns = 200_000;

    /// <summary>Fewest draws of which a tenth can be told.</summary>
    public const int LeastDraws = 10;

    /// <summary>Runs all draws; none, with the problems reported, where the file has errors or names nothing uncertain, or where fewer draws than <see cref="LeastDraws"/> can be run.</summary>
    /// <param name="problems">Gets what is wrong or implausible with the file as it stands, and how many draws failed.</param>
    /// <param name="threads">Most threads at the same time.</param>
    /// <param name="progress">Told the number of draws done.</param>
    /// <param name="cancel">Asked between years.</param>
    public UncertaintyResult? Run(ProblemList problems, int threads, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        if (file.Bind(problems) is not { } scenario)
        {
            return null;
        }
        file.Probe(scenario, problems);
        IReadOnlyList<UncertainValue> values = [.. UncertainValue.Of(scenario).Where(v => kept?.Contains(v.Path) != true)];
        var study = new Study(file) { Threads = threads };
        if (values.Count == 0)
        {
            problems.Add(scenario.Document.At("uncertain", scenario.Inputs.Uncertain.Count > 0 ? "names no value that is drawn: all are kept" : "names no value; write which may turn out otherwise: uncertain: { prices.diesel: { triangular: [1.0 EUR/L, 1.2 EUR/L, 1.8 EUR/L] } }"));
        }
        if (problems.HasErrors || study.Compare(names, problems, cancel) is not { } stated)
        {
            return null;
        }
        double[][] shares = [.. values.Select(v => LatinHypercube.Shares(scenario.Inputs.Seed, v.Path, draws))];
        var outcomes = new DrawOutcome[draws];
        int done = 0, open = 0;
        Parallel.For(0, draws, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, i =>
        {
            string[] texts = [.. values.Select((v, j) => v.Text(shares[j][i]))];
            var own = new ProblemList();
            ScenarioFile drawn = file.With(Variation.Of($"draw {i + 1}", [("uncertain", "{}"), .. values.Zip(texts, (v, text) => (v.Path, text))]), own);
            IReadOnlyList<Result>? results = own.HasErrors ? null : new Study(drawn, study) { Threads = 1 }.Compare(names, own, cancel);
            if (results?.All(r => r.Closes) == false)
            {
                Volatile.Write(ref open, 1);
            }
            outcomes[i] = new(i + 1, texts, [.. shares.Select(s => s[i])],
                [.. (results ?? []).Select(r => r.Indicators.Select(n => n.Value).ToArray())],
                results is null ? own.Sorted.First(p => p.Severity == Severity.Error).ToString() : "");
            progress?.Report(Interlocked.Increment(ref done));
        });
        var result = new UncertaintyResult(values, stated, outcomes, open == 0);
        Failed(result, scenario, problems);
        return problems.HasErrors ? null : result;
    }

    // What cannot be run is left out for all variations alike, and never without a word.
    private void Failed(UncertaintyResult result, Scenario scenario, ProblemList problems)
    {
        if (result.Failures is { Count: > 0 } failed)
        {
            bool tooFew = result.Run.Count < LeastDraws;
            problems.Add(scenario.Document.At("uncertain", $"has {failed.Count} of {draws} draws that cannot be run, {(tooFew ? $"which leaves fewer than {LeastDraws}" : "which are left out")}; the first: {failed[0].Failure}",
                tooFew ? Severity.Error : Severity.Warning));
        }
    }
}
