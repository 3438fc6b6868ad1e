using NodaTime;
using Sim.Engine.Schema;
using Sim.Engine.Time;
using Period = Sim.Engine.Time.Period;

namespace Sim.Engine.Occupancy;

/// <summary>Registered residents on every day of the period (years of 365 days), and how they were found.</summary>
/// <param name="PeopleByDay">People on each day; day d of year y stands at 365 y + d.</param>
/// <param name="Report">What was done.</param>
public sealed record OccupancySeries(double[] PeopleByDay, OccupancyReport Report)
{
    /// <summary>The people of the i-th year of the period, 365 days.</summary>
    public ReadOnlySpan<double> Year(int index) => PeopleByDay.AsSpan(index * Calendar.DaysPerYear, Calendar.DaysPerYear);

    /// <summary>Residents of the period from the inputs.</summary>
    /// <param name="inputs">Checked inputs.</param>
    /// <param name="period">The years simulated.</param>
    /// <param name="recorded">The file named by <see cref="PeopleInputs.Recorded"/>, read; null where none is named.</param>
    /// <param name="draw">Draws of the random path: purpose, site and replicate chosen by the caller.</param>
    /// <exception cref="InputFileException">The record ends before the period and cannot be continued as asked.</exception>
    public static OccupancySeries Of(OccupancyInputs inputs, Period period, OccupancyFile? recorded, Draw draw)
    {
        return Prepared(inputs, period, recorded)(draw);
    }

    /// <summary>The same for many draws: what does not depend on them is done once. Safe for use by several threads.</summary>
    public static Func<Draw, OccupancySeries> Prepared(OccupancyInputs inputs, Period period, OccupancyFile? recorded)
    {
        Func<Draw, OccupancySeries> unscaled = recorded is not null ? OfRecord(inputs, period, recorded) : _ => OfPlan(inputs, period);
        return inputs.ScaleFraction == 1 ? unscaled : draw =>
        {
            OccupancySeries whole = unscaled(draw);
            double scale = inputs.ScaleFraction;
            return new(Array.ConvertAll(whole.PeopleByDay, p => p * scale),
                whole.Report with { RecordStatistics = whole.Report.RecordStatistics?.Times(scale), FutureStatistics = whole.Report.FutureStatistics?.Times(scale) });
        };
    }

    private static OccupancySeries OfPlan(OccupancyInputs inputs, Period period)
    {
        int days = period.Years * Calendar.DaysPerYear;
        var people = new double[days];
        for (int day = 0; day < days; day++)
        {
            people[day] = inputs.MonthlyPeople is { } monthly
                ? monthly[Calendar.MonthOfDay(day % Calendar.DaysPerYear)]
                : inputs.ConstantPeople ?? throw new ArgumentException("Neither constant, monthly nor recorded occupancy is given.", nameof(inputs));
        }
        return new OccupancySeries(people, new OccupancyReport { Source = inputs.MonthlyPeople is null ? "constant" : "monthly" });
    }

    /// <summary>Whether a record ends before the last day of a period, so that <c>future</c> must be given.</summary>
    public static bool NeedsFuture(OccupancyFile recorded, Period period) =>
        recorded.Records[^1].Date < new LocalDate(period.Start + period.Years - 1, 12, 31);

    private static Func<Draw, OccupancySeries> OfRecord(OccupancyInputs inputs, Period period, OccupancyFile file)
    {
        IReadOnlyList<OccupancyRecord> records = file.Records;
        int days = period.Years * Calendar.DaysPerYear;
        int first = Calendar.DayNumber(period.Start, records[0].Date), last = Calendar.DayNumber(period.Start, records[^1].Date);
        double[] past = Interpolate(records, first, last, period.Start);
        var report = new OccupancyReport
        {
            Source = file.Name,
            Records = records.Count,
            RowsSummed = file.RowsSummed,
            RowsSuperseded = file.RowsSuperseded,
            WasSorted = file.WasSorted,
            Recorded = (records[0].Date, records[^1].Date),
            Gaps = Spans(records).Count(span => span > 1),
            LargestGapDays = Spans(records).DefaultIfEmpty(0).Max(),
            HeldBeforeDays = Math.Clamp(first, 0, days),
            ExtrapolatedDays = Math.Clamp(days - 1 - last, 0, days),
            RecordedDays = records.Select(r => Calendar.DayNumber(period.Start, r.Date)).Distinct().Count(d => d >= 0 && d < days),
            RecordStatistics = SeriesStatistics.Of(past, first),
        };
        report = report with { InterpolatedDays = days - report.HeldBeforeDays - report.ExtrapolatedDays - report.RecordedDays };
        if (!NeedsFuture(file, period))
        {
            return _ => Joined(past, first, [], days, report);
        }
        Future how = inputs.Future ?? throw new InputFileException(file.Name, records[^1].Line,
            $"the record ends on {records[^1].Date:uuuu'-'MM'-'dd}, before the period does; set future to repeat, hold or model");
        report = report with { Future = how };
        if (how != Occupancy.Future.Model)
        {
            double[] known = how == Occupancy.Future.Hold ? Held(past, days - 1 - last) : Repeated(past, days - 1 - last, file);
            return _ => Joined(past, first, known, days, report);
        }
        (OccupancyModel model, PathModel said) = OccupancyModel.Fit(inputs, past, first, records.Select(r => r.Date.Year * 12 + r.Date.Month).Distinct().Count());
        return draw =>
        {
            (double[] future, int cut) = model.Continue(inputs, said, past, first, days - 1 - last, draw);
            return Joined(past, first, future, days, report with
            {
                DaysCutAtCapacity = cut,
                SeasonFromRecord = model.SeasonFromRecord,
                PersistenceFromRecord = model.PersistenceFromRecord,
                Model = said,
            });
        };
    }

    private static OccupancySeries Joined(double[] past, int first, double[] future, int days, OccupancyReport report)
    {
        int last = first + past.Length - 1;
        var people = new double[days];
        for (int day = 0; day < days; day++)
        {
            people[day] = day < first ? past[0] : day <= last ? past[day - first] : future[day - last - 1];
        }
        return new OccupancySeries(people, report with { FutureStatistics = future.Length > 0 ? SeriesStatistics.Of(future, last + 1) : null });
    }

    private static IEnumerable<int> Spans(IReadOnlyList<OccupancyRecord> records) =>
        records.Zip(records.Skip(1), (a, b) => NodaTime.Period.DaysBetween(a.Date, b.Date));

    /// <summary>Linear interpolation by real days; 29 February only bends the line.</summary>
    private static double[] Interpolate(IReadOnlyList<OccupancyRecord> records, int first, int last, int startYear)
    {
        double[] realDay = [.. records.Select(r => (double)NodaTime.Period.DaysBetween(records[0].Date, r.Date))];
        var people = new double[last - first + 1];
        int next = 0;
        double newYear = 0;
        bool leap = false;
        for (int i = 0; i < people.Length; i++)
        {
            int ofYear = SeriesStatistics.DayOfYear(first + i);
            if (i == 0 || ofYear == 0)
            {
                int year = startYear + (first + i - ofYear) / Calendar.DaysPerYear;
                newYear = NodaTime.Period.DaysBetween(records[0].Date, new LocalDate(year, 1, 1));
                leap = CalendarSystem.Iso.IsLeapYear(year);
            }
            double day = newYear + ofYear + (leap && ofYear >= Calendar.MonthStartDay[2] ? 1 : 0);
            while (next < realDay.Length - 1 && realDay[next] < day)
            {
                next++;
            }
            int before = Math.Max(next - 1, 0);
            double span = realDay[next] - realDay[before];
            double share = span > 0 ? Math.Clamp((day - realDay[before]) / span, 0, 1) : 1;
            people[i] = records[before].People + share * (records[next].People - records[before].People);
        }
        return people;
    }

    private static double[] Held(double[] past, int days)
    {
        var future = new double[days];
        Array.Fill(future, past[^1]);
        return future;
    }

    private static double[] Repeated(double[] past, int days, OccupancyFile file)
    {
        int cycle = past.Length / Calendar.DaysPerYear * Calendar.DaysPerYear;
        if (cycle == 0)
        {
            throw new InputFileException(file.Name, 0, $"future: repeat needs a whole year of records; found {Counted.Of(past.Length, "day")} (hold or model work)");
        }
        var future = new double[days];
        for (int i = 0; i < days; i++)
        {
            future[i] = past[past.Length - cycle + i % cycle];
        }
        return future;
    }
}
