using Sim.Engine.Electricity;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Engine.Tests.Simulation;

/// <summary>Hot water from the heat network: one plant for rooms and taps.</summary>
public class NetworkHotWaterTests
{
    private const double Efficiency = 0.95, Standing = 1.5, Auxiliary = 0.02, Boiler = 0.85, Pump = 0.01;

    private static readonly Lazy<SiteRun> Pellets = new(() => Centre.Run(On("{ kind: pellet-boiler, efficiency: 85 %, standby_loss: 0 %, auxiliary: 2 % }", "60 kW")));

    [Fact]
    public void The_plant_makes_the_heat_of_rooms_and_taps_and_what_pipes_lose_in_every_hour_of_the_year()
    {
        SiteRun run = Pellets.Value;
        Assert.All(run.Hours, h =>
        {
            Assert.Equal(h.HotWater.HeaterHeatKwh, h.RoomHeating.NetworkHotWaterKwh);
            double deliveredKwh = h.RoomHeating.NetworkDeliveredKwh + h.HotWater.HeaterHeatKwh;
            Assert.Equal(deliveredKwh / Efficiency + Standing, h.RoomHeating.NetworkPlantKwh, 1e-9);
            Assert.Equal(deliveredKwh * (1 / Efficiency - 1) + Standing, h.RoomHeating.NetworkLossKwh, 1e-9);
            Assert.Equal(h.HotWater.HeaterHeatKwh / Efficiency / Boiler, h.HotWater.FuelKwh, 1e-9);
            Assert.Equal(h.HotWater.HeaterHeatKwh * (Auxiliary / Efficiency + Pump), h.HotWater.ElectricityKwh, 1e-9);
        });
        Assert.Equal(run.Total("room_heating.network_plant") / Boiler, run.Total("fuel.pellets") * run.Plan.Inputs.Fuels.PelletsKwhPerKg, 1e-6);
        // In warm hours rooms take nothing, taps and pipes as much as ever.
        SiteHour[] warm = [.. run.Hours.Where(h => h.Weather.OutdoorC > 18 && h.RoomHeating.DeliveredKwh == 0)];
        Assert.True(warm.Length > 500 && warm.Sum(h => h.HotWater.HeaterHeatKwh) > warm.Length);
        Assert.All(warm, h => Assert.True(h.RoomHeating.NetworkPlantKwh >= Standing));
    }

    [Fact]
    public void Hot_water_comes_first_and_rooms_share_what_is_left()
    {
        SiteRun large = Pellets.Value, small = Centre.Run(On("{ kind: pellet-boiler, efficiency: 85 %, standby_loss: 0 %, auxiliary: 2 % }", "16 kW"));
        Assert.Equal(16, small.Hours.Max(h => h.RoomHeating.NetworkPlantKwh), 1e-9);
        Assert.Equal(large.Total("hot_water.heater_heat"), small.Total("hot_water.heater_heat"), 1e-6);
        Assert.True(small.Total("room_heating.delivered") < 0.95 * small.Total("room_heating.wanted"));
        // In an hour at the limit the rooms have what hot water and pipes leave.
        SiteHour[] full = [.. small.Hours.Where(h => h.RoomHeating.DeliveredKwh < h.RoomHeating.WantedKwh * (1 - 1e-9))];
        Assert.True(full.Length > 100);
        Assert.All(full, h => Assert.Equal((16 - Standing) * Efficiency - h.HotWater.HeaterHeatKwh, h.RoomHeating.NetworkDeliveredKwh, 1e-6));
        // A plant that not even the store can live on leaves the rooms nothing while it is heated.
        SiteRun tiny = Centre.Run(On("{ kind: pellet-boiler, efficiency: 85 %, standby_loss: 0 %, auxiliary: 2 % }", "4 kW"));
        Assert.Contains(tiny.Hours, h => h.HotWater.HeaterHeatKwh > (4 - Standing) * Efficiency - 1e-9 && h.RoomHeating.DeliveredKwh < 1e-9 && h.RoomHeating.WantedKwh > 1);
    }

    [Fact]
    public void Without_power_there_is_neither_and_in_half_an_hour_half_of_the_capacity()
    {
        (string, string)[] on = On("{ kind: pellet-boiler, efficiency: 85 %, standby_loss: 0 %, auxiliary: 2 % }", "16 kW");
        SiteRun dark = Centre.RunWith(GridAvailability.Constant(0), on), half = Centre.RunWith(GridAvailability.Constant(0.5), on);
        Assert.Equal(0, dark.Total("hot_water.heater_heat") + dark.TotalOf("room_heating.network") + dark.TotalOf("fuel.pellets"));
        Assert.Equal(8, half.Hours.Max(h => h.RoomHeating.NetworkPlantKwh), 1e-9);
        Assert.True(half.Total("hot_water.heater_heat") > 0.9 * Pellets.Value.Total("hot_water.heater_heat"));
    }

    [Fact]
    public void A_heat_pump_lifts_to_the_store_all_year()
    {
        SiteRun run = Centre.Run(On("air-water-heat-pump", "60 kW"));
        // 60 C in the store and 5 K for the exchanger; outdoors at 18 C and dry a lift of 47 K: COP 0.85 x (6.81 - 5.687 + 1.392) = 2.14.
        SiteHour mild = run.Hours.First(h => h.HotWater.HeaterHeatKwh > 1 && Math.Abs(h.Weather.OutdoorC - 18) < 0.05);
        double perHeat = (mild.HotWater.ElectricityKwh / mild.HotWater.HeaterHeatKwh - Pump) * Efficiency;
        Assert.Equal(1 / 2.14, perHeat, 0.01);
        Assert.True(run.Total("room_heating.electricity") > Centre.Run([.. On("air-water-heat-pump", "60 kW"), ("hot_water.heater", "electric")]).Total("room_heating.electricity"));
    }

    [Fact]
    public void Rooms_and_taps_share_the_last_of_the_fuel()
    {
        SiteRun run = Centre.Run([.. On("{ kind: pellet-boiler, efficiency: 85 %, standby_loss: 0 %, auxiliary: 2 % }", "60 kW"),
            ("stock", "{ pellets: { store: 3 t, lead_time: 60 days, order_at: 50 % } }")]);
        SiteHour[] dry = [.. run.Hours.Where((_, h) => h > 0 && run.StockHours[h - 1].PelletsLevelKg < 1e-9)];
        Assert.True(dry.Length > 100);
        Assert.All(dry, h => Assert.Equal(0, h.HotWater.HeaterHeatKwh + h.RoomHeating.DeliveredKwh, 1e-6));
        Assert.True(run.Total("hot_water.unmet") > 0);
    }

    // On the day of the coldest mains with all 60 beds taken; the exchanger's 10 kW are of the hour, not of the day.
    [Fact]
    public void The_design_heat_load_leaves_the_rooms_what_the_mean_of_a_days_hot_water_leaves()
    {
        BuildingHeatLoad Load(string heater, double kw) => HeatLoads.Of(Centre.Plan(Centre.File(),
            [.. On("pellet-boiler", System.FormattableString.Invariant($"{kw} kW")), ("hot_water.heater", heater)]))[0];
        double alone = Load("electric", 60).NetworkFraction!.Value, shared = Load("{ kind: heat-network, capacity: 10 kW }", 60).NetworkFraction!.Value;
        SiteRun full = Centre.Run([.. On("pellet-boiler", "60 kW"), ("occupancy.constant", "60 people")]);
        double[] days = [.. full.Hours.Chunk(24).Select(day => day.Sum(h => h.HotWater.HeaterHeatKwh) / 24)];
        double meanKw = (60 - Standing) * Efficiency * (1 - shared / alone);
        Assert.InRange(meanKw, days.Average(), 1.1 * days.Max());
        Assert.InRange(meanKw, 0, 5);
        // With no more than its exchanger's power a plant is small, but not nothing; its rooms are never told to have no limit.
        BuildingHeatLoad small = Load("{ kind: heat-network, capacity: 10 kW }", 12), least = Load("{ kind: heat-network, capacity: 10 kW }", 1);
        Assert.InRange(small.NetworkFraction!.Value, 0.1, 0.5);
        Assert.True(small.IsUndersized && least.IsUndersized);
        Assert.Equal((0.0, 0.0), (least.NetworkFraction!.Value, least.InstalledKw));
    }

    [Fact]
    public void Hot_water_alone_can_be_on_the_network_but_there_must_be_one()
    {
        SiteRun run = Centre.Run([("heat_network", "{ plant: pellet-boiler, capacity: 20 kW, standing_loss: 1 kW }"), ("hot_water.heater", "heat-network")]);
        Assert.Equal(0, run.Total("room_heating.network_delivered"));
        Assert.Equal(8760 + run.Total("hot_water.heater_heat") / 0.9, run.Total("room_heating.network_plant"), 1e-6);
        var problems = new ProblemList();
        Assert.Null(Centre.File().Bind(Variation.Of("changed", ("hot_water.heater", "heat-network")), problems));
        Assert.Contains("hot_water.heater is heat-network, but the site has no heat_network", problems.ToString(), StringComparison.Ordinal);
    }

    private static (string, string)[] On(string plant, string capacity) =>
    [
        ("heat_network", $"{{ plant: {plant}, capacity: {capacity}, standing_loss: 1.5 kW, distribution_efficiency: 95 %, pump: 1 % }}"),
        ("buildings.sleeping.heating", "heat-network"), ("buildings.canteen.heating", "heat-network"),
        ("hot_water.heater", "{ kind: heat-network, capacity: 10 kW }"),
    ];
}
