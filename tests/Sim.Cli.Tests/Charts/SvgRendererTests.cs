using System.Globalization;
using FsCheck.Fluent;
using Sim.Cli.Charts;
using Sim.Engine.Schema;

namespace Sim.Cli.Tests.Charts;

public class SvgRendererTests
{
    public static TheoryData<string, int, int> EveryChartInThreeSizes()
    {
        var data = new TheoryData<string, int, int>();
        foreach (string name in Gallery.All.Keys)
        {
            data.Add(name, 900, 480);
            data.Add(name, 600, 420);
            data.Add(name, 400, 300);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(EveryChartInThreeSizes))]
    public void Every_chart_is_well_formed_with_all_texts_inside_and_none_on_another(string name, int width, int height)
    {
        string text = SvgRenderer.Render(Gallery.All[name], width, height);
        string folder = Path.Combine(AppContext.BaseDirectory, "gallery");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{name}-{width}.svg"), text);

        var drawn = new Drawn(text);
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", text, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", text, StringComparison.Ordinal);
        Assert.Empty(drawn.Outside());
        Assert.Empty(drawn.Overlaps());
        Assert.Equal(Gallery.All[name].Title, drawn.Title);
        Assert.NotEmpty(drawn.Description);
        Assert.All(drawn.Coordinates(), c => Assert.InRange(c, -width, width + height));
    }

    [Theory]
    [InlineData("stacked-columns-negative")]
    [InlineData("grouped-columns")]
    [InlineData("lines-band")]
    [InlineData("lines-gaps")]
    [InlineData("horizontal-bars")]
    [InlineData("horizontal-bars-ranges")]
    [InlineData("scatter")]
    [InlineData("stacked-areas")]
    [InlineData("zeros")]
    public void Charts_look_as_they_were_verified(string name) => Golden.Verify(SvgRenderer.Render(Gallery.All[name], 600, 420), "SvgRenderer." + name);

    [Fact]
    public void The_same_data_gives_the_same_bytes_under_any_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string culture in new[] { "bs-BA", "tr-TR", "ar-SA" })
            {
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                string[] invariant = [.. Gallery.All.Values.Select(c => SvgRenderer.Render(c, 600, 420))];
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                Assert.Equal(invariant, Gallery.All.Values.Select(c => SvgRenderer.Render(c, 600, 420)));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Any_chart_at_any_size_is_well_formed_with_texts_inside_and_apart() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            (Chart chart, int width, int height) = Arbitrary(seed);
            string text = SvgRenderer.Render(chart, width, height);
            var drawn = new Drawn(text);
            string[] wrong = [.. drawn.Outside(), .. drawn.Overlaps()];
            return (wrong.Length == 0 && !text.Contains("NaN", StringComparison.Ordinal)).Label($"{chart.Kind} {width}x{height}: {string.Join("; ", wrong)}");
        }).Holds(100);

    [Fact]
    public void A_chart_of_zeros_shows_its_axis_and_says_that_there_is_nothing()
    {
        var drawn = new Drawn(SvgRenderer.Render(Gallery.All["zeros"]));
        Assert.Equal("No unserved electricity", Assert.Single(drawn.Texts, t => t.Part == "absence").Content);
        Assert.Contains(drawn.Texts, t => t is { Part: "tick", Content: "0" });
        Assert.Contains("No unserved electricity", drawn.Description, StringComparison.Ordinal);
        Assert.Equal("No data", Assert.Single(new Drawn(SvgRenderer.Render(Gallery.All["all-gaps"])).Texts, t => t.Part == "absence").Content);
    }

    [Fact]
    public void Column_heights_are_proportional_to_values_and_negative_ones_lie_below_zero()
    {
        Chart chart = new()
        {
            Kind = ChartKind.StackedColumns,
            Title = "t",
            X = new XAxis.Categories(["a"]),
            Y = new YAxis("v"),
            Series = [new("one", [10]), new("two", [30]), new("three", [-20])],
        };
        var boxes = new Drawn(SvgRenderer.Render(chart)).Root.Elements().Where(e => e.Name.LocalName == "rect" && e.HasElements)
            .Select(e => (Top: (double)e.Attribute("y")!, Height: (double)e.Attribute("height")!)).ToList();
        Assert.Equal(3, boxes.Count);
        Assert.Equal(3 * boxes[0].Height, boxes[1].Height, 0.25);
        Assert.Equal(2 * boxes[0].Height, boxes[2].Height, 0.25);
        Assert.Equal(boxes[0].Top, boxes[1].Top + boxes[1].Height, 0.15);
        Assert.Equal(boxes[0].Top + boxes[0].Height, boxes[2].Top, 0.15);
    }

    [Fact]
    public void Horizontal_bars_run_from_the_largest_to_the_smallest_unless_their_order_means_something()
    {
        Chart chart = Gallery.All["horizontal-bars"];
        string[] sorted = [.. new Drawn(SvgRenderer.Render(chart)).Texts.Where(t => t.Part == "name").Select(t => t.Content)];
        Assert.Equal(("Food and catering", "Sale of recyclables", 14), (sorted[0], sorted[^1], sorted.Length));
        Assert.True(Array.IndexOf(sorted, "Water and sewage") < Array.IndexOf(sorted, "Heating oil"));
        string[] given = [.. new Drawn(SvgRenderer.Render(chart with { Sorted = false })).Texts.Where(t => t.Part == "name").Select(t => t.Content)];
        Assert.Equal(((XAxis.Categories)chart.X).Names, given);
    }

    [Fact]
    public void Bars_that_do_not_fit_are_summed_up_and_nothing_is_lost()
    {
        string[] values = [.. new Drawn(SvgRenderer.Render(Gallery.All["horizontal-bars-many"])).Texts.Where(t => t.Part == "label").Select(t => t.Content.Replace("\u2009", "", StringComparison.Ordinal))];
        double shown = values.Sum(v => double.Parse(v, CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(1, 60).Sum(i => 1e6 / i / i), shown, values.Length * 0.5);
    }

    [Fact]
    public void Every_option_of_the_scatter_has_its_label()
    {
        foreach (int width in new[] { 600, 900 })
        {
            string[] labels = [.. new Drawn(SvgRenderer.Render(Gallery.All["scatter"], width, 480)).Texts.Select(t => t.Content)];
            Assert.All(Gallery.All["scatter"].Series.SelectMany(s => s.Labels!), l => Assert.Contains(l, labels));
        }
    }

    [Fact]
    public void Points_without_room_for_a_label_are_named_above_the_plot()
    {
        string[] names = [.. Enumerable.Range(1, 60).Select(i => $"measure-{i}")];
        Chart chart = Gallery.All["scatter"] with
        {
            Series = [new Series("Option", [.. names.Select((_, i) => 10.0 + i / 1000.0), -500]) { Across = [.. names.Select((_, i) => 10.0 + i / 1000.0), 500], Labels = [.. names, "far"] }],
        };
        string[] texts = [.. new Drawn(SvgRenderer.Render(chart, 900, 480)).Texts.Select(t => t.Content)];
        string told = Assert.Single(texts, t => t.Contains(" without label: ", StringComparison.Ordinal));
        int left = names.Count(n => !texts.Contains(n));
        Assert.True(left > 0);
        Assert.StartsWith($"{left} without label: {names.First(n => !texts.Contains(n))}, ", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_broken_at_gaps()
    {
        Chart chart = Gallery.All["lines-gaps"];
        string path = new Drawn(SvgRenderer.Render(chart)).Root.Elements().First(e => e.Name.LocalName == "path" && (string?)e.Attribute("fill") == "none").Attribute("d")!.Value;
        Assert.Equal(3, path.Count(c => c == 'M'));
    }

    [Fact]
    public void Markup_in_names_is_escaped_and_control_characters_are_dropped()
    {
        Chart chart = Gallery.All["constant"] with { Title = "a < b & \"c\" \u0001\uD800 <script>", Source = "]]> -->" };
        var drawn = new Drawn(SvgRenderer.Render(chart));
        Assert.Equal("a < b & \"c\"  <script>", drawn.Title);
        Assert.Equal(0, drawn.Count("script"));
    }

    [Fact]
    public void A_renderer_is_a_function_of_chart_and_size()
    {
        ChartRenderer renderer = SvgRenderer.Render;
        Assert.StartsWith("<svg", renderer(Gallery.All["constant"], 600, 400), StringComparison.Ordinal);
    }

    private static (Chart Chart, int Width, int Height) Arbitrary(int seed)
    {
        var draw = new Draw(seed, "chart");
        long k = 0;
        int Next(int most) => (int)(draw.Uniform(k++) * (most + 1));
        string Word() => string.Concat(Enumerable.Range(0, 1 + Next(9)).Select(_ => (char)('a' + Next(25))));
        string Name() => string.Join(' ', Enumerable.Range(0, 1 + Next(4)).Select(_ => Word()));
        int n = Next(3) == 0 ? Next(3) : Next(60);
        double scale = Math.Pow(10, Next(24) - 12);
        double Value() => Next(12) switch { 0 => double.NaN, 1 => 0, _ => (draw.Uniform(k++) - (seed % 2 == 0 ? 0.4 : 0)) * scale };
        double[] Values() => [.. Enumerable.Range(0, n).Select(_ => Value())];
        var kind = (ChartKind)Next(5);
        XAxis axis = (kind, Next(3)) switch
        {
            (ChartKind.Scatter, _) => new XAxis.Numbers([], Name(), "EUR"),
            (ChartKind.HorizontalBars, _) or (_, 0) => new XAxis.Categories([.. Enumerable.Range(0, n).Select(_ => Name())], Next(1) == 0 ? "" : Name()),
            (_, 1) => new XAxis.Hours(new DateTime(2026, 3, 5, Next(23), 0, 0), n * Math.Max(1, Next(150))),
            (_, 2) => new XAxis.Months(2026, 1 + Next(11), n),
            _ => new XAxis.Numbers([.. Enumerable.Range(0, n).Select(i => i * scale)], Name(), "kWh"),
        };
        Chart chart = new()
        {
            Kind = kind,
            Title = string.Join(' ', Enumerable.Range(0, 1 + Next(5)).Select(_ => Name())),
            Subtitle = Next(1) == 0 ? "" : Name(),
            Source = Next(1) == 0 ? "" : Name(),
            X = axis,
            Y = new YAxis(Name(), "m3"),
            Series = [.. Enumerable.Range(0, Next(3) == 0 && kind != ChartKind.Scatter ? Next(20) : Next(6)).Select(_ => new Series(Name(), Values()) { Across = kind == ChartKind.Scatter ? Values() : null, Labels = [.. Enumerable.Range(0, n).Select(_ => Name())] })],
            Thresholds = Next(2) == 0 ? [new(Name(), Value())] : [],
        };
        return (chart, 400 + Next(800), 300 + Next(400));
    }

    [Fact]
    public void A_line_along_another_or_along_a_limit_hides_neither()
    {
        var chart = new Chart
        {
            Kind = ChartKind.Lines,
            Title = "Two that are one",
            X = new XAxis.Months(2026, 1, 12),
            Y = new YAxis("Residents"),
            Series = [new("One", [.. Enumerable.Repeat(50.0, 12)]), new("Same", [.. Enumerable.Repeat(50.0, 11), 40]), new("Other", [.. Enumerable.Range(0, 12).Select(i => 20.0 + i)])],
            Thresholds = [new("Capacity", 50)],
        };
        System.Xml.Linq.XElement[] lines = [.. new Drawn(SvgRenderer.Render(chart, 800, 400)).Root.Elements().Where(e => e.Name.LocalName == "path" && (string?)e.Attribute("fill") == "none")];
        // The limit lies below, the second line in dashes over the first.
        Assert.Equal(["6 4", null, "7 7", null], lines.Take(4).Select(l => (string?)l.Attribute("stroke-dasharray")));
    }
}
