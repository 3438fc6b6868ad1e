namespace Sim.Engine.Buildings;

/// <summary>Where light that comes through windows first falls.</summary>
public enum InsideLight
{
    /// <summary>All of it on the floor (ASHRAE 140-2020, informative annex on interior solar distribution).</summary>
    FloorFirst,

    /// <summary>
    /// The sun's by geometry on floor, walls and the windows opposite (<see cref="SunInRoom"/>); that of sky and ground by view factors on
    /// floor, ceiling, walls and the windows of other walls.
    /// </summary>
    ByOrigin,
}
