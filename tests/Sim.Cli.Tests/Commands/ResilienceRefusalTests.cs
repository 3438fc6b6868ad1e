namespace Sim.Cli.Tests.Commands;

/// <summary>What <c>sim outage</c>, <c>sim coldsnap</c> and <c>sim heatwave</c> cannot do is refused with its option's name, what was found and what is allowed.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class ResilienceRefusalTests
{
    [Theory]
    [InlineData("outage", "--option", "batery", "nearest: battery")]
    [InlineData("outage", "--hours", "0", "--hours 0 is not from 1 to 8760")]
    [InlineData("outage", "--year", "1999", "--year 1999 is not in the period")]
    [InlineData("outage", "--serves", "fun", "fun")]
    [InlineData("coldsnap", "--option", "batery", "nearest: battery")]
    [InlineData("coldsnap", "--days", "0", "--days 0 is not from 1 to 14")]
    [InlineData("coldsnap", "--cut", "97", "--cut 97 is not from 0 to the hours of the spell, 96")]
    [InlineData("coldsnap", "--occupied", "2", "--occupied 2 is not from 0 to 1.5")]
    [InlineData("heatwave", "--option", "batery", "nearest: battery")]
    [InlineData("heatwave", "--days", "15", "--days 15 is not from 1 to 14")]
    public void What_cannot_be_asked_ends_with_code_2(string command, string name, string value, string said)
    {
        Sim sim = Sim.Run(command, Files.Lipa, name, value);
        Assert.Equal((2, ""), (sim.Code, sim.Out));
        Assert.Contains(said, sim.Error, StringComparison.Ordinal);
    }
}
