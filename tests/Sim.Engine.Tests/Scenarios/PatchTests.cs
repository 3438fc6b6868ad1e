using Sim.Engine.Scenarios;

namespace Sim.Engine.Tests.Scenarios;

public class PatchTests
{
    [Theory]
    [InlineData("buildings.sleeping.shell.width", "7 m", "buildings.sleeping.shell.width", "7 m")]
    [InlineData("buildings.sleeping.shell.lit", "no", "buildings.sleeping.shell.lit", "no")]
    [InlineData("buildings.sleeping.heating.cop", "4", "buildings.sleeping.heating.cop", "4")]
    [InlineData("buildings.sleeping.heating", "radiators", "buildings.sleeping.heating.power", "2 kW")]
    [InlineData("buildings.sleeping.heating", "{ kind: radiators, power: 3 kW }", "buildings.sleeping.heating.power", "3 kW")]
    [InlineData("buildings.sleeping.heating.kind", "radiators", "buildings.sleeping.heating.power", "2 kW")]
    [InlineData("buildings.sleeping.pv.peak", "3 kW", "buildings.sleeping.pv.peak", "3 kW")]
    [InlineData("buildings.tent", "{ per_unit: 8 people }", "buildings.tent.shell.height", "2.6 m")]
    [InlineData("site.elevation", "1 km", "site.elevation", "1000 m")]
    [InlineData("split", "[0.1, 0.2, 70 %]", "split", "[0.1, 0.2, 0.7]")]
    [InlineData("options.solar.set.buildings.sleeping.pv.peak", "9 kW", "options.solar.set.buildings.sleeping.pv.peak", "9 kW")]
    public void A_path_gets_its_value(string path, string value, string shown, string expected)
    {
        var problems = new ProblemList();
        Document patched = Sample.Binder.Patch(Sample.Parse(Sample.Text), Variation.Of("v", (path, value)), problems);
        Document filled = Sample.Binder.Fill(patched);
        Sample.Binder.Bind(filled, problems);
        Assert.Equal("", problems.ToString());
        Assert.Equal(expected, Sample.Binder.Values(filled).Single(v => v.Path == shown).Value);
    }

    // Of a value that the file leaves out, the kind set brings its own numbers and not those of the usual kind.
    [Theory]
    [InlineData("services.laundry.dryer.kind", "heat-pump", "services.laundry.dryer")]
    [InlineData("services.laundry.dryer.kind", "none", "services.laundry.dryer")]
    [InlineData("waste.landfill.decay.kind", "dry", "waste.landfill.decay")]
    [InlineData("waste.composting.kind", "vessel", "waste.composting")]
    public void A_kind_alone_is_that_kind_with_its_own_defaults(string path, string kind, string whole)
    {
        var problems = new ProblemList();
        ScenarioFile file = ScenarioFile.Parse(Studies.SmallCentre.Text, "test.yaml", ".", problems)!;
        Scenario? alone = file.Bind(Variation.Of("v", (path, kind)), problems), asWhole = file.Bind(Variation.Of("v", (whole, kind)), problems);
        Assert.False(problems.HasErrors, problems.ToString());
        Assert.Equal(asWhole!.Values.Select(v => (v.Path, v.Value)), alone!.Values.Select(v => (v.Path, v.Value)));
        Assert.NotEqual(file.Bind(problems)!.Hash(), alone.Hash());
    }

    [Theory]
    [InlineData("buildings.sleeping.shel.width", "lipa.yaml: error: buildings.sleeping.shel.width is not a known path: buildings.sleeping.shel is not a key (in v); nearest: buildings.sleeping.shell.width (allowed: heating, per_unit, pv, shell, units)")]
    [InlineData("buildings.sleepin.shell.width", "lipa.yaml: error: buildings.sleepin.shell.width cannot be set: there is no buildings.sleepin (to add one, set buildings.sleepin to a map) (in v); nearest: buildings.sleeping.shell.width (allowed: dining, sleeping)")]
    [InlineData("biuldings", "lipa.yaml: error: biuldings is not a known path: biuldings is not a key (in v); nearest: buildings (allowed: buildings, fuels, name, options, packages, price, site, split, start, years)")]
    [InlineData("buildings.sleeping.shell.width.inner", "lipa.yaml: error: buildings.sleeping.shell.width.inner is not a known path: buildings.sleeping.shell.width is a single value (in v)")]
    [InlineData("buildings.dining.heating.cop", "lipa.yaml: error: buildings.dining.heating.cop is not a known path: buildings.dining.heating.cop is not a key of the kind radiators (in v) (allowed: power)")]
    [InlineData("", "lipa.yaml: error:  is not a known path:  is not a key (in v) (allowed: buildings, fuels, name, options, packages, price, site, split, start, years)")]
    public void A_path_that_is_not_there_is_an_error_with_the_nearest(string path, string expected)
    {
        var problems = new ProblemList();
        Document document = Sample.Parse(Sample.Text);
        Document patched = Sample.Binder.Patch(document, Variation.Of("v", (path, "3 m")), problems);
        Assert.Equal(expected.Replace("error:  is", "error: is", StringComparison.Ordinal), problems.ToString().TrimEnd('\n'));
        Assert.Same(document, patched);
    }

    [Fact]
    public void A_mistake_in_an_option_is_reported_where_the_option_stands()
    {
        string text = Sample.With("buildings.sleeping.pv.peak: 250 kW", "buildings.sleeping.pv.peek: 250 kW");
        Document document = Sample.Parse(text);
        (Centre centre, _) = Sample.Bind(Sample.Binder.Fill(document));
        var problems = new ProblemList();
        Sample.Binder.Patch(document, Variation.From("solar", centre.Options["solar"].Set), problems);
        Assert.Equal(
            "lipa.yaml:27:40: error: buildings.sleeping.pv.peek is not a known path: buildings.sleeping.pv.peek is not a key (in solar); nearest: buildings.sleeping.pv.peak (allowed: peak)\n",
            problems.ToString());
    }

    [Fact]
    public void A_wrong_value_in_an_option_is_reported_where_the_option_stands()
    {
        Document document = Sample.Parse(Sample.With("250 kW", "250 kWh"));
        (Centre centre, _) = Sample.Bind(Sample.Binder.Fill(document));
        var problems = new ProblemList();
        Document patched = Sample.Binder.Patch(document, Variation.From("solar", centre.Options["solar"].Set), problems);
        Sample.Binder.Bind(Sample.Binder.Fill(patched), problems);
        Assert.Equal(
            "lipa.yaml:27:40: error: buildings.sleeping.pv.peak '250 kWh' is an energy; expected a power, such as 250 kW (from variation solar) (allowed: units kW, W, MW)\n",
            problems.ToString());
    }

    [Theory]
    [InlineData("a.b", "1 kW", "a.b", "2 kW", "scenario: error: a.b is set to 1 kW by first and to 2 kW by second; both cannot hold both")]
    [InlineData("a", "{ b: 1 }", "a.b", "2", "scenario: error: a.b is set by second while first replaces a as a whole; both cannot hold both")]
    [InlineData("a.b.c", "1", "a", "{ b: 1 }", "scenario: error: a.b.c is set by first while second replaces a as a whole; both cannot hold both")]
    [InlineData("a.b", "1 kW", "a.b", "1 kW", "")]
    [InlineData("a.b", "1 kW", "a.bc", "1 kW", "")]
    [InlineData("a-b", "1 kW", "a", "1 kW", "")]
    public void Two_options_of_a_package_do_not_write_one_path_differently(string firstPath, string first, string secondPath, string second, string expected)
    {
        var problems = new ProblemList();
        Variation.Package("both", [Variation.Of("first", (firstPath, first)), Variation.Of("second", (secondPath, second))], problems);
        Assert.Equal(expected, problems.ToString().TrimEnd('\n'));
    }

    [Fact]
    public void The_baseline_changes_nothing()
    {
        Document document = Sample.Parse(Sample.Text);
        Assert.Same(document, Sample.Binder.Patch(document, Variation.Baseline, new()));
    }

    [Fact]
    public void A_value_says_where_it_comes_from()
    {
        Document document = Sample.Parse(Sample.Text);
        (Centre centre, _) = Sample.Bind(Sample.Binder.Fill(document));
        Document filled = Sample.Binder.Fill(Sample.Binder.Patch(document, Variation.From("insulate", centre.Options["insulate"].Set), new()));
        string Shown(string path) => string.Concat(Sample.Binder.Explain(filled, path));
        Assert.Equal(
            """
            buildings.sleeping.shell.u_value = 0.3 W/m2K
              from: insulate (lipa.yaml:24:89)
              means: Heat loss of the walls.
              legal: from 0 W/m2K to 10 W/m2K
              default: 0.8 W/m2K, catalogue test.u_value: Estimate, grade E, usual 0.1 to 4 W/m2K

            """,
            Shown("buildings.sleeping.shell.u_value"));
        Assert.Equal(
            """
            buildings.dining.shell.height = 2.6 m
              from: catalogue test.height: Handbook, 2020, grade S, usual 2.2 to 6 m (clear height)
              means: Clear height.
              legal: above 0 m to 100 m

            """,
            Shown("buildings.dining.shell.height"));
        Assert.Equal(
            """
            buildings.dining.heating.kind = radiators
              from: lipa.yaml:19:22
              means: Heating.
            buildings.dining.heating.power = 9 kW (written 9000 W)
              from: lipa.yaml:19:40
              means: Heat.
              legal: at least 0 kW

            """,
            Shown("buildings.dining.heating"));
        Assert.Contains("from: default of the language", Shown("years"), StringComparison.Ordinal);
        Assert.Equal("", Shown("buildings.din"));
    }

    [Fact]
    public void The_whole_language_can_be_listed()
    {
        DeclaredInput[] inputs = [.. DeclaredInput.Walk([typeof(Centre), typeof(Place)], Sample.Catalogue)];
        DeclaredInput height = inputs.Single(i => i.Pattern == "buildings.<name>.shell.height");
        Assert.Equal("2.6 m", height.Default);
        Assert.Equal(["", "heat-pump", "radiators"], inputs.Where(i => i.Pattern.StartsWith("buildings.<name>.heating", StringComparison.Ordinal)).Select(i => i.Kind).Distinct());
        Assert.Equal(["heat-pump", "radiators"], inputs.Where(i => i.Pattern == "buildings.<name>.heating.power").Select(i => i.Kind));
        Assert.Contains(inputs, i => i.Pattern == "fuels.<name>.energy" && i.Entry is null && i.Default == "test.fuels.{key}.energy");
    }
}
