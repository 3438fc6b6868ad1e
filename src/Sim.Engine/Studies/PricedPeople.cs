using Sim.Engine.Occupancy;

namespace Sim.Engine.Studies;

/// <summary>The people of one site, for the paths of a pricing.</summary>
/// <param name="Site">Name of the site.</param>
/// <param name="Inputs">Its occupancy.</param>
/// <param name="Record">Its record, where it has one.</param>
public sealed record PricedPeople(string Site, OccupancyInputs Inputs, OccupancyFile? Record);
