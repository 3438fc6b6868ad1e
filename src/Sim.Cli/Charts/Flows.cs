using System.Globalization;

namespace Sim.Cli.Charts;

/// <summary>
/// A flow diagram (Sankey 1898): bands as wide as what flows, from sources at the left to sinks at the right. Names of
/// the ends stand outside the bands, those between beside their node and no wider than the way to the next column.
/// </summary>
internal static class Flows
{
    private const double Bar = 12, Size = 11.5, Margin = SvgRenderer.Margin;

    /// <summary>Draws everything between heading and footing.</summary>
    public static void Draw(SvgCanvas canvas, Chart chart, double width, double top, double bottom)
    {
        (top, bottom) = (top + 22, bottom - 4);
        List<Flow> flows = FlowLayout.Folded(chart.Flows, Math.Max(2, (int)((bottom - top) / FlowLayout.OneLine) - 1));
        double largest = flows.Select(f => f.Value).DefaultIfEmpty(0).Max();
        Magnitude magnitude = Magnitude.Of(largest);
        int decimals = NumberText.Decimals(largest / magnitude.Factor);
        canvas.Text(Margin, top - 12, TextWidth.Shorten(NumberText.WithUnit(chart.Y.Label, chart.Y.Unit, magnitude), width - 2 * Margin, Size), Size, "axis", colour: Palette.Soft);
        if (flows.Count == 0)
        {
            canvas.Text(width / 2, (top + bottom) / 2, "No data", 14, "absence", "middle", Palette.Soft);
            return;
        }
        List<FlowNode> nodes = FlowLayout.Nodes(flows);
        List<(Flow Flow, List<Flow> Pieces)> cut = FlowLayout.Pieces(flows, nodes);
        double scale = FlowLayout.Place([.. cut.SelectMany(c => c.Pieces)], nodes, top, bottom);
        string Number(double value) => NumberText.OrLess(value / magnitude.Factor, decimals);
        int last = nodes.Max(n => n.Column);
        double Side(int column) => nodes.Where(n => n.Column == column && !n.IsWay).Max(n => TextWidth.Of($"{n.Name} {Number(n.Value)}", Size)) + 6;
        double left = Margin + Math.Min(Side(0), width * 0.29), right = width - Margin - Math.Min(Side(last), width * 0.29);
        double step = last == 0 ? 0 : (right - left - Bar) / last;
        double X(FlowNode node) => left + step * node.Column;
        Bands(canvas, cut, nodes, scale, X, f => $"{f.From} to {f.To}: {Number(f.Value)}");
        foreach (FlowNode node in nodes.Where(n => !n.IsWay))
        {
            canvas.Box(X(node), node.Top, Bar, node.Height, Colour(flows, node), hover: $"{node.Name}: {Number(node.Value)}");
            Label(canvas, node, X(node), Number(node.Value), node.Column == 0 ? left - Margin - 4 : node.Column == last ? width - Margin - right - 4 : step - Bar - 8, last);
        }
    }

    /// <summary>The flows in words, the largest first.</summary>
    public static string Words(Chart chart) => string.Concat(chart.Flows.Where(f => f.Value > 0).OrderByDescending(f => f.Value)
        .Select(f => string.Create(CultureInfo.InvariantCulture, $" {f.From} to {f.To}: {NumberText.Of(f.Value, NumberText.Decimals(f.Value))}.")));

    private static void Label(SvgCanvas canvas, FlowNode node, double x, string number, double room, int last)
    {
        double y = node.Middle + Size * 0.35;
        if (node.Column == 0 || node.Column == last)
        {
            string text = $"{TextWidth.Shorten(node.Name, room - TextWidth.Of(number + " ", Size), Size)} {number}";
            canvas.Text(node.Column == 0 ? x - 4 : x + Bar + 4, y, text, Size, "label", node.Column == 0 ? "end" : "start");
            return;
        }
        // Half a number is another number: where it has no room, hovering and the words of the chart tell it.
        if (TextWidth.Of(number, Size) > room)
        {
            return;
        }
        string name = TextWidth.Shorten(node.Name, room, Size, bold: true);
        // A pale ground, so that the edges of bands do not strike the words through.
        double left = x + Bar + 2, wide = Math.Max(TextWidth.Of(name, Size, bold: true), TextWidth.Of(number, Size)) + 4;
        canvas.Area($"M{P(left, y - 17)} L{P(left + wide, y - 17)} L{P(left + wide, y + 10)} L{P(left, y + 10)} Z", "#FFFFFF", opacity: 0.6);
        canvas.Text(x + Bar + 4, y - 7, name, Size, "label", bold: true);
        canvas.Text(x + Bar + 4, y + 7, number, Size, "label");
    }

    // Each node hands its height out from the top, in the order of where bands go to or come from: so they cross least.
    private static void Bands(SvgCanvas canvas, List<(Flow Flow, List<Flow> Pieces)> cut, List<FlowNode> nodes, double scale, Func<FlowNode, double> x, Func<Flow, string> words)
    {
        Dictionary<string, FlowNode> byName = nodes.ToDictionary(n => n.Name, StringComparer.Ordinal);
        Flow[] pieces = [.. cut.SelectMany(c => c.Pieces)];
        var starts = new Dictionary<Flow, double>();
        var ends = new Dictionary<Flow, double>();
        foreach (FlowNode node in nodes)
        {
            double y = node.Top;
            foreach (Flow f in pieces.Where(f => f.From == node.Name).OrderBy(f => byName[f.To].Middle))
            {
                (starts[f], y) = (y, y + f.Value * scale);
            }
            y = node.Top;
            foreach (Flow f in pieces.Where(f => f.To == node.Name).OrderBy(f => byName[f.From].Middle))
            {
                (ends[f], y) = (y, y + f.Value * scale);
            }
        }
        foreach ((Flow flow, List<Flow> parts) in cut)
        {
            double thick = Math.Max(0.6, flow.Value * scale);
            (double From, double A, double To, double B)[] spans = [.. parts.Select(p => (x(byName[p.From]) + Bar, starts[p], x(byName[p.To]), ends[p]))];
            string there = string.Join(' ', spans.Select((s, i) => $"{(i == 0 ? 'M' : 'L')}{P(s.From, s.A)} {Curve(s.From, s.A, s.To, s.B)}"));
            string back = string.Join(' ', spans.Reverse().Select(s => $"L{P(s.To, s.B + thick)} {Curve(s.To, s.B + thick, s.From, s.A + thick)}"));
            canvas.Area($"{there} {back} Z", flow.Role is { } role ? Palette.Of(role) : "#9A9A9A", opacity: 0.5, edged: false, hover: words(flow));
        }
    }

    private static string Curve(double fromX, double fromY, double toX, double toY) =>
        $"C{P((fromX + toX) / 2, fromY)} {P((fromX + toX) / 2, toY)} {P(toX, toY)}";

    private static string P(double x, double y) => $"{SvgCanvas.N(x)},{SvgCanvas.N(y)}";

    // An end has the colour of its own name or of its largest band; what lies between belongs to many.
    private static string Colour(List<Flow> flows, FlowNode node)
    {
        bool between = flows.Any(f => f.From == node.Name) && flows.Any(f => f.To == node.Name);
        ColourRole? role = between ? null : Palette.RoleOf(node.Name) ?? flows.Where(f => f.From == node.Name || f.To == node.Name).MaxBy(f => f.Value)?.Role;
        return role is { } known ? Palette.Of(known) : Palette.Axis;
    }
}
