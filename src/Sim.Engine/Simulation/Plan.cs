using Sim.Engine.Time;

namespace Sim.Engine.Simulation;

/// <summary>A scenario made ready to run. All errors of the inputs end before it; afterwards only a failed balance, a bug, may throw.</summary>
/// <param name="Sites">The sites, by name.</param>
/// <param name="Period">The years simulated.</param>
/// <param name="PhysicsHash">Hash of every input that physics can see: plans with the same hash have the same run.</param>
public sealed record Plan(IReadOnlyList<SitePlan> Sites, Period Period, string PhysicsHash)
{
    /// <summary>People for whom no site has a bed, by day; empty where people are not allocated.</summary>
    public double[] UnplacedByDay { get; init; } = [];
}
