using System.CommandLine;
using Sim.Cli.Reports;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;

namespace Sim.Cli.Commands;

/// <summary><c>sim size FILE --vary PATH=0..500 kW</c>: the best sizes by simulation; <c>--heat</c>: design heat loads.</summary>
internal static class SizeCommand
{
    private const int MostSteps = 101, MostRounds = 20, MostAxes = 4;

    private sealed record Choice(string[] Vary, string? Option, string Goal, int Steps, int Rounds, bool Heat, string? Folder, bool Json, Csv Csv, bool Force);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string> file = SimCommand.FileArgument();
        Option<string[]> vary = new("--vary") { Description = "A path and the range of its size: 'electricity.pv.roof.peak=0..500 kW'. Again for each further size." };
        Option<string?> option = new("--option") { Description = "Option or package whose changes and costs every size bears; by default the options of the file that set the paths." };
        Option<string> goal = new("--goal") { Description = "lcc, emissions (at no more cost than the baseline) or self-sufficiency=60%.", DefaultValueFactory = _ => "lcc" };
        Option<int> steps = new("--steps") { Description = "Sizes on each path of the coarse grid.", DefaultValueFactory = _ => 5 };
        Option<int> rounds = new("--rounds") { Description = "Finer grids around the best, each with half the spacing.", DefaultValueFactory = _ => 3 };
        Option<bool> heat = new("--heat") { Description = "Design heat load of each building beside its installed heaters, and nothing else." };
        Option<string?> folder = new("--out") { Description = "Folder for sizes.csv, sizes.json and sizes.svg; made if it is not there." };
        Option<bool> force = OutputOptions.Force();
        Option<bool> json = new("--json") { Description = "Print one JSON document, and nothing else, on standard output." };
        Option<bool> comma = new("--decimal-comma") { Description = "Write the CSV file with semicolons and decimal commas." };
        var command = new Command("size", "Find the best sizes by simulation, or the heat that buildings are to be sized for.") { file, vary, option, goal, steps, rounds, heat, folder, force, json, comma };
        command.SetAction((parsed, cancel) => Task.Run(() => Run(parsed.GetRequiredValue(file), new(parsed.GetValue(vary) ?? [], parsed.GetValue(option),
            parsed.GetValue(goal)!, parsed.GetValue(steps), parsed.GetValue(rounds), parsed.GetValue(heat), parsed.GetValue(folder), parsed.GetValue(json),
            parsed.GetValue(comma) ? Csv.Comma : Csv.Point, parsed.GetValue(force)), cancel), cancel));
        return command;
    }

    private static int Run(string path, Choice choice, CancellationToken cancel)
    {
        var said = new List<string>();
        List<SizeAxis> axes = Axes(choice, said);
        SizeGoal? goal = SizeGoal.Read(choice.Goal);
        Refuse(said, goal is null, $"--goal '{choice.Goal}' is not lcc, emissions or self-sufficiency= a share from 0 to 100 %");
        Refuse(said, choice.Steps is < 2 or > MostSteps, $"--steps {choice.Steps} is not from 2 to {MostSteps}");
        Refuse(said, choice.Rounds is < 0 or > MostRounds, $"--rounds {choice.Rounds} is not from 0 to {MostRounds}");
        said.ForEach(s => Console.Error.WriteLine($"sim: error: {s}"));
        if (said.Count > 0)
        {
            return ExitCode.BadInput;
        }
        var problems = new ProblemList();
        if (ScenarioFile.Load(path, problems) is not { } file || file.Bind(problems) is not { } scenario)
        {
            SimCommand.Report(problems);
            return ExitCode.BadInput;
        }
        return choice.Heat ? Heat(file, choice, problems, cancel) : Search(file, scenario, choice, axes, goal!, problems, cancel);
    }

    private static List<SizeAxis> Axes(Choice choice, List<string> said)
    {
        var axes = new List<SizeAxis>();
        foreach (string text in choice.Vary)
        {
            SizeAxis? axis = SizeAxis.Read(text, out string problem);
            Refuse(said, axis is null, $"--vary {problem}");
            Refuse(said, axis is not null && axes.Any(a => a.Path == axis.Path), $"--vary {axis?.Path} is given twice");
            if (axis is not null)
            {
                axes.Add(axis);
            }
        }
        Refuse(said, choice.Vary.Length == 0 && !choice.Heat, "--vary is missing: which size is to be found, as --vary 'electricity.pv.roof.peak=0..500 kW' (or --heat)");
        Refuse(said, choice.Vary.Length > MostAxes, $"--vary is given {choice.Vary.Length} times; at most {MostAxes} sizes can be looked for together");
        return axes;
    }

    private static void Refuse(List<string> said, bool wrong, string problem)
    {
        if (wrong)
        {
            said.Add(problem);
        }
    }

    private static int Search(ScenarioFile file, Scenario scenario, Choice choice, List<SizeAxis> axes, SizeGoal goal, ProblemList problems, CancellationToken cancel)
    {
        (Variation Variation, IReadOnlyList<string> Options)? chosen = choice.Option is { } name
            ? NamedVariations.Named(file.Document, name, problems)
            : SetBy(file, scenario, axes, problems);
        if (chosen is not { } bears)
        {
            SimCommand.Report(problems);
            return ExitCode.BadInput;
        }
        AtomicFile.Try(choice.Folder, choice.Force, file.NamedFiles);
        using var progress = new Progress("candidates", (int)Math.Pow(choice.Steps, axes.Count) + choice.Rounds * (int)Math.Pow(3, axes.Count));
        SizingResult? found = new Sizing(file, axes, bears.Variation, bears.Options, goal).Search(choice.Steps, choice.Rounds, problems, progress, cancel);
        progress.Dispose();
        if (SimCommand.Report(problems) || found is null)
        {
            return ExitCode.BadInput;
        }
        var report = new SizeReport(scenario, found);
        if (choice.Folder is { } folder)
        {
            report.WriteFiles(folder, choice.Csv, cancel);
        }
        if (choice.Json)
        {
            Console.Out.WriteLine(report.Json());
        }
        else
        {
            report.Print(Console.Out);
        }
        return SimCommand.Audited(found.Baseline.Closes && found.Candidates.All(c => c.Closes));
    }

    // The cost of a size is that of the one option which sets it: two have two prices, none has none.
    private static (Variation Variation, IReadOnlyList<string> Options)? SetBy(ScenarioFile file, Scenario scenario, List<SizeAxis> axes, ProblemList problems)
    {
        var options = new List<string>();
        foreach (SizeAxis axis in axes)
        {
            string[] setting = [.. scenario.NamesIn("options").Where(o => scenario.Inputs.Options[o].Set.Keys.Any(p => Touches(p, axis.Path)))];
            if (setting.Length == 1)
            {
                options.AddRange(setting.Except(options, StringComparer.Ordinal));
                continue;
            }
            problems.Add(file.Document.At("options", setting.Length == 0
                ? $"no option sets {axis.Path}, so that its cost is not known; write one with its cost, or name the option that bears the cost with --option"
                : $"several options set {axis.Path}; name one with --option") with
            { Found = string.Join(", ", setting) });
        }
        return problems.HasErrors ? null
            : (Variation.Package("size", [.. options.Select(o => Variation.From(o, scenario.Inputs.Options[o].Set))], problems), options);
    }

    private static bool Touches(string set, string path) =>
        set == path || path.StartsWith(set + ".", StringComparison.Ordinal) || set.StartsWith(path + ".", StringComparison.Ordinal);

    private static int Heat(ScenarioFile file, Choice choice, ProblemList problems, CancellationToken cancel)
    {
        (Variation Variation, IReadOnlyList<string> Options)? chosen = choice.Option is { } name ? NamedVariations.Named(file.Document, name, problems) : (Variation.Baseline, []);
        IReadOnlyList<BuildingHeatLoad>? loads = chosen is { } named ? HeatLoads.Of(file, named.Variation, problems) : null;
        cancel.ThrowIfCancellationRequested();
        if (SimCommand.Report(problems) || loads is null)
        {
            return ExitCode.BadInput;
        }
        if (choice.Json)
        {
            Console.Out.WriteLine(HeatLoadTable.Json(loads));
        }
        else
        {
            HeatLoadTable.Print(Console.Out, loads);
        }
        return ExitCode.Done;
    }
}
