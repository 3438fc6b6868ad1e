namespace Sim.Engine.Buildings;

/// <summary>One of the four walls, before the building is turned.</summary>
public enum Side
{
    /// <summary>The north wall.</summary>
    North,

    /// <summary>The east wall.</summary>
    East,

    /// <summary>The south wall.</summary>
    South,

    /// <summary>The west wall.</summary>
    West,
}
