using Sim.Engine.Accounts;
using Sim.Engine.Simulation;

namespace Sim.Engine.Studies;

/// <summary>Where the one random path of residents that a run follows lies among those of other seeds.</summary>
/// <param name="Seed">Seed of the run.</param>
/// <param name="MeanPeople">Mean residents of the run's own path.</param>
/// <param name="Others">Those of the paths of the seeds that follow its own.</param>
public sealed record OccupancyDraws(int Seed, double MeanPeople, Quantiles Others)
{
    /// <summary>Paths drawn beside the run's own.</summary>
    public const int Paths = 50;

    /// <summary>The draws of a site; none where its people follow no random path.</summary>
    public static OccupancyDraws? Of(SitePlan site) => site.MeanPeopleOfSeed is not { } mean ? null
        : new(site.Seed, site.Occupancy.PeopleByDay.Average(), Quantiles.Of([.. Enumerable.Range(1, Paths).Select(i => mean(site.Seed + i))]));

    // Below it a path decides nothing, however rare it is.
    private const double LeastFraction = 0.02;

    /// <summary>Whether no more than a tenth of other paths have so few residents, or so many, and they are some others than half of them have.</summary>
    public bool IsUnusual => (MeanPeople < Others.P10 || MeanPeople > Others.P90) && Math.Abs(MeanPeople - Others.P50) > LeastFraction * Others.P50;
}
