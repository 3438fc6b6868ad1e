using System.Globalization;
using System.Runtime.InteropServices;
using Sim.Engine.Buildings;
using Sim.Engine.Heat;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Calendar = Sim.Engine.Time.Calendar;

namespace Sim.Cli.Reports;

/// <summary>The hours of the year that a run kept: one row an hour, every output a column with its unit in the header.</summary>
internal static class HourlyCsv
{
    private static readonly HourLayout Zone = HourLayout.Of(typeof(ZoneHour));

    /// <summary>Writes the kept year of a site.</summary>
    public static void Write(TextWriter writer, SiteRun run, Csv csv)
    {
        writer.Write(string.Join(csv.Separator, "time", "hour"));
        foreach (OutputDeclaration column in SiteHour.Layout.Columns)
        {
            writer.Write(csv.Separator + csv.Text(Header(column.Key, column)));
        }
        IReadOnlyList<OutputDeclaration> stocks = StockHour.ColumnsOf(run.Plan.Stocks);
        foreach (OutputDeclaration column in stocks)
        {
            writer.Write(csv.Separator + csv.Text(Header($"stock.{column.Key}", column)));
        }
        foreach (string zone in run.Plan.ZoneNames)
        {
            foreach (OutputDeclaration column in Zone.Columns)
            {
                writer.Write(csv.Separator + csv.Text(Header($"buildings.{zone}.{column.Key}", column)));
            }
        }
        writer.WriteLine();
        // Rooms whose films are combined have no mean radiant temperature.
        bool[] unfelt = [.. run.Plan.ZoneNames.Select(zone => run.Plan.Inputs.Buildings.Any(b =>
            b.Value.Shell.InsideFilms is CombinedInsideFilms && (zone == b.Key || zone.StartsWith($"{b.Key}.", StringComparison.Ordinal))))];
        int operative = Zone.Columns.Single(c => c.Key == "operative").Offset;
        int year = run.Plan.Period.CalendarYear(run.HourlyYear);
        ReadOnlySpan<double> site = MemoryMarshal.Cast<SiteHour, double>(run.Hours);
        int width = SiteHour.Layout.Stride;
        for (int hour = 0; hour < run.Hours.Length; hour++)
        {
            WriteTime(writer, year, hour, csv);
            foreach (double value in site.Slice(hour * width, width))
            {
                csv.Write(writer, value);
            }
            foreach (OutputDeclaration column in stocks)
            {
                csv.Write(writer, HourLayout.Read(run.StockHours[hour], column));
            }
            for (int zone = 0; zone < run.ZoneHours.Length; zone++)
            {
                ReadOnlySpan<double> values = MemoryMarshal.Cast<ZoneHour, double>(run.ZoneHours[zone].AsSpan(hour, 1));
                for (int column = 0; column < values.Length; column++)
                {
                    csv.Write(writer, unfelt[zone] && column == operative ? double.NaN : values[column]);
                }
            }
            writer.WriteLine();
        }
    }

    /// <summary>Key with unit: <c>electricity.grid_import [kWh]</c>.</summary>
    internal static string Header(string key, OutputDeclaration column) => column.Unit.Text.Length == 0 ? key : $"{key} [{column.Unit.Text}]";

    // Start of the hour in local standard time, which knows no daylight saving.
    private static void WriteTime(TextWriter writer, int year, int hour, Csv csv)
    {
        NodaTime.LocalDate date = Calendar.Date(year, Calendar.DayOfHour(hour));
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}T{hour % 24:00}:00{csv.Separator}{hour}"));
    }
}
