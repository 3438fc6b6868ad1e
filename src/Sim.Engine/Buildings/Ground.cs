namespace Sim.Engine.Buildings;

/// <summary>Slab on ground after EN ISO 13370:2017, in the layered form of EN ISO 52016-1:2017.</summary>
public static class Ground
{
    /// <summary>Conductivity of soil when unknown, W/mK (EN ISO 13370 table 7, sand or gravel).</summary>
    public const double ConductivityWPerMK = 2.0;

    /// <summary>Periodic penetration depth of sand or gravel, m (EN ISO 13370 table H.1).</summary>
    public const double PenetrationM = 3.2;

    private const double WidestM = 1e6;

    /// <summary>Half a metre of soil under the slab, part of the floor's nodes (EN ISO 52016-1 6.5.7).</summary>
    public static readonly Layer Soil = Layer.Of(0.5, ConductivityWPerMK, 2000, 1000);

    /// <summary>Steady transmittance of a slab on ground, W/m2K, with R_si 0.17 and R_se 0.04 (EN ISO 13370 formulas 3-6).</summary>
    public static double SteadyUValue(double areaM2, double perimeterM, double floorM2KPerW, double wallThicknessM = 0.1)
    {
        // A slab whose walls all adjoin heated rooms has no outer edge: as wide as the formula can bear.
        double characteristicM = perimeterM > 0 ? Math.Min(areaM2 / (0.5 * perimeterM), WidestM) : WidestM;
        double equivalentM = EquivalentThickness(floorM2KPerW, wallThicknessM);
        return equivalentM < characteristicM
            ? 2 * ConductivityWPerMK / (Math.PI * characteristicM + equivalentM) * Math.Log(Math.PI * characteristicM / equivalentM + 1)
            : ConductivityWPerMK / (0.457 * characteristicM + equivalentM);
    }

    /// <summary>
    /// Resistance between the half metre of soil and the ground's virtual temperature, m2K/W:
    /// R = 1/U - R_si - R_floor - R_soil, not below zero (EN ISO 52016-1 6.5.7).
    /// </summary>
    public static double VirtualResistance(double areaM2, double perimeterM, double floorM2KPerW)
        => Math.Max(0.01, 1 / SteadyUValue(areaM2, perimeterM, floorM2KPerW) - 0.17 - floorM2KPerW - Soil.ResistanceM2KPerW);

    /// <summary>
    /// Share of the outdoor annual swing felt by the virtual ground temperature: the periodic coefficient over the steady
    /// one, H_pe = 0.37 P k ln(delta/d_t + 1) over A U (EN ISO 13370 annex H). The indoor swing is left out.
    /// </summary>
    public static double Damping(double areaM2, double perimeterM, double floorM2KPerW, double wallThicknessM = 0.1)
    {
        double periodic = 0.37 * perimeterM * ConductivityWPerMK
            * Math.Log(PenetrationM / EquivalentThickness(floorM2KPerW, wallThicknessM) + 1);
        return Math.Min(1, periodic / (areaM2 * SteadyUValue(areaM2, perimeterM, floorM2KPerW, wallThicknessM)));
    }

    /// <summary>
    /// The outdoor annual mean, and by the hour mean and first annual harmonic, one month late (EN ISO 13370 annex H,
    /// beta = 1).
    /// </summary>
    public static (double MeanC, double[] GroundC) AnnualHarmonic(double[] outdoorC)
    {
        double mean = 0, cosine = 0, sine = 0, turn = 2 * Math.PI / outdoorC.Length;
        for (int h = 0; h < outdoorC.Length; h++)
        {
            mean += outdoorC[h] / outdoorC.Length;
            cosine += 2 * outdoorC[h] * Math.Cos(turn * h) / outdoorC.Length;
            sine += 2 * outdoorC[h] * Math.Sin(turn * h) / outdoorC.Length;
        }
        double[] groundC = new double[outdoorC.Length];
        double late = outdoorC.Length / 12.0;
        for (int h = 0; h < groundC.Length; h++)
        {
            groundC[h] = mean + cosine * Math.Cos(turn * (h - late)) + sine * Math.Sin(turn * (h - late));
        }
        return (mean, groundC);
    }

    private static double EquivalentThickness(double floorM2KPerW, double wallThicknessM)
        => wallThicknessM + ConductivityWPerMK * (0.17 + floorM2KPerW + 0.04);
}
