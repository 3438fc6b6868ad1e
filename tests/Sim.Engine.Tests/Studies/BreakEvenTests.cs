using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;

namespace Sim.Engine.Tests.Studies;

public class BreakEvenTests
{
    // No appliances save electricity; a monthly fee of 10 EUR pays for that.
    private const string Options = """

        options:
          frugal:
            set: { electricity.loads.appliances: 0 Wh/person/day, fixed_costs.lines: { fee: { amount: 10 EUR/month, vat: none } } }
          fewer: { set: { buildings.sleeping.units: 12 } }
        """;

    private static readonly BreakEvenMetric Cost = BreakEvenMetric.Named("cost.total.eur", [])!;

    // With one price p day and night, saved kWh x p x 1.17 (VAT that nobody recovers) = 120 EUR a year.
    [Fact]
    public void A_price_breaks_even_where_the_saving_pays_the_fee()
    {
        BreakEven found = Find("prices.electricity.day=0.1 EUR/kWh..5 EUR/kWh", "frugal", [("prices.electricity.night", "0 EUR/kWh")]);
        BreakEvenPoint even = Assert.Single(found.BreakEvens);
        double DayKwh(Result r) => r.Appraisal.Months.Sum(m => m.ImportKwh[MeteredMonth.DayBand]);
        double price = 120 / ((DayKwh(even.First) - DayKwh(even.Second)) * 1.17);
        Assert.InRange(price, 0.2, 4.9);
        Assert.InRange(even.Value, price - (BreakEven.Precision * 4.9), price + (BreakEven.Precision * 4.9));
        Assert.Same(found.Points[0].First.Run, found.Points[^1].First.Run);
    }

    [Fact]
    public void Without_a_crossing_there_is_no_break_even_and_points_stand_in_order()
    {
        BreakEven found = Find("prices.electricity.day=0.01 EUR/kWh..0.02 EUR/kWh", "frugal", [("prices.electricity.night", "0 EUR/kWh")]);
        Assert.Empty(found.BreakEvens);
        Assert.Equal(3, found.Points.Count);
        Assert.All(found.Points, p => Assert.True(p.Difference > 0));
        Assert.Equal(found.Points.OrderBy(p => p.Value), found.Points);
    }

    [Fact]
    public void A_value_that_an_option_sets_itself_cannot_be_varied()
    {
        var problems = new ProblemList();
        Assert.Null(BreakEven.Find(Centre.File(Centre.Text + Options), Axis("buildings.sleeping.units=10..20"), Cost, ("baseline", "fewer"), [], 3, problems));
        Assert.Contains("is set by fewer too", problems.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.b=1 EUR/L..2 EUR/L", "a.b", 1, 2, "EUR/L")]
    [InlineData("a.b=1..2 EUR/L", "a.b", 1, 2, "EUR/L")]
    [InlineData("a=20%..1.5e2 %", "a", 20, 150, "%")]
    [InlineData("a=-5 C..5 C", "a", -5, 5, "C")]
    [InlineData("a=10..20", "a", 10, 20, "")]
    public void An_axis_is_read(string text, string path, double low, double high, string unit) =>
        Assert.Equal(new BreakEvenAxis(path, low, high, unit), Axis(text));

    [Theory]
    [InlineData("a=1", "not of the form")]
    [InlineData("=1..2", "not of the form")]
    [InlineData("a=2..1", "lower to a higher")]
    [InlineData("a=1 kWh..2 L", "two units")]
    [InlineData("a=x..2 L", "'x'")]
    [InlineData("a=1..NaN", "not a finite number")]
    public void An_axis_that_is_none_is_refused(string text, string said)
    {
        Assert.Null(BreakEvenAxis.Read(text, out string problem));
        Assert.Contains(said, problem, StringComparison.Ordinal);
    }

    private static BreakEvenAxis Axis(string text) => BreakEvenAxis.Read(text, out _)!;

    private static BreakEven Find(string vary, string second, IReadOnlyList<(string, string)> fixedChanges)
    {
        var problems = new ProblemList();
        BreakEven? found = BreakEven.Find(Centre.File(Centre.Text + Options), Axis(vary), Cost, ("baseline", second), fixedChanges, 3, problems);
        Assert.False(problems.HasErrors, problems.ToString());
        return found!;
    }
}
