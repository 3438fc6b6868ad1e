namespace Sim.Engine.Schema;

/// <summary>
/// Declares one input of the scenario language. From this single line come the YAML key, unit conversion,
/// range check, default, editor schema, reference page and <c>sim explain</c>.
/// </summary>
/// <remarks>
/// The YAML key is the property's name in snake_case without its unit suffix: <c>VolumeM3</c> with unit <c>m3</c>
/// is written <c>volume: 5 m3</c>. Types: double (quantity), int, bool, string, enum (kebab-case), LocalDate, nested
/// records, abstract records whose derived records carry <see cref="KindAttribute"/>, arrays of double, lists of
/// strings, and <c>IReadOnlyDictionary&lt;string, T&gt;</c> for maps keyed by name.
/// A nullable type without a default is optional; any other input without a default is required.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InputAttribute(string unit = "") : Attribute
{
    /// <summary>Canonical unit of a quantity, such as <c>kWh/kg</c>; empty for anything that is not a quantity.</summary>
    public string Unit { get; } = unit;

    /// <summary>Smallest legal value in the canonical unit.</summary>
    public double Min { get; init; } = double.NegativeInfinity;

    /// <summary>Largest legal value in the canonical unit.</summary>
    public double Max { get; init; } = double.PositiveInfinity;

    /// <summary>Whether <see cref="Min"/> itself is refused (a length of zero).</summary>
    public bool AboveMin { get; init; }

    /// <summary>Whether 0 says that there is nothing of it (no store, no pump): then it is plausible, however far below the usual range.</summary>
    public bool ZeroIsNone { get; init; }

    /// <summary>
    /// Key of the sourced default in the catalogue. <c>{key}</c> stands for the name under which the record hangs in
    /// its map, so that <c>fuels.{key}.energy</c> gives each fuel its own default; <c>{kind}</c> for the record's kind with
    /// underscores, so that kinds share a declaration and differ in their rows.
    /// </summary>
    public string? Default { get; init; }

    /// <summary>
    /// A structural default written in the language itself, for choices that have no source because they mean
    /// "nothing of the kind" or "the usual form": <c>0 kW</c>, <c>none</c>, <c>false</c>.
    /// </summary>
    public string? Otherwise { get; init; }

    /// <summary>Exact number of items of an array (12 for a monthly profile); 0 for any number.</summary>
    public int Count { get; init; }

    /// <summary>Name of the library of which a text must be a member (<c>constructions</c>, <c>glazings</c>, <c>normals</c>); checked with the nearest name shown.</summary>
    public string? Library { get; init; }

    /// <summary>Whether the names of a map are paths of the scenario, with dots in them.</summary>
    public bool ByPath { get; init; }

    /// <summary>Keys that stood for it in older files: an error about one of them names this input.</summary>
    public string[] Formerly { get; init; } = [];

    /// <summary>One sentence of meaning, for planners.</summary>
    public string Help { get; init; } = "";
}
