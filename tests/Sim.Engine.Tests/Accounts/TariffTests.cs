using FsCheck.Fluent;
using Sim.Engine.Accounts;

namespace Sim.Engine.Tests.Accounts;

public class TariffTests
{
    private static readonly ElectricityPrice Bare = new() { DayEurPerKwh = 0.10, NightEurPerKwh = 0.05, FeedInEurPerKwh = 0.04 };

    [Fact]
    public void Steps_add_to_the_price_of_what_a_month_takes_beyond_them()
    {
        // 1,500 and 400 kWh; 500 kWh beyond 1,000 at 3 cents and 300 beyond 1,200 at 2 cents more, the second month none.
        ElectricityPrice steps = Bare with
        {
            Blocks = new Dictionary<string, ElectricityBlock> { ["b"] = new() { AboveKwhPerMonth = 1000, MoreEurPerKwh = 0.03 }, ["c"] = new() { AboveKwhPerMonth = 1200, MoreEurPerKwh = 0.02 } },
        };
        Assert.Equal(1200 * 0.10 + 300 * 0.05 + 400 * 0.10 + 500 * 0.03 + 300 * 0.02, Cost(steps, Month(0, 1200, 300), Month(1, 400)), 9);
        Prices water = new() { Water = new() { MainsEurPerM3 = 1, Blocks = new Dictionary<string, WaterBlock> { ["high"] = new() { AboveM3PerMonth = 50, MoreEurPerM3 = 0.5 } } } };
        Assert.Equal(80 + 30 * 0.5 + 40, Ledger.Of([new() { MainsM3 = 80 }, new() { Month = 1, MainsM3 = 40 }], Under(water), [], 1).TotalEur, 9);
    }

    [Fact]
    public void Winter_is_from_October_to_March()
    {
        MeteredMonth[] year = [.. Enumerable.Range(0, 12).Select(m => Month(m, 100, 200))];
        Assert.Equal(12 * 20 + 6 * 20 * 0.3, Cost(Bare with { WinterMoreFraction = 0.3 }, year), 9);
    }

    [Fact]
    public void What_is_fed_in_is_taken_off_later_months_and_the_rest_is_sold_at_the_years_end()
    {
        // Fed in 900 in September: 300 + 100 of its own, 250 of October's, 150 of November's, 0 left; 60 in December with 20 to cover.
        MeteredMonth[] months = [Month(8, 300, 100, 900), Month(9, 200, 50), Month(10, 400, 0), Month(11, 20, 0, 60), Month(12, 100)];
        ElectricityPrice net = Bare with { NetAccount = new() };
        Ledger ledger = Ledger.Of(months, Under(new() { Electricity = net }), [], 2);
        Assert.Equal(920 - 300 - 200 - 250 - 20, Sum(ledger, "grid electricity, day") + Sum(ledger, "net account, day") - 100, 9);
        Assert.Equal(-150, Sum(ledger, "net account, night"), 9);
        Assert.Equal(-40, Sum(ledger, "net account, left at the year's end"), 9);
        Assert.DoesNotContain(ledger.Lines, l => l.Item == "electricity fed in");
        // 150 kWh of November by day and 100 of January are paid, 40 are sold; half of the price is for the network.
        Assert.Equal(150 * 0.10 + 100 * 0.10 - 40 * 0.04, ledger.TotalEur, 9);
        Assert.Equal((1020 - 770 * 0.5) * 0.10 + 150 * 0.5 * 0.05 - 40 * 0.04, Cost(Bare with { NetAccount = new() { CreditFraction = 0.5 } }, months), 9);
    }

    [Fact]
    public void A_kWh_covered_in_winter_is_worth_winters_price_and_stays_a_kWh()
    {
        Ledger ledger = Ledger.Of([Month(0, 100, 0, 60)], Under(new() { Electricity = Bare with { NetAccount = new(), WinterMoreFraction = 0.2 } }), [], 1);
        Assert.Equal(40 * 0.12, ledger.TotalEur, 9);
        Assert.Equal([-60, -60], new[] { "net account, day", "net account, day, more in winter" }.Select(i => Sum(ledger, i)));
    }

    [Fact]
    public void A_closing_settles_the_account() =>
        Assert.Equal(10 - 10 - 90 * 0.04, Cost(Bare with { NetAccount = new() }, Month(4, 100, 0, 190), new MeteredMonth { Month = 5, Closed = true }), 9);

    [Fact]
    public void Any_tariff_closes_the_audit_and_a_net_account_is_never_worse_than_feeding_in_for_less() =>
        Prop.ForAll(Gen.Choose(0, 2000).ArrayOf(30).ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (kwh, percent) =>
        {
            MeteredMonth[] months = [.. Enumerable.Range(0, 10).SelectMany(m => new[] { "north", "south" }.Select(
                site => Month(5 + m, kwh[m], kwh[10 + m], kwh[20 + (m + site.Length) % 10]) with { Site = site }))];
            ElectricityPrice tariff = Bare with
            {
                WinterMoreFraction = percent / 100.0,
                Blocks = new Dictionary<string, ElectricityBlock> { ["b"] = new() { AboveKwhPerMonth = 10 * percent, MoreEurPerKwh = 0.03 } },
            };
            Prices net = new() { Electricity = tariff with { NetAccount = new() { CreditFraction = 0.9 } } };
            Assert.True(Appraisal.Of(months, Under(net), [], 2).Audit.Closes);
            Assert.Equal(
                Ledger.Of(months, Under(net), [], 2).ByYearAndCategoryEur(2).Sum(y => y.Sum()), new Valuation(months, 2).Totals(Under(net), []).YearlyEur.Sum(y => y.Sum()));
            // Night's kWh, the least that the account covers, are worth 4.5 cents.
            Assert.True(Ledger.Of(months, Under(net), [], 2).TotalEur <= Ledger.Of(months, Under(new() { Electricity = tariff }), [], 2).TotalEur + 1e-9);
        }).Holds(50);

    private static double Sum(Ledger ledger, string item) =>
        ledger.Lines.Where(l => l.Item == item).Sum(l => l.Quantity * Math.Sign(l.AmountEur));

    private static MeteredMonth Month(int month, double dayKwh, double nightKwh = 0, double fedInKwh = 0) =>
        new() { Month = month, ImportKwh = [dayKwh, nightKwh], ExportKwh = fedInKwh };

    private static double Cost(ElectricityPrice price, params MeteredMonth[] months) => Ledger.Of(months, Under(new() { Electricity = price }), [], 2).TotalEur;

    private static AccountInputs Under(Prices prices) => new() { Prices = prices };
}
