using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Schema;

public class NamingTests
{
    [Theory]
    [InlineData("fraction", "Fraction")]
    [InlineData("m2", "M2")]
    [InlineData("m3", "M3")]
    [InlineData("L", "L")]
    [InlineData("kgCO2e", "KgCo2e")]
    [InlineData("kgCO2e/kWh", "KgCo2ePerKwh")]
    [InlineData("deg", "Deg")]
    [InlineData("person", "People")]
    [InlineData("h", "Hours")]
    [InlineData("L/person/day", "LPerPersonDay")]
    [InlineData("1/h", "PerHour")]
    [InlineData("kWh/kg", "KwhPerKg")]
    [InlineData("EUR/kWh", "EurPerKwh")]
    [InlineData("m/s", "MPerSecond")]
    [InlineData("W/K", "WPerK")]
    [InlineData("kWh/m3", "KwhPerM3")]
    [InlineData("L/min", "LPerMinute")]
    [InlineData("h/week", "HoursPerWeek")]
    [InlineData("meal/person/day", "MealsPerPersonDay")]
    [InlineData("L/100km", "LPer100Km")]
    [InlineData("", "")]
    public void The_suffix_of_a_property_follows_from_its_unit(string unit, string suffix) => Assert.Equal(suffix, Naming.Suffix(Unit.Parse(unit)));

    [Theory]
    [InlineData("FlowLPerMinute", "L/min", "flow")]
    [InlineData("PeoplePerUnit", "", "people_per_unit")]
    [InlineData("UValue", "W/m2K", "u_value")]
    [InlineData("GroundUValue", "W/m2K", "ground_u_value")]
    [InlineData("CO2Kg", "kg", "co2")]
    [InlineData("MeanDurationHours", "h", "mean_duration")]
    public void The_key_is_the_name_without_the_suffix(string name, string unit, string key) =>
        Assert.Equal(key, Naming.Snake(Naming.WithoutSuffix(name, Unit.Parse(unit))));

    [Theory]
    [InlineData("VolumeM3", "L", false)]
    [InlineData("VolumeM3", "m3", true)]
    [InlineData("UValue", "W/m2K", true)]
    [InlineData("Share", "fraction", false)]
    [InlineData("Cop", "", true)]
    public void A_name_that_contradicts_its_unit_is_noticed(string name, string unit, bool agrees) => Assert.Equal(agrees, Naming.SuffixAgrees(name, Unit.Parse(unit)));

    [Theory]
    [InlineData("shel", "shell", 1)]
    [InlineData("hieght", "height", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    public void Distance_counts_edits_and_swaps(string a, string b, int distance) => Assert.Equal(distance, Nearest.Distance(a, b));

    [Fact]
    public void Nothing_is_near_to_a_word_far_from_all() => Assert.Null(Nearest.To("mortgage", ["height", "width", "walls"]));

    [Theory]
    [InlineData("frozen", "frozen_pipes")]
    [InlineData("duration", "mean_duration")]
    [InlineData("rounds", "rounds_per_week")]
    [InlineData("pipe", null)]
    public void A_word_far_from_all_means_the_shortest_name_of_which_it_is_a_part(string word, string? meant) =>
        Assert.Equal(meant, Nearest.To(word, ["rounds_per_week", "frozen_pipes", "mean_duration", "rounds_per_week_and_bin"]));

    [Theory]
    [InlineData("grnt", "grant")]
    [InlineData("combi", "combined")]
    [InlineData("close", "closure")]
    [InlineData("closing", "closure")]
    [InlineData("cap", "capacity")]
    [InlineData("tank", "septictank")]
    [InlineData("grants_of", "grant")]
    [InlineData("ca", null)]
    [InlineData("clothes", null)]
    public void A_word_cut_off_drawn_out_or_of_one_stem_has_its_neighbour(string word, string? meant) =>
        Assert.Equal(meant, Nearest.To(word, ["budget", "capacity", "closure", "combined", "constant", "grant", "natural", "septictank"]));

    [Theory]
    [InlineData(0, "0 bills, 0 deliveries")]
    [InlineData(1, "1 bill, 1 delivery")]
    [InlineData(1200, "1200 bills, 1200 deliveries")]
    public void Things_are_counted_in_words(int number, string text) =>
        Assert.Equal(text, $"{Counted.Of(number, "bill")}, {Counted.Of(number, "delivery", "deliveries")}");
}
