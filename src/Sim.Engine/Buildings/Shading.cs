using Sim.Engine.Schema;

namespace Sim.Engine.Buildings;

/// <summary>What keeps sun off windows, roof and walls: blinds outside that are closed against heat, and fixed shade.</summary>
public sealed record Shading
{
    [Input("W/m2", Min = 0, Max = 1500, Help = "Sun on a window's wall above which its blinds are closed; left out: there are none.")]
    public double? BlindsAboveWPerM2 { get; init; }

    [Input("C", Min = -60, Max = 50, Default = "buildings.shading.outdoor_above", Help = "Outdoor temperature above which blinds are closed at all, so that the sun of cold days comes in.")]
    public double OutdoorAboveC { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "buildings.shading.transmittance", Help = "Share of the sun on a window that closed blinds let through.")]
    public double TransmittanceFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0", Help = "Share of the sun on windows that fixed shade, such as an overhang, keeps off all year.")]
    public double WindowsFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0", Help = "Share of the sun on the roof that a net or second roof keeps off all year.")]
    public double RoofFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0", Help = "Share of the sun on walls that fixed shade keeps off all year.")]
    public double WallsFraction { get; init; }

    /// <summary>Share of the sun on a window that reaches its glass in an hour.</summary>
    /// <param name="wallWPerM2">Sun on the wall in which the window is.</param>
    /// <param name="outdoorC">Air temperature outdoors.</param>
    public double ReachesGlass(double wallWPerM2, double outdoorC)
    {
        bool closed = BlindsAboveWPerM2 is { } limit && wallWPerM2 > limit && outdoorC > OutdoorAboveC;
        return (1 - WindowsFraction) * (closed ? TransmittanceFraction : 1);
    }
}
