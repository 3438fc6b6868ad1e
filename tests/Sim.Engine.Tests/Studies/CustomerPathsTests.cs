using FsCheck.Fluent;
using Sim.Engine.Accounts;
using Sim.Engine.Studies;

namespace Sim.Engine.Tests.Studies;

public class CustomerPathsTests
{
    private static readonly Customer Hotel = new() { VolumeUnitsPerMonth = 1000, PriceEurPerUnit = 1, Season = [0, 0, 1, 1, 1, 2, 2, 2, 1, 1, 1, 0] };

    [Fact]
    public void A_customer_without_spread_and_losses_brings_what_it_agreed()
    {
        PricingCase given = With(Hotel with { StartsAfterMonths = 4 });
        double[] path = CustomerPaths.Random(given, 3)[0];
        Assert.Equal(CustomerPaths.Agreed(given)[0], path);
        Assert.All(path[..4], u => Assert.Equal(0, u));
        Assert.Equal(1000, path[4], 9);
        Assert.Equal(2000, path[5], 9);
    }

    [Fact]
    public void Spread_keeps_the_mean_and_lasts_over_months()
    {
        PricingCase given = With(new Customer { VolumeUnitsPerMonth = 1000, SpreadFraction = 0.3, PersistenceFraction = 0.7 });
        double[][] paths = [.. Enumerable.Range(0, 2000).Select(i => CustomerPaths.Random(given, i)[0])];
        // Standard error of 2,000 three-year means: 1,000 x 0.3 x sqrt(5.7 / 36 / 2000) = 2.7.
        Assert.InRange(paths.Average(p => p.Average()), 990, 1010);
        double[] logs = [.. paths.Select(p => Math.Log(p[20] / 1000) + 0.045)], next = [.. paths.Select(p => Math.Log(p[21] / 1000) + 0.045)];
        double square = logs.Average(l => l * l), lagged = logs.Zip(next, (a, b) => a * b).Average();
        Assert.Equal(0.3, Math.Sqrt(square), 0.02);
        Assert.Equal(0.7, lagged / square, 0.05);
    }

    [Fact]
    public void A_customer_is_lost_and_replaced_at_its_rates()
    {
        // Long run: away 6 months of each 6 + 12 / 0.5 = 30 months: 20 %; the first months are still there, so a little less.
        PricingCase given = With(new Customer { VolumeUnitsPerMonth = 1000, LostPerYear = 0.5, ReplacedAfterMonths = 6 }, years: 20);
        double away = Enumerable.Range(0, 400).Average(i => CustomerPaths.Random(given, i)[0].Count(u => u == 0) / 240.0);
        Assert.InRange(away, 0.17, 0.21);
        PricingCase gone = With(new Customer { VolumeUnitsPerMonth = 1000, LostPerYear = 12, ReplacedAfterMonths = 0 });
        Assert.InRange(CustomerPaths.Random(gone, 1)[0].Count(u => u > 0), 1, 36);
    }

    [Fact]
    public void Adding_a_customer_shifts_nothing_of_another()
    {
        Customer random = Hotel with { SpreadFraction = 0.3, LostPerYear = 0.5, ReplacedAfterMonths = 3 };
        double[] alone = CustomerPaths.Random(With(random), 5)[0];
        PricingCase two = PricedService.Plain(e => e with { Customers = new Dictionary<string, Customer> { ["a"] = random, ["hotel"] = random } });
        double[][] both = CustomerPaths.Random(two, 5);
        Assert.Equal(alone, both[1]);
        Assert.NotEqual(both[0], both[1]);
    }

    [Fact]
    public void Random_customers_hedge_no_better_than_certain_ones_and_both_are_shown()
    {
        PricingResult result = Pricing.Of(With(Hotel with { SpreadFraction = 0.4, PersistenceFraction = 0.8, LostPerYear = 0.5, ReplacedAfterMonths = 12 }), 200, 1);
        Assert.True(result.Needs.BreakEvenExpected > result.NeedsWithAgreedCustomers!.BreakEvenExpected);
        Assert.True(result.Needs.BreakEvenExpected < result.NeedsWithoutCustomers!.BreakEvenExpected);
        Assert.True(result.Contract.Profit.P10 < result.ContractWithAgreedCustomers!.Profit.P10);
        CustomerOutcome hotel = Assert.Single(result.Customers);
        Assert.Equal(12_000, hotel.AgreedUnits, 6);
        Assert.True(hotel.YearUnits.P10 < hotel.YearUnits.P90 && hotel.AbsentFraction is > 0 and < 0.6);
    }

    [Fact]
    public void Margins_rise_with_the_price() =>
        Prop.ForAll(Gen.Choose(1, 1000).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), Gen.Choose(0, 50).ToArbitrary(), (price, rise, path) =>
        {
            PricingCase given = With(Hotel with { SpreadFraction = 0.3, LostPerYear = 0.3, ReplacedAfterMonths = 6 });
            double Margin(double eur)
            {
                OperationsMonth[] months = new EnterpriseModel(given).Operate(
                    EnterpriseModel.Work(given, PricingPaths.Random(given, path).Months, 1), PricingPaths.Random(given, path).Months, CustomerPaths.Random(given, path), default);
                PathMoney money = EnterpriseMoney.Of(months, new PerUnitContract { PriceEurPerUnit = eur }, new EnterpriseModel(given), given);
                return money.ProfitEur / (money.PaymentEur + months.Sum(m => m.CustomerEur));
            }
            return Margin((price + rise) / 500.0) >= Margin(price / 500.0) - 1e-12;
        }).Holds();

    private static PricingCase With(Customer hotel, int years = 3) => PricedService.Plain(e => e with
    {
        ContractLengthYears = years,
        Customers = new Dictionary<string, Customer> { ["hotel"] = hotel },
    });
}
