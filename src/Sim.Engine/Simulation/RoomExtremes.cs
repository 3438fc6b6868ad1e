namespace Sim.Engine.Simulation;

/// <summary>Extremes of a site's rooms over the hours of a month.</summary>
/// <param name="HeatingKw">Highest hour of heat into all rooms.</param>
/// <param name="CoolingKw">Highest hour of cooling of all rooms.</param>
/// <param name="LowestC">Lowest air temperature of an open unit of any building.</param>
/// <param name="HighestC">Highest air temperature of one.</param>
public readonly record struct RoomExtremes(double HeatingKw, double CoolingKw, double LowestC, double HighestC);
