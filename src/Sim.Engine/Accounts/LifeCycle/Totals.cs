namespace Sim.Engine.Accounts;

/// <summary>
/// What a run comes to under other prices and emission factors: the totals of an <see cref="Appraisal"/>, equal to its own to the
/// last bit. No ledger, inventory, standard or audit is made for them.
/// </summary>
public sealed record Totals
{
    /// <summary>What falls due in each year by category, EUR: [year][category].</summary>
    public required double[][] YearlyEur { get; init; }

    /// <summary>Mean yearly cost by category, EUR/year, capital as an annuity.</summary>
    public required double[] ByCategoryEurPerYear { get; init; }

    /// <summary>Mean yearly cost, EUR/year.</summary>
    public double TotalEurPerYear => ByCategoryEurPerYear.Sum();

    /// <summary>Cost per person-night, EUR; not a number where nobody stayed.</summary>
    public double EurPerPersonNight { get; init; }

    /// <summary>Life-cycle cost, EUR.</summary>
    public double LifeCycleCostEur { get; init; }

    /// <summary>Emissions of all scopes over the period, kgCO2e.</summary>
    public double TotalKgCo2e { get; init; }

    /// <summary>The same by scope, indexed by <see cref="Scope"/>.</summary>
    public required double[] ByScopeKgCo2e { get; init; }
}
