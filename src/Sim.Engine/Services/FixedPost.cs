using Sim.Engine.Schema;

namespace Sim.Engine.Services;

/// <summary>Posts of one role that do not follow the volume.</summary>
public sealed record FixedPost
{
    [Input(Min = 0, Max = 1000, Otherwise = "1", Help = "Posts; half a post is 0.5.")]
    public double Posts { get; init; } = 1;

    [Input("EUR/month", Min = 0, Max = 50_000, Default = "enterprise.lead_wage", Help = "Employer's cost of one where wages.roles does not name the role.")]
    public double WageEurPerMonth { get; init; }
}
