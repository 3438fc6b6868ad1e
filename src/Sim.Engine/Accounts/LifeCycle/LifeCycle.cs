using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>How years are weighed against one another. Prices and rates are real; the horizon is the period simulated.</summary>
public sealed record LifeCycle
{
    [Input("fraction", Min = -0.5, Max = 1, Default = "accounts.life_cycle.discount", Help = "Real discount rate a year.")]
    public double DiscountFraction { get; init; }

    [Input("fraction", Min = -0.5, Max = 1, Default = "accounts.life_cycle.energy_escalation", Help = "Real rise of energy prices a year, from the second year on.")]
    public double EnergyEscalationFraction { get; init; }

    [Input("fraction", Min = -0.5, Max = 1, Default = "accounts.life_cycle.other_escalation", Help = "Real rise of all other prices a year, from the second year on.")]
    public double OtherEscalationFraction { get; init; }

    [Input(Help = "Real rise of single prices, where they differ from the two above.")]
    public Escalation Escalation { get; init; } = new();

    [Input("fraction", Min = -0.2, Max = 1, Default = "accounts.life_cycle.inflation", Help = "Inflation a year: turns real money into nominal, and the rates of loans and overdrafts into real ones.")]
    public double InflationFraction { get; init; }

    /// <summary>Nominal discount rate a year: (1 + d) (1 + f) - 1 (Fisher).</summary>
    public double NominalDiscountFraction => ((1 + DiscountFraction) * (1 + InflationFraction)) - 1;

    /// <summary>Real rise a year of the prices of a category; of fuels, that of the carrier.</summary>
    public double EscalationFraction(CostCategory category, Carrier carrier = Carrier.Electricity) => category switch
    {
        CostCategory.Electricity or CostCategory.Fuel => Escalation.Of(category == CostCategory.Fuel ? carrier : Carrier.Electricity) ?? EnergyEscalationFraction,
        _ => Escalation.Of(category) ?? OtherEscalationFraction,
    };
}
