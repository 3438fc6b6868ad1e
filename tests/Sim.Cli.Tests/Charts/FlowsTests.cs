using FsCheck.Fluent;
using Sim.Cli.Charts;

namespace Sim.Cli.Tests.Charts;

public class FlowsTests
{
    private static Chart Of(params IReadOnlyList<Flow> flows) => new()
    {
        Kind = ChartKind.Flows,
        Title = "Flows",
        X = new XAxis.Categories([]),
        Y = new YAxis("Water", "m3/year"),
        Series = [],
        Flows = flows,
    };

    // Six ways of 400 pixels leave 20 for each, of 1,100 pixels a hundred: the ends have room outside.
    [Theory]
    [InlineData(400, 2)]
    [InlineData(1100, 7)]
    public void Numbers_of_nodes_stand_whole_or_not_at_all(int width, int count)
    {
        string[] nodes = ["Source", "First between", "Second between", "Third between", "Fourth between", "Fifth between", "Sink"];
        string svg = SvgRenderer.Render(Of([.. nodes.Zip(nodes.Skip(1)).Select(n => new Flow(n.First, n.Second, 12_631))]), width, 300);
        Assert.Equal(count, svg.Split("12\u2009631</text>").Length - 1);
        Assert.DoesNotContain("1…</text>", svg, StringComparison.Ordinal);
        Assert.Contains("Third between: 12\u2009631", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Nodes_stand_by_the_longest_way_and_ends_at_the_sides()
    {
        List<FlowNode> nodes = FlowLayout.Nodes([new("rain", "tank", 2), new("mains", "tap", 3), new("tank", "tap", 2), new("tap", "sewer", 4), new("tank", "overflow", 0.5)]);
        Assert.Equal([("rain", 0), ("tank", 1), ("mains", 0), ("tap", 2), ("sewer", 3), ("overflow", 3)], nodes.Select(n => (n.Name, n.Column)));
        Assert.Equal(5, nodes.Single(n => n.Name == "tap").Value);
    }

    [Fact]
    public void Bands_are_as_wide_as_their_flows()
    {
        Flow[] flows = [new("a", "m", 30), new("b", "m", 10), new("m", "c", 25), new("m", "d", 15)];
        List<FlowNode> nodes = FlowLayout.Nodes(flows);
        FlowLayout.Place(flows, nodes, 0, 400);
        double scale = nodes[0].Height / 30;
        Assert.All(nodes, n => Assert.Equal(n.Value * scale, n.Height, 9));
        Assert.All(nodes, n => Assert.InRange(n.Top, 0, 400 - n.Height));
    }

    // Middle x value / value is the middle but for rounding, which must not move what is equal.
    [Fact]
    public void Ends_that_are_pulled_alike_stand_in_the_order_of_the_flows()
    {
        Flow[] flows = [.. new[] { 0.1, 0.7, 0.3, 1.1, 0.9, 2.3, 0.6 }.SelectMany((v, i) => new Flow[] { new($"in {i}", "m", v), new("m", $"out {i}", v) })];
        List<FlowNode> nodes = FlowLayout.Nodes(flows);
        FlowLayout.Place(flows, nodes, 0, 397);
        foreach (int column in new[] { 0, 2 })
        {
            Assert.Equal(nodes.Where(n => n.Column == column).Select(n => n.Name).Order(StringComparer.Ordinal), nodes.Where(n => n.Column == column).OrderBy(n => n.Top).Select(n => n.Name));
        }
    }

    // Water to taps and sewer, and a leak past both: the leak has a way of its own through the columns between.
    [Fact]
    public void A_band_past_a_column_runs_beside_its_nodes_and_crosses_none()
    {
        Flow[] flows = [new("mains", "fresh", 10), new("fresh", "leak", 3), new("fresh", "showers", 4), new("fresh", "basins", 3), new("showers", "used", 4), new("basins", "used", 3), new("used", "sewer", 7)];
        List<FlowNode> nodes = FlowLayout.Nodes(flows);
        List<(Flow Flow, List<Flow> Pieces)> cut = FlowLayout.Pieces(flows, nodes);
        Assert.Equal(["fresh", "fresh > leak > 2", "fresh > leak > 3"], cut.Single(c => c.Flow.To == "leak").Pieces.Select(p => p.From));
        Flow[] pieces = [.. cut.SelectMany(c => c.Pieces)];
        double scale = FlowLayout.Place(pieces, nodes, 0, 400);
        double Middle(string name) => nodes.Single(n => n.Name == name).Middle;
        Assert.All(nodes, n => Assert.Equal(n.Value * scale, n.Height, 9));
        foreach ((Flow one, Flow other) in pieces.SelectMany(a => pieces.Select(b => (a, b))))
        {
            bool inOneGap = nodes.Single(n => n.Name == one.From).Column == nodes.Single(n => n.Name == other.From).Column;
            Assert.False(inOneGap && (Middle(one.From) - Middle(other.From)) * (Middle(one.To) - Middle(other.To)) < 0, $"{one.From} to {one.To} crosses {other.From} to {other.To}");
        }
        foreach (IGrouping<int, FlowNode> column in nodes.GroupBy(n => n.Column))
        {
            FlowNode[] down = [.. column.OrderBy(n => n.Top)];
            Assert.All(down.Zip(down.Skip(1)), p => Assert.True(p.First.Top + p.First.Height <= p.Second.Top));
        }
    }

    [Fact]
    public void A_loop_and_what_is_not_positive_do_no_harm()
    {
        string text = SvgRenderer.Render(Of(new("a", "b", 3), new("b", "a", 1), new("b", "c", double.NaN), new("c", "d", -1), new("b", "e", 2)));
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.Empty(new Drawn(text).Overlaps());
        Assert.Contains("No data", SvgRenderer.Render(Of()), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_never_overlap_nor_leave_the_picture() =>
        Prop.ForAll<int[], bool>((values, wide) =>
        {
            int[] some = [.. values.Take(60).Select(v => (int)Math.Min(1_000_000, Math.Abs((long)v)) + 1)];
            Flow[] flows = [.. some.Select((v, i) => new Flow($"Source number {i % 25}", i % 3 == 0 ? "Kitchen" : "Fresh water", v)),
                .. some.Select((v, i) => new Flow(i % 3 == 0 ? "Kitchen" : "Fresh water", $"A use of water with the number {i}", v))];
            var drawn = new Drawn(SvgRenderer.Render(Of(flows), wide ? 1200 : 700, 420));
            return !drawn.Overlaps().Any() && !drawn.Outside().Any();
        }).Holds();

    [Fact]
    public void The_smallest_ends_are_put_together_and_nothing_is_lost()
    {
        Flow[] flows = [.. Enumerable.Range(1, 20).Select(i => new Flow("tap", $"use {i}", i))];
        List<Flow> folded = FlowLayout.Folded(flows, 5);
        Assert.Equal(5, folded.Count);
        Assert.Equal(136, folded.Single(f => f.To == "16 smaller uses").Value);
        Assert.Equal(210, folded.Sum(f => f.Value));
    }
}
