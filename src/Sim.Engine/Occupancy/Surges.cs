using Sim.Engine.Schema;

namespace Sim.Engine.Occupancy;

/// <summary>Sudden influxes: they begin at random, and fade.</summary>
public sealed record Surges
{
    [Input("1/year", Min = 0, Max = 12, Default = "occupancy.model.surges.rate", Help = "Surges in a year.")]
    public double RatePerYear { get; init; } = 0.5;

    [Input("fraction", Min = 0, Max = 10, Default = "occupancy.model.surges.size", Help = "Residents on top of the usual number when a surge begins.")]
    public double SizeFraction { get; init; } = 0.5;

    [Input("day", Min = 1, Max = 1000, Default = "occupancy.model.surges.fades", Help = "Time in which a surge falls to 37 % of its size.")]
    public double FadesDays { get; init; } = 60;
}
