namespace Sim.Engine.Studies;

/// <summary>What a unit of a service uses.</summary>
/// <param name="ElectricityKwh">Electricity, kWh.</param>
/// <param name="FuelKwh">Fuel, kWh of net calorific value.</param>
/// <param name="WaterL">Water, L.</param>
public readonly record struct UnitUses(double ElectricityKwh, double FuelKwh, double WaterL);
