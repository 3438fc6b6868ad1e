using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>How years are weighed against one another. All in real terms; the horizon is the period simulated.</summary>
public sealed record LifeCycle
{
    [Input("fraction", Min = -0.5, Max = 1, Default = "accounts.life_cycle.discount", Help = "Real discount rate a year.")]
    public double DiscountFraction { get; init; }

    [Input("fraction", Min = -0.5, Max = 1, Default = "accounts.life_cycle.energy_escalation", Help = "Real rise of energy prices a year, from the second year on.")]
    public double EnergyEscalationFraction { get; init; }

    [Input("fraction", Min = -0.5, Max = 1, Default = "accounts.life_cycle.other_escalation", Help = "Real rise of all other prices a year, from the second year on.")]
    public double OtherEscalationFraction { get; init; }
}
