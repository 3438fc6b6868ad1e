namespace Sim.Engine.Accounts;

/// <summary>One emission of one site and month.</summary>
/// <param name="Site">Site.</param>
/// <param name="Month">Month of the period, from 0.</param>
/// <param name="Scope">Scope of the GHG Protocol.</param>
/// <param name="Source">What it comes from.</param>
/// <param name="Gas">Gas, where it is known apart.</param>
/// <param name="KgCo2e">Emission, kgCO2e.</param>
/// <param name="GasKg">Mass of the gas, kg; of several in one factor, kgCO2e.</param>
public readonly record struct EmissionLine(string Site, int Month, Scope Scope, EmissionSource Source, Gas Gas, double KgCo2e, double GasKg)
{
    /// <summary>Year of the period, from 0.</summary>
    public int Year => Month / 12;
}
