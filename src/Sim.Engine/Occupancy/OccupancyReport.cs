using NodaTime;

namespace Sim.Engine.Occupancy;

/// <summary>What was done to get from the inputs to people on every day of the period.</summary>
public sealed record OccupancyReport
{
    /// <summary><c>constant</c>, <c>monthly</c>, or the name of the recorded file.</summary>
    public string Source { get; init; } = "";

    /// <summary>Dates recorded, after rows of one date and round were summed.</summary>
    public int Records { get; init; }

    /// <summary>Rows added to another row of the same date and round (DTM gives one row per location).</summary>
    public int RowsSummed { get; init; }

    /// <summary>Rows left out because a later round reports their date too.</summary>
    public int RowsSuperseded { get; init; }

    /// <summary>Whether the file had to be put in order of date.</summary>
    public bool WasSorted { get; init; } = true;

    /// <summary>First and last recorded date.</summary>
    public (LocalDate First, LocalDate Last)? Recorded { get; init; }

    /// <summary>Pairs of successive records more than a day apart, over which values were interpolated linearly.</summary>
    public int Gaps { get; init; }

    /// <summary>Longest time between two successive records, days.</summary>
    public int LargestGapDays { get; init; }

    /// <summary>Days of the period with a record of their own.</summary>
    public int RecordedDays { get; init; }

    /// <summary>Days of the period interpolated between records.</summary>
    public int InterpolatedDays { get; init; }

    /// <summary>Days of the period before the first record, which hold its value.</summary>
    public int HeldBeforeDays { get; init; }

    /// <summary>Days of the period after the last record.</summary>
    public int ExtrapolatedDays { get; init; }

    /// <summary>How the days after the last record came about.</summary>
    public Future? Future { get; init; }

    /// <summary>Days on which the random path wanted more people than the capacity, and was cut there.</summary>
    public int DaysCutAtCapacity { get; init; }

    /// <summary>Whether the random path's season was found in the record (else it follows from arrivals and stays).</summary>
    public bool SeasonFromRecord { get; init; }

    /// <summary>Whether the random path's persistence and spread were found in the record (else they are the inputs').</summary>
    public bool PersistenceFromRecord { get; init; }

    /// <summary>What the random path was drawn from; none where there is no random path.</summary>
    public PathModel? Model { get; init; }

    /// <summary>Statistics of the recorded months.</summary>
    public SeriesStatistics? RecordStatistics { get; init; }

    /// <summary>Statistics of the months after the record.</summary>
    public SeriesStatistics? FutureStatistics { get; init; }
}
