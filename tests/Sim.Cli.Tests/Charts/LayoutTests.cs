using FsCheck.Fluent;
using Sim.Cli.Charts;

namespace Sim.Cli.Tests.Charts;

public class LayoutTests
{
    [Theory]
    [InlineData(0, 97, 5, new[] { "0", "20", "40", "60", "80", "100" })]
    [InlineData(-3.2, 4, 4, new[] { "−4", "−2", "0", "2", "4" })]
    [InlineData(0, 1_900_000, 4, new[] { "0", "500\u2009000", "1\u2009000\u2009000", "1\u2009500\u2009000", "2\u2009000\u2009000" })]
    [InlineData(0.001, 0.0032, 3, new[] { "0.001", "0.002", "0.003", "0.004" })]
    [InlineData(0, 4.2e7, 5, new[] { "0", "10", "20", "30", "40", "50" })]
    public void Ticks_are_one_two_or_five_times_a_power_of_ten(double min, double max, double wished, string[] texts) =>
        Assert.Equal(texts, Ticks.Enclosing(min, max, wished).Texts);

    [Fact]
    public void Ticks_enclose_any_range() =>
        Prop.ForAll<double, double>((a, b) =>
        {
            (a, b) = (ChartData.At([a], 0), ChartData.At([b], 0));
            if (double.IsNaN(a + b))
            {
                return true;
            }
            (double min, double max) = (Math.Min(a, b), Math.Max(a, b));
            Ticks ticks = Ticks.Enclosing(min, max, 5);
            double slack = 1e-6 * (ticks.High - ticks.Low);
            return ticks.Low <= min + slack && ticks.High >= max - slack && ticks.Values.Count is >= 2 and <= 13;
        }).Holds();

    [Theory]
    [InlineData(1234567.0, 0, "1\u2009234\u2009567")]
    [InlineData(-0.4, 0, "0")]
    [InlineData(-12.27, 1, "\u221212.3")]
    public void Numbers_have_thin_spaces_and_a_true_minus(double value, int decimals, string text) => Assert.Equal(text, NumberText.Of(value, decimals));

    [Fact]
    public void A_small_number_is_not_printed_as_nothing() => Assert.Equal("<\u20091", NumberText.OrLess(0.3, 0));

    [Theory]
    [InlineData("m3", "m³")]
    [InlineData("kgCO2e/kWh", "kg CO₂e/kWh")]
    [InlineData("C", "°C")]
    [InlineData("EUR/m2", "EUR/m²")]
    [InlineData("fraction", "")]
    public void Units_are_shown_with_their_signs(string declared, string shown) => Assert.Equal(shown, NumberText.Unit(declared));

    [Fact]
    public void Labels_that_fit_stay_where_they_are_wished() =>
        Assert.Equal([20.0, 50, 90], SideLabels.Spread([20, 50, 90], [14, 14, 14], 0, 100));

    [Fact]
    public void Labels_at_one_height_spread_evenly_around_it() =>
        Assert.Equal([36.0, 50, 64], SideLabels.Spread([50, 50, 50], [14, 14, 14], 0, 100));

    [Fact]
    public void Spread_labels_never_overlap_nor_leave_the_room() =>
        Prop.ForAll<int[]>(wishes =>
        {
            double[] wished = [.. wishes.Take(20).Select(w => (double)w).Order()];
            double[] heights = [.. wished.Select((_, i) => i % 3 == 0 ? 31.0 : 17)];
            double[] at = SideLabels.Spread(wished, heights, 0, 600);
            bool apart = Enumerable.Range(1, Math.Max(0, at.Length - 1)).All(i => at[i] - at[i - 1] >= (heights[i] + heights[i - 1]) / 2 - 1e-9);
            return apart && at.Select((y, i) => y - heights[i] / 2 >= -1e-9 && y + heights[i] / 2 <= 600 + 1e-9).All(ok => ok);
        }).Holds();

    [Theory]
    [InlineData("Hello", 22.78)]
    [InlineData("AVAILABLE", 53.92)]
    [InlineData("čćžšđ", 25.56)]
    public void Text_widths_are_those_of_Helvetica(string text, double width) => Assert.Equal(width, TextWidth.Of(text, 10), 0.005);

    [Fact]
    public void Wrapped_lines_keep_every_word_or_say_that_they_do_not()
    {
        Assert.Equal(["one two", "three"], TextWidth.Wrap("one two three", 45, 12, 3));
        Assert.EndsWith("…", TextWidth.Wrap("one two three four five six", 45, 12, 2)[^1], StringComparison.Ordinal);
    }
}
