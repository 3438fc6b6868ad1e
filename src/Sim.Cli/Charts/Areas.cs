namespace Sim.Cli.Charts;

/// <summary>Areas stacked away from zero: positive parts upward, negative parts downward.</summary>
internal static class Areas
{
    /// <summary>Draws the stacks, then the lines over them.</summary>
    public static double[] Stacked(Plot plot)
    {
        Chart chart = plot.Chart;
        var ends = new double[chart.Series.Count];
        Array.Fill(ends, plot.Y(0));
        (double[] xs, int each) = Positions(plot);
        var up = new double[xs.Length];
        var down = new double[xs.Length];
        for (int s = 0; s < ends.Length && xs.Length > 0; s++)
        {
            if (chart.Series[s].AsLine)
            {
                continue;
            }
            double[] values = [.. Enumerable.Range(0, xs.Length).Select(k => Mean(chart, chart.Series[s], k * each, each))];
            double before = values[^1] < 0 ? down[^1] : up[^1];
            Layer(plot, s, xs, up, [.. values.Select(v => Math.Max(0, v))]);
            Layer(plot, s, xs, down, [.. values.Select(v => Math.Min(0, v))]);
            ends[s] = plot.Y(before + values[^1] / 2);
        }
        plot.Canvas.Line(plot.Left, plot.Y(0), plot.Right, plot.Y(0), Palette.Axis);
        return Lines.Over(plot, ends);
    }

    /// <summary>Pixels of the points, and how many positions each stands for: no more than one point to a pixel.</summary>
    private static (double[] Xs, int Each) Positions(Plot plot)
    {
        int n = plot.Chart.X.Length;
        int each = plot.Across is null ? Math.Max(1, (int)Math.Ceiling(n / Math.Max(1, plot.Width))) : 1;
        int points = (n + each - 1) / each;
        return ([.. Enumerable.Range(0, points).Select(k => (plot.Middle(k * each) + plot.Middle(Math.Min(n, (k + 1) * each) - 1)) / 2)], each);
    }

    private static double Mean(Chart chart, Series series, int from, int count) =>
        Enumerable.Range(from, Math.Min(count, chart.X.Length - from)).Average(i => ChartData.OrZero(series.Values, i));

    /// <summary>One series' layer on the stack so far; a single position is drawn as a strip. Runs of zeros draw nothing.</summary>
    private static void Layer(Plot plot, int series, double[] xs, double[] stack, double[] add)
    {
        double[] next = [.. stack.Zip(add, (a, b) => a + b)];
        string hover = plot.Chart.Series[series].Name;
        if (xs.Length == 1 && add[0] != 0)
        {
            double half = Math.Min(20, plot.Band / 3);
            plot.Canvas.Box(xs[0] - half, Math.Min(plot.Y(stack[0]), plot.Y(next[0])), 2 * half, Math.Abs(plot.Y(next[0]) - plot.Y(stack[0])), plot.Colours[series], "", hover);
        }
        for (int from = 0; from < xs.Length && xs.Length > 1; from++)
        {
            if (add[from] == 0)
            {
                continue;
            }
            int to = from;
            while (to + 1 < xs.Length && add[to + 1] != 0)
            {
                to++;
            }
            int[] range = [.. Enumerable.Range(Math.Max(0, from - 1), Math.Min(xs.Length - 1, to + 1) - Math.Max(0, from - 1) + 1)];
            plot.Canvas.Area(Lines.Polyline(range.Select(k => (xs[k], plot.Y(next[k]))), 'M') + Lines.Polyline(range.Reverse().Select(k => (xs[k], plot.Y(stack[k]))), 'L') + "Z",
                plot.Colours[series], edged: xs.Length <= 60, hover: hover);
            from = to;
        }
        Array.Copy(next, stack, next.Length);
    }
}
