using Sim.Engine.Schema;

namespace Sim.Engine.Buildings;

/// <summary>A glazing of the scenario's own: panes alike but for the innermost one, which may differ, and the gaps between them.</summary>
public sealed record GlazingInputs
{
    [Input(Min = 1, Max = 4, Otherwise = "2", Help = "Number of panes.")]
    public int Panes { get; init; } = 2;

    [Input("fraction", Min = 0, Max = 0.95, Help = "Solar transmittance of one pane at normal incidence; 0 for a panel or door that lets no light through.")]
    public double TransmittanceFraction { get; init; }

    [Input("fraction", Min = 0.01, Max = 0.9, Help = "Solar reflectance of one pane at normal incidence, from outside.")]
    public double ReflectanceFraction { get; init; }

    [Input("fraction", Min = 0.01, Max = 0.9, Help = "Solar reflectance of one pane from inside; as from outside if left out.")]
    public double? BackReflectanceFraction { get; init; }

    [Input(Help = "The innermost pane, where it differs, as one with a coating does.")]
    public PaneInputs? Inner { get; init; }

    [Input("mm", Min = 0.1, Max = 50, Otherwise = "4 mm", Help = "Thickness of a pane.")]
    public double ThicknessMm { get; init; } = 4;

    [Input("W/mK", Min = 0.05, Max = 5, Otherwise = "1 W/mK", Help = "Thermal conductivity of a pane.")]
    public double ConductivityWPerMK { get; init; } = 1;

    [Input("kg/m3", Min = 500, Max = 5000, Otherwise = "2500 kg/m3", Help = "Density of a pane.")]
    public double DensityKgPerM3 { get; init; } = 2500;

    [Input("J/kgK", Min = 300, Max = 3000, Otherwise = "750 J/kgK", Help = "Specific heat of a pane.")]
    public double SpecificHeatJPerKgK { get; init; } = 750;

    [Input("m2K/W", Min = 0.01, Max = 5, Help = "Thermal resistance of each gap; found by EN 673 from its width, gas and emissivity if left out.")]
    public double? GapResistanceM2KPerW { get; init; }

    [Input(Otherwise = "false", Help = "Whether the gaps conduct by the temperature they have, hour by hour, rather than as at the 10 C of EN 673.")]
    public bool GapByTemperature { get; init; }

    [Input("mm", Min = 3, Max = 100, Otherwise = "16 mm", Help = "Width of each gap.")]
    public double GapMm { get; init; } = 16;

    [Input(Otherwise = "air", Help = "What fills the gaps.")]
    public GapGas Gas { get; init; }

    [Input("fraction", Min = 0.01, Max = 0.95, Otherwise = "0.837", Help = "Emissivity of one of the two faces of each gap, lowered by a coating; the other is bare glass.")]
    public double EmissivityFraction { get; init; } = En673.BareGlassEmissivity;

    private const double LeastTransmittance = 0.01;

    /// <summary>Checks across inputs: no pane gives back more light than it gets.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(GlazingInputs glazing)
    {
        if (glazing.TransmittanceFraction is > 0 and < LeastTransmittance)
        {
            yield return ("transmittance", FormattableString.Invariant($"is 0 for what lets no light through, or at least {LeastTransmittance}"));
        }
        if (glazing is { GapByTemperature: true, GapResistanceM2KPerW: not null })
        {
            yield return ("gap_by_temperature", "asks for the gap's width, gas and emissivity; with gap_resistance the resistance is constant");
        }
        double reflectance = Math.Max(glazing.ReflectanceFraction, glazing.BackReflectanceFraction ?? 0);
        if (glazing.TransmittanceFraction + reflectance >= 1)
        {
            yield return ("transmittance", FormattableString.Invariant($"and reflectance add up to {glazing.TransmittanceFraction + reflectance:0.###}; together they must stay below 1"));
        }
    }

    /// <summary>The glazing as physics sees it.</summary>
    public static Glazing Of(string name, GlazingInputs glazing)
    {
        double capacity = glazing.ThicknessMm / 1000 * glazing.DensityKgPerM3 * glazing.SpecificHeatJPerKgK;
        double paneM2KPerW = glazing.ThicknessMm / 1000 / glazing.ConductivityWPerMK;
        Pane pane = new(glazing.TransmittanceFraction, glazing.ReflectanceFraction, glazing.BackReflectanceFraction ?? glazing.ReflectanceFraction, capacity);
        Pane inner = glazing.Inner is { } other
            ? new(other.TransmittanceFraction, other.ReflectanceFraction, other.BackReflectanceFraction ?? other.ReflectanceFraction, capacity)
            : pane;
        double gap = glazing.GapResistanceM2KPerW ?? En673.GapM2KPerW(glazing.GapMm / 1000, glazing.Gas, glazing.EmissivityFraction);
        GapByTemperature? course = glazing is { GapByTemperature: true, Panes: > 1 }
            ? En673.ByTemperature(glazing.GapMm / 1000, glazing.Gas, glazing.EmissivityFraction, glazing.Panes - 1, glazing.Panes * paneM2KPerW)
            : null;
        return new(name, [.. Enumerable.Repeat(pane, glazing.Panes - 1), inner], glazing.Panes * paneM2KPerW + (glazing.Panes - 1) * gap) { Gap = course };
    }
}

/// <summary>One pane at normal incidence.</summary>
public sealed record PaneInputs
{
    [Input("fraction", Min = 0.01, Max = 0.95, Help = "Solar transmittance.")]
    public double TransmittanceFraction { get; init; }

    [Input("fraction", Min = 0.01, Max = 0.9, Help = "Solar reflectance from outside.")]
    public double ReflectanceFraction { get; init; }

    [Input("fraction", Min = 0.01, Max = 0.9, Help = "Solar reflectance from inside; as from outside if left out.")]
    public double? BackReflectanceFraction { get; init; }

    /// <summary>Checks across inputs: the pane gives back no more light than it gets.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(PaneInputs pane)
    {
        double reflectance = Math.Max(pane.ReflectanceFraction, pane.BackReflectanceFraction ?? 0);
        if (pane.TransmittanceFraction + reflectance >= 1)
        {
            yield return ("transmittance", FormattableString.Invariant($"and reflectance add up to {pane.TransmittanceFraction + reflectance:0.###}; together they must stay below 1"));
        }
    }
}

/// <summary>What fills the gaps of a glazing.</summary>
public enum GapGas
{
    /// <summary>Air.</summary>
    Air,

    /// <summary>Argon, 90 % and more.</summary>
    Argon,
}
