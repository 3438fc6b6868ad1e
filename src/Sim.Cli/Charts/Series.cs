namespace Sim.Cli.Charts;

/// <summary>One named row of values. NaN and infinities are gaps; values beyond the axis are ignored, missing ones are gaps.</summary>
public sealed record Series(string Name, IReadOnlyList<double> Values)
{
    /// <summary>Meaning that fixes the colour; null takes it from the name, or any free colour.</summary>
    public ColourRole? Role { get; init; }

    /// <summary>Drawn as a line over the stacked columns or areas instead of being stacked.</summary>
    public bool AsLine { get; init; }

    /// <summary>Lower edge of the band around a line.</summary>
    public IReadOnlyList<double>? Low { get; init; }

    /// <summary>Upper edge of the band around a line.</summary>
    public IReadOnlyList<double>? High { get; init; }

    /// <summary>What the band is, for its key: <c>P10-P90</c>.</summary>
    public string BandName { get; init; } = "";

    /// <summary>Horizontal positions of a scatter's points.</summary>
    public IReadOnlyList<double>? Across { get; init; }

    /// <summary>Labels of a scatter's points; an empty one leaves the point unlabelled.</summary>
    public IReadOnlyList<string>? Labels { get; init; }
}
