using System.Globalization;
using Sim.Cli.Charts;
using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>What came of the draws of uncertain values: tables, JSON, a row for each draw and variation, and charts.</summary>
internal sealed class UncertaintyReport(UncertaintyResult found)
{
    private const int MostBars = 40;

    private static readonly (string Label, string Key, double Scale)[] Headline =
    [
        ("Life-cycle cost, kEUR", "cost.lcc.eur", 1e-3), ("EUR a person-night", "cost.eur_per_person_night", 1), ("tCO2e a year", "emissions.total.tco2e", 1),
        ("Electricity, MWh a year", "energy.electricity.kwh", 1e-3), ("Water, m3 a year", "water.total.m3", 1), ("Waste, t a year", "waste.total.kg", 1e-3), ("Residents, mean", "people.residents", 1),
    ];

    private static readonly string[] Saved = ["saved"];

    private static readonly int Lcc = UncertaintyResult.IndexOf("cost.lcc.eur"), Npv = UncertaintyResult.IndexOf(Indicators.NetPresentValueKey), Gases = UncertaintyResult.IndexOf("emissions.total.tco2e");

    private Scenario Scenario => found.Stated[0].Scenario;

    private string[] Names => [.. found.Stated.Select(OptionCharts.Name)];

    private string Title => $"{Scenario.Inputs.Name}, {Scenario.PeriodText}: {Counted.Of(found.Run.Count, "draw")} of {Counted.Of(found.Values.Count, "uncertain value")}, seed {Scenario.Inputs.Seed}";

    private readonly int best = found.Best;

    /// <summary>Prints the tables.</summary>
    public void Print(TextWriter to)
    {
        to.WriteLine();
        PlainTable.WriteWrapped(to, Title, 0);
        to.WriteLine();
        PlainTable.Write(to, ["Scenario as it stands", "as stated", "P10", "P50", "P90", "mean"], Spreads());
        if (found.Stated.Count > 1)
        {
            to.WriteLine();
            PlainTable.Write(to, ["Saved, kEUR", "as stated", "P10", "P50", "P90", "cheaper", "fewer tCO2e", "cheapest", "regret"], Measures());
            PlainTable.WriteWrapped(to, "Saved: net present value against the scenario as it stands under the same draw. Cheaper, fewer tCO2e: share of the draws in which it is so. "
                + "Cheapest: share of the draws in which nothing else costs less over the period. Regret: what it costs more, in the mean, than what turns out cheapest, kEUR.", 0);
            PlainTable.WriteWrapped(to, string.Create(CultureInfo.InvariantCulture, $"To know the values beforehand would be worth at most {Thousands(found.ValueOfKnowingEur)} kEUR over the period, the least regret of all."), 0);
        }
        to.WriteLine();
        PlainTable.Write(to, ["Uncertain value", "LCC", "tCO2e", .. best > 0 ? Saved : [], "how uncertain"], Causes());
        PlainTable.WriteWrapped(to, "Rank correlation, -1 to 1, with what the scenario as it stands costs and emits"
            + (best > 0 ? $" and with what {found.Stated[best].Name} saves" : "") + ": the further from 0, the more hangs on the value. Of so many draws "
            + string.Create(CultureInfo.InvariantCulture, $"what lies within {found.ChanceCorrelation:0.00} of 0 may be chance. Lists and seeds have no order and no rank."), 0);
        foreach (string mark in (string[])[.. CompareTable.Marks(found.Stated.Skip(1), "the baseline"), .. CompareTable.OtherNights(found.Stated[0], found.Stated.Skip(1), "the baseline")])
        {
            PlainTable.WriteWrapped(to, mark, 2);
        }
        to.WriteLine();
    }

    /// <summary>All of it but the single draws as one document.</summary>
    public string Json() => JsonText.Of("uncertainty", new
    {
        Scenario = Scenario.Inputs.Name,
        ScenarioHash = Scenario.Hash(),
        Scenario.Inputs.Seed,
        Draws = found.Draws.Count,
        Failed = found.Failures.Select(f => new { Draw = f.Number, Reason = f.Failure }),
        found.ChanceCorrelation,
        Values = found.Values.Select(v => new { v.Path, Distribution = v.Words }),
        found.ValueOfKnowingEur,
        Variations = found.Stated.Select((r, v) => new
        {
            r.Name,
            Kind = Figure.Words(r.Kind),
            CheaperFraction = Defined(v == 0 ? double.NaN : found.BelowFraction(v, Lcc)),
            FewerEmissionsFraction = Defined(v == 0 ? double.NaN : found.BelowFraction(v, Gases)),
            CheapestFraction = found.CheapestFraction(v),
            RegretEur = found.RegretEur[v],
            Indicators = Indicators.All.Select((d, i) => (d.Key, Shown: Spread(v, i))).ToDictionary(p => p.Key, p => p.Shown),
            RankCorrelations = found.Values.Select((value, j) => (value.Path, Of: new
            {
                LifeCycleCost = Defined(found.RankCorrelation(j, v, Lcc)),
                Emissions = Defined(found.RankCorrelation(j, v, Gases)),
                NetPresentValue = Defined(found.RankCorrelation(j, v, Npv)),
            })).ToDictionary(p => p.Path, p => p.Of),
            ServesWorse = r.ServesWorse.Select(s => s.Key),
            OtherLimits = r.MovedLimits.Select(m => m.Path),
            GivesLess = r.GivesLess.Select(s => s.Key),
        }),
    });

    /// <summary>Writes the files; each appears whole or not at all.</summary>
    public void WriteFiles(string folder, Csv csv, CancellationToken cancel)
    {
        AtomicFile.Write(Path.Combine(folder, "uncertainty.json"), w => w.WriteLine(Json()), cancel);
        AtomicFile.Write(Path.Combine(folder, "draws.csv"), w => WriteCsv(w, csv), cancel);
        if (found.Stated.Count > 1)
        {
            AtomicFile.Write(Path.Combine(folder, "uncertainty-savings.svg"), w => w.Write(SvgRenderer.Render(Savings(), height: 190 + 19 * Math.Min(MostBars, found.Stated.Count))), cancel);
        }
        AtomicFile.Write(Path.Combine(folder, "uncertainty-causes.svg"), w => w.Write(SvgRenderer.Render(CausesChart(), height: 210 + 24 * Math.Min(MostBars, found.Values.Count))), cancel);
    }

    private IEnumerable<string[]> Spreads()
    {
        foreach ((string label, string key, double scale) in Headline)
        {
            int i = UncertaintyResult.IndexOf(key);
            Quantiles of = found.Spread(0, i);
            yield return [label, .. new[] { found.Stated[0].Indicators[i].Value, of.P10, of.P50, of.P90, of.Mean }.Select(v => Figure.Of(v * scale))];
        }
    }

    // Surest first; what changes nothing stands together at zero.
    private IEnumerable<string[]> Measures() =>
        from v in Enumerable.Range(1, found.Stated.Count - 1)
        let saved = found.Spread(v, Npv)
        orderby saved.P50 descending
        select (string[])
        [
            Names[v], Thousands(found.Stated[v].Indicators[Npv].Value), Thousands(saved.P10), Thousands(saved.P50), Thousands(saved.P90),
            Share(found.BelowFraction(v, Lcc)), Share(found.BelowFraction(v, Gases)), Share(found.CheapestFraction(v)), Thousands(found.RegretEur[v]),
        ];

    private IEnumerable<string[]> Causes() =>
        from j in ByWeight()
        select (string[])
        [
            found.Values[j].Path, Rank(found.RankCorrelation(j, 0, Lcc)), Rank(found.RankCorrelation(j, 0, Gases)),
            .. best > 0 ? new[] { Rank(found.RankCorrelation(j, best, Npv)) } : [], found.Values[j].Words,
        ];

    private IEnumerable<int> ByWeight() => Enumerable.Range(0, found.Values.Count).OrderByDescending(j => Weight(found.RankCorrelation(j, 0, Lcc)));

    private static double Weight(double correlation) => double.IsNaN(correlation) ? -1 : Math.Abs(correlation);

    private void WriteCsv(TextWriter to, Csv csv)
    {
        to.WriteLine(string.Join(csv.Separator, ["draw", "variation", .. found.Values.Select(v => csv.Text(v.Path)), .. Indicators.All.Select(d => csv.Text($"{d.Key} [{d.Unit}]")), "failure"]));
        foreach (DrawOutcome draw in found.Draws)
        {
            string values = string.Concat(draw.Values.Select(v => csv.Separator + csv.Text(v)));
            for (int v = 0; v < draw.Indicators.Count; v++)
            {
                to.Write($"{draw.Number}{csv.Separator}{csv.Text(found.Stated[v].Name)}{values}");
                foreach (double value in draw.Indicators[v])
                {
                    csv.Write(to, value);
                }
                to.WriteLine(csv.Separator);
            }
            if (draw.Failure.Length > 0)
            {
                to.WriteLine($"{draw.Number}{csv.Separator}{values}{new string(csv.Separator, Indicators.All.Count + 1)}{csv.Text(draw.Failure)}");
            }
        }
    }

    private Chart Savings()
    {
        int[] shown = [.. Enumerable.Range(1, found.Stated.Count - 1).OrderByDescending(v => found.Spread(v, Npv).P50)];
        int[] kept = shown.Length <= MostBars ? shown : [.. shown.Take(MostBars / 2), .. shown.TakeLast(MostBars / 2)];
        Quantiles[] of = [.. kept.Select(v => found.Spread(v, Npv))];
        string left = kept.Length < shown.Length ? $" Left out, in the middle: {string.Join(", ", shown.Except(kept).Select(v => found.Stated[v].Name))}." : "";
        return new()
        {
            Kind = ChartKind.HorizontalBars,
            Title = "What each measure saves, and how sure that is",
            Subtitle = Title,
            Source = FramedCharts.Source(found.Stated[0]),
            Note = "Bar: median. Line: from the draw that a tenth lies below (P10) to the one that a tenth lies above (P90). Below zero: costs more." + OptionCharts.Flagged([.. found.Stated.Skip(1)]) + left,
            X = new XAxis.Categories([.. kept.Select(v => Names[v])]),
            Y = new YAxis("Saved over the period, present value", "EUR"),
            Series = [new("Median", [.. of.Select(q => q.P50)]) { Low = [.. of.Select(q => q.P10)], High = [.. of.Select(q => q.P90)], BandName = "P10-P90" }],
            Sorted = false,
        };
    }

    private Chart CausesChart()
    {
        int[] ordered = [.. ByWeight().Where(j => !double.IsNaN(found.RankCorrelation(j, 0, Lcc)))];
        int[] sure = [.. ordered.Where(j => Math.Abs(found.RankCorrelation(j, 0, Lcc)) > found.ChanceCorrelation)], shown = sure.Length > 0 ? sure : ordered;
        string left = sure.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $" All lie within {found.ChanceCorrelation:0.00} of 0, which may be chance.")
            : sure.Length < ordered.Length ? string.Create(CultureInfo.InvariantCulture, $" Left out, as within {found.ChanceCorrelation:0.00} of 0 it may be chance: {string.Join(", ", ordered.Except(sure).Select(j => found.Values[j].Path))}.") : "";
        return new()
        {
            Kind = ChartKind.HorizontalBars,
            Title = "What the cost of the centre hangs on",
            Subtitle = Title,
            Source = FramedCharts.Source(found.Stated[0]),
            Note = "Right of zero: the higher the value, the dearer the centre over the period." + left,
            X = new XAxis.Categories([.. shown.Select(j => found.Values[j].Path)]),
            Y = new YAxis("Rank correlation with the life-cycle cost"),
            Series = [new("Rank correlation", [.. shown.Select(j => found.RankCorrelation(j, 0, Lcc))])],
            Sorted = false,
        };
    }

    private object Spread(int variation, int indicator)
    {
        Quantiles of = found.Spread(variation, indicator);
        return new { Stated = Defined(found.Stated[variation].Indicators[indicator].Value), P10 = Defined(of.P10), P50 = Defined(of.P50), P90 = Defined(of.P90), Mean = Defined(of.Mean) };
    }

    // What is not defined is null.
    private static double? Defined(double value) => double.IsFinite(value) ? value : null;

    private static string Thousands(double eur) => Figure.Whole(eur / 1000);

    private static string Share(double fraction) => string.Create(CultureInfo.InvariantCulture, $"{100 * fraction:0} %");

    private static string Rank(double correlation) => double.IsNaN(correlation) ? "-" : correlation.ToString("0.00", CultureInfo.InvariantCulture);
}
