using Sim.Engine.Occupancy;

namespace Sim.Engine.Studies;

/// <summary>What an occupancy series looks like by months, beside what is asked of it: surges and closures.</summary>
/// <param name="MeanPeople">Mean number of residents.</param>
/// <param name="DeviationFraction">Standard deviation of months relative to the mean.</param>
/// <param name="Lag1Autocorrelation">Correlation of each month with the month before.</param>
/// <param name="Season">Mean of each calendar month relative to the mean of all; not a number where a month does not occur.</param>
/// <param name="SurgesPerYear">Rises by more than half from one month to the next, in a year.</param>
/// <param name="ClosedFraction">Share of months with less than 2 % of the beds taken.</param>
public sealed record PathStatistics(
    double MeanPeople, double DeviationFraction, double Lag1Autocorrelation, double[] Season, double SurgesPerYear, double ClosedFraction)
{
    private const double Surge = 1.5, Closed = 0.02;

    /// <summary>Highest less lowest calendar month, relative to the mean.</summary>
    public double SeasonFraction => Season.Where(s => !double.IsNaN(s)).Max() - Season.Where(s => !double.IsNaN(s)).Min();

    /// <summary>Statistics of days from a day number (counted from 1 January of some year) on.</summary>
    public static PathStatistics Of(ReadOnlySpan<double> people, int firstDay, double capacityPeople)
    {
        SeriesStatistics series = SeriesStatistics.Of(people, firstDay);
        double[] months = SeriesStatistics.MonthlyMeans(people, firstDay, out _);
        int surges = 0;
        for (int m = 1; m < months.Length; m++)
        {
            surges += months[m] > Surge * months[m - 1] && months[m - 1] > Closed * capacityPeople ? 1 : 0;
        }
        double mean = Math.Max(series.MeanPeople, 1e-9);
        return new(series.MeanPeople, series.DeviationPeople / mean, series.Lag1Autocorrelation, series.Season,
            12.0 * surges / months.Length, months.Count(m => m < Closed * capacityPeople) / (double)months.Length);
    }

    /// <summary>Means of the statistics of several paths; a path without variation has no autocorrelation and is left out of that; the season is that of all paths together.</summary>
    public static PathStatistics MeanOf(IReadOnlyList<PathStatistics> paths) => new(
        paths.Average(p => p.MeanPeople), paths.Average(p => p.DeviationFraction),
        paths.Where(p => !double.IsNaN(p.Lag1Autocorrelation)).Select(p => p.Lag1Autocorrelation).DefaultIfEmpty(double.NaN).Average(),
        [.. Enumerable.Range(0, 12).Select(m => paths.Average(p => p.Season[m]))], paths.Average(p => p.SurgesPerYear), paths.Average(p => p.ClosedFraction));
}
