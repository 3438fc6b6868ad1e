using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;
using Result = Sim.Engine.Studies.Result;

namespace Sim.Engine.Tests.Studies;

/// <summary>A closing date ends the run with its month; until then it is the run without one.</summary>
public sealed class ClosingDateTests
{
    private static readonly Lazy<IReadOnlyList<Result>> Both = new(() =>
    {
        var problems = new ProblemList();
        IReadOnlyList<Result>? results = new Study(Centre.File(Centre.Text.Replace("years: 1", "years: 2", StringComparison.Ordinal) + """

            options:
              closes: { set: { closure: { date: 2026-09-10, cost: 1000 EUR } } }
              same-month: { set: { closure: { date: 2026-09-30, cost: 1000 EUR } } }
              at-the-end: { set: { closure: { date: 2027-12-31, cost: 1000 EUR } } }
            """)).Compare(problems);
        Assert.False(problems.HasErrors, problems.ToString());
        return results!;
    });

    [Fact]
    public void An_option_that_closes_on_another_date_is_warned_of()
    {
        var problems = new ProblemList();
        new Study(Centre.File(Centre.Text + """

            options:
              closes: { set: { closure: { date: 2026-09-10 } } }
              at-the-end: { set: { closure: { date: 2026-12-31 } } }
            """)).Check(problems);
        Problem found = Assert.Single(problems.Sorted, p => p.Message.Contains("NPV also holds the months not operated", StringComparison.Ordinal));
        Assert.Equal((Severity.Warning, "options.closes"), (found.Severity, found.Path));
    }

    [Fact]
    public void Until_its_month_ends_every_flow_and_bill_is_that_of_the_centre_that_stays_open()
    {
        (Result open, Result closed) = (Both.Value[0], Both.Value[1]);
        Assert.True(closed.Closes);
        int nineMonths = 9 * SiteHour.Layout.Columns.Count;
        Assert.Equal(open.Run.Sites[0].Months()[..nineMonths], closed.Run.Sites[0].Months()[..nineMonths]);
        Assert.Equal(open.Appraisal.Ledger.Lines.Where(l => l.Month < 9), closed.Appraisal.Ledger.Lines.Where(l => l.Item != "closing of the centre"));
        Assert.Equal(open.Appraisal.Emissions.Lines.Where(l => l.Month < 9), closed.Appraisal.Emissions.Lines);
        Assert.All(closed.Run.Sites[0].Months()[nineMonths..], value => Assert.Equal(0, value));
        // The last month's landfill gas is that of the open centre; what the waste gives off later is the memo.
        Assert.True(closed.Appraisal.Emissions.LandfillTailKgCo2e > 0);
    }

    [Fact]
    public void Means_are_over_the_open_months_and_the_closing_is_paid_once()
    {
        Result closed = Both.Value[1];
        Assert.Equal(0.75, closed.Appraisal.OpenYears);
        Assert.Equal(40, closed["people.residents"], 1e-9);
        LedgerLine paid = Assert.Single(closed.Appraisal.Ledger.Lines, l => l.Item == "closing of the centre");
        Assert.Equal((8, CostCategory.Site, 1000.0), (paid.Month, paid.Category, paid.AmountEur));
        Assert.Equal(closed.Appraisal.Ledger.TotalEur / 0.75, closed["cost.total.eur"], 1e-6);
        Assert.Equal(closed.Appraisal.Ledger.TotalEur / closed.Appraisal.PersonNights, closed["cost.eur_per_person_night"], 1e-9);
        Totals totals = new Valuation(closed.Appraisal.Months, 2).Totals(AccountsOf.Site(closed.Scenario.Inputs, closed.Scenario.Sites.Values.First()), []);
        Assert.Equal(closed.Appraisal.ByCategoryEurPerYear, totals.ByCategoryEurPerYear);
        Assert.Equal(closed.Appraisal.LifeCycleCostEur, totals.LifeCycleCostEur);
    }

    [Fact]
    public void A_date_in_the_same_month_shares_the_run_and_one_at_the_end_of_the_period_adds_its_cost_alone()
    {
        Assert.Same(Both.Value[1].Run, Both.Value[2].Run);
        (Result open, Result atTheEnd) = (Both.Value[0], Both.Value[3]);
        LedgerLine paid = Assert.Single(atTheEnd.Appraisal.Ledger.Lines, l => l.IsClosing);
        Assert.Equal((23, 1000.0), (paid.Month, paid.AmountEur));
        Assert.Equal(open.Appraisal.Ledger.TotalEur + 1000, atTheEnd.Appraisal.Ledger.TotalEur, 1e-6);
        Assert.Equal(2, atTheEnd.Appraisal.OpenYears);
        Assert.Equal(open["energy.electricity.kwh"], atTheEnd["energy.electricity.kwh"]);
    }

    [Fact]
    public void Stocks_of_fuel_end_with_the_centre()
    {
        Run run = Run.Of(Centre.Plan(Centre.Shipped("examples/energy-stores.yaml"), ("stock.heating_oil", "{ tank: 500 L }"), ("closure", "{ date: 2027-06-15 }")));
        Assert.True(run.Closes);
        SiteRun site = run.Sites[0];
        Assert.True(site.Stocks(1, 5).Single().Level > 0);
        Assert.Empty(site.Stocks(1, 6));
    }

    // 1,000 a year of upkeep aside: 12,000 over 10 years, closed after 30 of 60 months; 7.5 of 10 years unused, 40 % of it elsewhere
    // for 600 of moving: 3,000 come back at the end of the third year. With 4 years of life, one replacement at the closing is not made.
    [Fact]
    public void A_measure_leaves_what_a_closing_leaves_of_it()
    {
        MeteredMonth[] months = [.. Enumerable.Range(0, 60).Select(m => new MeteredMonth { Month = m, Closed = m >= 30 })];
        var measure = new Investment { Name = "x", CapexEur = 12000, LifetimeYears = 10, RelocationFraction = 0.4, MovingEur = 600, EmbodiedKgCo2e = 1000, MaintenanceEurPerYear = 100 };
        Appraisal a = Appraisal.Of(months, new AccountInputs { LifeCycle = new() { DiscountFraction = 0.05 } }, [measure], 5);
        Assert.Equal([12000, 100, 100, 50 - 3000, 0, 0], a.FlowsEur.Select(f => Math.Round(f, 9)));
        Assert.Equal(12000 - (3000 / Math.Pow(1.05, 3)), a.CapitalPresentValueEur, 9);
        Assert.Equal(1000 * (1 - (0.75 * 0.4)), a.Emissions.TotalKgCo2e, 9);
        Assert.True(a.Audit.Closes);
        Appraisal replaced = Appraisal.Of(months, new AccountInputs(), [measure with { LifetimeYears = 1.25, RelocationFraction = 0, MovingEur = 0 }], 5);
        Assert.Equal(24000, replaced.Ledger.ByCategoryEur()[(int)CostCategory.Capital]);
        Assert.True(replaced.Audit.Closes);
    }
}
