namespace Sim.Cli.Tests.Commands;

/// <summary>What <c>sim price</c> refuses or doubts, and in which words.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class PriceRefusalTests
{
    [Theory]
    [InlineData("laundri", "nearest: laundry")]
    [InlineData("catering", "is not a service of this file")]
    public void An_unknown_service_is_named(string service, string said)
    {
        Sim sim = Sim.Run("price", Path.Combine(Files.Root, "scenarios", "laundry-enterprise.yaml"), "--service", service);
        Assert.Equal((2, ""), (sim.Code, sim.Out));
        Assert.Contains(said, sim.Error, StringComparison.Ordinal);
    }

    // Who says what is delivered buys it from somebody; who says nothing has no power.
    [Theory]
    [InlineData("", 2)]
    [InlineData("drivers: { per_person: 0.5 kWh/person/day }", 0)]
    [InlineData("equipment: { panels: { number: 100 } }", 0)]
    public void Nobody_sells_the_power_of_panels_that_are_not_there(string own, int code)
    {
        Files.With(PriceTests.Text("solar", own), path =>
        {
            Sim sim = Sim.Run("price", path, "--service", "solar", "--paths", "10");
            Assert.Equal(code, sim.Code);
            Assert.Equal(code == 2, sim.Error.Contains("enterprises.solar has no panels whose power it could sell: state them (enterprises.solar.equipment)", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void A_centre_without_modules_has_no_solar_power_to_sell()
    {
        Files.With(CentreWithSolar, path =>
        {
            Sim sim = Sim.Run("price", path, "--service", "solar", "--paths", "10");
            Assert.Equal((2, ""), (sim.Code, sim.Out));
            Assert.Contains("electricity.pv gives no power to sell: state the panels' peak, or what the enterprise delivers (enterprises.solar.drivers.per_person)", sim.Error, StringComparison.Ordinal);
        });
    }

    // Its own panels are there, but not in the cost of an enterprise that states none; one that sells what others paid for says how much, and is told.
    [Theory]
    [InlineData("enterprises: { solar: {} }", 2, "enterprises.solar has no panels in its cost, though electricity.pv gives power to sell", "")]
    [InlineData("", 2, "enterprises.solar has no panels in its cost, though electricity.pv gives power to sell", "")]
    [InlineData("enterprises: { solar: { drivers: { per_person: 0.5 kWh/person/day } } }", 0, "", "No panels are in these prices")]
    [InlineData("enterprises: { solar: { equipment: { panels: { number: 20 } } } }", 0, "", null)]
    public void Power_of_panels_that_nobody_pays_is_no_price(string enterprises, int code, string said, string? told)
    {
        string text = CentreWithSolar.Replace("import_limit: 60 kW }", "import_limit: 60 kW }, pv: { roof: { peak: 20 kW } }", StringComparison.Ordinal)
            .Replace("enterprises: { solar: {} }", enterprises, StringComparison.Ordinal);
        Files.With(text, path =>
        {
            Sim sim = Sim.Run("price", path, "--service", "solar", "--paths", "10");
            Assert.Equal(code, sim.Code);
            Assert.Contains(said, sim.Error, StringComparison.Ordinal);
            if (told is null)
            {
                Assert.DoesNotContain("No panels are in these prices", sim.Out, StringComparison.Ordinal);
            }
            else
            {
                Assert.Contains(told, sim.Out, StringComparison.Ordinal);
            }
        });
    }

    private const string CentreWithSolar = """
        name: small
        period: { start: 2026, years: 1 }
        location: { latitude: 44.82 deg, longitude: 15.87 deg, elevation: 230 m, time_zone: Europe/Sarajevo }
        climate: { normals: bihac }
        occupancy: { capacity: 60 people, constant: 50 people }
        buildings: { sleeping: { units: 15, people_per_unit: 4 people, heating: electric-radiators } }
        electricity: { grid: { import_limit: 60 kW } }
        water: { source: mains, taps: 4, showers: { fixtures: 4 }, basins: { fixtures: 6 }, toilets: { fixtures: 4 } }
        waste: { residual: landfill, organics: landfill, recyclables: landfill }
        enterprises: { solar: {} }

        """;

    [Theory]
    [InlineData("--paths", "0", "--paths 0 is not from 1 to 10000")]
    [InlineData("--paths", "1000000", "--paths 1000000 is not from 1 to 10000")]
    [InlineData("--threads", "0", "--threads 0 is not from 1 to 1024")]
    [InlineData("--coupled", "--json", "cannot be run with --coupled")]
    public void Wrong_options_end_with_code_2(string option, string value, string said)
    {
        Sim sim = Sim.Run("price", Path.Combine(Files.Root, "scenarios", "laundry-enterprise.yaml"), "--service", "laundry", option, value);
        Assert.Equal((2, ""), (sim.Code, sim.Out));
        Assert.Contains(said, sim.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_enterprise_alone_cannot_be_run_and_the_message_says_what_can_be_done()
    {
        Sim sim = Sim.Run("run", Path.Combine(Files.Root, "scenarios", "laundry-enterprise.yaml"));
        Assert.Equal(2, sim.Code);
        Assert.Contains("sim price reads it", sim.Error, StringComparison.Ordinal);
        Sim explain = Sim.Run("explain", Path.Combine(Files.Root, "scenarios", "laundry-enterprise.yaml"), "enterprises.laundry.crew.wage");
        Assert.Equal(0, explain.Code);
        Assert.Contains("950", explain.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_custom_service_without_a_catalogue_says_what_it_lacks()
    {
        Files.With(PriceTests.Text("ironing", "unit: piece, uses: { materials: 0.1 EUR/piece }"), path =>
        {
            Sim sim = Sim.Run("price", path, "--service", "ironing");
            Assert.Equal(2, sim.Code);
            Assert.Contains("enterprises.ironing.drivers.per_person is missing", sim.Error, StringComparison.Ordinal);
            Assert.Contains("enterprises.ironing.crew.labour is missing", sim.Error, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("drivers: { per_person: 0 kg/person/day }", 2, "make no work at all")]
    [InlineData("contract_length: 2.5 years", 2, "is not a whole number of years")]
    [InlineData("finance: { centre_pays_after: 1.5 months }", 2, "5:44: error: enterprises.laundry.finance.centre_pays_after is 1.5 months, but money is counted by whole months; write 1 or 2 months")]
    [InlineData("finance: { subsidies_last: 2.5 months }", 2, "enterprises.laundry.finance.subsidies_last is 2.5 months")]
    [InlineData("crew: { notice: 0.5 months }", 2, "write 0 or 1 months")]
    [InlineData("customers: { hotel: { volume: 1 t/month, price: 1 EUR/kg, pays_after: 1.5 months } }", 2, "enterprises.laundry.customers.hotel.pays_after is 1.5 months")]
    [InlineData("customers: { hotel: { volume: 1 t/month, price: 1 EUR/kg, season: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] } }", 2, "enterprises.laundry.customers.hotel.season is 0 in every month")]
    [InlineData("equipment: { washer: { season: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] } }", 2, "enterprises.laundry.equipment.washer.season is 0 in every month")]
    [InlineData("finance: { grant: 50 %, loan: 100 % }", 0, "enterprises.laundry.finance.grant pays for nothing")]
    [InlineData("equipment: { washer: { number: 1 } }, finance: { grant: 100 %, loan: 50 % }", 0, "enterprises.laundry.finance.loan is of nothing")]
    [InlineData("finance: { loan_term: 2.55 years }", 2, "enterprises.laundry.finance.loan_term is 30.6 months")]
    [InlineData("finance: { loan: 100 % }", 0, "enterprises.laundry.finance.loan pays for nothing")]
    [InlineData("crew: { labour: 1 h/kg }", 0, "enterprises.laundry.crew.labour '1 h/kg' is implausible: usual are 0.029 to 0.12 h/kg")]
    public void What_cannot_be_is_refused_and_what_can_hardly_be_is_doubted(string terms, int code, string said)
    {
        Files.With(PriceTests.Text("laundry", terms), path =>
        {
            Sim sim = Sim.Run("price", path, "--service", "laundry", "--paths", "2");
            Assert.Equal(code, sim.Code);
            Assert.Contains(said, sim.Error, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_file_that_does_not_say_how_many_people_there_are_is_refused()
    {
        Files.With(PriceTests.Text("laundry", "").Replace(", constant: 600 people", "", StringComparison.Ordinal), path =>
        {
            Sim sim = Sim.Run("price", path, "--service", "laundry", "--paths", "2");
            Assert.Equal((2, ""), (sim.Code, sim.Out));
            Assert.Contains("give exactly one of constant, monthly and recorded; 0 are given", sim.Error, StringComparison.Ordinal);
        });
    }
}
