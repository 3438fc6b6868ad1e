using Sim.Engine.Accounts;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Accounts;

public class BillingTests
{
    private static readonly Prices Bare = new();

    [Fact]
    public void Electricity_is_billed_by_band_peak_meter_and_feed_in()
    {
        var price = new ElectricityPrice { DayEurPerKwh = 0.158, NightEurPerKwh = 0.079, FixedEurPerMonth = 5, FeedInEurPerKwh = 0.045, DemandEurPerKwMonth = 6 };
        var month = new MeteredMonth { ImportKwh = [1000, 2000], PeakImportKw = 30, ExportKwh = 400 };
        Ledger ledger = Bill(month, Bare with { Electricity = price });
        Assert.Equal([158, 158, 180, 5, -18], ledger.Lines.Select(l => Math.Round(l.AmountEur, 9)));
        Assert.Equal(483, ledger.TotalEur, 9);
        Assert.All(ledger.Lines, l => Assert.Equal(CostCategory.Electricity, l.Category));
    }

    [Fact]
    public void A_single_band_contract_pays_the_day_price_for_everything()
    {
        var month = new MeteredMonth { ImportKwh = [3000] };
        Assert.Equal(420, Bill(month, Bare with { Electricity = new ElectricityPrice { DayEurPerKwh = 0.14 } }).TotalEur, 9);
    }

    [Theory]
    [InlineData(Carrier.Diesel, 1.19)]
    [InlineData(Carrier.HeatingOil, 1.10)]
    [InlineData(Carrier.Lpg, 0.69)]
    [InlineData(Carrier.NaturalGas, 0.0625)]
    [InlineData(Carrier.Pellets, 0.286)]
    [InlineData(Carrier.Logs, 0.154)]
    public void Each_fuel_is_billed_at_its_own_price(Carrier carrier, double expectedEurPerUnit)
    {
        var month = new MeteredMonth();
        month.FuelUsed[(int)carrier] = 500;
        Prices prices = Sample.Defaults.Prices;
        LedgerLine line = Bill(month, prices with { Electricity = new() }).Lines.Single(l => l.Category == CostCategory.Fuel);
        double vat = carrier == Carrier.NaturalGas ? 1.17 : 1;
        Assert.Equal(500 * expectedEurPerUnit * vat, line.AmountEur, 9);
    }

    [Fact]
    public void Water_sewage_and_waste_are_billed_by_quantity()
    {
        var month = new MeteredMonth { MainsM3 = 100, TruckedM3 = 2, BottledL = 10, SewageM3 = 80, SeptageM3 = 3, Waste = new() { LandfillGateKg = 1100 } };
        month.Waste.LandfilledKg[(int)WasteStream.Food] = 1000;
        month.Waste.RecycledKg[(int)WasteStream.Plastic] = 200;
        Ledger ledger = Bill(month, Bare with
        {
            Water = new WaterPrices { MainsEurPerM3 = 1.02, TruckedEurPerM3 = 8, BottledEurPerL = 0.28, SewerEurPerM3 = 0.41, SeptageEurPerM3 = 12 },
            Waste = new WastePrices { CollectionEurPerKg = 0.045, SeparateCollectionEurPerKg = 0.06, GateFeeEurPerKg = 0.02, PlasticEurPerKg = 0.22 },
        });
        double[] eur = ledger.ByCategoryEur();
        Assert.Equal(102 + 16 + 2.8, eur[(int)CostCategory.Water], 9);
        Assert.Equal(32.8 + 36, eur[(int)CostCategory.Wastewater], 9);
        Assert.Equal(45 + 12 + 22 - 44, eur[(int)CostCategory.Waste], 9);
    }

    [Fact]
    public void Food_is_counted_once_whoever_cooks()
    {
        var costs = new FixedCosts { FoodEurPerPersonDay = 6 };
        double Catering(params ServiceMonth[] services) => Ledger.Of(
            [new MeteredMonth { PersonNights = 1000, Services = services }], new AccountInputs { FixedCosts = costs }, [], 1)
            .ByCategoryEur()[(int)CostCategory.Catering];

        Assert.Equal(6000, Catering(), 9);
        Assert.Equal(7800, Catering(new ServiceMonth(ServiceKind.Catering, "contractor", 3000, 2.6)), 9);
        Assert.Equal(3900, Catering(new ServiceMonth(ServiceKind.Catering, "", 3000, 1.3)), 9);
        Assert.Equal(0, Catering(new ServiceMonth(ServiceKind.Catering, "contractor", 0, 2.6)), 9);
    }

    [Theory]
    [InlineData(ServiceKind.Laundry, CostCategory.Laundry)]
    [InlineData(ServiceKind.Catering, CostCategory.Catering)]
    [InlineData(ServiceKind.Cleaning, CostCategory.Cleaning)]
    [InlineData(ServiceKind.Repair, CostCategory.Site)]
    [InlineData(ServiceKind.Maintenance, CostCategory.Site)]
    [InlineData(ServiceKind.Solar, CostCategory.Electricity)]
    public void A_unit_of_a_service_costs_its_price_whoever_is_paid(ServiceKind kind, CostCategory category)
    {
        Ledger ledger = Ledger.Of([new MeteredMonth { Services = [new(kind, "", 100, 0.1), new(kind, "cooperative", 50, 1.3)] }],
            new AccountInputs(), [], 1);
        Assert.Equal(75, ledger.ByCategoryEur()[(int)category], 9);
        Assert.Equal((10, 65), (ledger.ByPayeeEur()[Payee.Trade], ledger.ByPayeeEur()["cooperative"]));
    }

    [Fact]
    public void Upkeep_is_counted_once_as_an_amount_or_as_a_service()
    {
        // 100 beds for 30 days at 0.5 EUR, or 150 h at 12 EUR.
        var costs = new FixedCosts { UpkeepEurPerPersonDay = 0.5 };
        double Site(params ServiceMonth[] services) => Ledger.Of([new MeteredMonth { Days = 30, CapacityPeople = 100, Services = services }],
            new AccountInputs { FixedCosts = costs }, [], 1).ByCategoryEur()[(int)CostCategory.Site];
        Assert.Equal(1500, Site(), 9);
        Assert.Equal(1800, Site(new ServiceMonth(ServiceKind.Maintenance, "contractor", 150, 12)), 9);
        Assert.Equal(1500 + 110, Site(new ServiceMonth(ServiceKind.Repair, "contractor", 10, 11)), 9);
    }

    [Fact]
    public void Staff_cost_their_role_or_the_mean_and_carry_no_vat()
    {
        var inputs = new AccountInputs
        {
            Prices = new Prices { Vat = new VatTerms { RateFraction = 0.17 } },
            Wages = new Wages { MeanEurPerMonth = 1500, Roles = new Dictionary<string, RoleWage> { ["cleaner"] = new() { CostEurPerMonth = 950 } } },
        };
        var month = new MeteredMonth { StaffPeople = [new("cleaner", 2), new("social worker", 3)] };
        Assert.Equal(1900 + 4500, Ledger.Of([month], inputs, [], 1).TotalEur, 9);
    }

    [Fact]
    public void Fixed_lines_run_by_month_by_person_and_by_place()
    {
        var lines = new Dictionary<string, FixedLine>
        {
            ["clinic"] = new() { Category = CostCategory.Care, AmountEurPerMonth = 2000 },
            ["kits"] = new() { Category = CostCategory.Other, PerPersonEurPerPersonDay = 0.4 },
            ["insurance"] = new() { Category = CostCategory.Site, PerPlaceEurPerPersonDay = 0.1, Vat = Vat.None },
        };
        var month = new MeteredMonth { Days = 31, PersonNights = 9000, CapacityPeople = 1500 };
        Ledger ledger = Ledger.Of([month], new AccountInputs { FixedCosts = new FixedCosts { Lines = lines } }, [], 1);
        Assert.Equal([2000, 4650, 3600], ledger.Lines.Select(l => Math.Round(l.AmountEur, 9)));
    }

    [Fact]
    public void Energy_and_other_prices_rise_apart_from_the_second_year_on()
    {
        var inputs = new AccountInputs
        {
            Prices = new Prices
            {
                Electricity = new ElectricityPrice { DayEurPerKwh = 0.1 },
                Water = new WaterPrices { MainsEurPerM3 = 1 },
            },
            LifeCycle = new LifeCycle { EnergyEscalationFraction = 0.02, OtherEscalationFraction = 0.01 },
        };
        MeteredMonth[] months = [.. new[] { 0, 11, 12, 24 }.Select(m => new MeteredMonth { Month = m, ImportKwh = [1000, 0], MainsM3 = 100 })];
        double[][] eur = Ledger.Of(months, inputs, [], 3).ByYearAndCategoryEur(3);
        Assert.Equal([200, 102, 104.04], eur.Select(y => Math.Round(y[(int)CostCategory.Electricity], 9)));
        Assert.Equal([200, 101, 102.01], eur.Select(y => Math.Round(y[(int)CostCategory.Water], 9)));
    }

    [Fact]
    public void Categories_are_paid_by_who_claims_them()
    {
        var payers = new Dictionary<string, Payer>
        {
            ["municipality"] = new() { Pays = ["water", "waste"], RecoversVat = true },
            [Payer.Operator] = new(),
        };
        Assert.Empty(Payer.Check(payers));
        Ledger ledger = Ledger.Of(Sample.Period(1), Sample.Defaults with { Payers = payers }, [], 1);
        foreach (LedgerLine line in ledger.Lines)
        {
            bool town = line.Category is CostCategory.Water or CostCategory.Waste;
            Assert.Equal(town ? "municipality" : Payer.Operator, line.Payer);
            Assert.True(!town || Math.Abs(line.VatEur) < 1e-12);
        }
    }

    [Fact]
    public void Payers_that_claim_the_same_or_nothing_known_are_problems()
    {
        var payers = new Dictionary<string, Payer>
        {
            ["a"] = new() { Pays = ["water"] },
            ["b"] = new() { Pays = ["water", "rent", "3"] },
        };
        Assert.Equal(3, Payer.Check(payers).Count());
        Assert.All(Payer.Check(payers), p => Assert.Equal("b.pays", p.Key));
    }

    [Fact]
    public void An_investment_is_paid_at_the_start_and_at_each_replacement_with_its_upkeep_monthly()
    {
        var inputs = new AccountInputs { Prices = new Prices { Vat = new VatTerms { RateFraction = 0.17 } } };
        Ledger ledger = Ledger.Of([], inputs, [Sample.Solar], 20);
        LedgerLine[] capital = [.. ledger.Lines.Where(l => l.Category == CostCategory.Capital)];
        Assert.Equal([0, 143], capital.Select(l => l.Month));
        Assert.All(capital, l => Assert.Equal(85_000 * 1.17, l.AmountEur, 6));
        Assert.Equal(20 * 1_275 * 1.17, ledger.ByCategoryEur()[(int)CostCategory.Site], 6);
    }

    private static Ledger Bill(MeteredMonth month, Prices prices) => Ledger.Of([month], new AccountInputs { Prices = prices }, [], 1);
}
