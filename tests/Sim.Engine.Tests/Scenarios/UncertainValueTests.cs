using FsCheck;
using FsCheck.Fluent;
using Sim.Engine.Scenarios;
using Sim.Engine.Tests.Studies;

namespace Sim.Engine.Tests.Scenarios;

public sealed class UncertainValueTests
{
    // Closed form: F(x) = (x-a)^2/((b-a)(c-a)) below the mode c, 1 - (b-x)^2/((b-a)(b-c)) above it.
    [Fact]
    public void A_triangle_is_below_its_quantile_with_that_share() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(50), Prop.ForAll(Gen.Choose(1, 999).ToArbitrary(), thousandths =>
    {
        double x = One("prices.diesel: { triangular: [1.0 EUR/L, 1.2 EUR/L, 1.8 EUR/L] }").Quantile(thousandths / 1000.0);
        double below = x < 1.2 ? (x - 1) * (x - 1) / (0.8 * 0.2) : 1 - (1.8 - x) * (1.8 - x) / (0.8 * 0.6);
        Assert.Equal(thousandths / 1000.0, below, 1e-12);
    }));

    [Theory]
    [InlineData("prices.diesel: { uniform: [1.0 EUR/L, 2.0 EUR/L] }", 0.25, 1.25)]
    [InlineData("prices.diesel: { uniform: [100 EUR/m3, 2 EUR/L] }", 0.5, 1.05)]
    [InlineData("prices.diesel: { normal: [1.5 EUR/L, 0.1 EUR/L] }", 0.8413447460685429, 1.6)]
    [InlineData("prices.diesel: { lognormal: [1.0 EUR/L, 1.5 EUR/L] }", 0.1, 1)]
    [InlineData("prices.diesel: { lognormal: [1.0 EUR/L, 1.5 EUR/L] }", 0.5, 1.2247448713915890)]
    [InlineData("prices.diesel: { lognormal: [1.0 EUR/L, 1.5 EUR/L] }", 0.9, 1.5)]
    [InlineData("buildings.hall.shell.height: { normal: [300 cm, 20 cm] }", 0.5, 3)]
    public void Quantiles_are_those_of_the_distribution_in_the_unit_of_the_input(string text, double share, double value) =>
        Assert.Equal(value, One(text).Quantile(share), 1e-9);

    // A share cannot be above 1: what lies above is left out, so that the rest is as likely as before, each in proportion.
    [Fact]
    public void A_normal_distribution_is_cut_at_the_legal_range()
    {
        UncertainValue share = One("water.basins.hot_share: { normal: [90 %, 10 %] }");
        Assert.InRange(share.Quantile(0.999), 0.98, 1);
        Assert.Equal(1, share.Quantile(1 - 1e-12), 1e-9);
        Assert.True(share.Quantile(0.5) < 0.9);
    }

    [Fact]
    public void Whole_numbers_are_each_as_likely_as_the_others()
    {
        UncertainValue seed = One("seed: { uniform: [1, 4] }");
        Assert.Equal(["1", "1", "2", "2", "3", "3", "4", "4"], Enumerable.Range(0, 8).Select(i => seed.Text((i + 0.5) / 8)));
        Assert.False(seed.IsOrdered);
    }

    [Fact]
    public void Words_have_the_same_chance_each()
    {
        UncertainValue heating = One("services.laundry.provider: { choice: [in-house, contractor] }");
        Assert.Equal(["in-house", "in-house", "contractor", "contractor"], new[] { 0.01, 0.49, 0.51, 0.99 }.Select(heating.Text));
    }

    [Fact]
    public void A_whole_map_can_be_chosen()
    {
        UncertainValue heating = One("buildings.hall.heating: { choice: [electric-radiators, '{ kind: oil-boiler, capacity: 20 kW }'] }");
        Assert.Equal(["electric-radiators", "{ kind: oil-boiler, capacity: 20 kW }"], heating.Choices);
    }

    // The range of the catalogue is 1.05 to 1.79 EUR/L; what the file says is possible beyond it.
    [Theory]
    [InlineData("1.19", "catalogue 1.05, 1.19, 1.79 EUR/L")]
    [InlineData("2.5", "catalogue 1.05, 2.5, 2.5 EUR/L")]
    public void The_catalogue_gives_the_range_and_the_file_what_is_most_likely(string price, string words) =>
        Assert.Equal(words, UncertainValue.Of(Bound($"prices: {{ diesel: {price} EUR/L }}\nuncertain: {{ prices.diesel: {{ catalogue: true }} }}")!)[0].Words);

    [Theory]
    [InlineData("prices.deisel: { uniform: [1 EUR/L, 2 EUR/L] }", "prices.deisel", "not the path of a value")]
    [InlineData("prices: { uniform: [1 EUR/L, 2 EUR/L] }", "prices", "is a map; name one value in it")]
    [InlineData("buildings.hall.heating: { choice: [oil-boiler, oil-boilr] }", "buildings.hall.heating", "cannot be oil-boilr")]
    [InlineData("options.solar: { choice: [a, b] }", "options.solar", "cannot be uncertain")]
    [InlineData("period.years: { uniform: [1, 2] }", "period.years", "cannot be uncertain")]
    [InlineData("options.solar.set.electricity.pv.roof.peak: { uniform: [1 kW, 2 kW] }", "options.solar.set.electricity.pv.roof.peak", "cannot be uncertain")]
    [InlineData("prices.diesel: {}", "prices.diesel", "says not how it is uncertain")]
    [InlineData("prices.diesel: { catalogue: false }", "prices.diesel", "says not how it is uncertain")]
    [InlineData("prices.diesel: { uniform: [1 EUR/L, 2 EUR/L], normal: [1 EUR/L, 2 EUR/L] }", "prices.diesel", "is given uniform and normal")]
    [InlineData("prices.diesel: { triangular: [1 EUR/L, 2 EUR/L] }", "prices.diesel.triangular", "needs 3 values")]
    [InlineData("prices.diesel: { uniform: [1 EUR/L, 2 m] }", "prices.diesel.uniform", "expected")]
    [InlineData("prices.diesel: { uniform: [-1 EUR/L, 2 EUR/L] }", "prices.diesel.uniform", "outside of the legal range")]
    [InlineData("prices.diesel: { uniform: [2 EUR/L, 1 EUR/L] }", "prices.diesel.uniform", "must rise")]
    [InlineData("prices.diesel: { triangular: [1 EUR/L, 3 EUR/L, 2 EUR/L] }", "prices.diesel.triangular", "must rise")]
    [InlineData("prices.diesel: { normal: [1 EUR/L, 0 EUR/L] }", "prices.diesel.normal", "standard deviation must be above 0")]
    [InlineData("prices.diesel: { lognormal: [0 EUR/L, 1 EUR/L] }", "prices.diesel.lognormal", "must be above 0")]
    [InlineData("water.basins.hot_share: { normal: [50 %, 400 %] }", "water.basins.hot_share.normal", "for the most part")]
    [InlineData("prices.diesel: { choice: [1 EUR/L] }", "prices.diesel.choice", "needs two values")]
    [InlineData("seed: { uniform: [1.5, 3] }", "seed.uniform", "no whole number")]
    [InlineData("climate.normals: { uniform: [1, 3] }", "climate.normals.uniform", "is of numbers")]
    [InlineData("services.laundry.provider: { choice: [in-house, contractr] }", "services.laundry.provider", "cannot be contractr")]
    [InlineData("occupancy.capacity: { catalogue: true }", "occupancy.capacity.catalogue", "no plausible range")]
    public void What_cannot_be_drawn_is_refused_with_its_place(string text, string path, string message)
    {
        var problems = new ProblemList();
        Assert.Null(Bound($"uncertain: {{ {text} }}", problems));
        Problem problem = Assert.Single(problems.Sorted, p => p.Severity == Severity.Error);
        Assert.Equal($"uncertain.{path}", problem.Path);
        Assert.Contains(message, problem.ToString(), StringComparison.Ordinal);
        Assert.True(problem.Line > 0, problem.ToString());
    }

    [Fact]
    public void Everything_wrong_is_told_at_once()
    {
        var problems = new ProblemList();
        Bound("uncertain:\n  prices.diesel: {}\n  prices.lpg: { uniform: [2 EUR/L, 1 EUR/L] }\n  seed: { choice: [1] }", problems);
        Assert.Equal(["uncertain.prices.diesel", "uncertain.prices.lpg.uniform", "uncertain.seed.choice"], problems.Sorted.Where(p => p.Severity == Severity.Error).Select(p => p.Path));
    }

    private static UncertainValue One(string text) => Assert.Single(UncertainValue.Of(Bound($"uncertain: {{ {text} }}")!));

    private static Scenario? Bound(string more, ProblemList? problems = null)
    {
        var found = problems ?? new();
        ScenarioFile? file = ScenarioFile.Parse(SmallCentre.Text + "\n" + more, "test.yaml", ".", found);
        Scenario? scenario = file?.Bind(found);
        if (scenario is not null)
        {
            file!.Probe(scenario, found);
        }
        Assert.True(problems is not null || !found.HasErrors, found.ToString());
        return found.HasErrors ? null : scenario;
    }
}
