namespace Sim.Engine.Buildings;

/// <summary>
/// Long-wave exchange inside a room, each surface with the mean of those it faces. J.A. Carroll (1980), "An 'MRT method' of computing
/// radiant energy exchange in rooms", Second Systems Simulation and Economic Analysis Conference, San Diego, 343-348; an option of EnergyPlus
/// (Engineering Reference, Carroll method).
/// </summary>
internal static class LongWaveInside
{
    /// <summary>Temperature at which coefficients are given, K; elsewhere they go with its third power.</summary>
    public const double ReferenceK = 293.15;

    private const int Rounds = 100;

    /// <summary>
    /// How much more than by its area a plane exchanges with the area-weighted mean of all planes, itself among them, since it does not
    /// face itself: F_i = 1 / (1 - A_i F_i / sum A F).
    /// </summary>
    public static double[] Factors(double[] areasM2)
    {
        double[] factors = new double[areasM2.Length];
        Array.Fill(factors, 1);
        for (int round = 0; round < Rounds; round++)
        {
            double sum = 0;
            for (int i = 0; i < factors.Length; i++)
            {
                sum += areasM2[i] * factors[i];
            }
            for (int i = 0; i < factors.Length && sum > 0; i++)
            {
                factors[i] = 1 / (1 - Math.Min(Most, areasM2[i] * factors[i] / sum));
            }
        }
        return factors;
    }

    /// <summary>Two equal planes face only each other, each half of all; a plane larger than all others together has no such factor.</summary>
    private const double Most = 0.5;

    /// <summary>Exchange of a surface with the room's mean radiant temperature at the reference, W/m2K: 4 s T^3 / (1/F + (1 - e)/e).</summary>
    public static double WPerM2K(double factor, double emissivityFraction)
        => 4 * OutsideFilm.StefanBoltzmann * Math.Pow(ReferenceK, 3) / (1 / factor + (1 - emissivityFraction) / emissivityFraction);

    /// <summary>
    /// Of each slot of a zone. Planes are floor, ceiling and the four walls with their windows; partitions and a shared wall are one plane
    /// each. Glass radiates as glass, panels as the surfaces beside them.
    /// </summary>
    public static double[] Of(Zone zone)
    {
        double partitionsM2 = Math.Max(0, zone.MassAreaM2 - zone.SharedFloorM2 - zone.SharedRoofM2), emissivity = zone.InsideEmissivityFraction;
        Facades walls = zone.WallM2, windows = zone.WindowAreaM2 > 0 ? zone.WindowM2 : default;
        double[] factors = Factors(
        [
            walls.North + windows.North, walls.East + windows.East, walls.South + windows.South, walls.West + windows.West,
            zone.FloorAreaM2 + zone.SharedFloorM2, zone.RoofAreaM2 + zone.SharedRoofM2, partitionsM2, zone.Shared?.AreaM2 ?? 0,
        ]);
        double At(int plane) => WPerM2K(factors[plane], emissivity);
        double glass = zone.Glazing is { IsTransparent: true } ? En673.BareGlassEmissivity : emissivity, wallWPerK = 0, windowWPerK = 0;
        for (int f = 0; f < 4; f++)
        {
            wallWPerK += walls[f] * At(f);
            windowWPerK += windows[f] * WPerM2K(factors[f], glass);
        }
        double massWPerK = partitionsM2 * At(6) + zone.SharedFloorM2 * At(4) + zone.SharedRoofM2 * At(5);
        return
        [
            Mean(wallWPerK, walls.Total, emissivity), At(5), Mean(windowWPerK, windows.Total, glass), At(4),
            Mean(massWPerK, zone.MassAreaM2, emissivity), At(7),
        ];
    }

    private static double Mean(double sumWPerK, double areaM2, double emissivity) => areaM2 > 0 ? sumWPerK / areaM2 : WPerM2K(1, emissivity);
}
