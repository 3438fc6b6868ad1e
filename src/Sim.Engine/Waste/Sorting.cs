using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>How well streams are kept apart.</summary>
public sealed record Sorting
{
    [Input("fraction", Min = 0, Max = 1, Default = "waste.sorting.capture", Help = "Share of a recycled stream that reaches its own bin.")]
    public double CaptureFraction { get; init; } = 0.35;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.sorting.contamination", Help = "Share of what was collected apart that is rejected and landfilled.")]
    public double ContaminationFraction { get; init; } = 0.15;
}
