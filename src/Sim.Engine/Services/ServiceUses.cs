using Sim.Engine.Schema;

namespace Sim.Engine.Services;

/// <summary>What a unit of a service uses at the provider's; left out: as metered in a run of the centre, or usual.</summary>
public sealed record ServiceUses
{
    [Input("kWh/unit", Min = 0, Max = 10_000, Help = "Electricity of a unit, water heated by electricity included.")]
    public double? ElectricityKwhPerUnit { get; init; }

    [Input("kWh/unit", Min = 0, Max = 10_000, Help = "Fuel of a unit, net calorific value.")]
    public double? FuelKwhPerUnit { get; init; }

    [Input("L/unit", Min = 0, Max = 1e6, Help = "Water of a unit.")]
    public double? WaterLPerUnit { get; init; }

    [Input("EUR/unit", Min = 0, Max = 100_000, Default = "enterprise.{key}.materials", Help = "Materials of a unit (detergent, food, bags), without VAT.")]
    public double MaterialsEurPerUnit { get; init; }

    [Input("EUR/kWh", Min = 0, Max = 2, Default = "enterprise.fuel_price", Help = "Price of the fuel, per kWh of net calorific value, without VAT.")]
    public double FuelPriceEurPerKwh { get; init; }
}
