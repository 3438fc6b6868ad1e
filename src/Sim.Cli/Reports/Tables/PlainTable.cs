using Spectre.Console;
using Spectre.Console.Rendering;

namespace Sim.Cli.Reports;

/// <summary>
/// Tables on the console: as wide as the terminal, 100 columns where the output is piped, and there without any control
/// sequences.
/// </summary>
internal static class PlainTable
{
    /// <summary>Width where there is no terminal to ask.</summary>
    public const int PipedWidth = 100;

    private const int WidestUseful = 160;

    /// <summary>Writes a table; columns but the last keep their words whole where they can.</summary>
    public static void Write(TextWriter to, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        string[][] cells = [.. rows.Select(row => row.ToArray())];
        var table = new Table { Border = new Rule(), UseSafeBorder = false, ShowHeaders = headers.Any(h => h.Length > 0) };
        for (int i = 0; i < headers.Count; i++)
        {
            var column = new TableColumn(new Text(headers[i])) { NoWrap = i < headers.Count - 1, Padding = new Padding(0, 0, i < headers.Count - 1 ? 2 : 0, 0) };
            table.AddColumn(column);
        }
        foreach (string[] row in cells)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }
        // Spectre pads every line to the width of the table; nobody wants that in a file.
        var drawn = new StringWriter();
        Console(drawn, Math.Max(Width(), Narrowest(headers, cells))).Write(table);
        foreach (string line in drawn.ToString().Trim('\r', '\n').Split('\n'))
        {
            to.WriteLine(line.TrimEnd());
        }
    }

    /// <summary>Writes text broken at spaces (no-break spaces keep words together), later lines indented.</summary>
    public static void WriteWrapped(TextWriter to, string text, int indent)
    {
        void WriteLine(string line) => to.WriteLine(line.Replace('\u00A0', ' '));
        int width = Width();
        string line = "";
        bool first = true;
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && (first ? 0 : indent) + line.Length + 1 + word.Length > width)
            {
                WriteLine(first ? line : new string(' ', indent) + line);
                (line, first) = (word, false);
            }
            else
            {
                line = line.Length == 0 && first ? word : $"{line} {word}";
            }
        }
        WriteLine(first ? line : new string(' ', indent) + line);
    }

    /// <summary>Text for a column without wrapping, broken at plain spaces alone: gaps between thousands keep numbers together.</summary>
    public static string Broken(string text, int width)
    {
        var broken = new System.Text.StringBuilder();
        int line = 0;
        foreach (string word in text.Split(' '))
        {
            bool starts = line + 1 + word.Length > width;
            broken.Append(broken.Length == 0 ? "" : starts ? "\n" : " ").Append(word);
            line = starts ? word.Length : line + 1 + word.Length;
        }
        return broken.ToString();
    }

    // Spectre searches for ever for a way to fit columns that may not wrap into less than they need.
    private static int Narrowest(IReadOnlyList<string> headers, string[][] rows) =>
        headers.Select((header, i) => Math.Max(header.Length, i < headers.Count - 1 ? rows.Max(row => (int?)row[i].Length) ?? 0 : 1) + 3).Sum();

    private static IAnsiConsole Console(TextWriter to, int width)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(to),
        });
        console.Profile.Width = width;
        return console;
    }

    private static int Width()
    {
        if (System.Console.IsOutputRedirected)
        {
            return PipedWidth;
        }
        try
        {
            return Math.Clamp(System.Console.WindowWidth, 40, WidestUseful);
        }
        catch (IOException)
        {
            return PipedWidth;
        }
    }

    /// <summary>No lines but one of hyphens below the headers, so that what is piped stays ASCII.</summary>
    private sealed class Rule : TableBorder
    {
        public override string GetPart(TableBorderPart part) =>
            part is TableBorderPart.HeaderBottom ? "-" : part is TableBorderPart.HeaderBottomSeparator ? "-" : "";

        public override bool SupportsRowSeparator => false;
    }
}
