namespace Sim.Engine.Electricity;

/// <summary>A battery in numbers; powers and efficiencies at the bus.</summary>
/// <param name="CapacityKwh">Between empty and full.</param>
/// <param name="FloorKwh">Level below which it is never discharged.</param>
/// <param name="ReserveKwh">Level below which it is not discharged while the grid is up.</param>
/// <param name="ChargeKw">Most that it takes.</param>
/// <param name="DischargeKw">Most that it gives.</param>
/// <param name="ChargeEfficiency">Stored over taken.</param>
/// <param name="DischargeEfficiency">Given over taken from the store.</param>
/// <param name="StandbyPerHour">Share of the level lost in an hour.</param>
/// <param name="TopsUp">Whether the grid refills it up to the reserve.</param>
/// <param name="Island">Whether it forms a grid of its own.</param>
/// <param name="Shaves">Whether it is kept for the peaks of import.</param>
/// <param name="PeakTargetKw">Import below which it then gives nothing.</param>
public readonly record struct BatteryPlan(
    double CapacityKwh,
    double FloorKwh,
    double ReserveKwh,
    double ChargeKw,
    double DischargeKw,
    double ChargeEfficiency,
    double DischargeEfficiency,
    double StandbyPerHour,
    bool TopsUp,
    bool Island,
    bool Shaves = false,
    double PeakTargetKw = 0);
