using Sim.Engine.Heat;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Simulation;

/// <summary>What a hot-water store and its pipes lose within buildings warms their rooms, and the store stands in their air.</summary>
public class HotWaterWarmthTests
{
    private static readonly (string, string) InCanteen = ("hot_water.stands_in", "canteen"), PipesInRooms = ("hot_water.pipes_in", "sleeping"), Half = ("hot_water.pipes_share", "50 %");
    private static readonly Lazy<SiteRun> Outside = new(() => Centre.Run()), Inside = new(() => Centre.Run(InCanteen, PipesInRooms, Half));

    [Fact]
    public void Rooms_gain_in_each_hour_what_the_hot_water_lost_in_them_in_the_hour_before()
    {
        SiteHour[] hours = Inside.Value.Hours;
        for (int h = 1; h < hours.Length; h++)
        {
            HotWaterHour before = hours[h - 1].HotWater;
            double lostKwh = before.StandbyLossKwh + 0.5 * before.CirculationLossKwh;
            Assert.Equal(lostKwh, hours[h].Rooms.HotWaterKwh, 1e-9 * lostKwh);
        }
        Assert.Equal(0, Outside.Value.Total("rooms.hot_water"));
    }

    [Fact]
    public void The_store_loses_by_the_air_of_its_room_as_the_hour_before_left_it()
    {
        SiteRun run = Inside.Value;
        double[] airC = [.. run.Zone("canteen").Select(z => z.AirC)];
        StorePlan store = run.Plan.Store!.Value;
        for (int h = 1; h < run.Hours.Length; h++)
        {
            HotWaterHour at = run.Hours[h].HotWater, before = run.Hours[h - 1].HotWater;
            double drawnKwh = at.KitchenHeatKwh + at.BasinsHeatKwh + at.ShowersHeatKwh + at.LaundryHeatKwh + at.CleaningHeatKwh + at.CirculationLossKwh;
            double meanK = (before.StoreC - airC[h - 1]) * store.MeanExcessFraction + (at.HeaterHeatKwh - drawnKwh) / store.HeatCapacityKwhPerK * store.MeanRiseFraction;
            Assert.Equal(store.LossKwhPerK * meanK, at.StandbyLossKwh, 1e-9);
        }
        // At 15 C around it a store of 1 m3 at some 60 C loses 2.5 W/K x 45 K, 986 kWh in a year; in a canteen of 18 to 20 C less.
        Assert.Equal(986, Outside.Value.Total("hot_water.standby_loss"), 0.05 * 986);
        Assert.True(run.Total("hot_water.standby_loss") < Outside.Value.Total("hot_water.standby_loss"));
    }

    [Fact]
    public void What_the_hot_water_loses_in_rooms_their_heaters_need_not_give_while_it_is_cold()
    {
        double Winter(SiteRun run, string key) => run.Month(0, 0, key) + run.Month(0, 1, key) + run.Month(0, 11, key);
        double givenKwh = Winter(Inside.Value, "rooms.hot_water"), savedKwh = Winter(Outside.Value, "rooms.heating") - Winter(Inside.Value, "rooms.heating");
        // Closed units are held from frost and take their share of the pipes' heat without always needing it: the rest is for the fabric and ventilation to lose.
        Assert.InRange(savedKwh / givenKwh, 0.75, 1);
    }

    [Theory]
    [InlineData("{ store: 1 m3, layers: 3, stands_in: sleeping, solar: { area: 10 m2 } }")]
    [InlineData("{ store: 1 m3, setpoint: 55 C, boost: {}, stands_in: sleeping, pipes_in: canteen, solar: { area: 10 m2 } }")]
    public void Every_kind_of_store_warms_the_rooms_in_which_it_stands(string store)
    {
        SiteRun run = Centre.Run(("hot_water", store));
        double lostKwh = run.Total("hot_water.standby_loss") + run.Total("hot_water.solar_store_loss");
        Assert.Equal(lostKwh, run.Total("hot_water.store_into_rooms"), 1e-9 * lostKwh);
        Assert.True(lostKwh > 800);
        // The boost to 65 C holds beside the changing surroundings.
        Assert.Equal(store.Contains("boost", StringComparison.Ordinal), run.Hours.Max(h => h.HotWater.StoreC) > 62);
    }

    [Fact]
    public void A_place_that_is_no_building_is_refused_and_what_does_nothing_is_warned_of()
    {
        string wrong = Problems(("hot_water.stands_in", "cantine"), ("hot_water.pipes_in", "cellar"));
        Assert.Contains("names no building of the site", wrong, StringComparison.Ordinal);
        Assert.Contains("canteen", wrong, StringComparison.Ordinal);
        Assert.Contains("hot_water.pipes_in", wrong, StringComparison.Ordinal);
        string idle = Problems(InCanteen, ("hot_water.surroundings", "10 C"), Half);
        Assert.Contains("hot_water.surroundings", idle, StringComparison.Ordinal);
        Assert.Contains("hot_water.pipes_share", idle, StringComparison.Ordinal);
        Assert.DoesNotContain("hot_water", Problems(InCanteen, PipesInRooms, Half), StringComparison.Ordinal);
    }

    private static string Problems(params (string, string)[] changes)
    {
        var problems = new ProblemList();
        Centre.File().Bind(Variation.Of("changed", changes), problems);
        return problems.ToString();
    }
}
