using System.Globalization;
using System.Text.Json;
using Sim.Engine.Heat;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>When the heat pump of each hybrid by price heats, and what a kWh of heat costs from it and from the boiler. Empty without any.</summary>
internal static class HeatOrderTable
{
    private const double MildC = 7;

    /// <summary>One row for each building and band, and again from the year in which rising prices change it.</summary>
    public static IEnumerable<Table> Of(Result result)
    {
        Row[] rows = [.. Rows(result)];
        if (rows.Length == 0)
        {
            yield break;
        }
        Table table = new Table().Border(TableBorder.Horizontal)
            .AddColumn("[bold]Heat by price[/]").AddColumn("From").AddColumn("Heat pump")
            .AddColumn(new TableColumn("EUR/kWh heat: pump at 7 C").RightAligned()).AddColumn(new TableColumn("pump at its limit").RightAligned()).AddColumn(new TableColumn("boiler at 7 C").RightAligned())
            .Caption("Heat into rooms, distribution losses in it, or into the hot-water store. Its limit: the outdoor temperature below which the boiler heats in any case (below).");
        foreach (Row row in rows)
        {
            table.AddRow(Markup.Escape($"{row.Building}, {row.Band}"), row.From.ToString(CultureInfo.InvariantCulture), row.Words, Price(row.MildEur), Price(row.ColdEur), Price(row.BoilerEur));
        }
        yield return table;
    }

    /// <summary>Writes the same as part of a result's JSON.</summary>
    public static void Write(Utf8JsonWriter json, Result result)
    {
        json.WriteStartArray("heat_order");
        foreach (Row row in Rows(result))
        {
            json.WriteStartObject();
            json.WriteString("building", row.Building);
            json.WriteString("band", row.Band);
            json.WriteNumber("from", row.From);
            JsonText.Number(json, "heat_pump_from_c", double.IsFinite(row.PumpFromC) ? row.PumpFromC : double.NaN);
            json.WriteNumber("heat_pump_eur_per_kwh_at_7_c", row.MildEur);
            json.WriteNumber("heat_pump_eur_per_kwh_coldest", row.ColdEur);
            json.WriteNumber("boiler_eur_per_kwh", row.BoilerEur);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static IEnumerable<Row> Rows(Result result)
    {
        ScenarioInputs inputs = result.Scenario.Inputs;
        foreach ((string site, SiteInputs at) in result.Scenario.Sites.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            foreach ((string name, double[][] years) in HeatTurns.Of(at, inputs.LifeCycle, inputs.Period) ?? [])
            {
                HybridTurn hybrid = HeatTurns.ByPrice(at).First(h => h.Name == name).Turn;
                for (int year = 0; year < years.Length; year++)
                {
                    if (year > 0 && years[year].SequenceEqual(years[year - 1]))
                    {
                        continue;
                    }
                    double[] importEur = SourceCosts.Of(at, inputs.LifeCycle, year).ImportEurPerKwh;
                    double fuelEur = HeatTurns.FuelEurPerKwh(at, inputs.LifeCycle, hybrid.Fuel, year);
                    for (int band = 0; band < importEur.Length; band++)
                    {
                        yield return new Row(result.Scenario.Sites.Count > 1 ? $"{site}, {name}" : name, importEur.Length == 1 ? "all hours" : band == 0 ? "day" : "night", inputs.Period.CalendarYear(year), years[year][band],
                            HybridTurn.EurPerHeat(hybrid.PumpAt(MildC), importEur[band], fuelEur), HybridTurn.EurPerHeat(hybrid.PumpAt(hybrid.BelowC), importEur[band], fuelEur),
                            HybridTurn.EurPerHeat(hybrid.Boiler, importEur[band], fuelEur));
                    }
                }
            }
        }
    }

    private static string Price(double eur) => eur.ToString("0.000", CultureInfo.InvariantCulture);

    private readonly record struct Row(string Building, string Band, int From, double PumpFromC, double MildEur, double ColdEur, double BoilerEur)
    {
        public string Words => double.IsFinite(PumpFromC) ? string.Create(CultureInfo.InvariantCulture, $"from {PumpFromC:0.#} C up") : "never";
    }
}
