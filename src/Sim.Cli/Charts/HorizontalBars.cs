namespace Sim.Cli.Charts;

/// <summary>Bars from left to right: names before them, totals behind them; what does not fit in height is summed up in a last bar.</summary>
internal static class HorizontalBars
{
    private const double NameSize = 12, LeastRow = 15, MostRow = 56, Margin = SvgRenderer.Margin;

    // From low to high runs a line over the bar, where a single series has a range; not a number without.
    private sealed record Row(string Name, double[] Parts, double Low = double.NaN, double High = double.NaN)
    {
        public double Total => Parts.Sum();

        public double Least => double.MinNumber(Parts.Where(v => v < 0).Sum(), Low);

        public double Most => double.MaxNumber(Parts.Where(v => v > 0).Sum(), High);
    }

    /// <summary>Draws everything between heading and footing.</summary>
    public static void Draw(SvgCanvas canvas, Chart chart, IReadOnlyList<string> colours, double width, double top, double bottom)
    {
        if (chart.Series.Count > 1)
        {
            List<Key> keys = Key.Of(chart, colours);
            top += Legend.Draw(canvas, keys, Margin, top, width - 2 * Margin, 0.4 * (bottom - top));
        }
        List<Row> rows = Rows(chart, (int)((bottom - top - 40) / LeastRow));
        double low = rows.Select(r => r.Least).DefaultIfEmpty(0).Min();
        double high = rows.Select(r => r.Most).DefaultIfEmpty(0).Max();
        Magnitude magnitude = Magnitude.Of(Math.Max(high, -low));
        int decimals = NumberText.Decimals(Math.Max(high, -low) / magnitude.Factor);
        string[] texts = [.. rows.Select(r => NumberText.OrLess(r.Total / magnitude.Factor, decimals))];

        double most = Math.Clamp(width * 0.34, 90, 260);
        double row = Math.Min(MostRow, (bottom - top - 40) / Math.Max(1, rows.Count));
        var names = rows.Select(r => TextWidth.Wrap(r.Name, most, NameSize, row >= 29 ? 2 : 1)).ToList();
        double left = Margin + names.Select(n => n.Max(l => TextWidth.Of(l, NameSize))).DefaultIfEmpty(0).Max() + 8;
        (double before, double behind) = Room(rows, texts, low, high, width - Margin - left);
        var area = (Left: left + before, Right: width - Margin - behind, Top: top + 20, Bottom: top + 20 + row * rows.Count);
        bool empty = low == 0 && high == 0;
        bool mixed = rows.Any(r => r.Parts.Any(v => v < 0) && r.Parts.Any(v => v > 0));
        Ticks ticks = Ticks.Enclosing(low, high, (area.Right - area.Left) / 95);
        double X(double v) => area.Left + (v - low) / (empty ? 1 : high - low) * (area.Right - area.Left);

        canvas.Text(Margin, top + 10, TextWidth.Shorten(NumberText.WithUnit(chart.Y.Label, chart.Y.Unit, magnitude) + (mixed ? " (net totals beside the bars)" : ""), width - 2 * Margin, 11.5), 11.5, "axis", colour: Palette.Soft);
        Grid(canvas, ticks, magnitude, X, area, low, high, empty);
        for (int r = 0; r < rows.Count; r++)
        {
            double middle = area.Top + (r + 0.5) * row;
            for (int l = 0; l < names[r].Count; l++)
            {
                canvas.Text(left - 8, middle + NameSize * 0.35 + (l - (names[r].Count - 1) / 2.0) * 13, names[r][l], NameSize, "name", "end");
            }
            Bar(canvas, chart, colours, rows[r], texts[r], X, middle, Math.Min(34, row * 0.72));
            Range(canvas, chart, rows[r], magnitude, decimals, X, middle, Math.Min(34, row * 0.72) / 4);
            (double from, double to) = (X(rows[r].Least), X(rows[r].Most));
            bool negative = rows[r].Total < 0;
            canvas.Text(negative ? from - 5 : to + 5, middle + NameSize * 0.35, texts[r], NameSize, "label", negative ? "end" : "start");
        }
        canvas.Line(X(0), area.Top - 2, X(0), area.Bottom + 2, Palette.Axis);
        if (empty)
        {
            canvas.Text((area.Left + area.Right) / 2, rows.Count == 0 ? (top + bottom) / 2 : (area.Top + area.Bottom) / 2 + 5, ChartData.Absence(chart), 14, "absence", "middle", Palette.Soft);
        }
    }

    /// <summary>Pixels to keep free before and behind the bars for their totals, no more than the bars themselves leave; settles in a few rounds.</summary>
    private static (double Before, double Behind) Room(List<Row> rows, string[] texts, double low, double high, double width)
    {
        (double before, double behind) = (0, 6);
        for (int round = 0; round < 12 && high > low; round++)
        {
            double scale = Math.Max(10, width - before - behind) / (high - low);
            (before, behind) = (0, 6);
            for (int r = 0; r < rows.Count; r++)
            {
                double text = TextWidth.Of(texts[r], NameSize) + 8;
                if (rows[r].Total < 0)
                {
                    before = Math.Max(before, text - (rows[r].Least - low) * scale);
                }
                else
                {
                    behind = Math.Max(behind, text - (high - rows[r].Most) * scale);
                }
            }
        }
        return (before, behind);
    }

    private static void Grid(SvgCanvas canvas, Ticks ticks, Magnitude magnitude, Func<double, double> x, (double Left, double Right, double Top, double Bottom) area, double low, double high, bool empty)
    {
        double step = ticks.Values.Count > 1 ? ticks.Values[1] - ticks.Values[0] : 1;
        int decimals = empty ? 0 : Math.Max(0, -(int)Math.Floor(Math.Log10(step / magnitude.Factor) + 1e-9));
        foreach (double v in ticks.Values.Where(v => (v >= low && v <= high && !empty) || v == 0))
        {
            canvas.Line(x(v), area.Top, x(v), area.Bottom + 4, Palette.Grid);
            canvas.Text(x(v), area.Bottom + 15, NumberText.Of(v / magnitude.Factor, decimals), 11, "tick", "middle", Palette.Soft);
        }
    }

    // A line with ends over the bar; it carries its values for hovering.
    private static void Range(SvgCanvas canvas, Chart chart, Row row, Magnitude magnitude, int decimals, Func<double, double> x, double middle, double half)
    {
        if (double.IsNaN(row.Low) || double.IsNaN(row.High))
        {
            return;
        }
        canvas.Line(x(row.Low), middle, x(row.High), middle, Palette.Ink);
        foreach (double end in new[] { row.Low, row.High })
        {
            canvas.Line(x(end), middle - half, x(end), middle + half, Palette.Ink);
        }
        string hover = $"{row.Name}, {chart.Series[0].BandName}: {NumberText.OrLess(row.Low / magnitude.Factor, decimals)} to {NumberText.OrLess(row.High / magnitude.Factor, decimals)}";
        canvas.Box(x(row.Low), middle - half, x(row.High) - x(row.Low), 2 * half, "none", "", hover);
    }

    private static void Bar(SvgCanvas canvas, Chart chart, IReadOnlyList<string> colours, Row row, string total, Func<double, double> x, double middle, double thick)
    {
        double up = 0, down = 0;
        for (int s = 0; s < row.Parts.Length; s++)
        {
            double v = row.Parts[s], from = v < 0 ? down : up;
            (up, down) = v < 0 ? (up, down + v) : (up + v, down);
            if (Math.Abs(x(from + v) - x(from)) >= 0.05)
            {
                string hover = chart.Series.Count > 1 ? $"{chart.Series[s].Name}, {row.Name}; total {total}" : $"{row.Name}: {total}";
                canvas.Box(Math.Min(x(from), x(from + v)), middle - thick / 2, Math.Abs(x(from + v) - x(from)), thick, colours[s], row.Parts.Length > 1 ? "#FFFFFF" : "", hover);
            }
        }
    }

    private static double RangeAt(Chart chart, int row, Func<Series, IReadOnlyList<double>?> of) =>
        chart.Series is [var alone] && of(alone) is { } edge && row < edge.Count ? edge[row] : double.NaN;

    private static List<Row> Rows(Chart chart, int most)
    {
        var rows = Enumerable.Range(0, chart.X.Length).Select(i => new Row(XNames.Of(chart.X, i), [.. chart.Series.Select(s => ChartData.OrZero(s.Values, i))], RangeAt(chart, i, s => s.Low), RangeAt(chart, i, s => s.High))).ToList();
        if (chart.Sorted)
        {
            rows = [.. rows.OrderByDescending(r => r.Total)];
        }
        if (rows.Count <= Math.Max(2, most))
        {
            return rows;
        }
        var kept = rows.OrderByDescending(r => r.Parts.Sum(Math.Abs)).Take(Math.Max(1, most - 1)).ToHashSet();
        var folded = rows.Where(r => !kept.Contains(r)).ToList();
        return [.. rows.Where(kept.Contains), new Row($"{folded.Count} others together", [.. chart.Series.Select((_, s) => folded.Sum(r => r.Parts[s]))])];
    }
}
