namespace Sim.Engine.Climate;

/// <summary>
/// Brightness of the circumsolar region and of the horizon: R. Perez, P. Ineichen, R. Seals, J. Michalsky and
/// R. Stewart (1990), "Modeling daylight availability and irradiance components from direct and global irradiance",
/// Solar Energy 44, 271-289, doi:10.1016/0038-092X(90)90055-H; coefficients of all sites (composite).
/// </summary>
public static class Perez1990
{
    private static readonly double[] ClearnessBins = [1.065, 1.23, 1.5, 1.95, 2.8, 4.5, 6.2];

    // F11, F12, F13, F21, F22, F23 by bin of sky clearness (table 6 of the paper).
    private static readonly double[] Coefficients =
    [
        -0.008, 0.588, -0.062, -0.060, 0.072, -0.022,
        0.130, 0.683, -0.151, -0.019, 0.066, -0.029,
        0.330, 0.487, -0.221, 0.055, -0.064, -0.026,
        0.568, 0.187, -0.295, 0.109, -0.152, -0.014,
        0.873, -0.392, -0.362, 0.226, -0.462, 0.001,
        1.132, -1.237, -0.412, 0.288, -0.823, 0.056,
        1.060, -1.600, -0.359, 0.264, -1.127, 0.131,
        0.678, -0.327, -0.250, 0.156, -1.377, 0.251,
    ];

    /// <summary>
    /// Brightness coefficients F1 (circumsolar) and F2 (horizon) from diffuse horizontal, direct normal and
    /// extraterrestrial normal irradiance (W/m2), zenith in degrees and relative air mass.
    /// </summary>
    public static (double F1, double F2) Brightness(
        double diffuseWPerM2, double directWPerM2, double extraterrestrialWPerM2, double zenithDeg, double airMass)
    {
        if (diffuseWPerM2 <= 0)
        {
            return (0, 0);
        }
        double z = zenithDeg * Math.PI / 180;
        double cube = 1.041 * z * z * z;
        double epsilon = ((diffuseWPerM2 + directWPerM2) / diffuseWPerM2 + cube) / (1 + cube);
        double brightness = diffuseWPerM2 * airMass / extraterrestrialWPerM2;
        int bin = 0;
        while (bin < ClearnessBins.Length && epsilon >= ClearnessBins[bin])
        {
            bin++;
        }
        ReadOnlySpan<double> f = Coefficients.AsSpan(bin * 6, 6);
        double f1 = Math.Max(0, f[0] + f[1] * brightness + f[2] * z);
        double f2 = f[3] + f[4] * brightness + f[5] * z;
        return (f1, f2);
    }
}
