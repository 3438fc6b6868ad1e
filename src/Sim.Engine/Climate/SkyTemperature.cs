namespace Sim.Engine.Climate;

/// <summary>Temperature of a black sky that radiates as the sky does.</summary>
public static class SkyTemperature
{
    private const double StefanBoltzmann = 5.670374e-8;

    /// <summary>From horizontal infrared irradiance, W/m2 (law of Stefan and Boltzmann), C.</summary>
    public static double FromInfrared(double infraredWPerM2) => Math.Pow(infraredWPerM2 / StefanBoltzmann, 0.25) - 273.15;

    /// <summary>Horizontal infrared irradiance, W/m2, of a sky temperature in C.</summary>
    public static double Infrared(double skyC) => StefanBoltzmann * Math.Pow(skyC + 273.15, 4);

    /// <summary>
    /// From air and dew point in C and cloud cover 0-1: the clear sky of G. Clark and C. Allen (1978), "The estimation
    /// of atmospheric radiation for clear and cloudy skies", raised for clouds as G.N. Walton (1983), "Thermal Analysis
    /// Research Program reference manual", NBSIR 83-2655. Scatter of an hour about 10 W/m2 in clear weather.
    /// </summary>
    public static double ClarkAllen1978(double airC, double dewPointC, double cloudFraction)
    {
        double n = 10 * cloudFraction;
        double clear = 0.787 + 0.764 * Math.Log((dewPointC + 273.15) / 273.15);
        double emissivity = clear * (1 + 0.0224 * n - 0.0035 * n * n + 0.00028 * n * n * n);
        return Math.Pow(Math.Min(1, emissivity), 0.25) * (airC + 273.15) - 273.15;
    }

    /// <summary>
    /// Dew point, C, of air at a temperature in C and relative humidity 0-1. O.A. Alduchov and R.E. Eskridge (1996),
    /// "Improved Magnus form approximation of saturation vapor pressure", J. Appl. Meteorol. 35, 601.
    /// </summary>
    public static double DewPointC(double airC, double humidityFraction)
    {
        double x = Math.Log(Math.Max(humidityFraction, 0.01)) + 17.625 * airC / (243.04 + airC);
        return 243.04 * x / (17.625 - x);
    }

    /// <summary>Relative humidity 0-1 of air at a temperature and a dew point in C (the inverse of <see cref="DewPointC"/>).</summary>
    public static double HumidityFraction(double airC, double dewPointC) =>
        Math.Clamp(Math.Exp(17.625 * dewPointC / (243.04 + dewPointC) - 17.625 * airC / (243.04 + airC)), 0.01, 1);
}
