namespace Sim.Cli.Charts;

/// <summary>Places names near points so that no name covers another name or a point (greedy with repair from several starts, no randomness).</summary>
internal static class PointLabels
{
    public const double Size = 11;
    private const double Unbearable = 1000;
    private const int Most = 120;
    private const double Reach = 7, Height = Size * 1.1;
    private static readonly double[] rings = [9, 15, 24, 36, 50, 68, 90];

    /// <summary>A placed name: the upper left corner of its box, its point, and the end of its leader line.</summary>
    public readonly record struct Place(string Text, double X, double Y, double Width, double PointX, double PointY, double NearX, double NearY, bool Leader);

    /// <summary>Places for the labels of all points that have one; a label without room is left out, as are those beyond the first 120.</summary>
    public static IReadOnlyList<Place> Find(IReadOnlyList<(double X, double Y, string Label)> points, double left, double top, double right, double bottom)
    {
        int[] order = [.. Enumerable.Range(0, points.Count).Where(i => points[i].Label.Length > 0).Take(Most)
            .OrderByDescending(i => points.Count(p => Math.Abs(p.X - points[i].X) < 90 && Math.Abs(p.Y - points[i].Y) < 40)).ThenBy(i => points[i].Y).ThenBy(i => i)];
        var candidates = order.ToDictionary(i => i, i => Candidates(points, i, left, top, right, bottom));
        int[][] starts = [order, [.. order.Reverse()], [.. order.OrderBy(i => points[i].X).ThenBy(i => i)], [.. order.OrderBy(i => points[i].Y).ThenBy(i => i)]];
        return [.. starts.Select(s => Settle(s, candidates)).MinBy(s => s.Cost).Chosen.OrderBy(c => c.Key).Select(c => c.Value)];
    }

    /// <summary>Gives each label in turn the place that is cheapest beside the others, some rounds over; the total cost tells which start was best.</summary>
    private static (Dictionary<int, Place> Chosen, double Cost) Settle(int[] order, Dictionary<int, List<(Place Place, double Cost)>> candidates)
    {
        var chosen = new Dictionary<int, Place>();
        double sum = 0;
        for (int round = 0; round < 5; round++)
        {
            sum = 0;
            foreach (int i in order)
            {
                chosen.Remove(i);
                (Place Place, double Cost)? best = null;
                foreach ((Place place, double cost) in candidates[i])
                {
                    double total = cost;
                    foreach (Place other in chosen.Values)
                    {
                        total += Conflict(place, other);
                        if (total >= (best?.Cost ?? Unbearable))
                        {
                            break;
                        }
                    }
                    if (total < (best?.Cost ?? Unbearable))
                    {
                        best = (place, total);
                    }
                }
                sum += best?.Cost ?? Unbearable;
                if (best is not null)
                {
                    chosen[i] = best.Value.Place;
                }
            }
        }
        return (chosen, sum);
    }

    private static List<(Place Place, double Cost)> Candidates(IReadOnlyList<(double X, double Y, string Label)> points, int i, double left, double top, double right, double bottom)
    {
        var found = new List<(Place, double)>();
        (double px, double py, string text) = points[i];
        double width = TextWidth.Of(text, Size);
        for (int ring = 0; ring < rings.Length; ring++)
        {
            for (int k = 0; k < 16; k++)
            {
                double angle = k * Math.PI / 8, dx = Math.Cos(angle), dy = Math.Sin(angle);
                double x = px + dx * rings[ring] + (Math.Abs(dx) < 0.01 ? -width / 2 : dx > 0 ? 0 : -width) + (Math.Abs(dx) is > 0.01 and < 0.5 ? -Math.Sign(dx) * width / 4 : 0);
                double y = py + dy * rings[ring] - Height / 2 + Math.Sign(Math.Round(dy, 6)) * Height * 0.2;
                if (x < left + 2 || x + width > right || y < top || y + Height > bottom - 1)
                {
                    continue;
                }
                double nearX = Math.Clamp(px, x, x + width), nearY = Math.Clamp(py, y, y + Height);
                var place = new Place(text, x, y, width, px, py, nearX, nearY, ring > 0);
                double cost = ring * (5 + 3 * ring) + k switch { 0 => 0, 8 => 1, 4 or 12 => 2, _ => 2.5 };
                foreach ((double ox, double oy, _) in points)
                {
                    bool self = ox == px && oy == py;
                    cost += Touches(place, ox, oy, self ? 4 : Reach) ? 2 * Unbearable : 0;
                    cost += !self && Away(place, ox, oy) < Away(place, px, py) + 3 ? 8 : 0;
                    cost += !self && place.Leader && Crosses(px, py, nearX, nearY, ox - 5, oy - 5, 10, 10) ? 150 : 0;
                }
                found.Add((place, cost));
            }
        }
        return found;
    }

    private static double Conflict(Place a, Place b)
    {
        bool overlap = a.X < b.X + b.Width + 6 && b.X < a.X + a.Width + 6 && a.Y < b.Y + Height + 1 && b.Y < a.Y + Height + 1;
        double cost = overlap ? 2 * Unbearable : 0;
        cost += a.Leader && Crosses(a.PointX, a.PointY, a.NearX, a.NearY, b.X, b.Y, b.Width, Height) ? 120 : 0;
        cost += b.Leader && Crosses(b.PointX, b.PointY, b.NearX, b.NearY, a.X, a.Y, a.Width, Height) ? 120 : 0;
        return cost + (a.Leader && b.Leader && Cross(a, b) ? 60 : 0);
    }

    private static bool Touches(Place place, double x, double y, double r) =>
        x > place.X - r && x < place.X + place.Width + r && y > place.Y - r && y < place.Y + Height + r;

    /// <summary>Distance of a point from a label's box.</summary>
    private static double Away(Place place, double x, double y) =>
        double.Hypot(Math.Max(0, Math.Max(place.X - x, x - place.X - place.Width)), Math.Max(0, Math.Max(place.Y - y, y - place.Y - Height)));

    private static bool Cross(Place a, Place b)
    {
        static double Side(double ax, double ay, double bx, double by, double cx, double cy) => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        return Side(a.PointX, a.PointY, a.NearX, a.NearY, b.PointX, b.PointY) * Side(a.PointX, a.PointY, a.NearX, a.NearY, b.NearX, b.NearY) < 0
            && Side(b.PointX, b.PointY, b.NearX, b.NearY, a.PointX, a.PointY) * Side(b.PointX, b.PointY, b.NearX, b.NearY, a.NearX, a.NearY) < 0;
    }

    /// <summary>Whether a segment meets a box (Liang and Barsky 1984, doi:10.1145/357332.357333).</summary>
    private static bool Crosses(double x1, double y1, double x2, double y2, double x, double y, double width, double height)
    {
        double enter = 0, leave = 1;
        Span<double> p = [x1 - x2, x2 - x1, y1 - y2, y2 - y1];
        Span<double> q = [x1 - x, x + width - x1, y1 - y, y + height - y1];
        for (int i = 0; i < 4; i++)
        {
            if (p[i] == 0)
            {
                if (q[i] < 0)
                {
                    return false;
                }
            }
            else if (p[i] < 0)
            {
                enter = Math.Max(enter, q[i] / p[i]);
            }
            else
            {
                leave = Math.Min(leave, q[i] / p[i]);
            }
        }
        return enter <= leave;
    }
}
