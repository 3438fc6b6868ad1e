using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>Where a value may come from.</summary>
public enum OriginKind
{
    /// <summary>Written in a file.</summary>
    File,

    /// <summary>Set by an option, a package, a sweep or a draw.</summary>
    Variation,

    /// <summary>A sourced default of the catalogue.</summary>
    Catalogue,

    /// <summary>A default of the language itself: nothing of the kind, or the usual form.</summary>
    Structural,
}

/// <summary>Where a value comes from.</summary>
/// <param name="Kind">Kind of origin.</param>
/// <param name="Name">File, catalogue key or name of the variation.</param>
/// <param name="File">File in which the text stands; empty where it stands in none.</param>
/// <param name="Entry">The catalogue's row.</param>
public sealed record Origin(OriginKind Kind, string Name, string File = "", CatalogueEntry? Entry = null)
{
    /// <summary>The default of the language.</summary>
    public static Origin Structural { get; } = new(OriginKind.Structural, "structural default");

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        OriginKind.File => Name,
        OriginKind.Variation => $"variation {Name}",
        OriginKind.Catalogue => $"catalogue {Name}",
        _ => Name,
    };
}
