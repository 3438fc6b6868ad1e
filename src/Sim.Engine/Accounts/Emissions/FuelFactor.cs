namespace Sim.Engine.Accounts;

/// <summary>Emissions of a fuel per native unit.</summary>
/// <param name="Direct">Given off when burnt (scope 1), biogenic CO2 excluded.</param>
/// <param name="UpstreamKgCo2e">Given off until delivered (scope 3), kgCO2e.</param>
/// <param name="BiogenicKgCo2">Biogenic CO2, a memo outside the scopes.</param>
public readonly record struct FuelFactor(GasFactor Direct, double UpstreamKgCo2e, double BiogenicKgCo2 = 0)
{
    /// <summary>Burning and bringing together, for fuel that others burn on the site's account (scope 3).</summary>
    public GasFactor WithUpstream => Direct with { UnsplitKgCo2e = Direct.UnsplitKgCo2e + UpstreamKgCo2e };
}
