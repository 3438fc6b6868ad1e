using System.Text.Encodings.Web;
using System.Text.Json;
using Sim.Engine.Accounts;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>The standard cost catalogue as one JSON document; keys are documented in docs/costs.md.</summary>
internal static class CostJson
{
    /// <summary>Writes the catalogue and, where there are some, measured costs.</summary>
    public static string Of(Result result, IReadOnlyList<StandardCost> costs, CostsFile? measured)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            JsonText.Stamp(json, "costs");
            json.WriteString("scenario", result.Scenario.Inputs.Name);
            JsonText.Number(json, "season_inflation", StandardCost.SeasonInflation(result.Appraisal));
            json.WriteStartArray("costs");
            foreach (StandardCost c in costs)
            {
                json.WriteStartObject();
                json.WriteString("category", c.Category is { } category ? CostCategories.Words[(int)category] : "total");
                JsonText.Number(json, "mean_eur", c.MeanEur);
                JsonText.Number(json, "p10_eur", c.P10Eur);
                JsonText.Number(json, "p50_eur", c.P50Eur);
                JsonText.Number(json, "p90_eur", c.P90Eur);
                JsonText.Number(json, "fixed_eur_per_month", c.FixedEurPerMonth);
                JsonText.Number(json, "variable_eur_per_person_night", c.VariableEurPerPersonNight);
                JsonText.Number(json, "fit_r2", c.FitFraction);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("measured");
            foreach (MeasuredCost m in measured?.Costs ?? [])
            {
                json.WriteStartObject();
                json.WriteString("centre", m.Centre);
                json.WriteString("category", CostCategories.Words[(int)m.Category]);
                JsonText.Number(json, "eur_per_person_night", m.EurPerPersonNight);
                json.WriteString("verdict", CostTables.Verdict(costs.FirstOrDefault(c => c.Category == m.Category), m));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
