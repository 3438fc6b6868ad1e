using Sim.Cli.Reports;

namespace Sim.Cli.Tests.Reports;

public class PlainTableTests
{
    [Fact]
    public void Lines_are_broken_between_words_and_never_within_a_number()
    {
        string counts = $"{Figure.Whole(123_162_958)} of {Figure.Whole(1_089_671_520)} people-hours";
        string[] lines = PlainTable.Broken(counts, 28).Split('\n');
        Assert.Equal([$"{Figure.Whole(123_162_958)} of", $"{Figure.Whole(1_089_671_520)} people-hours"], lines);
        Assert.All(lines, line => Assert.True(line.Length <= 28, line));
        Assert.Equal("0 of 3 650 days", PlainTable.Broken("0 of 3 650 days", 28));
    }
}
