namespace Sim.Cli.Charts;

/// <summary>The keys in rows above the plot, where direct labels do not fit.</summary>
internal static class Legend
{
    private const double Row = 18, Apart = 16;

    /// <summary>Height of the rows.</summary>
    public static double Height(IReadOnlyList<Key> keys, double width) => keys.Count == 0 ? 0 : Lay(keys, width).Max(k => k.Row + 1) * Row + 4;

    /// <summary>Draws the rows below y.</summary>
    public static void Draw(SvgCanvas canvas, IReadOnlyList<Key> keys, double x, double y, double width)
    {
        foreach ((Key key, double at, int row, string name) in Lay(keys, width))
        {
            double middle = y + Row * (row + 0.5);
            key.DrawSign(canvas, x + at, middle);
            canvas.Text(x + at + Key.SignWidth, middle + Key.Size * 0.35, name, Key.Size, "label");
        }
    }

    private static List<(Key Key, double At, int Row, string Name)> Lay(IReadOnlyList<Key> keys, double width)
    {
        var laid = new List<(Key, double, int, string)>();
        double at = 0;
        int row = 0;
        foreach (Key key in keys)
        {
            string name = TextWidth.Shorten(key.Name, width - Key.SignWidth, Key.Size);
            double needs = Key.SignWidth + TextWidth.Of(name, Key.Size);
            if (at > 0 && at + needs > width)
            {
                (at, row) = (0, row + 1);
            }
            laid.Add((key, at, row, name));
            at += needs + Apart;
        }
        return laid;
    }
}
