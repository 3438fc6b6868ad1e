using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Engine.Tests.Simulation;

/// <summary>A small centre without the networks of a town: what it lacks is shown as short, never an error.</summary>
public class CampTests
{
    private static readonly (string, string)[] Camp =
    [
        ("electricity.grid", "none"),
        ("electricity.generator", "{ rated: 90 kW, role: prime }"),
        ("water.source", "{ kind: trucks, delivery: 5 m3, distance: 25 km }"),
        ("water.tank", "{ volume: 20 m3 }"),
        ("water.toilets", "{ fixtures: 2, chemical: {} }"),
        ("water.wastewater.greywater", "ground"),
    ];

    private static readonly Lazy<SiteRun> Served = new(() => Centre.Run(Camp));

    [Fact]
    public void A_camp_on_a_generator_trucks_and_chemical_toilets_lacks_nothing_where_they_suffice()
    {
        SiteRun run = Served.Value;
        Assert.Equal(0, run.TotalOf("electricity.unserved"), 1e-6);
        Assert.Equal(0, run.TotalOf("water.unserved"), 1e-6);
        Assert.Equal(0, run.TotalOf("electricity.grid"), 1e-12);
        Assert.Equal(8760, run.Total("electricity.generator_running"), 1e-6);
    }

    [Fact]
    public void Trucks_take_charge_and_excreta_and_the_ground_the_rest()
    {
        SiteRun run = Served.Value;
        double personDays = run.Hours.Sum(h => h.People.PresentPeople) / 24;
        double workingDays = run.Hours.Sum(h => h.People.StaffPeople) / 8;
        // 4 uses of 0.3 L, and 3 by staff in a working day; the hours of use and of presence are not the same.
        Assert.Equal((personDays * 4 + workingDays * 3) * 0.3, run.Total("water.toilets"), 0.1 * personDays);
        Assert.Equal((personDays + 0.42 * workingDays) * 1.5, run.Total("water.excreta"), 1e-9 * personDays);
        Assert.Equal(0.95 * run.Total("water.toilets") + run.Total("water.excreta"), run.Total("water.septage"), 1e-9 * personDays);
        Assert.Equal(0, run.Total("water.sewage_to_sewer"));
        Assert.Equal(0.95 * (run.Total("water.showers") + run.Total("water.basins") + run.Total("water.kitchen") + run.Total("water.laundry") + run.Total("water.cleaning")),
            run.Total("water.soaked"), 1e-9 * run.Total("water.soaked"));
    }

    [Fact]
    public void Septage_is_paid_by_the_cubic_metre_and_carried_by_truck()
    {
        var problems = new ProblemList();
        string text = Centre.Text + "\noptions:\n  camp:\n    set:\n" + string.Concat(Camp.Select(c => $"      {c.Item1}: {c.Item2}\n"));
        IReadOnlyList<Result> results = new Study(Centre.File(text)).Compare(problems)!;
        Assert.False(problems.HasErrors, problems.ToString());
        double m3 = results[1].Run.Sites[0].Total("water.septage") / 1000;
        Assert.Equal(m3 * 12 * 1.17, results[1]["cost.wastewater.eur"], 1e-6 * m3);
        Assert.Equal(m3, results[1]["water.sewage.m3"], 1e-9 * m3);
        Assert.True(results[0]["cost.wastewater.eur"] > 0);
    }

    [Fact]
    public void Dry_taps_are_short_of_water_and_not_of_power()
    {
        SiteRun run = Centre.Run([.. Camp, ("water.source", "{ kind: trucks, delivery: 1 m3 }"), ("water.tank", "{ volume: 1 m3 }")]);
        Assert.True(run.TotalOf("water.unserved") > 0.2 * run.Total("water.trucks"));
        Assert.Equal(0, run.TotalOf("electricity.unserved"), 1e-6);
        Assert.True(run.Total("hot_water.heater_heat") < Served.Value.Total("hot_water.heater_heat"));
    }

    [Fact]
    public void Without_grid_and_generator_everything_electric_is_short_and_the_run_closes()
    {
        SiteRun run = Centre.Run(("electricity.grid", "none"));
        Assert.Equal(8760, run.Total("served.short"), 1e-9);
        Assert.Equal(0, run.TotalOf("electricity.grid"), 1e-12);
        Assert.Equal(0, run.Total("rooms.heating"));
        Assert.True(run.Total("electricity.unserved_room_heating") > 0);
    }

    [Fact]
    public void Without_hot_water_showers_are_cold_and_nothing_else_is_missing()
    {
        SiteRun run = Centre.Run(("hot_water", "none"), ("water.showers.hot_share", "0 %"));
        Assert.Equal(0, run.TotalOf("hot_water."));
        Assert.Equal(0, run.TotalOf("water.unserved"), 1e-9);
        Assert.True(run.Total("water.showers") > 0);
    }
}
