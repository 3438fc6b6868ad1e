using System.Globalization;
using Sim.Cli.Charts;
using Sim.Engine.Electricity;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Sim.Engine.Time;

namespace Sim.Cli.Reports;

/// <summary>How long loads last in outages: tables, JSON, CSV and a chart.</summary>
internal sealed class OutageReport(Scenario scenario, Run run, string? option, OutageTerms terms, int year, IReadOnlyList<SiteOutages> sites)
{
    private static readonly string[] North = ["winter", "spring", "summer", "autumn"], South = ["summer", "autumn", "winter", "spring"];
    private static readonly int[] Durations = [1, 2, 4, 8, 12, 24, 48, 72, 168, 336, 720, 2190, 4380, 8760];

    private string Subject => $"{scenario.Inputs.Name}{(option is null ? "" : $", {option}")}, {year}";

    private string Loads => terms.Serves == Priority.Critical ? "critical loads" : $"loads up to {Naming.Kebab(terms.Serves.ToString())}";

    private int[] Asked => [.. Durations.Where(d => d < terms.Hours), terms.Hours];

    /// <summary>Prints the tables.</summary>
    public void Print(TextWriter to)
    {
        to.WriteLine();
        PlainTable.WriteWrapped(to, $"{Subject}: how long {Loads} last in an outage, from 8760 starts", 0);
        foreach (SiteOutages site in sites)
        {
            to.WriteLine();
            PlainTable.WriteWrapped(to, $"{(sites.Count > 1 ? site.Site + ": " : "")}they use {Figure.Of(site.LoadKwhPerDay)} kWh a day, at most {Figure.Of(site.PeakKw)} kW", 0);
            if (site.Cases.Count == 0)
            {
                PlainTable.WriteWrapped(to, "There is neither battery nor generator: no load lasts through an outage of any length. --option looks at an option or package that has them.", 0);
                continue;
            }
            to.WriteLine();
            PlainTable.Write(to, ["Probability to last", .. site.Cases.Select(c => c.Name)],
                Asked.Select(h => (IReadOnlyList<string>)[Duration(h), .. site.Cases.Select(c => Chance(c.At(h)))]));
            to.WriteLine();
            PlainTable.Write(to, ["By season of the start, all backup", .. SeasonNames(site)],
                Asked.Select(h => (IReadOnlyList<string>)[Duration(h), .. site.Cases[0].BySeason.Select(s => Chance(s[h - 1]))]));
            to.WriteLine();
            PlainTable.Write(to, ["Hours that they last", "mean", "worst start", "mean from there"], site.Cases.Select(c =>
                (IReadOnlyList<string>)[c.Name, Figure.Of(c.MeanHours.Average()), Start(c), Figure.Of(c.MeanHours[c.WorstStart])]));
            PlainTable.WriteWrapped(to, $"Hours beyond {terms.Hours} are not counted.", 0);
            to.WriteLine();
            PlainTable.Write(to, [$"What ends them within {Duration(terms.Hours)}", .. site.Cases.Select(c => c.Name)],
                Ends(site).Select(end => (IReadOnlyList<string>)[end.Name, .. site.Cases.Select(c => Chance(end.Of(c)))]));
        }
    }

    private static IEnumerable<(string Name, Func<OutageCase, double> Of)> Ends(SiteOutages site)
    {
        yield return ("nothing: they last", c => c.Survival[^1]);
        foreach ((OutageEnd end, string name) in new[] { (OutageEnd.Fuel, "diesel runs out"), (OutageEnd.GeneratorFailed, "a set failed"), (OutageEnd.Power, "battery empty, or too little power") })
        {
            if (site.Cases.Any(c => c.Ends[(int)end] > 0))
            {
                yield return (name, c => c.Ends[(int)end]);
            }
        }
    }

    /// <summary>All of it as one document.</summary>
    public string Json() => JsonText.Of("outage", new
    {
        Scenario = scenario.Inputs.Name,
        Option = option,
        Year = year,
        Serves = Naming.Kebab(terms.Serves.ToString()),
        terms.Hours,
        Sites = sites.Select(s => new
        {
            s.Site,
            s.LoadKwhPerDay,
            PeakKw = s.PeakKw,
            Cases = s.Cases.Select(c => new
            {
                c.Name,
                MeanHours = c.MeanHours.Average(),
                WorstStartHour = c.WorstStart,
                WorstMeanHours = c.MeanHours[c.WorstStart],
                Ends = Enum.GetValues<OutageEnd>().ToDictionary(e => Naming.Snake(e.ToString()), e => c.Ends[(int)e]),
                c.Survival,
                SurvivalBySeason = SeasonNames(s).Zip(c.BySeason).ToDictionary(p => p.First, p => p.Second),
            }),
        }),
    });

    /// <summary>Writes the files; each appears whole or not at all.</summary>
    public void WriteFiles(string folder, Csv csv, CancellationToken cancel)
    {
        AtomicFile.Write(Path.Combine(folder, "outages.json"), w => w.WriteLine(Json()), cancel);
        AtomicFile.Write(Path.Combine(folder, "survival.csv"), w => WriteSurvival(w, csv), cancel);
        AtomicFile.Write(Path.Combine(folder, "starts.csv"), w => WriteStarts(w, csv), cancel);
        foreach (SiteOutages site in sites.Where(s => s.Cases.Count > 0))
        {
            AtomicFile.Write(Path.Combine(folder, sites.Count > 1 ? $"survival-{site.Site}.svg" : "survival.svg"), w => w.Write(SvgRenderer.Render(ChartOf(site))), cancel);
        }
    }

    private void WriteSurvival(TextWriter to, Csv csv)
    {
        to.WriteLine(string.Join(csv.Separator, ["site", "case", "season", "duration [h]", "survival [fraction]"]));
        foreach ((SiteOutages site, OutageCase c) in sites.SelectMany(s => s.Cases.Select(c => (s, c))))
        {
            foreach ((string season, double[] survival) in SeasonNames(site).Zip(c.BySeason).Prepend(("year", c.Survival)))
            {
                for (int h = 0; h < survival.Length; h++)
                {
                    to.Write(string.Join(csv.Separator, [csv.Text(site.Site), csv.Text(c.Name), season, (h + 1).ToString(CultureInfo.InvariantCulture)]));
                    csv.Write(to, survival[h]);
                    to.WriteLine();
                }
            }
        }
    }

    private void WriteStarts(TextWriter to, Csv csv)
    {
        to.WriteLine(string.Join(csv.Separator, ["site", "case", "start hour", "start", "mean [h]"]));
        foreach ((SiteOutages site, OutageCase c) in sites.SelectMany(s => s.Cases.Select(c => (s, c))))
        {
            for (int start = 0; start < c.MeanHours.Length; start++)
            {
                to.Write(string.Join(csv.Separator, [csv.Text(site.Site), csv.Text(c.Name), start.ToString(CultureInfo.InvariantCulture), Moment(start)]));
                csv.Write(to, c.MeanHours[start]);
                to.WriteLine();
            }
        }
    }

    private Chart ChartOf(SiteOutages site) => new()
    {
        Kind = ChartKind.Lines,
        Title = $"Probability that {Loads} last through an outage",
        Subtitle = $"{Subject}{(sites.Count > 1 ? $", {site.Site}" : "")}: mean of outages starting in each hour",
        Source = $"sim {ProductVersion.Text}, scenario {scenario.Hash()[..8]}",
        Note = "All: battery, generator and sun as they are, with failures of the generator.",
        X = new XAxis.Numbers([.. Enumerable.Range(0, terms.Hours + 1)], "Duration of the outage", "h"),
        Y = new YAxis("Probability", "%", FromZero: true),
        Series = [.. site.Cases.Select(c => new Series(FramedCharts.Capital(c.Name), [100, .. c.Survival.Select(s => 100 * s)]))],
    };

    // From December on, by threes.
    private string[] SeasonNames(SiteOutages site) => Hemisphere.IsSouthern(run.Sites.First(s => s.Plan.Name == site.Site).Plan.Inputs.Location.LatitudeDeg) ? South : North;

    private static string Start(OutageCase c) => c.MeanHours.Max() - c.MeanHours.Min() > 1e-6 ? Moment(c.WorstStart) : "all alike";

    // A year without 29 February, in the local standard time of the hours.
    private static string Moment(int hour) => new DateTime(2001, 1, 1).AddHours(hour).ToString("dd MMM HH:mm", CultureInfo.InvariantCulture);

    private static string Duration(int hours) => hours < 48 || hours % 24 != 0 ? $"{hours} h" : $"{hours / 24} days";

    private static string Chance(double fraction) => fraction is > 0.9995 and < 1 ? "> 99.9 %" : Figure.Percent(fraction);
}
