namespace Sim.Engine.Climate;

/// <summary>
/// Hourly clearness indices of a day of given clearness: R. Aguiar and M. Collares-Pereira (1992), "TAG: a
/// time-dependent, autoregressive, Gaussian model for generating synthetic hourly radiation", Solar Energy 49, 167-174.
/// </summary>
public static class Tag1992
{
    /// <summary>Mean clearness index of an hour with the sun at an elevation of given sine.</summary>
    public static double Mean(double dayClearness, double sinElevation)
    {
        double lambda = -0.19 + 1.12 * dayClearness + 0.24 * Math.Exp(-8 * dayClearness);
        double eta = 0.32 - 1.6 * (dayClearness - 0.5) * (dayClearness - 0.5);
        double kappa = 0.19 + 2.27 * dayClearness * dayClearness - 2.51 * dayClearness * dayClearness * dayClearness;
        return lambda + eta * Math.Exp(-kappa / sinElevation);
    }

    /// <summary>Standard deviation of an hour's clearness index around <see cref="Mean"/>.</summary>
    public static double Deviation(double dayClearness, double sinElevation)
    {
        double a = 0.14 * Math.Exp(-20 * (dayClearness - 0.35) * (dayClearness - 0.35));
        double b = 3 * (dayClearness - 0.45) * (dayClearness - 0.45) + 16 * Math.Pow(dayClearness, 5);
        return a * Math.Exp(b * (1 - sinElevation));
    }

    /// <summary>Correlation of the deviations of neighbouring hours.</summary>
    public static double Correlation(double dayClearness) => 0.38 + 0.06 * Math.Cos(7.4 * dayClearness - 2.5);

    /// <summary>Clearness index of a clear sky at a solar hour angle in rad, the most an hour can have.</summary>
    public static double Clear(double hourAngle) => 0.88 * Math.Cos(0.4 * hourAngle);
}
