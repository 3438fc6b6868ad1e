namespace Sim.Engine.Occupancy;

/// <summary>What a random path of occupancy was drawn from.</summary>
/// <param name="FromRecord">Whether season, persistence, spread, surges and closures were found in the record; else they are usual values and inputs.</param>
/// <param name="Months">Months that the record spans.</param>
/// <param name="MonthsRecorded">Months with a record of their own.</param>
/// <param name="PersistenceFraction">Share of a departure left after a month.</param>
/// <param name="SpreadFraction">Standard deviation of the logarithm around the season, without surges and closures.</param>
/// <param name="Surges">Surges of the path; none where there are none.</param>
/// <param name="SurgesFound">Surges found in the record; none where the file states them, or the record is too short.</param>
/// <param name="Closures">Closures of the path; none where there are none.</param>
/// <param name="ClosuresFound">Closures found in the record; none where the file states them, or the record is too short.</param>
public sealed record PathModel(bool FromRecord, int Months, int MonthsRecorded, double PersistenceFraction, double SpreadFraction,
    Surges? Surges, int? SurgesFound, Closures? Closures, int? ClosuresFound)
{
    /// <summary>Why the record cannot say; empty where it can.</summary>
    public string TooShort => FromRecord ? "" : FormattableString.Invariant(
        $"the record is too short ({MonthsRecorded} of {Months} months have a figure of their own; {OccupancyModel.EnoughMonths} months are needed, three in four with a figure)");
}
