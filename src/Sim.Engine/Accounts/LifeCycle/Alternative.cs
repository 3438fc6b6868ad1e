using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>What the centre would do and pay without the enterprise; left out: what it does now, or the usual price.</summary>
public sealed record Alternative
{
    [Input("EUR/unit", Min = 0, Max = 100_000, Help = "Cost of a unit to the centre.")]
    public double? PriceEurPerUnit { get; init; }

    [Input("EUR/month", Min = 0, Max = 1e7, Otherwise = "0 EUR/month", Help = "Cost whatever the volume: posts of its own, a lease.")]
    public double FixedEurPerMonth { get; init; }

    [Input(Otherwise = "excluded", Help = "How that cost stands to VAT: excluded (a contractor adds it), included, or none (work of its own).")]
    public Vat Vat { get; init; } = Vat.Excluded;

    [Input(Otherwise = "false", Help = "Whether the centre gets back the VAT that it pays.")]
    public bool CentreRecoversVat { get; init; }

    [Input("kWh/unit", Min = 0, Max = 10_000, Help = "Electricity of a unit done otherwise; usual where omitted.")]
    public double? ElectricityKwhPerUnit { get; init; }

    [Input("kWh/unit", Min = 0, Max = 10_000, Help = "Fuel of a unit done otherwise; usual where omitted.")]
    public double? FuelKwhPerUnit { get; init; }

    [Input("L/unit", Min = 0, Max = 1e6, Help = "Water of a unit done otherwise; usual where omitted.")]
    public double? WaterLPerUnit { get; init; }

    [Input("km/unit", Min = 0, Max = 1000, Otherwise = "0 km/unit", Help = "Driving for a unit done otherwise.")]
    public double DrivingKmPerUnit { get; init; }
}
