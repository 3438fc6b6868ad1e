using Sim.Engine.Accounts;

namespace Sim.Engine.Tests.Accounts;

public class ContractTests
{
    // 4,000 units asked, 3,000 done, 9,000 person-nights; cost 3,600 EUR, otherwise 6,000 EUR; second year with wages +10 %, fuel +20 %.
    private static readonly ContractMonth Month = new(12, 4000, 3000, 9000, 3600, 6000, 1.1, 1.2);

    [Fact]
    public void Simple_forms_pay_price_times_what_they_count()
    {
        Assert.Equal(3900, new PerUnitContract { PriceEurPerUnit = 1.3 }.PaymentEur(Month), 9);
        Assert.Equal(5400, new PerPersonNightContract { PriceEurPerPersonDay = 0.6 }.PaymentEur(Month), 9);
        Assert.Equal(4200, new MonthlyFeeContract { FeeEurPerMonth = 4200 }.PaymentEur(Month), 9);
        Assert.Equal(2000 + 0.5 * 3000, new MixedContract { FeeEurPerMonth = 2000, PriceEurPerUnit = 0.5 }.PaymentEur(Month), 9);
    }

    [Theory]
    [InlineData(5000, 8000, 5000)] // the floor is paid though less was done
    [InlineData(1000, 2500, 2500)] // nothing beyond the ceiling
    [InlineData(1000, 8000, 3000)]
    public void Take_or_pay_pays_between_floor_and_ceiling(double floor, double ceiling, double paidUnits) =>
        Assert.Equal(1.3 * paidUnits, new TakeOrPayContract { PriceEurPerUnit = 1.3, FloorUnitsPerMonth = floor, CeilingUnitsPerMonth = ceiling }.PaymentEur(Month), 9);

    [Fact]
    public void Tiers_pay_each_step_at_its_own_price() =>
        // 1,000 at 1.50, 1,500 at 1.20, 500 at 1.00
        Assert.Equal(1500 + 1800 + 500, new TieredContract { FromUnitsPerMonth = [0, 1000, 2500], PricesEurPerUnit = [1.5, 1.2, 1.0] }.PaymentEur(Month), 9);

    [Fact]
    public void An_index_moves_its_share_of_the_price() =>
        // 1 + 0.5 x 0.10 + 0.1 x 0.20 = 1.07
        Assert.Equal(3900 * 1.07, new PerUnitContract { PriceEurPerUnit = 1.3, WageShareFraction = 0.5, FuelShareFraction = 0.1 }.PaymentEur(Month), 9);

    [Fact]
    public void A_penalty_is_due_for_what_is_missing_to_the_level() =>
        // 95 % of 4,000 is 3,800: 800 are missing
        Assert.Equal(3900 - 800 * 0.5, new PerUnitContract { PriceEurPerUnit = 1.3, ServiceLevelFraction = 0.95, PenaltyEurPerUnit = 0.5 }.PaymentEur(Month), 9);

    [Fact]
    public void Shared_savings_pay_the_cost_and_a_share_of_what_is_saved() =>
        Assert.Equal(3600 + 0.25 * 2400, new SharedSavingsContract { ShareFraction = 0.25 }.PaymentEur(Month), 9);

    [Fact]
    public void A_loan_of_10000_at_6_percent_over_five_years_costs_193_33_a_month()
    {
        double annuity = Loan.AnnuityEur(10_000, 0.06, 60);
        Assert.Equal(193.328, annuity, 3);
        Assert.Equal(0, Loan.BalanceEur(10_000, 0.06, 60, 60), 9);
        double interest = Enumerable.Range(0, 60).Sum(m => Loan.BalanceEur(10_000, 0.06, 60, m) * 0.06 / 12);
        Assert.Equal(60 * annuity - 10_000, interest, 6);
        Assert.Equal(10_000 - 12 * 10_000 / 60.0, Loan.BalanceEur(10_000, 0, 60, 12), 9);
    }
}
