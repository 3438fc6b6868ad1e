using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Employer's cost of one role.</summary>
public sealed record RoleWage
{
    [Input("EUR/month", Min = 0, Max = 50_000, Default = "accounts.wages.mean", Help = "Employer's cost of one person.")]
    public double CostEurPerMonth { get; init; }
}
