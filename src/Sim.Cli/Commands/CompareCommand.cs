using System.CommandLine;
using Sim.Cli.Reports;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;

namespace Sim.Cli.Commands;

/// <summary><c>sim compare FILE</c>: every option and package of the scenario against the baseline.</summary>
internal static class CompareCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string> file = SimCommand.FileArgument();
        var output = new OutputOptions();
        var command = new Command("compare", "Compare a scenario's options and packages with the scenario as it stands.") { file };
        output.AddTo(command);
        command.SetAction((parsed, cancel) => Task.Run(() => Compare(parsed.GetValue(file)!, output.Read(parsed), cancel), cancel));
        return command;
    }

    private static int Compare(string path, OutputChoice output, CancellationToken cancel)
    {
        var problems = new ProblemList();
        if (ScenarioFile.Load(path, problems) is not { } file || file.Bind(problems) is not { } scenario)
        {
            SimCommand.Report(problems);
            return ExitCode.BadInput;
        }
        if (scenario.Inputs.Options.Count == 0)
        {
            Console.Error.WriteLine($"sim: error: {path} has no options to compare; add some under options:");
            return ExitCode.BadInput;
        }
        using var progress = new Progress("site-years", Study.SiteYears(scenario));
        IReadOnlyList<Result>? results = new Study(file, output.Folder is null ? -1 : 0).Compare(problems, progress, cancel);
        progress.Dispose();
        if (SimCommand.Report(problems) || results is null)
        {
            return ExitCode.BadInput;
        }
        output.Write("compare", results, problems, (console, _) =>
        {
            CompareTable.Print(console, results);
            ReceptionTable.Print(console, results);
            ClosureTable.Print(console, results);
        }, cancel);
        return SimCommand.Audited(results);
    }
}
