namespace Sim.Cli.Commands;

/// <summary>Kinds of centre that <c>sim init</c> can begin.</summary>
internal enum CentreKind
{
    /// <summary>Living and sanitary containers on a plot, with a hall for meals.</summary>
    ContainerCentre,

    /// <summary>A masonry house of rooms.</summary>
    Dormitory,

    /// <summary>Insulated tents with diesel heaters, trucked water, sanitary containers.</summary>
    TentCamp,
}
