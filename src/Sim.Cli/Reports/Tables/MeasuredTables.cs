using System.Globalization;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>Bills against the simulation, carrier by carrier, as the console and the report show them.</summary>
internal static class MeasuredTables
{
    private static readonly string Limits = string.Create(CultureInfo.InvariantCulture,
        $"NMBE within {100 * Guideline14.MonthlyNmbeLimit:0} % either way and CV(RMSE) up to {100 * Guideline14.MonthlyCvRmseLimit:0} %");

    /// <summary>One row for each carrier.</summary>
    public static Table Of(Result result)
    {
        Table table = new Table().Border(TableBorder.Horizontal).AddColumn("[bold]Measured and simulated[/]");
        foreach (string column in new[] { "Months", "Measured", "Simulated" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }
        table.AddColumn("Unit");
        foreach (string column in new[] { "Difference", "NMBE", "CV(RMSE)", "Verdict" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }
        foreach (BillFit fit in result.Measured)
        {
            table.AddRow(Markup.Escape(Name(result, fit)), fit.Months.Count.ToString(CultureInfo.InvariantCulture), Figure.Of(fit.Measured), Figure.Of(fit.Simulated),
                Markup.Escape(fit.Carrier.Unit.Text), Percent(fit.Difference), Percent(fit.Nmbe), Percent(fit.CvRmse), Verdict(fit.Passes, bold: true));
        }
        return table;
    }

    /// <summary>What the table rests on: limits, months compared, gaps, weather.</summary>
    public static IEnumerable<string> Notes(Result result)
    {
        yield return $"Limits of ASHRAE Guideline 14-2014 for monthly bills: {Limits}. Difference: measured less simulated, over measured; NMBE: the same times n / (n - 1) for n months. Above zero the simulation is too low.";
        foreach (BillFit fit in result.Measured)
        {
            string gaps = fit.Missing.Count == 0 ? "" : $", without {string.Join(", ", fit.Missing.Select(m => MonthName(result, m)))}";
            string few = fit.Months.Count < Guideline14.FewestJudged ? $"; not judged: fewer than {Guideline14.FewestJudged} months"
                : fit.Months.Count < Guideline14.FewestMonths ? $"; fewer than the {Guideline14.FewestMonths} months that the guideline asks for" : "";
            string until = fit.Months.Count > 1 ? $" to {MonthName(result, fit.Months[^1].Month)}" : "";
            yield return $"{Name(result, fit)}: {MonthName(result, fit.Months[0].Month)}{until}{gaps}{few}.";
        }
        if (result.Measured.Any(f => BillFit.HasGeneratedWeather(result.Scenario.Sites[f.Site])))
        {
            yield return "The weather is generated, not that of the measured months: what heats or cools cannot be compared month by month with confidence.";
        }
    }

    /// <summary>A carrier, with its site where there are several.</summary>
    public static string Name(Result result, BillFit fit) => result.Run.Sites.Count > 1 ? $"{fit.Carrier.Label}, {fit.Site}" : fit.Carrier.Label;

    /// <summary>A month of the period as <c>2026-01</c>.</summary>
    public static string MonthName(Result result, int month) => MonthName(result.Scenario.Inputs, month);

    /// <summary>A month of the period as <c>2026-01</c>.</summary>
    public static string MonthName(ScenarioInputs inputs, int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{inputs.Period.Start + month / 12}-{month % 12 + 1:00}");

    /// <summary>A fraction as a percentage; what rounds to nothing has no sign.</summary>
    public static string Percent(double fraction) => Figure.Percent(Math.Abs(fraction) < 0.0005 ? 0 : fraction);

    /// <summary>Whether the limits are kept, in words.</summary>
    public static string Verdict(bool? passes, bool bold = false) => passes switch { true => "met", false => bold ? "[bold]not met[/]" : "not met", _ => "not judged" };
}
