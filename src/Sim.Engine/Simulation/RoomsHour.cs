using Sim.Engine.Schema;

namespace Sim.Engine.Simulation;

/// <summary>Heat balance of all rooms of a site: every zone's hour times its number of units.</summary>
public readonly record struct RoomsHour(
    [Output("kWh", "Room heat", From = Node.Outside, To = Node.Rooms)] double HeatingKwh,
    [Output("kWh", "Room cooling", From = Node.Rooms, To = Node.Outside)] double CoolingKwh,
    [Output("kWh", "Heat of people and appliances", From = Node.Outside, To = Node.Rooms)] double GainsKwh,
    [Output("kWh", "Sun absorbed by the fabric and through windows", From = Node.Outside, To = Node.Rooms)] double SolarKwh,
    [Output("kWh", "Transmission loss", From = Node.Rooms, To = Node.Outside)] double TransmissionKwh,
    [Output("kWh", "Ventilation loss", From = Node.Rooms, To = Node.Outside)] double VentilationKwh,
    [Output("kWh", "Heat stored in the fabric", StoredIn = Node.Rooms)] double StoredKwh,
    [Output("m2", "Heated floor area in use", Over = Aggregate.Mean)] double OpenAreaM2,
    [Output("kWh", "Heat of the hot-water store and its pipes", From = Node.Outside, To = Node.Rooms)] double HotWaterKwh,
    [Output("kWh", "Of people and appliances: lights, appliances and offices")] double AppliancesKwh);
