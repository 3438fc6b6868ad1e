using System.CommandLine;
using Sim.Cli.Reports;
using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Commands;

/// <summary><c>sim costs FILE</c>: the standard cost catalogue of a scenario, beside measured costs where there are some.</summary>
internal static class CostsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string> file = SimCommand.FileArgument();
        Option<string?> template = new("--template") { Description = "CSV file to write, for an authority to fill in what its centres cost." };
        Option<string?> measured = new("--measured") { Description = "CSV file of measured costs to set beside the model." };
        Option<bool> force = OutputOptions.Force();
        Option<bool> json = new("--json") { Description = "Print one JSON document, and nothing else, on standard output." };
        Option<bool> comma = new("--decimal-comma") { Description = "Write the CSV file with semicolons and decimal commas." };
        var command = new Command("costs", "What a person-night costs by category, with its range and its fixed part.") { file, template, measured, force, json, comma };
        command.SetAction((parsed, cancel) => Task.Run(() => Run(parsed.GetRequiredValue(file), parsed.GetValue(template), parsed.GetValue(measured),
            parsed.GetValue(force), parsed.GetValue(json), parsed.GetValue(comma) ? Csv.Comma : Csv.Point, cancel), cancel));
        return command;
    }

    private static int Run(string path, string? template, string? measuredPath, bool force, bool json, Csv csv, CancellationToken cancel)
    {
        var problems = new ProblemList();
        // The small file first: nobody waits for a run to learn of a typing error.
        CostsFile? measured = measuredPath is null ? null : Read(measuredPath, problems);
        if (ScenarioFile.Load(path, problems) is not { } file || file.Bind(problems) is not { } scenario || problems.HasErrors)
        {
            SimCommand.Report(problems);
            return ExitCode.BadInput;
        }
        AtomicFile.TryFile(template, OwnFile.Template, force, [.. SimCommand.ReadBy(file), .. measuredPath is null ? [] : new[] { measuredPath }]);
        using var progress = new Progress("site-years", scenario.Sites.Count * scenario.Inputs.Period.Years);
        Result? result = new Study(file).Baseline(problems, progress, cancel);
        progress.Dispose();
        if (SimCommand.Report(problems) || result is null)
        {
            return ExitCode.BadInput;
        }
        IReadOnlyList<StandardCost> costs = StandardCost.Of(result.Appraisal);
        if (template is not null)
        {
            AtomicFile.Write(template, writer => CostTables.WriteTemplate(writer, scenario.Inputs.Name, costs, csv), cancel);
        }
        if (json)
        {
            Console.Out.WriteLine(CostJson.Of(result, costs, measured));
        }
        else
        {
            Print(OutputChoice.Terminal(), result, costs, measured, template);
        }
        return SimCommand.Audited([result]);
    }

    private static CostsFile? Read(string path, ProblemList problems)
    {
        CostsFile measured;
        try
        {
            using StreamReader reader = InputFile.Open(path, path);
            measured = CostsFile.Read(reader);
        }
        catch (InputFileException e)
        {
            problems.Add(new(Severity.Error, path, e.Line, 1, "", e.Problem));
            return null;
        }
        foreach ((int line, int column, string message) in measured.Problems)
        {
            problems.Add(new(Severity.Error, path, line, column, "", message));
        }
        if (measured.Problems.Count == 0 && measured.Costs.Count == 0)
        {
            problems.Add(new(Severity.Error, path, 1, 1, "", "no cost is filled in"));
        }
        return measured;
    }

    private static void Print(IAnsiConsole console, Result result, IReadOnlyList<StandardCost> costs, CostsFile? measured, string? template)
    {
        ScenarioInputs inputs = result.Scenario.Inputs;
        console.WriteLine();
        console.MarkupLine($"[bold]{Markup.Escape(inputs.Name)}[/], {result.Scenario.PeriodText}: what a person-night costs");
        console.Write(CostTables.Of(costs));
        console.WriteLine(CostTables.Note(result.Appraisal, costs));
        if (measured is not null)
        {
            console.Write(CostTables.Beside(costs, measured));
            if (measured.Costs.Select(m => m.Centre).Distinct().Skip(1).Any())
            {
                console.Write(CostTables.AcrossCentres(measured));
            }
            if (measured.Empty > 0)
            {
                console.WriteLine($"{(measured.Empty == 1 ? "1 row has no cost and was" : $"{measured.Empty} rows have no cost and were")} left out.");
            }
        }
        if (template is not null)
        {
            console.WriteLine($"template written to {template}");
        }
    }
}
