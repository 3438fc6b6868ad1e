using Sim.Cli.Charts;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>The files of a result: summary.json, monthly.csv, ledger.csv, cash.csv, emissions.csv, hourly.csv and charts.</summary>
internal static class ResultFiles
{
    private static readonly string[] Names =
    [
        "cash", "closure", "coldsnap", "comfort", "curve", "draws", "emissions", "forms", "heatwave", "hourly", "ledger", "lifecycle", "monthly", "occupancy", "options", "outages", "price", "sizes", "starts", "summary", "survival", "uncertainty",
    ];

    /// <summary>The documents of which every command that fills a folder writes one.</summary>
    public static IReadOnlyList<string> Documents { get; } = ["summary.json", "outages.json", "coldsnap.json", "heatwave.json", "sizes.json", "price.json", "uncertainty.json"];

    /// <summary>A file in a folder that bears the name of a result although no result of this program lies there; none where it is as it should be.</summary>
    public static string? Foreign(string folder) => !Directory.Exists(folder) || Documents.Any(d => File.Exists(Path.Combine(folder, d)) && OwnFile.Json.Why(Path.Combine(folder, d), force: false) is null)
        ? null : Directory.GetFiles(folder).Where(f => IsResult(Path.GetFileName(f)) && new FileInfo(f).Length > 0).Order(StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Whether a file of this name may be a result that a command writes into its folder, charts apart.</summary>
    public static bool IsResult(string name) => Path.GetExtension(name).ToUpperInvariant() is ".CSV" or ".JSON" or ".SVG"
        && Array.Exists(Names, n => name.StartsWith(n + ".", StringComparison.OrdinalIgnoreCase) || name.StartsWith(n + "-", StringComparison.OrdinalIgnoreCase));

    /// <summary>Writes the files and lists them; each appears whole or not at all.</summary>
    public static IReadOnlyList<string> Write(string folder, string command, IReadOnlyList<Result> results, ProblemList problems, Csv csv, CancellationToken cancel)
    {
        var files = new List<(string Name, Action<TextWriter> Write)>
        {
            ("summary.json", writer => writer.WriteLine(ResultJson.Of(command, results, problems))),
            ("monthly.csv", writer => MonthlyCsv.Write(writer, results[0].Run, csv)),
        };
        Result first = results[0];
        files.Add(("ledger.csv", writer => CashCsv.WriteLedger(writer, first, csv)));
        files.Add(("cash.csv", writer => CashCsv.WriteCash(writer, results, csv)));
        files.Add(("emissions.csv", writer => GasTable.WriteCsv(writer, results, csv)));
        if (ComfortTable.Any(first))
        {
            files.Add(("comfort.csv", writer => ComfortTable.WriteCsv(writer, results, csv)));
        }
        foreach (SiteRun site in results[0].Run.Sites.Where(s => s.HourlyYear >= 0))
        {
            string name = results[0].Run.Sites.Count > 1 ? $"hourly-{site.Plan.Name}.csv" : "hourly.csv";
            files.Add((name, writer => HourlyCsv.Write(writer, site, csv)));
        }
        if (results.Count > 1)
        {
            files.Add(("options.csv", writer => OptionsCsv.Write(writer, results, csv)));
            files.Add(("lifecycle.csv", writer => LifeCycleCsv.Write(writer, results, csv)));
            if (ClosureRegret.Of(results) is { Count: > 0 } regrets)
            {
                files.Add(("closure.csv", writer => LifeCycleCsv.WriteClosure(writer, regrets, csv)));
            }
        }
        files.AddRange(ResultCharts.Files(results, SvgRenderer.Render));
        WriteAll(folder, files, cancel);
        return [.. files.Select(f => f.Name)];
    }

    /// <summary>Results in a folder that an earlier run left there and this one did not write, by their paths within it.</summary>
    public static IReadOnlyList<string> Others(string folder, IReadOnlyList<string> written)
    {
        string charts = Path.Combine(folder, "charts");
        IEnumerable<string> there = Directory.GetFiles(folder).Where(f => IsResult(Path.GetFileName(f)));
        return
        [
            .. there.Concat(Directory.Exists(charts) ? Directory.GetFiles(charts, "*.svg") : [])
                .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Except(written, StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    // Two at a time, the hours first, which take longest. The first that cannot be written stops both.
    private static void WriteAll(string folder, IReadOnlyList<(string Name, Action<TextWriter> Write)> files, CancellationToken cancel)
    {
        (string Name, Action<TextWriter> Write)[] order = [.. files.OrderBy(f => !f.Name.StartsWith("hourly", StringComparison.Ordinal))];
        int next = -1;
        void Work()
        {
            try
            {
                for (int at; (at = Interlocked.Increment(ref next)) < order.Length;)
                {
                    AtomicFile.Write(Path.Combine(folder, order[at].Name), order[at].Write, cancel);
                }
            }
            catch
            {
                Interlocked.Exchange(ref next, order.Length);
                throw;
            }
        }
        Task beside = Task.Run(Work, CancellationToken.None);
        try
        {
            Work();
        }
        finally
        {
            // Ends before this method does, and tells what went wrong as it was thrown.
            beside.GetAwaiter().GetResult();
        }
    }
}
