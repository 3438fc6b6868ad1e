using System.CommandLine;
using Sim.Cli.Reports;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Studies;

namespace Sim.Cli.Commands;

/// <summary><c>sim uncertainty FILE</c>: how sure the numbers of the scenario and of its options are.</summary>
internal static class UncertaintyCommand
{
    private sealed record Choice(int Draws, string? Only, string? Keep, string? Folder, bool Json, Csv Csv, bool Force, int Threads);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string> file = SimCommand.FileArgument();
        Option<int> draws = new("--draws") { Description = "How often the uncertain values are drawn.", DefaultValueFactory = _ => 100 };
        Option<string?> only = new("--only") { Description = "Options and packages to run, by name, with commas between them, or 'none'; all by default." };
        Option<string?> keep = new("--keep") { Description = "Uncertain values to leave as the file states them, by path, with commas between them: 'seed'." };
        Option<string?> folder = new("--out") { Description = "Folder for uncertainty.json, draws.csv and charts; made if it is not there." };
        Option<bool> force = OutputOptions.Force();
        Option<int> threads = ThreadsOption.Create();
        Option<bool> json = new("--json") { Description = "Print one JSON document, and nothing else, on standard output." };
        Option<bool> comma = new("--decimal-comma") { Description = "Write the CSV file with semicolons and decimal commas." };
        var command = new Command("uncertainty", "Draw the uncertain values of a scenario, and tell how sure its numbers and its options' savings are.") { file, draws, only, keep, folder, force, threads, json, comma };
        command.SetAction((parsed, cancel) => Task.Run(() => Run(parsed.GetRequiredValue(file), new(parsed.GetValue(draws), parsed.GetValue(only), parsed.GetValue(keep), parsed.GetValue(folder),
            parsed.GetValue(json), parsed.GetValue(comma) ? Csv.Comma : Csv.Point, parsed.GetValue(force), parsed.GetValue(threads)), cancel), cancel));
        return command;
    }

    private static int Run(string path, Choice choice, CancellationToken cancel)
    {
        var wrong = new List<string>();
        var problems = new ProblemList();
        ScenarioFile? file = ScenarioFile.Load(path, problems);
        Scenario? scenario = file?.Bind(problems);
        string[] names = scenario is null || choice.Only == "none" ? [] : Among([.. scenario.NamesIn("options"), .. scenario.NamesIn("packages")], choice.Only, "--only", "option or package", wrong);
        string[] kept = scenario is null || choice.Keep is null ? [] : Among([.. scenario.Inputs.Uncertain.Keys], choice.Keep, "--keep", "uncertain value", wrong);
        wrong.AddRange(ThreadsOption.Why(choice.Threads) is { Length: > 0 } why ? [why] : []);
        int most = Uncertainty.MostRuns / (names.Length + 1);
        wrong.AddRange(choice.Draws < Uncertainty.LeastDraws || choice.Draws > most
            ? [$"--draws {choice.Draws} is not from {Uncertainty.LeastDraws} to {most}: so many can be held with {Counted.Of(names.Length, "option or package", "options and packages")}"] : []);
        if (file is null || scenario is null || wrong.Count > 0)
        {
            SimCommand.Report(problems);
            wrong.ForEach(line => Console.Error.WriteLine($"sim: error: {line}"));
            return ExitCode.BadInput;
        }
        AtomicFile.Try(choice.Folder, choice.Force, file.NamedFiles);
        UncertaintyResult? found;
        using (var progress = new Progress("draws", choice.Draws))
        {
            found = new Uncertainty(file, names, choice.Draws, kept).Run(problems, choice.Threads, progress, cancel);
        }
        if (SimCommand.Report(problems) || found is null)
        {
            return ExitCode.BadInput;
        }
        var report = new UncertaintyReport(found);
        new OutputChoice(choice.Folder, choice.Json, choice.Csv, choice.Force).Write(folder => report.WriteFiles(folder, choice.Csv, cancel), report.Json, report.Print);
        return SimCommand.Audited(found.Closes);
    }

    // All of them where nothing is asked for.
    private static string[] Among(string[] known, string? asked, string option, string what, List<string> wrong)
    {
        string[] named = asked?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? known;
        wrong.AddRange(named.Where(n => !known.Contains(n, StringComparer.Ordinal)).Select(n =>
            $"{option}: there is no {what} {n}{(Nearest.To(n, known) is { } near ? $"; did you mean {near}?" : "")}; there are {string.Join(", ", known)}"));
        return [.. known.Intersect(named, StringComparer.Ordinal)];
    }
}
