namespace Sim.Engine.Accounts;

/// <summary>Emissions of a fuel per native unit.</summary>
/// <param name="DirectKgCo2e">Given off when burnt (scope 1), biogenic CO2 excluded.</param>
/// <param name="UpstreamKgCo2e">Given off until delivered (scope 3).</param>
/// <param name="BiogenicKgCo2">Biogenic CO2, a memo outside the scopes.</param>
public readonly record struct FuelFactor(double DirectKgCo2e, double UpstreamKgCo2e, double BiogenicKgCo2);
