using System.CommandLine;
using Sim.Cli.Reports;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Cli.Commands;

/// <summary><c>sim run FILE</c>: simulates the scenario as it stands.</summary>
internal static class RunCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string> file = SimCommand.FileArgument();
        var output = new OutputOptions();
        var hours = new Option<int?>("--hours") { Description = "Calendar year whose hours are written to hourly.csv; the first by default." };
        var command = new Command("run", "Simulate a scenario as it stands.") { file, hours };
        output.AddTo(command);
        command.SetAction((parsed, cancel) => Task.Run(() => Run(parsed.GetValue(file)!, parsed.GetValue(hours), output.Read(parsed), cancel), cancel));
        return command;
    }

    private static int Run(string path, int? hours, OutputChoice output, CancellationToken cancel)
    {
        // Compiling the loop and loading the library of hashes take as long as reading the file, and wait for nothing in it.
        _ = Task.Run(() =>
            {
                HourlyLoop.Compile();
                FilledValue.Hash([]);
            }, CancellationToken.None);
        var problems = new ProblemList();
        if (ScenarioFile.Load(path, problems) is not { } file || file.Bind(problems) is not { } scenario)
        {
            SimCommand.Report(problems);
            return ExitCode.BadInput;
        }
        int start = scenario.Inputs.Period.Start, years = scenario.Inputs.Period.Years;
        if (hours is { } year && (year < start || year >= start + years || (year - start) * 12 >= scenario.OpenMonths))
        {
            Console.Error.WriteLine($"sim: error: --hours {year} is not in the period {scenario.PeriodText}");
            return ExitCode.BadInput;
        }
        AtomicFile.Try(output.Folder, output.Force, file.NamedFiles);
        int kept = output.Folder is null ? -1 : (hours ?? start) - start;
        using var progress = new Progress("site-years", scenario.Sites.Count * years);
        Task<string[]> broken = Task.Run(() => NamedVariations.Broken(file), CancellationToken.None);
        Result? result = new Study(file, kept) { Comfort = true }.Baseline(problems, progress, cancel);
        progress.Dispose();
        if (result is not null)
        {
            Lacks.Warn(result, problems);
        }
        if (SimCommand.Report(problems) || result is null)
        {
            return ExitCode.BadInput;
        }
        foreach (string name in broken.GetAwaiter().GetResult())
        {
            Console.Error.WriteLine($"sim: warning: {name} has errors, which sim check tells; this run does not take it");
        }
        output.Write("run", [result], problems, RunTables.Print, cancel);
        return SimCommand.Audited([result]);
    }
}
