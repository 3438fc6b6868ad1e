namespace Sim.Engine.Buildings;

/// <summary>
/// How transmittance and reflectance of a coated pane change with incidence: polynomials of the cosine fitted to measured panes, one set for those
/// that let more than 0.645 of the sun through and one for darker ones. E.U. Finlayson, D.K. Arasteh, C. Huizenga, M.D. Rubin and M.S. Reilly (1993),
/// "WINDOW 4.0: documentation of calculation procedures", LBL-33943; EnergyPlus Engineering Reference, angular properties for coated glass.
/// </summary>
/// <remarks>Used as published: at normal incidence the sets give 0.2 and 1.2 % more transmittance than the pane's own.</remarks>
internal static class CoatedGlass
{
    private const double ClearFrom = 0.645;

    // Coefficients of cos^0 to cos^4: of transmittance, and of transmittance and reflectance together.
    private static readonly double[] ClearTransmittance = [-0.0015, 3.355, -3.840, 1.460, 0.0288], ClearSum = [0.999, -0.563, 2.043, -2.532, 1.054];
    private static readonly double[] DarkTransmittance = [-0.002, 2.813, -2.341, -0.05725, 0.599], DarkSum = [0.997, -1.868, 6.513, -7.862, 3.225];

    /// <summary>Transmittance as a share of that at normal incidence, and how far reflectance has gone from its value there (near 0) to 1.</summary>
    public static (double Transmittance, double ReflectanceToOne) Shape(double normalTransmittance, double cosIncidence)
    {
        (double[] transmittance, double[] sum) = normalTransmittance > ClearFrom ? (ClearTransmittance, ClearSum) : (DarkTransmittance, DarkSum);
        double at = Math.Max(0, At(transmittance, cosIncidence));
        return (at, At(sum, cosIncidence) - at);
    }

    private static double At(double[] c, double x) => c[0] + x * (c[1] + x * (c[2] + x * (c[3] + x * c[4])));
}
