using Sim.Engine.Scenarios;

namespace Sim.Engine.Tests.Scenarios;

public class ProblemTests
{
    [Theory]
    [InlineData("height: 2.5 m", "hieght: 2.5 m", "lipa.yaml:12:26: error: buildings.sleeping.shell.hieght is not a known key; nearest: height (allowed: height, width, u_value, walls, form, lit)")]
    [InlineData("latitude: 44.7", "lattitude: 44.7", "lipa.yaml:3:9: error: site.lattitude is not a known key; nearest: latitude (allowed: latitude, elevation)")]
    [InlineData("30 kWp", "30", "lipa.yaml:20:17: error: buildings.dining.pv.peak '30' has no unit; write 30 kW or 30 W or 30 MW (allowed: units kW, W, MW)")]
    [InlineData("30 kWp", "30 kWh", "lipa.yaml:20:17: error: buildings.dining.pv.peak '30 kWh' is an energy; expected a power, such as 30 kW (allowed: units kW, W, MW)")]
    [InlineData("30 kWp", "3 kw", "lipa.yaml:20:17: error: buildings.dining.pv.peak '3 kw' has no readable unit: 'kw' is not a unit; nearest: kW (allowed: units kW, W, MW)")]
    [InlineData("44.7 deg", "44.7 grad", "lipa.yaml:3:19: error: site.latitude '44.7 grad' has no readable unit: 'grad' is not a unit; nearest: deg (allowed: units deg)")]
    [InlineData("30 kWp", "NaN", "lipa.yaml:20:17: error: buildings.dining.pv.peak 'NaN' is not a finite number (allowed: units kW, W, MW)")]
    [InlineData("30 kWp", "1e999 kW", "lipa.yaml:20:17: error: buildings.dining.pv.peak '1e999 kW' is not a finite number (allowed: units kW, W, MW)")]
    [InlineData("30 kWp", "[1 kW]", "lipa.yaml:20:17: error: buildings.dining.pv.peak is a list; expected a quantity in kW")]
    [InlineData("30 kWp", "{ a: 1 kW }", "lipa.yaml:20:17: error: buildings.dining.pv.peak is a map; expected a quantity in kW")]
    [InlineData("pv: { peak: 30 kWp }", "pv: { peak: }", "lipa.yaml:20:17: error: buildings.dining.pv.peak has no value; write a quantity in kW or leave the key out")]
    [InlineData("0.158 EUR/kWh", "0,158 EUR/kWh", "lipa.yaml:4:8: error: price '0,158 EUR/kWh' is not readable: decimals are written with a point, thousands without a separator (1.5, 1500) (allowed: units EUR/kWh, BAM/kWh, EUR/MWh, EUR/Wh, EUR/MJ)")]
    [InlineData("44.7 deg", "95 deg", "lipa.yaml:3:19: error: site.latitude '95 deg' is outside the legal range (allowed: from -90 deg to 90 deg)")]
    [InlineData("width: 12 m", "width: 120000 mm", "lipa.yaml:18:14: error: buildings.dining.shell.width '120000 mm' (120 m) is outside the legal range (allowed: above 0 m to 100 m)")]
    [InlineData("width: 12 m", "width: 0 m", "lipa.yaml:18:14: error: buildings.dining.shell.width '0 m' is outside the legal range (allowed: above 0 m to 100 m)")]
    [InlineData("latitude: 44.7 deg, ", "", "lipa.yaml:3:7: error: site.latitude is missing; write latitude: with a quantity in deg (allowed: from -90 deg to 90 deg)")]
    [InlineData("site: { latitude: 44.7 deg, elevation: 740 m }\n", "", "lipa.yaml: error: site.latitude is missing; write latitude: with a quantity in deg (allowed: from -90 deg to 90 deg)")]
    [InlineData("heat-pump", "heatpump", "lipa.yaml:13:14: error: buildings.sleeping.heating 'heatpump' is not a known kind; nearest: heat-pump (allowed: heat-pump, none, radiators)")]
    [InlineData("kind: radiators, ", "", "lipa.yaml:19:14: error: buildings.dining.heating has no kind: write kind: and its name (allowed: heat-pump, none, radiators)")]
    [InlineData("kind: radiators, ", "kind: radiators, cop: 3, ", "lipa.yaml:19:33: error: buildings.dining.heating.cop is not a known key (allowed: power)")]
    [InlineData("panel-60", "panel60", "lipa.yaml:17:14: error: buildings.dining.shell.walls 'panel60' is not among the constructions; nearest: panel-60 (allowed: brick, panel-160, panel-60)")]
    [InlineData("half-closed", "halfclosed", "lipa.yaml:12:47: error: buildings.sleeping.shell.form 'halfclosed' is not a known choice; nearest: half-closed (allowed: half-closed, none, open)")]
    [InlineData("lit: yes", "lit: maybe", "lipa.yaml:12:65: error: buildings.sleeping.shell.lit 'maybe' is neither yes nor no (allowed: yes, no)")]
    [InlineData("units: 360", "units: 3.5", "lipa.yaml:10:12: error: buildings.sleeping.units '3.5' is not a whole number (allowed: at least 1)")]
    [InlineData("units: 360", "units: 0", "lipa.yaml:10:12: error: buildings.sleeping.units '0' is outside the legal range (allowed: at least 1)")]
    [InlineData("units: 360", "units: many", "lipa.yaml:10:12: error: buildings.sleeping.units 'many' is not a whole number")]
    [InlineData("2026-01-01", "1.1.2026", "lipa.yaml:2:8: error: start '1.1.2026' is not a date; write it as 2026-01-31")]
    [InlineData("shell: { width: 3 m, height: 2.5 m, form: half-closed, lit: yes }", "shell: brick", "lipa.yaml:12:12: error: buildings.sleeping.shell is 'brick'; expected a map (allowed: height, width, u_value, walls, form, lit)")]
    [InlineData("[insulate, solar]", "insulate", "lipa.yaml:28:21: error: packages.winter is 'insulate'; expected a list of values in [ ]")]
    [InlineData("packages: { winter: [insulate, solar] }", "packages: winter", "lipa.yaml:28:11: error: packages is 'winter'; expected a map of names")]
    [InlineData("price: 0.158", "split: [0.5, 0.5]\nprice: 0.158", "lipa.yaml:4:8: error: split has 2 items; expected 3; found [0.5, 0.5]")]
    [InlineData("price: 0.158", "split: [0.5, 0.5, 2]\nprice: 0.158", "lipa.yaml:4:19: error: split.3 '2' is outside the legal range (allowed: from 0 to 1)")]
    [InlineData("  sleeping:", "  slee ping:", "lipa.yaml:9:3: error: buildings.slee ping is not a name: names are of letters, digits, - and _, at most 80")]
    [InlineData("diesel: {", "coal: {}\n  diesel: {", "lipa.yaml:7:9: error: fuels.coal.energy is missing; the catalogue has no default test.fuels.coal.energy; write energy: with a quantity in kWh/kg (allowed: from 0 kWh/kg to 50 kWh/kg)")]
    [InlineData("name: Lipa", "site.elevation: 3 m\nname: Lipa", "lipa.yaml:1:1: error: site.elevation is not a known key: keys hold no dots; nest maps instead; nearest: site (allowed: name, start, years, buildings, options, packages, site, fuels, price, split)")]
    [InlineData("width: 3 m, height: 2.5 m", "width: 3 m, height: 3.2 m", "lipa.yaml:12:34: error: buildings.sleeping.shell.height is larger than the width")]
    [InlineData("3 m, height: 2.5 m", "9 m, height: 7 m", "lipa.yaml:12:34: warning: buildings.sleeping.shell.height '7 m' is implausible: usual are 2.2 to 6 m (Handbook, 2020)")]
    [InlineData("0.158 EUR/kWh", "2 EUR/kWh", "lipa.yaml:4:8: warning: price '2 EUR/kWh' is implausible: usual are 0.05113 to 0.409 EUR/kWh (Tariff list 2025)")]
    [InlineData("42.7 MJ/kg", "10 kWh/kg", "lipa.yaml:7:21: warning: fuels.diesel.energy '10 kWh/kg' is implausible: usual are 11.67 to 12.08 kWh/kg (EN 590)")]
    [InlineData("30 kWp", "*x", "lipa.yaml:20:17: error: the alias *x is not part of the language; write the value out")]
    [InlineData("30 kWp", "&x 3 kW", "lipa.yaml:20:17: error: the anchor &x is not part of the language; write the value out")]
    [InlineData("30 kWp", "!!str 3 kW", "lipa.yaml:20:17: error: the tag !!str is not part of the language")]
    [InlineData("30 kWp", "!x 3 kW", "lipa.yaml:20:17: error: the tag !x is not part of the language")]
    [InlineData("units: 360", "<<: { units: 360 }", "lipa.yaml:10:5: error: the merge key << is not part of the language; write the keys out")]
    [InlineData("units: 360", "? [a, b]\n    : c", "lipa.yaml:10:7: error: a key must be a plain word")]
    [InlineData("units: 360", "units: 3\n    units: 4", "lipa.yaml:11:5: error: the key units is here twice; the first is in line 10")]
    [InlineData("units: 360", "units:\n\t- 3", "lipa.yaml:11:1: error: a tab in the indentation; indent with spaces")]
    [InlineData("form: half-closed", "form: [a", "lipa.yaml:12:60: error: not readable as YAML: While parsing a flow sequence, did not find expected ',' or ']'")]
    [InlineData("site: { latitude: 44.7 deg, elevation: 740 m }", "site: { latitude: 44.7 deg, elevation: 740 m", "lipa.yaml:3:7: error: the { here is not closed: a } is missing")]
    [InlineData("[insulate, solar] }", "[insulate, solar", "lipa.yaml:28:21: error: the [ here is not closed: a ] is missing")]
    [InlineData("[insulate, solar] }", "[insulate, solar]", "lipa.yaml:28:11: error: the { here is not closed: a } is missing")]
    [InlineData("name: Lipa", "name: Li\u0007pa", "lipa.yaml:1:9: error: the character U+0007 is not allowed")]
    public void A_mistake_gives_one_line_with_its_place_and_the_remedy(string part, string by, string expected) =>
        Assert.Equal([expected], Sample.ProblemsOf(Sample.With(part, by)));

    [Theory]
    [InlineData("kind: radiatrs, powr: 9000 W", "19:22 heating 'radiatrs' is not a known kind; nearest: radiators|19:32 heating.powr is not a known key; nearest: power")]
    [InlineData("kind: radiatrs, power: 9000 V", "19:22 heating 'radiatrs' is not a known kind; nearest: radiators|19:39 heating.power '9000 V' has no readable unit: 'V' is not a unit")]
    [InlineData("kind: stove, power: 9000 V", "19:22 heating 'stove' is not a known kind|19:36 heating.power '9000 V' has no readable unit: 'V' is not a unit")]
    [InlineData("kind: radiatrs, cop: 30", "19:22 heating 'radiatrs' is not a known kind; nearest: radiators|19:37 heating.cop '30' is outside the legal range")]
    [InlineData("kind: heatpump, power: 9 kW, colour: red", "19:22 heating 'heatpump' is not a known kind; nearest: heat-pump|19:45 heating.colour is not a known key")]
    [InlineData("power: 9 W, colour: red", "19:14 heating has no kind: write kind: and its name|19:28 heating.colour is not a known key")]
    [InlineData("kind: radiatrs, power: 9000 W", "19:22 heating 'radiatrs' is not a known kind; nearest: radiators")]
    public void An_unknown_kind_hides_no_mistake_beside_it(string heating, string expected) =>
        Assert.Equal(
            expected.Split('|'),
            Sample.ProblemsOf(Sample.With("kind: radiators, power: 9000 W", heating))
                .Select(p => p.Replace("lipa.yaml:", "", StringComparison.Ordinal).Replace(": error: buildings.dining.", " ", StringComparison.Ordinal).Split(" (allowed")[0]));

    [Theory]
    [InlineData("", "lipa.yaml:1:1: error: the file is empty: it holds no keys")]
    [InlineData("# nothing\n", "lipa.yaml:1:1: error: the file is empty: it holds no keys")]
    [InlineData("- a\n", "lipa.yaml:1:1: error: the file must be a map of keys; it is a list")]
    [InlineData("\nLipa\n", "lipa.yaml:2:1: error: the file must be a map of keys; it is 'Lipa'")]
    [InlineData("name: x\n---\nname: y\n", "lipa.yaml:2:1: error: a second document begins here; a file holds one")]
    public void A_file_that_is_no_scenario_is_refused_as_a_whole(string text, string expected) => Assert.Equal([expected], Sample.ProblemsOf(text));

    [Fact]
    public void All_problems_are_reported_at_once_by_position()
    {
        string text = Sample.With("44.7 deg", "95 deg").Replace("30 kWp", "30", StringComparison.Ordinal).Replace("lit: yes", "light: yes", StringComparison.Ordinal);
        Assert.Equal(["3:19", "12:60", "20:17"], Sample.ProblemsOf(text).Select(p => string.Join(':', p.Split(':')[1..3])));
    }

    [Fact]
    public void A_decimal_comma_within_a_map_in_braces_is_guessed() =>
        Assert.Contains(
            "lipa.yaml:20:19: error: buildings.dining.pv.5 kW is not a known key; if this is a decimal comma, write a point (allowed: peak)",
            Sample.ProblemsOf(Sample.With("30 kWp", "3,5 kW")));

    [Fact]
    public void Cross_checks_run_only_on_records_whose_own_values_are_sound() =>
        Assert.Equal(
            ["lipa.yaml:12:21: error: buildings.sleeping.shell.width '-3 m' is outside the legal range (allowed: above 0 m to 100 m)"],
            Sample.ProblemsOf(Sample.With("width: 3 m,", "width: -3 m,")));

    [Fact]
    public void A_later_check_finds_the_place_of_a_path_or_of_what_is_above_it()
    {
        Document filled = Sample.Filled(Sample.Text);
        Assert.Equal("lipa.yaml:12:26: error: buildings.sleeping.shell.height is odd", filled.At("buildings.sleeping.shell.height", "is odd").ToString());
        Assert.Equal("lipa.yaml:12:5: warning: buildings.sleeping.shell.u_value is odd", filled.At("buildings.sleeping.shell.u_value", "is odd", Severity.Warning).ToString());
        Assert.Equal("lipa.yaml:8:1: error: buildings.kitchen.pv is odd", filled.At("buildings.kitchen.pv", "is odd").ToString());
        Assert.Equal("lipa.yaml:24:32: error: options.insulate.set.buildings.sleeping.shell.walls is odd".Replace(":32:", ":12:", StringComparison.Ordinal), filled.At("options.insulate.set.buildings.sleeping.shell.walls", "is odd").ToString());
        Assert.Equal("lipa.yaml: error: years is odd", filled.At("years", "is odd").ToString());
    }

    [Fact]
    public void Problems_are_printed_once_and_at_most_a_hundred_of_them()
    {
        var problems = new ProblemList();
        for (int i = 0; i < 250; i++)
        {
            problems.Add(new(Severity.Error, "a.yaml", 1 + (i / 2), 1, "x", "is wrong"));
        }

        string[] lines = problems.ToString().TrimEnd('\n').Split('\n');
        Assert.Equal((125, 101, "and 25 more problems"), (problems.Count, lines.Length, lines[^1]));
    }

    [Fact]
    public void A_list_too_long_ends_with_a_whole_word()
    {
        string[] words = [.. Enumerable.Range(100, 80).Select(i => $"source-{i}")];
        string line = new Problem(Severity.Error, "a.yaml", 1, 1, "x", "is wrong", Allowed: string.Join(", ", words)).ToString();
        string[] told = line[(line.IndexOf("allowed: ", StringComparison.Ordinal) + "allowed: ".Length)..^1].Split(", ");
        Assert.Equal("...", told[^1]);
        Assert.Equal(words.Take(told.Length - 1), told.SkipLast(1));
        Assert.InRange(told.Length, 20, 40);
    }

    [Fact]
    public void Control_characters_and_floods_do_not_reach_the_terminal()
    {
        string line = new Problem(Severity.Error, "a\u001b[31m.yaml", 1, 1, "x", "is wrong", new string('y', 5000) + "\n").ToString();
        Assert.DoesNotContain(line, char.IsControl);
        Assert.True(line.Length < 400, line);
    }

    [Fact]
    public void Warnings_do_not_crowd_out_errors()
    {
        var problems = new ProblemList();
        for (int i = 0; i < 12_000; i++)
        {
            problems.Add(new(Severity.Warning, "a.yaml", i + 1, 1, $"w{i}", "is odd"));
        }
        problems.Add(new(Severity.Error, "z.yaml", 1, 1, "bad", "is wrong"));
        string[] lines = problems.ToString().TrimEnd('\n').Split('\n');
        Assert.Equal(ProblemList.MostPrinted + 1, lines.Length);
        Assert.Equal("z.yaml:1:1: error: bad is wrong", lines[^2]);
        Assert.StartsWith("and ", lines[^1], StringComparison.Ordinal);
    }
}
