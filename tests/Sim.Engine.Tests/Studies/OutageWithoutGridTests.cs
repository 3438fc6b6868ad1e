using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;

namespace Sim.Engine.Tests.Studies;

public class OutageWithoutGridTests
{
    /// <summary>Without a grid every hour is one of an outage: loads last from none of the hours in which the generator of the run stood still, and from all others.</summary>
    [Fact]
    public void Hours_in_which_a_run_leaves_the_generator_dry_are_those_from_which_no_load_lasts()
    {
        SiteRun run = Centre.Run(
            ("electricity.grid", "none"), ("electricity.pv", "{}"), ("electricity.generator", "{ rated: 60 kW, role: prime }"),
            ("stock", "{ diesel: { tank: 1500 L, lead_time: 4 days } }"));
        OutageCase certain = OutageStarts.Of(run, new OutageTerms(Priority.Critical, 1)).Cases.Single(c => c.Name == "no failures");
        int dry = 0;
        for (int h = 0; h < run.Hours.Length; h++)
        {
            bool stands = run.Hours[h].Electricity.GeneratorKwh == 0;
            dry += stands ? 1 : 0;
            Assert.True(stands == certain.MeanHours[h] < 1, $"hour {h}: {run.Hours[h].Electricity.GeneratorKwh} kWh of the generator, an outage of {certain.MeanHours[h]} h; {run.StockHours[h]}");
        }
        Assert.InRange(dry, 24, 8000);
    }
}
