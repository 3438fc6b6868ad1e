namespace Sim.Cli.Charts;

/// <summary>Round numbers (1, 2 or 5 times a power of ten) that enclose a range.</summary>
internal sealed record Ticks(double Low, double High, IReadOnlyList<double> Values, IReadOnlyList<string> Texts, Magnitude Magnitude)
{
    /// <summary>Ticks for a range, about as many as wished.</summary>
    public static Ticks Enclosing(double min, double max, double wished)
    {
        if (!(max - min > 1e-9 * Math.Max(Math.Abs(min), Math.Abs(max))))
        {
            double pad = min == 0 ? 1 : Math.Abs(min) * 0.05;
            (min, max) = (min == 0 ? 0 : min - pad, max + pad);
        }
        double raw = (max - min) / Math.Max(1, wished);
        double power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double step = power * (raw / power) switch { <= 1.0000001 => 1, <= 2.0000001 => 2, <= 5.0000001 => 5, _ => 10 };
        double first = Math.Floor(min / step + 1e-9), last = Math.Ceiling(max / step - 1e-9);
        double[] values = [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step)];
        Magnitude magnitude = Magnitude.Of(Math.Max(Math.Abs(values[0]), Math.Abs(values[^1])));
        int decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(step / magnitude.Factor) + 1e-9));
        return new(values[0], values[^1], values, [.. values.Select(v => NumberText.Of(v / magnitude.Factor, decimals))], magnitude);
    }
}
