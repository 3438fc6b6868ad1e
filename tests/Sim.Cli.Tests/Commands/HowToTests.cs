using System.Text.RegularExpressions;

namespace Sim.Cli.Tests.Commands;

public partial class HowToTests
{
    [Fact]
    public void Every_file_that_the_recipes_name_exists()
    {
        string text = File.ReadAllText(Path.Combine(Files.Root, "docs", "how-to.md"));
        string[] named = [.. PathInText().Matches(text).Select(m => m.Groups[1].Value).Where(p => !p.EndsWith("/NameCommand.cs", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
        Assert.InRange(named.Length, 20, 100);
        Assert.Equal([], named.Where(p => !Path.Exists(Path.Combine(Files.Root, p))));
        Assert.Equal([], LinkInText().Matches(text).Select(m => m.Groups[1].Value).Where(p => !File.Exists(Path.Combine(Files.Root, "docs", p))));
    }

    [GeneratedRegex("`((?:src|tests|docs|scenarios)/[^` ]+)`")]
    private static partial Regex PathInText();

    [GeneratedRegex(@"\]\(([\w.-]+)\)")]
    private static partial Regex LinkInText();
}
