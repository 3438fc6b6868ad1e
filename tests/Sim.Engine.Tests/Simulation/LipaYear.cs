using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Simulation;

/// <summary>
/// Lipa in one year with 600 residents all year and a grid that never fails, so that sizes by hand hold whatever path and power cuts
/// the scenario draws. Every run is audited.
/// </summary>
internal static class LipaYear
{
    public static readonly ScenarioFile Lipa = Centre.Shipped("lipa.yaml");

    public static readonly Lazy<SiteRun> Baseline = new(() => With());

    public static SiteRun With(params (string, string)[] changes) => Centre.Run(Lipa, [("period.years", "1"), ("occupancy", "{ capacity: 1500 people, constant: 600 people }"), LipaByHand.NoCuts, .. changes]);

    /// <summary>A column falls by an amount worked out by hand, within 20 %.</summary>
    public static void AssertCuts(SiteRun run, double kwh, string column) =>
        Assert.Equal(kwh, Baseline.Value.Total(column) - run.Total(column), 0.2 * kwh);
}
