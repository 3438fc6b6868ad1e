using Sim.Engine.Schema;

namespace Sim.Engine.Services;

/// <summary>How laundry is dried.</summary>
public abstract record Dryer
{
    /// <summary>Electricity for drying a kilogram.</summary>
    internal abstract double KwhPerKg { get; }
}

/// <summary>On lines.</summary>
[Kind("none")]
public sealed record NoDryer : Dryer
{
    internal override double KwhPerKg => 0;
}

/// <summary>Tumble dryer with exhaust.</summary>
[Kind("vented")]
public sealed record VentedDryer : Dryer
{
    [Input("kWh/kg", Min = 0, Max = 3, Default = "services.laundry.dryer.vented", Help = "Electricity for drying.")]
    public double EnergyKwhPerKg { get; init; } = 0.60;

    internal override double KwhPerKg => EnergyKwhPerKg;
}

/// <summary>Tumble dryer with a heat pump.</summary>
[Kind("heat-pump")]
public sealed record HeatPumpDryer : Dryer
{
    [Input("kWh/kg", Min = 0, Max = 3, Default = "services.laundry.dryer.heat_pump", Help = "Electricity for drying.")]
    public double EnergyKwhPerKg { get; init; } = 0.28;

    internal override double KwhPerKg => EnergyKwhPerKg;
}
