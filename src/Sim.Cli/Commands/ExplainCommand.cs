using System.CommandLine;
using Sim.Cli.Reports;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;

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
        Variation? variation = option is null ? Variation.Baseline : Named(file, option, problems);
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
        problems.Add(new(Severity.Error, file.Document.File, 0, 0, path, "is not a path of this scenario", Nearest: NearestPath(path, all.Select(v => v.Path).OrderBy(p => p.StartsWith("options.", StringComparison.Ordinal)))));
        return null;
    }

    private static Variation? Named(ScenarioFile file, string name, ProblemList problems)
    {
        // The clashes of other packages are not asked for.
        Variation[] known = [.. NamedVariations.Options(file.Document), .. NamedVariations.Packages(file.Document, new())];
        Variation? found = known.FirstOrDefault(v => v.Name == name);
        if (found is null)
        {
            string[] names = [.. known.Select(v => v.Name)];
            problems.Add(file.Document.At("options", "is not the name of an option or package") with
            {
                Found = name,
                Allowed = string.Join(", ", names),
                Nearest = Nearest.To(name, names),
            });
        }
        return found;
    }

    private static bool IsWithin(string path, string above) =>
        path.StartsWith(above, StringComparison.Ordinal) && (path.Length == above.Length || path[above.Length] == '.');

    // Step by step down, so that a word misspelt in the middle of a long path is found too.
    private static string? NearestPath(string path, IEnumerable<string> paths)
    {
        string[][] known = [.. paths.Select(p => p.Split('.'))];
        var found = new List<string>();
        foreach (string part in path.Split('.'))
        {
            string[] here = [.. known.Where(k => k.Length > found.Count).Select(k => k[found.Count]).Distinct(StringComparer.Ordinal)];
            string? next = here.Contains(part) ? part : Nearest.To(part, here);
            if (next is null)
            {
                break;
            }
            known = [.. known.Where(k => k.Length > found.Count && k[found.Count] == next)];
            found.Add(next);
        }
        string near = string.Join('.', found);
        string[] ends = [.. known.Select(k => string.Join('.', k))];
        string? sameEnd = ends.FirstOrDefault(p => p.Split('.')[^1] == path.Split('.')[^1]);
        return near.Length == 0 ? Nearest.To(path, paths) ?? sameEnd : path.Split('.').Length == found.Count ? near : sameEnd ?? near;
    }
}
