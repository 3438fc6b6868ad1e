namespace Sim.Engine.Buildings;

/// <summary>
/// What a unit loses in a steady state per kelvin to which its heater brings the air above outdoors, or gains where it is cooled. Surfaces
/// are colder than air that is heated, so this is less than sum(A U), which holds for rooms whose air and surfaces are alike (EN ISO 6946);
/// the more of the heat is radiant, the less so.
/// </summary>
/// <param name="EnvelopeWPerK">Loss through surfaces and bridges, W/K.</param>
/// <param name="PerAirChange">Loss per loss by air change: more than 1 where its heat is partly radiant and passes by the surfaces.</param>
public readonly record struct HeatedAirLoss(double EnvelopeWPerK, double PerAirChange)
{
    // EN ISO 6946, R_se = 0.04 m2K/W.
    private const double OutsideWPerM2K = 25;

    /// <summary>All of it with an air change, W/K.</summary>
    public double WPerK(double airChangeWPerK) => EnvelopeWPerK + PerAirChange * airChangeWPerK;

    /// <summary>
    /// The star network of the zone without storage, air 1 K above outdoors and ground: each surface at (h_c + h_r T_r) / (h_c + h_r + g), with g
    /// from it outwards; its mean radiant node T_r takes the heater's radiant share p of all heat. Partitions and shared walls lead nothing out.
    /// </summary>
    /// <param name="zone">The unit.</param>
    /// <param name="convectiveFraction">Share of the heating or cooling that goes to the air itself.</param>
    public static HeatedAirLoss Of(Zone zone, double convectiveFraction)
    {
        // Exchange with the mean radiant node and loss outwards, each of the air's kelvin and of the node's.
        double pullByAir = 0, pullByNode = 0, lossByAir = zone.BridgesWPerK, lossByNode = 0;
        LaneElement[] parts = ZoneElements.Of(zone);
        for (int slot = 0; slot < parts.Length; slot++)
        {
            LaneElement part = parts[slot];
            double outWPerM2K = slot is ZoneElements.Mass or ZoneElements.Shared ? 0
                : 1 / (part.Chain.ConductanceWPerM2K.Sum(c => 1 / c) + 1 / (part.Film > 0 ? part.Film : OutsideWPerM2K));
            double all = part.Convective + part.Radiant + outWPerM2K, airC = part.Convective / all, nodeC = part.Radiant / all;
            pullByAir += part.AreaM2 * part.Radiant * airC;
            pullByNode += part.AreaM2 * part.Radiant * (nodeC - 1);
            lossByAir += part.AreaM2 * outWPerM2K * airC;
            lossByNode += part.AreaM2 * outWPerM2K * nodeC;
        }
        // pullByAir + pullByNode T_r + p (lossByAir + lossByNode T_r + air change) = 0.
        double radiant = 1 - convectiveFraction, stiffness = -(pullByNode + radiant * lossByNode);
        return stiffness > 0
            ? new(lossByAir + lossByNode * (pullByAir + radiant * lossByAir) / stiffness, 1 + lossByNode * radiant / stiffness)
            : new(lossByAir, 1);
    }
}
