using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;

namespace Sim.Engine.Tests.Studies;

public sealed class UncertaintyTests
{
    private const string Options = """

        options:
          solar: { set: { electricity.pv.roof.peak: 60 kW }, cost: { capex_per_power: 850 EUR/kW, capex_per: pv-peak, lifetime: 25 years } }
          low-flow: { set: { water.showers.flow: 6 L/min }, cost: { capex: 900 EUR, lifetime: 10 years } }
          fixed-price: { set: { prices.heating_oil: 1 EUR/L }, cost: { capex: 0 EUR } }
        packages: { both: [solar, low-flow] }

        """;

    private const string Uncertain = """
        uncertain:
          prices.electricity.day: { triangular: [0.12 EUR/kWh, 0.16 EUR/kWh, 0.30 EUR/kWh] }
          water.showers.duration: { uniform: [3 min, 8 min] }
          options.solar.cost.capex_per_power: { normal: [850 EUR/kW, 100 EUR/kW] }
          seed: { uniform: [1, 50] }
        """;

    // Each draw is the file as if it said the drawn values: the same bits.
    [Fact]
    public void A_draw_is_the_file_with_its_values_written_in()
    {
        UncertaintyResult found = Run(Options + Uncertain, ["solar", "both"], 10);
        DrawOutcome draw = found.Draws[6];
        string Drawn(string path) => draw.Values[found.Values.Select((v, i) => (v.Path, i)).First(v => v.Path == path).i];
        string text = (SmallCentre.Text + Options).Replace("850 EUR/kW", Drawn("options.solar.cost.capex_per_power"), StringComparison.Ordinal).Replace("showers: { fixtures: 8 }", $"showers: {{ fixtures: 8, duration: {Drawn("water.showers.duration")} }}", StringComparison.Ordinal)
            + $"seed: {Drawn("seed")}\nprices: {{ electricity: {{ day: {Drawn("prices.electricity.day")} }} }}\n";
        var problems = new ProblemList();
        IReadOnlyList<Result> written = new Study(ScenarioFile.Parse(text, "written.yaml", ".", problems)!).Compare(problems)!;
        Assert.False(problems.HasErrors, problems.ToString());
        string[] names = ["baseline", "solar", "both"];
        Assert.Equal(names, found.Stated.Select(s => s.Name));
        for (int v = 0; v < names.Length; v++)
        {
            Assert.Equal(written.First(r => r.Name == names[v]).Indicators.Select(i => i.Value), draw.Indicators[v]);
        }
    }

    [Fact]
    public void The_same_comes_at_any_number_of_threads()
    {
        UncertaintyResult one = Run(Options + Uncertain, ["solar"], 12, threads: 1), four = Run(Options + Uncertain, ["solar"], 12, threads: 4);
        Assert.Equal(one.Draws.Select(d => string.Join(' ', d.Values)), four.Draws.Select(d => string.Join(' ', d.Values)));
        Assert.Equal(one.Draws.SelectMany(d => d.Indicators.SelectMany(i => i)), four.Draws.SelectMany(d => d.Indicators.SelectMany(i => i)));
    }

    // Another uncertain value changes no draw of those that were there, nor does leaving one out.
    [Fact]
    public void A_value_more_leaves_the_draws_of_the_others()
    {
        UncertaintyResult all = Run(Uncertain.Replace("  options.solar.cost.capex_per_power: { normal: [850 EUR/kW, 100 EUR/kW] }\n", "", StringComparison.Ordinal), [], 10);
        UncertaintyResult kept = Run(Uncertain.Replace("  options.solar.cost.capex_per_power: { normal: [850 EUR/kW, 100 EUR/kW] }\n", "", StringComparison.Ordinal), [], 10, kept: ["seed"]);
        Assert.Equal(["prices.electricity.day", "seed", "water.showers.duration"], all.Values.Select(v => v.Path));
        Assert.Equal(["prices.electricity.day", "water.showers.duration"], kept.Values.Select(v => v.Path));
        Assert.Equal(all.Draws.Select(d => (d.Values[0], d.Values[2])), kept.Draws.Select(d => (d.Values[0], d.Values[1])));
    }

    // Cost is affine in one price: its quantiles are those of the price, and its rank is the price's.
    [Fact]
    public void What_hangs_on_one_price_alone_is_spread_as_the_price_is()
    {
        UncertaintyResult found = Run("uncertain: { prices.water.trucked: { uniform: [4 EUR/m3, 12 EUR/m3] } }", [], 40);
        int lcc = UncertaintyResult.IndexOf("cost.lcc.eur");
        double[] prices = [.. found.Draws.Select(d => found.Values[0].Quantile(d.Shares[0]))], costs = found.Of(0, lcc);
        double slope = (costs[0] - costs[1]) / (prices[0] - prices[1]), origin = costs[0] - slope * prices[0];
        Assert.True(slope > 0);
        Quantiles spread = found.Spread(0, lcc), of = Quantiles.Of(prices);
        Assert.Equal(origin + slope * of.P10, spread.P10, 1e-9 * spread.P10);
        Assert.Equal(origin + slope * of.P90, spread.P90, 1e-9 * spread.P90);
        Assert.Equal(origin + slope * of.Mean, spread.Mean, 1e-9 * spread.Mean);
        Assert.Equal(1, found.RankCorrelation(0, 0, lcc), 1e-12);
        Assert.Equal(double.NaN, found.RankCorrelation(0, 0, UncertaintyResult.IndexOf("water.total.m3")));
        // One stratum of forty is a fortieth of 8 EUR/m3 wide.
        Assert.Equal(4.8, of.P10, 0.2);
        Assert.Equal(8, of.P50, 0.2);
    }

    // Fifteen draws of three numbers of containers: what hangs on them alone has their rank, ties and all.
    [Fact]
    public void Whole_numbers_that_are_alike_share_a_rank()
    {
        UncertaintyResult found = Run("uncertain: { buildings.sleeping.units: { uniform: [14, 16] } }", [], 15);
        Assert.Equal(["14", "15", "16"], found.Draws.Select(d => d.Values[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(1, found.RankCorrelation(0, 0, UncertaintyResult.IndexOf("energy.electricity.kwh")), 1e-12);
    }

    // An option has the last word on what it sets itself: its price of oil is not drawn, that of the baseline is.
    [Fact]
    public void What_an_option_sets_is_not_drawn_for_it()
    {
        UncertaintyResult found = Run(Options + "uncertain: { prices.heating_oil: { uniform: [0.8 EUR/L, 3 EUR/L] } }", ["fixed-price"], 10);
        int lcc = UncertaintyResult.IndexOf("cost.lcc.eur");
        Assert.Single(found.Of(1, lcc).Distinct());
        Assert.Equal(10, found.Of(0, lcc).Distinct().Count());
    }

    // By definition: chances are counted, regret is the mean of what is paid beyond the cheapest, and some variation is the cheapest in each draw.
    [Fact]
    public void Chances_and_regrets_are_those_of_the_draws()
    {
        UncertaintyResult found = Run(Options + Uncertain, ["solar", "low-flow"], 20);
        int lcc = UncertaintyResult.IndexOf("cost.lcc.eur"), npv = UncertaintyResult.IndexOf("cost.npv.eur");
        Assert.Equal(found.Of(1, npv).Count(n => n > 0) / 20.0, found.BelowFraction(1, lcc), 1e-12);
        double[] least = [.. Enumerable.Range(0, 20).Select(d => Enumerable.Range(0, 3).Min(v => found.Of(v, lcc)[d]))];
        Assert.All(Enumerable.Range(0, 3), v => Assert.Equal(found.Of(v, lcc).Average() - least.Average(), found.RegretEur[v], 1e-6));
        Assert.Equal(1, Enumerable.Range(0, 3).Sum(found.CheapestFraction), 1e-12);
    }

    // A short hall is possible, and much glass is; both together are more glass than wall.
    [Fact]
    public void Draws_that_cannot_be_run_are_counted_and_left_out()
    {
        var problems = new ProblemList();
        UncertaintyResult found = Run("uncertain:\n  buildings.hall.shell.length: { uniform: [1 m, 12 m] }\n  buildings.hall.shell.window_area: { uniform: [1 m2, 90 m2] }", [], 20, problems: problems);
        Assert.InRange(found.Failures.Count, 1, 19);
        Assert.Equal(20, found.Failures.Count + found.Run.Count);
        double Of(DrawOutcome draw, int value) => found.Values[value].Quantile(draw.Shares[value]);
        Assert.All(found.Failures, f => Assert.True(Of(f, 1) > 0.5 * 2 * (10 + Of(f, 0)) * 3));
        Assert.Contains($"{found.Failures.Count} of 20 draws that cannot be run", problems.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null, "names no value; write which")]
    [InlineData("uncertain: { prices.diesel: { catalogue: true } }", "prices.diesel", "all are kept")]
    public void Nothing_uncertain_is_an_error(string text, string? kept, string message)
    {
        var problems = new ProblemList();
        Assert.Null(new Uncertainty(File(text), [], 10, kept is null ? null : [kept]).Run(problems, 1));
        Assert.Contains(message, problems.ToString(), StringComparison.Ordinal);
    }

    private static UncertaintyResult Run(string more, string[] names, int draws, int threads = 2, string[]? kept = null, ProblemList? problems = null)
    {
        var found = problems ?? new();
        UncertaintyResult? result = new Uncertainty(File(more), names, draws, kept).Run(found, threads);
        Assert.True(result is not null, found.ToString());
        Assert.True(result.Closes);
        return result;
    }

    private static ScenarioFile File(string more)
    {
        var problems = new ProblemList();
        ScenarioFile? file = ScenarioFile.Parse(SmallCentre.Text + "\n" + more, "test.yaml", ".", problems);
        Assert.True(file is not null, problems.ToString());
        return file;
    }
}
