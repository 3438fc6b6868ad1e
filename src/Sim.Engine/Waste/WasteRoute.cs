namespace Sim.Engine.Waste;

/// <summary>Where a stream of waste goes.</summary>
public enum WasteRoute
{
    /// <summary>All of it to the landfill.</summary>
    Landfill,

    /// <summary>What is sorted out to recycling, the rest to the landfill.</summary>
    Recycling,

    /// <summary>What is sorted out to composting on the site, the rest to the landfill.</summary>
    Composting,

    /// <summary>What is sorted out to the digester on the site, the rest to the landfill.</summary>
    Digestion,
}
