using Sim.Cli.Charts;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>A break-even as each payer and funder sees it: table and chart.</summary>
internal static class BreakEvenPayers
{
    /// <summary>One row for each payer and break-even: where it is, what the payer bears there, and which of the two costs it less on either side.</summary>
    public static Table Of(BreakEven found)
    {
        Table table = new Table().Border(TableBorder.Horizontal).AddColumn("Seen by");
        string unit = Markup.Escape(found.Axis.Unit);
        foreach (string column in new[] { $"even at\n{unit}".TrimEnd(), "residents\nmean", "bears there\nEUR/p-night", "below it\nbears less with", "above it\nbears less with" })
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        }
        foreach (BreakEven payer in found.Payers)
        {
            string name = Markup.Escape(payer.Metric.Payer);
            foreach (BreakEvenPoint even in payer.BreakEvens)
            {
                BreakEvenPoint? below = payer.Points.LastOrDefault(p => p.Value < even.Value), above = payer.Points.FirstOrDefault(p => p.Value > even.Value);
                table.AddRow(name, $"[bold]{Figure.Of(even.Value)}[/]", Figure.Whole(even.First["people.residents"]), Figure.Of((even.FirstValue + even.SecondValue) / 2), Less(below), Less(above));
            }
            if (payer.BreakEvens.Count == 0)
            {
                string always = Less(payer.Points[0]);
                table.AddRow(name, "none", "-", "-", always, always);
            }
        }
        return table;
    }

    /// <summary>What the second costs each payer beyond the first, over what is varied: a payer is even where its line meets zero.</summary>
    public static Chart Chart(BreakEven found)
    {
        (Result first, Result second) = (found.Points[0].First, found.Points[0].Second);
        BreakEvenPoint[] points = [.. found.Payers.SelectMany(p => p.Points).Concat(found.Points).DistinctBy(p => p.Value).OrderBy(p => p.Value)];
        BreakEven[] shown = [.. found.Payers.Where(p => p.Points.Any(q => q.Difference != 0))];
        string[] evens = [.. shown.Where(p => p.BreakEvens.Count > 0).Select(p => $"{p.Metric.Payer} {string.Join(" and ", p.BreakEvens.Select(e => BreakEvenReport.Where(found, e)))}")];
        return new()
        {
            Kind = ChartKind.Lines,
            Title = $"What each payer bears more with {second.Name} than with {first.Name}",
            Subtitle = BreakEvenReport.Case(first),
            Source = FramedCharts.Source(first),
            Note = (evens.Length > 0 ? $"Even for {string.Join(", ", evens)}. " : "No payer is even. ") + "Below zero it bears less.",
            X = BreakEvenReport.Across(found, points),
            Y = new YAxis($"Borne with {second.Name} less {first.Name}", "EUR/person-night"),
            Series = [.. shown.Select(p => new Series(p.Metric.Payer, [.. points.Select(q => p.Metric.Of(q.Second) - p.Metric.Of(q.First))]))],
            Thresholds = [new("even", 0)],
        };
    }

    private static string Less(BreakEvenPoint? at) => at is null ? "-" : at.Difference == 0 ? "the same" : Markup.Escape((at.Difference < 0 ? at.Second : at.First).Name);
}
