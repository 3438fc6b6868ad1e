using System.Globalization;
using System.Text.Json;
using Sim.Engine.Electricity;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>The order of a site's sources by price: which comes first in each tariff band, and what a kWh of each costs. Empty where no order follows prices.</summary>
internal static class SourceOrderTable
{
    /// <summary>One row for each site and band, and again from the year in which rising prices change the order.</summary>
    public static IEnumerable<Table> Of(Result result)
    {
        Row[] rows = [.. Rows(result)];
        if (rows.Length == 0)
        {
            yield break;
        }
        Table table = new Table().Border(TableBorder.Horizontal)
            .AddColumn("[bold]Electricity by price[/]").AddColumn("From").AddColumn("Order after the sun")
            .AddColumn(new TableColumn("EUR/kWh: grid").RightAligned()).AddColumn(new TableColumn("generator").RightAligned()).AddColumn(new TableColumn("battery").RightAligned())
            .Caption("Generator at rated power; battery as filled by the grid in its cheapest band, losses and wear in it.");
        foreach (Row row in rows)
        {
            table.AddRow(Markup.Escape(row.Site.Length > 0 ? $"{row.Site}, {row.Band}" : row.Band), row.From.ToString(CultureInfo.InvariantCulture), row.Words,
                Price(row.GridEur), Price(row.GeneratorEur), Price(row.BatteryEur));
        }
        yield return table;
    }

    /// <summary>Writes the same as part of a result's JSON.</summary>
    public static void Write(Utf8JsonWriter json, Result result)
    {
        json.WriteStartArray("source_order");
        foreach (Row row in Rows(result))
        {
            json.WriteStartObject();
            json.WriteString("site", row.Site);
            json.WriteString("band", row.Band);
            json.WriteNumber("from", row.From);
            json.WriteString("order", row.Words);
            json.WriteNumber("grid_eur_per_kwh", row.GridEur);
            JsonText.Number(json, "generator_eur_per_kwh", row.GeneratorEur);
            JsonText.Number(json, "battery_eur_per_kwh", row.BatteryEur);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static IEnumerable<Row> Rows(Result result)
    {
        ScenarioInputs inputs = result.Scenario.Inputs;
        foreach ((string name, SiteInputs site) in result.Scenario.Sites.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            SourceOrder[][] years = Signals.Of(site, inputs.LifeCycle, inputs.Period) ?? [];
            for (int year = 0; year < years.Length; year++)
            {
                if (year > 0 && years[year].SequenceEqual(years[year - 1]))
                {
                    continue;
                }
                var costs = SourceCosts.Of(site, inputs.LifeCycle, year);
                for (int band = 0; band < years[year].Length; band++)
                {
                    string hours = years[year].Length == 1 ? "all hours" : band == 0 ? "day" : "night";
                    bool stores = site.Electricity.Battery is { CapacityKwh: > 0 }, shaves = stores && site.Electricity.Battery!.PeakShaving is not null;
                    yield return new Row(result.Scenario.Sites.Count > 1 ? name : "", hours, inputs.Period.CalendarYear(year), Words(years[year][band], stores, shaves, double.IsFinite(costs.FuelEurPerL)),
                        costs.ImportEurPerKwh[band], double.IsFinite(costs.FuelEurPerL) ? costs.GeneratorEurPerKwh(1) : double.NaN,
                        stores ? costs.FromGridEurPerKwh(costs.ImportEurPerKwh.Min()) : double.NaN);
                }
            }
        }
    }

    private static string Words(SourceOrder order, bool stores, bool shaves, bool runs)
    {
        bool first = order.Battery == BatteryTurn.BeforeGrid, runsFirst = double.IsFinite(order.GeneratorFromFraction);
        string generator = string.Create(CultureInfo.InvariantCulture, $"generator from {order.GeneratorFromFraction * 100:0} % load");
        IEnumerable<string> words =
        [
            .. shaves ? ["battery for peaks"] : stores && first ? ["battery"] : (string[])[],
            .. runsFirst ? [generator] : (string[])[],
            "grid",
            .. stores && !shaves && !first ? ["battery"] : (string[])[],
            .. runs && !runsFirst ? ["generator"] : (string[])[],
        ];
        return string.Join(", ", words) + (stores && !shaves && order.Battery == BatteryTurn.AfterGridFilled ? "; grid fills battery" : "");
    }

    private static string Price(double eur) => double.IsNaN(eur) ? "" : eur.ToString("0.000", CultureInfo.InvariantCulture);

    private readonly record struct Row(string Site, string Band, int From, string Words, double GridEur, double GeneratorEur, double BatteryEur);
}
