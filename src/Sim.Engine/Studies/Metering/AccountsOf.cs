using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;

namespace Sim.Engine.Studies;

/// <summary>What the accounts need of a scenario: life-cycle terms of the whole, prices and factors of each site.</summary>
public static class AccountsOf
{
    /// <summary>The account inputs of one site.</summary>
    public static AccountInputs Site(ScenarioInputs scenario, SiteInputs site) => new()
    {
        ClosingEur = scenario.Sites is null || ReferenceEquals(site, scenario.Sites.Where(s => s.Value.Open).MinBy(s => s.Key, StringComparer.Ordinal).Value) ? scenario.Closure?.CostEur ?? 0 : 0,
        Prices = site.Prices,
        Wages = site.Wages,
        FixedCosts = site.FixedCosts,
        Homes = site.Homes,
        Payers = site.Payers,
        LifeCycle = scenario.LifeCycle,
        Emissions = site.Emissions,
        Standards = site.Standards,
    };

    /// <summary>The cash book: the ledger of all sites, read with the funding of their payers.</summary>
    public static CashBook Cash(Scenario scenario, Appraisal appraisal) => CashBook.Of(
        appraisal.Ledger,
        appraisal.Months,
        scenario.Sites.ToDictionary(s => s.Key, s => s.Value.Payers),
        scenario.Inputs.Period.Start,
        appraisal.Years,
        scenario.Inputs.LifeCycle.InflationFraction,
        appraisal.Investments);
}
