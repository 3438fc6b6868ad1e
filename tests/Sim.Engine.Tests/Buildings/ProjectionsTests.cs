using Sim.Engine.Buildings;

namespace Sim.Engine.Tests.Buildings;

public class ProjectionsTests
{
    private static readonly double Half = Math.Sqrt(0.5);
    private static readonly Projections Overhang = new() { WidthM = 3, HeightM = 2, OverhangM = 1, AboveM = 0.5, BeyondM = 50 };
    private static readonly Projections Fins = new() { WidthM = 3, HeightM = 2, FinsM = 1, FinsAboveM = 0 };

    [Fact]
    public void A_sun_at_45_degrees_casts_the_depth_of_the_overhang()
    {
        // One metre of shadow below the overhang, of which half a metre falls on the two of the window.
        Assert.Equal(0.75, Projections.SunlitFraction(Overhang, Half, 0, Half), 1e-12);
        Assert.Equal(1, Projections.SunlitFraction(Overhang, 1, 0, 0));
        Assert.Equal(0, Projections.SunlitFraction(Overhang, 0, 0, 1));
        // At twice the slope two metres: half a metre of the window is left.
        Assert.Equal(0.25, Projections.SunlitFraction(Overhang, 1 / Math.Sqrt(5), 0, 2 / Math.Sqrt(5)), 1e-12);
    }

    [Fact]
    public void A_sun_from_the_side_casts_the_depth_of_a_fin()
    {
        Assert.Equal(2.0 / 3, Projections.SunlitFraction(Fins, Half, Half, 0), 1e-12);
        Assert.Equal(2.0 / 3, Projections.SunlitFraction(Fins, Half, -Half, 0), 1e-12);
        // A quarter of a metre away from the window, three quarters fall on it.
        Assert.Equal(0.75, Projections.SunlitFraction(Fins with { BesideM = 0.25 }, Half, Half, 0), 1e-12);
        // From high above, the sun passes over fins that end with the window's top for as much as it climbs: a triangle.
        double steep = Projections.SunlitFraction(Fins, 1 / Math.Sqrt(3), 1 / Math.Sqrt(3), 1 / Math.Sqrt(3));
        Assert.Equal(1 - (1.0 * 2 - 0.5) / 6, steep, 0.02);
    }

    [Fact]
    public void A_long_overhang_hides_as_much_of_the_sky_as_its_view_factor()
    {
        // A point y below sees sin(atan(y/D)) of an even sky; mean over the window.
        double expected = (Math.Sqrt(2.5 * 2.5 + 1) - Math.Sqrt(0.5 * 0.5 + 1)) / 2;
        (double sky, double ground) = Projections.Diffuse(Overhang);
        Assert.Equal(expected, sky, 0.01);
        Assert.Equal(1, ground, 1e-12);
        (sky, ground) = Projections.Diffuse(Fins with { FinsM = 0 });
        Assert.Equal((1, 1), (sky, ground));
    }
}
