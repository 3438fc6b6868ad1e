namespace Sim.Engine.Buildings;

/// <summary>The library of materials (design values of EN ISO 10456:2007 table 3 and of makers of insulation).</summary>
public static class Materials
{
    private static readonly Dictionary<string, Material> Known = Library.Rows("Materials")
        .ToDictionary(r => r[0], r => new Material(Library.Number(r[1]), Library.Number(r[2]), Library.Number(r[3])));

    /// <summary>All names, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The material of a name.</summary>
    public static Material Named(string name)
        => Known.TryGetValue(name, out Material found)
            ? found
            : throw new ArgumentException($"no material named '{name}'; known: {string.Join(", ", Names)}");
}
