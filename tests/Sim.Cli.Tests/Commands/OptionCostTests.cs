namespace Sim.Cli.Tests.Commands;

/// <summary>A measure is never free without a word.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class OptionCostTests
{
    private const string Walls = "set: { buildings.sleeping.shell.walls: masonry-insulated }";

    [Theory]
    [InlineData("capex_per_power: 1000 EUR/kW, capex_per: pv-peak", "pv-peak")]
    [InlineData("capex_per_volume: 100 EUR/m3, capex_per: tank-volume", "tank-volume")]
    [InlineData("capex_per_storage: 500 EUR/kWh, capex_per: battery-storage", "battery-storage")]
    [InlineData("capex_per_area: 500 EUR/m2, capex_per: collector-area", "collector-area")]
    [InlineData("capex_per_power: 500 EUR/kW, capex_per: cooler-power", "cooler-power")]
    public void A_size_that_the_measure_does_not_have_is_an_error(string cost, string per)
    {
        Sim sim = Check($"{Walls}, cost: {{ {cost}, lifetime: 25 years }}");
        Assert.Equal(2, sim.Code);
        Assert.Matches($@"scenario\.yaml:\d+:\d+: error: options\.odd\.cost\.capex_per '{per}' names a size of which the option builds none", sim.Error);
    }

    [Theory]
    [InlineData("capex_each: 100 EUR", "capex_per is once, so that capex_each goes by no quantity; allowed: place, unit, fixture")]
    [InlineData("capex_per_area: 100 EUR/m2, capex_per: pv-peak", "capex_per 'pv-peak' is not a quantity for capex_per_area; allowed: envelope-area, window-area, floor-area, collector-area")]
    public void Its_words_are_those_of_the_language(string cost, string expected) =>
        Assert.Contains($"options.odd.cost.{expected}", Check($"{Walls}, cost: {{ {cost}, lifetime: 25 years }}").Error, StringComparison.Ordinal);

    [Theory]
    [InlineData(Walls, "options.odd states no cost, so that it is compared as if it were free")]
    [InlineData("set: { electricity.generator.rated: 0 kW }, cost: { capex_per_power: 300 EUR/kW, capex_per: generator-power, lifetime: 20 years }",
        "options.odd.cost.capex_per is generator-power, of which the option adds none: this cost is 0")]
    [InlineData("set: { name: x }, cost: { capex: 0 EUR }", "options.odd.set.name cannot be set by an option")]
    [InlineData("set: { climate.warming: 0 K }, cost: { capex: 0 EUR }", "options.odd.set sets what the file has already")]
    public void What_costs_or_changes_nothing_is_told(string option, string expected) => Assert.Contains(expected, Check(option).Error, StringComparison.Ordinal);

    [Fact]
    public void One_that_says_that_it_is_free_is_not_told() => Assert.Equal("", Check($"{Walls}, cost: {{ capex: 0 EUR }}").Error);

    private static Sim Check(string option)
    {
        Sim? sim = null;
        Files.With(ShippedFiles.OneYear("lipa.yaml").Replace("\noptions:\n", $"\noptions:\n  odd: {{ {option} }}\n", StringComparison.Ordinal), path => sim = Sim.Run("check", path));
        return sim!;
    }
}
