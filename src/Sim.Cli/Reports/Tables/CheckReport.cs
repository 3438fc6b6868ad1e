using System.Globalization;
using Sim.Cli.Commands;
using Sim.Engine.Climate;
using Sim.Engine.Occupancy;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;

namespace Sim.Cli.Reports;

/// <summary>What <c>sim check</c> says of a sound scenario: counts, how the residents were found, the weather.</summary>
internal static class CheckReport
{
    private const int Indent = 2;

    /// <summary>A line of counts, then two lines for each site.</summary>
    public static void Write(TextWriter to, string path, Checked found)
    {
        Counts counts = Counts.Of(found);
        to.WriteLine(Text($"{path}: sound; {counts.Values} values ({counts.File} from the file, {counts.Catalogue} from the catalogue, {counts.Structural} structural), {Counted.Of(counts.Warnings, "warning")}, {Counted.Of(counts.Options, "option")}, {Counted.Of(counts.Packages, "package")}"));
        if (found.Plan?.UnplacedByDay is { Length: > 0 } unplaced && unplaced.Max() > 0)
        {
            PlainTable.WriteWrapped(to, Text($"people without a bed: on {unplaced.Count(p => p > 0)} of {unplaced.Length} days, {unplaced.Max():0} at most; the open sites have {found.Plan.Sites.Sum(s => s.CapacityPeople):0} beds"), Indent);
        }
        if (found.Plan is null)
        {
            PlainTable.WriteWrapped(to, $"enterprises to price: {string.Join(", ", found.Scenario!.Inputs.Enterprises.Keys)}; without the centre's buildings there is nothing to run", Indent);
        }
        foreach (SitePlan site in found.Plan?.Sites ?? [])
        {
            string prefix = found.Plan!.Sites.Count == 1 ? "" : $"{site.Name}: ";
            PlainTable.WriteWrapped(to, $"{prefix}occupancy: {Occupancy(site)}", Indent);
            PlainTable.WriteWrapped(to, $"{prefix}weather: {Weather(site)}", Indent);
            if (RecordedCuts.Of(found.Scenario!, site) is { } cuts)
            {
                PlainTable.WriteWrapped(to, $"{prefix}power cuts: {cuts}", Indent);
            }
        }
        foreach (string line in new FabricText(found.Scenario!.Inputs).Lines())
        {
            PlainTable.WriteWrapped(to, line, Indent);
        }
    }

    /// <summary>The same, and the problems, as JSON.</summary>
    public static string Json(string path, Checked found) => JsonText.Of("check", new
    {
        File = path,
        Ok = !found.Problems.HasErrors,
        Counts = Counts.Of(found),
        Problems = found.Problems.Sorted.Select(p => new
        {
            Severity = p.Severity == Severity.Error ? "error" : "warning",
            p.File,
            p.Line,
            p.Column,
            p.Path,
            p.Message,
            p.Found,
            p.Allowed,
            p.Nearest,
        }),
        Fabrics = found.Problems.HasErrors || found.Scenario is null ? [] : new FabricText(found.Scenario.Inputs).Own()
            .Select(f => new { f.Kind, f.Name, UValueWPerM2k = f.UWPerM2K, f.GFraction }).ToArray(),
        Sites = found.Problems.HasErrors || found.Plan is null ? [] : found.Plan.Sites.Select(site => new
        {
            site.Name,
            Occupancy = Facts(site.Occupancy),
            Weather = Facts(site.Climate),
            PowerCuts = RecordedCuts.Of(found.Scenario!, site)?.ToString(),
        }).ToArray(),
    });

    private static object Facts(OccupancySeries series)
    {
        OccupancyReport report = series.Report;
        return new
        {
            report.Source,
            MeanPeople = series.PeopleByDay.Average(),
            LeastPeople = series.PeopleByDay.Min(),
            MostPeople = series.PeopleByDay.Max(),
            report.Records,
            FirstRecord = Date(report.Recorded?.First),
            LastRecord = Date(report.Recorded?.Last),
            report.RowsSummed,
            report.RowsSuperseded,
            report.WasSorted,
            report.Gaps,
            report.LargestGapDays,
            report.RecordedDays,
            report.InterpolatedDays,
            report.HeldBeforeDays,
            report.ExtrapolatedDays,
            Future = report.Future?.ToString().ToLowerInvariant(),
            report.DaysCutAtCapacity,
            report.SeasonFromRecord,
            report.PersistenceFromRecord,
            RecordStatistics = Statistics(report.RecordStatistics),
            FutureStatistics = Statistics(report.FutureStatistics),
        };
    }

    private static object Facts(SiteClimate climate)
    {
        WeatherYear year = climate.Year(0).Weather;
        return new
        {
            climate.Name,
            year.Source,
            Years = climate.Count,
            year.LatitudeDeg,
            year.LongitudeDeg,
            year.ElevationM,
            year.UtcOffsetHours,
            MeanC = year.MeanDryBulbC,
            HeatingDegreeDays18 = year.HeatingDegreeDays18,
            GlobalHorizontalKwhPerM2 = year.GlobalHorizontalKwhPerM2,
            RainMm = year.AnnualRainMm,
            year.Notes,
        };
    }

    private static string Weather(SitePlan site)
    {
        WeatherYear year = site.Climate.Year(0).Weather;
        string pool = site.Climate.Count == 1 ? "one year, repeated" : Text($"first of {site.Climate.Count} generated years");
        string notes = year.Notes.Count == 0 ? "" : "; " + string.Join("; ", year.Notes);
        return Text($"{site.Climate.Name} ({pool}): mean {year.MeanDryBulbC:0.0} C, heating degree days below 18 C {year.HeatingDegreeDays18:0} K day, global horizontal irradiation {year.GlobalHorizontalKwhPerM2:0} kWh/m2, rain {year.AnnualRainMm:0} mm{notes}");
    }

    private static string Occupancy(SitePlan site)
    {
        OccupancyReport report = site.Occupancy.Report;
        double[] people = site.Occupancy.PeopleByDay;
        string level = Text($"mean {Counted.People(people.Average())} ({Counted.Amount(people.Min())} to {Counted.Amount(people.Max())}) of {Counted.Of(site.CapacityPeople, "bed")}");
        if (report.Recorded is not { } recorded)
        {
            return $"{report.Source}; {level}";
        }
        string future = report.Future is { } how && report.ExtrapolatedDays > 0 ? Text($" by future: {how}").ToLowerInvariant() : "";
        string[] done =
        [
            Text($"{report.Source}: {Counted.Of(report.Records, "record")} from {Date(recorded.First)} to {Date(recorded.Last)}"),
            Part(report.Gaps, $"{Counted.Of(report.Gaps, "gap")} of up to {Counted.Of(report.LargestGapDays, "day")} interpolated"),
            Text($"of {people.Length} days simulated {report.RecordedDays} are recorded, {report.InterpolatedDays} interpolated, {report.ExtrapolatedDays} extrapolated{future}"),
            Part(report.HeldBeforeDays, $"{Counted.Of(report.HeldBeforeDays, "day")} before the first record with its value"),
            Part(report.RowsSummed, $"{report.RowsSummed} rows of one date summed"),
            Part(report.RowsSuperseded, $"{Counted.Of(report.RowsSuperseded, "row")} superseded by a later round"),
            Part(report.WasSorted ? 0 : 1, $"rows put in order of date"),
            Part(report.DaysCutAtCapacity, $"{Counted.Of(report.DaysCutAtCapacity, "day")} cut at the capacity"),
            level,
            Statistics(report),
        ];
        return string.Join("; ", done.Where(d => d.Length > 0));
    }

    // The random path beside its record, in the same words.
    private static string Statistics(OccupancyReport report)
    {
        if (report is not { RecordStatistics: { } record, FutureStatistics: { } future })
        {
            return "";
        }
        static string Season(SeriesStatistics s) => s.Season.Any(double.IsNaN) ? "unknown" : Text($"{100 * (s.Season.Max() - s.Season.Min()):0} %");
        static string Known(double value) => double.IsNaN(value) ? "unknown" : Text($"{value:0.00}");
        return Text($"by months, record against days after it: mean {record.MeanPeople:0} against {future.MeanPeople:0}, deviation {record.DeviationPeople:0} against {future.DeviationPeople:0}, autocorrelation from month to month {Known(record.Lag1Autocorrelation)} against {Known(future.Lag1Autocorrelation)}, season (highest less lowest month) {Season(record)} against {Season(future)}, largest change from month to month {100 * record.LargestJumpFraction:0} % against {100 * future.LargestJumpFraction:0} %");
    }

    private static object? Statistics(SeriesStatistics? s) => s is null ? null : new
    {
        s.Months,
        s.MeanPeople,
        s.DeviationPeople,
        Lag1Autocorrelation = Known(s.Lag1Autocorrelation),
        s.LargestJumpFraction,
        Season = s.Season.Select(Known).ToArray(),
    };

    private static double? Known(double value) => double.IsFinite(value) ? value : null;

    private static string Part(int count, FormattableString text) => count == 0 ? "" : text.ToString(CultureInfo.InvariantCulture);

    private static string? Date(NodaTime.LocalDate? date) => date?.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Counts(int Values, int File, int Catalogue, int Structural, int Errors, int Warnings, int Options, int Packages)
    {
        public static Counts Of(Checked found)
        {
            IReadOnlyList<FilledValue> values = found.Scenario?.Values ?? [];
            int From(OriginKind kind) => values.Count(v => v.Origin.Kind == kind);
            int Problems(Severity severity) => found.Problems.Sorted.Count(p => p.Severity == severity);
            return new(values.Count, From(OriginKind.File), From(OriginKind.Catalogue), From(OriginKind.Structural), Problems(Severity.Error),
                Problems(Severity.Warning), found.Scenario?.Inputs.Options.Count ?? 0, found.Scenario?.Inputs.Packages.Count ?? 0);
        }
    }
}
