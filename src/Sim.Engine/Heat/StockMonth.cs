using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>A stock of fuel in a month; amounts in the unit in which the fuel is bought.</summary>
/// <param name="Carrier">The fuel.</param>
/// <param name="Level">What it holds at the month's end.</param>
/// <param name="Delivered">What trucks brought.</param>
/// <param name="Deliveries">Number of trucks.</param>
/// <param name="TruckKm">Their way, there and back, km.</param>
/// <param name="TruckDieselL">Their diesel, L.</param>
/// <param name="DryHours">Hours in which something stood still for want of the fuel though it was needed.</param>
/// <param name="MissingKwh">Heat for rooms and taps that was wanted for it and is never made up, kWh: of rooms below their setpoint what they would have lost at it; power that a generator did not make stands with what is not served.</param>
public readonly record struct StockMonth(
    Carrier Carrier, double Level, double Delivered, int Deliveries, double TruckKm, double TruckDieselL, int DryHours, double MissingKwh);
