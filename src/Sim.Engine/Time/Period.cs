using Sim.Engine.Schema;

namespace Sim.Engine.Time;

/// <summary>The calendar years that are simulated.</summary>
public sealed record Period
{
    [Input(Min = 1950, Max = 2200, Help = "First calendar year; it starts on 1 January.")]
    public int Start { get; init; }

    [Input(Min = 1, Max = 100, Otherwise = "1", Help = "Number of whole calendar years.")]
    public int Years { get; init; } = 1;

    /// <summary>In words: <c>2026</c>, <c>2026 to 2035</c>.</summary>
    public string Text => Years == 1 ? $"{Start}" : $"{Start} to {Start + Years - 1}";

    /// <summary>The calendar year of the i-th simulated year.</summary>
    public int CalendarYear(int index) => Start + index;
}
