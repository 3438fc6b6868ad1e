using Sim.Engine.Schema;

namespace Sim.Engine.Climate;

/// <summary>Completes the radiation of a weather file.</summary>
internal static class EpwRadiation
{
    /// <summary>
    /// Negative night values become zero. Global that is missing is direct x cos z + diffuse; missing parts of a
    /// known global are found by Erbs (1982).
    /// </summary>
    public static void Fill(double[] global, double[] direct, double[] diffuse, SunYear sun, string file, List<string> notes)
    {
        int summed = 0, split = 0;
        for (int h = 0; h < global.Length; h++)
        {
            bool noGlobal = double.IsNaN(global[h]);
            bool noParts = double.IsNaN(direct[h]) || double.IsNaN(diffuse[h]);
            if (noGlobal && noParts)
            {
                if (sun.Weight[h] > 0)
                {
                    throw new InputFileException(file, h + 9, "solar radiation is missing: neither global nor direct and diffuse irradiance is given");
                }
                global[h] = direct[h] = diffuse[h] = 0;
            }
            else if (noGlobal)
            {
                global[h] = direct[h] * sun.CosZenith[h] * sun.UpFraction[h] + diffuse[h];
                summed++;
            }
            else if (noParts)
            {
                (direct[h], diffuse[h]) = Split(global[h], sun, h);
                split++;
            }
            global[h] = Math.Max(0, global[h]);
            direct[h] = Math.Max(0, direct[h]);
            diffuse[h] = Math.Max(0, diffuse[h]);
        }
        if (summed > 0)
        {
            notes.Add($"global irradiance of {summed} h was missing and is direct x cos z + diffuse");
        }
        if (split > 0)
        {
            notes.Add($"direct or diffuse irradiance of {split} h was missing and split from global (Erbs 1982)");
        }
    }

    /// <summary>Direct normal and diffuse horizontal irradiance of an hour's global horizontal irradiance, W/m2.</summary>
    public static (double Direct, double Diffuse) Split(double globalWPerM2, SunYear sun, int hour)
    {
        double outside = sun.ExtraterrestrialHorizontalWPerM2[hour];
        if (globalWPerM2 <= 0 || outside <= 0)
        {
            return (0, Math.Max(0, globalWPerM2));
        }
        double diffuse = globalWPerM2 * Radiation.Erbs1982(globalWPerM2 / outside);
        double direct = (globalWPerM2 - diffuse) / sun.CosZenith[hour];
        // The clearness of hours with a very low sun is mostly error: keep the beam below that of a clear sky.
        double most = sun.ExtraterrestrialNormalWPerM2[hour] * Math.Pow(0.7, Math.Pow(sun.AirMass[hour], 0.678));
        direct = Math.Min(direct, most);
        return (direct, globalWPerM2 - direct * sun.CosZenith[hour]);
    }
}
