using System.CommandLine;
using Sim.Cli.Reports;
using Sim.Engine.Scenarios;

namespace Sim.Cli.Commands;

/// <summary><c>sim explain FILE [PATH]</c>: what a value is, where it comes from and what it means.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string> file = SimCommand.FileArgument();
        Argument<string> path = new("PATH")
        {
            Description = "Path of a value, or of a part of the scenario: water.showers.flow, water, or nothing for everything.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => "",
        };
        Option<string?> option = new("--option") { Description = "Explain the scenario as an option or package changes it; what it changes is marked." };
        Option<bool> json = new("--json") { Description = "Print one JSON document." };
        var command = new Command("explain", "Explain values: as written, as used, where from, allowed range, meaning.") { file, path, option, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(path) ?? "", parsed.GetValue(option), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string file, string path, string? option, bool json)
    {
        var problems = new ProblemList();
        IReadOnlyList<ExplainedValue>? values = ScenarioFile.Load(file, problems) is { } loaded ? Values(loaded, path.Trim('.'), option, problems) : null;
        if (SimCommand.Report(problems) || values is null)
        {
            return ExitCode.BadInput;
        }
        if (json)
        {
            Console.Out.WriteLine(ExplainReport.Json(file, option, values));
        }
        else
        {
            ExplainReport.Write(Console.Out, values);
        }
        return ExitCode.Done;
    }

    private static ExplainedValue[]? Values(ScenarioFile file, string path, string? option, ProblemList problems)
    {
        Variation? variation = option is null ? Variation.Baseline : NamedVariations.Named(file.Document, option, problems)?.Variation;
        if (variation is null || file.BindValues(Variation.Baseline, problems) is not { } baseline)
        {
            return null;
        }
        Scenario? scenario = option is null ? baseline : file.BindValues(variation, problems);
        if (scenario is null)
        {
            return null;
        }
        IReadOnlyList<ExplainedValue> all = ExplainedValue.Of(scenario, option is null ? null : baseline);
        ExplainedValue[] asked = [.. all.Where(v => path.Length == 0 || IsWithin(v.Path, path))];
        if (asked.Length > 0)
        {
            return asked;
        }
        if (ExplainedValue.LeftOut(scenario, path) is { } leftOut)
        {
            return [leftOut];
        }
        problems.Add(new KnownPaths(scenario).Refuse(file.Document.File, path));
        return null;
    }

    private static bool IsWithin(string path, string above) =>
        path.StartsWith(above, StringComparison.Ordinal) && (path.Length == above.Length || path[above.Length] == '.');
}
