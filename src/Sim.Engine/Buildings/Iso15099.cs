namespace Sim.Engine.Buildings;

/// <summary>Natural convection at an upright window inside (ISO 15099:2003, 8.3.2.2).</summary>
public static class Iso15099
{
    private const double GravityMPerSecond2 = 9.81, MeanK = 288, SeaLevelKgPerM3 = 1.225, AirJPerKgK = 1006, AirPaSeconds = 1.8e-5, AirWPerMK = 0.0253;

    /// <summary>
    /// Coefficient C of h = C |dT|^(1/4), W/m2K^(5/4), of a window of a height in m where the air has a share of its density at sea level:
    /// Nu = 0.56 Ra^(1/4), Ra = rho^2 g H^3 c_p dT / (T mu k); laminar, below Ra of 1e11, up to panes 5 m high. Air at 15 C.
    /// </summary>
    public static double Natural(double heightM, double airDensityFraction)
    {
        double density = SeaLevelKgPerM3 * airDensityFraction;
        double rayleighPerK = density * density * GravityMPerSecond2 * Math.Pow(heightM, 3) * AirJPerKgK / (MeanK * AirPaSeconds * AirWPerMK);
        return 0.56 * Math.Pow(rayleighPerK, 0.25) * AirWPerMK / heightM;
    }
}
