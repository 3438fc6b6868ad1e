using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Sim.Cli.Reports;

namespace Sim.Cli.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public sealed partial class ReportTests
{
    [Fact]
    public void The_page_is_well_formed_self_contained_and_holds_the_headline_numbers_options_and_sources()
    {
        Files.With(Short(), path =>
        {
            string page = Page(path);
            XElement html = Parse(page);
            Assert.DoesNotMatch(Foreign(), page);
            Assert.Empty(html.Descendants("script"));
            foreach (System.Text.Json.Nodes.JsonNode? indicator in Sim.Run("run", path, "--json").Json["variations"]![0]!["indicators"]!.AsArray())
            {
                if ((string)indicator!["key"]! is "energy.electricity.kwh" or "water.total.m3" or "waste.total.kg" or "emissions.total.tco2e" or "cost.total.eur")
                {
                    Assert.Contains(Figure.Whole((double)indicator["value"]!), html.Descendants("ul").First().Value, StringComparison.Ordinal);
                }
            }
            Assert.Contains("In 2026, ", html.Descendants("ul").First().Value, StringComparison.Ordinal);
            Assert.Contains(html.Descendants("td"), cell => cell.Value == "low-flow");
            Assert.Contains(html.Descendants("tr"), row => row.Elements().First().Value == "water.basins.flow" && row.Elements().ElementAt(4).Value.Length > 5);
            Assert.True(html.Descendants("svg").Count() > 30);
            Assert.Contains("sim report scenario.yaml --out report.html", html.Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_scenario_without_options_gives_the_same_page_twice_without_a_comparison()
    {
        string text = Short();
        Files.With(text[..text.IndexOf("\noptions:", StringComparison.Ordinal)] + "\n", path =>
        {
            string page = Page(path);
            Assert.DoesNotContain(Parse(page).Descendants("h2"), h => h.Value.StartsWith("Options", StringComparison.Ordinal));
            Assert.Equal(page, Page(path));
        });
    }

    [Fact]
    public void The_page_shows_standard_costs_payers_and_forms_of_reception()
    {
        string text = ShippedFiles.OneYear("spread-out.yaml").Replace("data/lipa-occupancy.csv", Path.Combine(ShippedFiles.Root, "scenarios", "data", "lipa-occupancy.csv"), StringComparison.Ordinal);
        Files.With(text, path =>
        {
            string to = Path.ChangeExtension(path, "html");
            Assert.Equal(0, Sim.Run("report", path, "--out", to).Code);
            XElement html = Parse(File.ReadAllText(to));
            string[] headings = [.. html.Descendants("h2").Select(h => h.Value)];
            Assert.Subset(headings.ToHashSet(), new HashSet<string> { "What a person-night costs", "Who pays, and who is repaid", "Forms of reception" });
            Assert.Contains(html.Descendants("th"), h => h.Value == "municipality");
            // In the table of sites, families live in flats and everybody else in the centre.
            string[][] rows = [.. html.Descendants("tr").Select(r => r.Elements().Select(c => c.Value).ToArray()).Where(r => r[0] == "families-in-flats" && r.Length == 8)];
            Assert.Equal(["flats", "lipa"], rows.Select(r => r[1]).Order());
            Assert.Contains(html.Descendants("svg"), s => s.Value.Contains("Overdue bills of each payer", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Litter_and_raw_sewage_stand_in_the_summary_and_their_option_is_named()
    {
        string text = Short().Replace("low-flow:", "rare-rounds:", StringComparison.Ordinal).Replace("set: { water.showers.flow: 6.5 L/min }", "set: { waste.containers.rounds_per_week: 1 }", StringComparison.Ordinal)
            .Replace("recyclables: landfill }", "recyclables: landfill, containers: { number: 6 } }", StringComparison.Ordinal)
            .Replace("  taps: 60 ", "  wastewater: { toilets: river, greywater: river }\n  taps: 60 ", StringComparison.Ordinal);
        Files.With(text, path =>
        {
            string summary = Parse(Page(path, "waste.containers.number is 6 and holds 6.6 m3, less than the ")).Descendants("ul").First().Value;
            Assert.Matches(@"to landfill, [0-9.]+\u00A0% finds no room and is littered or burnt in the open; containers overflow on \d+ days a year\.", summary);
            Assert.Matches(@"m3 of wastewater a year go into the ground or a river with [\d\u00A0]+ mg of oxygen demand \(BOD5\) a litre, in breach of its limit in 12 months of a year\.", summary);
            Assert.Contains("Beware: rare-rounds serves people worse or leaves more litter or sewage than the baseline", summary, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Dry_taps_stand_in_the_summary_and_what_nobody_uses_is_not_told_by_the_person()
    {
        string text = Small("constant: 40 people");
        Files.With(text, path =>
        {
            string summary = Parse(Page(path, SmallTruck)).Descendants("ul").First().Value;
            double m3 = Sim.Run("run", path, "--json").Json["variations"]![0]!["indicators"]!.AsArray().Where(i => (string)i!["key"]! == "water.unserved.m3").Select(i => (double)i!["value"]!).Single();
            Assert.True(m3 > 100);
            Assert.Matches($@"Not given in a year: .*{Figure.Of(m3)} m3 of water asked of the taps \(.*showers [0-9.]+\u00A0%.* of what was asked, in [\d\u00A0]+ h\)", summary);
            Assert.Contains("L per person and day", summary, StringComparison.Ordinal);
        });
        Files.With(Small("constant: 0 people"), path =>
        {
            string summary = Parse(Page(path, SmallTruck)).Descendants("ul").First().Value;
            Assert.Contains("nobody lives here", summary, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"- |per person|\bNaN\b", summary);
        });
    }

    private const string SmallTruck = "water.source.delivery '1 m3' is implausible";

    // Water of two trucks of 1 m3 a day, for 40 people.
    private static string Small(string occupancy) => $$"""
        name: Small centre
        period: { start: 2026, years: 1 }
        location: { latitude: 44.7 deg, longitude: 16.1 deg, elevation: 740 m, time_zone: Europe/Sarajevo }
        climate: { normals: lipa }
        occupancy: { capacity: 60 people, {{occupancy}} }
        buildings:
          sleeping:
            units: 15
            people_per_unit: 4 people
            shell: { walls: mineral-wool-60, roof: mineral-wool-100, floor: mineral-wool-60 }
            heating: { kind: electric-radiators, capacity: 2 kW }
        hot_water: { store: 1 m3, heater: { kind: electric, capacity: 15 kW } }
        water: { source: { kind: trucks, delivery: 1 m3, distance: 12 km, lead_time: 6 h, trips_per_day: 2 }, tank: { volume: 3 m3 }, showers: { fixtures: 2 }, basins: { fixtures: 4 }, toilets: { fixtures: 3 } }
        """ + "\n";

    [Fact]
    public void A_broken_scenario_ends_with_code_2_and_leaves_no_page()
    {
        Files.With(Short().Replace("tilt: 10 deg", "tilt: 10 kg", StringComparison.Ordinal), path =>
        {
            string to = Path.ChangeExtension(path, "html");
            Assert.Equal(2, Sim.Run("report", path, "--out", to).Code);
            Assert.False(File.Exists(to));
        });
    }

    // Where something is warned of, it is that alone.
    private static string Page(string path, string? warned = null)
    {
        string to = Path.ChangeExtension(path, "html");
        Sim sim = Sim.Run("report", path, "--out", to);
        Assert.Equal((0, ""), (sim.Code, sim.Out));
        string[] warnings = sim.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(warned is null, warnings.Length == 0);
        Assert.All(warnings, w => Assert.Contains(warned!, w, StringComparison.Ordinal));
        return File.ReadAllText(to);
    }

    private static XElement Parse(string page)
    {
        using var reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader).Root!;
    }

    // One year, and of the options only the one that costs little time.
    private static string Short()
    {
        string text = File.ReadAllText(Files.Lipa).Replace("period: { start: 2026, years: 10 }", "period: { start: 2026, years: 1 }", StringComparison.Ordinal);
        string options = "\noptions:\n  low-flow:\n    about: Low-flow shower heads & aerators <b>\n    set: { water.showers.flow: 6.5 L/min }\n    cost: { capex: 1200 EUR, lifetime: 5 years }\n";
        return text[..text.IndexOf("\noptions:", StringComparison.Ordinal)] + options;
    }

    [GeneratedRegex(@"https?:|\b(href|src)\s*=|url\(|@import", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();
}
