using System.Globalization;
using Sim.Engine.Accounts;
using Sim.Engine.Studies;

namespace Sim.Cli.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public sealed class SweepTests
{
    private const string Flow = "water.showers.flow=6 L/min,9 L/min", Price = "prices.heating_oil=1 EUR/L,1.2 EUR/L";

    [Fact]
    public void Rows_stand_in_the_order_of_the_design_equal_single_runs_and_do_not_hang_on_threads()
    {
        Files.With(OneYear(), path =>
        {
            Sim one = Sim.Run("sweep", path, "--vary", Price, "--vary", Flow, "--threads", "1");
            Sim two = Sim.Run("sweep", path, "--vary", Price, "--vary", Flow, "--threads", "2");
            Assert.Equal((0, ""), (one.Code, one.Error));
            Assert.Equal(one.Out, two.Out);
            Assert.StartsWith("prices.heating_oil,water.showers.flow,people.person_nights [person-night/year],", one.Lines[0], StringComparison.Ordinal);
            Assert.Equal(["1 EUR/L,6 L/min", "1 EUR/L,9 L/min", "1.2 EUR/L,6 L/min", "1.2 EUR/L,9 L/min"],
                one.Lines.Skip(1).Select(line => string.Join(',', line.Split(',')[..2])));
            AssertEqualsRun(one, row: 2);
        });
    }

    [Fact]
    public void What_compare_marks_stands_at_the_end_of_the_row()
    {
        Files.With(OneYear(), path =>
        {
            Sim sim = Sim.Run("sweep", path, "--vary", "electricity.loads.site_lamps=0,300", "--vary", "comfort.cold=10 C,18 C");
            Assert.EndsWith(",serves_worse,other_limits,gives_less", sim.Lines[0], StringComparison.Ordinal);
            Assert.Equal(["comfort.cold|electricity.loads.site_lamps", "|electricity.loads.site_lamps", "comfort.cold|", "|"], sim.Lines.Skip(1).Select(l => string.Join('|', l.Split(',')[^2..])));
            // Another period has nothing to be compared with.
            Assert.EndsWith(",,,", Sim.Run("sweep", path, "--vary", "electricity.loads.site_lamps=0", "--vary", "period.years=2").Lines[1], StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_file_is_written_whole_and_standard_output_stays_empty()
    {
        Files.With(OneYear(), path =>
        {
            string to = Path.Combine(Path.GetDirectoryName(path)!, "sweep.csv");
            Sim sim = Sim.Run("sweep", path, "--vary", Price, "--out", to);
            Assert.Equal((0, "", ""), (sim.Code, sim.Out, sim.Error));
            Assert.Equal(3, File.ReadAllLines(to).Length);
        });
    }

    [Fact]
    public void An_error_in_one_combination_is_named_and_nothing_is_written()
    {
        Files.With(OneYear(), path =>
        {
            string to = Path.Combine(Path.GetDirectoryName(path)!, "sweep.csv");
            Sim sim = Sim.Run("sweep", path, "--vary", "water.showers.flow=6 L/min,900 L/min", "--out", to);
            Assert.Equal((2, ""), (sim.Code, sim.Out));
            Assert.Contains("(with water.showers.flow = 900 L/min)", sim.Error, StringComparison.Ordinal);
            Assert.False(File.Exists(to));
        });
    }

    [Theory]
    [InlineData("water.shower.flow=6 L/min,9 L/min", "nearest: water.showers.flow")]
    [InlineData("water.showers.flow", "not of the form")]
    [InlineData("water.showers.flow=6 L/min,,9 L/min", "an empty value")]
    public void What_cannot_be_varied_ends_with_code_2(string vary, string said)
    {
        Sim sim = Sim.Run("sweep", Files.Lipa, "--vary", vary);
        Assert.Equal((2, ""), (sim.Code, sim.Out));
        Assert.Contains(said, sim.Error, StringComparison.Ordinal);
        Assert.Single(sim.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void There_is_no_present_value_against_a_baseline_of_another_period()
    {
        Files.With(OneYear(), path =>
        {
            Sim sim = Sim.Run("sweep", path, "--vary", "period.years=1,2");
            Assert.Equal(0, sim.Code);
            int column = 1 + Indicators.All.Select(i => i.Key).ToList().IndexOf(Indicators.NetPresentValueKey);
            Assert.Equal(["0", ""], sim.Lines.Skip(1).Select(l => l.Split(',')[column]));
        });
    }

    [Fact]
    public void A_path_is_not_varied_twice()
    {
        Sim sim = Sim.Run("sweep", Files.Lipa, "--vary", Flow, "--vary", "water.showers={ flow: 7 L/min }");
        Assert.Equal(2, sim.Code);
        Assert.Contains("water.showers cannot be varied beside water.showers.flow", sim.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Commas_within_brackets_belong_to_a_value()
    {
        SweepAxis axis = SweepAxis.Read("buildings.sleeping.heating={ kind: split-heat-pump, backup: 1 kW }, electric-radiators", out _)!;
        Assert.Equal(["{ kind: split-heat-pump, backup: 1 kW }", "electric-radiators"], axis.Values);
    }

    [Theory]
    [InlineData("seed=1..4", "1|2|3|4")]
    [InlineData("electricity.pv.roof.peak=0..200 kW by 50", "0 kW|50 kW|100 kW|150 kW|200 kW")]
    [InlineData("electricity.pv.roof.peak=0 kW..0.3 kW by 0.1 kW, 5 kW", "0 kW|0.1 kW|0.2 kW|0.3 kW|5 kW")]
    [InlineData("buildings.sleeping.setpoint.day=-2..2 C by 2", "-2 C|0 C|2 C")]
    [InlineData("about='1..3'", "'1..3'")]
    [InlineData("electricity.pv.roof.peak=0..200 kW", "0 kW|50 kW|100 kW|150 kW|200 kW")]
    [InlineData("about=the camp's {own}", "the camp's {own}")]
    public void A_range_stands_for_its_values(string vary, string values) =>
        Assert.Equal(values, string.Join('|', SweepAxis.Read(vary, out string problem)?.Values ?? [problem]));

    [Theory]
    [InlineData("electricity.battery={ capacity: 300 kWh, reserve: 30 %", "has a brace { that is not closed")]
    [InlineData("electricity.battery={ capacity: 300 kWh },none,[1", "has a bracket [ that is not closed")]
    [InlineData("name='a,b", "has a quote ' that is not closed")]
    [InlineData("electricity.pv.roof.peak=0..200 kW by 50 W", "needs a step")]
    [InlineData("electricity.pv.roof.peak=0..200 kW by -50", "needs a step")]
    [InlineData("seed=1..99999999", "by 49999999, and fewer")]
    [InlineData("electricity.pv.roof.peak=200..0 kW by 50", "200 is not below 0")]
    [InlineData("electricity.pv.roof.peak=0..200 kW by 60", "goes past its end: 200 kW are no whole number of steps")]
    [InlineData("seed=1..9000000", "fewer than 1000000 values")]
    public void A_range_that_cannot_be_walked_is_told(string vary, string said)
    {
        Assert.Null(SweepAxis.Read(vary, out string problem));
        Assert.Contains(said, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_differs_in_its_numbers_alone_is_told_once() => Files.With(OneYear(), path =>
    {
        Sim sim = Sim.Run("sweep", path, "--vary", "water.showers.flow=6 kW,7.5 kW,8 kW");
        Assert.Equal(2, sim.Code);
        Assert.Contains("(with water.showers.flow = 6 kW, and alike with 2 other combinations)", Assert.Single(sim.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    });

    // The second row of the design: oil at 1 EUR/L, showers with 9 L/min.
    private static void AssertEqualsRun(Sim sweep, int row)
    {
        string text = OneYear().Replace("heating_oil: 1.10 EUR/L", "heating_oil: 1 EUR/L", StringComparison.Ordinal)
            .Replace("showers: { fixtures: 80 }", "showers: { fixtures: 80, flow: 9 L/min }", StringComparison.Ordinal);
        double asItStandsEur = double.NaN;
        Files.With(OneYear(), path => asItStandsEur = LifeCycleCostEur(path));
        Files.With(text, path =>
        {
            string[] cells = sweep.Lines[row].Split(',');
            foreach (System.Text.Json.Nodes.JsonNode? indicator in Sim.Run("run", path, "--json").Json["variations"]![0]!["indicators"]!.AsArray())
            {
                string key = (string)indicator!["key"]!;
                if (key == Indicators.NetPresentValueKey)
                {
                    // Against the file as it stands: the difference of the life-cycle costs.
                    Assert.Equal(asItStandsEur - double.Parse(cells[Column("cost.lcc.eur")], CultureInfo.InvariantCulture), double.Parse(cells[Column(key)], CultureInfo.InvariantCulture), 0.01);
                    continue;
                }
                string expected = indicator["value"] is { } value ? ((double)value).ToString("G10", CultureInfo.InvariantCulture) : "";
                Assert.Equal((key, expected), (key, cells[Column(key)]));
            }
        });
    }

    private static int Column(string key) => 2 + Indicators.All.Select(i => i.Key).ToList().IndexOf(key);

    private static double LifeCycleCostEur(string path) =>
        (double)Sim.Run("run", path, "--json").Json["variations"]![0]!["indicators"]!.AsArray().First(i => (string)i!["key"]! == "cost.lcc.eur")!["value"]!;

    private static string OneYear() =>
        File.ReadAllText(Files.Lipa).Replace("period: { start: 2026, years: 10 }", "period: { start: 2026, years: 1 }", StringComparison.Ordinal);
}
