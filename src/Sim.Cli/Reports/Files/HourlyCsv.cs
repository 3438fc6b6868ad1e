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
        int year = run.Plan.Period.CalendarYear(run.HourlyYear);
        ReadOnlySpan<double> site = MemoryMarshal.Cast<SiteHour, double>(run.Hours);
        int width = SiteHour.Layout.Stride;
        bool[] feels = HaveOperative(run.Plan);
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
                ZoneHour at = feels[zone] ? run.ZoneHours[zone][hour] : run.ZoneHours[zone][hour] with { OperativeC = double.NaN };
                foreach (double value in MemoryMarshal.Cast<ZoneHour, double>(MemoryMarshal.CreateReadOnlySpan(in at, 1)))
                {
                    csv.Write(writer, value);
                }
            }
            writer.WriteLine();
        }
    }

    /// <summary>Whether each zone has an operative temperature: rooms with one coefficient from the air to each surface have no radiant one.</summary>
    internal static bool[] HaveOperative(SitePlan plan) =>
        [.. plan.ZoneNames.Select(z => plan.Inputs.Buildings[WeekCharts.Building(z)].Shell.InsideFilms is not CombinedInsideFilms)];

    /// <summary>Key with unit: <c>electricity.grid_import [kWh]</c>.</summary>
    internal static string Header(string key, OutputDeclaration column) => column.Unit.Text.Length == 0 ? key : $"{key} [{column.Unit.Text}]";

    // Start of the hour in local standard time, which knows no daylight saving.
    private static void WriteTime(TextWriter writer, int year, int hour, Csv csv)
    {
        NodaTime.LocalDate date = Calendar.Date(year, Calendar.DayOfHour(hour));
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}T{hour % 24:00}:00{csv.Separator}{hour}"));
    }
}
