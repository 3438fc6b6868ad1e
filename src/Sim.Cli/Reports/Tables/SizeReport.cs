using Sim.Cli.Charts;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>What a search for sizes found: tables, JSON, CSV and a chart.</summary>
internal sealed class SizeReport(Scenario scenario, SizingResult found)
{
    private string Period => scenario.PeriodText;

    private string GoalWords => found.Goal.Aim switch
    {
        SizeAim.Lcc => "least life-cycle cost",
        SizeAim.Emissions => "least emissions at no more life-cycle cost than the baseline",
        _ => $"least life-cycle cost with {Figure.Percent(found.Goal.SelfSufficiencyFraction)} of the electricity made on site",
    };

    /// <summary>Prints the tables: the best for each aim, then all that neither cost nor emissions rule out.</summary>
    public void Print(TextWriter to)
    {
        to.WriteLine();
        PlainTable.WriteWrapped(to, $"{scenario.Inputs.Name}, {Period}: sizes by {GoalWords}; changes and costs of {string.Join(", ", found.Options)}", 0);
        to.WriteLine();
        string[] headers = ["", .. found.Axes.Select(a => a.Path.Split('.') is [.., var above, var key] ? $"{above}.{key}" : a.Path), "capex EUR", "LCC EUR", "tCO2e/year", "own power"];
        PlainTable.Write(to, headers, Picks().Select(p => Row(p.Name, p.Candidate)));
        to.WriteLine();
        SizeCandidate[] front = [.. found.Candidates.Where(c => !found.Candidates.Any(c.IsBeatenBy))];
        to.WriteLine("Sizes that no other beats in both cost and emissions:");
        PlainTable.Write(to, headers,
            front.Select(c => Row("", c)));
        to.WriteLine();
        PlainTable.WriteWrapped(to, $"{found.Candidates.Count} combinations were simulated. Own power: share of the electricity used that neither grid nor generator gave.", 0);
        foreach (string mark in CompareTable.Marks(Picks().Select(p => (p.Name, p.Candidate.Caveats)), "the baseline"))
        {
            PlainTable.WriteWrapped(to, mark, 2);
        }
        if (found.Best is null)
        {
            PlainTable.WriteWrapped(to, "warning: no combination within the ranges reaches the goal.", 0);
        }
        if (found.Best is { } best && best.UnservedKwhPerYear > found.Baseline.UnservedKwhPerYear * 1.001 + 1)
        {
            PlainTable.WriteWrapped(to, $"warning: the best leaves {Figure.Whole(best.UnservedKwhPerYear)} kWh a year not served, the baseline {Figure.Whole(found.Baseline.UnservedKwhPerYear)} kWh.", 0);
        }
        if (found.IsAtLimit)
        {
            PlainTable.WriteWrapped(to, "warning: the best lies at the upper end of a range; a wider range may hold a better one.", 0);
        }
    }

    /// <summary>All of it as one document.</summary>
    public string Json() => JsonText.Of("size", new
    {
        Scenario = scenario.Inputs.Name,
        Goal = GoalWords,
        found.Options,
        Axes = found.Axes.Select(a => new { a.Path, a.Low, a.High, a.Unit }),
        Baseline = Shown(found.Baseline),
        Best = found.Best is { } best ? Shown(best) : null,
        found.IsAtLimit,
        Candidates = found.Candidates.Select(Shown),
    });

    /// <summary>Writes the files; each appears whole or not at all.</summary>
    public void WriteFiles(string folder, Csv csv, CancellationToken cancel)
    {
        AtomicFile.Write(Path.Combine(folder, "sizes.json"), w => w.WriteLine(Json()), cancel);
        AtomicFile.Write(Path.Combine(folder, "sizes.csv"), w => WriteCsv(w, csv), cancel);
        AtomicFile.Write(Path.Combine(folder, "sizes.svg"), w => w.Write(SvgRenderer.Render(Pareto())), cancel);
    }

    private IEnumerable<(string Name, SizeCandidate Candidate)> Picks()
    {
        yield return ("baseline", found.Baseline);
        if (found.Best is { } best)
        {
            yield return ("best", best);
        }
        foreach ((string name, SizeAim aim) in new[] { ("least LCC", SizeAim.Lcc), ("least CO2e, no more cost", SizeAim.Emissions) })
        {
            if (aim != found.Goal.Aim && new SizeGoal(aim).Best(found.Candidates, found.Baseline) is { } other)
            {
                yield return (name, other);
            }
        }
    }

    private string[] Row(string name, SizeCandidate c) =>
    [
        (name + CompareTable.MarkOf(c.Caveats)).Trim(),
        .. found.Axes.Select((a, i) => c.Sizes.Count > 0 ? $"{Figure.Of(c.Sizes[i])} {a.Unit}" : "as it is"),
        Figure.Whole(c.CapexEur), Figure.Whole(c.LifeCycleCostEur), Figure.Of(c.EmissionsTco2ePerYear), Figure.Percent(c.SelfSufficiencyFraction),
    ];

    private object Shown(SizeCandidate c) => new
    {
        Sizes = c.Sizes.Count > 0 ? found.Axes.Select((a, i) => (a.Path, Size: c.Sizes[i])).ToDictionary(p => p.Path, p => p.Size) : [],
        c.CapexEur,
        c.LifeCycleCostEur,
        c.EmissionsTco2ePerYear,
        c.SelfSufficiencyFraction,
        c.UnservedKwhPerYear,
        ServesWorse = c.Caveats.ServesWorse.Select(s => s.Key),
        OtherLimits = c.Caveats.MovedLimits.Select(m => m.Path),
        GivesLess = c.Caveats.GivesLess.Select(s => s.Key),
        OnFront = c.Sizes.Count > 0 && !found.Candidates.Any(c.IsBeatenBy),
    };

    private void WriteCsv(TextWriter to, Csv csv)
    {
        to.WriteLine(string.Join(csv.Separator, ["on front", .. found.Axes.Select(a => csv.Text($"{a.Path} [{a.Unit}]")), "capex [EUR]", "lcc [EUR]", "emissions [tCO2e/year]", "self-sufficiency [fraction]", "unserved [kWh/year]", .. OptionsCsv.CaveatNames]));
        foreach (SizeCandidate c in found.Candidates)
        {
            to.Write(found.Candidates.Any(c.IsBeatenBy) ? "no" : "yes");
            foreach (double value in (double[])[.. c.Sizes, c.CapexEur, c.LifeCycleCostEur, c.EmissionsTco2ePerYear, c.SelfSufficiencyFraction, c.UnservedKwhPerYear])
            {
                csv.Write(to, value);
            }
            (string worse, string limits, string less) = c.Caveats.Keys;
            to.WriteLine(string.Join(csv.Separator, "", worse, limits, less));
        }
    }

    private Chart Pareto()
    {
        bool share = found.Goal.Aim == SizeAim.SelfSufficiency;
        double Across(SizeCandidate c) => share ? 100 * c.SelfSufficiencyFraction : c.EmissionsTco2ePerYear;
        Series Points(string name, IReadOnlyList<SizeCandidate> of, bool label) => new(name, [.. of.Select(c => c.LifeCycleCostEur)])
        {
            Across = [.. of.Select(Across)],
            Labels = [.. of.Select(c => label ? string.Join(", ", c.Sizes.Select((s, i) => $"{Figure.Of(s)} {found.Axes[i].Unit}")) : "")],
        };
        SizeCandidate[] rest = [.. found.Candidates.Where(c => c != found.Best)];
        List<Series> series = [Points("Sizes", rest, label: false), Points("Baseline", [found.Baseline], label: false)];
        if (found.Best is { } best)
        {
            series.Add(Points("Best", [best], label: true));
        }
        return new()
        {
            Kind = ChartKind.Scatter,
            Title = $"Sizes by life-cycle cost and {(share ? "own electricity" : "emissions")}",
            Subtitle = $"{scenario.Inputs.Name}, {Period}; best: {GoalWords}",
            Source = $"sim {ProductVersion.Text}, scenario {scenario.Hash()[..8]}",
            X = share ? new XAxis.Numbers([], "Electricity made on site", "%") : new XAxis.Numbers([], "Emissions a year", "tCO2e/year"),
            Y = new YAxis("Life-cycle cost over the period", "EUR"),
            Series = series,
        };
    }
}
