namespace Sim.Cli.Tests.Commands;

/// <summary>What the README tells people to type works: every <c>sim</c> command in it is run, in its order.</summary>
[Collection(ShippedFilesCollection.Name)]
public sealed class ReadmeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("readme").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_sim_command_of_the_README_ends_well_and_draws_its_pictures()
    {
        string[] commands = ReadmeCommands.All();
        foreach (string command in commands)
        {
            (string[] args, string? file) = ReadmeCommands.Read(command, folder);
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
        (string[] args, string? file) = ReadmeCommands.Read(line, folder);
        Assert.Equal(expected.Replace("<root>", ShippedFiles.Root, StringComparison.Ordinal).Replace("<temp>", folder, StringComparison.Ordinal),
            string.Join('|', args).Replace('\\', '/'));
        Assert.Equal(redirected, file);
    }
}
