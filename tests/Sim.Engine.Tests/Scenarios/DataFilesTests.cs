using Sim.Engine.Scenarios;

namespace Sim.Engine.Tests.Scenarios;

public sealed class DataFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("data").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_hash_knows_what_a_record_holds_and_not_its_name()
    {
        const string Record = "date,people\n2026-01-01,30\n2026-12-31,50\n";
        string first = Hash("a.csv", Record);
        Assert.Equal(first, Hash("b.csv", Record));
        Assert.NotEqual(first, Hash("a.csv", Record.Replace("50", "51", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_order_of_keys_in_what_an_option_sets_has_no_meaning()
    {
        static string Hash(string set) => Simulation.Centre.File($"{Simulation.Centre.Text}\noptions:\n  sun: {{ set: {{ electricity.pv.roof: {set} }} }}\n").Bind(new())!.Hash();
        Assert.Equal(Hash("{ peak: 5 kW, tilt: 10 deg }"), Hash("{ tilt: 10 deg, peak: 5 kW }"));
        Assert.NotEqual(Hash("{ peak: 5 kW, tilt: 10 deg }"), Hash("{ tilt: 10 deg, peak: 6 kW }"));
    }

    private string Hash(string name, string record)
    {
        File.WriteAllText(Path.Combine(folder, name), record);
        string text = Simulation.Centre.Text.Replace("constant: 40 people", $"recorded: {name}, future: hold", StringComparison.Ordinal);
        var problems = new ProblemList();
        Scenario? scenario = ScenarioFile.Parse(text, "small.yaml", folder, problems)!.Bind(problems);
        Assert.False(problems.HasErrors, problems.ToString());
        return scenario!.Hash();
    }
}
