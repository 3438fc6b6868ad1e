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

    private sealed record Choice(string? Option, SpellTerms Terms, OutputChoice Output);

    /// <summary>The command for the coldest days.</summary>
    public static Command Cold() => Create("coldsnap", SpellKind.Cold, "coldest");

    /// <summary>The command for the hottest days.</summary>
    public static Command Hot() => Create("heatwave", SpellKind.Hot, "hottest");

    private static Command Create(string name, SpellKind kind, string adjective)
    {
        var usual = new SpellTerms(kind);
        Argument<string> file = SimCommand.FileArgument();
        Option<string?> option = new("--option") { Description = "Look at the scenario as an option or package changes it." };
        Option<int> days = new("--days") { Description = $"Length of the spell: the {adjective} days in a row of the place's weather.", DefaultValueFactory = _ => usual.Days };
        Option<int> cut = new("--cut") { Description = $"Length of the power cut in its {adjective} hours, hours; 0 for none.", DefaultValueFactory = _ => usual.CutHours };
        Option<double> occupied = new("--occupied") { Description = "Residents as a share of the capacity, 0 to 1.5.", DefaultValueFactory = _ => usual.OccupiedFraction };
        Option<string?> folder = new("--out") { Description = $"Folder for {name}.csv, {name}.json and {name}.svg; made if it is not there." };
        Option<bool> force = OutputOptions.Force();
        Option<bool> json = new("--json") { Description = "Print one JSON document, and nothing else, on standard output." };
        Option<bool> comma = new("--decimal-comma") { Description = "Write the CSV file with semicolons and decimal commas." };
        var command = new Command(name, $"What fails in the {adjective} days of the place with a full centre, with and without a power cut.") { file, option, days, cut, occupied, folder, force, json, comma };
        command.SetAction((parsed, cancel) => Task.Run(() => Run(parsed.GetRequiredValue(file), new(parsed.GetValue(option),
            new(kind, parsed.GetValue(days), parsed.GetValue(cut), parsed.GetValue(occupied)),
            new(parsed.GetValue(folder), parsed.GetValue(json), parsed.GetValue(comma) ? Csv.Comma : Csv.Point, parsed.GetValue(force))), cancel), cancel));
        return command;
    }

    private static int Run(string path, Choice choice, CancellationToken cancel)
    {
        (SpellKind kind, int days, int cut, double occupied) = choice.Terms;
        string? wrong = days is < 1 or > MostDays ? $"--days {days} is not from 1 to {MostDays}"
            : cut is < 0 or > MostCutHours || cut > 24 * days ? $"--cut {cut} is not from 0 to the hours of the spell, {24 * days}"
            : !(occupied is >= 0 and <= 1.5) ? $"--occupied {occupied.ToString(System.Globalization.CultureInfo.InvariantCulture)} is not from 0 to 1.5" : null;
        if (wrong is not null)
        {
            Console.Error.WriteLine($"sim: error: {wrong}");
            return ExitCode.BadInput;
        }
        var problems = new ProblemList();
        if (ScenarioFile.Load(path, problems) is not { } file || file.Bind(problems) is null || Named(file, choice.Option, problems) is not { } variation
            || file.Bind(variation, problems) is not { } scenario || new Compiler().Compile(scenario, problems) is not { } plan)
        {
            SimCommand.Report(problems);
            return ExitCode.BadInput;
        }
        SimCommand.Report(problems);
        AtomicFile.Try(choice.Output.Folder, choice.Output.Force, file.NamedFiles);
        var spells = new List<DesignSpell>();
        foreach (SitePlan site in plan.Sites)
        {
            cancel.ThrowIfCancellationRequested();
            spells.Add(DesignSpell.Of(site, choice.Terms));
        }
        SpellReport report = SpellReport.Of(kind, scenario, choice.Option, spells);
        choice.Output.Write(folder => report.WriteFiles(folder, choice.Output.Csv, cancel), report.Json, report.Print);
        return SimCommand.Audited(spells.All(s => s.WithGrid.Closes && s.WithCut?.Closes != false));
    }

    private static Variation? Named(ScenarioFile file, string? option, ProblemList problems) =>
        option is null ? Variation.Baseline : NamedVariations.Named(file.Document, option, problems)?.Variation;
}
