using Sim.Cli.Reports;

namespace Sim.Cli.Tests.Commands;

/// <summary>What a command writes under a name of the user's never replaces a file that it did not write, and replaces its own unasked.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class OwnFileTests
{
    [Theory]
    [InlineData("report", "dormitory.yaml", "--out")]
    [InlineData("sweep", "dormitory.yaml", "--out", "--vary", "seed=1,2")]
    [InlineData("breakeven", "dormitory.yaml", "--chart", "--vary", "prices.heating_oil=0.8 EUR/L..2 EUR/L", "--between", "baseline,low-flow", "--points", "2")]
    [InlineData("costs", "dormitory.yaml", "--template")]
    [InlineData("calibrate", "examples/measured.yaml", "--out", "--adjust", "water.leakage.share=0 %..30 %")]
    [InlineData("weather", "dormitory.yaml", "--epw")]
    public void A_file_of_the_users_stays_and_one_of_the_commands_own_is_replaced(string command, string scenario, string option, params string[] more) => WithScenario(scenario, path =>
    {
        string to = Path.Combine(Path.GetDirectoryName(path)!, "named");
        const string mine = "name: School\n# written by hand\n";
        File.WriteAllText(to, mine);
        Sim refused = Sim.Run([command, path, option, to, .. more]);
        Assert.Equal((2, ""), (refused.Code, refused.Out));
        Assert.Contains($"cannot write {to}: a file stands there that is not ", refused.Error, StringComparison.Ordinal);
        Assert.Contains("name another, or replace it with --force", refused.Error, StringComparison.Ordinal);
        Assert.Equal(mine, File.ReadAllText(to));
        Assert.Equal(0, Sim.Run([command, path, option, to, "--force", .. more]).Code);
        string written = File.ReadAllText(to);
        Assert.NotEqual(mine, written);
        Assert.Equal(0, Sim.Run([command, path, option, to, .. more]).Code);
        Assert.Equal(written, File.ReadAllText(to));
        // As from mktemp.
        File.WriteAllText(to, "");
        Assert.Equal(0, Sim.Run([command, path, option, to, .. more]).Code);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_template_that_is_filled_in_is_never_replaced(bool comma) => WithScenario("dormitory.yaml", path =>
    {
        string to = Path.Combine(Path.GetDirectoryName(path)!, "t.csv");
        string[] words = ["costs", path, "--template", to, .. comma ? new[] { "--decimal-comma" } : []];
        Assert.Equal(0, Sim.Run(words).Code);
        string empty = File.ReadAllText(to), three = comma ? ";;;" : ",,,";
        Assert.Equal(0, Sim.Run(words).Code);
        string[] lines = empty.Split('\n');
        // One cost in the last row is enough.
        int last = Array.FindLastIndex(lines, l => l.Contains(three, StringComparison.Ordinal)), at = lines[last].LastIndexOf(three, StringComparison.Ordinal);
        lines[last] = lines[last].Insert(at + 1, "1200");
        string filled = string.Join('\n', lines);
        File.WriteAllText(to, filled);
        foreach (string[] asked in new[] { words, [.. words, "--force"] })
        {
            Sim sim = Sim.Run(asked);
            Assert.Equal((2, ""), (sim.Code, sim.Out));
            Assert.Contains("a template of costs that is filled in stands there, which is never replaced; name another", sim.Error, StringComparison.Ordinal);
            Assert.Equal(filled, File.ReadAllText(to));
        }
    });

    [Theory]
    [InlineData("run", "monthly.csv")]
    [InlineData("outage", "starts.csv")]
    [InlineData("coldsnap", "coldsnap.csv")]
    [InlineData("heatwave", "heatwave.csv")]
    public void A_table_of_the_users_in_the_folder_of_results_stays(string command, string name) => WithScenario("dormitory.yaml", path =>
    {
        string folder = Path.Combine(Path.GetDirectoryName(path)!, "mine"), table = Path.Combine(folder, name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(table, "month,kWh\n1,100\n");
        Sim refused = Sim.Run(command, path, "--out", folder);
        Assert.Equal((2, ""), (refused.Code, refused.Out));
        Assert.Contains($"cannot write {folder}: {name} lies there", refused.Error, StringComparison.Ordinal);
        Assert.Equal("month,kWh\n1,100\n", File.ReadAllText(table));
        Assert.Equal([table], Directory.GetFiles(folder));
        Assert.Equal(0, Sim.Run(command, path, "--out", folder, "--force").Code);
        Assert.Equal(0, Sim.Run(command, path, "--out", folder).Code);
        Assert.Contains(ResultFiles.Documents, d => File.Exists(Path.Combine(folder, d)));
        Assert.Null(ResultFiles.Foreign(folder));
    });

    [Fact]
    public void Charts_of_the_weather_replace_no_picture_of_the_users() => WithScenario("dormitory.yaml", path =>
    {
        string folder = Path.Combine(Path.GetDirectoryName(path)!, "pictures");
        Assert.Equal(0, Sim.Run("weather", path, "--out", folder).Code);
        Assert.Equal(0, Sim.Run("weather", path, "--out", folder).Code);
        string chart = Directory.GetFiles(folder, "*.svg").Order(StringComparer.Ordinal).Last();
        File.WriteAllText(chart, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Sim refused = Sim.Run("weather", path, "--out", folder);
        Assert.Equal((2, ""), (refused.Code, refused.Out));
        Assert.Contains("a file stands there that is not a chart of this program", refused.Error, StringComparison.Ordinal);
    });

    // The scenario for one year, with the data that it names beside it.
    private static void WithScenario(string name, Action<string> use) => Files.With(ShippedFiles.OneYear(name), path =>
    {
        foreach (string data in new[] { "scenarios/data", "scenarios/examples" }.SelectMany(f => Directory.GetFiles(Path.Combine(Files.Root, f), "*.csv")))
        {
            File.Copy(data, Path.Combine(Path.GetDirectoryName(path)!, data.Contains("/data/", StringComparison.Ordinal) ? "data" : "", Path.GetFileName(data)), overwrite: true);
        }
        use(path);
    });
}
