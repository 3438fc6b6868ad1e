using System.Text.Json.Nodes;

namespace Sim.Cli.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public class CheckTests
{
    [Fact]
    public void A_sound_file_gives_counts_residents_and_weather_on_stdout_alone()
    {
        Sim sim = Sim.Run("check", Files.Lipa);
        Assert.Equal((0, ""), (sim.Code, sim.Error));
        Assert.Matches(@"lipa\.yaml: sound; \d+ values \(\d+ from the file, \d+ from the catalogue, \d+ structural\), 0 warnings, \d+ options, \d+ packages", sim.Lines[0]);
        Assert.Contains("9 records from 2021-11-19 to 2025-11-25", sim.Out, StringComparison.Ordinal);
        Assert.Contains("3650 extrapolated by", sim.Out, StringComparison.Ordinal);
        Assert.Contains("heating degree days below 18 C", sim.Out, StringComparison.Ordinal);
        Assert.All(sim.Lines.Skip(1), line => Assert.InRange(line.Length, 1, 100));
    }

    [Fact]
    public void A_missing_list_is_asked_for_as_one_with_its_length() => Files.With(
        File.ReadAllText(Files.Lipa).Replace("climate: { normals: lipa }", "climate: { monthly: {} }", StringComparison.Ordinal), path =>
        {
            Sim sim = Sim.Run("check", path);
            Assert.Equal(2, sim.Code);
            Assert.Contains("climate.monthly.humidity is missing; write humidity: with a list of 12 numbers (allowed: ", sim.Error, StringComparison.Ordinal);
            Assert.Contains("climate.monthly.rain is missing; write rain: with a list of 12 quantities in mm (allowed: ", sim.Error, StringComparison.Ordinal);
        });

    [Fact]
    public void Json_is_one_document_whose_counts_agree()
    {
        JsonNode json = Sim.Run("check", Files.Lipa, "--json").Json;
        JsonNode counts = json["counts"]!;
        Assert.True((bool)json["ok"]!);
        Assert.Equal((int)counts["values"]!, (int)counts["file"]! + (int)counts["catalogue"]! + (int)counts["structural"]!);
        JsonNode site = json["sites"]![0]!;
        Assert.Equal(3650, (int)site["occupancy"]!["extrapolated_days"]!);
        Assert.InRange((double)site["weather"]!["mean_c"]!, 6, 11);
        Assert.InRange((double)site["weather"]!["heating_degree_days18"]!, 2500, 4500);
    }

    [Fact]
    public void Heights_of_windows_that_nothing_asks_for_are_warned_of()
    {
        const string shell = "shell: { walls: mineral-wool-60, roof: mineral-wool-100, floor: mineral-wool-60, glazing: double-clear";
        string[] Warnings(string more)
        {
            string text = File.ReadAllText(Files.Lipa), told = "";
            int at = text.IndexOf(shell, StringComparison.Ordinal) + shell.Length;
            Files.With(text.Insert(at, more), path => told = Sim.Run("check", path).Error);
            return [.. told.Split('\n').Where(l => l.Contains("does nothing here", StringComparison.Ordinal))];
        }
        string[] both = Warnings(", window_height: 1 m, window_sill: 1.1 m");
        Assert.Collection(both,
            height => Assert.Matches(@"scenario\.yaml:\d+:\d+: warning: buildings\.sleeping\.shell\.window_height does nothing here: it counts with inside_films: natural or inside_light: by-origin", height),
            sill => Assert.Matches(@"scenario\.yaml:\d+:\d+: warning: buildings\.sleeping\.shell\.window_sill does nothing here: it counts with inside_light: by-origin", sill));
        Assert.Single(Warnings(", inside_films: natural, window_height: 1 m, window_sill: 1.1 m"));
        Assert.Empty(Warnings(", inside_light: by-origin, window_height: 1 m, window_sill: 1.1 m"));
    }

    [Fact]
    public void All_problems_of_file_options_and_packages_are_told_at_once_on_stderr()
    {
        string text = File.ReadAllText(Files.Lipa)
            .Replace("elevation: 740 m", "elevation: 740 kg", StringComparison.Ordinal)
            .Replace("heating_oil: 1.10", "heating_oyl: 1.10", StringComparison.Ordinal)
            .Replace("water.showers.flow: 6.5 L/min", "water.shower.flow: 6.5 L/min", StringComparison.Ordinal)
            .Replace("electricity.pv.roof.peak: 250 kW", "electricity.pv.roof.peak: 250 kWh", StringComparison.Ordinal);
        Files.With(text, path =>
        {
            Sim sim = Sim.Run("check", path);
            Assert.Equal((2, ""), (sim.Code, sim.Out));
            string[] errors = sim.Error.TrimEnd('\n').Split('\n');
            Assert.All(errors, e => Assert.Matches(@"scenario\.yaml:\d+:\d+: error: ", e));
            foreach (string wanted in new[] { "location.elevation '740 kg'", "nearest: heating_oil", "nearest: water.showers.flow", "electricity.pv.roof.peak '250 kWh'" })
            {
                Assert.Single(errors, e => e.Contains(wanted, StringComparison.Ordinal));
            }
        });
    }

    [Fact]
    public void What_is_wrong_with_an_option_only_together_with_the_rest_names_the_option()
    {
        string text = File.ReadAllText(Files.Lipa).Replace("set: { services.catering.food_waste: 10 %, services.catering.food: 0.52 kg/meal, services.catering.price: 1.945 EUR/meal, emissions.meal: 1.42 kgCO2e }", "set: { buildings.sleeping.people_per_unit: 2 people }", StringComparison.Ordinal);
        Files.With(text, path =>
        {
            Sim sim = Sim.Run("check", path);
            Assert.Equal(0, sim.Code);
            Assert.Contains("warning: occupancy.capacity is 1500 people, but the buildings where residents sleep have 750 places (with less-food-waste)", sim.Error, StringComparison.Ordinal);
            Assert.Contains("1 warning,", sim.Out, StringComparison.Ordinal);
        });
    }

    /// <summary>Each option is sound alone: only the package's name says where the error comes from, once for two packages that have it.</summary>
    [Theory]
    [InlineData("check")]
    [InlineData("compare")]
    public void What_is_wrong_with_a_package_alone_names_the_package(string command)
    {
        string text = ShippedFiles.OneYear("tent-camp.yaml").Replace("data/lipa-camp-occupancy", "data/lipa-occupancy", StringComparison.Ordinal).Replace("\npackages:\n", "\npackages:\n  moved: [sewer, toilet-tanks]\n  again: [dry-toilets, toilet-tanks]\n", StringComparison.Ordinal);
        Files.With(text, path =>
        {
            Sim sim = Sim.Run(command, path);
            Assert.Equal((2, ""), (sim.Code, sim.Out));
            string error = Assert.Single(sim.Error.Split('\n'), l => l.Contains("error: ", StringComparison.Ordinal));
            Assert.EndsWith("water.wastewater.holding holds nothing: no wastewater goes to trucks, and there is no treatment with sludge (from variation toilet-tanks) (with moved)", error, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void An_option_that_changes_nothing_and_a_package_without_options_are_errors()
    {
        Files.With(ShippedFiles.OneYear("tent-camp.yaml").Replace("\noptions:\n", "\noptions:\n  idle: { set: {} }\n", StringComparison.Ordinal).Replace("\npackages:\n", "\npackages:\n  none: []\n", StringComparison.Ordinal), path =>
        {
            Sim sim = Sim.Run("check", path);
            Assert.Equal((2, ""), (sim.Code, sim.Out));
            Assert.Contains("error: options.idle.set changes nothing", sim.Error, StringComparison.Ordinal);
            Assert.Contains("error: packages.none names no option", sim.Error, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("check")]
    [InlineData("compare")]
    [InlineData("breakeven", "--vary", "prices.electricity.day=0.1 EUR/kWh..0.2 EUR/kWh", "--between", "baseline,longer")]
    public void An_option_over_other_years_is_refused_by_every_command(string command, params string[] more)
    {
        Files.With(ShippedFiles.OneYear("tent-camp.yaml").Replace("\noptions:\n", "\noptions:\n  longer: { set: { period.years: 3, about: more } }\n", StringComparison.Ordinal), path =>
        {
            Sim sim = Sim.Run([command, path, .. more]);
            Assert.Equal((2, ""), (sim.Code, sim.Out));
            Assert.Matches(@":\d+:20: error: options\.longer\.set\.period\.years cannot be set by an option: an option is compared with the baseline over the same years", sim.Error);
            Assert.Contains("error: options.longer.set.about cannot be set by an option", sim.Error, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Members_of_a_package_that_contradict_each_other_are_an_error()
    {
        string text = File.ReadAllText(Files.Lipa).Replace("set: { services.catering.food_waste: 10 %, services.catering.food: 0.52 kg/meal, services.catering.price: 1.945 EUR/meal, emissions.meal: 1.42 kgCO2e }", "set: { electricity.pv.roof.peak: 30 kW }", StringComparison.Ordinal);
        Files.With(text, path =>
        {
            Sim sim = Sim.Run("check", path);
            Assert.Equal(2, sim.Code);
            Assert.Contains("everything cannot hold both", sim.Error, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_cost_by_a_quantity_that_the_measure_does_not_have_is_an_error()
    {
        string text = File.ReadAllText(Files.Lipa).Replace("capex: 2000 EUR, lifetime: 5 years", "capex_per_storage: 350 EUR/kWh, capex_per: floor-area, lifetime: 5 years", StringComparison.Ordinal);
        Files.With(text, path =>
        {
            Sim sim = Sim.Run("check", path);
            Assert.Equal((2, ""), (sim.Code, sim.Out));
            Assert.Contains("options.less-food-waste.cost.capex_per", sim.Error, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void An_option_cannot_turn_a_single_site_into_several()
    {
        string text = File.ReadAllText(Files.Lipa).Replace("{ services.catering.food_waste: 10 %, services.catering.food: 0.52 kg/meal, services.catering.price: 1.945 EUR/meal, emissions.meal: 1.42 kgCO2e }", "{ sites: {} }", StringComparison.Ordinal);
        Files.With(text, path => Assert.Contains("sites cannot be added by an option", Sim.Run("check", path).Error, StringComparison.Ordinal));
    }

    [Fact]
    public void Files_that_the_scenario_names_are_read()
    {
        string text = File.ReadAllText(Files.Lipa);
        Files.With(text.Replace("recorded: data/lipa-occupancy.csv", "recorded: data/none.csv", StringComparison.Ordinal), path =>
            Assert.Contains("occupancy.recorded data/none.csv: there is no such file", Sim.Run("check", path).Error, StringComparison.Ordinal));
        Files.With(text.Replace("normals: lipa", "epw: data/none.epw", StringComparison.Ordinal), path =>
        {
            Sim sim = Sim.Run("check", path);
            Assert.Equal(2, sim.Code);
            Assert.Contains("climate.epw", sim.Error, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Json_of_a_broken_file_holds_its_problems()
    {
        Files.With("name: x\nperiod: { start: 2026 }\n", path =>
        {
            Sim sim = Sim.Run("check", path, "--json");
            Assert.Equal(2, sim.Code);
            Assert.False((bool)sim.Json["ok"]!);
            Assert.Equal(sim.Error.TrimEnd('\n').Split('\n').Length, sim.Json["problems"]!.AsArray().Count);
            Assert.Empty(sim.Json["sites"]!.AsArray());
        });
    }

    [Fact]
    public void A_file_with_sites_reports_each()
    {
        string[] lines = File.ReadAllText(Files.Lipa).Split('\n');
        string[] site = [.. lines.SkipWhile(l => !l.StartsWith("location:", StringComparison.Ordinal)).TakeWhile(l => !l.StartsWith("options:", StringComparison.Ordinal)).Select(l => "    " + l)];
        string text = string.Join('\n', ["name: Two", "period: { start: 2026 }", "sites:", "  north:", .. site, "  south:", .. site]);
        Files.With(text, path =>
        {
            Sim sim = Sim.Run("check", path);
            Assert.Equal((0, ""), (sim.Code, sim.Error));
            Assert.Contains("north: occupancy: ", sim.Out, StringComparison.Ordinal);
            Assert.Contains("south: weather: ", sim.Out, StringComparison.Ordinal);
            Assert.StartsWith("sites.north.water.showers.flow = 8 L/min", Sim.Run("explain", path, "sites.north.water.showers.flow").Out, StringComparison.Ordinal);
        });
    }
}
