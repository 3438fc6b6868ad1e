using System.Text.Encodings.Web;
using System.Text.Json;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>A calibration as one JSON document; docs/measured.md lists the keys.</summary>
internal static class CalibrationJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document.</summary>
    public static string Of(CalibrationResult result, ProblemList problems)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            JsonText.Stamp(json, "calibrate");
            json.WriteString("scenario", result.Scenario.Inputs.Name);
            json.WriteString("hash", result.Scenario.Hash());
            json.WriteNumber("bills", result.Bills);
            json.WriteNumber("simulations", result.Runs);
            json.WriteBoolean("converged", result.Converged);
            json.WriteNumber("sum_of_squares_before", result.SumOfSquaresBefore);
            json.WriteNumber("sum_of_squares_after", result.SumOfSquaresAfter);
            Array(json, "warnings", problems.Sorted, p => json.WriteStringValue(p.ToString()));
            Array(json, "inputs", result.Inputs, i => Input(json, i));
            Array(json, "correlated", result.Correlated, p => Pair(json, p));
            Array(json, "used", result.Used, f => Carrier(json, result, f));
            Array(json, "held_out", result.HeldOut, f => Carrier(json, result, f));
            json.WriteStartObject("set");
            foreach (Change change in result.Variation.Changes)
            {
                json.WriteString(change.Path, change.Value.ToString());
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Input(Utf8JsonWriter json, CalibratedInput input)
    {
        json.WriteStartObject();
        json.WriteString("path", input.Input.Path);
        json.WriteString("unit", input.Input.Unit.Text);
        json.WriteNumber("before", input.Input.Before);
        json.WriteNumber("after", input.After);
        json.WriteNumber("low", input.Input.Low);
        json.WriteNumber("high", input.Input.High);
        json.WriteString("range_from", input.Input.RangeFrom);
        JsonText.Number(json, "standard_error", input.StandardError);
        JsonText.Number(json, "half_width_95", input.HalfWidth);
        json.WriteString("determination", input.Determination switch { Determination.Determined => "determined", Determination.AtBound => "at-bound", _ => "not-determined" });
        json.WriteString("reason", input.Reason);
        json.WriteEndObject();
    }

    private static void Pair(Utf8JsonWriter json, CorrelatedPair pair)
    {
        json.WriteStartObject();
        json.WriteString("first", pair.First);
        json.WriteString("second", pair.Second);
        json.WriteNumber("correlation", pair.Correlation);
        json.WriteEndObject();
    }

    private static void Carrier(Utf8JsonWriter json, CalibrationResult result, (BillFit Before, BillFit After) fits)
    {
        json.WriteStartObject();
        json.WritePropertyName("before");
        MeasuredJson.Write(json, result.Scenario.Inputs, fits.Before);
        json.WritePropertyName("after");
        MeasuredJson.Write(json, result.Scenario.Inputs, fits.After);
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            write(item);
        }
        json.WriteEndArray();
    }
}
