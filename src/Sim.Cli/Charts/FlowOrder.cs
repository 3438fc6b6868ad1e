namespace Sim.Cli.Charts;

/// <summary>The order of the nodes in the columns of a flow diagram, so that bands cross little.</summary>
internal static class FlowOrder
{
    private const int MostRounds = 12;

    /// <summary>
    /// Moves single nodes within their columns to where their bands cross others least, by the thinner of two bands that cross, until
    /// none gains by it. Bands are pieces from one column to the next; a loop's way back stands aside.
    /// </summary>
    public static void Untangle(IReadOnlyList<List<FlowNode>> columns, IReadOnlyList<Flow> pieces)
    {
        Dictionary<string, FlowNode> byName = columns.SelectMany(c => c).ToDictionary(n => n.Name, StringComparer.Ordinal);
        foreach (List<FlowNode> column in columns)
        {
            Number(column);
        }
        Band[] bands = [.. pieces.Select(p => new Band(byName[p.From], byName[p.To], p.Value)).Where(b => b.To.Column == b.From.Column + 1)];
        ILookup<int, Band> gaps = bands.ToLookup(b => b.From.Column);
        for (int round = 0, moved = 1; round < MostRounds && moved > 0; round++)
        {
            moved = 0;
            foreach (List<FlowNode> column in columns)
            {
                foreach (FlowNode node in column.ToArray())
                {
                    moved += Move(node, column, gaps) ? 1 : 0;
                }
            }
        }
    }

    private static bool Move(FlowNode node, List<FlowNode> column, ILookup<int, Band> gaps)
    {
        Band[] own = [.. gaps[node.Column - 1].Where(b => ReferenceEquals(b.To, node)), .. gaps[node.Column].Where(b => ReferenceEquals(b.From, node))];
        double here = node.Rank, least = Crossings(node, own, gaps), best = here;
        for (int place = 0; place <= column.Count; place++)
        {
            node.Rank = place - 0.5;
            double cost = Crossings(node, own, gaps);
            (least, best) = cost < least * (1 - 1e-9) ? (cost, place - 0.5) : (least, best);
        }
        node.Rank = best;
        if (best == here)
        {
            return false;
        }
        column.Sort((a, b) => a.Rank.CompareTo(b.Rank));
        Number(column);
        return true;
    }

    private static double Crossings(FlowNode node, Band[] own, ILookup<int, Band> gaps)
    {
        double sum = 0;
        foreach (Band one in own)
        {
            foreach (Band other in gaps[one.From.Column])
            {
                bool cross = !ReferenceEquals(other.From, node) && !ReferenceEquals(other.To, node) && (one.From.Rank - other.From.Rank) * (one.To.Rank - other.To.Rank) < 0;
                sum += cross ? Math.Min(one.Value, other.Value) : 0;
            }
        }
        return sum;
    }

    private static void Number(List<FlowNode> column)
    {
        for (int i = 0; i < column.Count; i++)
        {
            column[i].Rank = i;
        }
    }

    private sealed record Band(FlowNode From, FlowNode To, double Value);
}
