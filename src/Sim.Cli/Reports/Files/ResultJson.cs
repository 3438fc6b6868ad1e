using System.Text.Encodings.Web;
using System.Text.Json;
using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>Results as one JSON document; the keys are fixed and documented in docs/indicators.md and docs/results.md.</summary>
internal static class ResultJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes results to text.</summary>
    public static string Of(string command, IReadOnlyList<Result> results, ProblemList problems)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, command, results, problems);
        }
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, string command, IReadOnlyList<Result> results, ProblemList problems)
    {
        Scenario scenario = results[0].Scenario;
        json.WriteStartObject();
        JsonText.Stamp(json, command);
        json.WriteStartObject("scenario");
        json.WriteString("name", scenario.Inputs.Name);
        json.WriteString("file", Path.GetFileName(scenario.Document.File));
        json.WriteString("hash", scenario.Hash());
        json.WriteNumber("start", scenario.Inputs.Period.Start);
        json.WriteNumber("years", scenario.Inputs.Period.Years);
        json.WriteNumber("open_months", scenario.OpenMonths);
        json.WriteNumber("seed", scenario.Inputs.Seed);
        json.WriteEndObject();
        json.WriteStartArray("warnings");
        foreach (Problem problem in problems.Sorted)
        {
            json.WriteStringValue(problem.ToString());
        }
        json.WriteEndArray();
        json.WriteStartArray("variations");
        foreach (Result result in results)
        {
            WriteResult(json, result);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Result result)
    {
        json.WriteStartObject();
        WriteNumbers(json, result, "against_baseline");
        if (result.OnStandard is { } raised)
        {
            json.WriteStartObject("on_standard");
            WriteNumbers(json, raised, result.Kind == VariationKind.Baseline ? "against_baseline" : "against_up_to_standard");
            json.WriteEndObject();
        }
        else if (result.Clash.Length > 0)
        {
            json.WriteString("on_standard_clash", result.Clash);
        }
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, Result result, string against)
    {
        json.WriteString("name", result.Name);
        json.WriteString("kind", OptionsCsv.KindOf(result));
        json.WriteString("about", result.About);
        WriteTexts(json, "options", result.Options);
        json.WriteString("physics_hash", result.Run.Plan.PhysicsHash);
        json.WriteNumber("capex_eur", result.CapexEur);
        json.WriteNumber("person_nights", result.Appraisal.PersonNights);
        WriteShortfalls(json, "serves_worse", result.ServesWorse);
        WriteShortfalls(json, "gives_less", result.GivesLess);
        json.WriteStartArray("other_limits");
        foreach (MovedLimit moved in result.MovedLimits)
        {
            json.WriteStartObject();
            json.WriteString("path", moved.Path);
            json.WriteString("before", moved.Before);
            json.WriteString("after", moved.After);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("indicators");
        foreach (Indicator indicator in result.Indicators)
        {
            json.WriteStartObject();
            json.WriteString("key", indicator.Key);
            json.WriteString("label", indicator.Label);
            json.WriteString("unit", indicator.Unit);
            JsonText.Number(json, "value", indicator.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteComparison(json, against, result.Comparison);
        WriteEmissions(json, result.Appraisal);
        WriteStandards(json, result.Appraisal.Standards);
        ComfortTable.Write(json, result);
        HeatLoadTable.Write(json, HeatLoads.Of(result.Run.Plan));
        RoomTables.Write(json, result);
        json.WriteStartArray("measured");
        foreach (BillFit fit in result.Measured)
        {
            MeasuredJson.Write(json, result.Scenario.Inputs, fit);
        }
        json.WriteEndArray();
        CashJson.Write(json, result);
        WriteAudit(json, result);
    }

    private static void WriteShortfalls(Utf8JsonWriter json, string name, IReadOnlyList<Shortfall> shortfalls)
    {
        json.WriteStartArray(name);
        foreach (Shortfall shortfall in shortfalls)
        {
            json.WriteStartObject();
            json.WriteString("key", shortfall.Key);
            json.WriteString("label", shortfall.Label);
            json.WriteString("unit", shortfall.Unit);
            JsonText.Number(json, "before", shortfall.Before);
            JsonText.Number(json, "after", shortfall.After);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteComparison(Utf8JsonWriter json, string against, Comparison? comparison)
    {
        if (comparison is null)
        {
            json.WriteNull(against);
            return;
        }
        json.WriteStartObject(against);
        JsonText.Number(json, "npv_eur", comparison.NetPresentValueEur);
        JsonText.Number(json, "simple_payback_years", comparison.SimplePaybackYears ?? double.NaN);
        JsonText.Number(json, "discounted_payback_years", comparison.DiscountedPaybackYears ?? double.NaN);
        JsonText.Number(json, "irr_fraction", comparison.InternalRateOfReturnFraction ?? double.NaN);
        JsonText.Number(json, "irr_nominal_fraction", comparison.NominalRateOfReturnFraction ?? double.NaN);
        JsonText.Number(json, "own_npv_eur", comparison.OwnNetPresentValueEur);
        JsonText.Number(json, "own_irr_fraction", comparison.OwnRateOfReturnFraction ?? double.NaN);
        JsonText.Number(json, "lcoe_eur_per_kwh", comparison.Levelised.PowerEurPerKwh ?? double.NaN);
        JsonText.Number(json, "lcoh_eur_per_kwh", comparison.Levelised.HeatEurPerKwh ?? double.NaN);
        JsonText.Number(json, "lcoh_baseline_eur_per_kwh", comparison.Levelised.BaselineHeatEurPerKwh ?? double.NaN);
        JsonText.Number(json, "levelised_water_eur_per_m3", comparison.Levelised.WaterEurPerM3 ?? double.NaN);
        JsonText.Number(json, "avoided_marginal_tco2e", comparison.AvoidedMarginalTonnes);
        JsonText.Number(json, "avoided_tco2e", comparison.AvoidedTonnes);
        JsonText.Number(json, "eur_per_tco2e", comparison.EurPerTonne ?? double.NaN);
        json.WriteEndObject();
    }

    // The parts add up to emissions.total.tco2e and to each scope.
    private static void WriteEmissions(Utf8JsonWriter json, Appraisal appraisal)
    {
        double Tonnes(EmissionSource source, Scope scope) => appraisal.Emissions.OfKgCo2e(source, scope) / 1000 / appraisal.OpenYears;
        json.WriteStartArray("emissions");
        foreach (EmissionSource source in Enum.GetValues<EmissionSource>().Where(s => appraisal.Emissions.OfSourceKgCo2e(s) != 0))
        {
            json.WriteStartObject();
            json.WriteString("source", Figure.Words(source));
            JsonText.Number(json, "scope1_tco2e_per_year", Tonnes(source, Scope.One));
            JsonText.Number(json, "scope2_tco2e_per_year", Tonnes(source, Scope.Two));
            JsonText.Number(json, "scope3_tco2e_per_year", Tonnes(source, Scope.Three));
            GasTable.Write(json, appraisal, source);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteStandards(Utf8JsonWriter json, IReadOnlyList<StandardResult> standards)
    {
        json.WriteStartArray("standards");
        foreach (StandardResult standard in standards)
        {
            json.WriteStartObject();
            json.WriteString("key", standard.Key);
            json.WriteString("label", standard.Label);
            json.WriteString("unit", standard.Unit);
            JsonText.Number(json, "limit", standard.Limit);
            JsonText.Number(json, "worst", standard.Worst);
            JsonText.Number(json, "breaches", standard.Breaches);
            JsonText.Number(json, "judged", standard.Judged);
            json.WriteString("count_unit", standard.CountUnit);
            json.WriteNumber("tolerance", standard.ToleratedFraction);
            JsonText.Number(json, "short_hours", standard.ShortHours ?? double.NaN);
            JsonText.Number(json, "hours_below", standard.HoursBelow ?? double.NaN);
            JsonText.Number(json, "people_hours_below", standard.PeopleHoursBelow ?? double.NaN);
            if (standard.Passes is { } passes)
            {
                json.WriteBoolean("passes", passes);
            }
            else
            {
                json.WriteNull("passes");
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteAudit(Utf8JsonWriter json, Result result)
    {
        json.WriteStartObject("audit");
        json.WriteBoolean("closes", result.Closes);
        json.WriteNumber("money_relative_residual", result.Appraisal.Audit.LargestRelativeResidual);
        json.WriteStartArray("balances");
        foreach (SiteRun site in result.Run.Sites)
        {
            foreach (AuditLine line in site.Audit)
            {
                json.WriteStartObject();
                json.WriteString("site", site.Plan.Name);
                json.WriteString("balance", line.Name);
                json.WriteString("unit", line.Unit);
                json.WriteNumber("in", line.In);
                json.WriteNumber("out", line.Out);
                json.WriteNumber("stored", line.Stored);
                JsonText.Number(json, "relative_residual", line.Relative);
                json.WriteEndObject();
            }
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }
        json.WriteEndArray();
    }
}
