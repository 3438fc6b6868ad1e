using Sim.Engine.Electricity;

namespace Sim.Engine.Studies;

/// <summary>How long loads last with some backup, for outages that start in each hour of a year.</summary>
/// <param name="Name">The backup: <c>all</c>, or what is left out or presumed.</param>
/// <param name="Survival">Probability, 0-1, that the loads last 1, 2, 3, ... hours: the mean over all starts.</param>
/// <param name="BySeason">The same for the starts of December to February and of each three months after.</param>
/// <param name="MeanHours">By start hour: mean hours that the loads last, counted up to the longest outage asked for.</param>
/// <param name="Ends">Probability of each <see cref="OutageEnd"/> within the longest outage asked for, 0-1: with that of lasting it they make 1.</param>
public sealed record OutageCase(string Name, double[] Survival, IReadOnlyList<double[]> BySeason, double[] MeanHours, double[] Ends)
{
    /// <summary>The start hour of the year from which the loads last shortest; the first of several.</summary>
    public int WorstStart => Array.IndexOf(MeanHours, MeanHours.Min());

    /// <summary>Probability that the loads last some hours.</summary>
    public double At(int hours) => Survival[hours - 1];
}
