using FsCheck;
using FsCheck.Fluent;
using Sim.Engine.Accounts;

namespace Sim.Engine.Tests.Accounts;

public class ValuationTests
{
    private static readonly Arbitrary<int> Percent = Gen.Choose(0, 100).ToArbitrary();

    // All that changes a price within the period: contamination of what is recycled, rents that rise with homes rented, contract
    // prices, journeys; roles that come and go; two sites, closed after two and a half of three years.
    private static readonly MeteredMonth[] Months =
    [
        .. Sample.Period(3).Select(m => m.Month >= 30 ? new MeteredMonth { Site = m.Site, Month = m.Month, Closed = true } : m with
        {
            Waste = m.Waste with { ContaminationFraction = 0.05 * (m.Month % 4) },
            Homes = new(20 + m.Month, 2, m.Month % 3, m.Month % 2) { RentRise = 0.001 * m.Month, DepositsPaid = m.Month % 3 - m.Month % 2 },
            Journeys = [new("visits", 60, 300 + m.Month, 0.15), new("van", 4, 80, 0.01 * (m.Month % 5))],
            Services = [.. m.Services, new(ServiceKind.Cleaning, "contractor", 700 + m.Month, 0.1 + 0.01 * (m.Month / 12))],
            StaffPeople = m.Month % 7 == 0 ? [new("guard", 6)] : m.StaffPeople,
        }),
    ];

    private static readonly Valuation Once = new(Months, 3);

    [Fact]
    public void Totals_under_any_prices_are_those_of_ledger_and_inventory_to_the_last_bit() =>
        Prop.ForAll(Percent, Percent, Percent, (price, rise, earned) =>
        {
            AccountInputs inputs = Under(price, rise, earned);
            Investment[] investments = earned % 2 == 0 ? [Sample.Solar] : [];
            Totals totals = Once.Totals(inputs, investments);
            Emissions emissions = Inventory.Of(Months, inputs.Emissions, investments, 3);
            Appraisal fresh = Appraisal.Of(Months, inputs, investments, 3);
            return totals.YearlyEur.SelectMany(y => y).SequenceEqual(Ledger.Of(Months, inputs, investments, 3).ByYearAndCategoryEur(3).SelectMany(y => y))
                && totals.LifeCycleCostEur == fresh.LifeCycleCostEur && totals.EurPerPersonNight == fresh.EurPerPersonNight
                && totals.TotalKgCo2e == emissions.TotalKgCo2e
                && Enum.GetValues<Scope>().All(s => totals.ByScopeKgCo2e[(int)s] == emissions.OfScopeKgCo2e(s))
                && fresh.Audit.Closes;
        }).Holds(20);

    [Fact]
    public void A_price_that_changes_within_the_period_is_billed_month_by_month()
    {
        // 700 m2 at 0.10 EUR in the first month, 712 at 0.11 in the thirteenth; VAT of 17 % on top where the operator does not recover it.
        LedgerLine[] cleaning = [.. Ledger.Of(Months, Sample.Defaults, [], 3).Lines.Where(l => l.Site == "north" && l.Item == "cleaning by contract")];
        double escalation = 1 + Sample.Defaults.LifeCycle.EscalationFraction(CostCategory.Cleaning), vat = Sample.Defaults.Prices.Vat.Services == Vat.Excluded ? 1.17 : 1;
        Assert.Equal(70 * vat, cleaning[0].AmountEur, 9);
        Assert.Equal(712 * 0.11 * vat * escalation, cleaning[12].AmountEur, 9);
        Assert.Equal(30, cleaning.Length);
    }

    private static AccountInputs Under(int price, int rise, int earned) => Sample.Defaults with
    {
        Prices = Sample.Defaults.Prices with
        {
            DieselEurPerL = price / 50.0,
            Waste = Sample.Defaults.Prices.Waste with { PlasticEurPerKg = earned / 100.0, PaperEurPerKg = -0.02, ContaminationDiscountFraction = price / 50.0 },
        },
        Homes = new Homes { RentEurPerMonth = 3 * price, ChargesEurPerMonth = 20, DepositMonths = 1, DepositLostFraction = 0.25, FurnishingEur = 2520, HandoverEur = 400 },
        FixedCosts = Sample.Defaults.FixedCosts with
        {
            Lines = new Dictionary<string, FixedLine> { ["clinic"] = new() { Category = CostCategory.Care, AmountEurPerMonth = 10 * earned, PerPersonEurPerPersonDay = 0.4 } },
        },
        LifeCycle = Sample.Defaults.LifeCycle with { EnergyEscalationFraction = rise / 1000.0 },
        ClosingEur = 100 * rise,
    };
}
