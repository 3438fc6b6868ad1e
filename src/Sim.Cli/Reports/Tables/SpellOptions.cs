using Sim.Engine.Scenarios;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>One variation in a spell.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Baseline, option or package.</param>
/// <param name="Spells">Its sites.</param>
internal sealed record SpellVariation(string Name, string Kind, IReadOnlyList<DesignSpell> Spells);

/// <summary>The scenario as it stands, every option and every package in a place's spell of cold or heat, side by side.</summary>
internal sealed class SpellOptions(SpellKind kind, Scenario scenario, IReadOnlyList<SpellVariation> variations)
{
    private readonly string name = SpellReport.NameOf(kind);
    private readonly IReadOnlyList<SpellMeasure> measures = SpellReport.Measures(kind);

    private static readonly string[] SiteHeader = ["site"];

    private bool IsCut => variations.Any(v => v.Spells.Any(s => s.WithCut is not null));

    private bool IsMany => variations.Any(v => v.Spells.Count > 1);

    /// <summary>Prints the table.</summary>
    public void Print(TextWriter to)
    {
        IReadOnlyList<DesignSpell> first = variations[0].Spells;
        to.WriteLine();
        foreach (DesignSpell spell in first)
        {
            PlainTable.WriteWrapped(to, $"{scenario.Inputs.Name}{(first.Count > 1 ? $", {spell.Site}" : "")}: {SpellReport.About(spell.Spell, spell.Weather)}; {Figure.Whole(spell.People)} residents{SpellReport.CutOf(spell)}", 0);
        }
        to.WriteLine();
        // What is nowhere is not shown, nor is an option that changes nothing of it.
        SpellMeasure[] shown =
        [
            .. measures.Where(m => m.Decimals > 0 || Rows().Any(r => m.Text(r.Spell.WithGrid) != m.Nothing || (m.InCut is not null && r.Spell.WithCut is { } c && m.Text(c) != m.Nothing))),
        ];
        SpellMeasure[] inCut = IsCut ? [.. shown.Where(m => m.InCut is not null)] : [];
        IReadOnlyList<string> Row(SpellVariation variation, DesignSpell spell) =>
        [
            variation.Name, .. IsMany ? new[] { spell.Site } : [], .. shown.Select(m => m.Text(spell.WithGrid)), .. inCut.Select(m => spell.WithCut is { } cut ? m.Text(cut) : "none"),
        ];
        string[] asItStands = [.. variations[0].Spells.SelectMany(s => Row(variations[0], s).Skip(1))];
        SpellVariation[] alike = [.. variations.Skip(1).Where(v => v.Spells.SelectMany(s => Row(v, s).Skip(1)).SequenceEqual(asItStands))];
        PlainTable.Write(to, ["Option", .. IsMany ? SiteHeader : [], .. shown.Select(m => m.Header), .. inCut.Select(m => m.InCut!)],
            Rows().Where(r => !alike.Contains(r.Variation)).Select(r => Row(r.Variation, r.Spell)));
        PlainTable.WriteWrapped(to, $"{string.Join("; ", shown.Select(m => $"{m.Header}: {m.Meaning}"))}{(inCut.Length > 0 ? $"; the same in the cut: {string.Join(", ", inCut.Select(m => m.InCut))}" : "")}.", 0);
        if (alike.Length > 0)
        {
            PlainTable.WriteWrapped(to, $"- as baseline: {string.Join(", ", alike.Select(v => v.Name))}", 2);
        }
        foreach (string other in variations.Where(v => !SameDays(v)).Select(v => v.Name))
        {
            PlainTable.WriteWrapped(to, $"- {other} has weather or sites of its own: its spell is another", 2);
        }
    }

    /// <summary>All of it as one document.</summary>
    public string Json() => JsonText.Of(name, new
    {
        Scenario = scenario.Inputs.Name,
        Variations = variations.Select(v => new
        {
            v.Name,
            v.Kind,
            Sites = v.Spells.Select(s => new
            {
                s.Site,
                s.People,
                s.Weather,
                Spell = SpellReport.Told(s.Spell),
                WithGrid = Numbers(s.WithGrid),
                WithCut = s.WithCut is { } cut ? Numbers(cut) : null,
            }),
        }),
    });

    /// <summary>Writes table and document.</summary>
    public void WriteFiles(string folder, Csv csv, CancellationToken cancel)
    {
        AtomicFile.Write(Path.Combine(folder, $"{name}.json"), to => to.WriteLine(Json()), cancel);
        AtomicFile.Write(Path.Combine(folder, $"{name}-options.csv"), to =>
        {
            to.WriteLine(string.Join(csv.Separator, ["variation", "kind", "site", "case", .. measures.Select(m => m.Key)]));
            foreach ((SpellVariation variation, DesignSpell spell) in Rows())
            {
                foreach ((string told, SpellCase of) in spell.WithCut is { } cut ? [("grid", spell.WithGrid), ("cut", cut)] : new[] { ("grid", spell.WithGrid) })
                {
                    to.Write(string.Join(csv.Separator, [csv.Text(variation.Name), variation.Kind, csv.Text(spell.Site), told]));
                    foreach (SpellMeasure measure in measures)
                    {
                        csv.Write(to, measure.Of(of) ?? double.NaN);
                    }
                    to.WriteLine();
                }
            }
        }, cancel);
    }

    private IEnumerable<(SpellVariation Variation, DesignSpell Spell)> Rows() => variations.SelectMany(v => v.Spells.Select(s => (v, s)));

    private bool SameDays(SpellVariation of) => of.Spells.Select(s => (s.Site, s.Spell)).SequenceEqual(variations[0].Spells.Select(s => (s.Site, s.Spell)));

    private Dictionary<string, double?> Numbers(SpellCase of) => measures.ToDictionary(m => m.Key, m => m.Of(of));
}
