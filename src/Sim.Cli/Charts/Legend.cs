namespace Sim.Cli.Charts;

/// <summary>The keys in rows above the plot, where direct labels do not fit.</summary>
internal static class Legend
{
    private const double Row = 18, Apart = 16;

    /// <summary>Draws the rows below y and returns their height; keys beyond the height allowed are counted, not shown.</summary>
    public static double Draw(SvgCanvas canvas, IReadOnlyList<Key> keys, double x, double y, double width, double mostHeight)
    {
        int most = Math.Max(1, (int)(mostHeight / Row));
        var laid = Lay(keys, width);
        int hidden = laid.Count(k => k.Row >= most);
        if (hidden > 0)
        {
            laid.RemoveAll(k => k.Row >= most);
            string more = $"and {hidden} more";
            while (laid.Count > 1 && laid[^1].Row == most - 1 && laid[^1].At + Key.SignWidth + TextWidth.Of(laid[^1].Name + more, Key.Size) + Apart > width)
            {
                laid.RemoveAt(laid.Count - 1);
                more = $"and {++hidden} more";
            }
            double at = laid[^1].At + Key.SignWidth + TextWidth.Of(laid[^1].Name, Key.Size) + Apart;
            canvas.Text(x + at, y + Row * (laid[^1].Row + 0.5) + Key.Size * 0.35, more, Key.Size, "label", colour: Palette.Soft);
        }
        foreach ((Key key, double at, int row, string name) in laid)
        {
            double middle = y + Row * (row + 0.5);
            key.DrawSign(canvas, x + at, middle);
            canvas.Text(x + at + Key.SignWidth, middle + Key.Size * 0.35, name, Key.Size, "label");
        }
        return (laid[^1].Row + 1) * Row + 4;
    }

    private static List<(Key Key, double At, int Row, string Name)> Lay(IReadOnlyList<Key> keys, double width)
    {
        var laid = new List<(Key, double, int, string)>();
        double at = 0;
        int row = 0;
        foreach (Key key in keys)
        {
            string name = TextWidth.Shorten(key.Name, width / 2 - Key.SignWidth, Key.Size);
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
