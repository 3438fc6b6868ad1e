namespace Sim.Engine.Occupancy;

/// <summary>What happens after the last recorded day.</summary>
public enum Future
{
    /// <summary>The last whole years of the record come again.</summary>
    Repeat,

    /// <summary>The last recorded value is held.</summary>
    Hold,

    /// <summary>A random path with the record's level, season and persistence.</summary>
    Model,
}
