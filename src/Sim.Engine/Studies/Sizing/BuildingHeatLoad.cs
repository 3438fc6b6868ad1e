namespace Sim.Engine.Studies;

/// <summary>Design heat load of a building beside its heaters.</summary>
/// <param name="Site">Site.</param>
/// <param name="Building">Building.</param>
/// <param name="Units">Number of units.</param>
/// <param name="IndoorC">Setpoint that is kept, C.</param>
/// <param name="DesignC">Design outdoor temperature, C.</param>
/// <param name="DesignFrom">Where that temperature comes from.</param>
/// <param name="LoadKw">Design heat load of one unit, kW.</param>
/// <param name="InstalledKw">What the heater of one unit gives at the design temperature, kW; infinity without a limit, 0 without a heater. On a heat network what falls to it of the plant's heat, as it needs it.</param>
/// <param name="FloorAreaM2">Floor of one unit, m2.</param>
public sealed record BuildingHeatLoad(
    string Site, string Building, int Units, double IndoorC, double DesignC, string DesignFrom, double LoadKw, double InstalledKw, double FloorAreaM2)
{
    /// <summary>What a heat network's plant brings into the rooms over what all its buildings want there; none with heaters of their own.</summary>
    public double? NetworkFraction { get; init; }

    /// <summary>Whether the heater gives less than the load, rounding aside.</summary>
    public bool IsUndersized => InstalledKw < LoadKw * (1 - 1e-9);

    /// <summary>Load per floor, W/m2.</summary>
    public double LoadWPerM2 => 1000 * LoadKw / FloorAreaM2;
}
