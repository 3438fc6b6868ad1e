namespace Sim.Cli.Charts;

/// <summary>Lays out and draws a chart with two axes: grid, ticks, titles and names around the marks of its kind.</summary>
internal static class Axes
{
    private const double TitleRow = 24, TickSize = SvgRenderer.TickSize, Margin = SvgRenderer.Margin;

    /// <summary>Draws everything between heading and footing.</summary>
    public static void Draw(SvgCanvas canvas, Chart chart, IReadOnlyList<string> colours, double width, double top, double bottom)
    {
        List<Key> keys = NeedsKeys(chart) ? Key.Of(chart, colours) : [];
        string acrossTitle = chart.X is XAxis.Numbers ? "" : chart.X.Title;
        double below = chart.X is XAxis.Numbers || acrossTitle.Length > 0 ? 22 : 2;
        bool beside = chart.Kind is not (ChartKind.GroupedColumns or ChartKind.Scatter);
        SideLabels? side = beside ? SideLabels.Fit(keys, width, bottom - top - TitleRow - below - 40) : null;
        if (side is null && keys.Count > 0)
        {
            top += Legend.Draw(canvas, keys, Margin, top, width - 2 * Margin, 0.4 * (bottom - top));
        }

        double plotTop = top + TitleRow;
        (double min, double max) = ChartData.Range(chart);
        bool empty = double.IsNaN(min) || (min == 0 && max == 0);
        Ticks values = Ticks.Enclosing(empty ? 0 : min, empty ? 0 : max, (bottom - plotTop - 50) / 52);
        double left = Margin + (empty ? 8 : values.Texts.Max(t => TextWidth.Of(t, TickSize))) + 8;
        double right = width - (side?.Width ?? Margin + 6);
        Ticks? across = Across(chart, right - left);
        XTicks positions = XTicks.For(chart.X, right - left, bottom - plotTop);
        for (int round = 0; round < 4 && across is null && positions.Overhang((right - left) / Math.Max(1, chart.X.Length)) is var over && over > left; round++)
        {
            left = over;
            positions = XTicks.For(chart.X, right - left, bottom - plotTop);
        }
        double plotBottom = bottom - (across is null ? positions.Height : 18) - below;
        var plot = new Plot(canvas, chart, colours) { Left = left, Right = right, Top = plotTop, Bottom = plotBottom, Values = values, Across = across };

        DrawValueAxis(plot, top, empty);
        DrawAcross(plot, positions, acrossTitle, bottom, width);
        if (chart.Kind == ChartKind.Lines)
        {
            DrawThresholds(plot);
        }
        double[] ends = DrawMarks(plot);
        if (chart.Kind != ChartKind.Lines)
        {
            DrawThresholds(plot);
        }
        if (empty)
        {
            canvas.Text((left + right) / 2, (plotTop + plotBottom) / 2, ChartData.Absence(chart), 14, "absence", "middle", Palette.Soft);
        }
        side?.Draw(canvas, keys, [.. ends, .. chart.Thresholds.Select(t => double.IsFinite(t.Value) ? plot.Y(t.Value) : plotBottom)], right, plotTop - 8, plotBottom + 8);
    }

    private static bool NeedsKeys(Chart chart) =>
        chart.Series.Count > 1 || (chart.Thresholds.Count > 0 && chart.Kind != ChartKind.Scatter) || chart.Series.Any(s => s.BandName.Length > 0)
        || (chart.Kind == ChartKind.Lines && chart.Series.Count == 1 && chart.Series[0].Name != chart.Y.Label);

    private static Ticks? Across(Chart chart, double width)
    {
        if (chart.X is not XAxis.Numbers n || chart.Kind is ChartKind.StackedColumns or ChartKind.GroupedColumns)
        {
            return null;
        }
        double[] seen = [.. (chart.Kind == ChartKind.Scatter ? chart.Series.SelectMany(s => Enumerable.Range(0, ChartData.Count(chart, s)).Where(i => !double.IsNaN(ChartData.At(s.Values, i))).Select(i => ChartData.At(s.Across, i)))
            : Enumerable.Range(0, n.Length).Select(i => ChartData.At(n.Values, i))).Where(v => !double.IsNaN(v))];
        if (seen.Length == 0)
        {
            return Ticks.Enclosing(0, 0, 4);
        }
        Ticks ticks = Ticks.Enclosing(seen.Min(), seen.Max(), width / 85);
        if (chart.Kind == ChartKind.Scatter)
        {
            // A point on the edge would lose half its sign and the room for its label.
            double edge = 0.03 * (ticks.High - ticks.Low);
            return ticks with { Low = seen.Min() - ticks.Low < edge ? ticks.Low - edge : ticks.Low, High = ticks.High - seen.Max() < edge ? ticks.High + edge : ticks.High };
        }
        return ticks with { Low = Math.Min(seen.Min(), ticks.High - 1e-9 * Math.Abs(ticks.High)), High = Math.Max(seen.Max(), seen.Min() == seen.Max() ? ticks.High : seen.Max()) };
    }

    private static void DrawValueAxis(Plot plot, double top, bool empty)
    {
        plot.Canvas.Text(Margin, top + 10, TextWidth.Shorten(NumberText.WithUnit(plot.Chart.Y.Label, plot.Chart.Y.Unit, plot.Values.Magnitude), plot.Right - Margin - (plot.Chart.Kind == ChartKind.Scatter ? 125 : 0), TickSize), TickSize, "axis", colour: Palette.Soft);
        for (int i = 0; i < plot.Values.Values.Count; i++)
        {
            double v = plot.Values.Values[i], y = plot.Y(v);
            if (empty && v != 0)
            {
                continue;
            }
            bool zero = Math.Abs(v) < 1e-9 * (plot.Values.High - plot.Values.Low);
            plot.Canvas.Line(plot.Left, y, plot.Right, y, zero ? Palette.Axis : Palette.Grid);
            plot.Canvas.Text(plot.Left - 6, y + TickSize * 0.35, empty ? "0" : plot.Values.Texts[i], TickSize, "tick", "end", Palette.Soft);
        }
    }

    private static void DrawAcross(Plot plot, XTicks positions, string title, double bottom, double width)
    {
        SvgCanvas canvas = plot.Canvas;
        if (plot.Across is { } across)
        {
            for (int i = 0; i < across.Values.Count; i++)
            {
                double x = plot.Measured(across.Values[i]);
                if (x >= plot.Left - 0.5 && x <= plot.Right + 0.5)
                {
                    bool zero = plot.Chart.Kind == ChartKind.Scatter && Math.Abs(across.Values[i]) < 1e-9 * (across.High - across.Low);
                    canvas.Line(x, plot.Top, x, plot.Bottom + 4, zero ? Palette.Axis : Palette.Grid);
                    double half = TextWidth.Of(across.Texts[i], TickSize) / 2 + 2;
                    canvas.Text(Math.Clamp(x, half, width - half), plot.Bottom + 16, across.Texts[i], TickSize, "tick", "middle", Palette.Soft);
                }
            }
            title = NumberText.WithUnit(plot.Chart.X.Title, ((XAxis.Numbers)plot.Chart.X).Unit, across.Magnitude);
        }
        foreach (double at in plot.Across is null ? positions.Grid : [])
        {
            canvas.Line(plot.Left + at * plot.Band, plot.Top, plot.Left + at * plot.Band, plot.Bottom + 4, Palette.Grid);
        }
        foreach (XTick label in plot.Across is null ? positions.Labels : [])
        {
            double x = plot.Left + label.At * plot.Band;
            for (int l = 0; l < label.Lines.Count; l++)
            {
                if (positions.Tilted)
                {
                    canvas.Text(x + 3 + l * XTicks.LineHeight * Math.Sin(XTicks.Turn * Math.PI / 180), plot.Bottom + 13 + l * XTicks.LineHeight * Math.Cos(XTicks.Turn * Math.PI / 180), label.Lines[l], XTicks.Size, "tick", "end", Palette.Soft, turn: -XTicks.Turn);
                }
                else
                {
                    double half = TextWidth.Of(label.Lines[l], XTicks.Size) / 2 + 2;
                    canvas.Text(Math.Clamp(x, half, width - half), plot.Bottom + 16 + l * XTicks.LineHeight, label.Lines[l], XTicks.Size, "tick", "middle", Palette.Soft);
                }
            }
        }
        if (title.Length > 0)
        {
            canvas.Text((plot.Left + plot.Right) / 2, bottom - 5, TextWidth.Shorten(title, plot.Width, TickSize), TickSize, "axis", "middle", Palette.Soft);
        }
    }

    /// <summary>Draws the marks and returns, for each series, the height at which its name should stand.</summary>
    private static double[] DrawMarks(Plot plot) => plot.Chart.Kind switch
    {
        ChartKind.StackedColumns => Columns.Stacked(plot),
        ChartKind.GroupedColumns => Columns.Grouped(plot),
        ChartKind.StackedAreas => Areas.Stacked(plot),
        ChartKind.Scatter => Scatter.Points(plot),
        _ => Lines.All(plot),
    };

    // Below lines, which may run along them (a full centre along its capacity); over columns and areas, which would hide them.
    private static void DrawThresholds(Plot plot)
    {
        foreach (Threshold t in plot.Chart.Thresholds.Where(t => double.IsFinite(t.Value) && plot.Chart.Kind != ChartKind.Scatter))
        {
            plot.Canvas.Stroke($"M{SvgCanvas.N(plot.Left)} {SvgCanvas.N(plot.Y(t.Value))}H{SvgCanvas.N(plot.Right)}", Palette.Alarm, 1.5, "6 4", $"{t.Name}: {plot.Quantity(t.Value)}");
        }
    }
}
