using Sim.Engine.Schema;

namespace Sim.Engine.Buildings;

/// <summary>An overhang and fins at every window, by geometry.</summary>
public sealed record Projections
{
    [Input("m", Min = 0, AboveMin = true, Max = 50, Help = "Width of each window.")]
    public double WidthM { get; init; }

    [Input("m", Min = 0, AboveMin = true, Max = 20, Help = "Height of each window.")]
    public double HeightM { get; init; }

    [Input("m", Min = 0, Max = 20, Otherwise = "0 m", Help = "Depth of the overhang, outwards from the wall.")]
    public double OverhangM { get; init; }

    [Input("m", Min = 0, Max = 20, Otherwise = "0 m", Help = "Height of the overhang above the window's top.")]
    public double AboveM { get; init; }

    [Input("m", Min = 0, Max = 50, Otherwise = "0 m", Help = "How far the overhang reaches beyond each side of the window.")]
    public double BeyondM { get; init; }

    [Input("m", Min = 0, Max = 20, Otherwise = "0 m", Help = "Depth of the fins, outwards from the wall, on both sides of the window.")]
    public double FinsM { get; init; }

    [Input("m", Min = 0, Max = 20, Otherwise = "0 m", Help = "Distance of the fins from the window's sides.")]
    public double BesideM { get; init; }

    [Input("m", Min = 0, Max = 20, Otherwise = "0 m", Help = "How far the fins reach above the window's top; below, they end at or under its bottom.")]
    public double FinsAboveM { get; init; }

    private const int Points = 12, Rings = 30, Spokes = 72;

    /// <summary>
    /// Share of the window's area that the sun reaches, from the sun's direction in the wall's own axes: outwards, to the
    /// right as seen from outside, and up (a unit vector). Rays from the middles of a grid of 12 by 12 cells are traced to
    /// the overhang and the fins; so the share is right to about 1 %.
    /// </summary>
    public static double SunlitFraction(Projections shade, double outwards, double right, double up)
    {
        if (outwards <= 1e-9)
        {
            return 0;
        }
        (double aside, double rise) = (right / outwards, up / outwards);
        int lit = 0;
        for (int i = 0; i < Points; i++)
        {
            double x = (i + 0.5) / Points * shade.WidthM;
            for (int j = 0; j < Points; j++)
            {
                double belowTop = (j + 0.5) / Points * shade.HeightM;
                lit += Blocked(shade, x, belowTop, aside, rise) ? 0 : 1;
            }
        }
        return lit / (double)(Points * Points);
    }

    /// <summary>
    /// Shares of the light of an even sky and of an even ground that reach the window past overhang and fins, which give
    /// back none themselves: mean over the window of the view factors, relative to the bare wall's, summed over
    /// directions of equal weight (a cosine-weighted half space).
    /// </summary>
    public static (double SkyFraction, double GroundFraction) Diffuse(Projections shade)
    {
        double sky = 0, ground = 0;
        for (int ring = 0; ring < Rings; ring++)
        {
            double sine = Math.Sqrt((ring + 0.5) / Rings), outwards = Math.Sqrt(1 - sine * sine);
            for (int spoke = 0; spoke < Spokes; spoke++)
            {
                (double up, double right) = Math.SinCos(2 * Math.PI * (spoke + 0.5) / Spokes);
                double seen = SunlitFraction(shade, outwards, sine * right, sine * up);
                sky += up > 0 ? seen : 0;
                ground += up > 0 ? 0 : seen;
            }
        }
        const double half = Rings * Spokes / 2.0;
        return (sky / half, ground / half);
    }

    // Where a ray from a point of the window passes the planes of overhang and fins.
    private static bool Blocked(Projections shade, double x, double belowTop, double aside, double rise)
    {
        if (shade.OverhangM > 0 && rise > 0)
        {
            double depth = (belowTop + shade.AboveM) / rise, at = x + aside * depth;
            if (depth <= shade.OverhangM && at >= -shade.BeyondM && at <= shade.WidthM + shade.BeyondM)
            {
                return true;
            }
        }
        if (shade.FinsM > 0 && aside != 0)
        {
            double depth = aside > 0 ? (shade.WidthM + shade.BesideM - x) / aside : (x + shade.BesideM) / -aside;
            return depth <= shade.FinsM && rise * depth - belowTop <= shade.FinsAboveM;
        }
        return false;
    }
}
