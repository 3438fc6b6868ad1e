using System.CommandLine;
using Sim.Cli.Reports;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Cli.Commands;

/// <summary><c>sim coldsnap FILE</c> and <c>sim heatwave FILE</c>: the place's coldest or hottest days with a full centre, with the grid and with a power cut: what fails.</summary>
internal static class SpellCommand
{
    private const int MostDays = 14, MostCutHours = 14 * 24;

    private sealed record Choice(string? Option, bool Each, SpellTerms Terms, OutputChoice Output);

    /// <summary>The command for the coldest days.</summary>
    public static Command Cold() => Create(SpellKind.Cold);

    /// <summary>The command for the hottest days.</summary>
    public static Command Hot() => Create(SpellKind.Hot);

    private static Command Create(SpellKind kind)
    {
        (string name, string adjective) = (SpellReport.NameOf(kind), SpellReport.DaysOf(kind));
        var usual = new SpellTerms(kind);
        Argument<string> file = SimCommand.FileArgument();
        Option<string?> option = new("--option") { Description = "Look at the scenario as an option or package changes it." };
        Option<bool> each = new("--each") { Description = "Put the scenario as it stands, every option and every package side by side." };
        Option<int> days = new("--days") { Description = $"Length of the spell: the {adjective} days in a row of the place's weather.", DefaultValueFactory = _ => usual.Days };
        Option<int> cut = new("--cut") { Description = $"Length of the power cut in its {adjective} hours, hours; 0 for none.", DefaultValueFactory = _ => usual.CutHours };
        Option<double> occupied = new("--occupied") { Description = "Residents as a share of the capacity, 0 to 1.5.", DefaultValueFactory = _ => usual.OccupiedFraction };
        Option<string?> folder = new("--out") { Description = $"Folder for {name}.csv, {name}.json and {name}.svg ({name}-options.csv and {name}.json of --each); made if it is not there." };
        Option<bool> force = OutputOptions.Force();
        Option<bool> json = new("--json") { Description = "Print one JSON document, and nothing else, on standard output." };
        Option<bool> comma = new("--decimal-comma") { Description = "Write the CSV file with semicolons and decimal commas." };
        var command = new Command(name, $"What fails in the {adjective} days of the place with a full centre, with and without a power cut.") { file, option, each, days, cut, occupied, folder, force, json, comma };
        command.SetAction((parsed, cancel) => Task.Run(() => Run(parsed.GetRequiredValue(file), new(parsed.GetValue(option), parsed.GetValue(each),
            new(kind, parsed.GetValue(days), parsed.GetValue(cut), parsed.GetValue(occupied)),
            new(parsed.GetValue(folder), parsed.GetValue(json), parsed.GetValue(comma) ? Csv.Comma : Csv.Point, parsed.GetValue(force))), cancel), cancel));
        return command;
    }

    private static int Run(string path, Choice choice, CancellationToken cancel)
    {
        (SpellKind kind, int days, int cut, double occupied) = choice.Terms;
        string? wrong = days is < 1 or > MostDays ? $"--days {days} is not from 1 to {MostDays}"
            : cut is < 0 or > MostCutHours || cut > 24 * days ? $"--cut {cut} is not from 0 to the hours of the spell, {24 * days}"
            : !(occupied is >= 0 and <= 1.5) ? $"--occupied {occupied.ToString(System.Globalization.CultureInfo.InvariantCulture)} is not from 0 to 1.5"
            : choice.Each && choice.Option is not null ? "--each and --option exclude each other" : null;
        if (wrong is not null)
        {
            Console.Error.WriteLine($"sim: error: {wrong}");
            return ExitCode.BadInput;
        }
        var problems = new ProblemList();
        if (ScenarioFile.Load(path, problems) is not { } file || file.Bind(problems) is null || Wanted(file, choice, problems) is not { } wanted)
        {
            SimCommand.Report(problems);
            return ExitCode.BadInput;
        }
        Prepared[] prepared = [.. Ready(file, wanted, problems)];
        SimCommand.Report(problems);
        if (problems.HasErrors)
        {
            return ExitCode.BadInput;
        }
        AtomicFile.Try(choice.Output.Folder, choice.Output.Force, file.NamedFiles);
        var spells = new DesignSpell[prepared.Length][];
        Parallel.For(0, prepared.Length, new ParallelOptions { CancellationToken = cancel },
            i => spells[i] = [.. prepared[i].Plan.Sites.Select(site => DesignSpell.Of(site, choice.Terms))]);
        Scenario scenario = prepared[0].Scenario;
        if (choice.Each)
        {
            var options = new SpellOptions(kind, scenario, [.. prepared.Select((p, i) => new SpellVariation(p.Name, p.Kind, spells[i]))]);
            choice.Output.Write(folder => options.WriteFiles(folder, choice.Output.Csv, cancel), options.Json, options.Print);
        }
        else
        {
            SpellReport report = SpellReport.Of(kind, scenario, choice.Option, spells[0]);
            choice.Output.Write(folder => report.WriteFiles(folder, choice.Output.Csv, cancel), report.Json, report.Print);
        }
        return SimCommand.Audited(spells.SelectMany(s => s).All(s => s.WithGrid.Closes && s.WithCut?.Closes != false));
    }

    private sealed record Prepared(string Name, string Kind, Scenario Scenario, Plan Plan);

    // What is wrong with one must not hide what is wrong with the next.
    private static IEnumerable<Prepared> Ready(ScenarioFile file, IReadOnlyList<(Variation Variation, string Kind)> wanted, ProblemList problems)
    {
        var compiler = new Compiler();
        foreach ((Variation variation, string kind) in wanted)
        {
            var own = new ProblemList();
            if (file.Bind(variation, own) is { } scenario && compiler.Compile(scenario, own) is { } plan)
            {
                yield return new(variation.Name, kind, scenario, plan);
            }
            if (kind == "baseline")
            {
                problems.AddAll(own);
            }
            else
            {
                problems.AddAll(own, variation.Name);
            }
        }
    }

    private static (Variation Variation, string Kind)[]? Wanted(ScenarioFile file, Choice choice, ProblemList problems)
    {
        if (choice.Option is { } option)
        {
            return NamedVariations.Named(file.Document, option, problems) is { } named ? [(named.Variation, "option")] : null;
        }
        (Variation, string)[] baseline = [(Variation.Baseline, "baseline")];
        return !choice.Each ? baseline
            : [.. baseline, .. NamedVariations.Options(file.Document).Select(o => (o, "option")), .. NamedVariations.Packages(file.Document, problems).Select(p => (p, "package"))];
    }
}
