using System.Text.Json.Nodes;
using Sim.Cli.Commands;
using Sim.Engine.Climate;
using Sim.Engine.Scenarios;

namespace Sim.Cli.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public class DocsTests
{
    [Theory]
    [InlineData("inputs.md")]
    [InlineData("outputs.md")]
    [InlineData("scenario.schema.json")]
    public void The_committed_pages_are_those_that_the_declarations_give(string file)
    {
        string written = DocsCommand.Pages.First(p => p.File == file).Text();
        string committed = File.ReadAllText(Path.Combine(Files.Root, "docs", file)).ReplaceLineEndings("\n");
        Assert.True(written == committed, $"docs/{file} is stale. Write it again: dotnet run --project src/Sim.Cli -c Release -- docs --out docs");
    }

    [Fact]
    public void The_command_writes_all_pages() => Files.With("", path =>
    {
        string folder = Path.Combine(Path.GetDirectoryName(path)!, "pages");
        Assert.Equal(0, Sim.Run("docs", "--out", folder).Code);
        Assert.Equal(DocsCommand.Pages.Select(p => p.File).Order(StringComparer.Ordinal), Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    });

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_folder_without_a_name_is_refused(string folder)
    {
        Sim sim = Sim.Run("docs", "--out", folder);
        Assert.Equal((2, "", "sim: error: cannot write to a file or folder without a name"), (sim.Code, sim.Out, sim.Error.TrimEnd()));
    }

    [Fact]
    public void Every_input_has_a_row_and_a_meaning()
    {
        string page = DocsCommand.Pages.First(p => p.File == "inputs.md").Text();
        Assert.All(Language.OneSite, i => Assert.EndsWith(".", i.Declaration.Attribute.Help, StringComparison.Ordinal));
        Assert.All(
            Language.OneSite.Where(i => i.Shape.Form != Engine.Schema.InputForm.Record),
            i => Assert.Contains($"| `{i.Pattern}` |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_default_of_the_catalogue_is_there()
    {
        string[] missing = [.. Language.OneSite
            .Where(i => i.Declaration.Attribute.Default is { } key && !key.Contains('{', StringComparison.Ordinal) && i.Entry is null)
            .Select(i => $"{i.Pattern}: {i.Declaration.Attribute.Default}")];
        Assert.Equal([], missing);
    }

    [Fact]
    public void Shipped_and_first_scenarios_fit_the_schema()
    {
        var schema = new MiniSchema(Schema());
        Assert.Equal([], schema.Misfits(Parse(File.ReadAllText(Files.Lipa))));
        Assert.Equal([], schema.Misfits(Parse(File.ReadAllText(Path.Combine(Files.Root, "scenarios", "laundry-enterprise.yaml")))));
        foreach (CentreKind kind in Enum.GetValues<CentreKind>())
        {
            Assert.Equal([], schema.Misfits(Parse(Starter.Write(NormalsLibrary.Get("trieste"), kind, 200))));
        }
    }

    [Theory]
    [InlineData("heating: electric-radiators", "heating: electric-radiator")]
    [InlineData("capacity: 80 kW }", "capacty: 80 kW }")]
    [InlineData("normals: lipa", "normals: lippa")]
    [InlineData("elevation: 740 m", "elevation: high")]
    [InlineData("latitude: 44.7 deg", "# latitude: 44.7 deg")]
    [InlineData("seed: 3", "seed: 1.3")]
    [InlineData("name: Lipa temporary reception centre", "")]
    public void What_does_not_fit_the_language_does_not_fit_the_schema(string from, string to)
    {
        string text = File.ReadAllText(Files.Lipa);
        Assert.Contains(from, text, StringComparison.Ordinal);
        Assert.NotEqual([], new MiniSchema(Schema()).Misfits(Parse(text.Replace(from, to, StringComparison.Ordinal))));
    }

    private static JsonObject Schema() => JsonNode.Parse(DocsCommand.Pages.First(p => p.File == "scenario.schema.json").Text())!.AsObject();

    private static MapNode Parse(string text) => Document.Parse(text, "x.yaml", new ProblemList())!.Root;
}
