namespace Sim.Cli.Reports;

/// <summary>Pieces of Markdown pages.</summary>
internal static class Markdown
{
    /// <summary>A table; bars and angle brackets in cells are escaped.</summary>
    public static void Table(TextWriter to, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        to.WriteLine($"| {string.Join(" | ", headers)} |");
        to.WriteLine($"|{string.Concat(headers.Select(_ => "---|"))}");
        foreach (IReadOnlyList<string> row in rows)
        {
            to.WriteLine("|" + string.Concat(row.Select(cell => cell.Length == 0 ? " |" : $" {Escape(cell)} |")));
        }
    }

    /// <summary>A piece of the language; empty for nothing.</summary>
    public static string Code(string text) => text.Length == 0 ? "" : $"`{text}`";

    /// <summary>The anchor that GitHub gives a heading.</summary>
    public static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    private static string Escape(string text)
    {
        string escaped = text.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ');
        return escaped.Contains('`', StringComparison.Ordinal) ? escaped : escaped.Replace("<", "&lt;", StringComparison.Ordinal);
    }
}
