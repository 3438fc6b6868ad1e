namespace Sim.Engine.Climate;

/// <summary>Formulas of the sun's radiation above and through the atmosphere, each named after its source.</summary>
public static class Radiation
{
    /// <summary>Solar constant, W/m2 (ASTM E-490).</summary>
    public const double SolarConstantWPerM2 = 1366.1;

    /// <summary>
    /// Irradiance normal to the beam outside the atmosphere, W/m2, on a day of the year from 1. J.W. Spencer (1971),
    /// "Fourier series representation of the position of the sun", Search 2, 172.
    /// </summary>
    public static double Spencer1971(int dayOfYear)
    {
        double b = 2 * Math.PI * (dayOfYear - 1) / 365;
        return SolarConstantWPerM2
            * (1.00011 + 0.034221 * Math.Cos(b) + 0.00128 * Math.Sin(b) + 0.000719 * Math.Cos(2 * b) + 0.000077 * Math.Sin(2 * b));
    }

    /// <summary>
    /// Relative optical air mass for an apparent zenith in degrees; beyond the horizon that of the horizon. F. Kasten
    /// and A.T. Young (1989), "Revised optical air mass tables and approximation formula", doi:10.1364/AO.28.004735.
    /// </summary>
    public static double KastenYoung1989(double apparentZenithDeg)
    {
        double z = Math.Min(apparentZenithDeg, 90);
        return 1 / (Math.Cos(z * Math.PI / 180) + 0.50572 * Math.Pow(96.07995 - z, -1.6364));
    }

    /// <summary>
    /// Diffuse share of global horizontal irradiance from the clearness index. D.G. Erbs, S.A. Klein and J.A. Duffie
    /// (1982), "Estimation of the diffuse radiation fraction", doi:10.1016/0038-092X(82)90302-4.
    /// </summary>
    public static double Erbs1982(double clearness) => clearness switch
    {
        <= 0.22 => 1 - 0.09 * clearness,
        <= 0.80 => 0.9511 - 0.1604 * clearness + 4.388 * clearness * clearness
            - 16.638 * Math.Pow(clearness, 3) + 12.336 * Math.Pow(clearness, 4),
        _ => 0.165,
    };

    /// <summary>Pressure of the standard atmosphere (ISO 2533) at an elevation in m, Pa.</summary>
    public static double StandardPressurePa(double elevationM) =>
        101325 * Math.Pow(1 - 2.25577e-5 * elevationM, 5.25588);
}
