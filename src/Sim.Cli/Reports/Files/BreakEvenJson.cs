using System.Text.Encodings.Web;
using System.Text.Json;
using Sim.Engine.Accounts;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>A break-even as one JSON document.</summary>
internal static class BreakEvenJson
{
    /// <summary>The whole as JSON; keys are documented in docs/breakeven.md.</summary>
    public static string Of(BreakEven found)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            JsonText.Stamp(json, "breakeven");
            json.WriteString("scenario", found.Points[0].First.Scenario.Inputs.Name);
            json.WriteString("path", found.Axis.Path);
            json.WriteString("unit", found.Axis.Unit);
            json.WriteString("metric", found.Metric.Key);
            json.WriteString("metric_unit", found.Metric.Unit);
            json.WriteString("first", found.Points[0].First.Name);
            json.WriteString("second", found.Points[0].Second.Name);
            WritePoints(json, "break_evens", found.BreakEvens);
            WritePoints(json, "points", found.Points);
            json.WriteStartArray("payers");
            foreach (BreakEven payer in found.Payers)
            {
                json.WriteStartObject();
                json.WriteString("name", payer.Metric.Payer);
                WriteValues(json, "break_evens", payer.BreakEvens);
                WriteValues(json, "points", payer.Points);
                json.WriteEndObject();
            }
            json.WriteEndArray();
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
            WriteValues(json, p);
            WritePayers(json, "first_payers_eur_per_person_night", p.First);
            WritePayers(json, "second_payers_eur_per_person_night", p.Second);
            WriteKeys(json, "second_serves_worse", p.Second.ServesWorse.Select(s => s.Key));
            WriteKeys(json, "second_other_limits", p.Second.MovedLimits.Select(m => m.Path));
            WriteKeys(json, "second_gives_less", p.Second.GivesLess.Select(s => s.Key));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteKeys(Utf8JsonWriter json, string name, IEnumerable<string> keys)
    {
        json.WriteStartArray(name);
        foreach (string key in keys)
        {
            json.WriteStringValue(key);
        }
        json.WriteEndArray();
    }

    private static void WriteValues(Utf8JsonWriter json, string name, IReadOnlyList<BreakEvenPoint> points)
    {
        json.WriteStartArray(name);
        foreach (BreakEvenPoint p in points)
        {
            json.WriteStartObject();
            WriteValues(json, p);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteValues(Utf8JsonWriter json, BreakEvenPoint p)
    {
        JsonText.Number(json, "value", p.Value);
        JsonText.Number(json, "residents", p.First["people.residents"]);
        JsonText.Number(json, "first", p.FirstValue);
        JsonText.Number(json, "second", p.SecondValue);
    }

    private static void WritePayers(Utf8JsonWriter json, string name, Result result)
    {
        json.WriteStartObject(name);
        foreach (NamedAmount payer in ReceptionTable.Bears(result))
        {
            JsonText.Number(json, payer.Name, payer.Amount);
        }
        json.WriteEndObject();
    }
}
