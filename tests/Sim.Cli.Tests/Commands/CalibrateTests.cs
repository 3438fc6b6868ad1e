using System.Text.Json.Nodes;

namespace Sim.Cli.Tests.Commands;

/// <summary>Bills in run and report, and the command that calibrates to them.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class CalibrateTests
{
    // No buildings: a year takes a moment. The bills are those of showers with 9 L/min, rounded to whole m3, one month left out.
    private const string Text = """
        name: wash house
        period: { start: 2026, years: 1 }
        location: { latitude: 44.7 deg, longitude: 16.1 deg, elevation: 740 m, time_zone: Europe/Sarajevo }
        climate: { normals: lipa, years: 1 }
        occupancy: { capacity: 100 people, constant: 80 people }
        hot_water: { store: 2 m3 }
        water: { source: mains, showers: { flow: 7 L/min } }   # too low
        measured: { bills: bills.csv }
        """;

    private static readonly Lazy<string> Bills = new(() =>
    {
        string bills = "";
        With("2026-01;water;1;m3\n" + string.Concat(Enumerable.Range(2, 11).Select(m => $"2026-{m:00};water;1;m3\n")), path =>
        {
            File.WriteAllText(path, Text.Replace("flow: 7", "flow: 9", StringComparison.Ordinal));
            JsonNode water = Sim.Run("run", path, "--json").Json["variations"]![0]!["measured"]![0]!;
            bills = string.Concat(water["months"]!.AsArray().Where(m => (string)m!["month"]! != "2026-05")
                .Select(m => FormattableString.Invariant($"{(string)m!["month"]!};water;{(double)m["simulated"]!:0};m3\n")));
        });
        return bills;
    });

    [Fact]
    public void Run_shows_bias_scatter_verdict_and_gaps_and_json_says_the_same()
    {
        With(Bills.Value, path =>
        {
            Sim run = Sim.Run("run", path);
            Assert.Equal(0, run.Code);
            Assert.Contains("is compared with generated weather", run.Error, StringComparison.Ordinal);
            string row = Assert.Single(run.Lines, l => l.TrimStart().StartsWith("Mains water  ", StringComparison.Ordinal));
            Assert.Matches(@"Mains water\s+11\s+[\d\u00A0.]+\s+[\d\u00A0.]+\s+m3\s+\d+\.\d %\s+\d+\.\d %\s+\d+\.\d %\s+not met", row);
            Assert.Contains("2026-01 to 2026-12, without 2026-05; fewer than the 12 months that the guideline", run.Out, StringComparison.Ordinal);

            JsonNode water = Sim.Run("run", path, "--json").Json["variations"]![0]!["measured"]![0]!;
            double[] y = [.. water["months"]!.AsArray().Select(m => (double)m!["measured"]!)], s = [.. water["months"]!.AsArray().Select(m => (double)m!["simulated"]!)];
            Assert.Equal(11, y.Length);
            Assert.Equal(y.Zip(s, (a, b) => a - b).Sum() / 10 / y.Average(), (double)water["nmbe_fraction"]!, 1e-12);
            Assert.Equal((double)water["nmbe_fraction"]! * 10 / 11, (double)water["difference_fraction"]!, 1e-12);
            Assert.Equal(Math.Sqrt(y.Zip(s, (a, b) => (a - b) * (a - b)).Sum() / 10) / y.Average(), (double)water["cv_rmse_fraction"]!, 1e-12);
            Assert.Equal(("2026-05", false), ((string)water["missing_months"]![0]!, (bool)water["passes"]!));
        });
    }

    [Fact]
    public void Run_and_report_draw_the_bills()
    {
        With(Bills.Value, path =>
        {
            string folder = Path.GetDirectoryName(path)!, page = Path.Combine(folder, "page.html");
            Assert.Equal(0, Sim.Run("run", path, "--out", folder).Code);
            string chart = File.ReadAllText(Path.Combine(folder, "charts", "measured-water.svg"));
            Assert.Contains("1 month has no bill and is left out", chart, StringComparison.Ordinal);
            Assert.Equal(0, Sim.Run("report", path, "--out", page).Code);
            Assert.Contains("<h2>Measured and simulated</h2>", File.ReadAllText(page), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Calibrate_finds_the_flow_writes_a_file_that_says_so_and_leaves_the_scenario_alone()
    {
        With(Bills.Value, path =>
        {
            string to = Path.Combine(Path.GetDirectoryName(path)!, "calibrated.yaml");
            string[] args = ["calibrate", path, "--adjust", "water.showers.flow=4..14 L/min", "--adjust", "comfort.cold=15 C..20 C"];
            Sim text = Sim.Run([.. args, "--out", to]);
            Assert.Equal(0, text.Code);
            Assert.Contains("not determined by these bills", text.Out, StringComparison.Ordinal);
            Assert.Contains($"{to} is written", text.Error, StringComparison.Ordinal);
            Assert.Equal(Text, File.ReadAllText(path));

            JsonNode json = Sim.Run([.. args, "--json"]).Json, flow = json["inputs"]![0]!;
            double after = (double)flow["after"]!;
            Assert.Equal(9, after, 0.05);
            Assert.InRange(9, after - (double)flow["half_width_95"]!, after + (double)flow["half_width_95"]!);
            Assert.Equal(["water.showers.flow"], json["set"]!.AsObject().Select(p => p.Key));
            Assert.False((bool)json["used"]![0]!["before"]!["passes"]!);
            Assert.True((bool)json["used"]![0]!["after"]!["passes"]!);

            string written = File.ReadAllText(to);
            Assert.EndsWith(Text.Replace("7 L/min", (string)json["set"]!["water.showers.flow"]!, StringComparison.Ordinal), written, StringComparison.Ordinal);
            double simulated = (double)Sim.Run("run", to, "--json").Json["variations"]![0]!["measured"]![0]!["simulated"]!;
            Assert.Equal((double)json["used"]![0]!["after"]!["simulated"]!, simulated, 1e-9);
        });
    }

    [Fact]
    public void The_synthetic_bills_of_the_example_give_back_the_inputs_that_made_them()
    {
        string path = Path.Combine(Files.Root, "scenarios", "examples", "measured.yaml");
        Sim sim = Sim.Run("calibrate", path, "--adjust", "buildings.sleeping.shell.infiltration", "--adjust", "buildings.sleeping.setpoint.day=18..23 C",
            "--adjust", "water.showers.flow=5..12 L/min", "--json");
        Assert.Equal(0, sim.Code);
        double[] truth = [1.1, 21, 9.5];
        Assert.All(sim.Json["inputs"]!.AsArray().Zip(truth), pair =>
        {
            Assert.Equal("determined", (string)pair.First!["determination"]!);
            Assert.InRange(Math.Abs((double)pair.First!["after"]! - pair.Second), 0, (double)pair.First["half_width_95"]!);
        });
        JsonNode both = Assert.Single(sim.Json["correlated"]!.AsArray())!;
        Assert.True((double)both["correlation"]! < -0.9);
        Assert.All(sim.Json["used"]!.AsArray(), f => Assert.Equal((false, true), ((bool)f!["before"]!["passes"]!, (bool)f["after"]!["passes"]!)));
    }

    [Theory]
    [InlineData("water.showers.flow", "--out", "scenario.yaml", "it is a file that this command reads, which is never replaced; name another")]
    [InlineData("water.showers.flow=4..", "--years", "2026", "not of the form PATH or PATH=low..high")]
    [InlineData("water.showers.flow", "--years", "2026..2025", "--years 2026..2025 is neither a year nor a range")]
    [InlineData("water.showers.flow", "--years", "2025", "measured holds no bills of the years asked for")]
    [InlineData("water.taps", "--threads", "2", "water.taps cannot be adjusted")]
    [InlineData("water.showers.flow", "--threads", "0", "--threads 0 is not from 1 to 1024")]
    public void What_is_wrong_ends_with_code_2_and_nothing_is_written(string adjust, string option, string value, string said)
    {
        With(Bills.Value, path =>
        {
            string text = option == "--out" ? Path.Combine(Path.GetDirectoryName(path)!, value) : value;
            Sim sim = Sim.Run("calibrate", path, "--adjust", adjust, option, text);
            Assert.Equal((2, ""), (sim.Code, sim.Out));
            Assert.Contains(said, sim.Error, StringComparison.Ordinal);
            Assert.Equal(Text, File.ReadAllText(path));
        });
    }

    private static void With(string bills, Action<string> use) => Files.With(path =>
    {
        File.WriteAllText(path, Text);
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(path)!, "bills.csv"), "month;carrier;quantity;unit\n" + bills);
    }, use);
}
