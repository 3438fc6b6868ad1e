using Sim.Engine.Schema;

namespace Sim.Engine.Buildings;

/// <summary>
/// One zone's hour, per representative unit. What enters is what leaves and what is stored:
/// heating + gains + solar = cooling + transmission + ventilation + stored.
/// </summary>
public readonly record struct ZoneHour(
    [Output("C", "Air temperature", Over = Aggregate.Mean)] double AirC,
    [Output("C", "Operative temperature", Over = Aggregate.Mean)] double OperativeC,
    [Output("kWh", "Room heat", From = Node.Outside, To = Node.Rooms)] double HeatingKwh,
    [Output("kWh", "Room cooling", From = Node.Rooms, To = Node.Outside)] double CoolingKwh,
    [Output("kWh", "Heat of people, appliances and hot water", From = Node.Outside, To = Node.Rooms)] double GainsKwh,
    [Output("kWh", "Sun absorbed", From = Node.Outside, To = Node.Rooms)] double SolarKwh,
    [Output("kWh", "Transmission loss", From = Node.Rooms, To = Node.Outside)] double TransmissionKwh,
    [Output("kWh", "Ventilation loss", From = Node.Rooms, To = Node.Outside)] double VentilationKwh,
    [Output("kWh", "Heat stored in the fabric", StoredIn = Node.Rooms)] double StoredKwh)
{
    /// <summary>What does not close, kWh: zero but for rounding.</summary>
    public double ResidualKwh()
        => HeatingKwh + GainsKwh + SolarKwh - CoolingKwh - TransmissionKwh - VentilationKwh - StoredKwh;

    /// <summary>Half the sum of all terms' sizes: what passes through the zone, the measure of its residual.</summary>
    public double ThroughputKwh()
        => 0.5 * (Math.Abs(HeatingKwh) + Math.Abs(GainsKwh) + Math.Abs(SolarKwh) + Math.Abs(CoolingKwh)
            + Math.Abs(TransmissionKwh) + Math.Abs(VentilationKwh) + Math.Abs(StoredKwh));
}
