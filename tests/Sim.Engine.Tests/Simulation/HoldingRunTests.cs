using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Simulation;

/// <summary>Years of a small centre (40 residents) on pits and tanks that fill; every run is audited.</summary>
public class HoldingRunTests
{
    private static SiteRun Run(string wastewater, params IEnumerable<(string, string)> more) => Centre.Run([("water.wastewater", wastewater), .. more]);

    [Fact]
    public void Sludge_of_a_pit_is_what_people_leave_and_trucks_take_it_by_the_load()
    {
        const string Pit = "toilets: ground, greywater: ground, emptying_load: 0.5 m3, treatment: { kind: pit, sludge_volume: 0.2 L/person/day }";
        SiteRun always = Run($"{{ {Pit} }}"), stored = Run($"{{ {Pit}, holding: {{ volume: 2 m3 }} }}");
        // An employee leaves 0.42 of a resident's day in 8 of 24 hours.
        double sludgeL = 0.2 / 24 * always.Hours.Sum(h => h.People.PresentPeople + 3 * 0.42 * h.People.StaffPeople);
        Assert.Equal(sludgeL, always.Total("water.septage"), 1e-6);
        Assert.Equal(sludgeL, stored.Total("water.septage") + stored.Total("holding.stored"), 1e-6);
        Assert.Equal(0, stored.Total("holding.overflow"));
        // 1.6 m3 are four loads of half a cubic metre, the last of them not full.
        Assert.Equal(0, stored.Total("holding.trips") % 4);
        Assert.InRange(stored.Total("water.septage") / stored.Total("holding.trips"), 400, 500);
        Assert.Equal(always.Total("water.soaked"), stored.Total("water.soaked"), 1e-6);
        Assert.Contains(stored.Audit, l => l.Name == "pits and tanks against level");
    }

    // What people leave while the taps are dry is not lost: it is taken out of the water that comes after.
    [Fact]
    public void Sludge_is_that_of_the_people_present_in_dry_hours_too()
    {
        SiteRun run = Run("{ toilets: ground, greywater: ground, treatment: { kind: pit, sludge_volume: 0.2 L/person/day } }",
            ("water.source", "{ kind: mains, interruptions: { per_year: 60, mean_duration: 24 h } }"));
        Assert.InRange(run.Hours.Count(h => h.Water.SeptageL == 0), 500, 3000);
        Assert.Equal(0.2 / 24 * run.Hours.Sum(h => h.People.PresentPeople + 3 * 0.42 * h.People.StaffPeople), run.Total("water.septage"), 1e-6);
    }

    [Fact]
    public void Toilets_stand_closed_while_no_truck_has_come_and_open_ones_run_over()
    {
        (string, string) dry = ("water.toilets.dry", "{ rinsing: 1 L }");
        SiteRun open = Run("{ holding: { volume: 1 m3, every: 30 days } }", dry), closed = Run("{ holding: { volume: 1 m3, every: 30 days, when_full: toilets-closed } }", dry);
        Assert.Equal(0, open.Total("holding.toilets_closed"));
        Assert.Equal(0, open.Total("water.unserved_toilets"));
        // About 190 L a day fill a cubic metre in five days of thirty.
        Assert.InRange(open.Total("holding.overflow"), 30_000, 100_000);
        Assert.InRange(closed.Total("holding.toilets_closed"), 5000, 8000);
        Assert.True(closed.Total("holding.overflow") < 0.01 * open.Total("holding.overflow"));
        Assert.All(closed.Hours.Where(h => h.Holding.ToiletsClosedHours > 0), h => Assert.Equal(0, h.Water.ToiletsL + h.Water.ExcretaL));
        Assert.Equal(open.Total("water.toilets"), closed.Total("water.toilets") + closed.Total("water.unserved_toilets"), 1e-6);
        Assert.Equal(open.Total("water.showers"), closed.Total("water.showers"), 1e-6);
    }
}
