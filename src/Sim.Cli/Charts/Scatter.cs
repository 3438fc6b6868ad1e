namespace Sim.Cli.Charts;

/// <summary>Labelled points; labels are placed so that none lies on another label or on a point.</summary>
internal static class Scatter
{
    // So many have room above the plot, beside the words of the axis.
    private const int MostNamed = 2;

    /// <summary>Draws points and labels.</summary>
    public static double[] Points(Plot plot)
    {
        var points = new List<(double X, double Y, string Label, int Series, string Hover)>();
        for (int s = 0; s < plot.Chart.Series.Count; s++)
        {
            Series series = plot.Chart.Series[s];
            for (int i = 0; i < ChartData.Count(plot.Chart, series); i++)
            {
                (double x, double y) = (ChartData.At(series.Across, i), ChartData.At(series.Values, i));
                if (!double.IsNaN(x) && !double.IsNaN(y))
                {
                    string label = series.Labels is not null && i < series.Labels.Count ? series.Labels[i] : "";
                    points.Add((plot.Measured(x), plot.Y(y), label, s, $"{(label.Length == 0 ? series.Name : label)}: {plot.Quantity(y)}"));
                }
            }
        }
        IReadOnlyList<PointLabels.Place> places = PointLabels.Find([.. points.Select(p => (p.X, p.Y, Shown(p.Label)))], plot.Left, plot.Top - 4, plot.Right + 6, plot.Bottom);
        foreach (PointLabels.Place place in places.Where(p => p.Leader))
        {
            plot.Canvas.Line(place.PointX, place.PointY, place.NearX, place.NearY, "#9A9A9A", 0.7);
        }
        foreach (var p in points)
        {
            plot.Canvas.Shape(PointShape.Path(p.Series, p.X, p.Y, 5), Palette.ForLine(plot.Colours[p.Series]), p.Hover);
        }
        foreach (PointLabels.Place place in places)
        {
            plot.Canvas.Box(place.X - 1, place.Y, TextWidth.Of(place.Text, PointLabels.Size) + 2, PointLabels.Size + 2, "#FFFFFF");
            plot.Canvas.Text(place.X, place.Y + PointLabels.Size * 0.85, place.Text, PointLabels.Size, "label");
        }
        string[] left = [.. points.Where(p => p.Label.Length > 0 && !places.Any(l => l.PointX == p.X && l.PointY == p.Y && l.Text == Shown(p.Label))).Select(p => p.Label)];
        if (left.Length > 0)
        {
            plot.Canvas.Text(plot.Right, plot.Top - 10, left.Length > MostNamed ? $"{left.Length} without label" : $"without label: {string.Join(", ", left.Select(Shown))}", SvgRenderer.SmallSize, "note", "end", Palette.Soft);
        }
        return [];
    }

    private static string Shown(string label) => TextWidth.Shorten(label, 150, PointLabels.Size);
}
