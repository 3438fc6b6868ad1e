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

    /// <summary>Fits the model to the recorded days; what a thin record cannot say comes from arrivals, stays and inputs.</summary>
    public static OccupancyModel Fit(OccupancyInputs inputs, ReadOnlySpan<double> past, int firstDay, int monthsRecorded)
    {
        double[] logs = Array.ConvertAll(SeriesStatistics.MonthlyMeans(past, firstDay, out int firstMonth), m => Math.Log(Math.Max(m, 1)));
        bool enough = logs.Length >= EnoughMonths && monthsRecorded >= EnoughShare * logs.Length;
        double[] season = enough
            ? ClassicalSeason(logs, firstMonth)
            : inputs.Stay.LogSeason(inputs.Model.Arrivals ?? FutureModel.UsualArrivals);
        double level = 0;
        for (int i = 0; i < logs.Length; i++)
        {
            level += (logs[i] - season[(firstMonth + i) % 12]) / logs.Length;
        }
        double square = 0, lagged = 0, previous = 0;
        for (int i = 0; i < logs.Length; i++)
        {
            double departure = logs[i] - season[(firstMonth + i) % 12] - level;
            square += departure * departure;
            lagged += previous * departure;
            previous = departure;
        }
        double persistence = enough && square > 0 ? Math.Clamp(lagged / square, 0, 0.99) : inputs.Model.PersistenceFraction;
        double spread = enough ? Math.Sqrt(square / logs.Length) : inputs.Model.SpreadFraction;
        return new OccupancyModel(level, season, persistence, spread, enough, enough);
    }

    /// <summary>People on the days after the last record, at most the capacity.</summary>
    public static (double[] People, OccupancyReport Report) Continue(OccupancyInputs inputs, IReadOnlyList<OccupancyRecord> records,
        double[] past, int firstDay, int days, Draw draw, OccupancyReport report)
    {
        int monthsRecorded = records.Select(r => r.Date.Year * 12 + r.Date.Month).Distinct().Count();
        OccupancyModel model = Fit(inputs, past, firstDay, monthsRecorded);
        var people = new double[days];
        int cut = model.Path(people, firstDay + past.Length, Math.Log(Math.Max(past[^1], 1)), inputs.CapacityPeople, draw);
        OccupancyEvents.Apply(people, inputs.Model, inputs.CapacityPeople, draw);
        return (people, report with
        {
            DaysCutAtCapacity = cut,
            SeasonFromRecord = model.SeasonFromRecord,
            PersistenceFromRecord = model.PersistenceFromRecord,
        });
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

    /// <summary>
    /// Season as the mean departure of each calendar month from the centred 12-month mean, itself centred (classical
    /// decomposition; Brockwell and Davis 2016, Introduction to Time Series and Forecasting, section 1.5.2).
    /// </summary>
    private static double[] ClassicalSeason(double[] logs, int firstMonth)
    {
        var sum = new double[12];
        var count = new int[12];
        for (int i = 6; i < logs.Length - 6; i++)
        {
            double around = (logs[i - 6] + logs[i + 6]) / 2;
            for (int j = i - 5; j <= i + 5; j++)
            {
                around += logs[j];
            }
            int month = (firstMonth + i) % 12;
            sum[month] += logs[i] - around / 12;
            count[month]++;
        }
        double[] season = [.. sum.Select((s, month) => s / Math.Max(count[month], 1))];
        double mean = season.Average();
        return Array.ConvertAll(season, s => s - mean);
    }
}
