namespace Sim.Cli.Charts;

/// <summary>The independent axis of a chart. The n-th value of each series belongs to the n-th position.</summary>
public abstract record XAxis
{
    private XAxis()
    {
    }

    /// <summary>Named positions in the order given.</summary>
    public sealed record Categories(IReadOnlyList<string> Names, string Label = "") : XAxis;

    /// <summary>Consecutive hours in local time; a value stands for the hour that begins at its position.</summary>
    public sealed record Hours(DateTime Start, int Count, string Label = "") : XAxis;

    /// <summary>The days of a year of 365: from 1 January, 29 February left out.</summary>
    public sealed record YearDays(int Year, string Label = "") : XAxis;

    /// <summary>Consecutive calendar months.</summary>
    public sealed record Months(int Year, int Month, int Count, string Label = "") : XAxis;

    /// <summary>Measured positions. A scatter takes them from its series (<see cref="Series.Across"/>) and only label and unit from here.</summary>
    public sealed record Numbers(IReadOnlyList<double> Values, string Label, string Unit = "") : XAxis;

    /// <summary>Number of positions.</summary>
    public int Length => this switch
    {
        Categories c => c.Names.Count,
        Hours h => Math.Max(0, h.Count),
        YearDays => 365,
        Months m => Math.Max(0, m.Count),
        Numbers n => n.Values.Count,
        _ => 0,
    };

    /// <summary>The axis' own title without unit; empty where the positions explain themselves.</summary>
    public string Title => this switch
    {
        Categories c => c.Label,
        Hours h => h.Label,
        YearDays d => d.Label,
        Months m => m.Label,
        Numbers n => n.Label,
        _ => "",
    };
}
