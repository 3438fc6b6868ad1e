namespace Sim.Engine.Water;

/// <summary>What fresh water is used for, in the order in which scarce water is granted; the order of the spans.</summary>
public enum WaterEndUse
{
    /// <summary>Drinking.</summary>
    Drinking,

    /// <summary>Kitchen and dish washing.</summary>
    Kitchen,

    /// <summary>Hand basins.</summary>
    Basins,

    /// <summary>Showers.</summary>
    Showers,

    /// <summary>Toilets.</summary>
    Toilets,

    /// <summary>Laundry.</summary>
    Laundry,

    /// <summary>Cleaning.</summary>
    Cleaning,
}
