using System.Globalization;
using Sim.Cli.Reports;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;

namespace Sim.Cli.Commands;

/// <summary>One value of a scenario with everything that is known about it.</summary>
/// <param name="Path">Dotted path.</param>
/// <param name="Input">Its declaration.</param>
/// <param name="Value">The value; none where it is left out or where an option takes it away.</param>
/// <param name="Default">The catalogue's row of its default, if there is one.</param>
/// <param name="Was">The canonical value without the option; none where no option is asked for or it was left out.</param>
/// <param name="IsChanged">Whether the option changes it.</param>
internal sealed record ExplainedValue(string Path, InputDeclaration Input, FilledValue? Value, CatalogueEntry? Default, string? Was, bool IsChanged)
{
    /// <summary>U and g of the construction or glazing that the value names or makes; empty for all others.</summary>
    public string Fabric { get; private init; } = "";

    /// <summary>The values of a scenario, beside those of the baseline where one is given.</summary>
    public static IReadOnlyList<ExplainedValue> Of(Scenario scenario, Scenario? baseline)
    {
        Dictionary<string, FilledValue>? before = baseline?.Values.ToDictionary(v => v.Path, StringComparer.Ordinal);
        var all = new List<ExplainedValue>();
        var fabrics = new FabricText(scenario.Inputs);
        foreach (FilledValue value in scenario.Values)
        {
            FilledValue? was = before?.GetValueOrDefault(value.Path);
            all.Add(new(value.Path, value.Declaration, value, EntryOf(value.DefaultKey), was?.Value, before is not null && was?.Value != value.Value) { Fabric = fabrics.Of(value.Path, value.Declaration, value.Value) });
            before?.Remove(value.Path);
        }
        foreach (FilledValue gone in before?.Values.ToArray() ?? [])
        {
            all.Add(new(gone.Path, gone.Declaration, null, EntryOf(gone.DefaultKey), gone.Value, true));
        }
        return baseline is null ? all : [.. all.OrderBy(v => v.Path.Replace('.', '\u0001'), StringComparer.Ordinal)];
    }

    /// <summary>An input that the language knows at a path where the scenario has no value.</summary>
    public static ExplainedValue? LeftOut(Scenario scenario, string path)
    {
        string[] parts = path.Split('.');
        DeclaredInput? declared = Language.Of(scenario).FirstOrDefault(i => Matches(i.Pattern, parts, scenario));
        return declared is null ? null : new(path, declared.Declaration, null, declared.Entry, null, false);
    }

    /// <summary>Canonical value, or words where there is none.</summary>
    public string Shown => Value?.Value ?? (IsChanged ? "(taken away)" : "(left out)");

    /// <summary>Where the text stands, as file:line; empty where it stands in none.</summary>
    public string Place => Value is { Node.Line: > 0 } v ? string.Create(CultureInfo.InvariantCulture, $"{v.Origin.File}:{v.Node.Line}:{v.Node.Column}") : "";

    /// <summary>Kind of origin in a word: file, option, catalogue, default; none where there is no value.</summary>
    public string OriginKind => Value?.Origin.Kind switch
    {
        Sim.Engine.Scenarios.OriginKind.File => "file",
        Sim.Engine.Scenarios.OriginKind.Variation => "option",
        Sim.Engine.Scenarios.OriginKind.Catalogue => "catalogue",
        Sim.Engine.Scenarios.OriginKind.Structural => "default",
        _ => "",
    };

    // A name in a pattern fits only a name that the scenario has.
    private static bool Matches(string pattern, string[] parts, Scenario scenario)
    {
        string[] wanted = pattern.Split('.');
        if (wanted.Length != parts.Length)
        {
            return false;
        }
        for (int i = 0; i < wanted.Length; i++)
        {
            string above = string.Join('.', parts[..(i + 1)]);
            bool fits = wanted[i] == parts[i] || (wanted[i] == "<name>" && scenario.Document.Find(above) is not null);
            if (!fits)
            {
                return false;
            }
        }
        return true;
    }

    private static CatalogueEntry? EntryOf(string? key) => key is not null && Catalogue.Shipped.TryFind(key, out CatalogueEntry? entry) ? entry : null;
}
