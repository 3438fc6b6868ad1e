namespace Sim.Engine.Accounts;

/// <summary>
/// What a run comes to under other prices and emission factors: the totals of an <see cref="Appraisal"/>, equal to its own to the
/// last bit, from metered months alone. No ledger, inventory, standard or audit is made for them.
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

    /// <summary>The totals of metered months of a period of whole years with the investments made at its start.</summary>
    public static Totals Of(IReadOnlyList<MeteredMonth> months, AccountInputs inputs, IReadOnlyList<Investment> investments, int years)
    {
        investments = Wear.On(investments, months, inputs, years);
        var until = Horizon.Of(months, years);
        double inStockEur = FuelInStock.GainEur(months, inputs).Sum();
        double[][] yearlyEur = Billing.Sums(months, inputs, investments, until);
        double[] meanEur = Appraisal.MeanYear(yearlyEur, inputs, investments, until, inStockEur);
        (double totalKg, double[] byScopeKg) = Inventory.Sums(months, inputs.Emissions, investments, until);
        double personNights = 0;
        for (int i = 0; i < months.Count; i++)
        {
            personNights += months[i].PersonNights;
        }
        return new Totals
        {
            YearlyEur = yearlyEur,
            ByCategoryEurPerYear = meanEur,
            EurPerPersonNight = personNights > 0 ? meanEur.Sum() * until.OpenYears / personNights : double.NaN,
            LifeCycleCostEur = Finance.NetPresentValue(Appraisal.Flows(yearlyEur, inputs, investments, until, inStockEur), inputs.LifeCycle.DiscountFraction),
            TotalKgCo2e = totalKg,
            ByScopeKgCo2e = byScopeKg,
        };
    }
}
