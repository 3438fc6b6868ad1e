using Sim.Engine.Accounts;

namespace Sim.Engine.Tests.Accounts;

public class FinanceTests
{
    [Fact]
    public void Textbook_cash_flow_has_its_published_value_and_return()
    {
        double[] flows = [-1000, 300, 420, 680];
        Assert.Equal(130.728775, Finance.NetPresentValue(flows, 0.10), 6);
        Assert.Equal(0.1634056, Finance.InternalRateOfReturn(flows)!.Value, 7);
    }

    [Fact]
    public void Life_cycle_cost_savings_and_ratios_follow_nist_handbook_135()
    {
        double[] baseline = NistFlows(103_000, 12_000, 3_500, 20_000, 7_000, 0);
        double[] alternative = NistFlows(110_000, 12_500, 3_700, 13_000, 8_000, 0);
        double lccBase = Finance.NetPresentValue(baseline, 0.03), lccAlternative = Finance.NetPresentValue(alternative, 0.03);
        Assert.Equal(511_170.51, lccBase, 2);
        Assert.Equal(429_145.62, lccAlternative, 2);
        Assert.Equal(82_024.89, lccBase - lccAlternative, 2);

        double upv = Finance.UniformPresentValueFactor(0.03, 20);
        double capital = 7_000 + (500 * Finance.PresentValueFactor(0.03, 12)) - (200 * Finance.PresentValueFactor(0.03, 20));
        double sir = Finance.SavingsToInvestmentRatio((7_000 - 1_000) * upv, capital);
        Assert.Equal(12.329476, sir, 6);
        Assert.Equal(0.16784298, Finance.AdjustedInternalRateOfReturn(sir, 0.03, 20), 8);
    }

    [Fact]
    public void Life_cycle_cost_with_energy_prices_rising_one_percent_follows_nist_handbook_135()
    {
        Assert.Equal(541_275.48, Finance.NetPresentValue(NistFlows(103_000, 12_000, 3_500, 20_000, 7_000, 0.01), 0.03), 2);
        Assert.Equal(448_713.85, Finance.NetPresentValue(NistFlows(110_000, 12_500, 3_700, 13_000, 8_000, 0.01), 0.03), 2);
    }

    [Fact]
    public void Present_value_factors_are_those_of_the_tables()
    {
        Assert.Equal(0.70138, Finance.PresentValueFactor(0.03, 12), 5);
        Assert.Equal(0.553676, Finance.PresentValueFactor(0.03, 20), 6);
        Assert.Equal(14.877475, Finance.UniformPresentValueFactor(0.03, 20), 6);
        Assert.Equal(20, Finance.UniformPresentValueFactor(0, 20), 12);
    }

    [Fact]
    public void Capital_recovery_factor_and_real_rate_are_those_of_homer()
    {
        Assert.Equal(0.243891, Finance.CapitalRecoveryFactor(0.07, 5), 6);
        Assert.Equal(0.078227, Finance.CapitalRecoveryFactor(0.06, 25), 6);
        Assert.Equal(0.05882353, Finance.RealRate(0.08, 0.02), 8);
        Assert.Equal(0.2, Finance.CapitalRecoveryFactor(0, 5), 12);
        Assert.Equal(0.04, Finance.CapitalRecoveryFactor(0.04, double.PositiveInfinity), 12);
    }

    [Fact]
    public void Levelised_cost_of_even_years_is_the_annuity_over_the_yield()
    {
        double[] costs = [850, .. Enumerable.Repeat(12.75, 25)];
        double[] kwh = [0, .. Enumerable.Repeat(1_150.0, 25)];
        double expected = ((850 * Finance.CapitalRecoveryFactor(0.04, 25)) + 12.75) / 1_150;
        Assert.Equal(expected, Finance.LevelisedCost(costs, kwh, 0.04), 12);
        Assert.Equal(0.0584, expected, 4);
    }

    [Fact]
    public void No_rate_of_return_is_given_where_there_is_none_or_more_than_one()
    {
        // A loss has a negative one: 100 x^2 = x + 1 at x = 1 + r.
        Assert.Equal(((1 + Math.Sqrt(401)) / 200) - 1, Finance.InternalRateOfReturn([-100, 1, 1])!.Value, 9);
        Assert.Null(Finance.InternalRateOfReturn([-100, 0.1, 0.1]));
        Assert.Null(Finance.InternalRateOfReturn([100, 100]));
        Assert.Null(Finance.InternalRateOfReturn([0, 0, 0]));
        // Zero at 10 % and at 20 %.
        Assert.Null(Finance.InternalRateOfReturn([-100, 230, -132]));
    }

    [Fact]
    public void Payback_takes_the_years_flow_as_even_and_is_final()
    {
        Assert.Equal(2.5, Finance.PaybackYears([-100, 40, 40, 40], 0)!.Value, 12);
        Assert.Null(Finance.PaybackYears([-100, 40, 40], 0));
        Assert.Equal(0, Finance.PaybackYears([0, 10], 0)!.Value);
        // A replacement in year 2 puts it under water again.
        Assert.Equal(3.5, Finance.PaybackYears([-100, 120, -60, 20, 40], 0)!.Value, 12);
        Assert.True(Finance.PaybackYears([-100, 40, 40, 40], 0.05) > 2.5);
    }

    [Fact]
    public void Replacements_fall_due_within_the_horizon_and_the_rest_of_the_last_life_is_residual()
    {
        var twelve = new Investment { CapexEur = 1200, LifetimeYears = 12 };
        Assert.Equal([(0, 1200.0), (12, 1200.0)], Outlays.Of(twelve, 20));
        Assert.Equal(1200 * 4 / 12.0, Outlays.ResidualEur(twelve, 20), 9);
        Assert.Equal([(0, 1200.0)], Outlays.Of(twelve, 12));
        Assert.Equal(0, Outlays.ResidualEur(twelve, 12), 9);
        Assert.Equal(1000, Outlays.ResidualEur(twelve, 2), 9);
        // Half years: the third life ends at 7.5, within year 8.
        Assert.Equal([0, 3, 5], Outlays.Of(twelve with { LifetimeYears = 2.5 }, 7).Select(o => o.AtYear));
        Assert.Equal(1200 * 0.2, Outlays.ResidualEur(twelve with { LifetimeYears = 2.5 }, 7), 9);
    }

    private static double[] NistFlows(double capital, double replacement, double residual, double energy, double upkeep, double escalation)
    {
        var flows = new double[21];
        flows[0] = capital;
        for (int year = 1; year <= 20; year++)
        {
            flows[year] = (energy * Finance.Growth(escalation, year)) + upkeep;
        }
        flows[12] += replacement;
        flows[20] -= residual;
        return flows;
    }
}
