using System.Globalization;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>Says that results follow one random path of residents, and where it lies among others.</summary>
internal static class DrawsText
{
    /// <summary>A sentence or two for each site whose people follow a random path.</summary>
    public static IEnumerable<string> Of(Result result)
    {
        foreach (SitePlan site in result.Run.Plan.Sites)
        {
            if (OccupancyDraws.Of(site) is { } draws)
            {
                string of = result.Run.Plan.Sites.Count == 1 ? "" : $" of {site.Name}";
                yield return string.Create(CultureInfo.InvariantCulture,
                    $"Residents{of} follow one random path (seed {draws.Seed}): {draws.MeanPeople:0} on average. Of {OccupancyDraws.Paths} others a tenth have less than {draws.Others.P10:0}, half less than {draws.Others.P50:0}, a tenth more than {draws.Others.P90:0}.")
                    + (draws.IsUnusual ? " This path is an unusual one: cost, emissions and what measures save move with it; try other seeds (sim sweep --vary seed=1..20) before you decide." : " Cost, emissions and what measures save move with it; other seeds show how far (sim sweep --vary seed=1..20).");
            }
        }
    }
}
