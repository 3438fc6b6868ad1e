using System.Globalization;
using Sim.Cli.Charts;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>The hours of a cold spell, as rows and as a picture.</summary>
internal static class ColdSnapHours
{
    /// <summary>Writes every hour of every building in all cases.</summary>
    public static void Write(TextWriter to, IReadOnlyList<ColdSnap> snaps, Csv csv)
    {
        to.WriteLine(string.Join(csv.Separator, ["site", "case", "building", "hour", "outdoors [C]", "operative [C]", "air [C]", "heat a unit [kWh]", "people"]));
        foreach (ColdSnap snap in snaps)
        {
            foreach ((string name, SnapCase c) in Cases(snap))
            {
                foreach (SnapRoom room in c.Rooms)
                {
                    for (int h = 0; h < c.OutdoorC.Length; h++)
                    {
                        to.Write(string.Join(csv.Separator, [csv.Text(snap.Site), name, csv.Text(room.Building), h.ToString(CultureInfo.InvariantCulture)]));
                        foreach (double value in new[] { c.OutdoorC[h], room.OperativeC[h], room.AirC[h], room.HeatingKwh[h], room.People[h] })
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
    public static Chart ChartOf(Scenario scenario, string subject, ColdSnap snap, bool isOneOfSeveral) => new()
    {
        Kind = ChartKind.Lines,
        Title = snap.WithCut is { } c ? $"Rooms in the coldest days, and in a power cut of {c.CutHours} h" : "Rooms in the coldest days",
        Subtitle = $"{subject}{(isOneOfSeveral ? $", {snap.Site}" : "")}: {Figure.Whole(snap.People)} residents, {ColdSnapReport.Degrees(snap.Spell.MeanC)} °C outdoors on average",
        Source = $"sim {ProductVersion.Text}, scenario {scenario.Hash()[..8]}",
        Note = "Operative temperature of open units; outdoors by the hour.",
        X = new XAxis.Numbers([.. Enumerable.Range(0, snap.Spell.Hours).Select(h => (double)h)], "Hours of the spell", "h"),
        Y = new YAxis("Temperature", "C"),
        Series =
        [
            new Series("Outdoors", snap.WithGrid.OutdoorC),
            .. Shown(snap.WithGrid).Select(r => new Series(FramedCharts.Capital(r.Building), r.OperativeC)),
            .. snap.WithCut is { } cut ? Shown(cut).Select(r => new Series($"{FramedCharts.Capital(r.Building)}, cut", r.OperativeC)) : [],
        ],
        Thresholds = [new Threshold("18 C", 18), new Threshold("12 C", 12)],
    };

    private static IEnumerable<(string Name, SnapCase Case)> Cases(ColdSnap snap) =>
        snap.WithCut is { } cut ? [("grid", snap.WithGrid), ("cut", cut)] : [("grid", snap.WithGrid)];

    // Where people are; a picture holds few lines.
    private static IEnumerable<SnapRoom> Shown(SnapCase c) => c.Rooms.Where(r => r.People.Sum() > 0).OrderByDescending(r => r.People.Sum()).Take(3);
}
