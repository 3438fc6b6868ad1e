using System.Globalization;
using System.Text;

namespace Sim.Cli.Charts;

/// <summary>Draws a chart as SVG text: the same data always gives the same bytes.</summary>
public static class SvgRenderer
{
    internal const double Margin = 14, TickSize = 11.5, SmallSize = 10.5;
    private const int NoteLines = 3;

    /// <summary>The chart as one SVG document. Sizes below 400 by 300 pixels are raised to that.</summary>
    public static string Render(Chart chart, int width = 900, int height = 480)
    {
        (width, height) = (Math.Max(400, width), Math.Max(300, height));
        string[] colours = Palette.Assign(chart.Series);
        var canvas = new SvgCanvas(width, height, chart.Title, Description(chart));
        double top = Heading(canvas, chart, width);
        double bottom = Footing(canvas, chart, width, height);
        if (chart.Kind == ChartKind.Flows)
        {
            Flows.Draw(canvas, chart, width, top, bottom);
        }
        else if (chart.Kind == ChartKind.HorizontalBars)
        {
            HorizontalBars.Draw(canvas, chart, colours, width, top, bottom);
        }
        else
        {
            Axes.Draw(canvas, chart, colours, width, top, bottom);
        }
        return canvas.Finish();
    }

    private static double Heading(SvgCanvas canvas, Chart chart, double width)
    {
        double y = 10;
        foreach (string line in TextWidth.Wrap(chart.Title, width - 2 * Margin, 17, 2, bold: true))
        {
            canvas.Text(Margin, y + 16, line, 17, "title", bold: true);
            y += 21;
        }
        foreach (string line in TextWidth.Wrap(chart.Subtitle, width - 2 * Margin, 12.5, 2))
        {
            canvas.Text(Margin, y + 14, line, 12.5, "subtitle", colour: Palette.Soft);
            y += 17;
        }
        return y + 6;
    }

    private static double Footing(SvgCanvas canvas, Chart chart, double width, double height)
    {
        string[] lines = [.. new[] { chart.Source.Length == 0 ? "" : "Source: " + chart.Source, chart.Note }.SelectMany(t => TextWidth.Wrap(t, width - 2 * Margin, SmallSize, NoteLines))];
        double y = height - 9 - 13.5 * lines.Length;
        for (int i = 0; i < lines.Length; i++)
        {
            canvas.Text(Margin, y + 13.5 * i + 11, lines[i], SmallSize, "note", colour: Palette.Soft);
        }
        return lines.Length == 0 ? height - 8 : y - 6;
    }

    /// <summary>The chart in words for readers who do not see it.</summary>
    private static string Description(Chart chart)
    {
        if (chart.Kind == ChartKind.Flows)
        {
            return $"Flows of {NumberText.WithUnit(chart.Y.Label, chart.Y.Unit, Magnitude.Of(0))}.{Flows.Words(chart)}";
        }
        string kind = chart.Kind switch
        {
            ChartKind.StackedColumns => "Stacked columns",
            ChartKind.GroupedColumns => "Columns",
            ChartKind.Lines => "Lines",
            ChartKind.StackedAreas => "Stacked areas",
            ChartKind.HorizontalBars => "Horizontal bars",
            _ => "Points",
        };
        (double low, double high) = ChartData.Range(chart);
        Magnitude magnitude = Magnitude.Of(double.IsNaN(low) ? 0 : Math.Max(Math.Abs(low), Math.Abs(high)));
        var text = new StringBuilder($"{kind} of {NumberText.WithUnit(chart.Y.Label, chart.Y.Unit, magnitude)}");
        if (chart.Kind != ChartKind.Scatter && chart.X.Length > 1)
        {
            text.Append(CultureInfo.InvariantCulture, $", {XNames.Of(chart.X, 0)} to {XNames.Of(chart.X, chart.X.Length - 1)}");
        }
        text.Append('.');
        foreach (Series s in chart.Series)
        {
            double[] seen = [.. Enumerable.Range(0, ChartData.Count(chart, s)).Select(i => ChartData.At(s.Values, i)).Where(v => !double.IsNaN(v)).Select(v => v / magnitude.Factor)];
            int decimals = seen.Length == 0 ? 0 : NumberText.Decimals(seen.Max(Math.Abs));
            text.Append(seen.Length == 0 ? $" {s.Name}: no data." : $" {s.Name}: {NumberText.OrLess(seen.Min(), decimals)} to {NumberText.OrLess(seen.Max(), decimals)}.");
        }
        foreach (Threshold t in chart.Thresholds.Where(t => double.IsFinite(t.Value)))
        {
            text.Append(CultureInfo.InvariantCulture, $" {t.Name}: {NumberText.Of(t.Value / magnitude.Factor, NumberText.Decimals(Math.Abs(t.Value / magnitude.Factor)))}.");
        }
        return text.Append(ChartData.Absence(chart) is { Length: > 0 } absence ? $" {absence}." : "").ToString();
    }
}
