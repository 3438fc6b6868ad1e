using System.Globalization;
using Sim.Cli.Charts;
using Sim.Engine.Occupancy;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>The record of occupancy beside the random paths: table, JSON, CSV and pictures.</summary>
internal static class PriceOccupancy
{
    /// <summary>Makes a picture of a pricing from kind, title, axes, series and note.</summary>
    public delegate Chart Draw(PricingResult result, ChartKind kind, string title, XAxis x, YAxis y, IReadOnlyList<Series> series, string note);

    private static readonly string[] MonthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>Statistics, the season, and what the paths are drawn from.</summary>
    public static void Write(TextWriter to, OccupancyComparison o)
    {
        string record = o.IsRecord ? "Record" : "Plan";
        IReadOnlyList<string> Row((string Name, bool IsShare, Func<PathStatistics, double> Of) s)
        {
            string Text(PathStatistics p) => double.IsNaN(s.Of(p)) ? "-" : s.IsShare ? Figure.Percent(s.Of(p)) : s.Of(p) >= 100 ? Figure.Whole(s.Of(p)) : Figure.Of(s.Of(p));
            return [s.Name, Text(o.Record), Text(o.Mean), Text(o.P10), Text(o.P90)];
        }
        PlainTable.Write(to, ["Occupancy by month", record, "Mean of paths", "P10", "P90"], Rows.Select(Row));
        to.WriteLine();
        IReadOnlyList<string> Season(string name, PathStatistics p) =>
            [name, .. p.Season.Select(s => double.IsNaN(s) ? "-" : (100 * s).ToString("0", CultureInfo.InvariantCulture))];
        PlainTable.Write(to, ["Season, % of the mean", .. MonthNames], [Season(record, o.Record), Season("mean of paths", o.Mean), Season("P10", o.P10), Season("P90", o.P90)]);
        to.WriteLine();
        foreach (string line in o.Models.Select(m => Told(m.Place, m.Model)))
        {
            PlainTable.WriteWrapped(to, line, 2);
        }
        if (o.Models.Count == 0)
        {
            PlainTable.WriteWrapped(to, "There is no record to draw from: paths vary around the plan by occupancy.model, with the surges and closures stated there.", 2);
        }
        to.WriteLine();
    }

    /// <summary>The same for a program.</summary>
    public static object Json(OccupancyComparison o) => new
    {
        o.IsRecord,
        Record = Statistics(o.Record),
        Random = Statistics(o.Mean),
        RandomP10 = Statistics(o.P10),
        RandomP90 = Statistics(o.P90),
        Models = o.Models.Select(m => new { m.Place, m.Model, m.Model.TooShort }).ToArray(),
        People = o.People.Select(p => new { p.P10, p.P50, p.P90, p.Mean }).ToArray(),
        o.RecordedPeople,
    };

    /// <summary>The same as a table of one row for each statistic.</summary>
    public static void WriteCsv(TextWriter to, OccupancyComparison o)
    {
        to.WriteLine("statistic,record,mean_of_paths,p10,p90");
        IEnumerable<(string Name, Func<PathStatistics, double> Of)> rows = Rows.Select(r => (r.Name, r.Of))
            .Concat(MonthNames.Select((name, m) => ($"season {name}", (Func<PathStatistics, double>)(p => p.Season[m]))));
        foreach ((string name, Func<PathStatistics, double> of) in rows)
        {
            to.Write(Csv.Point.Text(name));
            foreach (PathStatistics p in new[] { o.Record, o.Mean, o.P10, o.P90 })
            {
                Csv.Point.Write(to, of(p));
            }
            to.WriteLine();
        }
    }

    /// <summary>Residents, season and autocorrelation.</summary>
    public static IEnumerable<(string Name, Chart Chart)> Charts(PricingResult r, Draw draw)
    {
        OccupancyComparison o = r.Occupancy;
        string record = o.IsRecord ? "record" : "plan";
        yield return ("occupancy", draw(r, ChartKind.Lines, "Residents along the random paths", new XAxis.Months(r.Case.Start, 1, o.People.Count), new YAxis("Residents", "", FromZero: true),
            [
                new Series("half of the paths", [.. o.People.Select(p => p.P50)]) { Low = [.. o.People.Select(p => p.P10)], High = [.. o.People.Select(p => p.P90)], BandName = "P10-P90" },
                new Series($"{record} again", o.RecordedPeople),
            ],
            string.Join("; ", o.Models.Select(m => m.Model.TooShort).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal))));
        yield return ("occupancy-season", draw(r, ChartKind.Lines, "Season: residents of each month beside the mean", new XAxis.Categories(MonthNames), new YAxis("Share of the mean", "%"),
            [
                new Series("mean of the paths", Percent(o.Mean.Season)) { Low = Percent(o.P10.Season), High = Percent(o.P90.Season), BandName = "P10-P90" },
                new Series(record, Percent(o.Record.Season)),
            ], ""));
        yield return ("occupancy-autocorrelation", draw(r, ChartKind.Lines, "How long a full or empty time lasts: autocorrelation of months",
            new XAxis.Numbers([.. Enumerable.Range(1, PathStatistics.Lags).Select(l => (double)l)], "Months between", ""), new YAxis("Correlation", ""),
            [
                new Series("mean of the paths", o.Mean.Autocorrelation) { Low = o.P10.Autocorrelation, High = o.P90.Autocorrelation, BandName = "P10-P90" },
                new Series(record, o.Record.Autocorrelation),
            ],
            "Short series show less than there is: each path is as long as the contract"));
    }

    private static (string Name, bool IsShare, Func<PathStatistics, double> Of)[] Rows { get; } =
    [
        ("mean, residents", false, s => s.MeanPeople),
        ("standard deviation, share of the mean", true, s => s.DeviationFraction),
        ("autocorrelation from month to month", false, s => s.Autocorrelation[0]),
        ("autocorrelation over 3 months", false, s => s.Autocorrelation[2]),
        ("autocorrelation over 6 months", false, s => s.Autocorrelation[5]),
        ("autocorrelation over 12 months", false, s => s.Autocorrelation[11]),
        ("season, highest less lowest month", true, s => s.SeasonFraction),
        ("largest rise from month to month", true, s => s.LargestRiseFraction),
        ("largest fall from month to month", true, s => s.LargestFallFraction),
        ("surges (half more than the month before), a year", false, s => s.SurgesPerYear),
        ("months closed (under 2 % of the beds)", true, s => s.ClosedFraction),
    ];

    private static string Told(string place, PathModel m)
    {
        string at = place is Sim.Engine.Scenarios.Scenario.OnlySite or "all sites" ? "" : $"{place}: ";
        string surges = m.Surges is not { RatePerYear: > 0 } s ? "no surges"
            : $"{Figure.Of(s.RatePerYear)} surges a year of {Figure.Percent(s.SizeFraction)} fading in {Figure.Whole(s.FadesDays)} days";
        string closures = m.Closures is not { RatePerYear: > 0 } c ? "no closures" : $"{Figure.Of(c.RatePerYear)} closures a year of {Figure.Whole(c.LastsDays)} days";
        string from = m.FromRecord
            ? $"From the record of {m.Months} months: season, persistence {Figure.Percent(m.PersistenceFraction)} a month, spread {Figure.Percent(m.SpreadFraction)}"
                + $"; {surges} ({Found(m.SurgesFound)}); {closures} ({Found(m.ClosuresFound)})."
            : $"Season, persistence, spread, surges and closures cannot be taken from the record: {m.TooShort[..1].ToLowerInvariant()}{m.TooShort[1..]}. "
                + $"Instead: season of arrivals and stays, persistence {Figure.Percent(m.PersistenceFraction)} a month and spread {Figure.Percent(m.SpreadFraction)} of occupancy.model; {surges} and {closures}, as stated there.";
        return at + from;
    }

    private static string Found(int? count) => count is { } found ? $"{found} in the record" : "stated in the file";

    private static double[] Percent(double[] shares) => Array.ConvertAll(shares, s => 100 * s);

    private static object Statistics(PathStatistics s) => new
    {
        s.MeanPeople,
        s.DeviationFraction,
        Lag1Autocorrelation = Number(s.Autocorrelation[0]),
        Autocorrelation = s.Autocorrelation.Select(Number).ToArray(),
        SeasonFraction = Number(s.SeasonFraction),
        Season = s.Season.Select(Number).ToArray(),
        s.LargestRiseFraction,
        s.LargestFallFraction,
        s.SurgesPerYear,
        s.ClosedFraction,
    };

    private static double? Number(double value) => double.IsFinite(value) ? value : null;
}
