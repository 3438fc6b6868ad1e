using System.CommandLine;
using Sim.Cli.Reports;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;

namespace Sim.Cli.Commands;

/// <summary><c>sim compare FILE</c>: every option and package of the scenario against the baseline.</summary>
internal static class CompareCommand
{
    /// <summary>What may be chosen by kind.</summary>
    private enum Shown
    {
        /// <summary>Options alone.</summary>
        Option,

        /// <summary>Packages alone.</summary>
        Package,
    }

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string> file = SimCommand.FileArgument();
        var output = new OutputOptions();
        Option<string?> sort = new("--sort") { Description = "Column to sort by, smallest first; 'npv,desc' the other way round." };
        Option<string?> only = new("--only") { Description = "Options and packages to show, by name, with commas between them." };
        Option<Shown?> kind = new("--kind") { Description = "Show options or packages alone." };
        kind.AcceptOnlyFromAmong("option", "package");
        Option<string[]> where = new("--where") { Description = "Show those that keep a limit: 'capex<=500000', 'standards<3'. Again for each further limit.", DefaultValueFactory = _ => [] };
        var command = new Command("compare", "Compare a scenario's options and packages with the scenario as it stands.") { file, sort, only, kind, where };
        output.AddTo(command);
        command.SetAction((parsed, cancel) => Task.Run(() => Compare(
            parsed.GetValue(file)!, output.Read(parsed),
            (scenario, wrong) => CompareChoice.Read(parsed.GetValue(sort), parsed.GetValue(only), KindOf(parsed.GetValue(kind)), parsed.GetValue(where) ?? [], scenario, wrong),
            cancel), cancel));
        return command;
    }

    private static VariationKind? KindOf(Shown? shown) => shown switch
    {
        Shown.Option => VariationKind.Option,
        Shown.Package => VariationKind.Package,
        _ => null,
    };

    private static int Compare(string path, OutputChoice output, Func<Scenario, List<string>, CompareChoice> read, CancellationToken cancel)
    {
        var problems = new ProblemList();
        if (ScenarioFile.Load(path, problems) is not { } file || file.Bind(problems) is not { } scenario)
        {
            SimCommand.Report(problems);
            return ExitCode.BadInput;
        }
        var wrong = new List<string>();
        CompareChoice choice = read(scenario, wrong);
        if (scenario.Inputs.Options.Count == 0)
        {
            wrong.Add($"{path} has no options to compare; add some under options:");
        }
        foreach (string line in wrong)
        {
            Console.Error.WriteLine($"sim: error: {line}");
        }
        if (wrong.Count > 0)
        {
            return ExitCode.BadInput;
        }
        AtomicFile.Try(output.Folder, output.Force, file.NamedFiles);
        using var progress = new Progress("site-years", Study.SiteYears(scenario));
        IReadOnlyList<Result>? all = new Study(file, output.Folder is null ? -1 : 0) { Comfort = true }.Compare(problems, progress, cancel);
        progress.Dispose();
        if (all is not null)
        {
            Lacks.Warn(all[0], problems);
        }
        if (SimCommand.Report(problems) || all is null)
        {
            return ExitCode.BadInput;
        }
        IReadOnlyList<Result> shown = choice.Of(all);
        if (shown.Count == 1 && choice.Limits.Length > 0)
        {
            Console.Error.WriteLine($"sim: warning: no option or package keeps {choice.Limits}");
        }
        output.Write("compare", shown, problems, (console, _) =>
        {
            CompareTable.Print(console, shown, all.Count - shown.Count);
            ReceptionTable.Print(console, shown);
            ClosureTable.Print(console, shown);
        }, cancel);
        return SimCommand.Audited(all);
    }
}
