using Sim.Engine.Schema;

namespace Sim.Engine.Climate;

/// <summary>Completes the radiation of a weather file.</summary>
internal static class EpwRadiation
{
    /// <summary>
    /// Negative night values become zero. Of global = direct x cos z + diffuse any one that is missing follows from the other two;
    /// where only global is known its parts are found by Erbs (1982).
    /// </summary>
    public static void Fill(EpwColumns columns, SunYear sun, string file, List<string> notes)
    {
        double[] global = columns[EpwColumns.Global], direct = columns[EpwColumns.Direct], diffuse = columns[EpwColumns.Diffuse];
        int third = 0, split = 0;
        for (int h = 0; h < global.Length; h++)
        {
            bool noGlobal = double.IsNaN(global[h]);
            bool noDirect = double.IsNaN(direct[h]), noDiffuse = double.IsNaN(diffuse[h]);
            if (noGlobal && (noDirect || noDiffuse))
            {
                if (sun.Weight[h] > 0)
                {
                    throw new InputFileException(file, columns.Lines[h], "solar radiation is missing: neither global nor direct and diffuse irradiance is given");
                }
                global[h] = direct[h] = diffuse[h] = 0;
            }
            else if (noGlobal)
            {
                global[h] = direct[h] * sun.CosZenith[h] + diffuse[h];
                third++;
            }
            else if (noDirect != noDiffuse)
            {
                diffuse[h] = noDiffuse ? global[h] - direct[h] * sun.CosZenith[h] : diffuse[h];
                direct[h] = noDirect ? Beam(global[h] - diffuse[h], sun, h) : direct[h];
                third++;
            }
            else if (noDirect)
            {
                (direct[h], diffuse[h]) = Split(global[h], sun, h);
                split++;
            }
            global[h] = Math.Max(0, global[h]);
            direct[h] = Math.Max(0, direct[h]);
            diffuse[h] = Math.Max(0, diffuse[h]);
        }
        if (third > 0)
        {
            notes.Add($"one of global, direct and diffuse irradiance was missing in {third} h and follows from the others");
        }
        if (split > 0)
        {
            notes.Add($"direct and diffuse irradiance of {split} h was missing and split from global (Erbs 1982)");
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
        double direct = Beam(globalWPerM2 - diffuse, sun, hour);
        return (direct, globalWPerM2 - direct * sun.CosZenith[hour]);
    }

    // The clearness of hours with a very low sun is mostly error: keep the beam below that of a clear sky.
    private static double Beam(double horizontalWPerM2, SunYear sun, int hour) => sun.CosZenith[hour] <= 0 ? 0
        : Math.Min(horizontalWPerM2 / sun.CosZenith[hour], sun.ExtraterrestrialNormalWPerM2[hour] * Math.Pow(0.7, Math.Pow(sun.AirMass[hour], 0.678)));
}
