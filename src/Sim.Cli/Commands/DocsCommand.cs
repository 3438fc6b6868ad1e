using System.CommandLine;
using Sim.Cli.Reports;

namespace Sim.Cli.Commands;

/// <summary><c>sim docs --out DIR</c>: writes the reference pages and the editors' schema from the declarations; for those who change these.</summary>
internal static class DocsCommand
{
    /// <summary>The pages by file name.</summary>
    public static IReadOnlyList<(string File, Func<string> Text)> Pages { get; } =
    [
        ("inputs.md", InputsPage.Write),
        ("outputs.md", OutputsPage.Write),
        ("scenario.schema.json", ScenarioSchema.Write),
    ];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<string> folder = new("--out") { Description = "Folder to write to.", DefaultValueFactory = _ => "docs" };
        var command = new Command("docs", "Write the reference pages of inputs and outputs and the editors' schema.") { folder };
        command.Hidden = true;
        command.SetAction((parsed, cancel) =>
        {
            AtomicFile.Try(parsed.GetValue(folder), force: true);
            foreach ((string file, Func<string> text) in Pages)
            {
                AtomicFile.Write(Path.Combine(parsed.GetValue(folder)!, file), to => to.Write(text()), cancel);
            }
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
