using Sim.Cli.Charts;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>Bills beside the simulation, month by month: one chart for each carrier.</summary>
internal static class MeasuredCharts
{
    /// <summary>Name (without ending) and maker of each chart; none where nothing was measured.</summary>
    public static IEnumerable<(string Name, Func<Chart> Make)> Of(Result result) => result.Measured.Select(fit =>
        ($"measured-{fit.Carrier.Key.Replace('.', '-').Replace('_', '-')}{(result.Run.Sites.Count > 1 ? $"-{fit.Site}" : "")}", (Func<Chart>)(() => Of(result, fit))));

    private static Chart Of(Result result, BillFit fit)
    {
        int first = fit.Months[0].Month, count = fit.Months[^1].Month - first + 1, start = result.Scenario.Inputs.Period.Start;
        double[] simulated = fit.Carrier.Simulated(result.Appraisal, fit.Site, result.Scenario.Sites[fit.Site])[first..(first + count)];
        var measured = new double[count];
        Array.Fill(measured, double.NaN);
        foreach (BillMonth month in fit.Months)
        {
            measured[month.Month - first] = month.Measured;
        }
        string gaps = fit.Missing.Count > 0 ? $" {fit.Missing.Count} {(fit.Missing.Count == 1 ? "month has" : "months have")} no bill and {(fit.Missing.Count == 1 ? "is" : "are")} left out." : "";
        string weather = BillFit.HasGeneratedWeather(result.Scenario.Sites[fit.Site]) ? " Generated weather, not that of the months measured." : "";
        Chart chart = FramedCharts.Of(result, ChartKind.Lines, $"{fit.Carrier.Label}: measured and simulated",
            $"NMBE {MeasuredTables.Percent(fit.Nmbe)}, CV(RMSE) {MeasuredTables.Percent(fit.CvRmse)}, limits {MeasuredTables.Verdict(fit.Passes)}{(result.Run.Sites.Count > 1 ? $", {fit.Site}" : "")}",
            new XAxis.Months(start + first / 12, first % 12 + 1, count), new YAxis(fit.Carrier.Label, $"{fit.Carrier.Unit.Text}/month", FromZero: true), [],
            $"Limits of ASHRAE Guideline 14 for monthly bills: 5 % and 15 %.{gaps}{weather}");
        // Also a simulation that is zero throughout is shown: that is the finding.
        return chart with { Series = [new("Measured", measured) { Role = ColourRole.Baseline }, new("Simulated", simulated) { Role = ColourRole.Solar }] };
    }
}
