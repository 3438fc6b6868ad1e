using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>How well streams are kept apart.</summary>
public sealed record Sorting
{
    [Input("fraction", Min = 0, Max = 1, Default = "waste.sorting.capture", Help = "Share of a recycled stream that reaches its own bin.")]
    public double CaptureFraction { get; init; } = 0.35;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.sorting.organics_capture", Help = "Share of food and garden waste that reaches its own bin where it is composted or digested.")]
    public double OrganicsCaptureFraction { get; init; } = 0.6;

    [Input("fraction", Min = 0, Max = 1, Default = "waste.sorting.contamination", Help = "Share of what was collected apart that is rejected and landfilled.")]
    public double ContaminationFraction { get; init; } = 0.15;

    [Input("h/kg", Min = 0, Max = 0.1, Default = "waste.sorting.labour", Help = "Labour of sorting and baling a kg that goes to recycling.")]
    public double LabourHoursPerKg { get; init; } = 0.0065;

    [Input("day", Min = 0, Max = 1000, Otherwise = "0 days", Help = "Time in which residents learn to sort: whoever stayed t days reaches 1 - exp(-t/learning) of the capture, so that turnover lowers and training (a shorter time) raises it; 0 where all sort as well from the first day.")]
    public double LearningDays { get; init; }

    /// <summary>The same with a share of the capture of every stream.</summary>
    public Sorting Times(double fraction) => fraction == 1 ? this : this with { CaptureFraction = CaptureFraction * fraction, OrganicsCaptureFraction = OrganicsCaptureFraction * fraction };

    /// <summary>Share of a stream that reaches its own bin on a route.</summary>
    public double Captured(WasteStream stream, WasteRoute route) => route switch
    {
        WasteRoute.Landfill => 0,
        WasteRoute.Composting or WasteRoute.Digestion when stream is WasteStream.Food or WasteStream.Garden => OrganicsCaptureFraction,
        _ => CaptureFraction,
    };
}
