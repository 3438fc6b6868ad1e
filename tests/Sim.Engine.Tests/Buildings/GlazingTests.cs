using Sim.Engine.Buildings;

namespace Sim.Engine.Tests.Buildings;

public class GlazingTests
{
    /// <summary>Independent table for two panes T = 0.834, R = 0.075 (ASHRAE 140 cases 600 to 900).</summary>
    [Theory]
    [InlineData(0, 0.6995, 0.0967, 0.0763)]
    [InlineData(10, 0.6986, 0.0973, 0.0767)]
    [InlineData(20, 0.6953, 0.0991, 0.0780)]
    [InlineData(30, 0.6882, 0.1022, 0.0799)]
    [InlineData(40, 0.6730, 0.1066, 0.0822)]
    [InlineData(50, 0.6407, 0.1126, 0.0839)]
    [InlineData(60, 0.5717, 0.1206, 0.0830)]
    [InlineData(70, 0.4321, 0.1308, 0.0759)]
    [InlineData(75, 0.3264, 0.1357, 0.0681)]
    [InlineData(80, 0.2011, 0.1372, 0.0565)]
    [InlineData(85, 0.0745, 0.1249, 0.0380)]
    [InlineData(88, 0.0152, 0.0905, 0.0183)]
    public void Double_clear_glass_follows_the_reference_table(double degrees, double transmitted, double outer, double inner)
    {
        GlazingShares shares = EnvelopeCases.Clear.At(Math.Cos(degrees * Math.PI / 180));
        Assert.Equal(transmitted, shares.Transmitted, 0.0006);
        Assert.Equal(outer, shares.AbsorbedOuter, 0.0006);
        Assert.Equal(inner, shares.AbsorbedInner, 0.0006);
    }

    [Fact]
    public void Diffuse_shares_are_those_of_the_half_space()
    {
        GlazingShares diffuse = EnvelopeCases.Clear.Diffuse;
        Assert.Equal(0.5998, diffuse.Transmitted, 0.001);
        Assert.Equal(0.1120, diffuse.AbsorbedOuter, 0.001);
        Assert.Equal(0.0788, diffuse.AbsorbedInner, 0.001);
    }

    [Fact]
    public void Panes_give_back_their_normal_values_and_the_index_of_clear_glass()
    {
        (double index, double depth) = Fresnel.FromNormal(0.834, 0.075);
        Assert.Equal(1.5207, index, 0.0005);
        (double t, double r) = Fresnel.Pane(index, depth, 1);
        Assert.Equal(0.834, t, 9);
        Assert.Equal(0.075, r, 9);
    }

    /// <summary>Worked out by hand from the published polynomials: at 60 degrees clear 0.9003 (with reflectance 0.9776), dark 0.8495 (0.9101).</summary>
    [Theory]
    [InlineData(0.70, 0.5, 0.9003, 0.0773)]
    [InlineData(0.452, 0.5, 0.8495, 0.0606)]
    [InlineData(0.70, 1, 1.0023, -0.0013)]
    [InlineData(0.452, 1, 1.0118, -0.0068)]
    [InlineData(0.452, 0, 0, 0.997)]
    public void Coated_panes_follow_the_regression_of_their_kind(double normal, double cosine, double transmittance, double toOne)
    {
        (double t, double p) = CoatedGlass.Shape(normal, cosine);
        Assert.Equal(transmittance, t, 0.0001);
        Assert.Equal(toOne, p, 0.0001);
        (double paneT, double front, double back) = new Pane(normal, 0.2, 0.15, 0).At(cosine);
        Assert.Equal(normal * t, paneT, 12);
        Assert.Equal(0.2 + 0.8 * p, front, 12);
        Assert.Equal(0.15 + 0.85 * p, back, 12);
    }

    [Fact]
    public void From_inside_the_panes_swap_places()
    {
        GlazingShares outside = EnvelopeCases.Clear.Diffuse, inside = EnvelopeCases.Clear.DiffuseFromInside;
        Assert.Equal(outside.Transmitted, inside.Transmitted, 9);
        Assert.Equal(outside.AbsorbedOuter, inside.AbsorbedInner, 9);
        Assert.Equal(outside.AbsorbedInner, inside.AbsorbedOuter, 9);
    }

    [Fact]
    public void Every_library_glazing_keeps_its_energy_at_every_incidence()
    {
        foreach (string name in Glazings.Names)
        {
            (double[] transmitted, double[] outer, double[] inner) = Glazings.Named(name).Tables();
            for (int i = 1; i < Glazing.TableSize; i++)
            {
                Assert.InRange(transmitted[i], 0, 1);
                Assert.InRange(outer[i], 0, 1);
                Assert.InRange(inner[i], 0, 1);
                Assert.InRange(transmitted[i] + outer[i] + inner[i], 0, 1);
                Assert.True(transmitted[i] >= transmitted[i - 1] - 1e-12, $"{name} passes more at grazing incidence");
            }
        }
    }

    /// <summary>Levels of living containers: windows with their frames; g at normal incidence.</summary>
    [Theory]
    [InlineData("single", 5.7, 0.85)]
    [InlineData("double-clear", 2.8, 0.75)]
    [InlineData("double-low-e", 1.4, 0.60)]
    [InlineData("double-argon", 1.1, 0.50)]
    [InlineData("triple-low-e", 0.8, 0.48)]
    public void Library_glazings_have_the_U_and_g_of_their_level(string name, double uValue, double gValue)
    {
        Glazing glazing = Glazings.Named(name);
        Assert.InRange(glazing.UValue, uValue * 0.98, uValue * 1.02);
        Assert.InRange(glazing.GValue, gValue - 0.02, gValue + 0.02);
    }
}
