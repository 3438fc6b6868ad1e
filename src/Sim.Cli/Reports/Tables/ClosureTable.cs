using Sim.Cli.Charts;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>What each option is worth if the centre closes early: table, notes and charts.</summary>
internal static class ClosureTable
{
    private const int MostLines = 6;

    /// <summary>Prints the table where the scenario says when the centre may close.</summary>
    public static void Print(IAnsiConsole console, IReadOnlyList<Result> results)
    {
        IReadOnlyList<ClosureRegret> regrets = ClosureRegret.Of(results);
        if (regrets.Count > 0)
        {
            console.WriteLine();
            console.MarkupLine("[bold]If the centre closes early[/]");
            console.Write(Of(regrets));
            foreach (string note in Notes(regrets))
            {
                console.WriteLine(note);
            }
        }
    }

    /// <summary>One row for each variation.</summary>
    public static Table Of(IReadOnlyList<ClosureRegret> regrets)
    {
        Table table = new Table().Border(TableBorder.Horizontal).AddColumn(new TableColumn("").NoWrap());
        string[] columns = ["NPV if\nopen\nkEUR", "NPV\nexpected\nkEUR", "Chance\nof loss", "Stays\nworth it\nafter", "Regret\nmean\nkEUR", "Regret\nworst\nkEUR", "Moved\nor sold"];
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        }
        foreach (ClosureRegret r in regrets)
        {
            double capex = r.Result.Appraisal.Investments.Sum(i => i.CapexEur);
            table.AddRow(CompareTable.Marked(r.Result.Name, r.Result), Figure.Whole(r.OpenEur / 1000), Figure.Whole(r.ExpectedEur / 1000),
                r.Result.Kind == VariationKind.Baseline ? "" : Figure.Percent(r.LossFraction),
                r.Result.Kind == VariationKind.Baseline ? "" : r.BreakEvenMonths is { } months ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{months / 12.0:0.0} years") : "never",
                Figure.Whole(r.RegretEur / 1000), Figure.Whole(r.WorstRegretEur / 1000),
                capex > 0 ? Figure.Percent(r.Result.Appraisal.Investments.Sum(i => i.CapexEur * i.RelocationFraction) / capex) : "");
        }
        return table;
    }

    /// <summary>What a reader of the table must know.</summary>
    public static IReadOnlyList<string> Notes(IReadOnlyList<ClosureRegret> regrets)
    {
        Period period = new(regrets[0].Result.Scenario);
        return
        [
            $"Chance that the centre closes before the end of {period.End}: {Figure.Percent(period.Closes)}. NPV if open: unused value counts in full at the end.",
            "Regret: what is lost by not having chosen what turns out best of those shown. Moved or sold: share of unused value that a closing leaves (relocation:), moving: and disposal: deducted in NPV. !: serves people worse, leaves more litter or sewage or is judged by other limits; *: gives people less.",
            "This table alone counts the closing: all other results run to the end of the period.",
        ];
    }

    /// <summary>Mean regret of each variation, the smallest first.</summary>
    public static Chart Regret(IReadOnlyList<ClosureRegret> regrets)
    {
        ClosureRegret[] sorted = [.. regrets.OrderBy(r => r.RegretEur)];
        Result baseline = regrets[0].Result;
        return FramedCharts.Of(baseline, ChartKind.HorizontalBars, "What is regretted if the centre closes early", $"{FramedCharts.Period(baseline)}, weighed by the chance of each closing",
            new XAxis.Categories([.. sorted.Select(r => OptionCharts.Name(r.Result))]), new YAxis("Mean regret", "kEUR"),
            [new("Regret", [.. sorted.Select(r => r.RegretEur / 1000)])], "Loss against what turns out best for that closing." + OptionCharts.Flagged([.. sorted.Select(r => r.Result)])) with
        {
            Sorted = false,
        };
    }

    /// <summary>Net present value by month of closing: packages, or the options of highest value where there are none.</summary>
    public static Chart ByMonth(IReadOnlyList<ClosureRegret> regrets)
    {
        Result baseline = regrets[0].Result;
        VariationKind kind = regrets.Any(r => r.Result.Kind == VariationKind.Package) ? VariationKind.Package : VariationKind.Option;
        ClosureRegret[] shown = [.. regrets.Where(r => r.Result.Kind == kind).OrderByDescending(r => r.ExpectedEur).Take(MostLines)];
        return FramedCharts.Of(baseline, ChartKind.Lines, $"What each {(kind == VariationKind.Package ? "package" : "option")} is worth if the centre closes",
            FramedCharts.Period(baseline) + ", by month of closing", new XAxis.Months(baseline.Scenario.Inputs.Period.Start, 1, regrets[0].ByMonthEur.Length),
            new YAxis("Net present value", "kEUR"), shown.Select(r => new Series(OptionCharts.Name(r.Result), [.. r.ByMonthEur.Select(e => e / 1000)])),
            "Below zero: dearer than the baseline up to then." + OptionCharts.Flagged([.. shown.Select(r => r.Result)]));
    }

    private readonly record struct Period(Scenario Scenario)
    {
        public int End => Scenario.Inputs.Period.CalendarYear(Scenario.Inputs.Period.Years - 1);

        public double Closes => Scenario.Inputs.Closure!.ByMonth(Scenario.Inputs.Period.Start, Scenario.Inputs.Period.Years * 12).Sum();
    }
}
