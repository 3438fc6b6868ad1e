namespace Sim.Engine.Buildings;

/// <summary>
/// Solar radiation on one plane by the hour, W/m2: beam (with the circumsolar part), diffuse from the sky and reflected
/// from the ground; for planes that carry windows also the beam weighted by the glazing's response tables.
/// </summary>
public sealed record PlaneSun(double[] BeamWPerM2, double[] SkyWPerM2, double[] GroundWPerM2)
{
    /// <summary>All light on the plane; computed once and shared by every zone and variation under this weather.</summary>
    internal double[] TotalWPerM2 { get; } = Sum(BeamWPerM2, Sum(SkyWPerM2, GroundWPerM2));

    /// <summary>Light from sky and ground on the glass.</summary>
    internal double[] ScatteredWPerM2 { get; private init; } = Sum(SkyWPerM2, GroundWPerM2);

    /// <summary>Beam times the transmitted share at its incidence.</summary>
    public double[]? BeamTransmittedWPerM2 { get; init; }

    /// <summary>Beam times the share absorbed in the outer pane.</summary>
    public double[]? BeamOuterPaneWPerM2 { get; init; }

    /// <summary>Beam times the share absorbed in the inner pane.</summary>
    public double[]? BeamInnerPaneWPerM2 { get; init; }

    /// <summary>Of the beam transmitted what first meets the floor; null where all of it is taken to.</summary>
    public double[]? BeamOnFloorWPerM2 { get; init; }

    /// <summary>Of the beam transmitted what first meets the windows opposite.</summary>
    public double[]? BeamOnGlassWPerM2 { get; init; }

    /// <summary>The plane whose windows lie behind an overhang or fins, which leave so much of the light of sky and ground; its wall is unshaded.</summary>
    internal PlaneSun Behind(double skyFraction, double groundFraction)
    {
        var scattered = new double[SkyWPerM2.Length];
        for (int h = 0; h < scattered.Length; h++)
        {
            scattered[h] = skyFraction * SkyWPerM2[h] + groundFraction * GroundWPerM2[h];
        }
        return this with { ScatteredWPerM2 = scattered };
    }

    /// <summary>The sun that shading lets through to the glass of this plane.</summary>
    internal PlaneSun Shaded(Shading shading, double[] outdoorC, bool isSouthern)
    {
        var reaches = new double[BeamWPerM2.Length];
        for (int h = 0; h < reaches.Length; h++)
        {
            reaches[h] = shading.ReachesGlass(h, TotalWPerM2[h], outdoorC[h], isSouthern);
        }
        return new PlaneSun(Product(BeamWPerM2, reaches), Product(SkyWPerM2, reaches), Product(GroundWPerM2, reaches))
        {
            ScatteredWPerM2 = Product(ScatteredWPerM2, reaches),
            BeamTransmittedWPerM2 = BeamTransmittedWPerM2 is { } beam ? Product(beam, reaches) : null,
            BeamOuterPaneWPerM2 = BeamOuterPaneWPerM2 is { } outer ? Product(outer, reaches) : null,
            BeamInnerPaneWPerM2 = BeamInnerPaneWPerM2 is { } inner ? Product(inner, reaches) : null,
            BeamOnFloorWPerM2 = BeamOnFloorWPerM2 is { } floor ? Product(floor, reaches) : null,
            BeamOnGlassWPerM2 = BeamOnGlassWPerM2 is { } glass ? Product(glass, reaches) : null,
        };
    }

    private static double[] Product(double[] one, double[] other)
    {
        double[] product = new double[one.Length];
        for (int h = 0; h < product.Length; h++)
        {
            product[h] = one[h] * other[h];
        }
        return product;
    }

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
