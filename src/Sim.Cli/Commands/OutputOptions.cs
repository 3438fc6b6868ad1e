using System.CommandLine;
using Sim.Cli.Reports;

namespace Sim.Cli.Commands;

/// <summary>The options by which a command is told where its results go.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string?> folder = new("--out") { Description = "Folder for summary.json, monthly.csv, hourly.csv and charts; made if it is not there." };
    private readonly Option<bool> force = Force();
    private readonly Option<bool> json = new("--json") { Description = "Print one JSON document, and nothing else, on standard output." };
    private readonly Option<bool> comma = new("--decimal-comma") { Description = "Write CSV files with semicolons and decimal commas." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(folder);
        command.Add(force);
        command.Add(json);
        command.Add(comma);
    }

    /// <summary>What was chosen.</summary>
    public OutputChoice Read(ParseResult parsed) =>
        new(parsed.GetValue(folder), parsed.GetValue(json), parsed.GetValue(comma) ? Csv.Comma : Csv.Point, parsed.GetValue(force));

    /// <summary>The option that lets a command replace files which this program did not write.</summary>
    public static Option<bool> Force() => new("--force") { Description = "Replace a file of that name that this program did not write, too." };
}
