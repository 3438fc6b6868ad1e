using Sim.Engine.Buildings;
using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Simulation;

/// <summary>What fans move, and the power they take.</summary>
public class FansTests
{
    private const double FanWhPerM3 = 0.2;

    private static readonly Lazy<SiteRun> Plain = new(() => Centre.Run());

    [Fact]
    public void Two_fans_of_a_heat_exchanger_move_the_air_of_the_people_in_the_rooms()
    {
        SiteRun run = Centre.Run(("buildings.sleeping.ventilation.heat_recovery", "70 %"));
        Assert.True(run.Total("rooms.heating") < 0.9 * Plain.Value.Total("rooms.heating"));
        // 4 L/s a person are 14.4 m3/h; 15 % of those awake are in the canteen.
        double peopleHours = run.Hours.Sum(h => h.People.PresentPeople - 0.15 * h.People.AwakePeople);
        Assert.Equal(2 * 14.4 * FanWhPerM3 / 1000 * peopleHours, run.Total("electricity.base_load") - Plain.Value.Total("electricity.base_load"), 1e-6);
    }

    [Fact]
    public void Above_its_limit_fresh_air_goes_past_the_exchanger_into_rooms_that_need_no_heat()
    {
        SiteRun never = Centre.Run(("buildings.sleeping.ventilation", "{ heat_recovery: 70 %, bypass_above: 50 C }"));
        SiteRun usual = Centre.Run(("buildings.sleeping.ventilation", "{ heat_recovery: 70 % }"));
        SiteRun winter = Centre.Run(("buildings.sleeping.ventilation", "{ heat_recovery: 70 %, bypass_above: -50 C }"));
        Assert.True(usual.Total("served.hot") < never.Total("served.hot"));
        // The sun of a warm day that is let go would have spared a little heat in the night.
        Assert.InRange(usual.Total("rooms.heating"), never.Total("rooms.heating"), 1.01 * never.Total("rooms.heating"));
        Assert.InRange(winter.Total("rooms.heating"), usual.Total("rooms.heating"), 1.05 * never.Total("rooms.heating"));
        Assert.Equal(never.Total("electricity.base_load"), winter.Total("electricity.base_load"), 1e-6);
    }

    [Fact]
    public void Where_it_is_warmer_outdoors_than_in_the_room_the_exchanger_keeps_the_heat_out()
    {
        SiteRun run = Centre.Run(("buildings.sleeping.ventilation", "{ heat_recovery: 70 %, open_windows: 0 1/h }"), ("buildings.sleeping.cooling", "ideal"), ("buildings.sleeping.setpoint.cooling", "24 C"));
        ZonePlan zone = run.Plan.Zones.Single(z => z.Name == "sleeping");
        ZoneHour[] rooms = run.Zone("sleeping.open");
        double OutdoorC(int h) => run.Hours[h].Weather.OutdoorC;
        // The air that passes, W/K, from what it takes away.
        double WPerK(int h) => rooms[h].VentilationKwh * 1000 / (rooms[h].AirC - OutdoorC(h));
        double FreshWPerK(int h) => zone.FreshWPerKPerPerson * PeopleInUnit(run, h);
        int[] clear = [.. Enumerable.Range(1, 8759).Where(h => OutdoorC(h) > 15 && rooms[h - 1].AirC > 21 && Math.Abs(OutdoorC(h) - rooms[h - 1].AirC) > 1 && Math.Abs(OutdoorC(h) - rooms[h].AirC) > 1)];
        int[] colder = [.. clear.Where(h => OutdoorC(h) < rooms[h - 1].AirC)], warmer = [.. clear.Where(h => OutdoorC(h) > rooms[h - 1].AirC)];
        Assert.True(colder.Length > 500 && warmer.Length > 50);
        Assert.All(colder, h => Assert.Equal(zone.LeaksWPerK + FreshWPerK(h) / 0.3, WPerK(h), 1e-6));
        Assert.All(warmer, h => Assert.Equal(zone.LeaksWPerK + FreshWPerK(h), WPerK(h), 1e-6));
    }

    // Eleven units are open; 15 % of those awake are in the canteen.
    private static double PeopleInUnit(SiteRun run, int h) => (run.Hours[h].People.PresentPeople - 0.15 * run.Hours[h].People.AwakePeople) / 11;

    [Fact]
    public void A_fan_of_summer_nights_cools_without_a_colder_winter()
    {
        const string night = "fan: 4 1/h, fan_start: 20 h, fan_end: 8 h";
        SiteRun summer = Centre.Run(("buildings.sleeping.ventilation", $"{{ {night}, fan_above: 14 C }}"));
        SiteRun all = Centre.Run(("buildings.sleeping.ventilation", $"{{ {night} }}"));
        Assert.True(summer.Total("served.hot") < 0.97 * Plain.Value.Total("served.hot"));
        Assert.InRange(summer.Total("rooms.heating"), Plain.Value.Total("rooms.heating"), 1.01 * Plain.Value.Total("rooms.heating"));
        Assert.True(all.Total("rooms.heating") > 1.2 * Plain.Value.Total("rooms.heating"));
    }

    [Fact]
    public void Fans_take_power_for_the_air_that_they_move_in_hours_that_are_warm_enough_and_rooms_that_need_no_heat()
    {
        SiteRun run = Centre.Run(("buildings.sleeping.ventilation", "{ fan: 4 1/h, fan_start: 0 h, fan_end: 24 h, fan_above: 14 C }"));
        double volumeM3 = run.Plan.Zones.Single(z => z.Name == "sleeping").Zone.VolumeM3;
        // Eleven units are open: ten for the people and a tenth more.
        double kwh = 4 * volumeM3 * FanWhPerM3 / 1000 * 11;
        ZoneHour[] rooms = run.Zone("sleeping.open");
        // From 6 to 22 h the setpoint is 20 C, at night 18 C; the rooms are a kelvin warmer, as the hour before left them.
        double OutdoorC(int h) => run.Hours[h].Weather.OutdoorC;
        int[] sure = [.. Enumerable.Range(1, 8759).Where(h => OutdoorC(h) >= 14 && OutdoorC(h) < rooms[h - 1].AirC && rooms[h - 1].AirC > 21)];
        int[] never = [.. Enumerable.Range(1, 8759).Where(h => OutdoorC(h) < 14 || rooms[h - 1].AirC <= 19 || OutdoorC(h) >= rooms[h - 1].AirC)];
        double Fan(int h) => run.Hours[h].Electricity.BaseLoadKwh - Plain.Value.Hours[h].Electricity.BaseLoadKwh;
        Assert.True(sure.Length > 1000 && never.Length > 3000 && never.Any(h => OutdoorC(h) >= 14) && never.Any(h => OutdoorC(h) > rooms[h - 1].AirC));
        Assert.All(sure, h => Assert.Equal(kwh, Fan(h), 1e-9));
        Assert.All(never, h => Assert.Equal(0, Fan(h), 1e-9));
    }
}
