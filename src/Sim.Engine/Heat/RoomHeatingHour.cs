using System.Runtime.CompilerServices;
using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>
/// Room heating of an hour, summed over buildings. The heat enters the rooms in the buildings' own hour and the
/// electricity leaves the site's bus in the electricity hour, so nothing here is a flow between nodes.
/// </summary>
public readonly record struct RoomHeatingHour(
    [Output("kWh", "Room heat wanted")] double WantedKwh,
    [Output("kWh", "Room heat delivered")] double DeliveredKwh,
    [Output("kWh", "Electricity drawn by room heaters")] double ElectricityKwh,
    [Output("kWh", "Fuel burnt by room heaters")] double FuelKwh,
    [Output("h", "Heat pump outside the range of its data")] double LiftClampedHours,
    [Output("kWh", "Heat of the heat network's plant", From = Node.Outside, To = Node.HeatNetwork)] double NetworkPlantKwh = 0,
    [Output("kWh", "Room heat from the heat network", From = Node.HeatNetwork, To = Node.Outside)] double NetworkDeliveredKwh = 0,
    [Output("kWh", "Heat lost by the heat network's pipes", From = Node.HeatNetwork, To = Node.Outside)] double NetworkLossKwh = 0,
    [Output("kWh", "Hot water heat from the heat network", From = Node.HeatNetwork, To = Node.Outside)] double NetworkHotWaterKwh = 0,
    [Output("kWh", "Room heat that setpoints lacked and that is never made up")] double LackingKwh = 0,
    [Output("kWh", "Heat taken from outdoor air by heat pumps for rooms")] double OutdoorAirKwh = 0)
{
    /// <summary>One building's hour: the heat wanted comes down to what the heater and its grants allow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RoomHeatingHour Of(in HeaterCurve curve, double wantedKwh, double electricityGrantedKwh)
    {
        double deliveredKwh = curve.HeatKwh(wantedKwh, electricityGrantedKwh);
        return new(
            wantedKwh, deliveredKwh, curve.ElectricityKwh(deliveredKwh), curve.FuelKwh(deliveredKwh),
            curve.LiftClamped && deliveredKwh > 0 ? 1 : 0, OutdoorAirKwh: curve.AirKwh(deliveredKwh));
    }

    /// <summary>Two buildings together; the hour outside the range counts once.</summary>
    public static RoomHeatingHour operator +(in RoomHeatingHour a, in RoomHeatingHour b) => new(
        a.WantedKwh + b.WantedKwh, a.DeliveredKwh + b.DeliveredKwh, a.ElectricityKwh + b.ElectricityKwh,
        a.FuelKwh + b.FuelKwh, Math.Max(a.LiftClampedHours, b.LiftClampedHours),
        a.NetworkPlantKwh + b.NetworkPlantKwh, a.NetworkDeliveredKwh + b.NetworkDeliveredKwh, a.NetworkLossKwh + b.NetworkLossKwh,
        a.NetworkHotWaterKwh + b.NetworkHotWaterKwh,
        a.LackingKwh + b.LackingKwh, a.OutdoorAirKwh + b.OutdoorAirKwh);
}
