namespace Sim.Engine.Water;

/// <summary>Where wastewater goes.</summary>
public enum WastewaterRoute
{
    /// <summary>The public sewer.</summary>
    Sewer,

    /// <summary>Tanks that trucks empty.</summary>
    Trucks,

    /// <summary>The ground, by a soakaway.</summary>
    Ground,

    /// <summary>A stream or river.</summary>
    River,
}
