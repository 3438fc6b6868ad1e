namespace Sim.Cli.Charts;

/// <summary>How a series is shown beside its name.</summary>
internal enum KeySign
{
    Box,
    Line,
    Dashes,
    Band,
    Point,
}

/// <summary>A series' name with its sign, for direct labels and legends.</summary>
internal readonly record struct Key(string Name, string Colour, KeySign Sign, int Shape = 0)
{
    public const double Size = 12, LineHeight = 14, SignWidth = 17;

    /// <summary>Draws the sign with its left edge at x, centred on y.</summary>
    public void DrawSign(SvgCanvas canvas, double x, double y)
    {
        switch (Sign)
        {
            case KeySign.Box:
                canvas.Box(x + 1, y - 5, 10, 10, Colour);
                break;
            case KeySign.Point:
                canvas.Shape(PointShape.Path(Shape, x + 6, y, 5), Colour, "");
                break;
            default:
                if (Sign == KeySign.Band)
                {
                    canvas.Area($"M{SvgCanvas.N(x)} {SvgCanvas.N(y - 5)}h12v10h-12Z", Colour, 0.2);
                }
                canvas.Line(x, y, x + 12, y, Colour, Sign == KeySign.Dashes ? 1.5 : 2.4, Sign == KeySign.Dashes ? "4 3" : "");
                break;
        }
    }

    /// <summary>The keys of a chart: a series each, in order, then the thresholds.</summary>
    public static List<Key> Of(Chart chart, IReadOnlyList<string> colours)
    {
        bool lines = chart.Kind == ChartKind.Lines;
        var keys = chart.Series.Select((s, i) => lines || s.AsLine
            ? new Key(s.BandName.Length == 0 ? s.Name : $"{s.Name} (band: {s.BandName})", Palette.ForLine(colours[i]), s.Low is null || s.High is null ? KeySign.Line : KeySign.Band)
            : new Key(s.Name, chart.Kind == ChartKind.Scatter ? Palette.ForLine(colours[i]) : colours[i], chart.Kind == ChartKind.Scatter ? KeySign.Point : KeySign.Box, i)).ToList();
        if (chart.Kind is not (ChartKind.Scatter or ChartKind.HorizontalBars))
        {
            keys.AddRange(chart.Thresholds.Select(t => new Key(t.Name, Palette.Alarm, KeySign.Dashes)));
        }
        return keys;
    }
}
