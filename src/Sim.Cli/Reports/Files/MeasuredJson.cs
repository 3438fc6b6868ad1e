using System.Text.Json;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>Bills against the simulation as JSON; docs/measured.md lists the keys.</summary>
internal static class MeasuredJson
{
    /// <summary>Writes one carrier of one site.</summary>
    public static void Write(Utf8JsonWriter json, ScenarioInputs inputs, BillFit fit)
    {
        json.WriteStartObject();
        json.WriteString("site", fit.Site);
        json.WriteString("carrier", fit.Carrier.Key);
        json.WriteString("label", fit.Carrier.Label);
        json.WriteString("unit", fit.Carrier.Unit.Text);
        json.WriteNumber("measured", fit.Measured);
        json.WriteNumber("simulated", fit.Simulated);
        Statistics(json, fit);
        json.WriteStartArray("missing_months");
        foreach (int month in fit.Missing)
        {
            json.WriteStringValue(MeasuredTables.MonthName(inputs, month));
        }
        json.WriteEndArray();
        json.WriteStartArray("months");
        foreach (BillMonth month in fit.Months)
        {
            json.WriteStartObject();
            json.WriteString("month", MeasuredTables.MonthName(inputs, month.Month));
            json.WriteNumber("measured", month.Measured);
            json.WriteNumber("simulated", month.Simulated);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes months compared, NMBE, CV(RMSE), limits and verdict.</summary>
    public static void Statistics(Utf8JsonWriter json, BillFit fit)
    {
        json.WriteNumber("months_compared", fit.Months.Count);
        JsonText.Number(json, "difference_fraction", fit.Difference);
        JsonText.Number(json, "nmbe_fraction", fit.Nmbe);
        JsonText.Number(json, "cv_rmse_fraction", fit.CvRmse);
        json.WriteNumber("nmbe_limit_fraction", Guideline14.MonthlyNmbeLimit);
        json.WriteNumber("cv_rmse_limit_fraction", Guideline14.MonthlyCvRmseLimit);
        if (fit.Passes is { } passes)
        {
            json.WriteBoolean("passes", passes);
        }
        else
        {
            json.WriteNull("passes");
        }
    }
}
