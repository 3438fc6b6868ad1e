namespace Sim.Cli.Charts;

/// <summary>A node of a flow diagram: its column, counted from the left, and where it stands.</summary>
internal sealed record FlowNode(string Name, int Column, double Value)
{
    /// <summary>Whether it only keeps a band's way free that passes through the column, without a name or a bar.</summary>
    public bool IsWay { get; init; }

    /// <summary>Place in the column, from 0 at the top, while the order is sought.</summary>
    public double Rank { get; set; }

    /// <summary>Upper edge in pixels.</summary>
    public double Top { get; set; }

    /// <summary>Height in pixels.</summary>
    public double Height { get; set; }

    /// <summary>The middle in pixels.</summary>
    public double Middle => Top + Height / 2;
}

/// <summary>Places the nodes of a flow diagram: sources left, sinks right, the others by the longest way to them.</summary>
internal static class FlowLayout
{
    /// <summary>Least distance of two labels of one line and of two lines, pixels.</summary>
    public const double OneLine = 15, TwoLines = 30;

    /// <summary>The flows to draw: positive ones, those between the same nodes summed up, and the smallest ends together where they are too many.</summary>
    public static List<Flow> Folded(IEnumerable<Flow> flows, int most)
    {
        List<Flow> kept = [.. flows.Where(f => double.IsFinite(f.Value) && f.Value > 0 && f.Value < 1e100)];
        kept = Fold(kept, f => f.From, (f, name) => f with { From = name }, [.. kept.Select(f => f.To)], most, "smaller sources");
        kept = Fold(kept, f => f.To, (f, name) => f with { To = name }, [.. kept.Select(f => f.From)], most, "smaller uses");
        return [.. kept.GroupBy(f => (f.From, f.To)).Select(g => g.First() with { Value = g.Sum(f => f.Value) })];
    }

    /// <summary>Nodes by name with their columns; a way that leads back to its own beginning ends the search.</summary>
    public static List<FlowNode> Nodes(IReadOnlyList<Flow> flows)
    {
        string[] names = [.. flows.SelectMany(f => new[] { f.From, f.To }).Distinct(StringComparer.Ordinal)];
        var depth = names.ToDictionary(n => n, _ => 0, StringComparer.Ordinal);
        for (int round = 0; round < names.Length; round++)
        {
            foreach (Flow f in flows)
            {
                depth[f.To] = Math.Max(depth[f.To], Math.Min(names.Length, depth[f.From] + 1));
            }
        }
        var leaves = flows.Select(f => f.From).ToHashSet(StringComparer.Ordinal);
        int last = depth.Values.DefaultIfEmpty(0).Max();
        int ColumnOf(string name) => leaves.Contains(name) ? depth[name] : last;
        // In a loop depths have gaps: columns are counted without them.
        int[] seen = [.. names.Select(ColumnOf).Distinct().Order()];
        return [.. names.Select(n => new FlowNode(n, Array.IndexOf(seen, ColumnOf(n)), Math.Max(flows.Where(f => f.From == n).Sum(f => f.Value), flows.Where(f => f.To == n).Sum(f => f.Value))))];
    }

    /// <summary>
    /// Cuts flows that pass through columns into pieces from one column to the next, and adds a node that keeps the way free to each
    /// column between (Sugiyama et al. 1981), so that no band runs over the nodes there.
    /// </summary>
    /// <returns>The pieces of each flow, from its beginning to its end.</returns>
    public static List<(Flow Flow, List<Flow> Pieces)> Pieces(IReadOnlyList<Flow> flows, List<FlowNode> nodes)
    {
        Dictionary<string, int> columnOf = nodes.ToDictionary(n => n.Name, n => n.Column, StringComparer.Ordinal);
        var cut = new List<(Flow Flow, List<Flow> Pieces)>();
        foreach (Flow flow in flows)
        {
            var pieces = new List<Flow>();
            string from = flow.From;
            for (int column = columnOf[flow.From] + 1; column < columnOf[flow.To]; column++)
            {
                string way = $"{flow.From} > {flow.To} > {column}";
                nodes.Add(new(way, column, flow.Value) { IsWay = true });
                pieces.Add(flow with { From = from, To = way });
                from = way;
            }
            pieces.Add(flow with { From = from });
            cut.Add((flow, pieces));
        }
        return cut;
    }

    /// <summary>Orders and places the nodes between two heights; returns pixels per unit of value.</summary>
    public static double Place(IReadOnlyList<Flow> flows, List<FlowNode> nodes, double top, double bottom)
    {
        int last = nodes.Max(n => n.Column);
        List<FlowNode>[] columns = [.. nodes.GroupBy(n => n.Column).OrderBy(g => g.Key).Select(g => g.ToList())];
        double LabelOf(FlowNode n) => n.IsWay ? 0 : n.Column == 0 || n.Column == last ? OneLine : TwoLines;
        double scale = (bottom - top) / nodes.GroupBy(n => n.Column).Max(g => g.Sum(n => n.Value));
        for (int round = 0; round < 60 && columns.Any(c => Total(c, scale, LabelOf) > bottom - top); round++)
        {
            scale *= 0.94;
        }
        for (int sweep = 0; sweep < 6; sweep++)
        {
            foreach (List<FlowNode> column in sweep % 2 == 0 ? columns : columns.Reverse())
            {
                List<FlowNode> sorted = sweep == 0 ? [.. column] : [.. column.OrderBy(n => Pull(flows, nodes, n))];
                column.Clear();
                column.AddRange(sorted);
                Stack(column, scale, LabelOf, top, bottom);
            }
        }
        FlowOrder.Untangle(columns, flows);
        foreach (List<FlowNode> column in columns)
        {
            Stack(column, scale, LabelOf, top, bottom);
        }
        return scale;
    }

    private static List<Flow> Fold(List<Flow> flows, Func<Flow, string> end, Func<Flow, string, Flow> rename, HashSet<string> inner, int most, string word)
    {
        var ends = flows.Where(f => !inner.Contains(end(f))).GroupBy(end).OrderByDescending(g => g.Sum(f => f.Value)).ToList();
        if (ends.Count <= most)
        {
            return flows;
        }
        var small = ends.Skip(Math.Max(1, most - 1)).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return [.. flows.Select(f => small.Contains(end(f)) ? rename(f with { Role = ColourRole.Smaller }, $"{small.Count} {word}") : f)];
    }

    // Where the neighbours of a node stand, weighted by what flows between them.
    private static double Pull(IReadOnlyList<Flow> flows, List<FlowNode> nodes, FlowNode node)
    {
        double sum = 0, weight = 0;
        foreach (Flow f in flows.Where(f => f.From == node.Name || f.To == node.Name))
        {
            FlowNode other = nodes.First(n => n.Name == (f.From == node.Name ? f.To : f.From));
            sum += other.Middle * f.Value;
            weight += f.Value;
        }
        // Equal but for rounding is equal: the order before, at first that of the flows, then stays.
        return Math.Round(sum / weight, 6);
    }

    private static double Room(FlowNode node, double scale, double label) => Math.Max(Math.Max(1, node.Value * scale) + 4, label);

    private static double Total(List<FlowNode> column, double scale, Func<FlowNode, double> label) => column.Sum(n => Room(n, scale, label(n)));

    private static void Stack(List<FlowNode> column, double scale, Func<FlowNode, double> label, double top, double bottom)
    {
        double free = Math.Max(0, bottom - top - Total(column, scale, label)), y = top + free / (column.Count + 1);
        foreach (FlowNode node in column)
        {
            double room = Room(node, scale, label(node));
            node.Height = Math.Max(1, node.Value * scale);
            node.Top = y + (room - node.Height) / 2;
            y += room + free / (column.Count + 1);
        }
    }
}
