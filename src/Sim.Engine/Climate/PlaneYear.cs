namespace Sim.Engine.Climate;

/// <summary>Light on a plane, hour by hour, W/m2.</summary>
public sealed class PlaneYear
{
    internal PlaneYear(Plane plane, int responses)
    {
        Plane = plane;
        ResponseBeamWPerM2 = new double[responses][];
        for (int r = 0; r < responses; r++)
        {
            ResponseBeamWPerM2[r] = new double[SunYear.Hours];
        }
    }

    /// <summary>The plane.</summary>
    public Plane Plane { get; }

    /// <summary>Beam on the plane, circumsolar light counted as beam.</summary>
    public double[] BeamWPerM2 { get; } = new double[SunYear.Hours];

    /// <summary>The part of <see cref="BeamWPerM2"/> that is circumsolar diffuse light.</summary>
    public double[] CircumsolarWPerM2 { get; } = new double[SunYear.Hours];

    /// <summary>Diffuse light from the dome and the horizon.</summary>
    public double[] SkyDiffuseWPerM2 { get; } = new double[SunYear.Hours];

    /// <summary>Light reflected by the ground.</summary>
    public double[] GroundWPerM2 { get; } = new double[SunYear.Hours];

    /// <summary>Cosine of the incidence of the beam, weighted by its energy; 0 without beam.</summary>
    public double[] CosIncidence { get; } = new double[SunYear.Hours];

    /// <summary>For each response table the beam weighted by it.</summary>
    public double[][] ResponseBeamWPerM2 { get; }

    /// <summary>All light on the plane in an hour, W/m2.</summary>
    public double TotalWPerM2(int hour) => BeamWPerM2[hour] + SkyDiffuseWPerM2[hour] + GroundWPerM2[hour];

    /// <summary>All light on the plane in the year, kWh/m2.</summary>
    public double AnnualKwhPerM2 => (BeamWPerM2.Sum() + SkyDiffuseWPerM2.Sum() + GroundWPerM2.Sum()) / 1000;
}
