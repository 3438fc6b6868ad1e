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
    public void Above_its_limit_fresh_air_goes_past_the_exchanger()
    {
        SiteRun never = Centre.Run(("buildings.sleeping.ventilation", "{ heat_recovery: 70 %, bypass_above: 50 C }"));
        SiteRun usual = Centre.Run(("buildings.sleeping.ventilation", "{ heat_recovery: 70 % }"));
        SiteRun always = Centre.Run(("buildings.sleeping.ventilation", "{ heat_recovery: 70 %, bypass_above: -50 C }"));
        Assert.True(usual.Total("served.hot") < never.Total("served.hot"));
        // The hours between 15 C and the setpoint cost little.
        Assert.InRange(usual.Total("rooms.heating"), never.Total("rooms.heating"), 1.02 * never.Total("rooms.heating"));
        // Past it all year: the air of a centre without it, at the power of its fans.
        Assert.Equal(Plain.Value.Total("rooms.heating"), always.Total("rooms.heating"), 1e-6);
        Assert.True(always.Total("electricity.base_load") > Plain.Value.Total("electricity.base_load"));
    }

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
