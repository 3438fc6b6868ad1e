using Sim.Engine.Accounts;
using Sim.Engine.Occupancy;

namespace Sim.Engine.Studies;

/// <summary>What an occupancy series looks like by months, beside what is asked of it: surges and closures.</summary>
/// <param name="MeanPeople">Mean number of residents.</param>
/// <param name="DeviationFraction">Standard deviation of months relative to the mean.</param>
/// <param name="Autocorrelation">Correlation of each month with the one before it by 1 to 12 months; not a number where the series is too short.</param>
/// <param name="Season">Mean of each calendar month relative to the mean of all; not a number where a month does not occur.</param>
/// <param name="LargestRiseFraction">Largest rise from one open month to the next, relative to the first.</param>
/// <param name="LargestFallFraction">Largest fall from one month to the next, relative to the first.</param>
/// <param name="SurgesPerYear">Rises by more than half from one month to the next, in a year.</param>
/// <param name="ClosedFraction">Share of months with less than 2 % of the beds taken.</param>
public sealed record PathStatistics(double MeanPeople, double DeviationFraction, double[] Autocorrelation, double[] Season,
    double LargestRiseFraction, double LargestFallFraction, double SurgesPerYear, double ClosedFraction)
{
    /// <summary>Longest lag of the autocorrelation, months.</summary>
    public const int Lags = 12;

    private const double Surge = 1.5;

    /// <summary>Highest less lowest calendar month, relative to the mean; not a number where nobody is ever there.</summary>
    public double SeasonFraction { get; init; } = Season.All(double.IsNaN) ? double.NaN : Season.Where(s => !double.IsNaN(s)).Max() - Season.Where(s => !double.IsNaN(s)).Min();

    /// <summary>Statistics of days from a day number (counted from 1 January of some year) on.</summary>
    public static PathStatistics Of(ReadOnlySpan<double> people, int firstDay, double capacityPeople)
    {
        SeriesStatistics series = SeriesStatistics.Of(people, firstDay);
        double[] months = SeriesStatistics.MonthlyMeans(people, firstDay, out _);
        double closed = RecordedEvents.ClosedShare * capacityPeople, rise = 0, fall = 0;
        int surges = 0;
        for (int m = 1; m < months.Length; m++)
        {
            if (months[m - 1] > closed)
            {
                surges += months[m] > Surge * months[m - 1] ? 1 : 0;
                rise = Math.Max(rise, months[m] / months[m - 1] - 1);
                fall = Math.Max(fall, 1 - months[m] / months[m - 1]);
            }
        }
        double mean = Math.Max(series.MeanPeople, 1e-9);
        return new(series.MeanPeople, series.DeviationPeople / mean, Correlations(months), series.Season, rise, fall,
            12.0 * surges / months.Length, months.Count(m => m < closed) / (double)months.Length);
    }

    /// <summary>Means of the statistics of several paths; a path in which one is not defined is left out of that one.</summary>
    public static PathStatistics MeanOf(IReadOnlyList<PathStatistics> paths) => Each(paths, values => values.DefaultIfEmpty(double.NaN).Average());

    /// <summary>Quantiles of the statistics of several paths, each statistic for itself.</summary>
    public static PathStatistics At(IReadOnlyList<PathStatistics> paths, double share) => Each(paths, values => Quantiles.At([.. values.Order()], share));

    private static PathStatistics Each(IReadOnlyList<PathStatistics> paths, Func<IEnumerable<double>, double> of)
    {
        double One(Func<PathStatistics, double> value) => of(paths.Select(value).Where(v => !double.IsNaN(v)));
        return new(One(p => p.MeanPeople), One(p => p.DeviationFraction), [.. Enumerable.Range(0, Lags).Select(lag => One(p => p.Autocorrelation[lag]))],
            [.. Enumerable.Range(0, 12).Select(m => One(p => p.Season[m]))], One(p => p.LargestRiseFraction), One(p => p.LargestFallFraction),
            One(p => p.SurgesPerYear), One(p => p.ClosedFraction))
        {
            // Of the paths' seasons; that of their means is flatter.
            SeasonFraction = One(p => p.SeasonFraction),
        };
    }

    // r(k) = sum (x(t) - mean)(x(t + k) - mean) / sum (x - mean)^2 (Box, Jenkins and Reinsel 2008, ch. 2); a third of the series at most.
    private static double[] Correlations(double[] months)
    {
        double mean = months.Average(), square = months.Sum(m => (m - mean) * (m - mean));
        var correlations = new double[Lags];
        for (int lag = 1; lag <= Lags; lag++)
        {
            double product = 0;
            for (int m = lag; m < months.Length; m++)
            {
                product += (months[m] - mean) * (months[m - lag] - mean);
            }
            correlations[lag - 1] = square > 1e-9 * mean * mean && 3 * lag <= months.Length ? product / square : double.NaN;
        }
        return correlations;
    }
}
