namespace Sim.Engine.Buildings;

/// <summary>The constructions and glazings that a scenario can name: those of the libraries and its own.</summary>
public sealed class Fabrics
{
    /// <summary>The libraries alone.</summary>
    public static readonly Fabrics Shipped = new();

    private readonly Dictionary<string, Construction> constructions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Glazing> glazings = new(StringComparer.Ordinal);

    private Fabrics()
    {
    }

    /// <summary>The libraries with constructions of a scenario's own, given by the names of their layers from outside to inside, and its glazings.</summary>
    public Fabrics(
        IReadOnlyDictionary<string, LayerInputs> layers,
        IReadOnlyDictionary<string, IReadOnlyList<string>> constructions,
        IReadOnlyDictionary<string, GlazingInputs> glazings)
    {
        foreach ((string name, IReadOnlyList<string> outsideToInside) in constructions)
        {
            this.constructions.Add(name, new(name, [.. outsideToInside.Select(l => LayerInputs.Of(layers[l]))]));
        }
        foreach ((string name, GlazingInputs glazing) in glazings)
        {
            this.glazings.Add(name, GlazingInputs.Of(name, glazing));
        }
    }

    /// <summary>The wall of a name; one of the scenario's own serves as wall, roof and floor.</summary>
    public Construction Wall(string name) => constructions.TryGetValue(name, out Construction? own) ? own : Constructions.Wall(name);

    /// <summary>The roof of a name.</summary>
    public Construction Roof(string name) => constructions.TryGetValue(name, out Construction? own) ? own : Constructions.Roof(name);

    /// <summary>The floor of a name.</summary>
    public Construction Floor(string name) => constructions.TryGetValue(name, out Construction? own) ? own : Constructions.Floor(name);

    /// <summary>The glazing of a name.</summary>
    public Glazing Glazing(string name) => glazings.TryGetValue(name, out Glazing? own) ? own : Glazings.Named(name);
}
