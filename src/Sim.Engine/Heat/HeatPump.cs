namespace Sim.Engine.Heat;

/// <summary>Air-source heat pumps: efficiency and capacity by temperature.</summary>
public static class HeatPump
{
    /// <summary>Smallest lift of the fit, K.</summary>
    public const double LeastLiftK = 15;

    /// <summary>Largest lift of the fit, K.</summary>
    public const double LargestLiftK = 60;

    /// <summary>Temperature of the rooms that heat is brought into, C.</summary>
    public const double RoomC = 20;

    /// <summary>Temperature of the cold water that heat is brought into, C.</summary>
    public const double ColdWaterC = 10;

    // Frost grows on the outside coil between these temperatures where the air is humid.
    private const double DefrostFromC = -3;
    private const double DefrostToC = 4;
    private const double HumidFraction = 0.75;
    private const double DefrostFactor = 0.9;

    /// <summary>
    /// Coefficient of performance of an air-source heat pump by lift (sink less source), K:
    /// 6.81 - 0.121 dT + 0.000630 dT^2; a lift outside 15-60 K, the range of the fit, is taken at its end.
    /// Staffell et al. 2012, "A review of domestic heat pumps", Energy Environ. Sci. 5, doi:10.1039/c2ee22653g.
    /// </summary>
    public static double Staffell2012(double liftK)
    {
        double dT = Math.Clamp(liftK, LeastLiftK, LargestLiftK);
        return 6.81 - 0.121 * dT + 0.000630 * dT * dT;
    }

    /// <summary>Whether a lift lies outside the range of the fit.</summary>
    public static bool OutsideFit(double liftK) => liftK is < LeastLiftK or > LargestLiftK;

    /// <summary>Efficiency left by defrosting: 0.9 from -3 to +4 C in humid air (relative humidity of 75 % and more), else 1.</summary>
    public static double DefrostFraction(double outdoorC, double humidityFraction) =>
        outdoorC is >= DefrostFromC and <= DefrostToC && humidityFraction >= HumidFraction ? DefrostFactor : 1;

    /// <summary>
    /// Share of the rated capacity (at 7 C) left at an outdoor temperature: 100 % from 7 C up, 80 % at -7 C, 65 % at
    /// -15 C, straight in between and on below, never under zero.
    /// </summary>
    public static double CapacityFraction(double outdoorC) => outdoorC switch
    {
        >= 7 => 1,
        >= -7 => 0.80 + 0.20 * (outdoorC + 7) / 14,
        _ => Math.Max(0, 0.65 + 0.15 * (outdoorC + 15) / 8),
    };

    /// <summary>
    /// An air-source heat pump's hour with power all hour. Beyond the largest lift of its data, with resistance behind it, it brings the
    /// heat to the temperature of that lift, and resistance the rest of the way: of what the sink stands above what the heat is brought into.
    /// </summary>
    /// <param name="capacityKw">Heat at 7 C outdoors.</param>
    /// <param name="sinkC">Temperature to which the heat is lifted.</param>
    /// <param name="fieldFactorFraction">Efficiency in use over that of the fit.</param>
    /// <param name="outdoorC">Air temperature outdoors.</param>
    /// <param name="humidityFraction">Relative humidity outdoors, 0-1.</param>
    /// <param name="backupKw">Resistance behind it.</param>
    /// <param name="fromC">Temperature of what the heat is brought into: of rooms, or of cold water.</param>
    public static HeaterCurve Curve(
        double capacityKw, double sinkC, double fieldFactorFraction, double outdoorC, double humidityFraction, double backupKw = 0, double fromC = RoomC)
    {
        double liftK = sinkC - outdoorC;
        double cop = Staffell2012(liftK) * fieldFactorFraction * DefrostFraction(outdoorC, humidityFraction);
        double limitKwh = capacityKw * CapacityFraction(outdoorC), perHeat = 1 / Math.Max(1, cop);
        double beyond = backupKw > 0 ? Math.Clamp((liftK - LargestLiftK) / Math.Max(1, sinkC - fromC), 0, 1) : 0;
        if (beyond > 0)
        {
            limitKwh = Math.Min(backupKw / beyond, limitKwh / (1 - beyond));
            return new(limitKwh, (1 - beyond) * perHeat + beyond, 0, backupKw - beyond * limitKwh, LiftClamped: true, AirPerHeat: (1 - beyond) * (1 - perHeat));
        }
        return new(limitKwh, perHeat, 0, backupKw, OutsideFit(liftK), AirPerHeat: 1 - perHeat);
    }
}
