namespace Sim.Cli.Charts;

/// <summary>Safe reading of a chart's values and the range that they span.</summary>
internal static class ChartData
{
    /// <summary>The n-th value; NaN where there is none. Beyond 1e100 nothing is a measurement, below 1e-100 it is zero.</summary>
    public static double At(IReadOnlyList<double>? values, int i)
    {
        double v = values is not null && i < values.Count ? values[i] : double.NaN;
        return !double.IsFinite(v) || Math.Abs(v) >= 1e100 ? double.NaN : Math.Abs(v) < 1e-100 ? 0 : v;
    }

    /// <summary>A value in a stack, where a gap adds nothing.</summary>
    public static double OrZero(IReadOnlyList<double>? values, int i) => double.IsNaN(At(values, i)) ? 0 : At(values, i);

    /// <summary>All finite values of the series, without bands and thresholds.</summary>
    public static IEnumerable<double> Finite(Chart chart) =>
        chart.Series.SelectMany(s => Enumerable.Range(0, Count(chart, s)).Select(i => At(s.Values, i))).Where(v => !double.IsNaN(v));

    /// <summary>Number of positions at which a series counts.</summary>
    public static int Count(Chart chart, Series series) =>
        chart.Kind == ChartKind.Scatter ? Math.Min(series.Values.Count, series.Across?.Count ?? 0) : Math.Min(series.Values.Count, chart.X.Length);

    /// <summary>Smallest and largest value that the axis must show; both NaN where there is no value.</summary>
    public static (double Min, double Max) Range(Chart chart)
    {
        bool stacked = chart.Kind is ChartKind.StackedColumns or ChartKind.StackedAreas or ChartKind.HorizontalBars;
        var seen = new List<double>();
        for (int i = 0; stacked && i < chart.X.Length; i++)
        {
            double[] parts = [.. chart.Series.Where(s => !s.AsLine).Select(s => OrZero(s.Values, i))];
            seen.Add(parts.Where(v => v > 0).Sum());
            seen.Add(parts.Where(v => v < 0).Sum());
        }
        foreach (Series s in chart.Series.Where(s => !stacked || s.AsLine))
        {
            int n = Count(chart, s);
            seen.AddRange(Enumerable.Range(0, n).SelectMany(i => new[] { At(s.Values, i), At(s.Low, i), At(s.High, i) }).Where(v => !double.IsNaN(v)));
        }
        if (seen.Count == 0)
        {
            return (double.NaN, double.NaN);
        }
        if (chart.Kind is not (ChartKind.Scatter or ChartKind.HorizontalBars))
        {
            seen.AddRange(chart.Thresholds.Select(t => t.Value).Where(double.IsFinite));
        }
        (double min, double max) = (seen.Min(), seen.Max());
        bool zero = chart.Kind is ChartKind.Lines or ChartKind.Scatter
            ? chart.Y.FromZero ?? (Math.Min(Math.Abs(min), Math.Abs(max)) < 0.35 * Math.Max(Math.Abs(min), Math.Abs(max)))
            : true;
        return zero ? (Math.Min(0, min), Math.Max(0, max)) : (min, max);
    }

    /// <summary>The sentence shown instead of marks where there is nothing to see; empty otherwise.</summary>
    public static string Absence(Chart chart)
    {
        if (!Finite(chart).Any())
        {
            return "No data";
        }
        if (Finite(chart).Any(v => v != 0))
        {
            return "";
        }
        return chart.Kind is ChartKind.Lines or ChartKind.Scatter || chart.Y.Label.Length == 0
            ? "All values are zero"
            : "No " + (chart.Y.Label.Length > 1 && char.IsLower(chart.Y.Label[1]) ? char.ToLowerInvariant(chart.Y.Label[0]) + chart.Y.Label[1..] : chart.Y.Label);
    }
}
