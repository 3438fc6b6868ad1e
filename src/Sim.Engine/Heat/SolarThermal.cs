using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>Solar collectors with a store of their own, through which cold water passes on its way into the hot-water store.</summary>
public sealed record SolarThermal
{
    [Input("m2", Min = 0, Max = 100_000, Help = "Gross area of the collectors.")]
    public double AreaM2 { get; init; }

    [Input("deg", Min = 0, Max = 90, Default = "heat.solar.tilt", Help = "Tilt from the horizontal.")]
    public double TiltDeg { get; init; }

    [Input("deg", Min = 0, Max = 360, Help = "Direction the collectors face, clockwise from north: 90 east, 180 south; left out: towards the equator, 180 deg north of it and 0 deg south of it.")]
    public double? AzimuthDeg { get; init; }

    [Input("fraction", Min = 0.1, Max = 1, Default = "heat.solar.eta0", Help = "Efficiency without heat loss, on gross area.")]
    public double Eta0Fraction { get; init; }

    [Input("W/m2K", Min = 0, Max = 20, Default = "heat.solar.a1", Help = "Linear heat loss, on gross area.")]
    public double A1WPerM2K { get; init; }

    [Input("W/m2K2", Min = 0, Max = 0.2, Default = "heat.solar.a2", Help = "Heat loss that grows with the square of the temperature difference, on gross area.")]
    public double A2WPerM2K2 { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "heat.solar.b0", Help = "Loss of beam at flat angles: b0 of K = 1 - b0 (1/cos - 1).")]
    public double B0Fraction { get; init; }

    [Input("fraction", Min = 0.5, Max = 1, Default = "heat.solar.diffuse", Help = "Response to diffuse light against beam at right angles.")]
    public double DiffuseFraction { get; init; }

    [Input("L/m2", Min = 5, Max = 500, Default = "heat.solar.store", Help = "Volume of the solar store per area of collector.")]
    public double StoreLPerM2 { get; init; } = 1;

    [Input("C", Min = 40, Max = 98, Default = "heat.solar.limit", Help = "Temperature of the solar store at which the collectors are left to stagnate.")]
    public double LimitC { get; init; }

    [Input("K", Min = 0, Max = 30, Default = "heat.solar.exchanger", Help = "How much warmer the collectors' fluid is than the solar store.")]
    public double ExchangerK { get; init; }

    [Input("fraction", Min = 0, Max = 0.9, Default = "heat.solar.losses", Help = "Share of the collectors' heat lost by pipes and dirt.")]
    public double LossesFraction { get; init; }

    [Input("fraction", Min = 0, Max = 0.5, ZeroIsNone = true, Default = "heat.solar.pump", Help = "Electricity of the pumps per heat into the solar store; without it there is no heat.")]
    public double PumpFraction { get; init; }
}
