using Sim.Engine.Time;

namespace Sim.Engine.Occupancy;

/// <summary>What a daily series looks like by its monthly means, so that a random path can be held beside a record.</summary>
/// <param name="Months">Months counted.</param>
/// <param name="MeanPeople">Mean of the monthly means.</param>
/// <param name="DeviationPeople">Standard deviation of the monthly means.</param>
/// <param name="Lag1Autocorrelation">Correlation of each month with the month before; not a number below three months.</param>
/// <param name="LargestJumpFraction">Largest change from one month to the next, relative to the first of the two.</param>
/// <param name="Season">Mean of each calendar month relative to the mean of all; not a number where a month does not occur.</param>
public sealed record SeriesStatistics(
    int Months, double MeanPeople, double DeviationPeople, double Lag1Autocorrelation, double LargestJumpFraction, double[] Season)
{
    /// <summary>Those of a series so many times as large.</summary>
    public SeriesStatistics Times(double scale) => this with { MeanPeople = MeanPeople * scale, DeviationPeople = DeviationPeople * scale };

    /// <summary>Statistics of days from a day number (counted from 1 January of some year) on.</summary>
    public static SeriesStatistics Of(ReadOnlySpan<double> people, int firstDay)
    {
        double[] months = MonthlyMeans(people, firstDay, out int firstMonth);
        double mean = months.Average();
        double square = 0, lagged = 0, jump = 0;
        var season = new double[12];
        var count = new int[12];
        for (int i = 0; i < months.Length; i++)
        {
            int month = (firstMonth + i) % 12;
            season[month] += months[i] / mean;
            count[month]++;
            square += (months[i] - mean) * (months[i] - mean);
            if (i > 0)
            {
                lagged += (months[i] - mean) * (months[i - 1] - mean);
                jump = Math.Max(jump, Math.Abs(months[i] - months[i - 1]) / Math.Max(months[i - 1], 1));
            }
        }
        double lag1 = months.Length < 3 || square <= 0 ? double.NaN : lagged / square;
        for (int month = 0; month < 12; month++)
        {
            season[month] = count[month] > 0 ? season[month] / count[month] : double.NaN;
        }
        return new SeriesStatistics(months.Length, mean, Math.Sqrt(square / months.Length), lag1, jump, season);
    }

    /// <summary>Means of the months that the days touch, and the calendar month (0-11) of the first.</summary>
    internal static double[] MonthlyMeans(ReadOnlySpan<double> people, int firstDay, out int firstMonth)
    {
        var means = new List<double>();
        double sum = 0;
        int days = 0;
        firstMonth = Calendar.MonthOfDay(DayOfYear(firstDay));
        for (int i = 0; i < people.Length; i++)
        {
            sum += people[i];
            days++;
            if (i + 1 == people.Length || Calendar.MonthOfDay(DayOfYear(firstDay + i)) != Calendar.MonthOfDay(DayOfYear(firstDay + i + 1)))
            {
                means.Add(sum / days);
                (sum, days) = (0, 0);
            }
        }
        return [.. means];
    }

    /// <summary>Day of the year of a day number that may be negative.</summary>
    internal static int DayOfYear(int day) => ((day % Calendar.DaysPerYear) + Calendar.DaysPerYear) % Calendar.DaysPerYear;
}
