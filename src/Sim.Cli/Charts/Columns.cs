namespace Sim.Cli.Charts;

/// <summary>Columns, stacked or side by side.</summary>
internal static class Columns
{
    /// <summary>Stacks away from zero, positive up and negative down; lines over them where asked.</summary>
    public static double[] Stacked(Plot plot)
    {
        Chart chart = plot.Chart;
        double wide = Math.Min(plot.Band * 0.74, 64);
        var ends = new double[chart.Series.Count];
        Array.Fill(ends, plot.Y(0));
        for (int i = 0; i < chart.X.Length; i++)
        {
            double up = 0, down = 0;
            for (int s = 0; s < ends.Length; s++)
            {
                if (chart.Series[s].AsLine)
                {
                    continue;
                }
                double v = ChartData.OrZero(chart.Series[s].Values, i);
                double from = v < 0 ? down : up;
                (up, down) = v < 0 ? (up, down + v) : (up + v, down);
                Box(plot, s, i, plot.Middle(i) - wide / 2, wide, from, from + v);
                ends[s] = plot.Y(from + v / 2);
            }
        }
        ZeroLine(plot);
        return Lines.Over(plot, ends);
    }

    /// <summary>The series' columns next to each other at each position.</summary>
    public static double[] Grouped(Plot plot)
    {
        int count = Math.Max(1, plot.Chart.Series.Count);
        double group = Math.Min(plot.Band * 0.8, 60 * count), wide = group / count;
        for (int i = 0; i < plot.Chart.X.Length; i++)
        {
            for (int s = 0; s < plot.Chart.Series.Count; s++)
            {
                Box(plot, s, i, plot.Middle(i) - group / 2 + s * wide + wide * 0.04, wide * 0.92, 0, ChartData.OrZero(plot.Chart.Series[s].Values, i));
            }
        }
        ZeroLine(plot);
        return [];
    }

    private static void Box(Plot plot, int series, int i, double x, double width, double from, double to)
    {
        double y = Math.Min(plot.Y(from), plot.Y(to)), height = Math.Abs(plot.Y(to) - plot.Y(from));
        if (height >= 0.05)
        {
            plot.Canvas.Box(x, y, width, Math.Max(0.1, height), plot.Colours[series], height > 3 && width > 3 ? "#FFFFFF" : "",
                $"{plot.Chart.Series[series].Name}, {plot.Position(i)}: {plot.Quantity(to - from)}");
        }
    }

    private static void ZeroLine(Plot plot) => plot.Canvas.Line(plot.Left, plot.Y(0), plot.Right, plot.Y(0), Palette.Axis);
}
