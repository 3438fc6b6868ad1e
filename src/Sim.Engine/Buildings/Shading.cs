using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Buildings;

/// <summary>What keeps sun off windows, roof and walls: blinds outside that are closed against heat, and standing shade.</summary>
public sealed record Shading
{
    [Input("W/m2", Min = 0, Max = 1500, Help = "Sun on a window's wall above which its blinds are closed; left out: there are none.")]
    public double? BlindsAboveWPerM2 { get; init; }

    [Input("C", Min = -60, Max = 50, Default = "buildings.shading.outdoor_above", Help = "Outdoor temperature above which blinds are closed at all, so that the sun of cold days comes in.")]
    public double OutdoorAboveC { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "buildings.shading.transmittance", Help = "Share of the sun on a window that closed blinds let through.")]
    public double TransmittanceFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0", Help = "Share of the sun on windows that standing shade, such as an overhang or net, keeps off.")]
    public double WindowsFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0", Help = "Share of the sun on the roof that a net or second roof keeps off.")]
    public double RoofFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0", Help = "Share of the sun on walls that standing shade keeps off.")]
    public double WallsFraction { get; init; }

    [Input(Otherwise = "true", Help = "Whether the standing shade is there from May to September only (south of the equator November to March), as nets that are put up and taken down.")]
    public bool SummerOnly { get; init; } = true;

    [Input(Help = "Overhang and fins at the windows, by geometry; left out: none.")]
    public Projections? Projections { get; init; }

    /// <summary>Whether the standing shade is there in an hour of the year.</summary>
    /// <param name="hour">Hour of the year.</param>
    /// <param name="isSouthern">Whether the place lies south of the equator.</param>
    public bool Stands(int hour, bool isSouthern) => !SummerOnly || Hemisphere.IsWarmSeason(Calendar.MonthOfHour(hour), isSouthern);

    /// <summary>Share of the sun on a window that reaches its glass in an hour.</summary>
    /// <param name="hour">Hour of the year.</param>
    /// <param name="wallWPerM2">Sun on the wall in which the window is.</param>
    /// <param name="outdoorC">Air temperature outdoors.</param>
    /// <param name="isSouthern">Whether the place lies south of the equator.</param>
    public double ReachesGlass(int hour, double wallWPerM2, double outdoorC, bool isSouthern)
    {
        bool closed = BlindsAboveWPerM2 is { } limit && wallWPerM2 > limit && outdoorC > OutdoorAboveC;
        return (Stands(hour, isSouthern) ? 1 - WindowsFraction : 1) * (closed ? TransmittanceFraction : 1);
    }
}
