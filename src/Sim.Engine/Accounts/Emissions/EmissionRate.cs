namespace Sim.Engine.Accounts;

/// <summary>What a unit of something metered emits.</summary>
/// <param name="Scope">Scope of the GHG Protocol.</param>
/// <param name="Source">What it comes from.</param>
/// <param name="KgCo2e">Emission of a unit in a year of the period, kgCO2e.</param>
/// <param name="Gas">Gas, where it is known apart.</param>
internal sealed record EmissionRate(Scope Scope, EmissionSource Source, Func<EmissionFactors, int, double> KgCo2e, Gas Gas = Gas.Mixed);
