namespace Sim.Cli.Charts;

/// <summary>Names to the right of the plot, each as near as possible to what it names, none on another.</summary>
internal sealed class SideLabels
{
    private const double Leader = 14, Gap = 3;
    private readonly List<List<string>> lines;

    private SideLabels(List<List<string>> lines, double width) => (this.lines, Width) = (lines, width);

    /// <summary>Room needed right of the plot.</summary>
    public double Width { get; }

    /// <summary>The labels laid out for a chart's width, or null where they do not fit and a legend must do.</summary>
    public static SideLabels? Fit(IReadOnlyList<Key> keys, double chartWidth, double plotHeight)
    {
        double most = Math.Clamp(0.21 * chartWidth, 80, 190);
        var lines = keys.Select(k => TextWidth.Wrap(k.Name, most, Key.Size, 2)).ToList();
        bool cut = lines.Any(l => l.Any(t => t.EndsWith('…')));
        if (keys.Count == 0 || cut || lines.Sum(l => Height(l)) > plotHeight)
        {
            return null;
        }
        double widest = lines.Max(l => l.Count == 0 ? 0 : l.Max(t => TextWidth.Of(t, Key.Size)));
        return new(lines, Leader + Key.SignWidth + widest + 10);
    }

    /// <summary>Draws the labels beside x; each has a wished height.</summary>
    public void Draw(SvgCanvas canvas, IReadOnlyList<Key> keys, IReadOnlyList<double> wished, double x, double top, double bottom)
    {
        int[] order = [.. Enumerable.Range(0, keys.Count).OrderBy(i => wished[i])];
        double[] at = Spread([.. order.Select(i => wished[i])], [.. order.Select(i => Height(lines[i]))], top, bottom);
        for (int k = 0; k < order.Length; k++)
        {
            int i = order[k];
            if (Math.Abs(at[k] - wished[i]) > 2)
            {
                canvas.Stroke($"M{SvgCanvas.N(x + 2)} {SvgCanvas.N(wished[i])}L{SvgCanvas.N(x + Leader - 2)} {SvgCanvas.N(at[k])}", "#B5B5B5", 0.8);
            }
            keys[i].DrawSign(canvas, x + Leader, at[k]);
            double first = at[k] - (lines[i].Count - 1) * Key.LineHeight / 2 + Key.Size * 0.35;
            for (int l = 0; l < lines[i].Count; l++)
            {
                canvas.Text(x + Leader + Key.SignWidth, first + l * Key.LineHeight, lines[i][l], Key.Size, "label");
            }
        }
    }

    /// <summary>
    /// Centres of stacked boxes that overlap nowhere, stay between top and bottom and lie nearest to their wished
    /// centres by least squares: isotonic regression by pooling adjacent violators (Ayer et al. 1955, doi:10.1214/aoms/1177728423).
    /// Wished centres ascend.
    /// </summary>
    public static double[] Spread(double[] wished, double[] heights, double top, double bottom)
    {
        int n = wished.Length;
        var offset = new double[n];
        for (int i = 1; i < n; i++)
        {
            offset[i] = offset[i - 1] + (heights[i - 1] + heights[i]) / 2;
        }
        var pools = new List<(double Sum, int Count)>();
        for (int i = 0; i < n; i++)
        {
            pools.Add((wished[i] - offset[i], 1));
            while (pools.Count > 1 && pools[^2].Sum / pools[^2].Count > pools[^1].Sum / pools[^1].Count)
            {
                pools[^2] = (pools[^2].Sum + pools[^1].Sum, pools[^2].Count + pools[^1].Count);
                pools.RemoveAt(pools.Count - 1);
            }
        }
        double lowest = n == 0 ? 0 : top + heights[0] / 2;
        double highest = n == 0 ? 0 : bottom - heights[^1] / 2 - offset[^1];
        return [.. pools.SelectMany(p => Enumerable.Repeat(Math.Max(lowest, Math.Min(highest, p.Sum / p.Count)), p.Count)).Select((z, i) => z + offset[i])];
    }

    private static double Height(List<string> lines) => lines.Count * Key.LineHeight + Gap;
}
