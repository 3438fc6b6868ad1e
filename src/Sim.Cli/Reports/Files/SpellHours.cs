using System.Globalization;
using Sim.Cli.Charts;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>The hours of a spell of cold or heat, as rows and as a picture.</summary>
internal static class SpellHours
{
    /// <summary>Writes every hour of every building in all cases.</summary>
    public static void Write(TextWriter to, IReadOnlyList<DesignSpell> spells, Csv csv)
    {
        bool isHot = spells.Any(s => s.Spell.Kind == SpellKind.Hot);
        to.WriteLine(string.Join(csv.Separator, ["site", "case", "building", "hour", "outdoors [C]", "operative [C]", "air [C]", isHot ? "cooling a unit [kWh]" : "heat a unit [kWh]", "people", .. isHot ? new[] { "heat index [C]" } : []]));
        foreach (DesignSpell spell in spells)
        {
            foreach ((string name, SpellCase c) in Cases(spell))
            {
                foreach (SpellRoom room in c.Rooms)
                {
                    for (int h = 0; h < c.OutdoorC.Length; h++)
                    {
                        to.Write(string.Join(csv.Separator, [csv.Text(spell.Site), name, csv.Text(room.Building), h.ToString(CultureInfo.InvariantCulture)]));
                        foreach (double value in (double[])[c.OutdoorC[h], room.OperativeC[h], room.AirC[h], room.GivenKwh[h], room.People[h], .. isHot ? new[] { room.HeatIndexC[h] } : []])
                        {
                            csv.Write(to, value);
                        }
                        to.WriteLine();
                    }
                }
            }
        }
    }

    /// <summary>Room temperatures of a site, with and without the cut.</summary>
    public static Chart ChartOf(Scenario scenario, string subject, DesignSpell spell, IReadOnlyList<Threshold> limits) => new()
    {
        Kind = ChartKind.Lines,
        Title = spell.WithCut is { } c ? $"Rooms in the {SpellReport.DaysOf(spell.Spell.Kind)} days, and in a power cut of {c.CutHours} h" : $"Rooms in the {SpellReport.DaysOf(spell.Spell.Kind)} days",
        Subtitle = $"{subject}: {Figure.Whole(spell.People)} residents, {SpellReport.Degrees(spell.Spell.MeanC)} °C outdoors on average",
        Source = $"sim {ProductVersion.Text}, scenario {scenario.Hash()[..8]}",
        Note = "Operative temperature of open units; outdoors by the hour.",
        X = new XAxis.Numbers([.. Enumerable.Range(0, spell.Spell.Hours).Select(h => (double)h)], "Hours of the spell", "h"),
        Y = new YAxis("Temperature", "C"),
        Series =
        [
            new Series("Outdoors", spell.WithGrid.OutdoorC),
            .. Shown(spell.WithGrid).Select(r => new Series(FramedCharts.Capital(r.Building), r.OperativeC)),
            .. spell.WithCut is { } cut ? Shown(cut).Select(r => new Series($"{FramedCharts.Capital(r.Building)}, cut", r.OperativeC)) : [],
        ],
        Thresholds = limits,
    };

    private static IEnumerable<(string Name, SpellCase Case)> Cases(DesignSpell spell) =>
        spell.WithCut is { } cut ? [("grid", spell.WithGrid), ("cut", cut)] : [("grid", spell.WithGrid)];

    // Where people are; a picture holds few lines.
    private static IEnumerable<SpellRoom> Shown(SpellCase c) => c.Rooms.Where(r => r.People.Sum() > 0).OrderByDescending(r => r.People.Sum()).Take(3);
}
