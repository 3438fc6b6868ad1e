using System.Text.Json.Nodes;

namespace Sim.Cli.Tests.Commands;

/// <summary><c>sim price</c> on shipped and passing files.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class PriceTests
{
    private const string Enterprise = """
        name: test
        period: { start: 2026 }
        occupancy: { capacity: 1000 people, constant: 600 people }
        enterprises:
          SERVICE: { TERMS }
        """;

    public static TheoryData<string> Shipped => [.. ShippedFiles.Enterprises];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_enterprise_is_sound_and_priced(string name)
    {
        string path = Path.Combine(Files.Root, "scenarios", name);
        Sim check = Sim.Run("check", path);
        Assert.Equal((0, ""), (check.Code, check.Error));
        foreach (string service in ServicesOf(path))
        {
            Sim price = Sim.Run("price", path, "--service", service, "--paths", "50");
            Assert.Equal((0, ""), (price.Code, price.Error));
            Assert.Contains("Both gain between", price.Out, StringComparison.Ordinal);
            Assert.Contains("monthly fee", price.Out, StringComparison.Ordinal);
            Assert.All(price.Lines, line => Assert.True(line.Length <= 100, line));
        }
        // It stays the short file that it promises to be.
        Assert.True(File.ReadAllLines(path).Count(l => l.Trim().Length > 0 && !l.TrimStart().StartsWith('#')) <= 22);
    }

    [Fact]
    public void Threads_change_nothing_and_files_hold_what_is_printed()
    {
        Files.With(Text("laundry", "customers: { hotel: { volume: 1 t/month, price: 1.5 EUR/kg } }"), path =>
        {
            string folder = Path.Combine(Path.GetDirectoryName(path)!, "out");
            Sim one = Sim.Run("price", path, "--service", "laundry", "--paths", "40", "--threads", "1", "--json");
            Sim two = Sim.Run("price", path, "--service", "laundry", "--paths", "40", "--threads", "3", "--json", "--out", folder);
            Assert.Equal((0, ""), (one.Code, one.Error));
            Assert.Equal(one.Out, two.Out);
            Assert.Equal(one.Out.TrimEnd(), File.ReadAllText(Path.Combine(folder, "price.json")).TrimEnd());
            Assert.Equal(8, Directory.GetFiles(Path.Combine(folder, "charts"), "*.svg").Length);
            Assert.Equal(1 + 11 + 12, File.ReadAllLines(Path.Combine(folder, "occupancy.csv")).Length);
            Assert.Equal(11, File.ReadAllLines(Path.Combine(folder, "forms.csv")).Length);
            JsonNode json = one.Json;
            Assert.Equal(36, json["cash_eur"]!.AsArray().Count - 1);
            // Random as they are, they hedge less than certain ones would.
            Assert.True((double)json["contract"]!["profit_eur_per_year"]!["p10"]! < (double)json["contract_with_agreed_customers"]!["profit_eur_per_year"]!["p10"]!);
            Assert.Equal(12_000, (double)json["customers"]![0]!["agreed_units_per_year"]!, 6);
            // The hedge: other customers at a good price lower what the centre must pay.
            Assert.True((double)json["price_needed"]!["break_even_expected"]! < (double)json["price_needed_without_customers"]!["break_even_expected"]!);
        });
    }

    [Fact]
    public void A_record_that_is_too_short_is_named_with_what_stands_in()
    {
        Sim sim = Sim.Run("price", Path.Combine(Files.Root, "scenarios", "laundry-enterprise.yaml"), "--service", "laundry", "--paths", "3");
        string said = Flat(sim.Out);
        Assert.Contains("cannot be taken from the record: the record is too short (8 of 49 months have a figure of their own", said, StringComparison.Ordinal);
        Assert.Contains("0.100 closures a year of 180 days, as stated there", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_is_priced_over_all_sites_that_have_it_or_at_one()
    {
        string text = File.ReadAllText(Path.Combine(Files.Root, "scenarios", "spread-out.yaml")).Replace("  flats:\n    open: false", "  flats:\n    open: true", StringComparison.Ordinal)
            .Replace("order: [lipa, flats]", "shares: { lipa: 60 %, flats: 40 %}", StringComparison.Ordinal).Replace("years: 5", "years: 1", StringComparison.Ordinal);
        Files.With(text, path =>
        {
            JsonNode Priced(params string[] options) => Sim.Run(["price", path, "--service", "laundry", "--paths", "2", "--json", .. options]).Json;
            JsonNode all = Priced(), lipa = Priced("--site", "lipa"), flats = Priced("--site", "flats");
            Assert.Equal(["flats", "lipa"], all["sites"]!.AsArray().Select(s => (string)s!));
            Assert.Equal("lipa", (string)all["main_site"]!);
            double Units(JsonNode json) => (double)json["occupancy"]!["record"]!["mean_people"]!;
            Assert.Equal(Units(all), Units(lipa) + Units(flats), 6);
            Assert.Equal(0.6, Units(lipa) / Units(all), 6);
            double Now(JsonNode json) => (double)json["band"]!["alternative_first_year_eur"]!;
            // A contractor at one, work of its own at the other: the mean by work lies between.
            (double now, double atLipa, double atFlats) = (Now(all), Now(lipa), Now(flats));
            Assert.NotEqual(atLipa, atFlats, 1e-3);
            Assert.InRange(now, Math.Min(atLipa, atFlats) + 0.1 * Math.Abs(atLipa - atFlats), Math.Max(atLipa, atFlats) - 0.1 * Math.Abs(atLipa - atFlats));
            Sim wrong = Sim.Run("price", path, "--service", "laundry", "--site", "flat");
            Assert.Equal((2, ""), (wrong.Code, wrong.Out));
            Assert.Contains("--site flat", wrong.Error, StringComparison.Ordinal);
            Assert.Contains("nearest: flats", wrong.Error, StringComparison.Ordinal);
        });
        Sim alone = Sim.Run("price", Path.Combine(Files.Root, "scenarios", "laundry-enterprise.yaml"), "--service", "laundry", "--site", "lipa");
        Assert.Equal(2, alone.Code);
        Assert.Contains("has no sites to choose from", alone.Error, StringComparison.Ordinal);
    }

    // Built up from hours, wages, energy and materials, at a thousand beds with what such a service needs beside its crew,
    // posts that are filled, and four fifths of the yield of 225 kW used.
    [Theory]
    [InlineData("laundry", 1.3, "equipment: { washer: { number: 4 }, dryer: { number: 4 } }, rent: 500 EUR/month, crew: { fixed: { manager: { posts: 0.5 } } }")]
    [InlineData("catering", 2.6, "equipment: { kitchen: { number: 2 } }, rent: 2000 EUR/month, crew: { fixed: { manager: {} } }")]
    [InlineData("cleaning", 0.083, "")]
    [InlineData("repair", 11, "drivers: { fixed: 600 h/month }, crew: { minimum: 1 }, rent: 150 EUR/month, equipment: { tools: { number: 2 } }")]
    [InlineData("maintenance", 12, "drivers: { per_person: 0 h/person/day, fixed: 1500 h/month }, crew: { fixed: { manager: { posts: 0.5 } } }, equipment: { tools: { number: 4 } }, vehicles: { trips: 5 1/week, trip: 60 km }")]
    [InlineData("solar", 0.09, "contract_length: 15 years, drivers: { per_person: 0 kWh/person/day, fixed: 17500 kWh/month }, equipment: { panels: { number: 225, maintenance: 1.5 % } }, crew: { minimum: 0, labour: 0 h/kWh, fixed: { technician: { posts: 0.1 } } }, finance: { loan: 80 %, loan_term: 12 years }")]
    public void Costs_from_below_agree_with_the_default_price_within_15_percent(string service, double priceEur, string terms)
    {
        Files.With(Text(service, terms), path =>
        {
            Sim sim = Sim.Run("price", path, "--service", service, "--paths", "1", "--json");
            Assert.Equal((0, ""), (sim.Code, sim.Error));
            Assert.InRange((double)sim.Json["price_needed"]!["break_even_recorded"]! / priceEur, 0.85, 1.15);
        });
    }

    [Fact]
    public void A_scenario_gives_what_a_unit_uses_from_its_meters()
    {
        string text = File.ReadAllText(Files.Lipa).Replace("laundry: { provider: contractor, location: off-site, price: 1.3 EUR/kg, delivery: { distance: 30 km } }",
            "laundry: { provider: contractor, location: off-site, price: 1.4 EUR/kg, amount: 0.6 kg/person/day, delivery: { distance: 30 km } }", StringComparison.Ordinal)
            // What is washed is that of the days before: the same for each person-day where people stay as many.
            .Replace("recorded: data/lipa-occupancy.csv", "constant: 600 people", StringComparison.Ordinal).Replace("  future: model ", "  # ", StringComparison.Ordinal);
        Files.With(text, path =>
        {
            Sim sim = Sim.Run("price", path, "--service", "laundry", "--paths", "2", "--json");
            Assert.Equal((0, ""), (sim.Code, sim.Error));
            string assumed = sim.Json["assumptions"]!.ToJsonString();
            Assert.Contains("0.6 kg/person/day", assumed, StringComparison.Ordinal);
            Assert.Contains("1.4 EUR/kg", assumed, StringComparison.Ordinal);
            // 0.06 + 0.60 kWh of machines and 3 L from 10 to 50 C: 0.14 kWh
            Assert.Contains("\"0.79", assumed, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Coupled_paths_are_runs_of_the_engine_and_agree_with_arithmetic_where_nothing_is_scarce()
    {
        string text = File.ReadAllText(Files.Lipa) + "\nenterprises: { laundry: { contract_length: 1 year } }\n";
        Files.With(text, path =>
        {
            JsonNode plain = Sim.Run("price", path, "--service", "laundry", "--paths", "2", "--json").Json;
            Sim coupled = Sim.Run("price", path, "--service", "laundry", "--paths", "2", "--coupled", "--json");
            Assert.Equal(0, coupled.Code);
            Assert.True((bool)coupled.Json["coupled"]!);
            double expected = (double)plain["units_per_year"]!["mean"]!;
            Assert.InRange((double)coupled.Json["units_per_year"]!["mean"]! / expected, 0.98, 1.02);
        });
    }

    // 600 people leave 81 t of food waste a year, which take 203 h; a laundry of theirs fills its posts.
    [Fact]
    public void A_price_of_idle_posts_says_so_beside_it()
    {
        Files.With(Text("composting", ""), path =>
        {
            JsonNode json = Sim.Run("price", path, "--service", "composting", "--paths", "5", "--json").Json;
            Assert.Equal((double)json["units_per_year"]!["mean"]! * 0.0025, (double)json["crew"]!["hours_worked_per_year"]!, 1e-6);
            Assert.Equal(3440.0, (double)json["crew"]!["hours_paid_per_year"]!, 1e-6);
            Assert.True((double)json["crew"]!["break_even_by_hour_eur"]! < 0.25 * (double)json["price_needed"]!["break_even_expected"]!);
            string said = Flat(Sim.Run("price", path, "--service", "composting", "--paths", "5").Out).Replace('\u00A0', ' ');
            Assert.Contains("Idle crew: these are prices of posts without work.", said, StringComparison.Ordinal);
            Assert.Contains("of the 3 440 hours a year for which it is paid", said, StringComparison.Ordinal);
            Assert.Contains("no machine, vehicle or rent is in it", said, StringComparison.Ordinal);
        });
        Files.With(Text("laundry", ""), path => Assert.DoesNotContain("Idle crew", Sim.Run("price", path, "--service", "laundry", "--paths", "5").Out, StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_that_covers_the_contract_leaves_no_risk_and_that_is_said()
    {
        string text = Text("laundry", "contract_length: 1 year").Replace("2026", "2023", StringComparison.Ordinal)
            .Replace("constant: 600 people", "recorded: data/lipa-occupancy.csv", StringComparison.Ordinal);
        Files.With(text, path =>
        {
            Sim sim = Sim.Run("price", path, "--service", "laundry", "--paths", "3", "--json");
            Assert.Equal(0, sim.Code);
            Assert.Contains("the record covers the whole contract", sim.Error, StringComparison.Ordinal);
            JsonNode profit = sim.Json["contract"]!["profit_eur_per_year"]!;
            Assert.Equal((double)profit["p10"]!, (double)profit["p90"]!, 6);
        });
    }

    [Theory]
    [InlineData("constant: 0 people")]
    [InlineData("monthly: [0 people, 0 people, 0 people, 0 people, 0 people, 0 people, 0 people, 0 people, 0 people, 0 people, 0 people, 0 people]")]
    public void A_centre_with_nobody_in_it_is_priced_for_fixed_work_and_refused_without(string nobody)
    {
        Files.With(Text("laundry", "drivers: { fixed: 5 t/month }").Replace("constant: 600 people", nobody, StringComparison.Ordinal), path =>
        {
            string folder = Path.Combine(Path.GetDirectoryName(path)!, "out");
            Sim sim = Sim.Run("price", path, "--service", "laundry", "--paths", "3", "--out", folder);
            Assert.Equal((0, ""), (sim.Code, sim.Error));
            Assert.Contains("break-even with the people planned", sim.Out, StringComparison.Ordinal);
            Assert.Contains("there is nothing to count its price by", Flat(sim.Out), StringComparison.Ordinal);
            Assert.Null(JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "price.json")))!["occupancy"]!["record"]!["season_fraction"]);
        });
        Files.With(Text("laundry", "").Replace("constant: 600 people", nobody, StringComparison.Ordinal), path =>
        {
            Sim sim = Sim.Run("price", path, "--service", "laundry");
            Assert.Equal((2, ""), (sim.Code, sim.Out));
            Assert.Contains("nobody is planned to be in the centre: there is nothing to price", sim.Error, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_price_beyond_the_alternative_and_a_form_that_cannot_pay_the_same_are_said()
    {
        Files.With(Text("laundry", "contract: { kind: per-unit, price: 3 EUR/kg }, instead: { price: 0.45 EUR/kg }, growth: { wages: 0 %, energy: 0 %, other: 0 % }"), path =>
        {
            string folder = Path.Combine(Path.GetDirectoryName(path)!, "out");
            Sim sim = Sim.Run("price", path, "--service", "laundry", "--paths", "5", "--out", folder);
            string said = Flat(sim.Out);
            Assert.Contains("Under this contract the centre pays 3.00 EUR/kg in half of the paths, more than the 0.450 EUR/kg that it would pay otherwise", said, StringComparison.Ordinal);
            Assert.Contains("forms of equal mean payment but for shared savings", said, StringComparison.Ordinal);
            Assert.Contains("no share from 0 to 100 % of the saving comes to it", said.Replace('\u00A0', ' '), StringComparison.Ordinal);
            string[] rows = File.ReadAllLines(Path.Combine(folder, "forms.csv"));
            Assert.EndsWith("payment_mean [EUR/year]", rows[0], StringComparison.Ordinal);
            Assert.NotEqual(rows[1].Split(',')[^1], rows[^1].Split(',')[^1]);
        });
    }

    [Fact]
    public void A_service_that_subsidies_pay_for_needs_no_price_and_says_so()
    {
        Files.With(Text("laundry", "finance: { subsidy: 100000 EUR/month }"), path =>
        {
            string said = Flat(Sim.Run("price", path, "--service", "laundry", "--paths", "5").Out);
            Assert.Contains("Below 0: subsidies and other customers bring more than the service costs", said, StringComparison.Ordinal);
            Assert.Contains("Both gain at any price up to", said, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Work_of_others_without_a_machine_free_is_shown_as_not_done()
    {
        string terms = "customers: { hotel: { volume: 1 t/month, price: 1.5 EUR/kg, spread: 0 %, lost: 0 1/year } }, equipment: { washer: { number: 1, capacity: 1 kg/h } }";
        Files.With(Text("laundry", terms), path =>
        {
            Sim sim = Sim.Run("price", path, "--service", "laundry", "--paths", "2");
            Assert.Contains("The machines have no time for 12 000 of 12 000 kg a year that other customers ask for", Flat(sim.Out).Replace('\u00A0', ' '), StringComparison.Ordinal);
            JsonNode customer = Sim.Run("price", path, "--service", "laundry", "--paths", "2", "--json").Json["customers"]![0]!;
            Assert.Equal((12_000.0, 0.0), ((double)customer["agreed_units_per_year"]!, (double)customer["done_units_per_year"]!));
        });
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> ServicesOf(string path) => File.ReadLines(path).SkipWhile(l => l != "enterprises:").Skip(1)
        .Where(l => l.StartsWith("  ", StringComparison.Ordinal) && l[2] is not (' ' or '#')).Select(l => l.Trim().Split(':')[0]);

    internal static string Text(string service, string terms) =>
        Enterprise.ReplaceLineEndings("\n").Replace("SERVICE", service, StringComparison.Ordinal).Replace("TERMS", terms, StringComparison.Ordinal) + "\n";
}
