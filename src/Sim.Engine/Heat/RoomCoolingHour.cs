using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>
/// Room cooling by machines in an hour, summed over buildings. The heat leaves the rooms in the buildings' own hour and the
/// electricity leaves the site's bus in the electricity hour, so nothing here is a flow between nodes.
/// </summary>
public readonly record struct RoomCoolingHour(
    [Output("kWh", "Room cooling wanted of machines")] double WantedKwh,
    [Output("kWh", "Heat taken out of rooms by machines")] double DeliveredKwh,
    [Output("kWh", "Electricity drawn by cooling machines")] double ElectricityKwh,
    [Output("kWh", "Heat of moisture that cooling machines condensed")] double DryingKwh,
    [Output("kWh", "Room cooling that setpoints lacked and that is never made up")] double LackingKwh);
