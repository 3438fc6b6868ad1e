using Sim.Engine.Heat;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Simulation;

/// <summary>The second plant of a heat network: what the first cannot give.</summary>
public class NetworkBackupTests
{
    private const double Pellets = 0.85, Oil = 0.9;
    private const string PelletBoiler = "{ kind: pellet-boiler, efficiency: 85 %, standby_loss: 0 %, auxiliary: 2 % }";
    private const string OilBoiler = "backup: { plant: { kind: oil-boiler, efficiency: 90 %, standby_loss: 0 %, auxiliary: 2 % }, capacity: 100 kW }";

    private static readonly Lazy<SiteRun> Both = new(() => Centre.Run(On($"plant: {PelletBoiler}, capacity: 16 kW, {OilBoiler}")));

    // 10 of 15 kWh at 85 %, 5 at 90 %: 11.76 and 5.56 kWh of fuel.
    [Fact]
    public void At_a_load_the_two_are_one_plant()
    {
        HeaterCurve first = new(10, 0.02, 1 / Pellets), second = new(20, 0.05, 1 / Oil);
        (HeaterCurve both, double share) = HeatNetworks.Together(first, second, 15);
        Assert.Equal((30, 11.7647 + 5.5556, 0.2 + 0.25), (both.FirstLimitKwh, both.FuelPerHeat * 15, both.ElectricityPerHeat * 15), (a, b) => Close(a.Item1, b.Item1) && Close(a.Item2, b.Item2) && Close(a.Item3, b.Item3));
        Assert.Equal(5.5556 / (11.7647 + 5.5556), share, 1e-4);
        Assert.Equal((first with { FirstLimitKwh = 30 }, 0), HeatNetworks.Together(first, second, 8), (a, b) => Close(a.Item1.FuelPerHeat, b.Item1.FuelPerHeat) && a.Item2 == b.Item2);
        Assert.Equal(1 / Oil, HeatNetworks.Together(default, second, 8).Both.FuelPerHeat, 1e-12);
    }

    [Fact]
    public void In_each_hour_the_first_burns_up_to_its_capacity_and_the_second_the_rest()
    {
        SiteRun run = Both.Value, large = Centre.Run(On($"plant: {PelletBoiler}, capacity: 200 kW"));
        FuelEnergy fuels = run.Plan.Inputs.Fuels;
        Assert.All(run.Hours, h =>
        {
            double plantKwh = h.RoomHeating.NetworkPlantKwh;
            Assert.Equal(Math.Min(plantKwh, 16) / Pellets, h.Fuel.PelletsKg * fuels.PelletsKwhPerKg, 1e-6);
            Assert.Equal(Math.Max(0, plantKwh - 16) / Oil, h.Fuel.HeatingOilL * fuels.HeatingOilKwhPerL, 1e-6);
        });
        Assert.InRange(run.Total("fuel.heating_oil"), 100, 5000);
        Assert.Equal(large.Total("room_heating.delivered"), run.Total("room_heating.delivered"), 1e-6);
        Assert.Equal(large.Total("hot_water.heater_heat"), run.Total("hot_water.heater_heat"), 1e-6);
        Assert.All(Audit.Of(run), line => Assert.True(line.Closes, line.Name));
    }

    [Fact]
    public void Without_the_firsts_fuel_the_second_heats_alone()
    {
        SiteRun run = Centre.Run([.. On($"plant: {PelletBoiler}, capacity: 60 kW, {OilBoiler}"), ("stock", "{ pellets: { store: 3 t, lead_time: 60 days, order_at: 50 % } }")]);
        SiteHour[] dry = [.. run.Hours.Where((_, h) => h > 0 && run.StockHours[h - 1].PelletsLevelKg < 1e-9)];
        Assert.True(dry.Length > 100);
        Assert.All(dry, h => Assert.Equal(h.RoomHeating.NetworkPlantKwh / Oil, h.Fuel.HeatingOilL * run.Plan.Inputs.Fuels.HeatingOilKwhPerL, 1e-6));
        Assert.Equal(Both.Value.Total("room_heating.delivered"), run.Total("room_heating.delivered"), 1e-6);
        Assert.Equal((0.0, 0.0), (run.Total("hot_water.unmet"), run.Total("room_heating.lacking")));
        Assert.All(Audit.Of(run), line => Assert.True(line.Closes, line.Name));
    }

    // Of 16 kW a heat pump has 65 % left at -15 C; in mild hours it is alone.
    [Fact]
    public void Behind_a_heat_pump_a_boiler_takes_the_cold()
    {
        SiteRun run = Centre.Run(On($"plant: air-water-heat-pump, capacity: 16 kW, {OilBoiler}"));
        Assert.All(run.Hours, h => Assert.Equal(
            Math.Max(0, h.RoomHeating.NetworkPlantKwh - 16 * HeatPump.CapacityFraction(h.Weather.OutdoorC)) / Oil, h.Fuel.HeatingOilL * run.Plan.Inputs.Fuels.HeatingOilKwhPerL, 1e-6));
        // What the plants give is power without pumps and the boiler's auxiliaries, heat of outdoor air, and 90 % of the oil.
        Assert.All(run.Hours, h =>
        {
            double boilerKwh = h.Fuel.HeatingOilL * run.Plan.Inputs.Fuels.HeatingOilKwhPerL * Oil, pumpsKwh = 0.01 * (h.RoomHeating.NetworkDeliveredKwh + h.RoomHeating.NetworkHotWaterKwh);
            double airKwh = h.RoomHeating.OutdoorAirKwh + h.HotWater.OutdoorAirKwh;
            Assert.Equal(h.RoomHeating.NetworkPlantKwh, h.RoomHeating.ElectricityKwh + h.HotWater.ElectricityKwh - pumpsKwh - 0.02 * boilerKwh + airKwh + boilerKwh, 1e-6);
        });
        Assert.True(run.Total("room_heating.outdoor_air") > 0 && run.Total("hot_water.outdoor_air") > 0);
        Assert.Equal(0, run.Hours.Where(h => h.Weather.OutdoorC > 15).Sum(h => h.Fuel.HeatingOilL), 1e-9);
        Assert.InRange(run.Total("fuel.heating_oil"), 100, 5000);
        Assert.All(Audit.Of(run), line => Assert.True(line.Closes, line.Name));
    }

    [Fact]
    public void A_stock_of_its_fuel_is_burnt_and_one_of_another_is_warned_of()
    {
        string Problems(params (string, string)[] changes)
        {
            var problems = new ProblemList();
            Centre.File().Bind(Variation.Of("changed", changes), problems);
            return problems.ToString();
        }
        (string, string)[] backed = On($"plant: {PelletBoiler}, capacity: 16 kW, {OilBoiler}");
        Assert.DoesNotContain("nothing on the site burns", Problems([.. backed, ("stock", "{ heating_oil: { tank: 1000 L } }")]), StringComparison.Ordinal);
        Assert.Contains("nothing on the site burns", Problems([.. backed, ("stock", "{ lpg: { tank: 1000 L } }"), ("services.catering.cooking", "{ kind: electric }")]), StringComparison.Ordinal);
    }

    private static bool Close(double a, double b) => Math.Abs(a - b) < 1e-3;

    private static (string, string)[] On(string network) =>
    [
        ("heat_network", $"{{ {network}, standing_loss: 1.5 kW, distribution_efficiency: 95 %, pump: 1 % }}"),
        ("buildings.sleeping.heating", "heat-network"), ("buildings.canteen.heating", "heat-network"),
        ("hot_water.heater", "{ kind: heat-network, capacity: 10 kW }"),
    ];
}
