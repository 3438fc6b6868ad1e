using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>What staff cost their employer, contributions and allowances included. VAT is not due on wages.</summary>
public sealed record Wages
{
    [Input("EUR/month", Min = 0, Max = 50_000, Default = "accounts.wages.mean", Help = "Employer's cost of one person in a role without an entry of its own.")]
    public double MeanEurPerMonth { get; init; }

    [Input("h/year", Min = 500, Max = 3000, Default = "accounts.wages.productive_time", Help = "Hours that a full-time post really works in a year: turns the labour of in-house services into posts.")]
    public double ProductiveTimeHoursPerYear { get; init; } = 1720;

    [Input(Help = "Employer's cost by role.")]
    public IReadOnlyDictionary<string, RoleWage> Roles { get; init; } = new Dictionary<string, RoleWage>();

    /// <summary>Employer's cost of one person in a role, EUR/month.</summary>
    public double OfRoleEurPerMonth(string role) => Roles.TryGetValue(role, out RoleWage? wage) ? wage.CostEurPerMonth : MeanEurPerMonth;
}
