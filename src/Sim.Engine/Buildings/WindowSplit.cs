using Sim.Engine.Schema;

namespace Sim.Engine.Buildings;

/// <summary>How the windows of a unit are split over its walls, before the building is turned.</summary>
public sealed record WindowSplit
{
    [Input("fraction", Min = 0, Max = 1, Otherwise = "0", Help = "Share of the window area in the north wall.")]
    public double NorthFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0", Help = "Share of the window area in the east wall.")]
    public double EastFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0", Help = "Share of the window area in the south wall.")]
    public double SouthFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0", Help = "Share of the window area in the west wall.")]
    public double WestFraction { get; init; }
}
