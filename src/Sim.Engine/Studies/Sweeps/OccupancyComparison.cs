using Sim.Engine.Accounts;
using Sim.Engine.Occupancy;

namespace Sim.Engine.Studies;

/// <summary>The record of occupancy beside the random paths.</summary>
public sealed record OccupancyComparison
{
    /// <summary>The record's statistics, from its first to its last day; those of the plan where there is no record.</summary>
    public required PathStatistics Record { get; init; }

    /// <summary>Whether there is a record; else there is a plan.</summary>
    public bool IsRecord { get; init; }

    /// <summary>Means of the paths' statistics.</summary>
    public required PathStatistics Mean { get; init; }

    /// <summary>A tenth of the paths lie below, each statistic for itself.</summary>
    public required PathStatistics P10 { get; init; }

    /// <summary>A tenth of the paths lie above, each statistic for itself.</summary>
    public required PathStatistics P90 { get; init; }

    /// <summary>What the paths were drawn from, by the place of the record; empty where there is no record to continue.</summary>
    public IReadOnlyList<(string Place, PathModel Model)> Models { get; init; } = [];

    /// <summary>Residents of each month of the contract along the paths.</summary>
    public required IReadOnlyList<Quantiles> People { get; init; }

    /// <summary>Residents of each month of the contract where the record's last whole years come again, or the plan's.</summary>
    public required IReadOnlyList<double> RecordedPeople { get; init; }

    /// <summary>The paths of a case beside its record.</summary>
    internal static OccupancyComparison Of(PricingCase given, PricingPaths.PeoplePath recorded, IReadOnlyList<PricedPath> paths)
    {
        PathStatistics[] statistics = [.. paths.Select(p => p.Statistics)];
        double[][] people = [.. paths.Select(p => PeopleByMonth(p.Months.Select(m => m.PersonNights)))];
        return new()
        {
            Record = PricingPaths.RecordStatistics(given),
            IsRecord = PricingPaths.IsRecorded(given),
            Mean = PathStatistics.MeanOf(statistics),
            P10 = PathStatistics.At(statistics, 0.1),
            P90 = PathStatistics.At(statistics, 0.9),
            Models = PricingPaths.Models(given),
            People = [.. Enumerable.Range(0, given.Months).Select(m => Quantiles.Of([.. people.Select(p => p[m])]))],
            RecordedPeople = PeopleByMonth(recorded.Months.Select(m => m.PersonNights)),
        };
    }

    private static double[] PeopleByMonth(IEnumerable<double> nights) => [.. nights.Select((n, m) => n / Time.Calendar.DaysInMonth(m % 12))];
}
