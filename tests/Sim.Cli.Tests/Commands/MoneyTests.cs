using System.Globalization;
using System.Text.Json.Nodes;

namespace Sim.Cli.Tests.Commands;

/// <summary>Payers, standard costs, life cycle and closing, from the command line.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class MoneyTests
{
    private const string Scenario = """
        name: four walls
        period: { start: 2026, years: 2 }
        location: { latitude: 44.7 deg, longitude: 16.1 deg, elevation: 740 m, time_zone: Europe/Sarajevo }
        climate: { normals: lipa, years: 1 }
        occupancy: { capacity: 100 people, constant: 80 people }
        hot_water: { store: 1 m3 }
        electricity: { pv: { roof: { peak: 0 kW, tilt: 20 deg, azimuth: 180 deg } } }
        services: { catering: { provider: contractor, location: off-site, price: 2.0 EUR/meal } }
        closure: { earliest: 2026-06-30, likely: 2026-12-31, latest: 2027-06-30 }
        payers:
          operator:
            pays_after: 1 months
            receives:
              state: { kind: budget, per_year: [300000 EUR/year] }
              donor: { kind: reimbursement, of: [catering], delay: 2 months, until: 2026-12-31 }
        options:
          solar:
            set: { electricity.pv.roof.peak: 30 kW }
            cost: { capex_per_power: 850 EUR/kW, capex_per: pv-peak, lifetime: 25 years, relocation: 50 %, loan: { share: 50 %, term: 5 years } }
        """;

    [Fact]
    public void A_run_tells_who_pays_who_is_repaid_and_what_a_donor_leaves_open() => Files.With(Scenario, path =>
    {
        string folder = Path.Combine(Path.GetDirectoryName(path)!, "out");
        Sim sim = Sim.Run("run", path, "--out", folder);
        NothingIsWarnedOf(sim);
        Assert.Contains("donor ends after 2026-12: from then operator lacks", sim.Out, StringComparison.Ordinal);
        Assert.Contains("cash of payers (EUR)", sim.Out, StringComparison.Ordinal);
        JsonNode variation = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "summary.json")))!["variations"]![0]!;
        JsonNode payer = variation["payers"]![0]!;
        string[][] cash = Rows(Path.Combine(folder, "cash.csv"));
        Assert.Equal(24, cash.Length);
        Assert.Equal((double)payer["paid_eur"]!, cash.Sum(r => Number(r[3])), 1e-6 * (double)payer["paid_eur"]!);
        Assert.Equal((double)payer["lowest_cash_eur"]!, cash.Min(r => Number(r[11])), 1e-6 * (double)payer["paid_eur"]!);
        double borneEur = (double)payer["bears_eur"]! - (double)payer["interest_eur"]! + variation["funders"]!.AsArray().Sum(f => (double)f!["bears_eur"]!);
        string[][] ledger = Rows(Path.Combine(folder, "ledger.csv"));
        Assert.Equal(borneEur, ledger.Sum(r => Number(r[^3])), 1e-6 * borneEur);
        Assert.Contains(ledger, r => r[1] == "2026-12" && r[3] == "2027-01" && r[6] == "catering");
        Assert.True(File.Exists(Path.Combine(folder, "charts", "cash-by-payer.svg")));
        Assert.Contains("Gases kept apart", sim.Out, StringComparison.Ordinal);
        string[][] emissions = Rows(Path.Combine(folder, "emissions.csv"));
        JsonArray sources = variation["emissions"]!.AsArray();
        double totalKg = 1000 * (double)variation["indicators"]!.AsArray().Single(i => (string)i!["key"]! == "emissions.total.tco2e")!["value"]!;
        Assert.Equal(totalKg, emissions.Where(r => r[5] == "emitted").Sum(r => Number(r[7])) / 2, 1e-6 * totalKg);
        Assert.Equal(totalKg, 1000 * sources.Sum(s => s!["gases"]!.AsArray().Sum(g => (double)g!["tco2e_per_year"]!)), 1e-6 * totalKg);
        // Landfill is methane alone, 28 kgCO2e a kg.
        Assert.All(emissions.Where(r => r[3] == "landfill"), r => Assert.Equal(("CH4", Number(r[6]) * 28), (r[4], Number(r[7])), (a, b) => a.Item1 == b.Item1 && Math.Abs(a.Item2 - b.Item2) < 1e-3));
    });

    [Fact]
    public void A_comparison_tells_what_a_closing_costs() => Files.With(Scenario, path =>
    {
        string folder = Path.Combine(Path.GetDirectoryName(path)!, "out");
        Sim sim = Sim.Run("compare", path, "--out", folder);
        NothingIsWarnedOf(sim);
        Assert.Contains("If the centre closes early", sim.Out, StringComparison.Ordinal);
        string[][] closing = Rows(Path.Combine(folder, "closure.csv"));
        Assert.Equal(48, closing.Length);
        // Closed after a year, half of 24 of 25 years of the value is left.
        Assert.Equal("solar", closing[24 + 11][0]);
        // Half of the cost is lent, VAT in it: drawn in the first month, a part of it repaid at the end of each of two years.
        string[][] cash = [.. Rows(Path.Combine(folder, "cash.csv")).Where(r => r[^1] == "solar")];
        Assert.Equal((24, 15 * 850 * 1.17), (cash.Length, Math.Round(Number(cash[0][13]), 6)));
        Assert.Equal([11, 23], Enumerable.Range(0, 24).Where(m => Number(cash[m][14]) > 0));
        string[] solar = Rows(Path.Combine(folder, "lifecycle.csv"))[1];
        Assert.Equal("capex_with_vat_borne [EUR]", File.ReadLines(Path.Combine(folder, "lifecycle.csv")).First().Split(',')[2]);
        Assert.Equal(30 * 850 * 1.17, Number(solar[2]), 6);
        Assert.InRange(Number(solar[12]), 0.03, 0.2);
        Assert.Equal(30 * 0.65, Number(solar[19]), 9);
        Assert.Equal(30 * 0.65 / 25, Number(solar[20]), 9);
        Assert.Equal("yes", solar[21]);
    });

    [Fact]
    public void Standard_costs_go_out_as_a_template_and_come_back_measured() => Files.With(Scenario, path =>
    {
        string template = Path.Combine(Path.GetDirectoryName(path)!, "costs.csv");
        Sim sim = Sim.Run("costs", path, "--template", template);
        NothingIsWarnedOf(sim);
        Assert.Contains("catering", sim.Out, StringComparison.Ordinal);
        Sim empty = Sim.Run("costs", path, "--measured", template);
        Assert.Equal(2, empty.Code);
        Assert.Contains("costs.csv:1:1: error: no cost is filled in", empty.Error, StringComparison.Ordinal);
        // Three meals of 2 EUR and 17 % VAT are 7.02 a night.
        string filled = File.ReadAllText(template).Replace("four walls,,,catering,,,", "four walls,2026-01,2026-12,catering,702000,100000,", StringComparison.Ordinal)
            .Replace("four walls,,,water,,,", "four walls,,,water,90000,,", StringComparison.Ordinal);
        File.WriteAllText(template, filled);
        JsonNode json = Sim.Run("costs", path, "--measured", template, "--json").Json;
        JsonNode[] measured = [.. json["measured"]!.AsArray().Select(m => m!)];
        Assert.Equal(["above", "within"], measured.Select(m => (string?)m["verdict"]).Order());
        Assert.Equal(7.02, (double)measured.Single(m => (string?)m["category"] == "catering")["eur_per_person_night"]!, 9);
        Assert.Contains("Measured", Sim.Run("costs", path, "--measured", template).Out, StringComparison.Ordinal);
    });

    [Fact]
    public void Measured_costs_that_cannot_be_read_are_told_with_line_and_column() => Files.With(Scenario, path =>
    {
        string measured = Path.Combine(Path.GetDirectoryName(path)!, "bad.csv");
        File.WriteAllText(measured, "centre,category,cost,person_nights\nA,watr,5,10\nA,water,x,10\n");
        Sim sim = Sim.Run("costs", path, "--measured", measured);
        Assert.Equal((2, ""), (sim.Code, sim.Out));
        Assert.Contains("bad.csv:2:2: error: 'watr' is not a cost category", sim.Error, StringComparison.Ordinal);
        Assert.Contains("bad.csv:3:3: error: cost 'x' is not a number", sim.Error, StringComparison.Ordinal);
        Assert.Equal(2, Sim.Run("costs", path, "--measured", measured + ".none").Code);
    });

    [Fact]
    public void A_closing_date_ends_people_costs_emissions_and_grants_and_every_table_says_so()
    {
        string closing = Path.Combine(Files.Root, "scenarios", "examples", "closing.yaml");
        Files.With("", path =>
        {
            string folder = Path.Combine(Path.GetDirectoryName(path)!, "out");
            Sim sim = Sim.Run("run", closing, "--out", folder);
            Assert.Equal((0, ""), (sim.Code, sim.Error));
            Assert.Contains("Small centre that closes, 2026 to 2030, closed on 2028-06-30", sim.Out, StringComparison.Ordinal);
            JsonNode run = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "summary.json")))!, variation = run["variations"]![0]!;
            Assert.Equal(30, (int)run["scenario"]!["open_months"]!);
            double Of(string key) => (double)variation["indicators"]!.AsArray().Single(i => (string)i!["key"]! == key)!["value"]!;
            // 50 people for 365 + 365 + 181 days; means are over the 2.5 years that it is open.
            Assert.Equal(50, Of("people.residents"), 1e-9);
            Assert.Equal(50 * 911 / 2.5, Of("people.person_nights"), 1e-6);
            string[][] ledger = Rows(Path.Combine(folder, "ledger.csv"));
            Assert.Equal("2028-06", ledger.Max(r => r[1]));
            Assert.Equal(60000, Number(Assert.Single(ledger, r => r.Contains("closing of the centre"))[^3]), 1e-6);
            Assert.Equal(ledger.Sum(r => Number(r[^3])) / (50 * 911), Of("cost.eur_per_person_night"), 1e-9);
            // The grant of June comes in August, and nothing after it.
            JsonNode ministry = variation["funders"]!.AsArray().Single(f => (string)f!["name"]! == "ministry")!;
            Assert.Equal(29 * 50 * 911.0, (double)ministry["bears_eur"]!, 1e-6);
        });
        // Modules of 17,000 EUR and VAT, 22.5 of 25 years unused: 60 % had elsewhere less 12 % of moving, against nothing, at the end of the third year.
        JsonNode compared = Sim.Run("compare", closing, "--json").Json;
        double Npv(int i) => (double)compared["variations"]![i]!["against_baseline"]!["npv_eur"]!;
        Assert.Equal(20 * 850 * 1.17 * ((0.6 * 0.9) - 0.12) / Math.Pow(1.04, 3), Npv(1) - Npv(2), 0.01);
        Assert.DoesNotContain("If the centre closes early", Sim.Run("compare", closing).Out, StringComparison.Ordinal);
        Assert.Contains("--hours 2029 is not in the period 2026 to 2030, closed on 2028-06-30", Sim.Run("run", closing, "--hours", "2029").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grant_of_nothing_is_where_a_sweep_begins() => Files.With(Scenario.Replace("donor: {", "town: { kind: grant, from: municipality, per_person_night: 1 EUR/person/day }\n      donor: {", StringComparison.Ordinal).Replace("years: 2", "years: 1", StringComparison.Ordinal), path =>
    {
        Sim sim = Sim.Run("sweep", path, "--vary", "payers.operator.receives.town.per_person_night=0 EUR/person/day,2 EUR/person/day");
        Assert.Equal(0, sim.Code);
        Assert.Equal(3, sim.Out.TrimEnd().Split('\n').Length);
        Files.With(File.ReadAllText(path).Replace("per_person_night: 1 EUR/person/day", "delay: 1 months", StringComparison.Ordinal), bad =>
            Assert.Contains("a grant needs per_person_night, per_month or both", Sim.Run("check", bad).Error, StringComparison.Ordinal));
    });

    [Fact]
    public void What_payers_owe_in_the_end_and_what_they_are_billed_has_columns() => Files.With(Scenario, path =>
    {
        Sim sim = Sim.Run("run", path);
        Assert.Contains("Invoiced", sim.Out, StringComparison.Ordinal);
        Assert.Contains("Given", sim.Out, StringComparison.Ordinal);
        Assert.Contains("Overdue", sim.Out, StringComparison.Ordinal);
        Assert.Contains("bills that come before the money wait for it", sim.Out.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(sim.Out.Split('\n'), line => Assert.True(line.Length <= 100 || !line.Contains("kEUR", StringComparison.Ordinal), line));
    });

    [Fact]
    public void A_misspelt_path_of_a_breakeven_names_the_file_and_its_chart_its_source() => Files.With(Scenario.Replace("years: 2", "years: 1", StringComparison.Ordinal), path =>
    {
        Sim sim = Sim.Run("breakeven", path, "--vary", "prices.electrcity.day=0.1 EUR/kWh..0.3 EUR/kWh", "--between", "baseline,solar");
        Assert.Equal(2, sim.Code);
        Assert.Contains("scenario.yaml: error: prices.electrcity.day is not a known path", sim.Error, StringComparison.Ordinal);
        string chart = Path.Combine(Path.GetDirectoryName(path)!, "even.svg");
        Assert.Equal(0, Sim.Run("breakeven", path, "--vary", "prices.electricity.day=0.1 EUR/kWh..0.3 EUR/kWh", "--between", "baseline,solar", "--points", "2", "--chart", chart).Code);
        Assert.Contains("scenario ", File.ReadAllText(chart), StringComparison.Ordinal);
    });

    [Fact]
    public void Lists_of_providers_and_half_months_are_told_what_is_allowed_and_where()
    {
        string bad = Scenario.Replace("catering: { provider: contractor, location: off-site, price: 2.0 EUR/meal }", "catering: { providers: [a, b] }", StringComparison.Ordinal);
        Files.With(bad, path => Assert.Contains(
            "services.catering.providers is a list; expected a map of names (allowed: each with provider, share, price, location: NAME: { provider: ... })", Sim.Run("check", path).Error, StringComparison.Ordinal));
        string sites = File.ReadAllText(Path.Combine(Files.Root, "scenarios", "spread-out.yaml")).Replace("lead_time: { flats: 2 months }", "lead_time: { flats: 1.5 months }", StringComparison.Ordinal);
        Files.With(sites, path => Assert.Contains("allocation.lead_time.flats is 1.5 months; it must be whole months", Sim.Run("check", path).Error, StringComparison.Ordinal));
    }

    [Fact]
    public void Payers_and_closings_that_cannot_be_are_told_with_their_place()
    {
        string bad = Scenario.Replace("of: [catering]", "of: [wine]", StringComparison.Ordinal).Replace("closure: { earliest: 2026-06-30, likely: 2026-12-31, latest: 2027-06-30 }", "closure: { date: 2026-12-31, per_month: 1 % }", StringComparison.Ordinal);
        Files.With(bad, path =>
        {
            Sim sim = Sim.Run("check", path);
            Assert.Equal(2, sim.Code);
            Assert.Contains(":9:1: error: closure needs date, or per_month, or earliest with likely and latest; found date, per_month", sim.Out + sim.Error, StringComparison.Ordinal);
            Assert.Contains("payers.operator.receives.donor.of 'wine' is not a cost category", sim.Out + sim.Error, StringComparison.Ordinal);
        });
    }

    private static void NothingIsWarnedOf(Sim sim)
    {
        Assert.Equal(0, sim.Code);
        Assert.Equal("", sim.Error);
    }

    private static string[][] Rows(string file) => [.. File.ReadAllLines(file).Skip(1).Select(l => l.Split(','))];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
