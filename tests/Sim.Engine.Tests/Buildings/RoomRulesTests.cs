using Sim.Engine.Buildings;

namespace Sim.Engine.Tests.Buildings;

public class RoomRulesTests
{
    private static readonly Setpoints Usual = new() { DayC = 20, NightC = 18, DayStartHours = 6.5, DayEndHours = 22, FrostC = 5 };

    [Theory]
    [InlineData(0, 18)]
    [InlineData(6, 19)]
    [InlineData(7, 20)]
    [InlineData(21, 20)]
    [InlineData(22, 18)]
    public void The_setpoint_is_the_mean_of_its_hour(int hour, double expected)
        => Assert.Equal(expected, Setpoints.HeatingC(Usual, hour), 12);

    [Fact]
    public void A_day_may_run_over_midnight()
    {
        Setpoints late = Usual with { DayStartHours = 18, DayEndHours = 2 };
        Assert.Equal([20, 20, 18, 18, 20], new[] { 0, 1, 2, 17, 18 }.Select(h => Setpoints.HeatingC(late, h)));
    }

    // Friday 15 to 16 h, Saturday and Sunday noon, Monday 6 to 7 h; and what is used at weekends alone.
    [Fact]
    public void Offices_rest_at_weekends_and_halls_on_weekdays()
    {
        Setpoints office = Usual with { Days = SetpointDays.Weekday, CoolingC = 26, RampHours = 1 }, hall = office with { Days = SetpointDays.Weekend };
        int[] hours = [4 * 24 + 15, 5 * 24 + 12, 6 * 24 + 12, 0 * 24 + 10];
        Assert.Equal([20, 18, 18, 20], hours.Select(h => Setpoints.HeatingC(office, h)));
        Assert.Equal([18, 20, 20, 18], hours.Select(h => Setpoints.HeatingC(hall, h)));
        Assert.Equal([26, Setpoints.NoCoolingC, Setpoints.NoCoolingC, 26], hours.Select(h => Setpoints.CoolingSetpointC(office, h)));
        Assert.Equal([0, 0], new[] { 5 * 24 + 6, 6 * 24 + 7 }.Select(h => Setpoints.CourseK(office, h)));
        Assert.True(Setpoints.CourseK(office, 6) > 0);
        Assert.Equal(Setpoints.HeatingC(Usual, 6), Setpoints.HeatingC(Usual, 6 * 24 + 6));
    }

    [Fact]
    public void Cooling_below_heating_is_refused()
    {
        Assert.Empty(Setpoints.Check(Usual with { CoolingC = 26 }));
        Assert.Equal("cooling", Setpoints.Check(Usual with { CoolingC = 19 }).Single().Key);
        Assert.Equal(Setpoints.NoCoolingC, Setpoints.CoolingSetpointC(Usual));
    }

    [Fact]
    public void Six_people_change_the_air_of_a_container_two_and_a_half_times_an_hour()
    {
        Ventilation air = new() { FreshAirLPerSecondPerson = 4 };
        double sea = Ventilation.AirJPerM3K(0);
        double perHour = Ventilation.AirChangeWPerK(air, 0, 34, 6, sea) / (sea * 34 / 3600);
        Assert.InRange(perHour, 2.5, 2.6);
        Assert.Equal(0.82, Ventilation.AirJPerM3K(1650) / sea, 2);
        Assert.Equal(
            Ventilation.AirChangeWPerK(air, 0, 34, 3, sea),
            Ventilation.AirChangeWPerK(air with { HeatRecoveryFraction = 0.5 }, 0, 34, 6, sea), 12);
    }

    [Fact]
    public void Heat_of_people_is_split_and_whole()
    {
        (double convective, double radiant) = PeopleHeat.Of(new() { PerPersonWPerPerson = 70, RadiantFraction = 0.6 }, 4, 20);
        Assert.Equal(300, convective + radiant, 12);
        Assert.Equal(180, radiant, 12);
    }

    [Fact]
    public void Comfort_counts_hours_and_degrees_outside_the_band()
    {
        Comfort sum = default;
        foreach (double t in new[] { 15.0, 18, 22, 26, 29.5 })
        {
            sum = Comfort.Add(sum, t);
        }
        Assert.Equal(new Comfort(1, 1, 3, 3.5), sum);
    }

    [Fact]
    public void Windows_that_do_not_fit_and_shares_that_do_not_add_up_are_refused()
    {
        Shell shell = EnvelopeCases.Container();
        Assert.Empty(Shell.Check(shell));
        Assert.Equal("window_area", Shell.Check(shell with { WindowAreaM2 = 60 }).First().Key);
        Assert.Equal("window_split", Shell.Check(shell with { WindowSplit = new() { SouthFraction = 0.5 } }).First().Key);
    }

    [Fact]
    public void Transmitted_sun_ends_somewhere_and_the_floor_takes_most()
    {
        SolarInside sun = SolarInside.Of(EnvelopeCases.Box(windows: new(0, 0, 12, 0)));
        Assert.InRange(sun.Floor, 0.6, 0.7);
        Assert.InRange(sun.Lost, 0.02, 0.06);
        // ASHRAE 140-2020, informative annex, cases 600 to 900: floor 0.642, ceiling 0.168, lost 0.035.
        Assert.Equal(0.642, sun.Floor, 0.01);
        Assert.Equal(0.168, sun.Roof, 0.02);
        Assert.Equal(0.035, sun.Lost, 0.01);
    }

    [Fact]
    public void Sun_is_kept_whole_when_floor_and_roof_belong_to_other_rooms()
    {
        Zone open = Zone.From(EnvelopeCases.Container());
        Zone shared = Zone.From(EnvelopeCases.Container() with { AttachedFloorFraction = 1, AttachedRoofFraction = 1 });
        SolarInside one = SolarInside.Of(open), other = SolarInside.Of(shared);
        Assert.Equal(0, other.Floor);
        Assert.Equal(one.Floor + one.Roof + one.Mass, other.Mass, 0.01);
        Assert.Equal(one.Lost, other.Lost, 0.002);
    }

    [Fact]
    public void Turning_the_building_turns_its_walls()
    {
        Shell turned = EnvelopeCases.Container() with { OrientationDeg = 300 };
        Assert.Equal([300, 30, 120, 210], Enumerable.Range(0, 4).Select(turned.AzimuthDeg));
    }

    /// <summary>By hand: 2 (7 + 10) 3.2 = 108.8 m2, a quarter outside: 27.2 m2, of which 9 m2 are windows and 18.2 m2 wall.</summary>
    [Fact]
    public void Windows_lie_in_the_share_of_the_walls_that_is_outside()
    {
        Shell shell = EnvelopeCases.Container() with { WidthM = 7, LengthM = 10, HeightM = 3.2, WindowAreaM2 = 9, WindowSplit = null, AttachedWallsFraction = 0.75 };
        Zone zone = Zone.From(shell);
        Assert.Equal((18.2, 9.0), (Math.Round(zone.WallAreaM2, 9), Math.Round(zone.WindowAreaM2, 9)));
        Assert.Empty(Shell.Check(shell));
        Assert.Equal(108.8 - 9, Zone.From(shell with { AttachedWallsFraction = 0 }).WallAreaM2, 1e-9);
        // All that is not outside is inside: walls of 81.6 m2.
        Assert.Equal(81.6, zone.MassAreaM2 - Zone.From(shell with { AttachedWallsFraction = 0 }).MassAreaM2, 1e-9);
    }

    [Theory]
    [InlineData(0.75, 30, "27.2 m2 of walls that are outside", "at most 27.2 m2 of windows, or attached_walls of at most 72.4 %")]
    [InlineData(1, 9, "0 m2 of walls that are outside", "at most 0 m2 of windows, or attached_walls of at most 91.7 %")]
    public void Windows_larger_than_the_wall_outside_are_refused(double attached, double windowM2, string found, string allowed)
    {
        Shell shell = EnvelopeCases.Container() with { WidthM = 7, LengthM = 10, HeightM = 3.2, WindowAreaM2 = windowM2, WindowSplit = null, AttachedWallsFraction = attached };
        (string key, string problem) = Assert.Single(Shell.Check(shell));
        Assert.Equal("window_area", key);
        Assert.Contains(found, problem, StringComparison.Ordinal);
        Assert.Contains(allowed, problem, StringComparison.Ordinal);
        Assert.Empty(Shell.Check(shell with { WindowAreaM2 = 0 }));
    }

    [Fact]
    public void A_stacked_container_loses_less_and_holds_more()
    {
        Zone alone = Zone.From(EnvelopeCases.Container());
        Zone stacked = Zone.From(EnvelopeCases.Container() with { AttachedRoofFraction = 1, AttachedWallsFraction = 0.35 });
        Assert.True(stacked.EnvelopeWPerK < alone.EnvelopeWPerK * 0.8);
        Assert.True(stacked.MassAreaM2 > 13);
    }
}
