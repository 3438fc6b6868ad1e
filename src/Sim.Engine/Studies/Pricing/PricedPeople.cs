using Sim.Engine.Occupancy;

namespace Sim.Engine.Studies;

/// <summary>The people of one site, or of several sites among which they are allocated, for the paths of a pricing.</summary>
/// <param name="Site">Name of the site, or of all sites: the draws' entity.</param>
/// <param name="Inputs">Their occupancy.</param>
/// <param name="Record">Their record, where they have one.</param>
public sealed record PricedPeople(string Site, OccupancyInputs Inputs, OccupancyFile? Record)
{
    /// <summary>From all people by day to those at the sites priced; none where all are.</summary>
    public Func<double[], double[]>? Placed { get; init; }

    /// <summary>Beds at the sites priced; none where they are those of the inputs.</summary>
    public double? PlacedBeds { get; init; }

    /// <summary>Beds at the sites priced.</summary>
    public double Beds => PlacedBeds ?? Inputs.CapacityPeople;
}
