using Sim.Engine.Schema;

namespace Sim.Engine.Water;

/// <summary>
/// Pipes above ground or in unheated rooms that freeze. Gordon 1996, "An investigation into freezing and bursting water pipes in
/// residential construction" (Building Research Council, University of Illinois): without insulation pipes begin to freeze when it
/// is colder than 20 F (-6.7 C) outdoors. How long it takes to freeze and to thaw is a plain rule: so many hours in a row.
/// </summary>
public sealed record FrozenPipes
{
    [Input("fraction", Min = 0, AboveMin = true, Max = 1, Default = "water.frozen.exposed", Help = "Share of the water of taps, showers and toilets that runs through such pipes.")]
    public double ExposedFraction { get; init; } = 1;

    [Input("C", Min = -40, Max = 0, Default = "water.frozen.below", Help = "Outdoor temperature at and below which they freeze: pipes without insulation -7 C, insulated ones lower.")]
    public double BelowC { get; init; } = -7;

    [Input("h", Min = 1, Max = 240, Default = "water.frozen.after", Help = "Hours in a row so cold until the water stands still.")]
    public double AfterHours { get; init; } = 6;

    [Input("h", Min = 1, Max = 240, Default = "water.frozen.thaw", Help = "Hours in a row above 0 C until it runs again.")]
    public double ThawHours { get; init; } = 6;

    /// <summary>Part of the water that flows in each hour of a year. December is passed first, so that January begins as the winter does.</summary>
    /// <param name="outdoorC">Air temperature of each hour of the year.</param>
    /// <param name="parts">Filled: 1, or what is not exposed.</param>
    public void Write(ReadOnlySpan<double> outdoorC, Span<double> parts)
    {
        const int december = 31 * 24;
        bool frozen = false;
        int cold = 0, warm = 0;
        for (int step = -december; step < outdoorC.Length; step++)
        {
            double airC = outdoorC[step < 0 ? outdoorC.Length + step : step];
            cold = airC <= BelowC ? cold + 1 : 0;
            warm = airC > 0 ? warm + 1 : 0;
            frozen = frozen ? warm < ThawHours : cold >= AfterHours;
            if (step >= 0)
            {
                parts[step] = frozen ? 1 - ExposedFraction : 1;
            }
        }
    }
}
