namespace Sim.Engine.Buildings;

/// <summary>Heat that a room needs in the cold for which heating is sized.</summary>
public static class DesignHeatLoad
{
    /// <summary>Least air change of heated rooms, 1/h (EN 12831, habitable rooms).</summary>
    public const double LeastAirChangePerHour = 0.5;

    // Correction for the yearly swing of the outdoor temperature (EN 12831, f_g1).
    private const double GroundSwing = 1.45;

    /// <summary>
    /// Design heat load of one unit, W, like EN 12831:2003: transmission sum(A U) (T_in - T_out) with thermal bridges, a floor on
    /// the ground by 1.45 A U (T_in - T_mean), and ventilation H_V (T_in - T_out) with at least half an air change. Sun, people
    /// and appliances count for nothing, and there is no surplus for reheating after a setback.
    /// </summary>
    /// <param name="zone">The unit.</param>
    /// <param name="ventilationWPerK">Leaks and fresh air, W/K.</param>
    /// <param name="airJPerM3K">Heat capacity of a cubic metre of air, J/m3K.</param>
    /// <param name="indoorC">Setpoint, C.</param>
    /// <param name="designC">Design outdoor temperature, C.</param>
    /// <param name="meanC">Mean outdoor temperature of the year, C.</param>
    public static double En12831(Zone zone, double ventilationWPerK, double airJPerM3K, double indoorC, double designC, double meanC)
    {
        double groundWPerK = zone.FloorOn == FloorKind.Suspended ? 0
            : zone.FloorAreaM2 * Ground.SteadyUValue(zone.FloorAreaM2, zone.PerimeterM, zone.Floor.ResistanceM2KPerW);
        double leastWPerK = airJPerM3K * LeastAirChangePerHour * zone.VolumeM3 / 3600;
        double outdoorW = (zone.EnvelopeWPerK - groundWPerK + Math.Max(ventilationWPerK, leastWPerK)) * (indoorC - designC);
        return Math.Max(0, outdoorW + GroundSwing * groundWPerK * (indoorC - meanC));
    }
}
