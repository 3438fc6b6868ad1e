using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Occupancy;

/// <summary>
/// Seasonal autoregressive path of the logarithm of residents, by month: log people = level + season + departure, the
/// departure an AR(1) process (Box, Jenkins and Reinsel 2008, Time Series Analysis, ch. 3 and 9).
/// </summary>
internal sealed class OccupancyModel
{
    /// <summary>Recorded months from which season and persistence are taken from the record itself.</summary>
    internal const int EnoughMonths = 24;

    /// <summary>Share of months that need a record of their own: interpolated months look smoother than people are.</summary>
    private const double EnoughShare = 0.75;

    private const double MeanMonthDays = Calendar.DaysPerYear / 12.0;

    private OccupancyModel(double level, double[] season, double persistence, double spread, bool seasonFromRecord, bool persistenceFromRecord)
    {
        Level = level;
        Season = season;
        Persistence = persistence;
        Spread = spread;
        SeasonFromRecord = seasonFromRecord;
        PersistenceFromRecord = persistenceFromRecord;
    }

    /// <summary>Mean logarithm of the record.</summary>
    public double Level { get; }

    /// <summary>Mean departure of each calendar month's logarithm from the level.</summary>
    public double[] Season { get; }

    /// <summary>Lag-1 coefficient by month.</summary>
    public double Persistence { get; }

    /// <summary>Stationary standard deviation of the departure.</summary>
    public double Spread { get; }

    public bool SeasonFromRecord { get; }

    public bool PersistenceFromRecord { get; }

    /// <summary>
    /// Fits the model to the recorded days, and surges and closures to what they leave over; what a thin record cannot say
    /// comes from arrivals, stays and inputs, and what the file states of surges and closures stays as stated.
    /// </summary>
    public static (OccupancyModel Model, PathModel Said) Fit(OccupancyInputs inputs, ReadOnlySpan<double> past, int firstDay, int monthsRecorded)
    {
        FutureModel given = inputs.Model;
        double[] logs = Array.ConvertAll(SeriesStatistics.MonthlyMeans(past, firstDay, out int firstMonth), m => Math.Log(Math.Max(m, 1)));
        if (logs.Length >= EnoughMonths && monthsRecorded >= EnoughShare * logs.Length)
        {
            RecordedEvents events = RecordedEvents.Of(past, firstDay, inputs.CapacityPeople);
            double[] own = MonthlySeason.Of(events.Logs, firstMonth);
            (double[] departures, double kept, double mean) = MonthlySeason.Departures(events.Logs, firstMonth);
            double deviation = Math.Sqrt(departures.Sum(d => d * d) / departures.Length);
            return (new(mean, own, kept, deviation, true, true), new(true, logs.Length, monthsRecorded, kept, deviation,
                given.Surges ?? events.Surges, given.Surges is null ? events.SurgesFound : null,
                given.Closures ?? events.Closures, given.Closures is null ? events.ClosuresFound : null));
        }
        double[] season = inputs.Stay.LogSeason(given.Arrivals ?? FutureModel.UsualArrivals);
        double level = MonthlySeason.Level(logs, firstMonth, season);
        return (new(level, season, given.PersistenceFraction, given.SpreadFraction, false, false),
            new(false, logs.Length, monthsRecorded, given.PersistenceFraction, given.SpreadFraction, given.Surges, null, given.Closures, null));
    }

    /// <summary>People on the days after the last record, before they are scaled: then at most the capacity; and how many days were cut there.</summary>
    public (double[] People, int Cut) Continue(OccupancyInputs inputs, PathModel said, double[] past, int firstDay, int days, Draw draw)
    {
        // A record that ends closed goes on open, at its usual number.
        bool closed = said.FromRecord && past[^1] < RecordedEvents.ClosedShare * inputs.CapacityPeople;
        double last = closed ? Level + SeasonByDay()[SeriesStatistics.DayOfYear(firstDay + past.Length - 1)] : Math.Log(Math.Max(past[^1], 1));
        var people = new double[days];
        // The path is scaled afterwards, and the beds bound what comes of that; not by a rounding more, which would count as overcrowded.
        double beds = inputs.ScaleFraction == 1 ? inputs.CapacityPeople : Math.BitDecrement(inputs.CapacityPeople / inputs.ScaleFraction);
        int cut = Path(people, firstDay + past.Length, last, beds, draw);
        OccupancyEvents.Apply(people, inputs.Model with { Surges = said.Surges, Closures = said.Closures }, beds, draw);
        return (people, cut);
    }

    /// <summary>
    /// Random people around a year that is not a record but a plan: the level is such that the mean of the paths, before
    /// they are cut at the capacity, is the plan's; for a lognormal that is spread^2 / 2 below the mean's logarithm.
    /// </summary>
    public static double[] Around(OccupancyInputs inputs, ReadOnlySpan<double> year, int days, Draw draw)
    {
        FutureModel given = inputs.Model;
        double[] logs = Array.ConvertAll(SeriesStatistics.MonthlyMeans(year, 0, out _), m => Math.Log(Math.Max(m, 1)));
        double mean = logs.Average(), level = mean - given.SpreadFraction * given.SpreadFraction / 2;
        double[] season = Array.ConvertAll(logs, l => l - mean);
        var model = new OccupancyModel(level, season, given.PersistenceFraction, given.SpreadFraction, true, false);
        var people = new double[days];
        // The departure of the first day is a draw of the stationary process itself.
        double first = level + model.SeasonByDay()[^1] + given.SpreadFraction * draw.Normal(-1);
        model.Path(people, 0, first, inputs.CapacityPeople, draw);
        OccupancyEvents.Apply(people, given, inputs.CapacityPeople, draw);
        // A lognormal has no zero: where the plan has nobody, nobody comes.
        for (int day = 0; day < days; day++)
        {
            people[day] = year[day % year.Length] > 0 ? people[day] : 0;
        }
        return people;
    }

    /// <summary>
    /// Fills days with a path that starts from the last recorded value. The departure is drawn at the middle of each
    /// month, with the exact transition of the continuous process over unequal steps, and is linear between.
    /// </summary>
    private int Path(Span<double> people, int firstDay, double lastLog, double capacity, Draw draw)
    {
        double[] season = SeasonByDay();
        double knotDay = firstDay - 1, knot = lastLog - Level - season[SeriesStatistics.DayOfYear(firstDay - 1)];
        double nextDay = knotDay, next = knot;
        int cut = 0;
        for (int i = 0; i < people.Length; i++)
        {
            int day = firstDay + i;
            while (day > nextDay)
            {
                (knotDay, knot) = (nextDay, next);
                nextDay = MiddleAfter(knotDay, out int month);
                double kept = Math.Pow(Persistence, (nextDay - knotDay) / MeanMonthDays);
                next = kept * knot + Spread * Math.Sqrt(1 - kept * kept) * draw.Normal(month);
            }
            double departure = knot + (next - knot) * (day - knotDay) / (nextDay - knotDay);
            double wanted = Math.Exp(Level + season[SeriesStatistics.DayOfYear(day)] + departure);
            cut += wanted > capacity ? 1 : 0;
            people[i] = Math.Min(wanted, capacity);
        }
        return cut;
    }

    /// <summary>The first middle of a month after a day, and that month counted from the period's start.</summary>
    private static double MiddleAfter(double day, out int month)
    {
        int ofYear = SeriesStatistics.DayOfYear((int)Math.Floor(day));
        int year = ((int)Math.Floor(day) - ofYear) / Calendar.DaysPerYear;
        month = year * 12 + Calendar.MonthOfDay(ofYear);
        double middle = Middle(month);
        if (middle <= day)
        {
            middle = Middle(++month);
        }
        return middle;
    }

    private static double Middle(int month)
    {
        int ofYear = ((month % 12) + 12) % 12, year = (month - ofYear) / 12;
        return year * Calendar.DaysPerYear + (Calendar.MonthStartDay[ofYear] + Calendar.MonthStartDay[ofYear + 1]) / 2.0;
    }

    /// <summary>The season on each day of the year, linear between the middles of months.</summary>
    private double[] SeasonByDay()
    {
        var season = new double[Calendar.DaysPerYear];
        for (int day = 0; day < season.Length; day++)
        {
            double after = MiddleAfter(day, out int month), before = Middle(month - 1);
            double share = (day - before) / (after - before);
            season[day] = (1 - share) * Season[(month + 11) % 12] + share * Season[month % 12];
        }
        return season;
    }
}
