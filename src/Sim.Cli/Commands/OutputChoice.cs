using Sim.Cli.Reports;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Commands;

/// <summary>Where results go.</summary>
/// <param name="Folder">Folder for files; none where it is null.</param>
/// <param name="Json">Whether standard output gets JSON instead of tables.</param>
/// <param name="Csv">Flavour of CSV.</param>
/// <param name="Force">Whether files of others that bear the name of a result are replaced.</param>
internal sealed record OutputChoice(string? Folder, bool Json, Csv Csv, bool Force)
{
    private const int Columns = 100;

    /// <summary>Writes files, then standard output.</summary>
    public void Write(string command, IReadOnlyList<Result> results, ProblemList problems, Action<IAnsiConsole, Result> tables, CancellationToken cancel)
    {
        IReadOnlyList<string> files = Folder is { } folder ? ResultFiles.Write(folder, command, results, problems, Csv, cancel) : [];
        if (Folder is not null && ResultFiles.Others(Folder, files) is { Count: > 0 } others)
        {
            Console.Error.WriteLine($"sim: warning: {Folder} still holds results of an earlier run, which this one did not write: {string.Join(", ", others)}");
        }
        if (Json)
        {
            Console.Out.WriteLine(ResultJson.Of(command, results, problems));
            return;
        }
        IAnsiConsole console = Terminal();
        tables(console, results[0]);
        if (files.Count > 0)
        {
            console.WriteLine($"{Counted.Of(files.Count, "file")} written to {Folder}");
        }
    }

    /// <summary>Writes the files of a report, then standard output.</summary>
    public void Write(Action<string> files, Func<string> json, Action<TextWriter> print)
    {
        if (Folder is { } folder)
        {
            files(folder);
        }
        if (Json)
        {
            Console.Out.WriteLine(json());
            return;
        }
        print(Console.Out);
        if (Folder is not null)
        {
            Console.Out.WriteLine($"files written to {Folder}");
        }
    }

    // A pipe or a file gets plain text of a fixed width.
    internal static IAnsiConsole Terminal()
    {
        bool piped = Console.IsOutputRedirected;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = piped ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = piped ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        if (piped)
        {
            console.Profile.Width = Columns;
        }
        return console;
    }
}
