using Sim.Cli.Charts;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>The charts of a result, by file name; docs/charts.md lists the same names.</summary>
internal static class ResultCharts
{
    private const int Width = 900, Height = 480, Frame = 230, Row = 18, Label = 11, Few = 15;

    /// <summary>Name (without ending) and maker of each chart of one run. Those by the hour need a run that kept hours.</summary>
    public static IEnumerable<(string Name, Func<Chart> Make)> OfRun(Result result)
    {
        yield return ("energy-by-end-use", () => EnergyCharts.ByEndUse(result));
        yield return ("energy-by-source", () => EnergyCharts.BySource(result));
        foreach ((string name, Func<Chart> make) in result.Run.Sites.SelectMany(s => OfHours(result, s)))
        {
            yield return (name, make);
        }
        yield return ("energy-flows", () => FlowCharts.Energy(result));
        yield return ("water-flows", () => FlowCharts.Water(result));
        yield return ("material-flows", () => FlowCharts.Materials(result));
        yield return ("water-by-source", () => ResourceCharts.WaterBySource(result));
        yield return ("water-by-use", () => ResourceCharts.Water(result));
        yield return ("waste-by-route", () => ResourceCharts.WasteByRoute(result));
        yield return ("waste-by-stream", () => ResourceCharts.WasteByStream(result));
        yield return ("cost-breakdown", () => MoneyCharts.Breakdown(result));
        yield return ("cost-by-year", () => MoneyCharts.ByYear(result));
        if (result.Cash is { HasRules: true } book)
        {
            yield return ("cash-by-payer", () => CashCharts.ByPayer(result, book));
            if (CashCharts.Arrears(result, book) is { } arrears)
            {
                yield return ("arrears-by-payer", () => arrears);
            }
        }
        yield return ("emissions-by-source", () => EmissionCharts.BySource(result));
        yield return ("emissions-by-year", () => EmissionCharts.ByYear(result));
        yield return ("occupancy", () => ResourceCharts.Occupancy(result));
        foreach ((string name, Func<Chart> make) in MeasuredCharts.Of(result))
        {
            yield return (name, make);
        }
    }

    // A chart of hours is of one site: where there are several, each has its own, with the site's name behind the chart's.
    private static IEnumerable<(string Name, Func<Chart> Make)> OfHours(Result result, SiteRun site)
    {
        if (site.HourlyYear < 0)
        {
            yield break;
        }
        string of = result.Run.Sites.Count > 1 ? $".{site.Plan.Name}" : "";
        yield return ($"winter-week-electricity{of}", () => WeekCharts.Electricity(result, site, coldest: true));
        yield return ($"winter-week-temperature{of}", () => WeekCharts.Temperatures(result, site, coldest: true));
        yield return ($"summer-week-electricity{of}", () => WeekCharts.Electricity(result, site, coldest: false));
        yield return ($"summer-week-temperature{of}", () => WeekCharts.Temperatures(result, site, coldest: false));
        yield return ($"temperature-year{of}", () => RoomCharts.Year(result, site));
        if (ResourceCharts.Tanks(result, site) is { } tanks)
        {
            yield return ($"water-stores{of}", () => tanks);
        }
        if (FillCharts.Year(result, site) is { } filled)
        {
            yield return ($"stores-filled{of}", () => filled);
        }
        if (site.Plan.Stocks.Count > 0)
        {
            yield return ($"fuel-stocks{of}", () => StockCharts.Year(result, site));
        }
    }

    /// <summary>Name (without ending) and maker of each chart of a comparison, the baseline first.</summary>
    public static IEnumerable<(string Name, Func<Chart> Make)> OfComparison(IReadOnlyList<Result> results)
    {
        yield return ("options", () => OptionCharts.MoneyAgainstEmissions(results));
        yield return ("cost-by-option", () => MoneyCharts.ByOption(results));
        yield return ("cost-change-by-option", () => MoneyCharts.ChangeByOption(results));
        yield return ("emissions-by-option", () => EmissionCharts.ByOption(results));
        yield return ("emissions-change-by-option", () => EmissionCharts.ChangeByOption(results));
        if (ClosureRegret.Of(results) is { Count: > 0 } regrets)
        {
            yield return ("closure-regret", () => ClosureTable.Regret(regrets));
            yield return ("closure-value", () => ClosureTable.ByMonth(regrets));
        }
        yield return ("grid-by-option", () => OptionCharts.GridByMonth(results));
        if (SavingsCharts.Chosen(results) is { } chosen)
        {
            yield return ("savings-by-month", () => SavingsCharts.ByMonth(results[0], chosen));
        }
        if (results[0].OnStandard is { } raised)
        {
            Result[] onStandard = [raised, .. results.Skip(1).Select(r => r.OnStandard).OfType<Result>()];
            yield return ("options-on-standard", () => OptionCharts.MoneyAgainstEmissions(onStandard));
        }
    }

    /// <summary>The files to write: the charts of the first result, and of the comparison where there are more.</summary>
    public static IEnumerable<(string Name, Action<TextWriter> Write)> Files(IReadOnlyList<Result> results, ChartRenderer render) =>
        OfRun(results[0]).Concat(results.Count > 1 ? OfComparison(results) : [])
            .Select(c => ($"charts/{c.Name}.svg", (Action<TextWriter>)(writer => Draw(writer, c.Make(), render))));

    /// <summary>The height that a chart needs so that each of its names is read: bars grow with their rows, points with their labels.</summary>
    public static int HeightOf(Chart chart, int height) => chart.Kind switch
    {
        ChartKind.HorizontalBars when chart.X.Length > Few => Math.Max(height, Frame + Row * chart.X.Length),
        ChartKind.Scatter => Math.Max(height, height / 2 + Label * chart.Series.Sum(s => s.Values.Count)),
        ChartKind.Flows => Math.Max(height, Frame + Row * Math.Max(Ends(chart, f => f.From, f => f.To), Ends(chart, f => f.To, f => f.From))),
        _ => height,
    };

    // Names at one side of a flow diagram.
    private static int Ends(Chart chart, Func<Flow, string> side, Func<Flow, string> other)
    {
        var inner = chart.Flows.Where(f => f.Value > 0).Select(other).ToHashSet(StringComparer.Ordinal);
        return chart.Flows.Where(f => f.Value > 0).Select(side).Distinct(StringComparer.Ordinal).Count(n => !inner.Contains(n));
    }

    private static void Draw(TextWriter writer, Chart chart, ChartRenderer render) => writer.Write(render(chart, Width, HeightOf(chart, Height)));
}
