using Sim.Cli.Charts;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>A break-even as table and chart.</summary>
internal static class BreakEvenReport
{
    /// <summary>Prints the table and what it says.</summary>
    public static void Print(IAnsiConsole console, BreakEven found, string? chart)
    {
        (Result first, Result second) = (found.Points[0].First, found.Points[0].Second);
        Engine.Scenarios.ScenarioInputs inputs = first.Scenario.Inputs;
        console.WriteLine();
        console.MarkupLine($"[bold]{Markup.Escape(inputs.Name)}[/], {first.Scenario.PeriodText}: {Markup.Escape(first.Name)} and {Markup.Escape(second.Name)} over {Markup.Escape(found.Axis.Path)}");
        Table table = new Table().Border(TableBorder.Horizontal).AddColumn($"{Markup.Escape(Last(found.Axis.Path))}\n{Markup.Escape(found.Axis.Unit)}");
        foreach (string column in new[] { "residents\nmean", Markup.Escape(first.Name), Markup.Escape(second.Name), "difference", "" })
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        }
        foreach (BreakEvenPoint p in found.Points)
        {
            bool isEven = found.BreakEvens.Contains(p);
            string[] row = [Figure.Of(p.Value), Figure.Whole(p.First["people.residents"]), Figure.Of(p.FirstValue), Figure.Of(p.SecondValue), Figure.Of(p.Difference)];
            table.AddRow([.. row.Select(c => isEven ? $"[bold]{c}[/]" : c), ((isEven ? "even" : "") + CompareTable.MarkOf(p.Second)).Trim()]);
        }
        console.Write(table);
        console.WriteLine($"{found.Metric.Label}, {found.Metric.Unit}.");
        foreach (string line in Says(found))
        {
            console.WriteLine(line);
        }
        if (found.Payers.Count > 0)
        {
            console.Write(BreakEvenPayers.Of(found));
            console.WriteLine(ReceptionTable.BorneNote);
            Result shown = (found.BreakEvens.Count > 0 ? found.BreakEvens : found.Points)[^1].Second;
            console.WriteLine();
            console.WriteLine($"Who pays and is repaid with {shown.Name} at {Where(found, (found.BreakEvens.Count > 0 ? found.BreakEvens : found.Points)[^1])}:");
            console.Write(PayerTables.Of(shown.Cash));
            if (PayerTables.Cash(shown.Cash) is { } cash)
            {
                console.Write(cash);
            }
            foreach (string note in PayerTables.Notes(shown.Cash, shown))
            {
                console.WriteLine(note);
            }
        }
        if (chart is not null)
        {
            console.WriteLine($"chart written to {chart}");
        }
    }

    /// <summary>What the numbers come to, in sentences.</summary>
    public static IEnumerable<string> Says(BreakEven found)
    {
        (Result first, Result second) = (found.Points[0].First, found.Points[0].Second);
        foreach (BreakEvenPoint p in found.BreakEvens)
        {
            string beyond = found.Points.FirstOrDefault(q => q.Value > p.Value) is { } next ? $"; above it {(next.Difference < 0 ? second.Name : first.Name)} has the lower value" : "";
            yield return $"Break-even at {found.Axis.Path} = {Figure.Of(p.Value)}{(found.Axis.Unit.Length > 0 ? " " + found.Axis.Unit : "")}, {Figure.Whole(p.First["people.residents"])} residents on average{beyond}.";
        }
        if (found.BreakEvens.Count == 0)
        {
            double[] differences = [.. found.Points.Select(p => p.Difference).Where(d => !double.IsNaN(d))];
            yield return differences.Length == 0 ? "No value can be compared: nobody stays."
                : $"No break-even between {found.Axis.Text(found.Axis.Low)} and {found.Axis.Text(found.Axis.High)}: {(differences[0] < 0 ? second.Name : first.Name)} has the lower value throughout.";
        }
        Result shown = (found.BreakEvens.Count > 0 ? found.BreakEvens : found.Points)[0].Second;
        foreach (string mark in CompareTable.Marks([shown], first.Name))
        {
            yield return mark;
        }
    }

    /// <summary>Both over the varied input, or over the residents where that is what varies, with the break-even marked.</summary>
    public static Chart Chart(BreakEven found)
    {
        (Result first, Result second) = (found.Points[0].First, found.Points[0].Second);
        Series Line(string name, Func<BreakEvenPoint, double> of) => new(name, [.. found.Points.Select(of)]);
        string? at = found.BreakEvens.Count == 0 ? null
            : string.Join(" and ", found.BreakEvens.Select(p => Where(found, p)));
        return new()
        {
            Kind = ChartKind.Lines,
            Title = at is null ? $"No break-even of {first.Name} and {second.Name}" : $"Break-even of {first.Name} and {second.Name} at {at}",
            Subtitle = Case(first),
            Source = FramedCharts.Source(first),
            Note = $"Whole model at each point; varied: {found.Axis.Path}.{(FromZero(found) ? "" : " The vertical axis does not begin at 0.")}",
            X = Across(found, found.Points),
            Y = new YAxis(found.Metric.Label, found.Metric.Unit, FromZero: FromZero(found)),
            Series =
            [
                Line(first.Name, p => p.FirstValue),
                Line(second.Name, p => p.SecondValue),
                .. found.BreakEvens.Count == 0 ? Array.Empty<Series>() : [Line("break-even", p => found.BreakEvens.Contains(p) ? (p.FirstValue + p.SecondValue) / 2 : double.NaN)],
            ],
        };
    }

    // Lines say how they differ, not how high they are: where both keep to the upper half, they fill the chart instead.
    private static bool FromZero(BreakEven found)
    {
        double[] values = [.. found.Points.SelectMany(p => new[] { p.FirstValue, p.SecondValue }).Where(double.IsFinite)];
        return values.Length == 0 || (values.Min() >= 0 && values.Min() < values.Max() / 2);
    }

    /// <summary>Scenario and period.</summary>
    internal static string Case(Result first) =>
        $"{first.Scenario.Inputs.Name}, {first.Scenario.PeriodText}";

    /// <summary>A point in words: its residents where occupancy is what varies, else its value.</summary>
    internal static string Where(BreakEven found, BreakEvenPoint p) =>
        IsOccupancy(found) ? $"{Figure.Whole(p.First["people.residents"])} residents" : $"{Figure.Of(p.Value)} {found.Axis.Unit}".TrimEnd();

    /// <summary>The axis of a chart over some points.</summary>
    internal static XAxis Across(BreakEven found, IReadOnlyList<BreakEvenPoint> points) => IsOccupancy(found)
        ? new XAxis.Numbers([.. points.Select(p => p.First["people.residents"])], "Residents, mean", "person")
        : new XAxis.Numbers([.. points.Select(p => p.Value)], Title(Last(found.Axis.Path)), found.Axis.Unit);

    private static bool IsOccupancy(BreakEven found) => found.Axis.Path.Split('.').Contains("occupancy");

    private static string Last(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static string Title(string key) => char.ToUpperInvariant(key[0]) + key[1..].Replace('_', ' ');
}
