using Sim.Engine.Schema;

namespace Sim.Engine.Studies;

/// <summary>What is asked of outages.</summary>
/// <param name="Serves">Last priority of the loads that have to last; all others are switched off at once.</param>
/// <param name="Hours">Longest outage, hours.</param>
public sealed record OutageTerms(Priority Serves = Priority.Critical, int Hours = OutageTerms.LongestHours)
{
    /// <summary>Fourteen days, the longest outage looked at unless another is asked for.</summary>
    public const int LongestHours = 336;
}
