using Sim.Cli.Charts;
using Sim.Cli.Reports;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;

namespace Sim.Cli.Tests.Reports;

/// <summary>Heat that heat pumps take from outdoor air and heat that boilers lose, in the flow diagram of energy.</summary>
public sealed class FlowChartsTests
{
    private const string Air = "Outdoor air by heat pumps", Lost = "Lost in boilers, pipes and pumps";

    // A boiler of 80 % behind pipes of 90 % beside a heat pump whose pipes and pumps take nothing: 28 % of the fuel is lost, whatever the air gives.
    private const string Text = """
        name: Two heaters
        period: { start: 2026, years: 1 }
        location: { latitude: 44.7 deg, longitude: 16.1 deg, elevation: 740 m, time_zone: Europe/Sarajevo }
        climate: { normals: lipa }
        occupancy: { capacity: 60 people, constant: 40 people }
        buildings:
          sleeping:
            units: 15
            people_per_unit: 4 people
            shell: { walls: mineral-wool-60, roof: mineral-wool-100, floor: mineral-wool-60 }
            heating: { kind: air-water-heat-pump, capacity: 4 kW, distribution_efficiency: 100 %, auxiliary: 0 % }
          canteen:
            awake_share: 15 %
            shell: { width: 6 m, length: 10 m, height: 3 m, walls: pur-60, roof: pur-60, floor: pur-60, floor_on: ground, window_area: 8 m2 }
            heating: { kind: oil-boiler, efficiency: 80 %, distribution_efficiency: 90 %, auxiliary: 0 % }
        hot_water: { store: 1 m3, heater: { kind: gas-boiler, capacity: 30 kW, efficiency: 108 %, standby_loss: 0 %, auxiliary: 0 % } }
        electricity: { grid: { outages: { per_year: 0, winter_storms: { per_year: 0 } } } }
        water: { source: mains }
        """;

    private static readonly Lazy<Result> Run = new(() => Of(Text));

    [Fact]
    public void What_boilers_lose_is_not_set_against_what_heat_pumps_take_from_the_air()
    {
        Result run = Run.Value;
        double Sum(string key) => run.Run.Sites[0].Total(key) / 1000;
        double oil = run["energy.heating_oil.l"] * run.Run.Sites[0].Plan.Inputs.Fuels.HeatingOilKwhPerL / 1000;
        Assert.True(oil > 1);
        Assert.Equal(oil, Flow("Fuels", "Room heat"), 1e-9);
        Assert.Equal(0.28 * oil, Flow("Room heat", Lost), 1e-9);
        Assert.Equal(Sum("room_heating.delivered") - 0.72 * oil - Sum("electricity.room_heating"), Flow(Air, "Room heat"), 1e-9);
        Assert.InRange(Flow(Air, "Room heat") / Sum("electricity.room_heating"), 1, 3);
    }

    [Fact]
    public void A_condensing_boiler_wins_what_lies_beyond_the_net_calorific_value()
    {
        Assert.Equal(0.08 * Flow("Fuels", "Hot water"), Flow("Condensation in boilers", "Hot water"), 1e-9);
        Assert.DoesNotContain(FlowCharts.Energy(Run.Value).Flows, f => f.From == "Hot water" && f.To == Lost);
    }

    [Fact]
    public void Every_node_of_it_balances()
    {
        Flow[] flows = [.. FlowCharts.Energy(Run.Value).Flows];
        string[] between = [.. flows.Select(f => f.From).Intersect(flows.Select(f => f.To))];
        Assert.Superset(new HashSet<string> { "Fuels", "Electricity", "Room heat", "Hot water" }, between.ToHashSet());
        Assert.All(between, n => Assert.Equal(flows.Where(f => f.To == n).Sum(f => f.Value), flows.Where(f => f.From == n).Sum(f => f.Value), 1e-3 * flows.Max(f => f.Value)));
    }

    private static double Flow(string from, string to) => FlowCharts.Energy(Run.Value).Flows.Single(f => f.From == from && f.To == to).Value;

    private static Result Of(string text)
    {
        var problems = new ProblemList();
        IReadOnlyList<Result>? results = new Study(ScenarioFile.Parse(text + "\n", "two.yaml", Path.Combine(LipaResults.Root, "scenarios"), problems)!).Compare(problems);
        Assert.False(problems.HasErrors, string.Join("; ", problems.Sorted));
        return results![0];
    }
}
