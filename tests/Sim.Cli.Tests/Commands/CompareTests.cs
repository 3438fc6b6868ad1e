using System.Globalization;
using System.Text.Json.Nodes;
using Sim.Cli.Reports;

namespace Sim.Cli.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public sealed class CompareTests
{
    private const string Measures = """

        options:
          low-flow: { about: Low-flow heads, set: { water.showers.flow: 6.5 L/min }, cost: { capex: 1200 EUR, lifetime: 5 years } }
          cold-nights: { about: Less heat, set: { buildings.sleeping.setpoint.night: 16 C } }
          warm-nights: { about: More heat, set: { buildings.sleeping.setpoint.night: 19 C } }
          rainwater: { about: Rain for toilets, set: { water.rainwater: { tank: 60 m3 } }, cost: { capex: 21000 EUR, lifetime: 25 years } }
        packages:
          both: [low-flow, rainwater]
        up_to_standard: [warm-nights]

        """;

    private static readonly Lazy<(Sim Table, JsonNode Json, string[][] Csv)> Compared = new(() =>
    {
        (Sim? table, JsonNode? json, string[][]? csv) = (null, null, null);
        Files.With(Short(), path =>
        {
            string folder = Path.Combine(Path.GetDirectoryName(path)!, "out");
            table = Sim.Run("compare", path, "--out", folder);
            json = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "summary.json")));
            csv = [.. File.ReadAllLines(Path.Combine(folder, "options.csv")).Select(l => l.Split(','))];
        });
        return (table!, json!, csv!);
    });

    [Fact]
    public void Every_number_of_the_table_is_in_the_json_under_its_documented_key()
    {
        string documented = File.ReadAllText(Path.Combine(Files.Root, "docs", "results.md"));
        Assert.All(CompareTable.Shown, c => Assert.Contains($"| `{c.Field.Name}` | ", documented, StringComparison.Ordinal));
        Assert.All(CompareField.Headline, f => Assert.Contains($"`{f.Json}`", documented, StringComparison.Ordinal));
        foreach (JsonNode? variation in Compared.Value.Json["variations"]!.AsArray())
        {
            string[] cells = Row(Compared.Value.Table.Lines, (string)variation!["name"]!);
            bool isBaseline = (string)variation["kind"]! == "baseline";
            (string Header, CompareField Field, double Scale, int Decimals)[] shown =
                [.. CompareTable.Shown.Where(c => !isBaseline || c.Field.Name is not ("capex" or "npv" or "payback" or "abatement"))];
            Assert.Equal(shown.Length, cells.Length);
            foreach (((string header, CompareField field, double scale, int decimals), string cell) in shown.Zip(cells))
            {
                double? value = (double?)At(variation, field.Json);
                string expected = value is { } number ? Math.Round(number * scale, decimals).ToString("F" + decimals, CultureInfo.InvariantCulture) : "undefined";
                bool agrees = cell is "-" or "never" ? value is null : cell == ">99" ? value > 99
                    : Math.Abs(double.Parse(cell, CultureInfo.InvariantCulture) - value!.Value * scale) <= 0.51 * Math.Pow(10, -decimals);
                Assert.True(agrees, $"{variation["name"]}, {header.Replace("\n", " ", StringComparison.Ordinal)}: {cell}, in the file {expected}");
            }
        }
    }

    [Fact]
    public void Emissions_by_source_add_up_to_their_scopes()
    {
        foreach (JsonNode? variation in Compared.Value.Json["variations"]!.AsArray())
        {
            double Indicator(string key) => (double)variation!["indicators"]!.AsArray().Single(i => (string)i!["key"]! == key)!["value"]!;
            foreach (int scope in (int[])[1, 2, 3])
            {
                double sum = variation!["emissions"]!.AsArray().Sum(e => (double)e![$"scope{scope}_tco2e_per_year"]!);
                Assert.Equal(Indicator($"emissions.scope{scope}.tco2e"), sum, 1e-9 * Indicator("emissions.total.tco2e"));
            }
        }
    }

    [Fact]
    public void The_table_is_whole_in_a_hundred_columns()
    {
        Assert.All(Compared.Value.Table.Lines, line => Assert.True(line.Length <= 100, line));
        Assert.DoesNotContain("…", Compared.Value.Table.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_serves_people_worse_is_marked_in_table_csv_and_json()
    {
        Sim table = Compared.Value.Table;
        Assert.Contains(table.Lines, l => l.StartsWith("  cold-nights ! ", StringComparison.Ordinal));
        Assert.Contains("! cold-nights serves people worse than the baseline: Share of people-hours too cold", table.Out, StringComparison.Ordinal);
        JsonNode worse = Variation("cold-nights")["serves_worse"]!.AsArray().Single()!;
        Assert.Equal("standards.cold", (string)worse["key"]!);
        Assert.True((double)worse["after"]! > (double)worse["before"]!);
        Assert.Empty(Variation("low-flow")["serves_worse"]!.AsArray());
        int column = Array.IndexOf(Compared.Value.Csv[0], "serves_worse");
        Assert.Equal("standards.cold", Compared.Value.Csv.First(r => r[0] == "cold-nights")[column]);
        Assert.Equal("", Compared.Value.Csv.First(r => r[0] == "low-flow")[column]);
    }

    [Fact]
    public void Options_are_compared_with_the_baseline_up_to_standard_too_and_clashes_are_told()
    {
        JsonNode raised = Variation("baseline")["on_standard"]!;
        Assert.Equal("up-to-standard", (string)raised["kind"]!);
        // Warm nights are simulated: they cost money and leave fewer people cold.
        Assert.True((double)raised["against_baseline"]!["npv_eur"]! < 0);
        Assert.True((double)At(raised, "indicators.comfort.cold.fraction")! < (double)At(Variation("baseline"), "indicators.comfort.cold.fraction")!);
        JsonNode lowFlow = Variation("low-flow")["on_standard"]!;
        Assert.Equal(1200, (double)lowFlow["capex_eur"]!);
        double npv = (double)At(raised, "indicators.cost.lcc.eur")! - (double)At(lowFlow, "indicators.cost.lcc.eur")!;
        Assert.Equal(npv, (double)lowFlow["against_up_to_standard"]!["npv_eur"]!, 1e-3);
        // Nights cannot be both colder and warmer; the measure of the standards is not compared with itself.
        Assert.Contains("is set to 19 C by warm-nights and to 16 C by cold-nights", (string)Variation("cold-nights")["on_standard_clash"]!, StringComparison.Ordinal);
        Assert.Null(Variation("warm-nights")["on_standard"]);
        Assert.Contains("cold-nights cannot be taken together with the measures of the standards", Compared.Value.Table.Out, StringComparison.Ordinal);
        Assert.Contains("Even so it does not meet", Compared.Value.Table.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Own_water_is_not_bought()
    {
        double Of(string name, string key) => (double)At(Variation(name), "indicators." + key)!;
        Assert.Equal(Of("baseline", "water.total.m3"), Of("baseline", "water.bought.m3"), 1e-6);
        Assert.True(Of("rainwater", "water.bought.m3") < 0.95 * Of("baseline", "water.bought.m3"));
        // Rain does not pass through the leaks of the pipes: a little less in all.
        Assert.InRange(Of("rainwater", "water.total.m3") / Of("baseline", "water.total.m3"), 0.95, 1);
    }

    [Fact]
    public void Variations_are_sorted_chosen_and_filtered()
    {
        Files.With(Short(), path =>
        {
            Assert.Equal(["baseline", "both", "rainwater", "low-flow", "cold-nights", "warm-nights"], Names("--sort", "capex,desc"));
            Assert.Equal(["baseline", "low-flow", "both"], Names("--only", "both,low-flow"));
            Assert.Equal(["baseline", "both"], Names("--kind", "package"));
            double waterM3 = (double)At(Variation("baseline"), "indicators.water.total.m3")!;
            Assert.Equal(["baseline", "low-flow"], Names("--where", "capex<=5000", "--where", FormattableString.Invariant($"water.total.m3<{0.95 * waterM3}")));
            Assert.Equal(["baseline", "low-flow"], Names("--where", "capex<=5 kEUR", "--where", FormattableString.Invariant($"water.total.m3<{0.95 * waterM3} m3/year")));
            Sim none = Sim.Run("compare", path, "--where", "capex<=-1", "--where", "cold<=50 %");
            Assert.Contains("sim: warning: no option or package keeps capex <= -1 EUR, cold <= 0.5 fraction", none.Error, StringComparison.Ordinal);
            Assert.Contains("cold is a share from 0 to 1; write 5 %", Sim.Run("compare", path, "--where", "cold<=5").Error, StringComparison.Ordinal);
            Assert.Contains("kW is not a unit of capex, which is in EUR", Sim.Run("compare", path, "--where", "capex<=5 kW").Error, StringComparison.Ordinal);

            string[] Names(params string[] args) =>
                [.. Sim.Run(["compare", path, "--json", .. args]).Json["variations"]!.AsArray().Select(v => (string)v!["name"]!)];
        });
    }

    [Fact]
    public void What_cannot_be_chosen_is_told_all_at_once_with_the_nearest_name()
    {
        Files.With(Short(), path =>
        {
            Sim sim = Sim.Run("compare", path, "--sort", "capx", "--only", "low-flo", "--where", "capex=5");
            Assert.Equal((2, ""), (sim.Code, sim.Out));
            Assert.Contains("no column capx (nearest: capex)", sim.Error, StringComparison.Ordinal);
            Assert.Contains("no option or package low-flo (nearest: low-flow)", sim.Error, StringComparison.Ordinal);
            Assert.Contains("--where 'capex=5' is not of the form", sim.Error, StringComparison.Ordinal);
        });
        Files.With(Short().Replace("[warm-nights]", "[warm-night]", StringComparison.Ordinal), path =>
        {
            Sim sim = Sim.Run("compare", path);
            Assert.Equal((2, ""), (sim.Code, sim.Out));
            Assert.Contains("up_to_standard", sim.Error, StringComparison.Ordinal);
            Assert.Contains("nearest: warm-nights", sim.Error, StringComparison.Ordinal);
        });
    }

    private static JsonNode Variation(string name) => Compared.Value.Json["variations"]!.AsArray().First(v => (string)v!["name"]! == name)!;

    // A path as docs/results.md writes it: below indicators, the key of one.
    private static JsonNode? At(JsonNode variation, string path)
    {
        const string Indicators = "indicators.";
        return path.StartsWith(Indicators, StringComparison.Ordinal)
            ? variation["indicators"]!.AsArray().First(i => (string)i!["key"]! == path[Indicators.Length..])!["value"]
            : path.Split('.').Aggregate((JsonNode?)variation, (node, key) => node?[key]);
    }

    // The first row of a name: the tables follow one another.
    private static string[] Row(string[] lines, string name)
    {
        string line = lines.First(l => l.StartsWith($"  {name} ", StringComparison.Ordinal));
        return [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Where(c => c != "!")];
    }

    private static string Short()
    {
        string text = File.ReadAllText(Files.Lipa).Replace("period: { start: 2026, years: 10 }", "period: { start: 2026, years: 1 }", StringComparison.Ordinal);
        return text[..text.IndexOf("\noptions:", StringComparison.Ordinal)] + Measures;
    }
}
