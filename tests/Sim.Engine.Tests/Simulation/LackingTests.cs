using Sim.Engine.Buildings;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Engine.Tests.Simulation;

/// <summary>Room heat and hot water that people lack: counted once, told, and warned of where they are large.</summary>
public sealed class LackingTests
{
    // The same rooms with heat without limit say what holds the setpoints.
    [Theory]
    [InlineData("{ kind: electric-radiators, capacity: 0.8 kW, convective: 100 % }")]
    [InlineData("{ kind: split-heat-pump, capacity: 0.8 kW }")]
    [InlineData("{ kind: electric-radiators, capacity: 0 kW, convective: 100 % }")]
    public void Heat_that_small_heaters_leave_lacking_is_what_better_ones_give_more(string heating)
    {
        SiteRun small = Centre.Run(("buildings.sleeping.heating", heating)), ample = Centre.Run(("buildings.sleeping.heating", "ideal"));
        double lacks = ample.Total("rooms.heating") - small.Total("rooms.heating");
        Assert.True(lacks > 1000, $"{lacks}");
        Assert.InRange(small.Total("room_heating.lacking") / lacks, 0.98, 1.02);
        Assert.InRange(ample.Total("room_heating.lacking"), 0, 0.02 * lacks);
    }

    // An empty canteen with too small a heater: H (setpoint - air) of each hour, H of envelope and leaks.
    [Fact]
    public void It_is_what_a_colder_room_loses_less_hour_by_hour()
    {
        SiteRun run = Centre.Run(("buildings.canteen.heating", "{ kind: electric-radiators, capacity: 2 kW }"), ("buildings.canteen.awake_share", "0 %"), ("buildings.canteen.staff_share", "0 %"));
        ZonePlan canteen = run.Plan.Zones.Single(z => z.Name == "canteen");
        double wPerK = HeatedAirLoss.Of(canteen.Zone, canteen.Zone.HeaterConvectiveFraction).WPerK(canteen.LeaksWPerK), byHand = 0;
        for (int h = 0; h < run.Hours.Length; h++)
        {
            int clock = run.Plan.CivilYears[0].CivilHourOfWeek[h] % 24;
            byHand += wPerK * Math.Max(0, canteen.SetpointC[clock] - run.ZoneHours[canteen.OpenZone][h].AirC) / 1000;
        }
        Assert.True(byHand > 1000, $"{byHand}");
        // The containers lack next to nothing.
        Assert.Equal(byHand, run.Total("room_heating.lacking"), 0.005 * byHand);
    }

    [Fact]
    public void A_centre_that_lacks_much_is_warned_of_with_its_place()
    {
        var problems = new ProblemList();
        Result result = new Study(Centre.File(Centre.Text.Replace("capacity: 8 kW", "capacity: 1 kW", StringComparison.Ordinal)
            .Replace("hot_water: { store: 1 m3", "hot_water: { setpoint: 35 C, store: 1 m3", StringComparison.Ordinal))).Baseline(problems)!;
        Assert.Contains(problems.Sorted, p => p.Path == "hot_water.setpoint" && p.Message.StartsWith("is 35 C, below the 38 C of water.showers.use_temperature", StringComparison.Ordinal));
        problems = new ProblemList();
        Lacks.Warn(result, problems);
        Assert.Equal(["buildings", "hot_water"], problems.Sorted.Select(p => p.Path));
        Assert.All(problems.Sorted, p => Assert.True(p is { Severity: Severity.Warning, Line: > 0 }));
        Assert.Equal(result.Run.Sites[0].Total("hot_water.unmet") / 1000, result["water.hot_unmet.m3"], 1e-9);
        Assert.Equal(1, result["water.hot_unmet.fraction"], 0.2);
        Assert.Equal(result.Run.Sites[0].Total("room_heating.lacking"), result["energy.heating.lacking.kwh"], 1e-6);
        problems = new ProblemList();
        Lacks.Warn(new Study(Centre.File(Centre.Text.Replace("capacity: 15 kW", "capacity: 60 kW", StringComparison.Ordinal)
            .Replace("store: 1 m3", "store: 6 m3", StringComparison.Ordinal).Replace("capacity: 2 kW", "capacity: 6 kW", StringComparison.Ordinal).Replace("capacity: 8 kW", "capacity: 40 kW", StringComparison.Ordinal))).Baseline(new())!, problems);
        Assert.Equal("", problems.ToString());
    }
}
