namespace Sim.Engine.Heat;

/// <summary>Who draws hot water, in the order of being served; the order of the spans of a store's hour.</summary>
public enum HotWaterUse
{
    /// <summary>Kitchen and dish washing.</summary>
    Kitchen,

    /// <summary>Hand basins.</summary>
    Basins,

    /// <summary>Showers.</summary>
    Showers,

    /// <summary>Laundry.</summary>
    Laundry,

    /// <summary>Cleaning.</summary>
    Cleaning,
}
