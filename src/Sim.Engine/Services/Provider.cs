namespace Sim.Engine.Services;

/// <summary>Who does the work; whose staff, equipment and prices count.</summary>
public enum Provider
{
    /// <summary>The centre itself.</summary>
    InHouse,

    /// <summary>A firm under contract.</summary>
    Contractor,

    /// <summary>A social enterprise under contract.</summary>
    SocialEnterprise,
}
