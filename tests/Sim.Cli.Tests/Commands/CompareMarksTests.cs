using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sim.Cli.Tests.Commands;

/// <summary>What compare and report say of options that save by serving people less, or fewer people.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class CompareMarksTests
{
    private const string Text = """
        name: small
        period: { start: 2026, years: 1 }
        location: { latitude: 44.82 deg, longitude: 15.87 deg, elevation: 230 m, time_zone: Europe/Sarajevo }
        climate: { normals: bihac }
        occupancy: { capacity: 60 people, constant: 50 people }
        buildings:
          sleeping: { units: 15, people_per_unit: 4 people, heating: electric-radiators }
        hot_water: { store: 1 m3, heater: { kind: oil-boiler, capacity: 20 kW } }
        electricity: { grid: { import_limit: 60 kW } }
        water: { source: mains, taps: 4, showers: { fixtures: 4 }, basins: { fixtures: 6 }, toilets: { fixtures: 4 } }
        services: { cleaning: { provider: in-house, hot_share: 0 % } }
        waste: { residual: landfill, organics: landfill, recyclables: landfill }
        options:
          low-flow: { set: { water.showers.flow: 7 L/min }, cost: { capex: 0 EUR, lifetime: 10 years } }
          cold-water: { set: { hot_water: none }, cost: { capex: 0 EUR, lifetime: 10 years } }
          dark-yard: { set: { electricity.loads.site_lamps: 0 }, cost: { capex: 0 EUR, lifetime: 10 years } }
          half: { set: { occupancy.scale: 50 % }, cost: { capex: 0 EUR, lifetime: 10 years } }
          closing: { set: { closure.date: 2026-09-30 }, cost: { capex: 0 EUR, lifetime: 10 years } }
          no-cleaning: { set: { services.cleaning: none }, cost: { capex: 0 EUR, lifetime: 10 years } }

        """;

    private static readonly Lazy<(string Table, JsonNode Json, string[][] Csv, string Report)> Compared = new(() =>
    {
        (string table, JsonNode? json, string[][] csv, string report) = ("", null, [], "");
        Files.With(Text, path =>
        {
            string folder = Path.Combine(Path.GetDirectoryName(path)!, "out"), page = Path.ChangeExtension(path, "html");
            // Lines are broken and indented wherever they are full.
            table = Regex.Replace(Sim.Run("compare", path, "--out", folder).Out, @"\n  (?=\S)", " ").Replace('\u00A0', ' ');
            json = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "summary.json")));
            csv = [.. File.ReadAllLines(Path.Combine(folder, "options.csv")).Select(l => l.Split(','))];
            Assert.Equal(0, Sim.Run("report", path, "--out", page).Code);
            report = File.ReadAllText(page);
        });
        return (table, json!, csv, report);
    });

    [Theory]
    [InlineData("cold-water", "Share of the showers' water that is warm: 0.0 % instead of 100.0 %; Share of the basins' water that is warm: 0.0 % instead of 30.0 %")]
    [InlineData("dark-yard", "Lamps of the site per 100 places: 0 instead of 7.14 lamps")]
    [InlineData("half", "Person-nights of the whole period: 9 125 instead of 18 250 person-nights")]
    [InlineData("closing", "Person-nights of the whole period: 13 650 instead of 18 250 person-nights")]
    public void What_gives_less_is_told_below_the_table(string option, string what) => Assert.Contains(
        $"* {option} gives people less than the baseline, in breach of nothing by that alone: {what}\n", Compared.Value.Table, StringComparison.Ordinal);

    [Fact]
    public void A_service_left_out_is_said_to_be_metered_no_more() => Assert.Contains(
        "! no-cleaning meters other services than the baseline: services.cleaning: not metered (charged by fixed_costs.cleaning, its power, water and waste uncounted) instead of metered\n",
        Compared.Value.Table, StringComparison.Ordinal);

    [Fact]
    public void No_net_present_value_of_other_nights_stands_without_a_word()
    {
        Assert.Contains("Another number of person-nights in the whole period than the baseline (18 250): half (9 125), closing (13 650). NPV, payback and EUR/tCO2e of these hold what more or fewer nights cost: compare them by EUR/night.",
            Compared.Value.Table, StringComparison.Ordinal);
        Assert.Equal(9125, (double)Variation("half")["person_nights"]!);
        Assert.Equal(13_650, (double)Variation("closing")["person_nights"]!);
        Assert.Equal("18250", Cell("low-flow", "nights [person-night]"));
    }

    [Fact]
    public void Keys_of_what_is_given_less_stand_in_the_files()
    {
        Assert.Equal("water.showers.hot_share water.basins.hot_share", Cell("cold-water", "gives_less"));
        Assert.Equal("electricity.loads.site_lamps", Cell("dark-yard", "gives_less"));
        Assert.Equal("people.person_nights", Cell("half", "gives_less"));
        Assert.Equal(("services.cleaning", "", ""), (Cell("no-cleaning", "other_limits"), Cell("no-cleaning", "gives_less"), Cell("no-cleaning", "serves_worse")));
        Assert.Equal(["water.showers.hot_share", "water.basins.hot_share"], Variation("cold-water")["gives_less"]!.AsArray().Select(s => (string)s!["key"]!));
        Assert.Equal("", Cell("low-flow", "gives_less"));
    }

    [Fact]
    public void The_report_recommends_none_of_them()
    {
        string report = Compared.Value.Report;
        Assert.Contains("1 of the 1 option that serves as many people no worse, gives them no less and leaves no more litter or sewage", report, StringComparison.Ordinal);
        Assert.Contains("the largest net present value is that of low-flow", report, StringComparison.Ordinal);
        Assert.Contains("Emissions fall most with low-flow", report, StringComparison.Ordinal);
        Assert.Contains("half and closing house people for another number of nights than the baseline (more or fewer people, or another date of closing): compare them by the person-night", report, StringComparison.Ordinal);
        Assert.Contains("cold-water, dark-yard, half and closing save in part by giving people less", report, StringComparison.Ordinal);
    }

    private static JsonNode Variation(string name) => Compared.Value.Json["variations"]!.AsArray().First(v => (string)v!["name"]! == name)!;

    private static string Cell(string name, string column) => Compared.Value.Csv.First(r => r[0] == name)[Array.IndexOf(Compared.Value.Csv[0], column)];
}
