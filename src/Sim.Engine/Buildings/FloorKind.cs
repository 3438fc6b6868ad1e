namespace Sim.Engine.Buildings;

/// <summary>What lies under the floor.</summary>
public enum FloorKind
{
    /// <summary>Outdoor air, sheltered from wind and sun (a container on blocks).</summary>
    Suspended,

    /// <summary>The ground.</summary>
    Ground,
}
