namespace Sim.Engine.Electricity;

/// <summary>
/// Snow on photovoltaic modules: Marion, Schaefer, Caine and Sanchez 2013, Solar Energy 97, 112-121, as Ryberg and Freeman 2017
/// (NREL/TP-6A20-68705) took it into SAM. More than 1 cm an hour covers the modules; once air and sun are warm enough the snow
/// slides, faster the steeper they stand, and none is left where the ground is bare.
/// </summary>
public static class SnowOnModules
{
    private const double CoversCm = 1, SlidesWPerM2K = -80, SlidesPerHour = 0.197, BareMm = 1;
    // Fresh snow of 100 kg/m3.
    private const double CmPerMm = 1;
    // Modules lie along the row, as on low racks: three strings of cells lie one above the other.
    private const int Strings = 3;

    /// <summary>Share of a row's slant height that is under snow after an hour.</summary>
    /// <param name="coveredFraction">Share before.</param>
    /// <param name="snowfallCm">Fresh snow of the hour.</param>
    /// <param name="irradianceWPerM2">Light on the plane.</param>
    /// <param name="airC">Air temperature.</param>
    /// <param name="tiltDeg">Tilt from the horizontal.</param>
    public static double Marion2013(double coveredFraction, double snowfallCm, double irradianceWPerM2, double airC, double tiltDeg)
    {
        bool slides = airC > irradianceWPerM2 / SlidesWPerM2K;
        return snowfallCm > CoversCm ? 1 : Math.Max(0, coveredFraction - (slides ? SlidesPerHour * Math.Sin(tiltDeg * Math.PI / 180) : 0));
    }

    /// <summary>Share of the power lost: a string that is covered in part gives nothing (Gilman et al. 2018, NREL/TP-6A20-67399, equation 11.8).</summary>
    public static double LostFraction(double coveredFraction, int strings = Strings) => Math.Ceiling(coveredFraction * strings) / strings;

    /// <summary>Share of the power lost in each hour of a year, which begins with what its own end leaves; all columns have one value per hour.</summary>
    /// <param name="tiltDeg">Tilt from the horizontal.</param>
    /// <param name="irradianceWPerM2">Light on the plane.</param>
    /// <param name="airC">Air temperature.</param>
    /// <param name="snowfallMm">Snow of the hour as water.</param>
    /// <param name="lyingMm">Snow on open ground at the hour's end as water.</param>
    public static double[] LostFraction(
        double tiltDeg, ReadOnlySpan<double> irradianceWPerM2, ReadOnlySpan<double> airC, ReadOnlySpan<double> snowfallMm, ReadOnlySpan<double> lyingMm)
    {
        double[] lost = new double[airC.Length];
        double covered = 0;
        for (int turn = 0; turn < 2; turn++)
        {
            for (int h = 0; h < lost.Length; h++)
            {
                covered = lyingMm[h] < BareMm ? 0 : Marion2013(covered, CmPerMm * snowfallMm[h], irradianceWPerM2[h], airC[h], tiltDeg);
                lost[h] = LostFraction(covered);
            }
        }
        return lost;
    }
}
