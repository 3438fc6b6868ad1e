using System.Globalization;
using System.Text;

namespace Sim.Cli.Charts;

/// <summary>
/// Writes the few SVG shapes that charts need. Presentation attributes only: no style sheet, script or id, so that
/// several charts can stand in one page and any reader of SVG 1.1 shows them.
/// </summary>
internal sealed class SvgCanvas
{
    private readonly StringBuilder text = new();

    public SvgCanvas(int width, int height, string title, string description)
    {
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{Escape(title)}\" ");
        text.Append("font-family=\"Arial, 'Liberation Sans', Helvetica, sans-serif\" stroke-linejoin=\"round\">\n");
        text.Append(CultureInfo.InvariantCulture, $"<title>{Escape(title)}</title>\n<desc>{Escape(description)}</desc>\n");
        text.Append(CultureInfo.InvariantCulture, $"<rect width=\"{width}\" height=\"{height}\" fill=\"#FFFFFF\"/>\n");
    }

    /// <summary>A pixel coordinate: one decimal, never NaN, never minus zero.</summary>
    public static string N(double value)
    {
        double rounded = Math.Round(Math.Clamp(double.IsNaN(value) ? 0 : value, -1e5, 1e5), 1, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }

    public void Line(double x1, double y1, double x2, double y2, string colour, double width = 1, string dash = "") =>
        text.Append(CultureInfo.InvariantCulture, $"<line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\" stroke=\"{colour}\" stroke-width=\"{N(width)}\"{Dash(dash)}/>\n");

    public void Box(double x, double y, double width, double height, string fill, string edge = "", string hover = "") =>
        Close("rect", hover, $"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\" fill=\"{fill}\"{(edge.Length == 0 ? "" : $" stroke=\"{edge}\" stroke-width=\"0.6\"")}");

    public void Area(string path, string fill, double opacity = 1, bool edged = true, string hover = "") =>
        Close("path", hover, $"<path d=\"{path}\" fill=\"{fill}\"{(opacity < 1 ? $" fill-opacity=\"{N(opacity)}\"" : !edged ? "" : " stroke=\"#FFFFFF\" stroke-width=\"0.4\"")}");

    public void Stroke(string path, string colour, double width, string dash = "", string hover = "") =>
        Close("path", hover, $"<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{N(width)}\" stroke-linecap=\"round\"{Dash(dash)}");

    public void Shape(string path, string fill, string hover) =>
        Close("path", hover, $"<path d=\"{path}\" fill=\"{fill}\" stroke=\"#FFFFFF\" stroke-width=\"0.8\"");

    /// <summary>A line of text; <paramref name="y"/> is its baseline. Its class says which part of the chart it is.</summary>
    public void Text(double x, double y, string content, double size, string part, string anchor = "start", string colour = Palette.Ink, bool bold = false, double turn = 0)
    {
        text.Append(CultureInfo.InvariantCulture, $"<text class=\"{part}\" x=\"{N(x)}\" y=\"{N(y)}\" font-size=\"{N(size)}\" fill=\"{colour}\"");
        text.Append(anchor == "start" ? "" : $" text-anchor=\"{anchor}\"").Append(bold ? " font-weight=\"bold\"" : "");
        text.Append(turn == 0 ? "" : $" transform=\"rotate({N(turn)} {N(x)} {N(y)})\"").Append('>').Append(Escape(content)).Append("</text>\n");
    }

    /// <summary>The finished document.</summary>
    public string Finish() => text + "</svg>\n";

    /// <summary>Text safe inside elements and attributes; characters that XML 1.0 forbids are dropped.</summary>
    public static string Escape(string value)
    {
        var safe = new StringBuilder(value.Length);
        foreach (Rune rune in value.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '"' => safe.Append("&quot;"),
                '\t' or '\n' or '\r' => safe.Append(' '),
                < 32 or (>= 0x7F and < 0xA0) or 0xFFFD or 0xFFFE or 0xFFFF => safe,
                _ => safe.Append(rune),
            };
        }
        return safe.ToString();
    }

    private static string Dash(string dash) => dash.Length == 0 ? "" : $" stroke-dasharray=\"{dash}\"";

    private void Close(string element, string hover, string start)
    {
        text.Append(start);
        text.Append(hover.Length == 0 ? "/>\n" : $"><title>{Escape(hover)}</title></{element}>\n");
    }
}
