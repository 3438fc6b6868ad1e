using System.Globalization;
using Sim.Engine.Buildings;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;

namespace Sim.Cli.Reports;

/// <summary>Every output of every site and zone by month of the period.</summary>
internal static class MonthlyCsv
{
    private static readonly HourLayout Zone = HourLayout.Of(typeof(ZoneHour));

    /// <summary>Writes all sites of a run; sites differ in their zones, so each has a block of rows and the columns of all.</summary>
    public static void Write(TextWriter writer, Run run, Csv csv)
    {
        string[] zones = [.. run.Sites.SelectMany(s => s.Plan.ZoneNames).Distinct()];
        writer.Write(string.Join(csv.Separator, "site", "year", "month"));
        foreach (OutputDeclaration column in SiteHour.Layout.Columns)
        {
            writer.Write(csv.Separator + csv.Text(HourlyCsv.Header(column.Key, column)));
        }
        writer.Write(csv.Separator + "electricity.grid_import_day [kWh]" + csv.Separator + "electricity.grid_import_night [kWh]" + csv.Separator + "electricity.peak_import [kW]");
        writer.Write(csv.Separator + "electricity.battery_capacity [kWh]");
        foreach (ElectricEndUse use in Enum.GetValues<ElectricEndUse>())
        {
            writer.Write($"{csv.Separator}electricity.unserved_{Naming.Snake(use.ToString())}_hours [h]");
        }
        foreach (Carrier carrier in Stocks(run))
        {
            (string key, string unit) = ($"{csv.Separator}stock.{Naming.Snake(carrier.ToString())}", Engine.Accounts.Prices.UnitOf(carrier));
            writer.Write($"{key}_level [{unit}]{key}_delivered [{unit}]{key}_deliveries{key}_truck [km]{key}_dry [h]{key}_missing [kWh]");
        }
        foreach (string zone in zones)
        {
            foreach (OutputDeclaration column in Zone.Columns)
            {
                writer.Write(csv.Separator + csv.Text(HourlyCsv.Header($"buildings.{zone}.{column.Key}", column)));
            }
        }
        writer.WriteLine();
        foreach (SiteRun site in run.Sites)
        {
            for (int month = 0; month < site.Plan.OpenMonths; month++)
            {
                WriteMonth(writer, site, month / 12, month % 12, [.. Stocks(run)], zones, csv);
            }
        }
    }

    private static IEnumerable<Carrier> Stocks(Run run) => run.Sites.SelectMany(s => s.Stocks(0, 0)).Select(s => s.Carrier).Distinct().Order();

    private static void WriteMonth(TextWriter writer, SiteRun site, int year, int month, Carrier[] stocks, string[] zones, Csv csv)
    {
        writer.Write(string.Create(CultureInfo.InvariantCulture,
            $"{csv.Text(site.Plan.Name)}{csv.Separator}{site.Plan.Period.CalendarYear(year)}{csv.Separator}{month + 1}"));
        foreach (OutputDeclaration column in SiteHour.Layout.Columns)
        {
            csv.Write(writer, site.Month(year, month, column));
        }
        csv.Write(writer, site.ImportKwh(year, month, 0));
        csv.Write(writer, site.ImportKwh(year, month, 1));
        csv.Write(writer, site.PeakKw(year, month));
        csv.Write(writer, site.Battery(year, month).CapacityKwh);
        foreach (ElectricEndUse use in Enum.GetValues<ElectricEndUse>())
        {
            csv.Write(writer, site.UnservedHours(year, month, use));
        }
        foreach (Carrier carrier in stocks)
        {
            StockMonth? at = site.Stocks(year, month).Where(s => s.Carrier == carrier).Select(s => (StockMonth?)s).FirstOrDefault();
            foreach (double? value in (double?[])[at?.Level, at?.Delivered, at?.Deliveries, at?.TruckKm, at?.DryHours, at?.MissingKwh])
            {
                csv.Write(writer, value ?? double.NaN);
            }
        }
        bool[] feels = HourlyCsv.HaveOperative(site.Plan);
        foreach (string zone in zones)
        {
            int index = site.Plan.ZoneNames.ToList().IndexOf(zone);
            foreach (OutputDeclaration column in Zone.Columns)
            {
                csv.Write(writer, index < 0 || (column.Key == "operative" && !feels[index]) ? double.NaN : site.ZoneMonth(index, year, month, column));
            }
        }
        writer.WriteLine();
    }
}
