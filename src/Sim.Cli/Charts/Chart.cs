namespace Sim.Cli.Charts;

/// <summary>One chart as plain data: what is shown, never how. It knows no renderer.</summary>
public sealed record Chart
{
    /// <summary>The form in which the series are drawn.</summary>
    public required ChartKind Kind { get; init; }

    /// <summary>What the reader should take from the chart.</summary>
    public required string Title { get; init; }

    /// <summary>Site, period and case, under the title.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>Where the numbers come from, below the chart.</summary>
    public string Source { get; init; } = "";

    /// <summary>A second note below the chart: what is left out, how to read it.</summary>
    public string Note { get; init; } = "";

    /// <summary>The independent axis. In horizontal bars it holds the categories, which then run downwards.</summary>
    public required XAxis X { get; init; }

    /// <summary>The axis of the values.</summary>
    public required YAxis Y { get; init; }

    /// <summary>The series; in stacks the first one lies next to zero.</summary>
    public required IReadOnlyList<Series> Series { get; init; }

    /// <summary>The bands of a flow diagram; other kinds have none.</summary>
    public IReadOnlyList<Flow> Flows { get; init; } = [];

    /// <summary>Horizontal lines at fixed values: a standard, a limit, a target.</summary>
    public IReadOnlyList<Threshold> Thresholds { get; init; } = [];

    /// <summary>Whether horizontal bars are sorted by their totals, the largest first. Other kinds keep their order.</summary>
    public bool Sorted { get; init; } = true;
}
