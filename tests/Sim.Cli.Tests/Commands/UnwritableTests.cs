using Sim.Cli.Reports;

namespace Sim.Cli.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public sealed class UnwritableTests
{
    [Theory]
    [InlineData("run", "is a file, not a folder")]
    [InlineData("compare", "is a file, not a folder")]
    [InlineData("report", "is a file, not a folder")]
    public void A_place_that_takes_no_files_is_refused_in_words_before_anything_is_run(string command, string said) =>
        Files.With(ShippedFiles.OneYear("tent-camp.yaml"), path =>
        {
            Sim sim = Sim.Run(command, path, "--out", Path.Combine(path, "under", "it"));
            Assert.Equal(2, sim.Code);
            Assert.Contains($"cannot write {path}", sim.Error, StringComparison.Ordinal);
            Assert.Contains(said, sim.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", sim.Error, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("run", "--out")]
    [InlineData("compare", "--out")]
    [InlineData("report", "--out")]
    [InlineData("outage", "--out")]
    [InlineData("costs", "--template")]
    [InlineData("sweep", "--vary", "seed=1", "--out")]
    [InlineData("breakeven", "--between", "baseline,insulate", "--vary", "prices.diesel=0.8 EUR/L..2 EUR/L", "--chart")]
    public void A_place_without_a_name_is_refused_in_words(string command, params string[] more) => Files.With(ShippedFiles.OneYear("lipa.yaml"), path =>
    {
        Assert.All(new[] { "", " " }, name =>
        {
            Sim sim = Sim.Run([command, path, .. more, name]);
            Assert.Equal((2, ""), (sim.Code, sim.Out));
            Assert.Equal("sim: error: cannot write to a file or folder without a name", sim.Error.TrimEnd());
        });
    });

    [Fact]
    public void A_folder_in_place_of_a_file_and_a_file_in_place_of_a_folder_are_told_apart() => Files.With(ShippedFiles.OneYear("tent-camp.yaml"), path =>
    {
        Sim folder = Sim.Run("run", path, "--out", path);
        Assert.Equal((2, true), (folder.Code, folder.Error.Contains("a file of that name stands where a folder should be", StringComparison.Ordinal)));
        Sim file = Sim.Run("init", Path.GetDirectoryName(path)!);
        Assert.Equal(2, file.Code);
        Assert.Contains("sim: error:", file.Error, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("sweep", "--vary", "seed=1,2", "--out")]
    [InlineData("report", "--out")]
    [InlineData("weather", "--epw")]
    [InlineData("costs", "--template")]
    [InlineData("breakeven", "--between", "baseline,insulate", "--vary", "prices.diesel=0.8 EUR/L..2 EUR/L", "--chart")]
    public void What_a_command_reads_it_never_replaces(string command, params string[] more) => Files.With(ShippedFiles.OneYear("lipa.yaml"), path =>
    {
        string text = File.ReadAllText(path);
        string data = Path.Combine(Path.GetDirectoryName(path)!, "data", "lipa-occupancy.csv");
        foreach (string read in new[] { path, data })
        {
            string before = File.ReadAllText(read);
            Sim sim = Sim.Run([command, path, .. more, read]);
            Assert.Equal(2, sim.Code);
            Assert.Contains($"cannot write {read}: it is a file that this command reads, which is never replaced; name another", sim.Error, StringComparison.Ordinal);
            Assert.Equal(before, File.ReadAllText(read));
        }
        Assert.Equal(text, File.ReadAllText(path));
    });

    [Theory]
    [InlineData("run", "monthly.csv")]
    [InlineData("compare", "options.csv", "--only", "led")]
    [InlineData("outage", "starts.csv")]
    [InlineData("coldsnap", "coldsnap.csv")]
    [InlineData("heatwave", "heatwave.csv")]
    [InlineData("size", "sizes.csv", "--vary", "electricity.pv.roof.peak=0..10 kW", "--steps", "2", "--rounds", "0")]
    public void Data_in_the_folder_of_results_are_never_replaced(string command, string name, params string[] more) => Files.With(ShippedFiles.OneYear("lipa.yaml"), path =>
    {
        string folder = Path.GetDirectoryName(path)!, data = Path.Combine(folder, name);
        Sim fine = Sim.Run([command, path, "--out", folder, .. more]);
        Assert.Equal((0, ""), (fine.Code, fine.Error));
        Assert.Contains(name, Directory.GetFiles(folder).Select(Path.GetFileName));
        Assert.All(Directory.GetFiles(folder).Where(f => f != path), f => Assert.True(ResultFiles.IsResult(Path.GetFileName(f)), f));
        // Whatever names a file that is there may be read.
        File.WriteAllText(path, File.ReadAllText(path).Replace("\nabout: Container", $"\nabout: {name} #", StringComparison.Ordinal));
        string before = File.ReadAllText(data);
        Sim sim = Sim.Run([command, path, "--out", folder, .. more]);
        Assert.Equal((2, ""), (sim.Code, sim.Out));
        Assert.Contains($"cannot write {folder}: {name} lies there, which this command reads, and results have a file of that name", sim.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(data));
    });

    [Fact]
    public void Results_of_an_earlier_run_are_named() => Files.With(ShippedFiles.OneYear("lipa.yaml"), path =>
    {
        string folder = Path.Combine(Path.GetDirectoryName(path)!, "out");
        Assert.Equal("", Sim.Run("compare", path, "--only", "led", "--out", folder).Error);
        string before = File.ReadAllText(Path.Combine(folder, "options.csv"));
        string error = Sim.Run("run", path, "--out", folder).Error;
        Assert.Contains("still holds results of an earlier run, which this one did not write: charts/", error, StringComparison.Ordinal);
        string[] named = [.. error[(error.IndexOf("write: ", StringComparison.Ordinal) + 7)..].Trim().Split(", ")];
        Assert.Superset(new HashSet<string> { "options.csv", "lifecycle.csv", "charts/options.svg" }, named.ToHashSet());
        Assert.DoesNotContain("monthly.csv", named);
        Assert.Equal(before, File.ReadAllText(Path.Combine(folder, "options.csv")));
    });

    [Theory]
    [InlineData("report", "tent-camp.yaml")]
    [InlineData("sweep", "tent-camp.yaml")]
    [InlineData("calibrate", "examples/measured.yaml")]
    public void A_file_that_cannot_be_written_is_named_before_anything_is_run(string command, string scenario) => Files.With(ShippedFiles.OneYear(scenario), path =>
    {
        string to = Path.Combine(path, "page");
        string[] more = command switch { "sweep" => ["--vary", "seed=1,2"], "calibrate" => ["--adjust", "water.leakage.share=0 %..30 %"], _ => [] };
        Sim sim = Sim.Run([command, path, "--out", to, .. more]);
        Assert.Equal((2, ""), (sim.Code, sim.Out));
        Assert.Contains($"cannot write {to}: {path} is a file, not a folder", sim.Error, StringComparison.Ordinal);
    });
}
