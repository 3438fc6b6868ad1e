using System.CommandLine;
using Sim.Cli.Reports;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;

namespace Sim.Cli.Commands;

/// <summary><c>sim sweep FILE --vary PATH=a,b,c</c>: every combination of values, a row of indicators for each.</summary>
internal static class SweepCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string> file = SimCommand.FileArgument();
        Option<string[]> vary = new("--vary")
        {
            Description = "A path and its values, with units as in the file: 'water.showers.flow=6 L/min,9 L/min', or a range with its step: 'electricity.pv.roof.peak=0..200 kW by 50', 'seed=1..50'. Again for each further path.",
            Required = true,
        };
        Option<string?> to = new("--out") { Description = "CSV file to write; standard output by default." };
        Option<int> threads = ThreadsOption.Create();
        Option<bool> force = OutputOptions.Force();
        var command = new Command("sweep", "Simulate every combination of some values; one CSV row of all indicators for each.") { file, vary, to, force, threads };
        command.SetAction((parsed, cancel) => Task.Run(() =>
            Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(vary), parsed.GetValue(to), parsed.GetValue(force), parsed.GetValue(threads), cancel), cancel));
        return command;
    }

    private static int Run(string path, string[] vary, string? to, bool force, int threads, CancellationToken cancel)
    {
        if (ThreadsOption.Why(threads) is { Length: > 0 } why)
        {
            Console.Error.WriteLine($"sim: error: {why}");
            return ExitCode.BadInput;
        }
        var axes = new List<SweepAxis>();
        foreach (string text in vary)
        {
            if (SweepAxis.Read(text, out string problem) is not { } axis)
            {
                Console.Error.WriteLine($"sim: error: --vary {problem}");
                return ExitCode.BadInput;
            }
            axes.Add(axis);
        }
        var problems = new ProblemList();
        ScenarioFile? file = ScenarioFile.Load(path, problems);
        AtomicFile.TryFile(to, OwnFile.Sweep, force, file is null ? [path] : SimCommand.ReadBy(file));
        using SweepRows? rows = file is null ? null : Rows(file, axes, threads, problems, cancel);
        if (SimCommand.Report(problems) || rows is null)
        {
            return ExitCode.BadInput;
        }
        if (to is null)
        {
            SweepCsv.Write(Console.Out, axes, rows, Csv.Point);
        }
        else
        {
            AtomicFile.Write(to, writer => SweepCsv.Write(writer, axes, rows, Csv.Point), cancel);
        }
        return SimCommand.Audited(rows.AllClose);
    }

    private static SweepRows? Rows(ScenarioFile file, IReadOnlyList<SweepAxis> axes, int threads, ProblemList problems, CancellationToken cancel)
    {
        var sweep = new Sweep(file, axes);
        using var progress = new Progress("combinations", (int)sweep.Combinations);
        return sweep.Run(problems, threads, progress, cancel);
    }
}
