using System.Text.Json.Nodes;

namespace Sim.Cli.Tests.Commands;

/// <summary>What cannot be of sorting, routes, treatment and containers is refused with its place, all at once.</summary>
[Collection(ConsoleCollection.Name)]
public class TreatmentInputTests
{
    private const string Waste = "waste: { residual: landfill, organics: landfill, recyclables: landfill }";

    [Theory]
    [InlineData("waste: { sorting: { capture: 120 % } }", "waste.sorting.capture")]
    [InlineData("waste: { sorting: { contamination: 1.5 } }", "waste.sorting.contamination")]
    [InlineData("waste: { mix: { food: 90 % } }", "add up to")]
    [InlineData("waste: { organics: incineration }", "incineration")]
    [InlineData("waste: { streams: { glass: composting } }", "glass waste cannot go to composting; its routes are: landfill, recycling")]
    [InlineData("waste: { organics: composting, composting: { kind: windrow, area: 0 m2 } }", "waste.composting.area a plant without area cannot compost food waste")]
    [InlineData("waste: { organics: composting, composting: { kind: vessel, matter: { structure: 0 kg/kg }, product: 80 % } }", "more than the waste and its structure material")]
    [InlineData("waste: { organics: digestion, digestion: { tank: { volume: 0 m3 } } }", "waste.digestion.tank.volume")]
    [InlineData("waste: { containers: { number: 0, burnt: 200 % } }", "waste.containers.burnt")]
    [InlineData("waste: { containers: { numbr: 4 } }", "number")]
    public void What_cannot_be_is_refused_with_its_place(string waste, string message)
    {
        string text = File.ReadAllText(Files.Lipa).Replace(Waste, waste, StringComparison.Ordinal);
        int line = text[..text.IndexOf(waste, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        Files.With(text, path =>
        {
            Sim sim = Sim.Run("check", path);
            Assert.Equal(2, sim.Code);
            Assert.Contains(message, sim.Error, StringComparison.Ordinal);
            Assert.Contains($".yaml:{line}:", sim.Error, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_plant_that_is_too_small_runs_and_shows_what_it_lacks()
    {
        string text = File.ReadAllText(Files.Lipa).Replace("years: 10 }", "years: 1 }", StringComparison.Ordinal)
            .Replace(Waste, "waste: { organics: composting, composting: { kind: windrow, area: 10 m2 }, containers: { number: 20 } }", StringComparison.Ordinal);
        Files.With(text, path =>
        {
            Sim sim = Sim.Run("run", path, "--out", Path.Combine(Path.GetDirectoryName(path)!, "out"));
            Assert.Equal(0, sim.Code);
            Assert.Matches(@"composting +\d.* m2 +10\.00.m2 +too small", sim.Out);
            Assert.Contains("Organics, kg/year", sim.Out, StringComparison.Ordinal);
            Assert.Matches(@"the rest +\d", sim.Out);
        });
    }

    [Fact]
    public void A_cold_digester_tells_its_gas_and_what_a_warm_one_would_give()
    {
        string text = File.ReadAllText(Files.Lipa).Replace("years: 10 }", "years: 1 }", StringComparison.Ordinal)
            .Replace(Waste, "waste: { organics: digestion, digestion: { tank: { volume: 2 m3 } } }", StringComparison.Ordinal);
        Files.With(text, path =>
        {
            JsonNode gas = Sim.Run("run", path, "--json").Json["variations"]![0]!["biogas"]!;
            Assert.InRange((double)gas["share_of_warm"]!, 0.01, 0.5);
            Assert.Equal((double)gas["generated_kwh_per_year"]!,
                gas.AsObject().Where(g => g.Key is not ("generated_kwh_per_year" or "share_of_warm" or "stay_days")).Sum(g => (double)g.Value!), 1e-6);
            // About 85 kg a day in 2 m3.
            Assert.InRange((double)gas["stay_days"]!, 20, 30);
            Assert.Matches(@"Stay in the digester, days +2\d", Sim.Run("run", path).Out);
            Assert.Matches(@"Gas, of that of a digester at 37 C +\d", Sim.Run("run", path).Out);
        });
    }
}
