using Sim.Engine.Accounts;

namespace Sim.Engine.Studies;

/// <summary>The cash book of a result: its ledger, read with the funding of the payers of its scenario.</summary>
public static class CashBooks
{
    /// <summary>Writes the book.</summary>
    public static CashBook Of(Result result) => CashBook.Of(
        result.Appraisal.Ledger,
        result.Appraisal.Months,
        result.Scenario.Sites.ToDictionary(s => s.Key, s => s.Value.Payers),
        result.Scenario.Inputs.Period.Start,
        result.Appraisal.Years,
        result.Scenario.Inputs.LifeCycle.InflationFraction);
}
