using Sim.Engine.Buildings;

namespace Sim.Engine.Tests.Buildings;

public sealed class DesignHeatLoadTests
{
    private const double AirJPerM3K = 1200;

    // By hand: walls 50 m2 at U = 1 / (0.83 + 0.17) = 1, roof 20 m2 at 1, floor over air 20 m2 at 1, bridges 10: 100 W/K. Air: 60 m3 at
    // 0.3 1/h give 6 W/K, less than half an air change, 10 W/K. (100 + 10) x (20 + 15) = 3850 W.
    [Fact]
    public void Transmission_and_half_an_air_change_make_the_load_of_a_hut()
    {
        Zone zone = Hut(FloorKind.Suspended);
        Assert.Equal(3850, DesignHeatLoad.En12831(zone, ventilationWPerK: 6, AirJPerM3K, indoorC: 20, designC: -15, meanC: 10), 1e-9);
    }

    // Fresh air beyond half an air change counts: (100 + 40) x 35.
    [Fact]
    public void More_air_than_the_least_counts_as_it_is()
    {
        Assert.Equal(4900, DesignHeatLoad.En12831(Hut(FloorKind.Suspended), 40, AirJPerM3K, 20, -15, 10), 1e-9);
    }

    // The floor leaves the outdoor terms (80 + 10 W/K) and comes back as 1.45 A U (T_in - T_mean).
    [Fact]
    public void A_floor_on_the_ground_feels_the_mean_of_the_year()
    {
        Zone zone = Hut(FloorKind.Ground);
        double groundWPerK = 20 * Ground.SteadyUValue(20, 18, zone.Floor.ResistanceM2KPerW);
        Assert.Equal(90 * 35 + 1.45 * groundWPerK * 10, DesignHeatLoad.En12831(zone, 6, AirJPerM3K, 20, -15, 10), 1e-9);
    }

    private static Zone Hut(FloorKind floor)
    {
        // 0.83 m2K/W, so that with the table's 0.17 every U-value is 1.
        var one = new Construction("one", [Layer.Of(0.083, 0.1, 500, 1000)]);
        return new Zone
        {
            Wall = one,
            Roof = one,
            Floor = one,
            WallM2 = new Facades(20, 5, 20, 5),
            RoofAreaM2 = 20,
            FloorAreaM2 = 20,
            VolumeM3 = 60,
            AirCapacityJPerK = 1,
            FloorSeesRoofFraction = 0.5,
            BridgesWPerK = 10,
            FloorOn = floor,
            PerimeterM = 18,
        };
    }
}
