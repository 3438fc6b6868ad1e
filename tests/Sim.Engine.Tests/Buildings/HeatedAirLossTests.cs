using Sim.Engine.Buildings;

namespace Sim.Engine.Tests.Buildings;

/// <summary>Steady loss per kelvin of heated air, against circuits worked out by hand.</summary>
public class HeatedAirLossTests
{
    private static readonly Construction Wall = new("wall", [new(2 - 0.04, 0, 0.1)]);

    // Walls alone, 40 m2 of g = 0.5 W/m2K from the surface outwards, and bridges of 3 W/K.
    private static Zone Walls(double convective) => new()
    {
        Wall = Wall,
        Roof = Wall,
        Floor = Wall,
        WallM2 = new(10, 10, 10, 10),
        RoofAreaM2 = 0,
        FloorAreaM2 = 0,
        VolumeM3 = 25,
        AirCapacityJPerK = 1e5,
        FloorSeesRoofFraction = 0.2,
        BridgesWPerK = 3,
        HeaterConvectiveFraction = convective,
    };

    // Surfaces that are alike exchange nothing: 2.2 W/m2K from the air and 0.5 outwards in series, 0.407 W/m2K; by the table it would be 1 / (2 + 0.13), 0.469.
    [Fact]
    public void Warm_air_loses_less_than_by_the_u_value()
    {
        HeatedAirLoss loss = HeatedAirLoss.Of(Walls(1), 1);
        Assert.Equal(40 * 2.2 * 0.5 / 2.7 + 3, loss.EnvelopeWPerK, 1e-9);
        Assert.Equal(1, loss.PerAirChange, 1e-12);
        Assert.Equal(40 / 2.13 + 3, Walls(1).EnvelopeWPerK, 1e-9);
        Assert.Equal(40 * 2.2 * 0.5 / 2.7 + 3 + 10, loss.WPerK(10), 1e-9);
    }

    // Radiant heat comes to the air through the surfaces alone: what air change and bridges take crosses 2.2 W/m2K, so that surfaces stand above the air.
    [Fact]
    public void Radiant_heat_warms_the_surfaces_first()
    {
        HeatedAirLoss loss = HeatedAirLoss.Of(Walls(0), 0);
        Assert.Equal(40 * 0.5 * (1 + 3 / 88.0) + 3, loss.EnvelopeWPerK, 1e-9);
        Assert.Equal(1 + 0.5 / 2.2, loss.PerAirChange, 1e-9);
    }

    [Fact]
    public void Of_a_container_it_lies_between_four_fifths_of_the_table_and_the_table()
    {
        Zone container = Zone.From(EnvelopeCases.Container());
        Assert.InRange(HeatedAirLoss.Of(container, container.HeaterConvectiveFraction).EnvelopeWPerK / container.EnvelopeWPerK, 0.8, 0.97);
        Assert.InRange(HeatedAirLoss.Of(container, 0.7).EnvelopeWPerK, HeatedAirLoss.Of(container, container.HeaterConvectiveFraction).EnvelopeWPerK, container.EnvelopeWPerK);
    }
}
