using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>How the rooms of a building are cooled.</summary>
public abstract record RoomCooling;

/// <summary>No cooling.</summary>
[Kind("none")]
public sealed record NoCooling : RoomCooling;

/// <summary>Cooling of the air that draws no carrier: for studies of the fabric alone and of what cooling would have to do.</summary>
[Kind("ideal")]
public sealed record IdealCooling : RoomCooling
{
    [Input("kW", Min = 0, Max = 100_000, Help = "Most cooling of one unit; omitted: no limit.")]
    public double? CapacityKw { get; init; }
}
