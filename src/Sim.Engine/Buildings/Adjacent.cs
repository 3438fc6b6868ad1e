using Sim.Engine.Schema;

namespace Sim.Engine.Buildings;

/// <summary>A wall behind which another building of the site lies, with a temperature of its own: both give heat to it and take heat from it.</summary>
public sealed record Adjacent
{
    [Input(Help = "The building behind the wall; it has as many units, and all units of both stay open.")]
    public string Building { get; init; } = "";

    [Input(Help = "Wall that is shared, before the building is turned; for the other building it is the opposite one.")]
    public Side Side { get; init; }

    [Input(Library = "constructions", Help = "Construction of the shared wall, from the other building's side to this one's.")]
    public string Wall { get; init; } = "";

    [Input("m2", Min = 0, AboveMin = true, Max = 10000, Help = "Area of the shared wall of one unit; left out: the whole wall of this building on that side.")]
    public double? AreaM2 { get; init; }

    /// <summary>The side on which the other building has the wall.</summary>
    public static Side Opposite(Side side) => (Side)(((int)side + 2) % 4);

    /// <summary>Area of the shared wall, m2.</summary>
    public static double AreaOf(Adjacent adjacent, Shell shell) => adjacent.AreaM2 ?? shell.GrossWalls()[(int)adjacent.Side];
}
