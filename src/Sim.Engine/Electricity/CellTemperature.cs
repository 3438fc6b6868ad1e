namespace Sim.Engine.Electricity;

/// <summary>Temperature of photovoltaic cells, C, from irradiance (W/m2), air temperature (C) and wind (m/s).</summary>
public static class CellTemperature
{
    /// <summary>
    /// Faiman 2008, "Assessing the outdoor operating temperature of photovoltaic modules", Progress in Photovoltaics 16,
    /// doi:10.1002/pip.813: T = T_air + E / (U0 + U1 v), U0 = 25 W/m2K, U1 = 6.84 W/m2K per m/s.
    /// </summary>
    public static double Faiman2008(double irradianceWPerM2, double airC, double windMPerSecond) =>
        airC + irradianceWPerM2 / (25.0 + 6.84 * windMPerSecond);

    /// <summary>
    /// King, Boyson and Kratochvil 2004, Sandia SAND2004-3535, glass-cell-polymer on an open rack (a = -3.56,
    /// b = -0.075, dT = 3 K): T_module = E exp(a + b v) + T_air, T_cell = T_module + E / 1000 dT.
    /// </summary>
    public static double Sapm2004(double irradianceWPerM2, double airC, double windMPerSecond) =>
        irradianceWPerM2 * Math.Exp(-3.56 - 0.075 * windMPerSecond) + airC + irradianceWPerM2 / 1000 * 3;
}
