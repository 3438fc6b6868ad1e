using System.CommandLine;
using Sim.Cli.Reports;
using Sim.Engine.Scenarios;

namespace Sim.Cli.Commands;

/// <summary><c>sim check FILE</c>: says everything that is wrong with a scenario, and what it holds where nothing is.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string> file = SimCommand.FileArgument();
        Option<bool> json = new("--json") { Description = "Print one JSON document." };
        var command = new Command("check", "Check a scenario with all its options and packages, without running it.") { file, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string path, bool json)
    {
        var problems = new ProblemList();
        ScenarioFile? file = ScenarioFile.Load(path, problems);
        Checked found = file is null ? new(problems, null, null) : Checked.Of(file, problems);
        bool failed = SimCommand.Report(problems);
        if (json)
        {
            Console.Out.WriteLine(CheckReport.Json(path, found));
        }
        else if (!failed)
        {
            CheckReport.Write(Console.Out, path, found);
        }
        return failed ? ExitCode.BadInput : ExitCode.Done;
    }
}
