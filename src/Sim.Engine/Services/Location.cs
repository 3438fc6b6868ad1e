namespace Sim.Engine.Services;

/// <summary>Where the work is done; whose meters count.</summary>
public enum Location
{
    /// <summary>On the site, on its meters.</summary>
    OnSite,

    /// <summary>At the provider's, on the provider's meters: no water, heat or power of the site, but use all the same.</summary>
    OffSite,
}
