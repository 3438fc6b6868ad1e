using Sim.Engine.Buildings;

namespace Sim.Engine.Tests.Buildings;

public class ConstructionTests
{
    [Theory]
    [InlineData(true, 0.5104, 14534)]
    [InlineData(false, 0.5082, 145154)]
    public void Reference_walls_have_their_published_transmittance_and_capacity(bool light, double uValue, double capacity)
    {
        Construction wall = light ? EnvelopeCases.LightWall : EnvelopeCases.HeavyWall;
        Assert.Equal(uValue, wall.UValue(), 4);
        Assert.Equal(capacity, wall.CapacityJPerM2K, 0.5);
    }

    /// <summary>Cores alone, surface resistance 0.17: the linings may lower a U-value by at most 7 %.</summary>
    [Theory]
    [InlineData("mineral-wool-40", 0.85)]
    [InlineData("mineral-wool-50", 0.70)]
    [InlineData("mineral-wool-60", 0.60)]
    [InlineData("mineral-wool-80", 0.46)]
    [InlineData("mineral-wool-100", 0.37)]
    [InlineData("mineral-wool-120", 0.32)]
    [InlineData("pur-40", 0.56)]
    [InlineData("pur-60", 0.39)]
    [InlineData("pur-100", 0.24)]
    [InlineData("pir-60", 0.35)]
    [InlineData("pir-100", 0.21)]
    public void Panels_have_the_U_value_of_their_core(string name, double core)
        => Assert.InRange(Constructions.Wall(name).UValue(), core * 0.93, core * 1.02);

    /// <summary>Levels of whole constructions as tabled; the deviation allowed is stated for each.</summary>
    [Theory]
    [InlineData("bare-steel", 5.5, 0.07, 5.5, 0.07, 3.5, 0.02)]
    [InlineData("mineral-wool-60", 0.57, 0.02, 0.57, 0.02, 0.60, 0.05)]
    [InlineData("mineral-wool-90", 0.40, 0.03, 0.42, 0.05, 0.42, 0.05)]
    [InlineData("pur-60", 0.40, 0.05, 0.36, 0.09, 0.39, 0.06)]
    [InlineData("mineral-wool-160", 0.22, 0.08, 0.24, 0.05, 0.25, 0.06)]
    [InlineData("mineral-wool-200", 0.19, 0.02, 0.18, 0.08, 0.19, 0.02)]
    [InlineData("masonry", 1.45, 0.11, 1.6, 0.25, 3.3, 0.15)]
    [InlineData("factory-hall", 3.0, 0.17, 3.0, 0.17, 3.5, 0.15)]
    [InlineData("tent", 5.5, 0.07, 5.5, 0.07, 3.2, 0.05)]
    [InlineData("tent-insulated", 2.0, 0.25, 2.0, 0.25, 1.75, 0.05)]
    public void Levels_have_the_tabled_U_values(
        string name, double wall, double wallOff, double roof, double roofOff, double floor, double floorOff)
    {
        Assert.InRange(Constructions.Wall(name).UValue(), wall * (1 - wallOff), wall * (1 + wallOff));
        Assert.InRange(Constructions.Roof(name).UValue(), roof * (1 - roofOff), roof * (1 + roofOff));
        Assert.InRange(Constructions.Floor(name).UValue(), floor * (1 - floorOff), floor * (1 + floorOff));
    }

    [Fact]
    public void A_basic_container_loses_what_the_table_says_and_a_retrofit_less_than_half()
    {
        double basic = Zone.From(EnvelopeCases.Container()).EnvelopeWPerK;
        double retrofit = Zone.From(EnvelopeCases.Container("mineral-wool-160", "mineral-wool-200", "double-argon")).EnvelopeWPerK;
        Assert.InRange(basic, 47 * 0.93, 47 * 1.07);
        Assert.InRange(retrofit, 21 * 0.9, 21 * 1.1);
    }

    [Fact]
    public void Every_name_has_a_wall_a_roof_and_a_floor()
    {
        Assert.Contains("mineral-wool-160", Constructions.Names);
        foreach (string name in Constructions.Names)
        {
            Assert.True(Constructions.Wall(name).UValue() > 0);
            Assert.True(Constructions.Roof(name).UValue() > 0);
            Assert.True(Constructions.Floor(name).UValue() > 0);
        }
    }

    [Fact]
    public void An_unknown_name_is_refused_with_the_known_ones()
        => Assert.Contains("pur-60", Assert.Throws<ArgumentException>(() => Constructions.Wall("straw")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_inner_half_keeps_half_the_thickness_from_inside()
    {
        Construction half = EnvelopeCases.HeavyWall.InnerHalf();
        Assert.Equal(0.1705 / 2, half.Layers.Sum(l => l.ThicknessM), 9);
        Assert.Equal(0.08525 * 1400 * 1000, half.CapacityJPerM2K, 6);
    }

    [Fact]
    public void A_slab_on_ground_loses_less_the_larger_it_is()
    {
        // EN ISO 13370 worked by hand: A = 100 m2, P = 40 m, R = 0.3: B' = 5, d_t = 0.1 + 2 (0.17 + 0.3 + 0.04) = 1.12.
        Assert.Equal(4.0 / (5 * Math.PI + 1.12) * Math.Log(5 * Math.PI / 1.12 + 1), Ground.SteadyUValue(100, 40, 0.3), 12);
        Assert.True(Ground.SteadyUValue(1000, 130, 0.3) < Ground.SteadyUValue(100, 40, 0.3));
    }

    [Fact]
    public void Ground_temperature_follows_a_month_late()
    {
        double[] outdoor = [.. Enumerable.Range(0, 8760).Select(h => 10 - 12 * Math.Cos(2 * Math.PI * h / 8760))];
        (double mean, double[] ground) = Ground.AnnualHarmonic(outdoor);
        Assert.Equal(10, mean, 9);
        Assert.Equal(outdoor[2000], ground[2730], 9);
    }

    [Fact]
    public void Parallel_rectangles_see_each_other_as_in_the_catalogue()
    {
        // Cube: 0.1998 (Howell, A catalog of radiation heat transfer configuration factors, C-11).
        Assert.Equal(0.1998, SolarInside.ParallelRectangles(1, 1, 1), 4);
    }
}
