using FsCheck.Fluent;
using Sim.Engine.Accounts;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Accounts;

public class LifeCycleTests
{
    [Fact]
    public void Global_cost_is_that_of_EN_15459_with_replacement_and_straight_line_residual()
    {
        // 30 years at 4 %. Component of 10,000 and 20 years: replaced after 20, 10,000 x 1.04^-20 = 4,563.87; half of the second
        // life is left, 5,000 x 1.04^-30 = 1,541.59. Running 500 a year: x (1 - 1.04^-30) / 0.04 = 17.2920, 8,646.02.
        // Global cost = 10,000 + 4,563.87 + 8,646.02 - 1,541.59 = 21,668.29.
        var component = new Investment { Name = "boiler", CapexEur = 10_000, LifetimeYears = 20, MaintenanceEurPerYear = 500 };
        Appraisal a = Appraisal.Of([], new AccountInputs { LifeCycle = new LifeCycle { DiscountFraction = 0.04 } }, [component], 30);
        Assert.Equal(21_668.29, a.LifeCycleCostEur, 0.01);
        Assert.Equal(10_000 + 4_563.87 - 1_541.59, a.CapitalPresentValueEur, 0.01);
        // The annuity of EN 15459-1: the same in equal yearly parts.
        Assert.Equal(21_668.29 / 17.2920, a.TotalEurPerYear, 0.01);
    }

    [Fact]
    public void Cost_per_person_night_and_present_value_never_disagree_at_level_prices() =>
        Prop.ForAll(Gen.Choose(1, 60).ToArbitrary(), Gen.Choose(0, 3000).ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (life, capex, saved) =>
        {
            var inputs = new AccountInputs
            {
                Prices = new Prices { Electricity = new ElectricityPrice { DayEurPerKwh = 1 } },
                LifeCycle = new LifeCycle { DiscountFraction = 0.04 },
            };
            Appraisal At(double kwh, params Investment[] investments) =>
                Appraisal.Of([.. Enumerable.Range(0, 120).Select(m => new MeteredMonth { Month = m, PersonNights = 10, ImportKwh = [kwh, 0] })], inputs, investments);
            Appraisal before = At(100), after = At(100 - (saved / 10.0), new Investment { Name = "x", CapexEur = capex, LifetimeYears = life });
            double npv = Comparison.Of(before, after, inputs.LifeCycle).NetPresentValueEur;
            double saving = (before.EurPerPersonNight - after.EurPerPersonNight) * 120;
            return Math.Abs(npv - (saving * Finance.UniformPresentValueFactor(0.04, 10))) < 1e-6;
        }).Holds();

    [Fact]
    public void Each_carrier_rises_by_its_own_rate()
    {
        var life = new LifeCycle
        {
            EnergyEscalationFraction = 0.02,
            OtherEscalationFraction = 0.01,
            Escalation = new Escalation { HeatingOilFraction = 0.05, WagesFraction = 0.03 },
        };
        Assert.Equal(0.05, life.EscalationFraction(CostCategory.Fuel, Carrier.HeatingOil));
        Assert.Equal(0.02, life.EscalationFraction(CostCategory.Fuel, Carrier.Pellets));
        Assert.Equal(0.02, life.EscalationFraction(CostCategory.Electricity));
        Assert.Equal(0.03, life.EscalationFraction(CostCategory.Staff));
        Assert.Equal(0.01, life.EscalationFraction(CostCategory.Water));
        Appraisal a = Appraisal.Of(Sample.Period(3), Sample.Defaults with { LifeCycle = life });
        Assert.True(a.Audit.Closes);
        LedgerLine oil = a.Ledger.Lines.First(l => l.Item == "heating oil" && l.Year == 2), first = a.Ledger.Lines.First(l => l.Item == "heating oil");
        Assert.Equal(1.05 * 1.05, oil.UnitPriceEur / first.UnitPriceEur, 9);
    }

    [Fact]
    public void A_loan_is_paid_back_level_in_nominal_money()
    {
        // 1,000 at 5 % over 2 years: 1,000 x 0.05 x 1.05^2 / (1.05^2 - 1) = 537.80 a year.
        var loan = new MeasureLoan { InterestFraction = 0.05, TermYears = 2 };
        Assert.Equal([-1000, 537.80, 537.80, 0], loan.RealCostsEur(1000, 3, 0).Select(e => Math.Round(e, 2)));
        Assert.Equal(537.80 / 1.1, loan.RealCostsEur(1000, 3, 0.1)[1], 0.01);
        // One year of grace: interest alone, then all of it with its interest.
        Assert.Equal([-600, 30, 630], (loan with { ShareFraction = 0.6, GraceYears = 1 }).RealCostsEur(1000, 2, 0).Select(e => Math.Round(e, 9)));
        // What is owed at the horizon is paid there.
        Assert.Equal([-1000, 1050], loan.RealCostsEur(1000, 1, 0).Select(e => Math.Round(e, 9)));
    }

    [Fact]
    public void A_loan_at_the_nominal_discount_rate_changes_no_present_value() =>
        Prop.ForAll(Gen.Choose(1, 20).ToArbitrary(), Gen.Choose(0, 10).ToArbitrary(), Gen.Choose(0, 8).ToArbitrary(), (term, percent, inflation) =>
        {
            var life = new LifeCycle { DiscountFraction = percent / 100.0, InflationFraction = inflation / 100.0 };
            double[] eur = new MeasureLoan { InterestFraction = life.NominalDiscountFraction, TermYears = term, ShareFraction = 0.7 }.RealCostsEur(5000, 15, life.InflationFraction);
            return Math.Abs(Finance.NetPresentValue(eur, life.DiscountFraction)) < 1e-6;
        }).Holds();

    [Fact]
    public void The_owners_money_and_nominal_returns_follow_from_the_loan_and_inflation()
    {
        var life = new LifeCycle { InflationFraction = 0.02 };
        AccountInputs inputs = Sample.Defaults with { LifeCycle = life };
        Appraisal baseline = Appraisal.Of(Sample.Period(10), inputs);
        Appraisal option = Appraisal.Of(Sample.Period(10, 0.9), inputs, [Sample.Solar with { Loan = new MeasureLoan { ShareFraction = 0.8, TermYears = 8 } }]);
        Comparison c = Comparison.Of(baseline, option, life);
        Assert.Equal(0.2 * c.SavingsEur[0], c.OwnSavingsEur[0], 6);
        Assert.True(c.OwnRateOfReturnFraction > c.InternalRateOfReturnFraction);
        Assert.Equal(((1 + c.InternalRateOfReturnFraction!.Value) * 1.02) - 1, c.NominalRateOfReturnFraction!.Value, 12);
    }

    [Fact]
    public void Power_of_its_own_costs_capital_and_upkeep_over_what_is_made()
    {
        // 1,000 over a life of 10 years, 20 a year of upkeep, 100 kWh a year: (1,000 x CRF(4 %, 10) + 20) / 100.
        var inputs = new AccountInputs { LifeCycle = new LifeCycle { DiscountFraction = 0.04 } };
        Appraisal At(double pv, params Investment[] made) => Appraisal.Of(
            [.. Enumerable.Range(0, 120).Select(m => new MeteredMonth { Month = m, PvUsedKwh = pv / 12, ElectricityUsedKwh = 50 })], inputs, made);
        var panel = new Investment { Name = "pv", CapexEur = 1000, LifetimeYears = 10, MaintenanceEurPerYear = 20, MakesPower = true };
        Levelised l = Levelised.Of(At(0), At(100, panel), 0.04);
        Assert.Equal(((1000 * Finance.CapitalRecoveryFactor(0.04, 10)) + 20) / 100, l.PowerEurPerKwh!.Value, 9);
        Assert.Null(l.WaterEurPerM3);
        Assert.Null(Levelised.Of(At(0), At(100, panel, panel with { Name = "other" }), 0.04).PowerEurPerKwh);
        // More that is used of modules that stood before has no price.
        Assert.Null(Levelised.Of(At(0), At(100, panel with { MakesPower = false }), 0.04).PowerEurPerKwh);
    }

    [Fact]
    public void Water_of_its_own_costs_capital_and_upkeep_over_what_its_sources_give()
    {
        // 1,000 over a life of 10 years, 20 a year of upkeep, 100 m3 a year more: (1,000 x CRF(4 %, 10) + 20) / 100.
        var inputs = new AccountInputs { LifeCycle = new LifeCycle { DiscountFraction = 0.04 } };
        Appraisal At(double own, params Investment[] made) => Appraisal.Of(
            [.. Enumerable.Range(0, 120).Select(m => new MeteredMonth { Month = m, OwnWaterM3 = own / 12, MainsM3 = 50 })], inputs, made);
        var tank = new Investment { Name = "rain", CapexEur = 1000, LifetimeYears = 10, MaintenanceEurPerYear = 20, MakesWater = true };
        Assert.Equal(((1000 * Finance.CapitalRecoveryFactor(0.04, 10)) + 20) / 100, Levelised.Of(At(60), At(160, tank), 0.04).WaterEurPerM3!.Value, 9);
        // More people draw more of a well that stood before: that has no price.
        Assert.Null(Levelised.Of(At(60), At(160, tank with { MakesWater = false }), 0.04).WaterEurPerM3);
        Assert.Null(Levelised.Of(At(60), At(160), 0.04).WaterEurPerM3);
    }

    // Who loses a twentieth of the power heats no cheaper by that: heat bought otherwise has a price only where the power stays.
    [Theory]
    [InlineData(20, true)]
    [InlineData(10, false)]
    public void Heat_has_no_price_of_its_own_where_an_option_takes_power_away(double pvKwh, bool hasPrice)
    {
        var inputs = new AccountInputs { LifeCycle = new LifeCycle { DiscountFraction = 0.04 }, Prices = new Prices { DieselEurPerL = 1.5, Vat = new VatTerms { RateFraction = 0 } } };
        Appraisal At(double sunKwh, double litres) => Appraisal.Of(
            [
                .. Enumerable.Range(0, 24).Select(m =>
                {
                    var month = new MeteredMonth { Month = m, PvUsedKwh = sunKwh, RoomHeatKwh = 250, ElectricityUsedKwh = 180, HeatDieselL = litres };
                    month.FuelUsed[(int)Carrier.Diesel] = litres;
                    return month;
                }),
            ], inputs);
        Levelised l = Levelised.Of(At(20, 40), At(pvKwh, 30), 0.04);
        Assert.Equal(40 * 1.5 / 250, l.BaselineHeatEurPerKwh!.Value, 9);
        Assert.Equal(hasPrice, l.HeatEurPerKwh is not null);
        Assert.Equal(hasPrice ? 30 * 1.5 / 250 : 0, l.HeatEurPerKwh ?? 0, 9);
    }

    /// <summary>1,200 L of diesel a year at 1.5 EUR/L: a third burnt by heaters for 3,000 kWh of heat, which then cost 0.2 EUR/kWh, the rest by a generator; LPG by the kitchen.</summary>
    [Fact]
    public void Diesel_is_borne_by_heaters_and_generators_by_the_litres_they_burnt()
    {
        var inputs = new AccountInputs { LifeCycle = new LifeCycle { DiscountFraction = 0.04 }, Prices = new Prices { DieselEurPerL = 1.5, LpgEurPerL = 0.7, Vat = new VatTerms { RateFraction = 0 } } };
        Appraisal At(double heatShare) => Appraisal.Of(
            [
                .. Enumerable.Range(0, 24).Select(m =>
                {
                    var month = new MeteredMonth { Month = m, GeneratorKwh = 200, GeneratorUntakenKwh = 20, RoomHeatKwh = 250, ElectricityUsedKwh = 180, HeatDieselL = 100 * heatShare, GeneratorDieselL = 100 * (1 - heatShare), KitchenLpgL = 50 };
                    (month.FuelUsed[(int)Carrier.Diesel], month.FuelUsed[(int)Carrier.Lpg]) = (100, 50);
                    return month;
                }),
            ], inputs);
        Levelised l = Levelised.Of(At(1.0 / 3), At(1.0 / 3), 0.04);
        Assert.Equal(400 * 1.5 / 3000, l.BaselineHeatEurPerKwh!.Value, 9);
        Assert.Null(l.PowerEurPerKwh);
    }

    [Theory]
    [InlineData(0.019, null)]
    [InlineData(0.03, -1e5)]
    [InlineData(-1, null)]
    public void Less_than_a_five_thousandth_of_the_emissions_has_no_price(double avoided, double? eurPerTonne) =>
        Assert.Equal(eurPerTonne, new Comparison { SavingsEur = [], OwnSavingsEur = [], NetPresentValueEur = 3000, AvoidedTonnes = avoided, BaselineTonnes = 100 }.EurPerTonne);

    [Fact]
    public void Marginal_and_average_factors_are_told_apart()
    {
        AccountInputs inputs = Sample.Defaults;
        Appraisal At(double kwh) => Appraisal.Of([new MeteredMonth { ImportKwh = [kwh, 0] }], inputs, null, 1);
        Comparison c = Comparison.Of(At(2000), At(1000), inputs.LifeCycle);
        Assert.Equal(0.55, c.AvoidedTonnes, 9);
        Assert.Equal(0.95 * 1.1, c.AvoidedMarginalTonnes, 9);
    }

    [Fact]
    public void Embodied_carbon_comes_from_the_option_or_by_size_from_the_catalogue_or_is_said_to_be_unknown()
    {
        EmbodiedFactors factors = Sample.Defaults.Emissions.Embodied;
        var pv = new InvestmentInputs { CapexPerPowerEurPerKw = 850, CapexPer = CapexPer.PvPeak, LifetimeYears = 25 };
        Investment byCatalogue = pv.ToInvestment("pv", _ => 10, factors: factors);
        Assert.Equal((6500.0, true), (byCatalogue.EmbodiedKgCo2e, byCatalogue.KnowsEmbodied));
        Assert.Equal(12_000, (pv with { EmbodiedPerPowerKgCo2ePerKw = 1200 }).ToInvestment("pv", _ => 10, factors: factors).EmbodiedKgCo2e);
        Assert.Equal(7, (pv with { EmbodiedKgCo2e = 7 }).ToInvestment("pv", _ => 10, factors: factors).EmbodiedKgCo2e);
        Investment unknown = new InvestmentInputs { CapexEur = 100, LifetimeYears = 5 }.ToInvestment("x", _ => 1, factors: factors);
        Assert.Equal((0.0, false), (unknown.EmbodiedKgCo2e, unknown.KnowsEmbodied));
        Assert.Contains(InvestmentInputs.Check(pv with { EmbodiedPerAreaKgCo2ePerM2 = 3 }), p => p.Key == "embodied_per_area");
    }
}
