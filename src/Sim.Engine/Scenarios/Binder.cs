using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>
/// The language with given types at the root: patches, fills and binds documents. Several types may share the root's
/// map (a scenario and its only site). One binder serves all threads and should live long: it keeps the defaults.
/// </summary>
public sealed class Binder
{
    private readonly RecordSchema[] roots;
    private readonly InputDeclaration[] inputs;
    private readonly Filler filler;
    private readonly ScalarReader scalars;

    /// <summary>A binder for types that share the root's map, with the members of the libraries by name.</summary>
    public Binder(IReadOnlyList<Type> rootTypes, Catalogue? catalogue = null, Func<string, IReadOnlyCollection<string>?>? libraries = null)
    {
        roots = [.. rootTypes.Select(RecordSchema.Of)];
        inputs = [.. roots.SelectMany(r => r.Inputs).DistinctBy(i => i.Key)];
        Catalogue = catalogue ?? Catalogue.Shipped;
        filler = new(Catalogue);
        scalars = new(libraries);
    }

    /// <summary>The catalogue that fills what is left out.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The declarations at the root, each key once.</summary>
    public IReadOnlyList<InputDeclaration> Inputs => inputs;

    /// <summary>The document with a variation's changes; those refused are reported and left out.</summary>
    public Document Patch(Document document, Variation variation, ProblemList problems)
    {
        MapNode root = document.Root;
        foreach (Change change in variation.Changes)
        {
            root = new Patcher(filler, problems, change, document.File).Apply(root, inputs);
        }

        return ReferenceEquals(root, document.Root) ? document : document with { Root = root };
    }

    /// <summary>The document with everything that was left out and has a default.</summary>
    public Document Fill(Document document)
    {
        MapNode root = filler.Fill(document.Root, inputs, "");
        return ReferenceEquals(root, document.Root) ? document : document with { Root = root };
    }

    /// <summary>Patches, fills and binds in one go: what a study does for every variation.</summary>
    public Bound Bind(Document document, Variation variation, ProblemList problems) => Bind(Fill(Patch(document, variation, problems)), problems);

    /// <summary>Records of a filled document, with every problem reported. Where there are errors, records are incomplete.</summary>
    public Bound Bind(Document filled, ProblemList problems)
    {
        var pass = new BindingPass(filled, filler, scalars.Knowing(filled.Root), problems);
        pass.RefuseUnknown(filled.Root, key => inputs.Any(i => i.Key == key), inputs, Trail.Root);
        return new(filled, [.. roots.Select(r => pass.BindRoot(r, filled.Root))]);
    }

    /// <summary>
    /// Explains the values of a filled document at a path and below it; all of them for an empty path. None where the
    /// path holds no value.
    /// </summary>
    public IReadOnlyList<Explanation> Explain(Document filled, string path) =>
    [
        .. Values(filled).Where(v => path.Length == 0 || Variation.IsWithin(v.Path, path))
            .Select(v => new Explanation(v, v.DefaultKey is { } key && Catalogue.TryFind(key, out CatalogueEntry? entry) ? entry : null)),
    ];

    /// <summary>The values of a filled document, level by level in the ordinal order of their keys.</summary>
    public IReadOnlyList<FilledValue> Values(Document filled) => ValueWalk.Over(filled.Root, inputs);
}
