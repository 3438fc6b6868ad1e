using Sim.Engine.Schema;

namespace Sim.Engine.Occupancy;

/// <summary>What the random path of future occupancy uses where the record is too thin to say.</summary>
public sealed record FutureModel
{
    [Input("fraction", Min = 0, Max = 0.99, Default = "occupancy.model.persistence",
        Help = "Share of a month's departure from the usual level that is left a month later.")]
    public double PersistenceFraction { get; init; } = 0.9;

    [Input("fraction", Min = 0, Max = 2, Default = "occupancy.model.spread",
        Help = "Standard deviation of the logarithm of the number of residents around its season.")]
    public double SpreadFraction { get; init; } = 0.45;

    [Input(Count = 12, Min = 0, Help = "Arrivals of each month relative to the mean month; the usual shape where omitted.")]
    public double[]? Arrivals { get; init; }

    [Input(Help = "Sudden influxes on top of the path; left out: as the record shows them where it is long enough, else none.")]
    public Surges? Surges { get; init; }

    [Input(Help = "Times in which the centre stands empty; left out: as the record shows them where it is long enough, else none.")]
    public Closures? Closures { get; init; }

    /// <summary>
    /// Arrivals detected in Bosnia and Herzegovina by month relative to the mean month, smoothed from the UN
    /// inter-agency monthly updates of 2018-2021 and IOM's of 2024 (engineering estimate).
    /// </summary>
    public static ReadOnlySpan<double> UsualArrivals => [0.45, 0.60, 0.80, 1.00, 1.10, 1.10, 1.35, 1.30, 1.40, 1.40, 0.90, 0.60];
}
