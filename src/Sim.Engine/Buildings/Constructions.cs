namespace Sim.Engine.Buildings;

/// <summary>
/// The library of constructions. One name stands for a wall, a roof and a floor of the same level (container panels of
/// a core, masonry, tents), which differ in their linings.
/// </summary>
public static class Constructions
{
    private static readonly Dictionary<(string Name, string Part), Construction> Known = Read();

    /// <summary>All names, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Known.Keys.Select(k => k.Name).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The wall of a name.</summary>
    public static Construction Wall(string name) => Part(name, "wall");

    /// <summary>The roof of a name.</summary>
    public static Construction Roof(string name) => Part(name, "roof");

    /// <summary>The floor of a name.</summary>
    public static Construction Floor(string name) => Part(name, "floor");

    private static Construction Part(string name, string part)
        => Known.TryGetValue((name, part), out Construction? found)
            ? found
            : throw new ArgumentException($"no construction named '{name}' for a {part}; known: {string.Join(", ", Names)}");

    private static Dictionary<(string Name, string Part), Construction> Read()
        => Library.Rows("Constructions")
            .GroupBy(r => (Name: r[0], Part: r[1]))
            .ToDictionary(g => g.Key, g => new Construction(g.Key.Name, [.. g.Select(ReadLayer)]));

    private static Layer ReadLayer(string[] row)
        => row[7].Length > 0
            ? Layer.Massless(Library.Number(row[7]))
            : Layer.Of(Library.Number(row[3]), Library.Number(row[4]), Library.Number(row[5]), Library.Number(row[6]));
}
