using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Sim.Cli.Tests.Charts;

/// <summary>What can be said of an SVG without drawing it: its texts with their estimated boxes, and its numbers.</summary>
internal sealed partial class Drawn
{
    private static readonly XNamespace svg = "http://www.w3.org/2000/svg";

    public Drawn(string text)
    {
        Root = XDocument.Parse(text).Root!;
        Texts = [.. Root.Elements(svg + "text").Select(Box)];
    }

    public XElement Root { get; }

    public IReadOnlyList<Text> Texts { get; }

    public double Width => (double)Root.Attribute("width")!;

    public double Height => (double)Root.Attribute("height")!;

    public string Title => Root.Element(svg + "title")!.Value;

    public string Description => Root.Element(svg + "desc")!.Value;

    public int Count(string element) => Root.Elements(svg + element).Count();

    /// <summary>All coordinates of shapes and texts.</summary>
    public IEnumerable<double> Coordinates() => Root.Elements().SelectMany(e => e.Attributes())
        .Where(a => a.Name.LocalName is "x" or "y" or "x1" or "y1" or "x2" or "y2" or "width" or "height" or "d" or "r")
        .SelectMany(a => Number().Matches(a.Value)).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture));

    /// <summary>Every pair of level texts whose boxes overlap.</summary>
    public IEnumerable<string> Overlaps() =>
        from i in Enumerable.Range(0, Texts.Count)
        from j in Enumerable.Range(i + 1, Texts.Count - i - 1)
        let a = Texts[i]
        let b = Texts[j]
        where !a.Turned && !b.Turned && a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom
        select $"'{a.Content}' on '{b.Content}'";

    /// <summary>Every text that leaves the picture.</summary>
    public IEnumerable<string> Outside() => Texts.Where(t => t.Left < 0 || t.Top < 0 || t.Right > Width || t.Bottom > Height).Select(t => $"'{t.Content}' {t}");

    private static Text Box(XElement e)
    {
        double x = (double)e.Attribute("x")!, y = (double)e.Attribute("y")!, size = (double)e.Attribute("font-size")!;
        double width = e.Value.Sum(Average) * size * (e.Attribute("font-weight") is null ? 1 : 1.07);
        double left = (string?)e.Attribute("text-anchor") switch { "middle" => x - width / 2, "end" => x - width, _ => x };
        bool turned = e.Attribute("transform") is not null;
        if (!turned)
        {
            return new(e.Value, (string)e.Attribute("class")!, left, y - 0.74 * size, left + width, y + 0.2 * size, false);
        }
        double turn = 38 * Math.PI / 180;
        return new(e.Value, (string)e.Attribute("class")!, x - width * Math.Cos(turn) - 0.74 * size * Math.Sin(turn), y - 0.74 * size, x + 0.2 * size, y + width * Math.Sin(turn), true);
    }

    /// <summary>Average widths by class of letter, in ems, as in any sans-serif of usual proportions.</summary>
    private static double Average(char c) => c switch
    {
        '\u2009' => 0.2,
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' or ' ' or '.' or ',' or ':' or ';' or '\'' or '|' or '(' or ')' or '/' or '-' => 0.29,
        'm' or 'M' or 'W' or '@' or '%' or '…' => 0.88,
        'w' => 0.73,
        'c' or 'k' or 's' or 'v' or 'x' or 'y' or 'z' => 0.5,
        >= 'A' and <= 'Z' => 0.69,
        _ => 0.54,
    };

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Number();

    internal readonly record struct Text(string Content, string Part, double Left, double Top, double Right, double Bottom, bool Turned);
}
