using FsCheck;
using FsCheck.Fluent;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Scenarios;

public class HashTests
{
    [Fact]
    public void The_order_of_keys_does_not_matter()
    {
        Gen<Document> shuffled = Shuffle(Sample.Parse(Sample.Text).Root).Select(root => new Document("x", (MapNode)root));
        string expected = Sample.Hash(Sample.Text);
        Prop.ForAll(shuffled.ToArbitrary(), document => FilledValue.Hash(Sample.Binder.Values(Sample.Binder.Fill(document))) == expected)
            .Holds();
    }

    [Theory]
    [InlineData("30 kWp", "30000 W")]
    [InlineData("30 kWp", "0.03 MW")]
    [InlineData("9000 W", "9 kW")]
    [InlineData("width: 3 m", "width: 300 cm")]
    [InlineData("width: 3 m", "width: \"3.000   m\"")]
    [InlineData("0.158 EUR/kWh", "158 EUR/MWh")]
    [InlineData("42.7 MJ/kg", "42.7 GJ/t")]
    [InlineData("42.7 MJ/kg", "42700 kJ/kg")]
    [InlineData("lit: yes", "lit: true")]
    [InlineData("heating: heat-pump", "heating: { kind: heat-pump }")]
    [InlineData("heating: heat-pump", "heating: { kind: heat-pump, power: 5000 W }")]
    [InlineData("units: 360", "units: 360\n    pv: none")]
    [InlineData("name: Lipa", "name: 'Lipa' # the centre")]
    [InlineData("elevation: 740 m", "elevation: 0.74 km")]
    [InlineData("site: {", "split: [20 %, 0.3, 0.5]\nsite: {")]
    public void The_same_said_otherwise_has_the_same_hash(string part, string by) => Assert.Equal(Sample.Hash(Sample.Text), Sample.Hash(Sample.With(part, by)));

    [Theory]
    [InlineData("30 kWp", "30.000001 kW")]
    [InlineData("name: Lipa", "name: lipa")]
    [InlineData("heating: heat-pump", "heating: none")]
    [InlineData("units: 360", "units: 360\n    pv: {}")]
    [InlineData("units: 360", "units: 361")]
    public void Something_else_has_another_hash(string part, string by) => Assert.NotEqual(Sample.Hash(Sample.Text), Sample.Hash(Sample.With(part, by)));

    [Fact]
    public void Every_decimal_of_at_most_15_digits_reads_the_same_in_units_a_power_of_ten_apart()
    {
        Gen<(int Number, int Places)> decimals = from number in Gen.Choose(1, int.MaxValue) from places in Gen.Choose(0, 9) select (number, places);
        Unit kilo = Unit.Parse("kW");
        Prop.ForAll(decimals.ToArbitrary(), d =>
        {
            string Written(int places) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{d.Number}e-{places}");
            return Quantity.TryRead(Written(d.Places) + " kW", kilo, out double a, out _)
                && Quantity.TryRead(Written(d.Places - 3).Replace("--", "", StringComparison.Ordinal) + " W", kilo, out double b, out _)
                && Quantity.TryRead(Written(d.Places + 3) + " MW", kilo, out double c, out _)
                && a.Equals(b) && a.Equals(c);
        }).Holds(1000);
    }

    [Fact]
    public void Prices_can_be_left_out()
    {
        string Physical(string text) => FilledValue.Hash(Sample.Binder.Values(Sample.Filled(text)), v => !v.Declaration.IsMonetary);
        Assert.Equal(Physical(Sample.Text), Physical(Sample.With("0.158 EUR/kWh", "0.2 EUR/kWh")));
        Assert.NotEqual(Physical(Sample.Text), Physical(Sample.With("30 kWp", "31 kW")));
    }

    [Fact]
    public void Values_below_a_variation_are_listed_anew_and_the_others_shared()
    {
        Document document = Sample.Parse(Sample.Text);
        Document filled = Sample.Binder.Fill(document);
        Sample.Binder.Bind(filled, new());
        IReadOnlyList<FilledValue> before = Sample.Binder.Values(filled);
        var problems = new ProblemList();
        Document changed = Sample.Binder.Fill(Sample.Binder.Patch(document, Variation.Of("v", ("buildings.dining.pv.peak", "31 kW")), problems));
        FilledValue[] different = [.. Sample.Binder.Values(changed).Except(before)];
        Assert.Equal("buildings.dining.pv.peak = 31 kW", string.Join("; ", different.Select(d => $"{d.Path} = {d.Value}")));
        Bound first = Sample.Binder.Bind(filled, problems), second = Sample.Binder.Bind(changed, problems);
        Assert.Same(first.Get<Centre>().Buildings["sleeping"], second.Get<Centre>().Buildings["sleeping"]);
        Assert.Equal(31, second.Get<Centre>().Buildings["dining"].Pv!.PeakKw);
        Assert.Equal("", problems.ToString());
    }

    private static Gen<DocNode> Shuffle(DocNode node)
    {
        if (node is not MapNode map || map.Entries.Length == 0)
        {
            return Gen.Constant(node);
        }

        return Gen.CollectToArray(map.Entries.ToArray(), e => Shuffle(e.Value).Select(v => e with { Value = v }))
            .SelectMany(entries => Gen.Shuffle(entries)).Select(entries => (DocNode)new MapNode(entries, map.Origin, map.Line, map.Column));
    }
}
