using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;

namespace Sim.Engine.Tests.Studies;

public class OutageWithoutGridTests
{
    /// <summary>Without a grid every hour is one of an outage: what the run leaves unserved, an outage that starts then does not serve.</summary>
    [Fact]
    public void Hours_that_a_run_leaves_dark_are_those_from_which_no_load_lasts()
    {
        SiteRun run = Centre.Run(
            ("electricity.grid", "none"), ("electricity.pv", "{}"), ("electricity.generator", "{ rated: 60 kW, role: prime }"),
            ("stock", "{ diesel: { tank: 1500 L, lead_time: 4 days } }"));
        OutageCase certain = OutageStarts.Of(run, new OutageTerms(Priority.Comfort, 1)).Cases.Single(c => c.Name == "no failures");
        int dark = 0;
        for (int h = 0; h < run.Hours.Length; h++)
        {
            ref Engine.Electricity.ElectricityHour at = ref run.Hours[h].Electricity;
            double missed = 0;
            foreach (double kwh in Engine.Electricity.ElectricityHour.Unserved(ref at))
            {
                missed += kwh;
            }
            dark += missed > 1e-6 ? 1 : 0;
            Assert.True(missed > 1e-6 == certain.MeanHours[h] < 1, $"hour {h}: {missed} kWh not served");
        }
        Assert.InRange(dark, 24, 8000);
    }
}
