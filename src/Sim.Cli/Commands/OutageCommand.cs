using System.CommandLine;
using Sim.Cli.Reports;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Cli.Commands;

/// <summary><c>sim outage FILE</c>: how long critical loads last in an outage that starts in any hour of a year.</summary>
internal static class OutageCommand
{
    private const int MostHours = 8760;

    private sealed record Choice(string? Option, OutageTerms Terms, int? Year, OutputChoice Output);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string> file = SimCommand.FileArgument();
        Option<string?> option = new("--option") { Description = "Look at the scenario as an option or package changes it." };
        Option<string> serves = new("--serves") { Description = "Last priority of the loads that have to last; what comes after is switched off.", DefaultValueFactory = _ => Naming.Kebab(nameof(Priority.Critical)) };
        serves.AcceptOnlyFromAmong([.. Enum.GetNames<Priority>().Select(Naming.Kebab)]);
        Option<int> hours = new("--hours") { Description = "Longest outage, hours.", DefaultValueFactory = _ => OutageTerms.LongestHours };
        Option<int?> year = new("--year") { Description = "Calendar year whose hours are looked at; the first by default." };
        Option<string?> folder = new("--out") { Description = "Folder for survival.csv, starts.csv, outages.json and survival.svg; made if it is not there." };
        Option<bool> force = OutputOptions.Force();
        Option<bool> json = new("--json") { Description = "Print one JSON document, and nothing else, on standard output." };
        Option<bool> comma = new("--decimal-comma") { Description = "Write CSV files with semicolons and decimal commas." };
        var command = new Command("outage", "How long critical loads last in an outage starting in any hour of the year.") { file, option, serves, hours, year, folder, force, json, comma };
        command.SetAction((parsed, cancel) => Task.Run(() =>
        {
            Priority last = Enum.GetValues<Priority>().First(p => Naming.Kebab(p.ToString()) == parsed.GetValue(serves));
            return Run(parsed.GetRequiredValue(file), new(parsed.GetValue(option), new(last, parsed.GetValue(hours)), parsed.GetValue(year),
                new(parsed.GetValue(folder), parsed.GetValue(json), parsed.GetValue(comma) ? Csv.Comma : Csv.Point, parsed.GetValue(force))), cancel);
        }, cancel));
        return command;
    }

    private static int Run(string path, Choice choice, CancellationToken cancel)
    {
        if (choice.Terms.Hours is < 1 or > MostHours)
        {
            return Refuse($"--hours {choice.Terms.Hours} is not from 1 to {MostHours}");
        }
        var problems = new ProblemList();
        if (ScenarioFile.Load(path, problems) is not { } file || file.Bind(problems) is not { } scenario || Named(file, choice, problems) is not { } named)
        {
            SimCommand.Report(problems);
            return ExitCode.BadInput;
        }
        int start = scenario.Inputs.Period.Start, years = scenario.Inputs.Period.Years, kept = (choice.Year ?? start) - start;
        if (kept < 0 || kept >= years)
        {
            return Refuse($"--year {choice.Year} is not in the period {start} to {start + years - 1}");
        }
        AtomicFile.Try(choice.Output.Folder, choice.Output.Force, file.NamedFiles);
        using var progress = new Progress("site-years", scenario.Sites.Count * (kept + 1));
        (Scenario Scenario, Run Run)? simulated = new Study(file, kept).Hours(named.Variation, named.Options, problems, progress, cancel);
        progress.Dispose();
        if (SimCommand.Report(problems) || simulated is not { } result)
        {
            return ExitCode.BadInput;
        }
        if (result.Run.Sites.Any(s => s.Plan.OpenMonthsOf(kept) < MonthTotals.PerYear))
        {
            return Refuse($"{(choice.Year is null ? "" : "--year ")}{start + kept} is no whole year of the centre, {result.Scenario.PeriodText}: outages start in every hour of a year");
        }
        SiteOutages[] sites = [.. result.Run.Sites.Select(s => OutageStarts.Of(s, choice.Terms, cancel))];
        var report = new OutageReport(result.Scenario, result.Run, choice.Option, choice.Terms, start + kept, sites);
        choice.Output.Write(folder => report.WriteFiles(folder, choice.Output.Csv, cancel), report.Json, report.Print);
        return SimCommand.Audited(result.Run.Closes);
    }

    private static (Variation Variation, IReadOnlyList<string> Options)? Named(ScenarioFile file, Choice choice, ProblemList problems) =>
        choice.Option is { } name ? NamedVariations.Named(file.Document, name, problems) : (Variation.Baseline, []);

    private static int Refuse(string problem)
    {
        Console.Error.WriteLine($"sim: error: {problem}");
        return ExitCode.BadInput;
    }
}
