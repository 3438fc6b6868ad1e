using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Occupancy;
using Sim.Engine.Schema;
using Sim.Engine.Services;
using Sim.Engine.Waste;
using Sim.Engine.Water;

namespace Sim.Engine.Simulation;

/// <summary>Everything that happened at a site in an hour: one room's hour after the other, all doubles.</summary>
public readonly record struct SiteHour(
    WeatherHour Weather,
    PeopleHour People,
    RoomsHour Rooms,
    ServedHour Served,
    RoomHeatingHour RoomHeating,
    HotWaterHour HotWater,
    FuelHour Fuel,
    ElectricityHour Electricity,
    WaterHour Water,
    ServicesHour Services,
    WasteHour Waste)
{
    /// <summary>The columns in the order of memory.</summary>
    public static HourLayout Layout { get; } = HourLayout.Of(typeof(SiteHour));
}
