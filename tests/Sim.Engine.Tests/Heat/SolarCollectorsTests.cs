using Sim.Engine.Heat;

namespace Sim.Engine.Tests.Heat;

public class SolarCollectorsTests
{
    private static readonly SolarThermal Flat = new()
    {
        AreaM2 = 10,
        Eta0Fraction = 0.78,
        A1WPerM2K = 3.5,
        A2WPerM2K2 = 0.015,
        B0Fraction = 0.14,
        ExchangerK = 5,
        LossesFraction = 0.1,
    };

    // 0.78 x 800 = 624 W/m2, less 3.5 dT + 0.015 dT^2.
    [Theory]
    [InlineData(800, 20, 624)]
    [InlineData(800, 60, 624 - 140 - 24)]
    [InlineData(800, 10, 624 + 35 + 1.5)]
    [InlineData(100, 60, 0)]
    [InlineData(0, 20, 0)]
    public void Heat_follows_the_collector_equation(double sun, double fluidC, double expected) =>
        Assert.Equal(expected, SolarCollectors.En9806(Flat, sun, fluidC, 20), 1e-9);

    // K at 50 degrees is 1 - 0.14 (1/0.643 - 1) = 0.922; at right angles 1; at grazing light 0.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(0.6427876, 0.9222)]
    [InlineData(0.1, 0)]
    [InlineData(0, 0)]
    [InlineData(-0.5, 0)]
    public void Beam_at_an_angle_counts_less(double cosine, double expected) =>
        Assert.Equal(expected, SolarCollectors.SoukaSafwat1966(Flat.B0Fraction, cosine), 1e-4);

    [Fact]
    public void A_field_brings_its_area_less_its_losses()
    {
        // The fluid is 5 K over a store at 55 C.
        Assert.Equal((624 - 140 - 24) * 10 * 0.9 / 1000, SolarCollectors.OfferKwh(Flat, 800, 55, 20), 1e-9);
    }

    [Fact]
    public void Water_drawn_comes_in_at_the_temperature_of_the_solar_store()
    {
        // 100 L drawn at 60 C over 10 C of the mains; from a solar store at 35 C half of that heat comes along.
        double delivered = 100 * StorePlan.WaterKwhPerLK * 50;
        Assert.Equal(delivered / 2, SolarWater.Of(60, 35, 10, 1000).Kwh(delivered), 1e-12);
        Assert.Equal(1, SolarWater.Of(60, 35, 10, 1).Kwh(delivered), 1e-12);
        Assert.Equal(0, SolarWater.Of(60, 8, 10, 1000).Kwh(delivered));
    }
}
