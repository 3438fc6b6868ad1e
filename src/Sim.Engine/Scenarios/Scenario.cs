using System.Globalization;
using Sim.Engine.Accounts;

namespace Sim.Engine.Scenarios;

/// <summary>A scenario bound to typed records in canonical units, with the document it came from.</summary>
/// <param name="Document">The filled document, for positions, explanations and hashes.</param>
/// <param name="Inputs">Names, period and measures.</param>
/// <param name="Sites">The open sites by name, at least one; a file without <c>sites</c> has one under the name <c>site</c>.</param>
/// <param name="Values">Every value of the filled document, by path.</param>
/// <param name="Folder">Folder from which the files that it names are read.</param>
public sealed record Scenario(
    Document Document, ScenarioInputs Inputs, IReadOnlyDictionary<string, SiteInputs> Sites, IReadOnlyList<FilledValue> Values, string Folder)
{
    /// <summary>The people of all sites and how they are allocated.</summary>
    public SharedInputs Shared { get; init; } = new();

    // Asked for by each picture.
    private string? hash;

    /// <summary>Name of the only site of a file without <c>sites</c>.</summary>
    public const string OnlySite = "site";

    /// <summary>The path of a site's key in the document.</summary>
    public string PathOf(string site, string key) => Inputs.Sites is null ? key : $"sites.{site}.{key}";

    /// <summary>A file named in the scenario, relative to the scenario's own folder.</summary>
    public string FilePath(string name) => Path.IsPathRooted(name) ? name : Path.Combine(Folder, name);

    /// <summary>Whether the file or a variation gives a value, and not a default.</summary>
    public bool IsWritten(string path) => Values.Any(v => v.Path == path && v.Origin.Kind is OriginKind.File or OriginKind.Variation);

    /// <summary>The names under a map at the root (options, packages), in the order of the file.</summary>
    public IEnumerable<string> NamesIn(string map) => Document.Root.TryGet(map, out DocNode? node) && node is MapNode names ? names.Keys : [];

    /// <summary>Hash of every input, defaults included, and of what the files of data hold that it names.</summary>
    public string Hash() => hash ??= HashWithData();

    /// <summary>Hash of the inputs that physics can see: all but money, emission factors, standards, bills, enterprises and the measures themselves.</summary>
    /// <remarks>A closing date ends the run, and so is among them. Where prices order sources of electricity or heat, that order is among them, the prices are not.</remarks>
    public string PhysicsHash() => FilledValue.Hash(Values, IsPhysical, Signals.Text(this) + HeatTurns.Text(this) + ClosingText());

    /// <summary>Months of the period that the centre is open.</summary>
    public int OpenMonths => ClosureInputs.OpenMonths(Inputs.Closure, Inputs.Period.Start, Inputs.Period.Years);

    /// <summary>Whether the centre closes on a date within the period; it may be the end of its last month.</summary>
    public bool Closes => ClosureInputs.Closes(Inputs.Closure, Inputs.Period.Start, Inputs.Period.Years);

    /// <summary>The period in words, with the day on which the centre closes within it: <c>2026 to 2035, closed on 2029-06-30</c>.</summary>
    public string PeriodText => !Closes ? Inputs.Period.Text : string.Create(CultureInfo.InvariantCulture,
        $"{Inputs.Period.Text}, closed on {NodaTime.DateAdjusters.EndOfMonth(Inputs.Closure!.Date!.Value):uuuu'-'MM'-'dd}");

    private string HashWithData()
    {
        IReadOnlyDictionary<string, string> files = DataFiles.Of(this);
        return FilledValue.Hash(Values, v => !files.ContainsKey(v.Path), string.Concat(files.Select(f => $"{f.Key} holds {DataFiles.Contents(FilePath(f.Value))}\n")));
    }

    private string ClosingText() => Closes ? string.Create(CultureInfo.InvariantCulture, $"open months {OpenMonths}\n") : "";

    private static readonly string[] Unphysical = ["name", "about", "options", "packages", "up_to_standard", "enterprises", "uncertain"];

    private static bool IsPhysical(FilledValue value)
    {
        bool isTold = Array.Exists(Unphysical, key => Variation.IsWithin(value.Path, key));
        return !isTold && !value.Declaration.IsMonetary && !IsMeasured(value);
    }

    /// <summary>Whether a value is a bill or the file of bills.</summary>
    internal static bool IsMeasured(FilledValue value) =>
        value.Declaration.Property.DeclaringType == typeof(MeasuredInputs) || value.Declaration.Property.DeclaringType == typeof(MeasuredAmounts)
        || value.Declaration.Shape.Type == typeof(MeasuredInputs);
}
