using Sim.Cli.Reports;

namespace Sim.Cli.Tests.Reports;

/// <summary>Where files are written: links are followed, devices written to as they stand.</summary>
public sealed class AtomicFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sim-file").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [UnixFact]
    public void A_link_stays_and_its_target_is_replaced()
    {
        string target = Path.Combine(folder, "data", "target.csv"), link = Path.Combine(folder, "link.csv"), twice = Path.Combine(folder, "twice.csv");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, "old");
        File.CreateSymbolicLink(link, Path.Combine("data", "target.csv"));
        File.CreateSymbolicLink(twice, link);
        AtomicFile.Write(twice, to => to.Write("new"), default);
        Assert.Equal("new", File.ReadAllText(target));
        Assert.Equal((link, Path.Combine("data", "target.csv")), (new FileInfo(twice).LinkTarget, new FileInfo(link).LinkTarget));
        File.Delete(target);
        AtomicFile.Write(link, to => to.Write("anew"), default);
        Assert.Equal("anew", File.ReadAllText(target));
    }

    [UnixFact]
    public void A_device_stays_a_device_also_behind_a_link()
    {
        string link = Path.Combine(folder, "nowhere");
        File.CreateSymbolicLink(link, "/dev/null");
        AtomicFile.TryFile(link, OwnFile.Chart, force: false);
        AtomicFile.Write(link, to => to.Write("lost"), default);
        AtomicFile.Write("/dev/null", to => to.Write("lost"), default);
        Assert.Equal("/dev/null", new FileInfo(link).LinkTarget);
        Assert.Equal("", File.ReadAllText("/dev/null"));
        IOException full = Assert.Throws<IOException>(() => AtomicFile.Write("/dev/full", to => to.Write("too much"), default));
        Assert.Equal("cannot write /dev/full: there is no room left", full.Message);
    }

    [Fact]
    public void A_file_is_replaced_and_a_folder_is_not()
    {
        string file = Path.Combine(folder, "file.csv");
        AtomicFile.Write(file, to => to.Write("1"), default);
        AtomicFile.Write(file, to => to.Write("2"), default);
        Assert.Equal("2", File.ReadAllText(file));
        Assert.Contains("a folder of that name stands there", Assert.Throws<IOException>(() => AtomicFile.TryFile(folder, OwnFile.Chart, force: false)).Message, StringComparison.Ordinal);
    }
}
