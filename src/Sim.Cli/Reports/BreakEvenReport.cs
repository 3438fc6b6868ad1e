using System.Text.Encodings.Web;
using System.Text.Json;
using Sim.Cli.Charts;
using Sim.Engine.Accounts;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>A break-even as table, JSON document and chart.</summary>
internal static class BreakEvenReport
{
    /// <summary>Prints the table and what it says.</summary>
    public static void Print(IAnsiConsole console, BreakEven found, string? chart)
    {
        (Result first, Result second) = (found.Points[0].First, found.Points[0].Second);
        Engine.Scenarios.ScenarioInputs inputs = first.Scenario.Inputs;
        console.WriteLine();
        console.MarkupLine($"[bold]{Markup.Escape(inputs.Name)}[/], {inputs.Period.Text}: {Markup.Escape(first.Name)} and {Markup.Escape(second.Name)} over {Markup.Escape(found.Axis.Path)}");
        Table table = new Table().Border(TableBorder.Horizontal).AddColumn($"{Markup.Escape(Last(found.Axis.Path))}\n{Markup.Escape(found.Axis.Unit)}");
        foreach (string column in new[] { "residents\nmean", Markup.Escape(first.Name), Markup.Escape(second.Name), "difference", "" })
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        }
        foreach (BreakEvenPoint p in found.Points)
        {
            bool isEven = found.BreakEvens.Contains(p);
            string[] row = [Figure.Of(p.Value), Figure.Whole(p.First["people.residents"]), Figure.Of(p.FirstValue), Figure.Of(p.SecondValue), Figure.Of(p.Difference)];
            table.AddRow([.. row.Select(c => isEven ? $"[bold]{c}[/]" : c), isEven ? "even" : p.Second.ServesWorse.Count > 0 ? "!" : ""]);
        }
        console.Write(table);
        console.WriteLine($"{found.Metric.Label}, {found.Metric.Unit}.");
        foreach (string line in Says(found))
        {
            console.WriteLine(line);
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
        if (shown.ServesWorse.Count > 0)
        {
            yield return $"! {second.Name} serves people worse than {first.Name}: {CompareTable.InWords(shown)}";
        }
    }

    /// <summary>Both over the varied input, or over the residents where that is what varies, with the break-even marked.</summary>
    public static Chart Chart(BreakEven found)
    {
        (Result first, Result second) = (found.Points[0].First, found.Points[0].Second);
        bool isOccupancy = found.Axis.Path.Split('.').Contains("occupancy");
        double[] across = [.. found.Points.Select(p => isOccupancy ? p.First["people.residents"] : p.Value)];
        Series Line(string name, Func<BreakEvenPoint, double> of) => new(name, [.. found.Points.Select(of)]);
        string? at = found.BreakEvens.Count == 0 ? null
            : string.Join(" and ", found.BreakEvens.Select(p => isOccupancy ? $"{Figure.Whole(p.First["people.residents"])} residents" : $"{Figure.Of(p.Value)} {found.Axis.Unit}".TrimEnd()));
        return new()
        {
            Kind = ChartKind.Lines,
            Title = at is null ? $"No break-even of {first.Name} and {second.Name}" : $"Break-even of {first.Name} and {second.Name} at {at}",
            Subtitle = $"{first.Scenario.Inputs.Name}, {first.Scenario.Inputs.Period.Text}",
            Note = $"Whole model at each point; varied: {found.Axis.Path}.",
            X = isOccupancy ? new XAxis.Numbers(across, "Residents, mean", "person") : new XAxis.Numbers(across, Title(Last(found.Axis.Path)), found.Axis.Unit),
            Y = new YAxis(found.Metric.Label, found.Metric.Unit, FromZero: found.Points.All(p => p.FirstValue >= 0 && p.SecondValue >= 0)),
            Series =
            [
                Line(first.Name, p => p.FirstValue),
                Line(second.Name, p => p.SecondValue),
                .. found.BreakEvens.Count == 0 ? Array.Empty<Series>() : [Line("break-even", p => found.BreakEvens.Contains(p) ? (p.FirstValue + p.SecondValue) / 2 : double.NaN)],
            ],
        };
    }

    /// <summary>The whole as JSON; keys are documented in docs/breakeven.md.</summary>
    public static string Json(BreakEven found)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("command", "breakeven");
            json.WriteString("version", ProductVersion.Text);
            json.WriteString("scenario", found.Points[0].First.Scenario.Inputs.Name);
            json.WriteString("path", found.Axis.Path);
            json.WriteString("unit", found.Axis.Unit);
            json.WriteString("metric", found.Metric.Key);
            json.WriteString("metric_unit", found.Metric.Unit);
            json.WriteString("first", found.Points[0].First.Name);
            json.WriteString("second", found.Points[0].Second.Name);
            WritePoints(json, "break_evens", found.BreakEvens);
            WritePoints(json, "points", found.Points);
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WritePoints(Utf8JsonWriter json, string name, IReadOnlyList<BreakEvenPoint> points)
    {
        json.WriteStartArray(name);
        foreach (BreakEvenPoint p in points)
        {
            json.WriteStartObject();
            Number(json, "value", p.Value);
            Number(json, "residents", p.First["people.residents"]);
            Number(json, "first", p.FirstValue);
            Number(json, "second", p.SecondValue);
            WritePayers(json, "first_payers_eur_per_person_night", p.First);
            WritePayers(json, "second_payers_eur_per_person_night", p.Second);
            json.WriteStartArray("second_serves_worse");
            foreach (Shortfall worse in p.Second.ServesWorse)
            {
                json.WriteStringValue(worse.Key);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WritePayers(Utf8JsonWriter json, string name, Result result)
    {
        json.WriteStartObject(name);
        foreach (NamedAmount payer in ReceptionTable.Bears(result))
        {
            Number(json, payer.Name, payer.Amount);
        }
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string key, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(key, value);
        }
        else
        {
            json.WriteNull(key);
        }
    }

    private static string Last(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static string Title(string key) => char.ToUpperInvariant(key[0]) + key[1..].Replace('_', ' ');
}
