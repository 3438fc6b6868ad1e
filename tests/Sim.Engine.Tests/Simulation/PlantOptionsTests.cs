using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Time;
using static Sim.Engine.Tests.Simulation.LipaYear;

namespace Sim.Engine.Tests.Simulation;

/// <summary>Lipa's measures on what makes heat: networks, collectors, heat pumps and boilers of hot water.</summary>
public class PlantOptionsTests
{
    [Fact]
    public void A_heat_network_on_pellets_takes_the_heat_off_the_grid()
    {
        SiteRun run = With(Network("plant: pellet-boiler, capacity: 700 kW"));
        double heat = run.Total("rooms.heating");
        Assert.Equal(Baseline.Value.Total("rooms.heating"), heat, 0.01 * heat);
        // 0.87 of the boiler, 0.9 of the pipes, 4.8 kWh/kg; while it heats 1 % of what it does not give of its 700 kW is lost too.
        double rest = 0.01 * run.Hours.Where(h => h.RoomHeating.NetworkPlantKwh > 0).Sum(h => 700 - h.RoomHeating.NetworkPlantKwh);
        Assert.Equal((heat / 0.9 + rest) / 0.87 / 4.8, run.Total("fuel.pellets"), 1e-6 * heat);
        // Fan and controls 2 % of what leaves the plant, pumps 2 % of what reaches the rooms.
        Assert.Equal(heat * (0.02 / 0.9 + 0.02), run.Total("electricity.room_heating"), 1e-6 * heat);
        Assert.Equal(heat, run.Total("room_heating.network_delivered"), 1e-6 * heat);
        Assert.Equal(heat * (1 / 0.9 - 1), run.Total("room_heating.network_loss"), 1e-6 * heat);
    }

    [Fact]
    public void Pipes_that_stand_warm_lose_their_heat_whatever_the_rooms_take()
    {
        SiteRun run = With(Network("plant: { kind: air-water-heat-pump }, capacity: 700 kW, standing_loss: 20 kW, distribution_efficiency: 1"));
        int warm = run.Hours.Count(h => h.Weather.OutdoorC < 15 || h.RoomHeating.NetworkDeliveredKwh > 0);
        Assert.Equal(20.0 * warm, run.Total("room_heating.network_loss"), 0.005 * 20 * warm);
        Assert.Equal(0, run.TotalOf("fuel.pellets"));
    }

    [Fact]
    public void A_plant_too_small_leaves_all_its_rooms_colder()
    {
        SiteRun run = With(Network("plant: pellet-boiler, capacity: 150 kW"));
        Assert.True(run.Hours.Max(h => h.RoomHeating.NetworkPlantKwh) <= 150 + 1e-9);
        Assert.True(run.Total("room_heating.delivered") < 0.9 * run.Total("room_heating.wanted"));
        Assert.True(run.Total("served.cold") > 1.2 * Baseline.Value.Total("served.cold"));
    }

    [Fact]
    public void Solar_collectors_yield_what_their_efficiency_says_and_the_boiler_burns_that_less()
    {
        SiteRun run = With(("hot_water.solar", "{ area: 200 m2 }"));
        double heat = run.Total("hot_water.solar_heat");
        Assert.InRange(heat / 200, 350, 550);
        double hand = Enumerable.Range(0, 12).Sum(SolarByHandKwh);
        Assert.Equal(hand, heat, 0.2 * hand);
        double passed = run.Total("hot_water.preheat");
        Assert.Equal(heat - run.Total("hot_water.solar_store_loss"), passed, 0.01 * heat);
        AssertCuts(run, passed / 0.8, "hot_water.fuel");
        Assert.Equal(Baseline.Value.Total("hot_water.showers_heat"), run.Total("hot_water.showers_heat"), 1e-3 * heat);
    }

    [Fact]
    public void A_field_too_large_for_its_demand_stagnates_and_yields_less_on_each_square_metre()
    {
        SiteRun small = With(("hot_water.solar", "{ area: 100 m2 }")), large = With(("hot_water.solar", "{ area: 1500 m2, store: 20 L/m2 }"));
        Assert.Equal(0, small.Total("hot_water.stagnation"));
        Assert.True(large.Total("hot_water.stagnation") > 0);
        Assert.True(large.Total("hot_water.solar_heat") / 1500 < 0.6 * small.Total("hot_water.solar_heat") / 100);
        Assert.True(large.Total("hot_water.heater_heat") < small.Total("hot_water.heater_heat"));
    }

    [Fact]
    public void A_heat_pump_for_hot_water_replaces_oil_by_a_part_of_electricity()
    {
        SiteRun run = With(("hot_water.heater", "{ kind: air-water-heat-pump, capacity: 120 kW, backup: 60 kW }"));
        double heat = run.Total("hot_water.heater_heat");
        Assert.Equal(0, run.Total("hot_water.fuel"));
        // To 60 C from 10 C in the mean of the year: 2.34 x 0.85, a tenth of the year at 0.9.
        const double cop = 2.34 * 0.85 * 0.99;
        Assert.Equal(heat / cop, run.Total("electricity.hot_water"), 0.2 * heat / cop);
        // Frosty hours need a lift of more than the 60 K of the fit, and say so.
        Assert.InRange(run.Total("hot_water.lift_clamped"), 100, 2500);
        Assert.Equal(Baseline.Value.Total("hot_water.showers_heat"), run.Total("hot_water.showers_heat"), 0.01 * heat);
    }

    [Fact]
    public void Boilers_burn_by_their_efficiency_and_fuel()
    {
        double oil = Baseline.Value.Total("fuel.heating_oil");
        SiteRun condensing = With(("hot_water.heater.efficiency", "95 %"), ("buildings.canteen.heating.efficiency", "95 %"));
        Assert.Equal(oil * 0.80 / 0.95, condensing.Total("fuel.heating_oil"), 1e-6 * oil);
        SiteRun pellets = With(
            ("hot_water.heater", "{ kind: pellet-boiler, capacity: 200 kW }"), ("buildings.canteen.heating", "{ kind: pellet-boiler, capacity: 80 kW }"));
        Assert.Equal(0, pellets.Total("fuel.heating_oil"));
        Assert.Equal(oil * 10 * 0.80 / 0.87 / 4.8, pellets.Total("fuel.pellets"), 1e-6 * oil);
    }

    [Fact]
    public void Balances_close_in_power_cuts_too_and_without_power_neither_sun_nor_plant_gives_heat()
    {
        double[] availability = new double[8760];
        for (int h = 0; h < availability.Length; h++)
        {
            availability[h] = h % 5 == 0 ? 0 : h % 7 == 0 ? 0.4 : 1;
        }
        SiteRun run = Centre.RunWith(
            availability,
            ("hot_water.solar", "{ area: 20 m2 }"), ("hot_water.heater", "{ kind: air-water-heat-pump, capacity: 10 kW }"),
            ("heat_network", "{ plant: air-water-heat-pump, capacity: 30 kW, standing_loss: 2 kW }"),
            ("buildings.sleeping.heating", "heat-network"), ("buildings.canteen.heating", "{ kind: air-water-heat-pump, capacity: 8 kW }"));
        Assert.All(run.Hours.Where((_, h) => h % 5 == 0), h =>
        {
            Assert.Equal(0, h.HotWater.SolarHeatKwh + h.HotWater.HeaterHeatKwh + h.RoomHeating.DeliveredKwh + h.RoomHeating.NetworkPlantKwh);
            Assert.Equal(0, h.RoomHeating.NetworkLossKwh);
        });
        Assert.True(run.Total("hot_water.solar_heat") > 0 && run.Total("room_heating.network_delivered") > 0);
        Assert.True(run.Total("room_heating.network_delivered") < run.Total("room_heating.delivered"));
    }

    [Fact]
    public void A_building_on_a_network_that_there_is_not_is_refused()
    {
        var problems = new ProblemList();
        Assert.Null(Lipa.Bind(Variation.Of("changed", ("buildings.canteen.heating", "heat-network")), problems));
        Assert.Contains("has no heat_network", problems.ToString(), StringComparison.Ordinal);
    }

    // Sun on 45 degrees south over that on the horizontal, at 45 degrees north.
    private static readonly double[] Tilted = [1.85, 1.6, 1.3, 1.1, 0.97, 0.92, 0.95, 1.05, 1.25, 1.5, 1.75, 1.9];

    // 200 m2 for a month. In use the sun is 450 W/m2 in the mean, 0.93 of it seen, and outdoors is 4 K over the month's mean.
    // The fluid is 5 K over the store, which is as much warmer than the mains as its heat warms the water drawn at 60 C:
    // 4.1 W/m2K at 40 K, so that y = 0.9 H (0.78 x 0.93 - 4.1/450 (T_mains + 5 + K y - T_out - 4)), linear in the yield y.
    private static double SolarByHandKwh(int month)
    {
        SiteRun run = Baseline.Value;
        int days = Calendar.MonthStartDay[month + 1] - Calendar.MonthStartDay[month];
        double sunKwh = Tilted[month] * run.Month(0, month, "weather.global_horizontal") / 1000 / days, outdoorC = run.Month(0, month, "weather.outdoor");
        double mainsC = 12 - 5 * Math.Cos(2 * Math.PI * (month - 1.5) / 12);
        double drawnKwh = SiteHour.Layout.Columns.Where(c => c.From == Node.HotWater && c.Key.EndsWith("_heat", StringComparison.Ordinal))
            .Sum(c => run.Month(0, month, c)) / days;
        double perKwh = 200 * (60 - mainsC) / drawnKwh, perK = 4.1 / 450;
        return 200 * days * 0.9 * sunKwh * (0.725 - perK * (mainsC + 5 - outdoorC - 4)) / (1 + 0.9 * sunKwh * perK * perKwh);
    }

    private static (string, string)[] Network(string network) =>
    [
        ("heat_network", $"{{ {network} }}"), ("buildings.sleeping.heating", "heat-network"), ("buildings.sanitary.heating", "heat-network"),
        ("buildings.offices.heating", "heat-network"), ("buildings.canteen.heating", "heat-network"),
    ];
}
