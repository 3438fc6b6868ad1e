namespace Sim.Engine.Accounts;

/// <summary>What a month's payment under a contract hangs on.</summary>
/// <param name="Month">Month of the contract, from 0.</param>
/// <param name="AskedUnits">Work that the centre had.</param>
/// <param name="DoneUnits">Work done for it.</param>
/// <param name="PersonNights">Nights spent by residents.</param>
/// <param name="CostEur">What the work cost the provider, open book.</param>
/// <param name="AvoidedEur">What the same work would have cost the centre otherwise.</param>
/// <param name="WageIndex">Wages relative to the first year's.</param>
/// <param name="FuelIndex">Energy and fuel prices relative to the first year's.</param>
public readonly record struct ContractMonth(
    int Month, double AskedUnits, double DoneUnits, double PersonNights, double CostEur, double AvoidedEur, double WageIndex, double FuelIndex);
