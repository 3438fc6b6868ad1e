using System.CommandLine;
using Sim.Cli.Charts;
using Sim.Cli.Reports;
using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Studies;

namespace Sim.Cli.Commands;

/// <summary><c>sim breakeven FILE --vary PATH=low..high --between A,B</c>: where two variations are equal.</summary>
internal static class BreakEvenCommand
{
    private const int LeastPoints = 2, MostPoints = 1000;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string> file = SimCommand.FileArgument();
        Option<string> vary = new("--vary") { Description = "The path to vary and its ends, with units as in the file: 'prices.diesel=0.8 EUR/L..2 EUR/L'.", Required = true };
        Option<string> between = new("--between") { Description = "The two to compare: baseline, an option or a package: 'baseline,solar'.", Required = true };
        Option<string> metric = new("--metric") { Description = "What is to be equal: an indicator (docs/indicators.md), or borne.NAME for what a payer bears per person-night.", DefaultValueFactory = _ => "cost.eur_per_person_night" };
        Option<bool> byPayer = new("--by-payer") { Description = "Show the break-even of each payer and funder too, in table, JSON and chart." };
        Option<int> points = new("--points") { Description = "Evenly spaced values between the ends.", DefaultValueFactory = _ => 9 };
        Option<string[]> set = new("--set") { Description = "A change that holds for all values: 'occupancy.scale=40 %'. Again for each further path." };
        Option<string?> chart = new("--chart") { Description = "SVG file to write." };
        Option<bool> force = OutputOptions.Force();
        Option<bool> json = new("--json") { Description = "Print one JSON document, and nothing else, on standard output." };
        var command = new Command("breakeven", "Find the value of an input at which two variations come to the same.") { file, vary, between, metric, byPayer, points, set, chart, force, json };
        command.SetAction((parsed, cancel) => Task.Run(() => Run(parsed.GetRequiredValue(file),
            new(parsed.GetRequiredValue(vary), parsed.GetRequiredValue(between), parsed.GetValue(metric)!, parsed.GetValue(points), parsed.GetValue(set) ?? [], parsed.GetValue(byPayer), parsed.GetValue(force)),
            parsed.GetValue(chart), parsed.GetValue(json), cancel), cancel));
        return command;
    }

    private static int Run(string path, Asked asked, string? chart, bool json, CancellationToken cancel)
    {
        var wrong = new List<string>();
        BreakEvenAxis? axis = BreakEvenAxis.Read(asked.Vary, out string why);
        wrong.AddRange(axis is null ? [$"--vary {why}"] : []);
        wrong.AddRange(asked.Points is < LeastPoints or > MostPoints ? [$"--points {asked.Points} is not from {LeastPoints} to {MostPoints}"] : []);
        string[] two = [.. asked.Between.Split(',').Select(n => n.Trim())];
        wrong.AddRange(two.Length != 2 || two[0] == two[1] ? [$"--between '{asked.Between}' does not name two variations, as in baseline,solar"] : []);
        var changes = new List<(string, string)>();
        foreach (string text in asked.Set)
        {
            int sign = text.IndexOf('=', StringComparison.Ordinal);
            wrong.AddRange(sign <= 0 ? [$"--set '{text}' is not of the form PATH=VALUE"] : []);
            changes.Add(sign <= 0 ? ("", "") : (text[..sign].Trim(), text[(sign + 1)..].Trim()));
        }
        var problems = new ProblemList();
        if (ScenarioFile.Load(path, problems) is { } file && file.Bind(problems) is { } scenario)
        {
            string[] names = [Variation.Baseline.Name, .. scenario.Inputs.Options.Keys, .. scenario.Inputs.Packages.Keys];
            wrong.AddRange((two.Length == 2 ? two : []).Where(n => !names.Contains(n, StringComparer.Ordinal))
                .Select(n => $"--between {n} is neither baseline nor an option or package of {path}{Like(n, names)} (allowed: {string.Join(", ", names)})"));
            IReadOnlyList<string> payers = [.. two.Select(n => Bound(file, scenario, n)).SelectMany(BreakEvenMetric.PayersOf).Distinct(StringComparer.Ordinal)];
            BreakEvenMetric? metric = BreakEvenMetric.Named(asked.Metric, payers);
            wrong.AddRange(metric is null ? [$"--metric {asked.Metric} is neither an indicator nor borne.NAME of a payer{Like(asked.Metric, [.. Indicators.All.Select(d => d.Key), .. payers.Select(p => BreakEvenMetric.Borne + p)])}"] : []);
            if (wrong.Count == 0)
            {
                return Find(file, axis!, metric!, (two[0], two[1]), changes, asked, problems, chart, json, cancel);
            }
        }
        SimCommand.Report(problems);
        foreach (string line in wrong)
        {
            Console.Error.WriteLine($"sim: error: {line}");
        }
        return ExitCode.BadInput;
    }

    private static int Find(
        ScenarioFile file, BreakEvenAxis axis, BreakEvenMetric metric, (string, string) between, List<(string, string)> changes, Asked asked, ProblemList problems,
        string? chart, bool json, CancellationToken cancel)
    {
        AtomicFile.TryFile(chart, OwnFile.Chart, asked.Force, SimCommand.ReadBy(file));
        BreakEven? found;
        using (var progress = new Progress("values", asked.Points))
        {
            found = BreakEven.Find(file, axis, metric, between, changes, asked.Points, problems, asked.ByPayer, progress, cancel);
        }
        if (SimCommand.Report(problems) || found is null)
        {
            return ExitCode.BadInput;
        }
        if (chart is not null)
        {
            AtomicFile.Write(chart, to => to.Write(SvgRenderer.Render(asked.ByPayer ? BreakEvenPayers.Chart(found) : BreakEvenReport.Chart(found))), cancel);
        }
        if (json)
        {
            Console.Out.WriteLine(BreakEvenJson.Of(found));
        }
        else
        {
            BreakEvenReport.Print(OutputChoice.Terminal(), found, chart);
        }
        return SimCommand.Audited(found.Points.All(p => p.First.Closes && p.Second.Closes));
    }

    // An option may bring payers of its own.
    private static Scenario Bound(ScenarioFile file, Scenario scenario, string name)
    {
        IEnumerable<string> members = scenario.Inputs.Packages.TryGetValue(name, out IReadOnlyList<string>? all) ? all : [name];
        Variation[] parts = [.. members.Where(scenario.Inputs.Options.ContainsKey).Select(m => Variation.From(m, scenario.Inputs.Options[m].Set))];
        return parts.Length == 0 ? scenario : file.Bind(Variation.Package(name, parts, new()), new()) ?? scenario;
    }

    private static string Like(string word, IEnumerable<string> names) => Nearest.To(word, names) is { } near ? $"; did you mean {near}?" : "";

    private sealed record Asked(string Vary, string Between, string Metric, int Points, string[] Set, bool ByPayer, bool Force);
}
