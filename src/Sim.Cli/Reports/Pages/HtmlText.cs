using Spectre.Console;
using Spectre.Console.Rendering;

namespace Sim.Cli.Reports;

/// <summary>Pieces of a page that is well-formed XML as well as HTML.</summary>
internal static class HtmlText
{
    private const int Unwrapped = 10_000;

    // Classes of cells: at the right; with words kept together.
    private const string Number = "n", Unbroken = "k";

    /// <summary>Text safe in elements and attributes.</summary>
    public static string Escape(string text) => Charts.SvgCanvas.Escape(text);

    /// <summary>Writes a table of texts.</summary>
    public static void Table(TextWriter to, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        Write(to, [.. headers.Select(h => Escape(h))], rows.Select(r => r.Select(Escape).ToArray()), _ => "");
    }

    /// <summary>Writes a table as the console shows it: the same cells, the same words in bold.</summary>
    public static void Table(TextWriter to, Table table)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(TextWriter.Null) });
        RenderOptions options = RenderOptions.Create(console);
        Write(to, [.. table.Columns.Select(c => Cell(c.Header, options, bold: false))],
            table.Rows.Select(r => r.Select(c => Cell(c, options, bold: true)).ToArray()),
            i => table.Columns[i].Alignment == Justify.Right ? Number : table.Columns[i].NoWrap ? Unbroken : "");
    }

    private static void Write(TextWriter to, IReadOnlyList<string> headers, IEnumerable<string[]> rows, Func<int, string> style)
    {
        string Of(string tag, string cell, int i) => style(i) is { Length: > 0 } name ? $"<{tag} class=\"{name}\">{cell}</{tag}>" : $"<{tag}>{cell}</{tag}>";
        to.WriteLine("<div class=\"scroll\"><table>");
        to.WriteLine($"<thead><tr>{string.Concat(headers.Select((h, i) => Of("th", h, i)))}</tr></thead>");
        to.WriteLine("<tbody>");
        foreach (string[] row in rows)
        {
            to.WriteLine($"<tr>{string.Concat(row.Select((c, i) => Of("td", c, i)))}</tr>");
        }
        to.WriteLine("</tbody></table></div>");
    }

    // Line ends of the console's narrow headers are spaces, but that a word broken by a hyphen is whole again.
    private static string Cell(IRenderable cell, RenderOptions options, bool bold)
    {
        IEnumerable<string> parts = cell.Render(options, Unwrapped).Select(s =>
            s.IsLineBreak ? "\n" : bold && s.Style.Decoration.HasFlag(Decoration.Bold) ? $"<b>{Escape(s.Text)}</b>" : Escape(s.Text));
        return string.Concat(parts).TrimEnd('\n').Replace("</b><b>", "", StringComparison.Ordinal).Replace("person-\n", "person-", StringComparison.Ordinal).Replace("-\n", "", StringComparison.Ordinal).Replace('\n', ' ');
    }
}
