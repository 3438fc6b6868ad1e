using System.Globalization;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;

namespace Sim.Engine.Studies;

/// <summary>Values of a service: as written, as the centre has them, or as the catalogue knows them; and what was assumed.</summary>
internal sealed class ServiceValues(PricingCase given, Document document, ProblemList problems)
{
    private readonly List<PricingAssumption> assumptions = [];

    public IReadOnlyList<PricingAssumption> Assumptions => assumptions;

    /// <summary>A value that must be had from somewhere; reported as missing where it cannot.</summary>
    /// <param name="path">Path below the enterprise.</param>
    /// <param name="key">Last part of the catalogue's key.</param>
    /// <param name="per">Unit as declared.</param>
    /// <param name="written">As written in the file.</param>
    /// <param name="centre">As the centre has it.</param>
    /// <param name="source">Where the centre has it from.</param>
    public double Of(string path, string key, string per, double? written, double? centre, string source)
    {
        string unit = per.Replace("unit", given.Enterprise.Unit, StringComparison.Ordinal), at = $"enterprises.{given.Service}.{path}";
        Catalogue.Shipped.TryFind($"enterprise.{given.Service}.{key}", out CatalogueEntry? usual);
        if (written is { } own)
        {
            Doubt(at, own, usual, unit);
            return own;
        }
        if (centre is { } shown && double.IsFinite(shown))
        {
            assumptions.Add(new(path, $"{shown.ToString("G4", CultureInfo.InvariantCulture)} {unit}", source));
            return shown;
        }
        if (usual is not null)
        {
            assumptions.Add(new(path, $"{usual.Value} {unit}", $"catalogue, grade {usual.Grade}: {Why(usual)}"));
            return double.Parse(usual.Value, CultureInfo.InvariantCulture);
        }
        problems.Add(document.At(at, $"is missing; the catalogue has no usual value for {given.Service}"));
        return 0;
    }

    /// <summary>A use of the alternative: where nothing else is known, the enterprise's own.</summary>
    public double OfAlternative(string path, string key, string per, double? written, double? centre, double own)
    {
        if (written is null && Catalogue.Shipped.TryFind($"enterprise.{given.Service}.instead_{key}", out CatalogueEntry? spared))
        {
            assumptions.Add(new(path, $"{spared.Value} {per.Replace("unit", given.Enterprise.Unit, StringComparison.Ordinal)}", $"catalogue, grade {spared.Grade}: {Why(spared)}"));
            return double.Parse(spared.Value, CultureInfo.InvariantCulture);
        }
        bool isKnown = written is not null || centre is not null || Catalogue.Shipped.TryFind($"enterprise.{given.Service}.{key}", out _);
        return Of(path, key, per, written, isKnown ? centre : own, isKnown ? "metered in a run of the centre over one year" : "as at the enterprise");
    }

    private void Doubt(string at, double own, CatalogueEntry? usual, string unit)
    {
        if (usual is { Low: { } low, High: { } high } && (own < low || own > high))
        {
            string message = FormattableString.Invariant($"is implausible: usual are {low} to {high} {unit} ({Why(usual)})");
            problems.Add(document.At(at, message, Severity.Warning) with { Found = FormattableString.Invariant($"{own} {unit}") });
        }
    }

    private static string Why(CatalogueEntry entry) => entry.Source.Length > 0 ? entry.Source : entry.Note;
}
