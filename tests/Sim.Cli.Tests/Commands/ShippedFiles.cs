using System.Text.RegularExpressions;
using Sim.Cli.Commands;
using Sim.Engine.Scenarios;

namespace Sim.Cli.Tests.Commands;

/// <summary>Tests that write to the console run alone: the console is one for all.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ShippedFilesCollection
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "shipped files";
}

/// <summary>Files of the checkout in which the tests were built.</summary>
internal static partial class ShippedFiles
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The worked examples of centres.</summary>
    public static IReadOnlyList<string> Scenarios { get; } = [.. Examples().Where(f => !IsOfEnterprise(f))];

    /// <summary>The worked examples of enterprises alone.</summary>
    public static IReadOnlyList<string> Enterprises { get; } = [.. Examples().Where(IsOfEnterprise)];

    /// <summary>The text of an example over one year in place of its own number.</summary>
    public static string OneYear(string name)
    {
        string text = File.ReadAllText(Path.Combine(Root, "scenarios", name));
        return YearsOfPeriod().Replace(text, "${before}1");
    }

    /// <summary>An example over one year.</summary>
    public static ScenarioFile OneYearFile(string name)
    {
        var problems = new ProblemList();
        ScenarioFile? file = ScenarioFile.Parse(OneYear(name), name, Path.GetDirectoryName(Path.Combine(Root, "scenarios", name))!, problems);
        Assert.Equal("", problems.ToString());
        return file!;
    }

    /// <summary>Runs a command line in this process, with what it wrote to standard output and standard error.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(IReadOnlyList<string> args)
    {
        TextWriter console = Console.Out, complaints = Console.Error;
        var output = new StringWriter();
        var errors = new StringWriter();
        try
        {
            Console.SetOut(output);
            Console.SetError(errors);
            int code = await SimCommand.RunAsync(args);
            return (code, output.ToString(), errors.ToString());
        }
        finally
        {
            Console.SetOut(console);
            Console.SetError(complaints);
        }
    }

    [GeneratedRegex(@"(?<before>^period:[^\n}]*?\byears:\s*|^period:\s*\n(?:[ \t]+[^\n]*\n)*?[ \t]+years:\s*)\d+", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex YearsOfPeriod();

    private static IEnumerable<string> Examples() =>
        Directory.GetFiles(Path.Combine(Root, "scenarios"), "*.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    private static bool IsOfEnterprise(string name) => ScenarioFile.Load(Path.Combine(Root, "scenarios", name), new())?.IsOfEnterprise == true;

    private static string Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Sustainability.sln")))
            {
                return at.FullName;
            }
        }
        throw new FileNotFoundException("The tests do not stand in a checkout: there is no Sustainability.sln above them.");
    }
}
