using Sim.Engine.Buildings;

namespace Sim.Engine.Tests.Buildings;

public class SunInRoomTests
{
    // 8 m deep behind its east and west walls, which are 6 m long and have a window of 3 m by 2 m each, 0.2 m above the floor.
    private static readonly SunInRoom Room = new(6, 8, 2.7, new Facades(0, 6, 0, 6), 2, 0.2);

    /// <summary>Rays by hand: over the 8 m to the wall opposite they fall by 8 up/outwards and move by 8 right/outwards.</summary>
    [Theory]
    [InlineData(0.0, 1e-9, 0, 1)]
    [InlineData(0.0, 0.125, 0.4, 0.5)]
    [InlineData(0.0, 0.275, 1, 0)]
    [InlineData(0.1875, 1e-9, 0, 0.5)]
    [InlineData(-0.1875, 1e-9, 0, 0.5)]
    [InlineData(0.375, 1e-9, 0, 0)]
    [InlineData(0.0, 5.0, 1, 0)]
    public void Sun_falls_where_its_rays_go(double right, double up, double floor, double glass)
    {
        (double onFloor, double onGlass) = Room.First(1, 1, right, up);
        Assert.Equal(floor, onFloor, 1.0 / 8);
        Assert.Equal(glass, onGlass, 1e-9);
    }

    [Fact]
    public void Sun_from_the_side_meets_the_side_wall_before_the_floor()
    {
        // The far end of the window is 4.5 m from the side wall, which its sun meets 0.9 m inwards, 0.18 m lower: above the floor.
        (double floor, double glass) = Room.First(3, 1, 5, 0.2);
        Assert.Equal((0, 0), (floor, glass));
        Assert.Equal(default, Room.First(3, -0.2, 0, 0.5));
        Assert.Equal(0, Room.First(2, 1, 0, 1e-9).Glass);
    }

    [Fact]
    public void Windows_whose_sun_is_followed_must_fit_below_the_ceiling()
    {
        Shell low = EnvelopeCases.Container() with { HeightM = 2, InsideLight = InsideLight.ByOrigin };
        Assert.Equal("window_sill", Assert.Single(Shell.Check(low)).Key);
        Assert.Empty(Shell.Check(low with { WindowSillM = 0.8 }));
        Assert.Empty(Shell.Check(low with { InsideLight = InsideLight.FloorFirst }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_balance_closes_wherever_the_sun_falls(bool allOfGlass)
    {
        Zone box = EnvelopeCases.Natural(EnvelopeCases.Box(windows: allOfGlass ? new(21.6, 16.2, 21.6, 16.2) : new(0, 6, 0, 6)));
        ZoneBank bank = new([box], [ZoneInputs.From(box, EnvelopeCases.Sunny(box.Glazing!, 100))], EnvelopeCases.Lively(100));
        for (int h = 0; h < 100; h++)
        {
            bank.Step(h);
            Assert.True(Math.Abs(bank[0].ResidualKwh()) <= 1e-9 * bank[0].ThroughputKwh());
        }
    }

    [Fact]
    public void What_does_not_meet_the_floor_is_absorbed_scattered_or_leaves()
    {
        Zone zone = EnvelopeCases.Natural(EnvelopeCases.Box(windows: new(0, 0, 12, 0)));
        FacadeSun sun = EnvelopeCases.Sunny(zone.Glazing!, 24);
        ZoneInputs split = ZoneInputs.From(zone, sun), floorFirst = ZoneInputs.From(zone with { InsideLight = InsideLight.FloorFirst }, sun);
        double beam = 12 * sun.South.BeamTransmittedWPerM2![12], off = 0.2 * beam, through = 0.1 * beam;
        Assert.Equal(0.6 * off, split.OnSidesW(12), 1e-9);
        Assert.Equal(0.7 * beam, split.TransmittedW(12) - split.ScatteredW(12) - split.OnSidesW(12), 1e-9);
        GlazingShares glass = zone.Glazing!.BeamFromInside;
        Assert.Equal(floorFirst.TransmittedW(12) - through * (1 - glass.Reflected), split.TransmittedW(12), 1e-9);
        Assert.Equal(1, SolarInside.Sides(zone).Sum(), 12);
    }
}
