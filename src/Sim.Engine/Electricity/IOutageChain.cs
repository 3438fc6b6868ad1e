namespace Sim.Engine.Electricity;

/// <summary>Outages of one backup that start in any hour of the year, one after the other.</summary>
public interface IOutageChain
{
    /// <summary>Probability of each <see cref="OutageEnd"/> in the durations last written; with that of lasting they make 1.</summary>
    ReadOnlySpan<double> Ends { get; }

    /// <summary>
    /// Writes the probability that the loads are served without a gap for 1, 2, 3, ... hours from a start, 0-1. The first
    /// hour of the year follows its last.
    /// </summary>
    /// <param name="start">First hour without the grid, from 0.</param>
    /// <param name="survival">Gets one probability for each hour of duration.</param>
    void From(int start, Span<double> survival);
}
