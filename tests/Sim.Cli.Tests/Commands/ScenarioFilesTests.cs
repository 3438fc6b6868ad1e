using System.Globalization;
using System.Text;
using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Cli.Tests.Commands;

/// <summary>Every worked example runs with all its options, and what is written agrees with what was run.</summary>
[Collection(ShippedFilesCollection.Name)]
public sealed class ScenarioFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sim").FullName;

    public static TheoryData<string> Names => [.. ShippedFiles.Scenarios];

    // Bills are of years of their own; measured.yaml has its test with calibration.
    public static TheoryData<string> Centres => [.. ShippedFiles.Scenarios, "examples/energy-stores.yaml", "examples/sources-by-price.yaml", "examples/water-supply.yaml"];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Centres))]
    public void A_worked_example_runs_a_year_with_every_option_and_package(string name)
    {
        var problems = new ProblemList();
        IReadOnlyList<Result>? results = new Study(ShippedFiles.OneYearFile(name)).Compare(problems);
        Assert.Empty(problems.Sorted);
        ScenarioInputs inputs = results![0].Scenario.Inputs;
        Assert.Equal(1, inputs.Period.Years);
        Assert.Equal(["baseline", .. inputs.Options.Keys.Order(StringComparer.Ordinal), .. inputs.Packages.Keys.Order(StringComparer.Ordinal)],
            [results[0].Name, .. results.Where(r => r.Kind == VariationKind.Option).Select(r => r.Name).Order(StringComparer.Ordinal),
                .. results.Where(r => r.Kind == VariationKind.Package).Select(r => r.Name).Order(StringComparer.Ordinal)]);
        Assert.All(results, r => Assert.True(r.Closes, r.Name));
        Assert.All(results.SelectMany(r => r.Indicators), i => Assert.False(double.IsInfinity(i.Value), i.Key));
        // Every measure does something.
        Assert.All(results.Skip(1), r => Assert.NotEqual(results[0].Indicators, r.Indicators));
    }

    [Theory]
    [InlineData("lipa.yaml", "Lipa")]
    [InlineData("tent-camp.yaml", "TentCamp")]
    [InlineData("dormitory.yaml", "Dormitory")]
    [InlineData("spread-out.yaml", "SpreadOut")]
    public void Headline_indicators_are_those_that_were_looked_at(string name, string golden)
    {
        var problems = new ProblemList();
        Result result = new Study(ShippedFiles.OneYearFile(name)).Baseline(problems)!;
        Assert.False(problems.HasErrors, problems.ToString());
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"scenarios/{name} for {result.Scenario.Inputs.Period.Start} alone, six significant digits\n\n");
        foreach (Indicator i in result.Indicators)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i.Key} = {i.Value:G6} {i.Unit}\n");
        }
        Golden.Verify(text.ToString(), $"ScenarioFilesTests.{golden}");
    }

    [Fact]
    public void Every_worked_example_has_its_golden_file() =>
        Assert.Equal(["dormitory.yaml", "lipa.yaml", "spread-out.yaml", "tent-camp.yaml"], ShippedFiles.Scenarios);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_hours_written_add_up_to_the_year_that_was_run(bool decimalComma)
    {
        string file = Path.Combine(folder, "lipa.yaml"), results = Path.Combine(folder, "results");
        await File.WriteAllTextAsync(file, ShippedFiles.OneYear("lipa.yaml")
            .Replace("data/lipa-occupancy.csv", Path.Combine(ShippedFiles.Root, "scenarios", "data", "lipa-occupancy.csv"), StringComparison.Ordinal)
            .Replace("peak: 0 kW", "peak: 300 kW", StringComparison.Ordinal));
        (int code, string output, string errors) = await ShippedFiles.RunAsync(["run", file, "--out", results, .. decimalComma ? new[] { "--decimal-comma" } : []]);
        Assert.True(code == 0, errors);
        Assert.Contains("Audit", output, StringComparison.Ordinal);

        var problems = new ProblemList();
        SiteRun run = Assert.Single(new Study(ScenarioFile.Load(file, problems)!, 0).Baseline(problems)!.Run.Sites);
        Dictionary<string, double[]> columns = Columns(await File.ReadAllLinesAsync(Path.Combine(results, "hourly.csv")), decimalComma);
        foreach (OutputDeclaration column in SiteHour.Layout.Columns)
        {
            double[] hours = columns[column.Unit.Text.Length == 0 ? column.Key : $"{column.Key} [{column.Unit.Text}]"];
            Assert.Equal(8760, hours.Length);
            double written = column.Over == Aggregate.Mean ? hours.Average() : hours.Sum(), size = hours.Sum(Math.Abs);
            Assert.True(Math.Abs(written - run.Year(0, column)) <= 1e-9 * size, $"{column.Key}: {written} written, {run.Year(0, column)} run");
        }
        AssertBalances(columns);
        AssertZones(columns, run);
    }

    // The balances once more, from the digits in the file alone. Lipa as it stands has neither digester nor heat network.
    private static void AssertBalances(Dictionary<string, double[]> columns)
    {
        foreach (Node node in Enum.GetValues<Node>().Where(n => n is not (Node.None or Node.Outside or Node.Biogas or Node.HeatNetwork)))
        {
            double Sum(Func<OutputDeclaration, Node> of) => SiteHour.Layout.Columns.Where(c => of(c) == node).Sum(c => columns[$"{c.Key} [{c.Unit.Text}]"].Sum());
            double into = Sum(c => c.To), from = Sum(c => c.From), stored = Sum(c => c.StoredIn);
            Assert.True(into > 0, $"nothing flows through {node}");
            Assert.True(Math.Abs(into - from - stored) <= 1e-9 * into, $"{node}: {into} in, {from} out, {stored} stored");
        }
    }

    private static void AssertZones(Dictionary<string, double[]> columns, SiteRun run)
    {
        Assert.All(run.Plan.ZoneNames, zone =>
        {
            double[] air = columns[$"buildings.{zone}.air [C]"];
            Assert.Equal(run.ZoneHours[run.Plan.ZoneNames.ToList().IndexOf(zone)].Average(h => h.AirC), air.Average(), 1e-8);
        });
    }

    private static Dictionary<string, double[]> Columns(string[] lines, bool decimalComma)
    {
        char separator = decimalComma ? ';' : ',';
        string[] header = lines[0].Split(separator);
        string[][] rows = [.. lines[1..].Select(l => l.Split(separator))];
        Assert.All(rows, r => Assert.Equal(header.Length, r.Length));
        double Number(string text) => double.Parse(decimalComma ? text.Replace(',', '.') : text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return header.Select((name, i) => (name, i)).Skip(1).ToDictionary(c => c.name, c => Array.ConvertAll(rows, r => Number(r[c.i])), StringComparer.Ordinal);
    }
}
