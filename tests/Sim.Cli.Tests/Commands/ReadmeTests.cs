using System.Text;

namespace Sim.Cli.Tests.Commands;

/// <summary>What the README tells people to type works: every <c>sim</c> command in it is run, in its order.</summary>
[Collection(ShippedFilesCollection.Name)]
public sealed class ReadmeTests : IDisposable
{
    private const string Prefix = "dotnet run --project src/Sim.Cli";

    private readonly string folder = Directory.CreateTempSubdirectory("readme").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_sim_command_of_the_README_ends_well_and_draws_its_pictures()
    {
        string[] commands = [.. Commands(await File.ReadAllLinesAsync(Path.Combine(ShippedFiles.Root, "README.md")))];
        Assert.True(commands.Length > 0, $"README.md has no fenced line that starts with {Prefix}");
        foreach (string command in commands)
        {
            (string[] args, string? file) = Read(command);
            (int code, string output, string errors) = await ShippedFiles.RunAsync(args);
            Assert.True(code == 0, $"{command}\nended with {code}:\n{errors}");
            Assert.True(output.Length > 0 || Directory.EnumerateFileSystemEntries(folder).Any(), $"{command} says nothing");
            if (file is not null)
            {
                await File.WriteAllTextAsync(Path.Combine(folder, file), output);
            }
        }
        string stale = string.Join('\n', await StalePictures());
        Assert.True(stale.Length == 0, stale);
    }

    // The pictures of the README are the charts its commands have just written: docs/pictures/lipa/x.svg is out/lipa/charts/x.svg.
    private async Task<List<string>> StalePictures()
    {
        string pictures = Path.Combine(ShippedFiles.Root, "docs", "pictures");
        string[] shown = Directory.GetFiles(pictures, "*.svg", SearchOption.AllDirectories);
        Assert.NotEmpty(shown);
        var stale = new List<string>();
        foreach (string picture in shown)
        {
            string command = Path.GetFileName(Path.GetDirectoryName(picture)!), name = Path.GetFileName(picture);
            string drawn = Path.Combine(folder, "out", command, "charts", name);
            if ((await File.ReadAllTextAsync(picture)).ReplaceLineEndings("\n") != await File.ReadAllTextAsync(drawn))
            {
                stale.Add($"docs/pictures/{command}/{name} is stale: look at out/{command}/charts/{name} and copy it");
            }
        }
        return stale;
    }

    [Theory]
    [InlineData("dotnet run --project src/Sim.Cli -c Release -- run scenarios/lipa.yaml --out results # ten years", "run|<root>/scenarios/lipa.yaml|--out|<temp>/results", null)]
    [InlineData("dotnet run --project src/Sim.Cli -- explain scenarios/lipa.yaml 'water.showers'", "explain|<root>/scenarios/lipa.yaml|water.showers", null)]
    [InlineData("dotnet run --project src/Sim.Cli -- run scenarios/lipa.yaml", "run|<root>/scenarios/lipa.yaml|--out|<temp>/out", null)]
    [InlineData("dotnet run --project src/Sim.Cli -- init --place bihac > my.yaml", "init|--place|bihac", "my.yaml")]
    [InlineData("dotnet run --project src/Sim.Cli -- check my.yaml | head", "check|<temp>/my.yaml", null)]
    public void A_command_line_is_read_as_a_shell_would(string line, string expected, string? redirected)
    {
        (string[] args, string? file) = Read(line);
        Assert.Equal(expected.Replace("<root>", ShippedFiles.Root, StringComparison.Ordinal).Replace("<temp>", folder, StringComparison.Ordinal),
            string.Join('|', args).Replace('\\', '/'));
        Assert.Equal(redirected, file);
    }

    // Lines of fenced blocks of sh, bash, shell or console, with or without a prompt.
    private static IEnumerable<string> Commands(string[] lines)
    {
        bool inside = false;
        foreach (string line in lines.Select(l => l.Trim()))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inside = !inside && line[3..].Trim() is "sh" or "bash" or "shell" or "console";
                continue;
            }
            string command = line.TrimStart('$', ' ');
            if (inside && command.StartsWith(Prefix, StringComparison.Ordinal))
            {
                yield return command;
            }
        }
    }

    // The arguments behind "--", files of the checkout in full, all others in a folder of the test; and where output goes.
    private (string[] Args, string? File) Read(string command)
    {
        List<string> words = Words(command);
        int start = words.IndexOf("--");
        Assert.True(start >= 0, $"{command}: the arguments of sim stand behind --");
        int end = words.FindIndex(w => w is "|" or ">");
        string? file = end >= 0 && words[end] == ">" ? words[end + 1] : null;
        List<string> args = words[(start + 1)..(end >= 0 ? end : words.Count)];
        for (int i = 1; i < args.Count; i++)
        {
            string known = Path.Combine(ShippedFiles.Root, args[i]);
            bool isFolder = args[i - 1] is "--out" or "-o";
            args[i] = isFolder || (args[i].EndsWith(".yaml", StringComparison.Ordinal) && !File.Exists(known)) ? Path.Combine(folder, args[i])
                : File.Exists(known) ? known : args[i];
        }
        if (args[0] is "run" or "compare" && !args.Contains("--out") && !args.Contains("--help"))
        {
            args.AddRange(["--out", Path.Combine(folder, "out")]);
        }
        return ([.. args], file);
    }

    private static List<string> Words(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        char quote = '\0';
        bool any = false;
        foreach (char c in command + " ")
        {
            if (quote == '\0' && c == '#' && !any)
            {
                break;
            }
            if (quote == '\0' && c is '"' or '\'')
            {
                (quote, any) = (c, true);
            }
            else if (quote != '\0' && c == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && c == ' ')
            {
                if (any)
                {
                    words.Add(word.ToString());
                }
                word.Clear();
                any = false;
            }
            else
            {
                word.Append(c);
                any = true;
            }
        }
        return words;
    }
}
