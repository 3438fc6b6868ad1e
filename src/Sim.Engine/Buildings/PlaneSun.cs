namespace Sim.Engine.Buildings;

/// <summary>
/// Solar radiation on one plane by the hour, W/m2: beam (with the circumsolar part), diffuse from the sky and reflected
/// from the ground; for planes that carry windows also the beam weighted by the glazing's response tables.
/// </summary>
public sealed record PlaneSun(double[] BeamWPerM2, double[] SkyWPerM2, double[] GroundWPerM2)
{
    /// <summary>All light on the plane; computed once and shared by every zone and variation under this weather.</summary>
    internal double[] TotalWPerM2 { get; } = Sum(BeamWPerM2, Sum(SkyWPerM2, GroundWPerM2));

    /// <summary>Light from sky and ground.</summary>
    internal double[] ScatteredWPerM2 { get; } = Sum(SkyWPerM2, GroundWPerM2);

    /// <summary>Beam times the transmitted share at its incidence.</summary>
    public double[]? BeamTransmittedWPerM2 { get; init; }

    /// <summary>Beam times the share absorbed in the outer pane.</summary>
    public double[]? BeamOuterPaneWPerM2 { get; init; }

    /// <summary>Beam times the share absorbed in the inner pane.</summary>
    public double[]? BeamInnerPaneWPerM2 { get; init; }

    private static double[] Sum(double[] one, double[] other)
    {
        double[] sum = new double[one.Length];
        for (int h = 0; h < sum.Length; h++)
        {
            sum[h] = one[h] + other[h];
        }
        return sum;
    }
}
