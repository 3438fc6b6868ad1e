using Sim.Engine.Schema;

namespace Sim.Engine.Electricity;

/// <summary>A field of photovoltaic modules of one tilt and azimuth, with its inverter.</summary>
public sealed record PvArray
{
    [Input("kW", Min = 0, Max = 100_000, Otherwise = "0 kW", Help = "Peak power of the modules (DC, standard test conditions).")]
    public double PeakKw { get; init; }

    [Input("deg", Min = 0, Max = 90, Default = "electricity.pv.tilt", Help = "Tilt from the horizontal.")]
    public double TiltDeg { get; init; }

    [Input("deg", Min = 0, Max = 360, Help = "Direction the modules face, clockwise from north: 90 east, 180 south; left out: towards the equator, 180 deg north of it and 0 deg south of it.")]
    public double? AzimuthDeg { get; init; }

    [Input("fraction", Min = 0, Max = 0.9, Default = "electricity.pv.losses", Help = "Losses before the inverter: soiling, shading, mismatch, wiring, availability.")]
    public double LossesFraction { get; init; }

    [Input("1/K", Min = -0.01, Max = 0, Default = "electricity.pv.temperature_coefficient", Help = "Change of power per kelvin of cell temperature above 25 C.")]
    public double TemperatureCoefficientPerK { get; init; }

    [Input(Otherwise = "faiman", Help = "How the cell temperature follows sun and wind: faiman or sapm.")]
    public CellModel CellModel { get; init; }

    [Input(Otherwise = "true", Help = "Whether beam falling at a flat angle is partly lost by reflection.")]
    public bool IncidenceLosses { get; init; } = true;

    [Input(Otherwise = "true", Help = "Whether snow lies on the modules until it melts or slides off; no where somebody sweeps it off.")]
    public bool SnowLosses { get; init; } = true;

    [Input(Min = 0.5, Max = 3, Default = "electricity.pv.dc_ac_ratio", Help = "Peak power of the modules over rated power of the inverter.")]
    public double DcAcRatio { get; init; } = 1;

    [Input("fraction", Min = 0.5, Max = 1, Default = "electricity.pv.inverter", Help = "Efficiency of the inverter at rated power.")]
    public double InverterEfficiencyFraction { get; init; } = 1;

    [Input("fraction", Min = 0, Max = 0.2, Default = "electricity.pv.degradation", Help = "Loss of power by ageing in a year, of what was left.")]
    public double DegradationFraction { get; init; }
}

/// <summary>Cell temperature models.</summary>
public enum CellModel
{
    /// <summary>Faiman 2008, free-standing.</summary>
    Faiman,

    /// <summary>Sandia array performance model, glass and polymer on an open rack.</summary>
    Sapm,
}
