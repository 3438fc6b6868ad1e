namespace Sim.Engine.Electricity;

/// <summary>Share of beam irradiance that passes the module's glass, against perpendicular incidence.</summary>
public static class IncidenceAngle
{
    private const double Refraction = 1.526;
    private const double ExtinctionPerM = 4;
    private const double ThicknessM = 0.002;

    /// <summary>
    /// Physical incidence angle modifier: reflection by Fresnel, absorption by Bouguer, glass of n = 1.526,
    /// K = 4 1/m, 2 mm. De Soto, Klein and Beckman 2006, Solar Energy 80, 78-88, doi:10.1016/j.solener.2005.06.010,
    /// section 3 (with Snell's law as sin r = sin i / n; equation 14 there is misprinted).
    /// </summary>
    /// <param name="cosIncidence">Cosine of the angle between sun and module normal; 0 and below give 0.</param>
    public static double DeSoto2006(double cosIncidence)
    {
        if (cosIncidence <= 0)
        {
            return 0;
        }

        double sinIncidence = Math.Sqrt(Math.Max(0, 1 - cosIncidence * cosIncidence));
        double sinRefracted = sinIncidence / Refraction;
        double cosRefracted = Math.Sqrt(1 - sinRefracted * sinRefracted);
        // Fresnel's amplitudes, equal to the sine and tangent form of the source but sound at perpendicular incidence.
        double across = (cosIncidence - Refraction * cosRefracted) / (cosIncidence + Refraction * cosRefracted);
        double along = (Refraction * cosIncidence - cosRefracted) / (Refraction * cosIncidence + cosRefracted);
        double passed = 1 - 0.5 * (across * across + along * along);
        double normal = (Refraction - 1) / (Refraction + 1);
        double absorbed = Math.Exp(-ExtinctionPerM * ThicknessM * (1 / cosRefracted - 1));
        return absorbed * passed / (1 - normal * normal);
    }

    /// <summary>
    /// <see cref="DeSoto2006"/> at uniform steps of the cosine of incidence from 0 (first) to 1 (last), to be applied to
    /// the beam of each sun position; all ones where the losses are switched off.
    /// </summary>
    public static double[] Response(PvArray array, int samples)
    {
        var response = new double[samples];
        for (int i = 0; i < samples; i++)
        {
            response[i] = array.IncidenceLosses ? DeSoto2006((double)i / (samples - 1)) : 1;
        }

        return response;
    }
}
