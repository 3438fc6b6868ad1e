using Sim.Engine.Accounts;
using Sim.Engine.Electricity;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;
using Result = Sim.Engine.Studies.Result;

namespace Sim.Engine.Tests.Electricity;

/// <summary>Wear of batteries: by hand, in whole runs, and in the accounts.</summary>
public sealed class BatteryAgeingTests
{
    // 90 kWh usable and 6,000 cycles to 70 %: 54,000 kWh drawn cost 30 % of 10 parts, 3 %; two years at 2 % leave 0.98^2.
    [Fact]
    public void Time_and_use_wear_a_battery_as_worked_out_by_hand()
    {
        var ageing = new BatteryAgeing { CycleLife = 6000, EndOfLifeFraction = 0.7 };
        Assert.Equal(0.9604 - 0.03, BatteryAgeing.LeftFraction(ageing, 0.02, 90, 24, 54_000), 1e-12);
        Assert.Equal(0.7, BatteryAgeing.LeftFraction(ageing, 0, 90, 0, 540_000), 1e-12);
        Assert.Equal(Math.Sqrt(0.98), BatteryAgeing.LeftFraction(ageing, 0.02, 90, 6, 0), 1e-12);
        Assert.Equal(1, BatteryAgeing.LeftFraction(ageing, 0, 0, 0, 0));
    }

    [Fact]
    public void Capacity_falls_month_by_month_with_what_was_drawn_until_the_battery_is_replaced()
    {
        // A hundred cycles of 45 kWh: 4,500 kWh wear out the 30 %.
        SiteRun run = Centre.Run(("electricity.pv.roof.peak", "40 kW"),
            ("electricity.battery", "{ capacity: 50 kWh, fade: 2 %/year, ageing: { cycle_life: 100 } }"));
        double drawn = 0;
        int age = 0, replaced = 0;
        for (int month = 0; month < 12; month++)
        {
            drawn += run.Month(0, month, "electricity.battery_discharge") / 0.933;
            double left = Math.Pow(0.98, ++age / 12.0) - 0.3 * drawn / 4500;
            BatteryMonth at = run.Battery(0, month);
            Assert.Equal(50 * left, at.CapacityKwh, 1e-9);
            Assert.Equal(left <= 0.7 ? 45 : 0, at.ReplacedKwh, 1e-9);
            Assert.Equal(left <= 0.7 ? 1 : (left - 0.7) / 0.3, at.LifeLeftFraction, 1e-9);
            if (left <= 0.7)
            {
                (drawn, age, replaced) = (0, 0, replaced + 1);
            }
        }
        Assert.InRange(replaced, 1, 4);
    }

    [Fact]
    public void Without_ageing_by_use_nothing_is_replaced_and_capacity_fades_by_the_year()
    {
        ScenarioRun(out SiteRun run, "{ capacity: 50 kWh, fade: 10 %/year }");
        Assert.Equal([50, 45], new[] { run.Battery(0, 11).CapacityKwh, run.Battery(1, 0).CapacityKwh });
        Assert.All(Metering.Of(run), m => Assert.Null(m.BatteryLifeLeftFraction));
        Assert.All(Metering.Of(run), m => Assert.Equal(0, m.BatteryReplacedKwh));
    }

    // Worn after 15 of 36 months, and again after 30; a quarter of the third is left at the end. Outlays in the years that end after them.
    [Fact]
    public void A_worn_battery_is_bought_again_in_its_month_with_its_carbon()
    {
        MeteredMonth[] months = [.. Enumerable.Range(0, 36).Select(m => new MeteredMonth
        {
            Month = m,
            BatteryLifeLeftFraction = m == 35 ? 0.25 : 0.5,
            BatteryReplacedKwh = m is 14 or 29 ? 90 : 0,
        })];
        var inputs = new AccountInputs { LifeCycle = new LifeCycle { DiscountFraction = 0.1 } };
        var bought = new Investment { Name = "battery", CapexEur = 1000, Vat = Vat.None, LifetimeYears = 13, EmbodiedKgCo2e = 80, BatteryFraction = 1, RelocationFraction = 1 };
        Appraisal a = Appraisal.Of(months, inputs, [bought], 3);
        Assert.Equal([0, 14, 29], a.Ledger.Lines.Where(l => l.Category == CostCategory.Capital).Select(l => l.Month));
        Assert.Equal([1000, 0, 1000, 1000 - 250], a.FlowsEur);
        Assert.Equal(1000 + 1000 / 1.21 + 750 / 1.331, a.LifeCycleCostEur, 1e-9);
        Assert.Equal([0, 14, 29], a.Emissions.Lines.Where(l => l.Source == EmissionSource.Embodied).Select(l => l.Month));
        Assert.Equal(20, a.Emissions.EmbodiedUnusedKgCo2e, 1e-9);
        Assert.True(a.Audit.Closes);
        // Closing at the end with all of the unused value coming back is the ordinary present value; after 15 months nothing is left.
        Investment worn = Assert.Single(a.Investments);
        Assert.Equal(a.CapitalPresentValueEur, ClosureValue.CapitalEur(worn, 3, 0.1), 1e-9);
        Assert.Equal(1000, ClosureValue.CapitalEur(worn, 1.25, 0.1), 1e-9);
        // One that stood before costs its replacements only.
        Appraisal stood = Appraisal.Of(months, inputs with { Prices = new Prices { BatteryEurPerKwh = 10 } }, [], 3);
        Assert.Equal([0, 0, 900, 900 - 225], stood.FlowsEur.Select(f => Math.Round(f, 9)));
        Assert.True(stood.Audit.Closes);
        // By its lifetime of 13 years it is never replaced where it does not wear.
        Assert.Single(Outlays.Of(bought, 3));
    }

    /// <summary>
    /// What stood before an option is replaced at the price of a battery, whatever the option does to how it is run; what an option adds, at
    /// the option's cost.
    /// </summary>
    [Fact]
    public void An_option_pays_for_the_part_of_the_battery_that_it_builds()
    {
        var problems = new ProblemList();
        string text = Centre.Text.Replace("years: 1", "years: 3", StringComparison.Ordinal)
            .Replace("pv: { roof: { peak: 0 kW } }", "pv: { roof: { peak: 60 kW } }\n  battery: { capacity: 50 kWh, min_charge: 0 %, reserve: 0 %, fade: 0 %/year, ageing: { cycle_life: 100 } }", StringComparison.Ordinal);
        IReadOnlyList<Result>? results = new Study(Centre.File(text + """

            prices: { battery: 400 EUR/kWh, vat: { rate: 0 % } }
            options:
              setting: { set: { electricity.battery.reserve: 0.001 % }, cost: { capex: 500 EUR, lifetime: 30 years } }
              shallow: { set: { electricity.battery.min_charge: 20 % }, cost: { capex: 0 EUR } }
              bigger: { set: { electricity.battery.capacity: 100 kWh }, cost: { capex_per_storage: 1000 EUR/kWh, capex_per: battery-storage, lifetime: 13 years } }
            """)).Compare(problems);
        Assert.False(problems.HasErrors, problems.ToString());
        double[] Capital(int i) => [.. results![i].Appraisal.Ledger.Lines.Where(l => l.Category == CostCategory.Capital).Select(l => l.AmountEur)];
        Assert.NotEmpty(Capital(0));
        Assert.All(Capital(0), eur => Assert.Equal(50 * 400, eur, 1e-6));
        Assert.Equal([500, .. Capital(0)], Capital(1));
        // 40 of the 50 kWh are used; the option built none of them.
        Assert.All(Capital(2), eur => Assert.Equal(40 * 400, eur, 1e-6));
        // At the start 50 kWh at the option's cost; at each replacement these again, and the 50 that stood before at theirs.
        double[] bigger = Capital(3);
        Assert.Equal(50 * 1000, bigger[0], 1e-6);
        Assert.True(bigger.Length > 1);
        Assert.Equal((bigger.Length - 1) / 2 * 50 * (400 + 1000), bigger[1..].Sum(), 1e-6);
    }

    private static void ScenarioRun(out SiteRun run, string battery) =>
        run = Centre.Run(Centre.File(Centre.Text.Replace("years: 1", "years: 2", StringComparison.Ordinal)), ("electricity.battery", battery));
}
