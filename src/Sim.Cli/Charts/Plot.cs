namespace Sim.Cli.Charts;

/// <summary>The drawing area of a chart with axes: where it lies and how values become pixels.</summary>
internal sealed record Plot(SvgCanvas Canvas, Chart Chart, IReadOnlyList<string> Colours)
{
    public double Left { get; init; }

    public double Right { get; init; }

    public double Top { get; init; }

    public double Bottom { get; init; }

    /// <summary>Ticks of the value axis.</summary>
    public required Ticks Values { get; init; }

    /// <summary>Ticks of a measured independent axis; null where positions are counted.</summary>
    public Ticks? Across { get; init; }

    public double Width => Right - Left;

    /// <summary>Width of one counted position.</summary>
    public double Band => Width / Math.Max(1, Chart.X.Length);

    /// <summary>Pixel of a value.</summary>
    public double Y(double value) => Bottom - (value - Values.Low) / (Values.High - Values.Low) * (Bottom - Top);

    /// <summary>Pixel of a measured position.</summary>
    public double Measured(double value) => Left + (value - Across!.Low) / (Across.High - Across.Low) * Width;

    /// <summary>Pixel of the middle of the n-th position.</summary>
    public double Middle(int i) =>
        Across is not null && Chart.X is XAxis.Numbers n ? Measured(ChartData.At(n.Values, i)) : Left + (i + 0.5) * Band;

    /// <summary>Name of the n-th position, for hovering.</summary>
    public string Position(int i) => XNames.Of(Chart.X, i);

    /// <summary>A value with its unit, for hovering.</summary>
    public string Quantity(double value)
    {
        double largest = Math.Max(Math.Abs(Values.Low), Math.Abs(Values.High));
        return (NumberText.OrLess(value / Values.Magnitude.Factor, NumberText.Decimals(largest / Values.Magnitude.Factor)) + " " + Values.Magnitude.Word).Trim()
            + (NumberText.Unit(Chart.Y.Unit) is { Length: > 0 } unit ? "\u00A0" + unit : "");
    }
}
