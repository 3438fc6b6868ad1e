namespace Sim.Cli.Charts;

/// <summary>Labelled points; labels are placed so that none lies on another label or on a point.</summary>
internal static class Scatter
{
    // What the title of the axis leaves at least, and what lies between the two.
    private const double LeastNote = 115, Gap = 12, WidestLabel = 150;

    private static string Short(string label) => TextWidth.Shorten(label, WidestLabel, PointLabels.Size);

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
        IReadOnlyList<PointLabels.Place> places = PointLabels.Find([.. points.Select(p => (p.X, p.Y, Short(p.Label)))], plot.Left, plot.Top - 4, plot.Right + 6, plot.Bottom);
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
        // Those beside which there is no room are named above the plot, as far as its axis's title leaves any.
        string[] left = [.. points.Where(p => p.Label.Length > 0 && !places.Any(place => (place.PointX, place.PointY, place.Text) == (p.X, p.Y, Short(p.Label)))).Select(p => p.Label)];
        if (left.Length > 0)
        {
            double title = TextWidth.Of(NumberText.WithUnit(plot.Chart.Y.Label, plot.Chart.Y.Unit, plot.Values.Magnitude), SvgRenderer.TickSize);
            double room = Math.Max(LeastNote, plot.Right - SvgRenderer.Margin - title - Gap);
            plot.Canvas.Text(plot.Right, plot.Top - 10, TextWidth.Shorten($"{left.Length} without label: {string.Join(", ", left)}", room, SvgRenderer.SmallSize), SvgRenderer.SmallSize, "note", "end", Palette.Soft);
        }
        return [];
    }
}
