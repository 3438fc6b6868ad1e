namespace Sim.Engine.Climate;

/// <summary>
/// Temperature of undisturbed ground: T. Kusuda and P.R. Achenbach (1965), "Earth temperature and thermal diffusivity
/// at selected stations in the United States", NBS report 8972. The surface is taken to swing as the air does: grass,
/// shade and snow make the true swing smaller and the mean 0-2 K higher.
/// </summary>
public static class KusudaAchenbach1965
{
    /// <summary>C at a depth in m on a day of the year from 1, for a diffusivity in m2/day.</summary>
    public static double TemperatureC(double day, double depthM, AnnualCycle surface, double diffusivityM2PerDay)
    {
        double damping = depthM * Math.Sqrt(Math.PI / (365 * diffusivityM2PerDay));
        double lag = depthM / 2 * Math.Sqrt(365 / (Math.PI * diffusivityM2PerDay));
        return surface.MeanC - surface.AmplitudeK * Math.Exp(-damping) * Math.Cos(2 * Math.PI / 365 * (day - surface.ColdestDay - lag));
    }

    /// <summary>C on the 365 days of a year.</summary>
    public static double[] Year(double depthM, AnnualCycle surface, double diffusivityM2PerDay)
    {
        double[] days = new double[365];
        for (int day = 0; day < 365; day++)
        {
            days[day] = TemperatureC(day + 1, depthM, surface, diffusivityM2PerDay);
        }
        return days;
    }
}
