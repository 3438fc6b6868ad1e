using System.Globalization;
using System.Text.Json;
using Sim.Engine.Accounts;
using Sim.Engine.Electricity;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Studies;
using Spectre.Console;

namespace Sim.Cli.Reports;

/// <summary>What a run says of electricity beyond its headline: who went without, and how the battery aged. Empty where there is nothing to tell.</summary>
internal static class PowerTables
{
    // A generator that carries all of a load leaves its rounding.
    private const double Rounding = 1e-6;

    /// <summary>Electricity not served by end use, mean year over all sites, most first.</summary>
    public static UnservedUse[] Unserved(Result result)
    {
        double years = result.Appraisal.OpenYears;
        return [.. result.Appraisal.Months.SelectMany(m => m.Unserved).GroupBy(u => u.Name)
            .Select(g => new UnservedUse(g.Key, g.Sum(u => u.Kwh) / years, g.Sum(u => u.Hours) / years))
            .Where(u => u.Kwh > Rounding).OrderByDescending(u => u.Kwh)];
    }

    /// <summary>The tables of a result.</summary>
    public static IEnumerable<Table> Of(Result result)
    {
        UnservedUse[] unserved = Unserved(result);
        if (unserved.Length > 0)
        {
            Table table = New("Electricity not served, mean year", "kWh", "hours").Caption("Hours in which any was missing, however short.");
            foreach (UnservedUse use in unserved)
            {
                table.AddRow(Markup.Escape(use.Name), Figure.Of(use.Kwh), Figure.Of(use.Hours));
            }
            yield return table;
        }
        foreach (IGrouping<string, MeteredMonth> site in Batteries(result))
        {
            yield return Battery(result, site);
        }
        foreach (SiteRun site in Shaving(result))
        {
            yield return Peaks(result, site);
        }
        StockYear[] stocks = Stocks(result);
        if (stocks.Length > 0)
        {
            Table table = New("Fuel stock, mean year", "Delivered", "Deliveries", "Truck, km", "Dry, hours", "Heat missing, kWh", "Lowest at month's end");
            foreach (StockYear stock in stocks)
            {
                string unit = Prices.UnitOf(stock.Carrier);
                table.AddRow(Markup.Escape(stock.Name), $"{Figure.Whole(stock.Delivered)} {unit}", Figure.Of(stock.Deliveries), Figure.Whole(stock.TruckKm),
                    Figure.Of(stock.DryHours), Figure.Whole(stock.MissingKwh), $"{Figure.Whole(stock.Lowest)} {unit}");
            }
            yield return table;
        }
    }

    /// <summary>Writes both as parts of a result's JSON.</summary>
    public static void Write(Utf8JsonWriter json, Result result)
    {
        json.WriteStartArray("unserved");
        foreach (UnservedUse use in Unserved(result))
        {
            json.WriteStartObject();
            json.WriteString("end_use", use.Name);
            json.WriteNumber("kwh_per_year", use.Kwh);
            json.WriteNumber("hours_per_year", use.Hours);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("stocks");
        foreach (StockYear stock in Stocks(result))
        {
            json.WriteStartObject();
            json.WriteString("stock", stock.Name);
            json.WriteString("unit", Prices.UnitOf(stock.Carrier));
            json.WriteNumber("delivered_per_year", stock.Delivered);
            json.WriteNumber("deliveries_per_year", stock.Deliveries);
            json.WriteNumber("truck_km_per_year", stock.TruckKm);
            json.WriteNumber("dry_hours_per_year", stock.DryHours);
            json.WriteNumber("missing_kwh_per_year", stock.MissingKwh);
            json.WriteNumber("lowest_at_month_end", stock.Lowest);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("batteries");
        foreach (IGrouping<string, MeteredMonth> site in Batteries(result))
        {
            json.WriteStartObject();
            json.WriteString("site", site.Key);
            json.WriteStartArray("capacity_kwh");
            foreach (MeteredMonth month in YearEnds(site))
            {
                json.WriteNumberValue(month.BatteryCapacityKwh);
            }
            json.WriteEndArray();
            json.WriteStartArray("replaced");
            foreach (MeteredMonth month in site.Where(m => m.BatteryReplacedKwh > 0))
            {
                json.WriteStringValue(MonthOf(result, month));
            }
            json.WriteEndArray();
            foreach (SiteRun shaving in Shaving(result).Where(s => s.Plan.Name == site.Key))
            {
                WritePeaks(json, result, shaving);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static StockYear[] Stocks(Result result)
    {
        double years = result.Appraisal.OpenYears;
        return [.. result.Run.Sites.SelectMany(site => Enumerable.Range(0, site.Plan.OpenMonths)
                .SelectMany(m => site.Stocks(m / 12, m % 12)).GroupBy(s => s.Carrier)
                .Select(g => new StockYear(
                    Naming.Kebab(g.Key.ToString()).Replace('-', ' ') + (result.Run.Sites.Count > 1 ? $", {site.Plan.Name}" : ""), g.Key,
                    g.Sum(s => s.Delivered) / years, g.Sum(s => s.Deliveries) / years, g.Sum(s => s.TruckKm) / years,
                    g.Sum(s => s.DryHours) / years, g.Sum(s => s.MissingKwh) / years, g.Min(s => s.Level))))];
    }

    private static Table Battery(Result result, IGrouping<string, MeteredMonth> site)
    {
        Table table = New(result.Run.Sites.Count > 1 ? $"Battery, {Markup.Escape(site.Key)}" : "Battery", "Capacity in the year's last month, kWh", "Replaced");
        foreach (MeteredMonth end in YearEnds(site))
        {
            IEnumerable<string> replaced = site.Where(m => m.Year == end.Year && m.BatteryReplacedKwh > 0).Select(m => MonthOf(result, m));
            table.AddRow((result.Scenario.Inputs.Period.Start + end.Year).ToString(CultureInfo.InvariantCulture), Figure.Of(end.BatteryCapacityKwh), string.Join(", ", replaced));
        }
        return table;
    }

    private static IEnumerable<SiteRun> Shaving(Result result) => result.Run.Sites.Where(s => s.Battery(0, 0).PeakTargetKw is not null);

    // Means over the years of the twelve highest imports that a year is billed for; a month that is never open has none.
    private static Table Peaks(Result result, SiteRun site)
    {
        Table table = New(result.Run.Sites.Count > 1 ? $"Highest import, mean, {Markup.Escape(site.Plan.Name)}" : "Highest import, mean of the years", "Target, kW", "kW", "Without battery, kW");
        Horizon until = result.Appraisal.Until;
        double[] Mean(Func<int, int, double> of) => [.. Enumerable.Range(0, Math.Min(12, until.Months))
            .Select(m => Enumerable.Range(0, until.MonthsOpen(m)).Sum(y => of(y, m)) / until.MonthsOpen(m))];
        double[] target = Mean((y, m) => site.Battery(y, m).PeakTargetKw ?? 0), peak = Mean(site.PeakKw), without = Mean((y, m) => site.Battery(y, m).UnshavedKw);
        for (int month = 0; month < peak.Length; month++)
        {
            table.AddRow(CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month + 1), Figure.Of(target[month]), Figure.Of(peak[month]), Figure.Of(without[month]));
        }
        table.AddRow("[bold]sum of the year[/]", "", Figure.Of(peak.Sum()), Figure.Of(without.Sum()));
        return table;
    }

    private static void WritePeaks(Utf8JsonWriter json, Result result, SiteRun site)
    {
        json.WriteStartArray("peaks");
        for (int m = 0; m < site.Plan.OpenMonths; m++)
        {
            BatteryMonth battery = site.Battery(m / 12, m % 12);
            json.WriteStartObject();
            json.WriteString("month", string.Create(CultureInfo.InvariantCulture, $"{result.Scenario.Inputs.Period.Start + m / 12}-{(m % 12) + 1:00}"));
            json.WriteNumber("target_kw", battery.PeakTargetKw ?? 0);
            json.WriteNumber("import_kw", site.PeakKw(m / 12, m % 12));
            json.WriteNumber("without_battery_kw", battery.UnshavedKw);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static IEnumerable<IGrouping<string, MeteredMonth>> Batteries(Result result) =>
        result.Appraisal.Months.Where(m => m.BatteryCapacityKwh > 0).GroupBy(m => m.Site);

    // December, or the month of the closing.
    private static IEnumerable<MeteredMonth> YearEnds(IEnumerable<MeteredMonth> months) => months.GroupBy(m => m.Year).Select(y => y.Last());

    private static string MonthOf(Result result, MeteredMonth month) =>
        string.Create(CultureInfo.InvariantCulture, $"{result.Scenario.Inputs.Period.Start + month.Year}-{(month.Month % 12) + 1:00}");

    private readonly record struct StockYear(
        string Name, Carrier Carrier, double Delivered, double Deliveries, double TruckKm, double DryHours, double MissingKwh, double Lowest);

    private static Table New(string first, params string[] others)
    {
        Table table = new Table().Border(TableBorder.Horizontal).AddColumn($"[bold]{first}[/]");
        foreach (string other in others)
        {
            table.AddColumn(new TableColumn(other).RightAligned());
        }
        return table;
    }
}
