using Sim.Engine.Schema;

namespace Sim.Engine.Occupancy;

/// <summary>Closures of the centre: they begin at random and last for a random time.</summary>
public sealed record Closures
{
    [Input("1/year", Min = 0, Max = 12, Default = "occupancy.model.closures.rate", Help = "Closures in a year.")]
    public double RatePerYear { get; init; } = 0.1;

    [Input("day", Min = 1, Max = 10_000, Default = "occupancy.model.closures.lasts", Help = "Mean time until the centre opens again.")]
    public double LastsDays { get; init; } = 180;
}
