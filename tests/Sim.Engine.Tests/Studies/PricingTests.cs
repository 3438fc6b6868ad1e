using FsCheck;
using FsCheck.Fluent;
using Sim.Engine.Accounts;
using Sim.Engine.Occupancy;
using Sim.Engine.Scenarios;
using Sim.Engine.Services;
using Sim.Engine.Studies;

namespace Sim.Engine.Tests.Studies;

public class PricingTests
{
    private static readonly Arbitrary<int> Number = Gen.Choose(0, 1000).ToArbitrary();

    [Fact]
    public void Break_even_is_fixed_cost_over_volume_plus_the_variable_cost_of_a_unit()
    {
        // (24,000 + 6,000) / 36,500 + 0.40
        PricingResult result = Pricing.Of(PricedService.Plain(), 3, 1);
        Assert.Equal(30_000 / 36_500.0 + 0.4, result.Needs.BreakEvenRecorded, 9);
        // with a margin of a fifth of revenue: (30,000 + 14,600) / 0.8 / 36,500
        PricingResult wished = Pricing.Of(PricedService.Plain(e => e with { Finance = e.Finance with { MarginFraction = 0.2 } }), 3, 1);
        OperationsMonth[] months = PricedService.Operate(PricedService.Plain());
        double units = months.Sum(m => m.DoneUnits);
        Assert.Equal((90_000 + 0.4 * units) / 0.8 / units, Pricing.Of(wished.Case, 1, 1).Needs.WithMarginExpected, 9);
    }

    // The same price as of an enterprise that buys each hour of work as it buys materials.
    [Fact]
    public void Paid_by_the_hour_a_crew_costs_what_its_hours_do()
    {
        PricingCase posts = PricedService.Plain(e => e with { OverheadFraction = 0.1 }) with { LabourHours = 0.01 };
        PricingCase hours = PricedService.Plain(e => e with
        {
            OverheadFraction = 0.1,
            Crew = e.Crew with { WageEurPerMonth = 0 },
            Uses = e.Uses with { MaterialsEurPerUnit = 0.4 + 0.01 * 12_000 / 1720 },
        });
        PricingResult result = Pricing.Of(posts, 8, 1);
        Assert.Equal(Pricing.Of(hours, 8, 1).Needs.BreakEvenExpected, result.Crew.BreakEvenByHourEur, 9);
        Assert.Equal((result.YearUnits.Mean * 0.01, 3440.0, true), (Math.Round(result.Crew.WorkedHours, 6), result.Crew.PaidHours, result.Crew.IsMostlyIdle), (a, b) => Math.Abs(a.Item1 - b.Item1) < 1e-5 && a.Item2 == b.Item2 && a.Item3 == b.Item3);
        Assert.False(Pricing.Of(posts with { LabourHours = 0.08 }, 8, 1).Crew.IsMostlyIdle);
    }

    // Half of the posts are subsidised: time that is not paid brings no subsidy either.
    [Fact]
    public void Posts_that_are_not_there_bring_no_subsidy()
    {
        PricingCase posts = PricedService.Plain(e => e with
        {
            Crew = e.Crew with { TargetShareFraction = 0.5 },
            Finance = e.Finance with { WageSubsidyEurPerMonth = 400 },
        }) with
        { LabourHours = 0.01 };
        PricingResult result = Pricing.Of(posts, 4, 1);
        double units = result.YearUnits.Mean, ofHour = (1000 - 200) * 12 / 1720.0;
        Assert.Equal(6000 / units + 0.4 + 0.01 * ofHour, result.Crew.BreakEvenByHourEur, 9);
    }

    [Fact]
    public void At_the_expected_break_even_price_the_mean_profit_is_zero()
    {
        PricingCase given = PricedService.Plain();
        double price = Pricing.Of(given, 40, 1).Needs.BreakEvenExpected;
        PricingResult result = Pricing.Of(given with { Enterprise = given.Enterprise with { Contract = new PerUnitContract { PriceEurPerUnit = price } } }, 40, 1);
        Assert.Equal(0, result.Contract.Profit.Mean, 6);
        Assert.True(result.Contract.Profit.P10 < 0 && result.Contract.Profit.P90 > 0);
    }

    [Fact]
    public void Late_payers_and_VAT_at_invoice_dig_a_hole_that_profit_does_not_show()
    {
        // 1,000 units a month at 1 EUR, wages of 600, paid after two months; VAT of 170 falls due the month after the invoice.
        // Month 1: -600; 2: -1,370; 3: + 1,170 - 600 - 170 = -970; then + 400 a month.
        PricingCase given = PricedService.Plain(e => e with
        {
            RentEurPerMonth = 0,
            Uses = new ServiceUses(),
            Crew = new ServiceCrew { WageEurPerMonth = 600, Minimum = 1 },
            Finance = new EnterpriseFinance { CentrePaysAfterMonths = 2 },
        });
        var model = new EnterpriseModel(given);
        double[] work = [1000, 1000, 1000, 1000];
        OperationsMonth[] months = model.Operate(work, new PeopleMonth[4], true, default);
        double[] payments = EnterpriseMoney.Payments(months, new PerUnitContract { PriceEurPerUnit = 1 }, given.Enterprise.Growth);
        double[] cash = EnterpriseMoney.Cash(months, payments, model, given);
        Assert.Equal([0.0, -600.0, -1370.0, -970.0, -570.0], cash.Select(c => Math.Round(c, 9)));
    }

    [Fact]
    public void A_loan_is_paid_back_and_only_its_interest_is_a_cost()
    {
        PricingCase given = PricedService.Plain(e => e with
        {
            Equipment = new Dictionary<string, ServiceEquipment> { ["washer"] = new() { Number = 2, CapexEur = 6000, LifeYears = 10 } },
            Finance = new EnterpriseFinance { LoanFraction = 0.5, LoanRateFraction = 0.06, LoanTermYears = 3, GrantFraction = 0.25 },
        });
        OperationsMonth[] months = PricedService.Operate(given);
        double loan = 12_000 * 0.75 * 0.5;
        Assert.Equal(loan, months.Sum(m => m.LoanPaymentEur - m.InterestEur), 6);
        // The grant is not written off: three quarters of 12,000 over ten years.
        Assert.Equal(12_000 * 0.75 / 10 * 3, months.Sum(m => m.DepreciationEur), 6);
    }

    [Fact]
    public void A_higher_price_moves_the_same_euros_from_the_centre_to_the_enterprise() =>
        Prop.ForAll(Number, Number, (price, rise) =>
        {
            PricingCase given = PricedService.Plain();
            PathMoney low = PricedService.Money(given, new PerUnitContract { PriceEurPerUnit = price / 500.0 });
            PathMoney high = PricedService.Money(given, new PerUnitContract { PriceEurPerUnit = (price + rise) / 500.0 });
            return high.ProfitEur >= low.ProfitEur && Math.Abs((high.ProfitEur - low.ProfitEur) - (high.CentreEur - low.CentreEur)) < 1e-6;
        }).Holds();

    [Fact]
    public void What_both_sides_have_together_does_not_depend_on_the_contract()
    {
        PricingCase given = PricedService.Plain(e => e with
        {
            ShareFraction = 0.6,
            Equipment = new Dictionary<string, ServiceEquipment> { ["washer"] = new() { CapexEur = 6000, CapacityUnitsPerHour = 8 } },
            Hours = new WorkingTime { WaitDays = 2 },
            Customers = new Dictionary<string, Customer> { ["hotel"] = new() { VolumeUnitsPerMonth = 300, PriceEurPerUnit = 1.2 } },
        });
        PricingResult result = Pricing.Of(given, 8, 1);
        for (int path = 0; path < 8; path++)
        {
            double[] together = [.. result.Forms.Select(f => PricedService.Money(given, f.Contract, path)).Select(m => m.ProfitEur - m.CentreEur)];
            Assert.All(together, sum => Assert.Equal(together[0], sum, 5));
        }
    }

    [Fact]
    public void All_forms_have_the_same_mean_payment()
    {
        PricingResult result = Pricing.Of(PricedService.Plain(), 30, 1);
        Assert.Equal(9, result.Forms.Count);
        Assert.All(result.Forms.Where(f => f.Contract is not SharedSavingsContract), f => Assert.Equal(result.Contract.Centre.Mean, f.Centre.Mean, 4));
        // A fee spares the centre all risk of volume and gives it to the enterprise, whose materials cost less in empty months.
        FormOutcome fee = result.Forms.Single(f => f.Name == "monthly fee");
        Assert.Equal(fee.Centre.P10, fee.Centre.P90, 6);
    }

    [Fact]
    public void More_customers_at_a_price_above_marginal_cost_never_lower_profit() =>
        Prop.ForAll(Number, Number, (volume, more) =>
        {
            // Marginal cost is 0.40 EUR of materials: the crew of two is there anyway.
            PricingCase With(double units) => PricedService.Plain(e => e with
            {
                Customers = new Dictionary<string, Customer> { ["hotel"] = new() { VolumeUnitsPerMonth = units, PriceEurPerUnit = 0.45 } },
                Equipment = new Dictionary<string, ServiceEquipment> { ["washer"] = new() { CapacityUnitsPerHour = 25 } },
            });
            var contract = new PerUnitContract { PriceEurPerUnit = 1 };
            return PricedService.Money(With(volume + more), contract).ProfitEur >= PricedService.Money(With(volume), contract).ProfitEur - 1e-6;
        }).Holds();

    [Fact]
    public void Work_is_done_lost_or_waits()
    {
        PricingCase given = PricedService.Plain(e => e with
        {
            Hours = new WorkingTime { WaitDays = 3 },
            Equipment = new Dictionary<string, ServiceEquipment> { ["washer"] = new() { CapacityUnitsPerHour = 15 } },
        });
        OperationsMonth[] months = PricedService.Operate(given);
        Assert.Equal(months.Sum(m => m.AskedUnits), months.Sum(m => m.DoneUnits + m.LostUnits) + months[^1].WaitingUnits, 6);
        Assert.True(months.Sum(m => m.LostUnits) > 0);
    }

    [Theory]
    [InlineData(0, 2)]     // the minimum
    [InlineData(266, 2)]   // 2 x 133.33 h
    [InlineData(267, 3)]
    public void Crews_are_whole_people_and_training_takes_its_time(double hours, int posts) =>
        // 1,720 h less half of the crew's 240 h of training: 1,600 h, 133.33 a month
        Assert.Equal(posts, new ServiceCrew { Minimum = 2, TurnoverFraction = 0.5, TrainingHours = 240 }.PostsFor(hours, 1720));

    [Fact]
    public void Machines_left_open_are_as_many_as_the_busiest_month_of_95_percent_of_the_paths_needs()
    {
        PricingCase given = PricedService.Plain(e => e with
        {
            Hours = new WorkingTime { AvailabilityFraction = 1, DaysPerWeek = 7 },
            Equipment = new Dictionary<string, ServiceEquipment> { ["washer"] = new() { CapexEur = 6000, CapacityUnitsPerHour = 5 } },
        });
        // 8 h a day: the highest of a month's mean people per day over 8 x 5 units.
        double[] peaks = [.. Enumerable.Range(0, 60).Select(i => PricingPaths.Random(given, i).Months
            .Select((m, at) => m.PersonNights / Engine.Time.Calendar.DaysInMonth(at % 12)).Max()).Order()];
        int expected = (int)Math.Ceiling(Quantiles.At(peaks, 0.95) / 40);
        PricingResult result = Pricing.Of(given, 60, 1);
        Assert.Equal(expected, result.Case.Enterprise.Equipment["washer"].Number);
        Assert.Equal(6000 * expected, result.CapexEur);
    }

    [Fact]
    public void Results_do_not_depend_on_threads()
    {
        PricingResult one = Pricing.Of(PricedService.Plain(), 25, 1), four = Pricing.Of(PricedService.Plain(), 25, 4);
        Assert.Equal(one.ProfitsEur, four.ProfitsEur);
        Assert.Equal(one.Needs, four.Needs);
        Assert.Equal(one.Cash, four.Cash);
    }

    [Fact]
    public void A_centre_that_does_not_get_VAT_back_can_pay_less_for_work_it_could_do_itself()
    {
        PricingCase given = PricedService.Plain() with { AlternativeVat = Vat.None };
        Assert.Equal(1.5 / 1.17, given.CentreLimitEur(1.5), 9);
        Assert.Equal(1.5, (given with { AlternativeVat = Vat.Excluded }).CentreLimitEur(1.5), 9);
        EnterpriseInputs small = given.Enterprise with { Finance = new EnterpriseFinance { VatRegistered = false } };
        Assert.Equal(1.5, (given with { Enterprise = small }).CentreLimitEur(1.5), 9);
    }

    [Fact]
    public void Random_paths_around_a_plan_have_its_mean()
    {
        // Standard error of 400 three-year means of a process with spread 0.4 and persistence 0.9: below 0.01.
        PricingCase given = PricedService.Plain();
        given = given with { People = [given.People[0] with { Inputs = given.People[0].Inputs with { CapacityPeople = 10_000 } }] };
        double mean = Enumerable.Range(0, 400).Average(i => PricingPaths.Random(given, i).PeopleByDay.Average());
        Assert.InRange(mean / 100, 0.97, 1.03);
    }

    [Theory]
    [InlineData(0, 60, 0)]
    [InlineData(0.5, 60, 0.03)]
    [InlineData(0.5, 12, 0.03)]
    [InlineData(1, 36, 0)]
    public void At_break_even_the_owners_get_back_what_they_put_in_and_a_grant_pays_for_the_first_machines_alone(double grant, int lifeMonths, double growth)
    {
        // Fifteen years are whole lives of the machines: what is written off is what they cost, and cash ends at the owners' money.
        PricingCase given = PricedService.Plain(e => e with
        {
            ContractLengthYears = 15,
            Growth = new CostGrowth { OtherFraction = growth },
            Equipment = new Dictionary<string, ServiceEquipment> { ["washer"] = new() { Number = 3, CapexEur = 9000, LifeYears = lifeMonths / 12.0 } },
            Finance = new EnterpriseFinance { GrantFraction = grant, LoanFraction = 0.4, LoanRateFraction = 0.05, LoanTermYears = 5 },
        });
        given = given with { VatFraction = 0 };
        PricingResult at = Pricing.Of(given, 1, 1);
        OperationsMonth[] months = PricedService.Operate(given);
        Assert.Equal(months.Sum(m => m.ReplacementEur) + 27_000 * (1 - grant), months.Sum(m => m.DepreciationEur), 6);
        double price = PricingSide.PriceEur(months, 0);
        double[] payments = EnterpriseMoney.Payments(months, new PerUnitContract { PriceEurPerUnit = price }, given.Enterprise.Growth);
        Assert.Equal(at.OwnersEur, EnterpriseMoney.Cash(months, payments, new EnterpriseModel(given), given)[^1], 5);
    }

    [Fact]
    public void Who_is_not_registered_pays_VAT_on_overhead_as_on_all_else_and_none_of_it_on_wages()
    {
        double OverheadOf(bool registered) => PricedService.Operate(PricedService.Plain(e => e with { OverheadFraction = 0.1, Finance = new EnterpriseFinance { VatRegistered = registered } })).Sum(m => m.OverheadEur);
        // A tenth of wages, rent and materials without VAT.
        OperationsMonth[] months = PricedService.Operate(PricedService.Plain());
        Assert.Equal(0.1 * months.Sum(m => m.WagesEur + m.RentEur + m.MaterialsEur), OverheadOf(true), 6);
        Assert.Equal(1.17 * OverheadOf(true), OverheadOf(false), 6);
    }

    [Fact]
    public void Work_that_needs_nobody_is_priced_with_nobody_there()
    {
        PricingCase given = PricedService.Plain(e => e with { Drivers = new ServiceDrivers { FixedUnitsPerMonth = 1000 } });
        PricingResult result = Pricing.Of(given with { People = [given.People[0] with { Inputs = given.People[0].Inputs with { ConstantPeople = 0 } }] }, 4, 1);
        Assert.Equal(30_000 / 12_000.0 + 0.4, result.Needs.BreakEvenRecorded, 9);
        Assert.Equal(0, result.Occupancy.P90.MeanPeople);
        Assert.True(double.IsNaN(result.Occupancy.Record.SeasonFraction) && double.IsNaN(result.Occupancy.Mean.SeasonFraction));
        // A price by the night of nobody comes to nothing, and is named.
        Assert.Equal(["per person-night"], result.UnequalForms.Select(f => f.Name));
    }

    [Fact]
    public void The_season_of_paths_is_that_of_each_of_them()
    {
        PricingCase given = PricedService.Plain();
        double[] own = [.. Enumerable.Range(0, 20).Select(i => PathStatistics.Of(PricingPaths.Random(given, i).PeopleByDay, 0, 200).SeasonFraction).Order()];
        OccupancyComparison o = Pricing.Of(given, 20, 1).Occupancy;
        Assert.Equal(own.Average(), o.Mean.SeasonFraction, 9);
        Assert.Equal((Quantiles.At(own, 0.1), Quantiles.At(own, 0.9)), (o.P10.SeasonFraction, o.P90.SeasonFraction));
    }

    [Fact]
    public void Where_subsidies_pay_all_costs_a_margin_asks_for_no_lower_price()
    {
        PriceNeeds needs = Pricing.Of(PricedService.Plain(e => e with { Finance = new EnterpriseFinance { SubsidyEurPerMonth = 20_000, MarginFraction = 0.1 } }), 5, 1).Needs;
        Assert.True(needs.BreakEvenExpected < 0);
        Assert.Equal(needs.BreakEvenExpected, needs.WithMarginExpected, 12);
    }

    [Fact]
    public void Work_of_others_that_the_machines_have_no_time_for_is_not_done()
    {
        // The machine does 8 h x 10 units a day, 100 of which the centre asks for.
        PricingCase given = PricedService.Plain(e => e with
        {
            Hours = new WorkingTime { WaitDays = 0, AvailabilityFraction = 1, DaysPerWeek = 7 },
            Equipment = new Dictionary<string, ServiceEquipment> { ["washer"] = new() { Number = 1, CapacityUnitsPerHour = 10 } },
            Customers = new Dictionary<string, Customer> { ["hotel"] = new() { VolumeUnitsPerMonth = 1000, PriceEurPerUnit = 1 } },
        });
        given = given with { People = [given.People[0] with { Inputs = given.People[0].Inputs with { Model = new FutureModel { SpreadFraction = 0 } } }] };
        PricingResult full = Pricing.Of(given, 2, 1);
        Assert.Equal((12_000.0, 0.0), (full.Customers[0].AgreedUnits, full.Customers[0].DoneUnits));
        PricingResult half = Pricing.Of(given with { PerPersonUnits = 0.6 }, 2, 1);
        Assert.Equal(20 * 365, half.Customers[0].DoneUnits, 6);
        Assert.Equal(half.CustomerUnits, half.Customers.Sum(c => c.DoneUnits), 6);
    }

    [Fact]
    public void The_footprint_counts_the_work_of_all_customers_on_both_sides()
    {
        PricingCase given = PricedService.Plain() with { Uses = new UnitUses(0, 1, 0), AlternativeUses = new UnitUses(0, 3, 0), Emissions = new EmissionFactors { OffSiteFuelKgCo2ePerKwh = 0.3 } };
        PricingCase busy = given with { Enterprise = given.Enterprise with { Customers = new Dictionary<string, Customer> { ["hotel"] = new() { VolumeUnitsPerMonth = 1000, PriceEurPerUnit = 1 } } } };
        PricingResult alone = Pricing.Of(given, 2, 1), both = Pricing.Of(busy, 2, 1);
        double share = (both.YearUnits.Mean + both.CustomerUnits) / both.YearUnits.Mean;
        Assert.Equal(share * alone.Footprint.KgCo2e, both.Footprint.KgCo2e, 6);
        Assert.Equal(3 * both.Footprint.KgCo2e, both.Footprint.AlternativeKgCo2e, 6);
        Assert.True(both.Footprint.KgCo2e > 0);
    }

    [Fact]
    public void The_curve_of_volume_ends_with_all_beds_taken_whatever_the_paths_are()
    {
        foreach (int seed in new[] { 1, 2, 3, 4, 5 })
        {
            CurvePoint last = Pricing.Of(PricedService.Plain(e => e with { Drivers = new ServiceDrivers { FixedUnitsPerMonth = 500 } }) with { Seed = seed }, 1, 1).Curve[^1];
            Assert.Equal(200, last.People, 9);
            Assert.Equal(200 * 365 / 12.0 + 500, last.Units, 6);
        }
    }
}
