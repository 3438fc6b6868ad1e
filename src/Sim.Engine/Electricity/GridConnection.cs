using Sim.Engine.Schema;

namespace Sim.Engine.Electricity;

/// <summary>Connection to the public grid.</summary>
public sealed record GridConnection
{
    [Input("kW", Min = 0, Max = 100_000, Help = "Largest import; omitted: no limit.")]
    public double? ImportLimitKw { get; init; }

    [Input("kW", Min = 0, Max = 100_000, Help = "Largest export of surplus solar power; omitted: no limit, 0 kW where export is not allowed.")]
    public double? ExportLimitKw { get; init; }

    [Input(Help = "How often and how long the grid fails.")]
    public Outages Outages { get; init; } = new();

    /// <summary>No grid: nothing in, nothing out.</summary>
    public static GridConnection None { get; } = new() { ImportLimitKw = 0, ExportLimitKw = 0 };
}

/// <summary>Failures of the public grid, random or recorded.</summary>
public sealed record Outages
{
    [Input(Min = 0, Max = 2000, ZeroIsNone = true, Default = "electricity.grid.outages", Help = "Mean number of interruptions in a year, without winter storms.")]
    public double PerYear { get; init; }

    [Input("h", Min = 0, AboveMin = true, Max = 720, Default = "electricity.grid.outage_duration", Help = "Mean duration of an interruption; durations are exponential.")]
    public double MeanDurationHours { get; init; } = 1;

    [Input(Help = "CSV file of recorded cuts with the columns start and end (2024-01-31 17:05, the place's clock), in place of random interruptions and storms; its years are repeated in turn.")]
    public string? Recorded { get; init; }

    [Input(Help = "Long interruptions by storms and snow, November to March, south of the equator May to September.")]
    public WinterStorms WinterStorms { get; init; } = new();

    /// <summary>Problems between the values of the record.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(Outages outages)
    {
        if (outages.WinterStorms.ShortestHours > outages.WinterStorms.LongestHours)
        {
            yield return ("winter_storms.shortest", "the shortest storm outage is longer than the longest");
        }
    }
}

/// <summary>Long interruptions in winter.</summary>
public sealed record WinterStorms
{
    [Input(Min = 0, Max = 100, Default = "electricity.grid.storms", Help = "Mean number of storm outages in a year.")]
    public double PerYear { get; init; }

    [Input("h", Min = 0, Max = 720, Default = "electricity.grid.storm_shortest", Help = "Shortest storm outage; durations are uniform between shortest and longest.")]
    public double ShortestHours { get; init; }

    [Input("h", Min = 0, Max = 720, Default = "electricity.grid.storm_longest", Help = "Longest storm outage.")]
    public double LongestHours { get; init; }
}
