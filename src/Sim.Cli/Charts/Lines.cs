using System.Text;

namespace Sim.Cli.Charts;

/// <summary>Lines with gaps where there is no value, and bands around them.</summary>
internal static class Lines
{
    private const string Dashes = "7 7";

    /// <summary>All series as lines, bands below them.</summary>
    public static double[] All(Plot plot)
    {
        var ends = new double[plot.Chart.Series.Count];
        for (int s = 0; s < ends.Length; s++)
        {
            Band(plot, plot.Chart.Series[s], plot.Colours[s]);
        }
        for (int s = 0; s < ends.Length; s++)
        {
            ends[s] = Draw(plot, plot.Chart.Series[s], Palette.ForLine(plot.Colours[s]), 2, RunsAlongAnEarlier(plot, s) ? Dashes : "");
        }
        return ends;
    }

    // A line that covers an earlier one at most of its points is drawn in dashes, so that both are seen.
    private static bool RunsAlongAnEarlier(Plot plot, int s)
    {
        int n = ChartData.Count(plot.Chart, plot.Chart.Series[s]);
        double At(int series, int i) => ChartData.At(plot.Chart.Series[series].Values, i);
        return Enumerable.Range(0, s).Any(e => 2 * Enumerable.Range(0, n).Count(i => Math.Abs(plot.Y(At(s, i)) - plot.Y(At(e, i))) < 1) > n);
    }

    /// <summary>The series that are lines over stacks, each on a white edge; sets where their names stand.</summary>
    public static double[] Over(Plot plot, double[] ends)
    {
        for (int s = 0; s < ends.Length; s++)
        {
            if (plot.Chart.Series[s].AsLine)
            {
                Draw(plot, plot.Chart.Series[s], "#FFFFFF", 4);
                ends[s] = Draw(plot, plot.Chart.Series[s], Palette.ForLine(plot.Colours[s]), 2);
            }
        }
        return ends;
    }

    private static double Draw(Plot plot, Series series, string colour, double width, string dashes = "")
    {
        var path = new StringBuilder();
        var dots = new List<(double X, double Y)>();
        double end = plot.Bottom;
        foreach (List<(double X, double Y)> run in Runs(plot, series.Values))
        {
            path.Append(Polyline(Thin(run, plot.Width), 'M'));
            end = run[^1].Y;
            if (run.Count == 1 || plot.Chart.X.Length <= 24)
            {
                dots.AddRange(run);
            }
        }
        if (path.Length > 0)
        {
            bool dense = plot.Chart.X.Length > 2 * plot.Width;
            plot.Canvas.Stroke(path.ToString(), colour, dense ? width / 2 : width, dashes, series.Name);
        }
        foreach ((double x, double y) in dots)
        {
            plot.Canvas.Area(PointShape.Path(0, x, y, plot.Chart.X.Length == 1 ? 4 : width == 2 ? 2.6 : 3.4), colour, hover: series.Name);
        }
        return end;
    }

    private static void Band(Plot plot, Series series, string colour)
    {
        if (series.Low is null || series.High is null)
        {
            return;
        }
        int n = ChartData.Count(plot.Chart, series);
        double[] both = [.. Enumerable.Range(0, n).Select(i => ChartData.At(series.Low, i) + ChartData.At(series.High, i))];
        List<List<(double X, double Y)>> highs = Runs(plot, [.. both.Select((b, i) => double.IsNaN(b) ? double.NaN : ChartData.At(series.High, i))]);
        List<List<(double X, double Y)>> lows = Runs(plot, [.. both.Select((b, i) => double.IsNaN(b) ? double.NaN : ChartData.At(series.Low, i))]);
        for (int r = 0; r < highs.Count; r++)
        {
            plot.Canvas.Area(Polyline(highs[r], 'M') + Polyline(Enumerable.Reverse(lows[r]), 'L') + "Z", colour, 0.2, hover: series.BandName);
        }
    }

    /// <summary>Consecutive points between gaps, in pixels.</summary>
    private static List<List<(double X, double Y)>> Runs(Plot plot, IReadOnlyList<double> values)
    {
        var runs = new List<List<(double, double)>>();
        bool open = false;
        for (int i = 0; i < Math.Min(values.Count, plot.Chart.X.Length); i++)
        {
            double v = ChartData.At(values, i);
            if (double.IsNaN(v) || (plot.Across is not null && plot.Chart.X is XAxis.Numbers n && double.IsNaN(ChartData.At(n.Values, i))))
            {
                open = false;
                continue;
            }
            if (!open)
            {
                runs.Add([]);
                open = true;
            }
            runs[^1].Add((plot.Middle(i), plot.Y(v)));
        }
        return runs;
    }

    /// <summary>Where there are several points to a pixel, only the lowest and highest of each, in their order: the picture is the same.</summary>
    private static List<(double X, double Y)> Thin(List<(double X, double Y)> run, double width)
    {
        if (run.Count < 3 * width)
        {
            return run;
        }
        var kept = new List<(double X, double Y)>();
        foreach (var pixel in run.Select((p, i) => (p, i)).GroupBy(e => Math.Floor(e.p.X)))
        {
            var low = pixel.MinBy(e => e.p.Y);
            var high = pixel.MaxBy(e => e.p.Y);
            kept.Add(low.i <= high.i ? low.p : high.p);
            if (low.i != high.i)
            {
                kept.Add(low.i <= high.i ? high.p : low.p);
            }
        }
        return kept;
    }

    /// <summary>A path through points, beginning with a move or a line.</summary>
    public static string Polyline(IEnumerable<(double X, double Y)> points, char first)
    {
        var path = new StringBuilder();
        foreach ((double x, double y) in points)
        {
            path.Append(path.Length == 0 ? first : 'L').Append(SvgCanvas.N(x)).Append(' ').Append(SvgCanvas.N(y));
        }
        return path.ToString();
    }
}
