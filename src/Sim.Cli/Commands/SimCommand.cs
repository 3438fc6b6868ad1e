using System.CommandLine;
using System.CommandLine.Parsing;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Studies;

namespace Sim.Cli.Commands;

/// <summary>The command line: which command is meant, and what every command has in common.</summary>
internal static class SimCommand
{
    /// <summary>The commands by name.</summary>
    public static IReadOnlyList<(string Name, Func<Command> Create)> All { get; } =
    [
        ("init", InitCommand.Create),
        ("check", CheckCommand.Create),
        ("explain", ExplainCommand.Create),
        ("run", RunCommand.Create),
        ("compare", CompareCommand.Create),
        ("costs", CostsCommand.Create),
        ("sweep", SweepCommand.Create),
        ("outage", OutageCommand.Create),
        ("coldsnap", SpellCommand.Cold),
        ("heatwave", SpellCommand.Hot),
        ("size", SizeCommand.Create),
        ("calibrate", CalibrateCommand.Create),
        ("uncertainty", UncertaintyCommand.Create),
        ("breakeven", BreakEvenCommand.Create),
        ("report", ReportCommand.Create),
        ("weather", WeatherCommand.Create),
        ("price", PriceCommand.Create),
        ("docs", DocsCommand.Create),
    ];

    /// <summary>The root command.</summary>
    /// <param name="first">First word of the command line: where it names a command, only that one is made, as the others take a while.</param>
    public static RootCommand Create(string? first = null)
    {
        var root = new RootCommand("Simulates energy, water, waste, emissions and money of temporary reception centres, hour by hour.");
        foreach ((string name, Func<Command> create) in All.Any(c => c.Name == first) ? All.Where(c => c.Name == first) : All)
        {
            root.Subcommands.Add(create());
        }
        return root;
    }

    /// <summary>Runs a command line and gives its exit code; nothing that a user can cause shows a stack trace.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        ParseResult parsed = Create(args.Count == 0 ? null : args[0]).Parse(args.Count == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (string error in Errors(parsed))
            {
                await Console.Error.WriteLineAsync($"sim: error: {error}").ConfigureAwait(false);
            }
            string of = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
            await Console.Error.WriteLineAsync($"sim: see sim{of} --help").ConfigureAwait(false);
            return ExitCode.BadInput;
        }
        try
        {
            // Errors come back as exceptions, so that they can be told in a line; Ctrl-C comes as a cancellation.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("sim: stopped; no file was left half-written").ConfigureAwait(false);
            return ExitCode.Cancelled;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"sim: error: {problem.Message}").ConfigureAwait(false);
            return ExitCode.BadInput;
        }
    }

    // A word that is no command or option is told once, and not what follows from it.
    private static IEnumerable<string> Errors(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        static string Like(string word, IEnumerable<string> names) => Nearest.To(word, names) is { } near ? $"; did you mean {near}?" : "";
        if (command is RootCommand && parsed.UnmatchedTokens.FirstOrDefault(t => !t.StartsWith('-')) is { } name)
        {
            return [$"there is no command {name}{Like(name, All.Select(c => c.Name))}"];
        }
        string[] options = [.. parsed.UnmatchedTokens.Where(t => t.StartsWith('-'))];
        return
        [
            .. options.Select(o => $"{(command is RootCommand ? "sim" : command.Name)} has no option {o}{Like(o, command.Options.Select(c => c.Name))}"),
            .. parsed.Errors.Where(e => options.Length == 0 || !parsed.UnmatchedTokens.Any(t => e.Message.Contains($"'{t}'", StringComparison.Ordinal))).Select(Worded),
        ];
    }

    // The library names the type of the program, and no option where a word is none of its choices.
    private static string Worded(ParseError error) => (error.SymbolResult as OptionResult, error.Message) switch
    {
        ({ Option: var option, Tokens: [var token, ..] }, var said) when said.Contains("as expected type", StringComparison.Ordinal) =>
            $"{option.Name} {token.Value} is not a {(said.Contains("Int32", StringComparison.Ordinal) ? "whole number" : "number")}",
        ({ Option: var option, Tokens: [var token, ..] }, var said) when said.IndexOf("Must be one of:", StringComparison.Ordinal) is >= 0 and var at =>
            $"{option.Name} {token.Value} is none of {string.Join(", ", said[(at + 15)..].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('\'')))}",
        (_, var said) => said,
    };

    /// <summary>The scenario file argument.</summary>
    public static Argument<string> FileArgument() => new("FILE") { Description = "Scenario file (YAML)." };

    /// <summary>The scenario and the data files that it names: what a command reads and must never replace.</summary>
    public static IEnumerable<string> ReadBy(ScenarioFile file) => [file.Document.File, .. file.NamedFiles];

    /// <summary>The same of a file that is not loaded yet, or is no scenario.</summary>
    public static IEnumerable<string> ReadBy(string path) => ScenarioFile.Load(path, new()) is { } file ? ReadBy(file) : [path];

    /// <summary>The exit code of results: every balance must close.</summary>
    public static int Audited(IEnumerable<Result> results) => Audited(results.All(r => r.Closes));

    /// <summary>The exit code of results whose balances close, or do not.</summary>
    public static int Audited(bool closes)
    {
        if (closes)
        {
            return ExitCode.Done;
        }
        Console.Error.WriteLine("sim: error: a balance does not close; this is a mistake of the program, please report it");
        return ExitCode.Unbalanced;
    }

    /// <summary>Prints problems to standard error and says whether there is an error among them.</summary>
    public static bool Report(ProblemList problems)
    {
        if (problems.Count > 0)
        {
            Console.Error.WriteLine(problems.ToString().TrimEnd());
        }
        return problems.HasErrors;
    }
}
