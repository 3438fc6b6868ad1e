using System.Text.Json.Nodes;
using Sim.Cli.Commands;

namespace Sim.Cli.Tests.Commands;

/// <summary>Tests that redirect the console: one at a time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ConsoleCollection
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Console";
}

/// <summary>Runs command lines within the process and keeps what they print.</summary>
internal sealed record Sim(int Code, string Out, string Error)
{
    /// <summary>Runs a command line; a stack trace fails the test.</summary>
    public static Sim Run(params string[] args)
    {
        (TextWriter before, TextWriter beforeError) = (Console.Out, Console.Error);
        using StringWriter to = new(), error = new();
        try
        {
            Console.SetOut(to);
            Console.SetError(error);
            int code = SimCommand.RunAsync(args).GetAwaiter().GetResult();
            Assert.DoesNotMatch(@"(?m)^\s+at [\w.<>`]+\(|Unhandled exception", to.ToString() + error);
            return new(code, to.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
        }
        finally
        {
            Console.SetOut(before);
            Console.SetError(beforeError);
        }
    }

    /// <summary>Standard output as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Out)!;

    /// <summary>Lines of standard output.</summary>
    public string[] Lines => Out.TrimEnd('\n').Split('\n');
}

/// <summary>Files of the checkout, and passing ones.</summary>
internal static class Files
{
    /// <summary>Root of the checkout.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The scenario of Lipa.</summary>
    public static string Lipa { get; } = Path.Combine(Root, "scenarios", "lipa.yaml");

    /// <summary>Calls with the path of a passing file of some text beside the data of Lipa's scenario.</summary>
    public static void With(string text, Action<string> use) => With(path => File.WriteAllText(path, text), use);

    /// <summary>Calls with the path of a passing file that is made first.</summary>
    public static void With(Action<string> make, Action<string> use)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("sim-test");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "data"));
            File.Copy(Path.Combine(Root, "scenarios", "data", "lipa-occupancy.csv"), Path.Combine(folder.FullName, "data", "lipa-occupancy.csv"));
            string path = Path.Combine(folder.FullName, "scenario.yaml");
            make(path);
            use(path);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Sustainability.sln")))
            {
                return folder.FullName;
            }
        }
        throw new DirectoryNotFoundException("Sustainability.sln was not found above the test's folder.");
    }
}
