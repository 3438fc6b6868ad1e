using Sim.Engine.Accounts;

namespace Sim.Engine.Studies;

/// <summary>What a customer beside the centre brings.</summary>
/// <param name="Name">Name in the file.</param>
/// <param name="AgreedUnits">Work agreed, units in a mean year of the contract.</param>
/// <param name="YearUnits">Work that it asks for along the random paths, units a year, before it meets the machines' capacity.</param>
/// <param name="DoneUnits">Of it, the work that is done, units in a mean year over the paths.</param>
/// <param name="AbsentFraction">Mean share of the months in which it is lost and not replaced.</param>
public sealed record CustomerOutcome(string Name, double AgreedUnits, Quantiles YearUnits, double DoneUnits, double AbsentFraction)
{
    /// <summary>The customers of a case.</summary>
    internal static IReadOnlyList<CustomerOutcome> Of(PricingCase given, IReadOnlyList<PricedPath> paths)
    {
        double[][] agreed = CustomerPaths.Agreed(given);
        double years = given.Years;
        return [.. CustomerPaths.Names(given).Select((name, i) =>
        {
            double due = agreed[i].Count(u => u > 0);
            return new CustomerOutcome(name, agreed[i].Sum() / years, Quantiles.Of([.. paths.Select(p => p.CustomersUnits[i].Sum() / years)]),
                paths.Average(p => p.CustomersDone[i]) / years, due > 0 ? 1 - paths.Average(p => p.CustomersUnits[i].Count(u => u > 0)) / due : 0);
        })];
    }
}
