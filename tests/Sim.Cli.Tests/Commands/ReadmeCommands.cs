using System.Text;

namespace Sim.Cli.Tests.Commands;

/// <summary>The <c>sim</c> commands that the README tells people to type.</summary>
internal static class ReadmeCommands
{
    private const string Prefix = "dotnet run --project src/Sim.Cli";

    /// <summary>All of them, in their order.</summary>
    public static string[] All()
    {
        string[] commands = [.. Fenced(File.ReadAllLines(Path.Combine(ShippedFiles.Root, "README.md")))];
        Assert.True(commands.Length > 0, $"README.md has no fenced line that starts with {Prefix}");
        return commands;
    }

    // Lines of fenced blocks of sh, bash, shell or console, with or without a prompt.
    private static IEnumerable<string> Fenced(string[] lines)
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

    /// <summary>The arguments behind "--", files of the checkout in full, all others in a folder of the test; and where output goes.</summary>
    public static (string[] Args, string? File) Read(string command, string folder)
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
