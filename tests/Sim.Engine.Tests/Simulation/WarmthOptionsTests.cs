using Sim.Engine.Buildings;
using Sim.Engine.Simulation;
using static Sim.Engine.Tests.Simulation.LipaYear;

namespace Sim.Engine.Tests.Simulation;

/// <summary>Lipa's measures on heat and buildings: direction and hand-worked size of the main effect of each, met within 20 %.</summary>
public class WarmthOptionsTests
{
    // Floor and volume of a sleeping container, and the heat of its air at 740 m, Wh/m3K.
    private const double FloorM2 = 2.29 * 5.90, VolumeM3 = FloorM2 * 2.5, AirWhPerM3K = 0.308;

    [Fact]
    public void Insulation_saves_the_fall_of_UA_times_degree_hours()
    {
        SiteRun run = With(("buildings.sleeping.shell.walls", "mineral-wool-160"), ("buildings.sleeping.shell.roof", "mineral-wool-200"));
        // 100 mm more wool at 0.04 W/mK on 39.5 m2 of walls and 13.5 m2 of roof, frames 15 % on top.
        double walls = 39.45 * (U(0.17, 0.06, 0.01) - U(0.17, 0.16, 0.01)), roof = FloorM2 * (U(0.14, 0.10, 0.01) - U(0.14, 0.20, 0.01));
        double fallWPerK = (walls + roof) * 1.15;
        // The sun on the outside of what is insulated (0.6 absorbed, film 20 W/m2K) is worth a little of it: in the heating
        // season about 1.6 kWh/m2 a day on the roof and 1.0 on a wall, 1.8 K of the mean.
        AssertSaves(run, "rooms.heating", fallWPerK * HeatedKh(1.8) / 1000);
        AssertSaves(run, "electricity.room_heating", fallWPerK * HeatedKh(1.8) / 1000);

        static double U(double films, double wool, double board) => 1 / (films + wool / 0.04 + board / 0.13);
    }

    [Fact]
    public void Draught_proofing_saves_the_leaks_and_leaves_the_fresh_air()
    {
        SiteRun run = With(("buildings.sleeping.shell.infiltration", "0.4 1/h"));
        AssertSaves(run, "rooms.heating", (0.8 - 0.4) * VolumeM3 * AirWhPerM3K * HeatedKh(0) / 1000);
        Assert.Equal(0, run.Total("served.stale_air"));
        Assert.Equal(Baseline.Value.Total("served.in_rooms"), run.Total("served.in_rooms"));
    }

    [Fact]
    public void Better_windows_save_their_heat_loss_less_the_sun_they_keep_out()
    {
        SiteRun run = With(("buildings.sleeping.shell.glazing", "triple-low-e"));
        // 1.5 m2 at 2.8 and 0.8 W/m2K with the catalogue's resistances of the gaps.
        double fallWPerK = 1.5 * (1 / (0.17 + 0.187) - 1 / (0.17 + 1.080));
        // Sun on the facades while it is heated: 1.2 m2 of glass let through 0.63 instead of 0.31 of what falls on it in all
        // directions, about 40 W/m2 in the mean of the heated hours; not all of it is of use.
        double lossesKwh = fallWPerK * HeatedKh(0) / 1000;
        double saved = Baseline.Value.Total("rooms.heating") - run.Total("rooms.heating");
        Assert.InRange(saved, 0.3 * lossesKwh, lossesKwh);
    }

    [Fact]
    public void A_split_heat_pump_cuts_electricity_for_rooms_to_one_part_in_SCOP()
    {
        SiteRun run = With(("buildings.sleeping.heating", "{ kind: split-heat-pump, backup: 1 kW }"));
        // The mean outdoor temperature of the heat is about 2 C: lift 35 K, 3.35 x 0.85, a third of it at 0.9 for frost.
        const double scop = 3.35 * 0.85 * 0.967;
        AssertCuts(run, SleepingKwh(Baseline.Value) * (1 - 1 / scop), "electricity.room_heating");
    }

    [Fact]
    public void An_air_water_heat_pump_cuts_electricity_by_its_SCOP_at_the_water_and_the_pipes()
    {
        SiteRun run = With(("buildings.sleeping.heating", "{ kind: air-water-heat-pump, capacity: 3 kW, backup: 1 kW }"));
        // The mean of the heat is wanted at -1 C, where the water has 35 + 16/25 x 20 = 47.8 C: lift 48.8 K, 2.41 x 0.85, a third of it
        // at 0.9; pipes 0.9, pumps 2 %.
        const double perHeat = 1 / (2.41 * 0.85 * 0.967 * 0.9) + 0.02;
        AssertCuts(run, SleepingKwh(Baseline.Value) * (1 - perHeat), "electricity.room_heating");
        // The rooms hardly notice: capacity and backup are enough.
        Assert.Equal(Baseline.Value.Total("rooms.heating"), run.Total("rooms.heating"), 0.01 * Baseline.Value.Total("rooms.heating"));
    }

    [Fact]
    public void Shading_lowers_hot_hours_and_leaves_the_heat_need_of_winter()
    {
        SiteRun blinds = With(("buildings.sleeping.shell.shading", "{ blinds_above: 150 W/m2 }"));
        SiteRun nets = With(("buildings.sleeping.shell.shading", "{ blinds_above: 150 W/m2, roof: 50 % }"));
        double hot = Baseline.Value.Total("served.hot"), heat = Baseline.Value.Total("rooms.heating");
        Assert.True(blinds.Total("served.hot") < 0.98 * hot && nets.Total("served.hot") < 0.95 * blinds.Total("served.hot"));
        foreach (SiteRun run in new[] { blinds, nets })
        {
            Assert.InRange(run.Total("rooms.heating"), heat, 1.005 * heat);
            foreach (int month in new[] { 0, 1, 11 })
            {
                double winter = Baseline.Value.Month(0, month, "rooms.heating");
                Assert.Equal(winter, run.Month(0, month, "rooms.heating"), 1e-3 * winter);
            }
        }
    }

    [Fact]
    public void Blinds_that_close_at_any_cold_never_lower_the_heat_need_and_keep_out_the_sun_of_the_windows()
    {
        SiteRun run = With(("buildings.sleeping.shell.shading", "{ blinds_above: 0 W/m2, outdoor_above: -50 C, transmittance: 0 }"));
        Assert.True(run.Total("rooms.heating") > Baseline.Value.Total("rooms.heating"));
        // Sun on the four sides is about 0.55 of the horizontal in the mean; 1.5 m2 less 20 % frame, 375 containers; of what
        // falls on clear double glass from all directions 0.63 comes through and 0.17 stays in the panes.
        double kept = 0.55 * run.Total("weather.global_horizontal") / 1000 * 1.5 * 0.8 * (0.63 + 0.17) * 375;
        AssertCuts(run, kept, "rooms.solar");
    }

    [Fact]
    public void Thermostats_save_what_rooms_are_overheated()
    {
        SiteRun without = With(("buildings.sleeping.setpoint.overheating", "2 K"));
        // Two kelvin over the loss of an open container with its people, and its heated season.
        double openWPerK = OpenContainerWPerK();
        double kwh = 2 * openWPerK * HeatedUnitHours() / 1000;
        double more = without.Total("rooms.heating") - Baseline.Value.Total("rooms.heating");
        Assert.Equal(kwh, more, 0.2 * kwh);
    }

    [Fact]
    public void Heating_turned_off_in_mild_hours_gives_no_heat_in_them()
    {
        SiteRun run = With(("buildings.sleeping.setpoint.off_above", "12 C"));
        ZoneHour[] rooms = run.Zone("sleeping.open");
        Assert.All(Enumerable.Range(0, 8760).Where(h => run.Hours[h].Weather.OutdoorC >= 12), h => Assert.Equal(0, rooms[h].HeatingKwh));
        Assert.True(run.Total("rooms.heating") < Baseline.Value.Total("rooms.heating"));
    }

    [Fact]
    public void Setback_where_nobody_sleeps_saves_heat_and_leaves_the_sleepers_as_they_were()
    {
        SiteRun run = With(
            ("buildings.offices.setpoint", "{ day: 20 C, night: 12 C, day_start: 7 h, day_end: 17 h }"),
            ("buildings.canteen.setpoint", "{ day: 18 C, night: 12 C }"),
            ("buildings.sanitary.setpoint", "{ day: 18 C, night: 14 C }"));
        // Offices: 30 containers at 47 W/K whose mean setpoint falls from 18.7 to 15.3 C; the canteen at 600 W/K with leaks, from
        // 17.3 to 16.0; sanitary 40 at 45 W/K from 17.3 to 16.7. Fresh air of the staff, 6 in the offices at 4 L/s and 0.308 Wh/m3K,
        // is 27 W/K more. The setpoint is the air's, and the radiant 30 % of the heat warms walls beyond it: 7 % more heat for
        // the same air. Rooms do not cool that far in a night: between a third and all of it.
        double steady = ((30 * 47 + 27) * 3.4 + 600 * 1.3 + 40 * 45 * 0.6) * 1.07 * 5500 / 1000;
        double saved = Baseline.Value.Total("rooms.heating") - run.Total("rooms.heating");
        Assert.InRange(saved, 0.3 * steady, steady);
        ZoneHour[] before = Baseline.Value.Zone("sleeping.open"), after = run.Zone("sleeping.open");
        Assert.All(Enumerable.Range(0, 8760), h => Assert.Equal(before[h].AirC, after[h].AirC, 0.05));
    }

    [Fact]
    public void Efficient_lamps_and_their_controls_save_in_proportion()
    {
        SiteRun run = With(
            ("electricity.loads.lighting", "5 W/person"), ("electricity.loads.lamp_power", "30 W"), ("electricity.loads.lighting_controls", "20 %"));
        // Interruptions of the grid fall on both alike.
        Assert.Equal(5 / 8.0 * 0.8, run.Total("electricity.lighting") / Baseline.Value.Total("electricity.lighting"), 1e-9);
        Assert.Equal(30 / 40.0 * 0.8, run.Total("electricity.site_lighting") / Baseline.Value.Total("electricity.site_lighting"), 1e-9);
        // What the lamps no longer give, the heaters must.
        Assert.True(run.Total("rooms.heating") > Baseline.Value.Total("rooms.heating"));
    }

    private static void AssertSaves(SiteRun run, string column, double kwh) => AssertCuts(run, kwh, column);

    // Kelvin-hours of open containers in the hours in which they are heated, less what sun on the outside is worth; and of the
    // closed ones, held at 5 C.
    private static double HeatedKh(double sunK) =>
        Hours().Where(h => h.Open.HeatingKwh > 0).Sum(h => h.Units * (h.Open.AirC - h.OutdoorC - sunK))
        + Hours().Where(h => h.Closed.HeatingKwh > 0).Sum(h => (375 - h.Units) * (h.Closed.AirC - h.OutdoorC));

    private static double HeatedUnitHours() => Hours().Where(h => h.Open.HeatingKwh > 0).Sum(h => h.Units);

    private static double OpenContainerWPerK()
    {
        double units = Hours().Average(h => h.Units), people = Baseline.Value.Total("served.in_rooms") / 8760 / units;
        double envelope = (39.45 * 0.57 + FloorM2 * (0.37 + 0.56)) * 1.15 + 1.5 * 2.8;
        return envelope + 0.8 * VolumeM3 * AirWhPerM3K + people * 4 * 3.6 * AirWhPerM3K;
    }

    private static IEnumerable<(ZoneHour Open, ZoneHour Closed, double OutdoorC, double Units)> Hours()
    {
        SiteRun run = Baseline.Value;
        ZoneHour[] open = run.Zone("sleeping.open"), closed = run.Zone("sleeping.closed");
        return Enumerable.Range(0, 8760).Select(h =>
            (open[h], closed[h], run.Hours[h].Weather.OutdoorC, run.Hours[h].Served.LivingAreaM2 / FloorM2));
    }

    private static double SleepingKwh(SiteRun run) =>
        Hours().Sum(h => h.Units * h.Open.HeatingKwh + (375 - h.Units) * h.Closed.HeatingKwh);
}
