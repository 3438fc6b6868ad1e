using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Carbon embodied in what measures build, where a measure does not say its own; making and bringing it, not its use or end.</summary>
public sealed record EmbodiedFactors
{
    [Input("kgCO2e/kW", Min = 0, Max = 10000, Default = "accounts.emissions.embodied.pv", Help = "Solar modules with mounts and inverters, per kW of peak power.")]
    public double PvKgCo2ePerKw { get; init; }

    [Input("kgCO2e/kWh", Min = 0, Max = 2000, Default = "accounts.emissions.embodied.battery", Help = "Batteries, per kWh of usable capacity.")]
    public double BatteryKgCo2ePerKwh { get; init; }

    [Input("kgCO2e/m2", Min = 0, Max = 1000, Default = "accounts.emissions.embodied.envelope", Help = "Insulation added to walls and roofs, per m2.")]
    public double EnvelopeKgCo2ePerM2 { get; init; }

    [Input("kgCO2e/m2", Min = 0, Max = 1000, Default = "accounts.emissions.embodied.window", Help = "Windows, per m2.")]
    public double WindowKgCo2ePerM2 { get; init; }

    [Input("kgCO2e/m2", Min = 0, Max = 2000, Default = "accounts.emissions.embodied.collector", Help = "Solar collectors for hot water, per m2.")]
    public double CollectorKgCo2ePerM2 { get; init; }

    /// <summary>The factor per unit of a quantity; nothing where none is known.</summary>
    public double? Of(CapexPer per) => per switch
    {
        CapexPer.PvPeak => PvKgCo2ePerKw,
        CapexPer.BatteryStorage => BatteryKgCo2ePerKwh,
        CapexPer.EnvelopeArea => EnvelopeKgCo2ePerM2,
        CapexPer.WindowArea => WindowKgCo2ePerM2,
        CapexPer.CollectorArea => CollectorKgCo2ePerM2,
        _ => null,
    };
}
