using System.CommandLine;
using Sim.Cli.Reports;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;

namespace Sim.Cli.Commands;

/// <summary><c>sim report FILE --out PAGE</c>: one HTML page of results, charts, options and assumptions.</summary>
internal static class ReportCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string> file = SimCommand.FileArgument();
        Option<string> to = new("--out") { Description = "HTML file to write.", Required = true };
        Option<bool> force = OutputOptions.Force();
        var command = new Command("report", "Write one page with results, charts, options and every assumption: to read, send or print.") { file, to, force };
        command.SetAction((parsed, cancel) => Task.Run(() => Report(parsed.GetRequiredValue(file), parsed.GetRequiredValue(to), parsed.GetValue(force), cancel), cancel));
        return command;
    }

    private static int Report(string path, string to, bool force, CancellationToken cancel)
    {
        var problems = new ProblemList();
        if (ScenarioFile.Load(path, problems) is not { } file || file.Bind(problems) is not { } scenario)
        {
            SimCommand.Report(problems);
            return ExitCode.BadInput;
        }
        AtomicFile.TryFile(to, OwnFile.Page, force, SimCommand.ReadBy(file));
        using var progress = new Progress("site-years", Study.SiteYears(scenario));
        IReadOnlyList<Result>? results = new Study(file, 0) { Comfort = true }.Compare(problems, progress, cancel);
        progress.Dispose();
        if (results is not null)
        {
            Lacks.Warn(results[0], problems);
        }
        if (SimCommand.Report(problems) || results is null)
        {
            return ExitCode.BadInput;
        }
        AtomicFile.Write(to, writer => ReportPage.Write(writer, Path.GetFileName(path), results, problems), cancel);
        return SimCommand.Audited(results);
    }
}
