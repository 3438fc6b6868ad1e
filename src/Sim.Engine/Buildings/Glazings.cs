namespace Sim.Engine.Buildings;

/// <summary>The library of glazings.</summary>
public static class Glazings
{
    private static readonly Dictionary<string, Glazing> Known = Library.Rows("Glazings").Select(Read).ToDictionary(g => g.Name);

    /// <summary>All names, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The glazing of a name.</summary>
    public static Glazing Named(string name)
        => Known.TryGetValue(name, out Glazing? found)
            ? found
            : throw new ArgumentException($"no glazing named '{name}'; known: {string.Join(", ", Names)}");

    private static Glazing Read(string[] row)
    {
        int count = (int)Library.Number(row[1]);
        Pane outer = ReadPane(row, 2);
        List<Pane> panes = [outer];
        for (int i = 2; i < count; i++)
        {
            panes.Add(outer);
        }
        if (count > 1)
        {
            panes.Add(ReadPane(row, 5));
        }
        return new(row[0], panes, Library.Number(row[8]));
    }

    private static Pane ReadPane(string[] row, int at)
        => new(Library.Number(row[at]), Library.Number(row[at + 1]), Library.Number(row[at + 2]), Pane.FourMillimetresJPerM2K);
}
