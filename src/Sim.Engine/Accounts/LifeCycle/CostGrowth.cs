using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Nominal growth of prices from year to year; in the first year of a contract prices are as written.</summary>
public sealed record CostGrowth
{
    [Input("fraction", Min = -0.5, Max = 1, Default = "enterprise.growth.wages", Help = "Wages.")]
    public double WagesFraction { get; init; }

    [Input("fraction", Min = -0.5, Max = 1, Default = "enterprise.growth.energy", Help = "Electricity, fuel and diesel.")]
    public double EnergyFraction { get; init; }

    [Input("fraction", Min = -0.5, Max = 1, Default = "enterprise.growth.other", Help = "Everything else: materials, rent, prices of other customers and of the alternative.")]
    public double OtherFraction { get; init; }
}
