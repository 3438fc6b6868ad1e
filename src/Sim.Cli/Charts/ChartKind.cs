namespace Sim.Cli.Charts;

/// <summary>The forms of chart.</summary>
public enum ChartKind
{
    /// <summary>Columns whose series are stacked; negative values stack below zero.</summary>
    StackedColumns,

    /// <summary>Columns of the series side by side.</summary>
    GroupedColumns,

    /// <summary>One line per series, with a band where the series has one.</summary>
    Lines,

    /// <summary>Areas stacked on each other; negative values stack below zero.</summary>
    StackedAreas,

    /// <summary>Bars from left to right with the category names before them and the totals behind them.</summary>
    HorizontalBars,

    /// <summary>Labelled points over two measured axes.</summary>
    Scatter,

    /// <summary>Bands between named nodes, as wide as what flows; drawn from <see cref="Chart.Flows"/> alone.</summary>
    Flows,
}
