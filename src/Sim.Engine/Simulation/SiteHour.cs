using System.Diagnostics.CodeAnalysis;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Occupancy;
using Sim.Engine.Schema;
using Sim.Engine.Services;
using Sim.Engine.Waste;
using Sim.Engine.Water;

namespace Sim.Engine.Simulation;

/// <summary>
/// Everything that happened at a site in an hour: one room's hour after the other, all doubles. Fields, so that each
/// room's hour is written where it stays: copying a kilobyte through the stack costs more than computing it.
/// </summary>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Rows of a table, written in place.")]
public record struct SiteHour
{
    public WeatherHour Weather;
    public PeopleHour People;
    public RoomsHour Rooms;
    public ServedHour Served;
    public RoomHeatingHour RoomHeating;
    public RoomCoolingHour RoomCooling;
    public HotWaterHour HotWater;
    public FuelHour Fuel;
    public ElectricityHour Electricity;
    public WaterHour Water;
    public ReuseHour Reuse;
    public HoldingHour Holding;
    public ServicesHour Services;
    public WasteHour Waste;
    public BiogasHour Biogas;

    /// <summary>The columns in the order of memory.</summary>
    public static HourLayout Layout { get; } = HourLayout.Of(typeof(SiteHour));
}
