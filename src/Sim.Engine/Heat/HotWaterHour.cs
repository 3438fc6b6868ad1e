using System.Runtime.CompilerServices;
using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>
/// A hot-water store's hour. Hot water is counted as it leaves with its heat above the cold water that replaces it, so
/// the cold water brings no heat of its own and the store's heat changes by exactly these flows. Electricity and fuel
/// are repeated for information: electricity leaves the site's bus in the electricity hour.
/// </summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly record struct HotWaterHour(
    [Output("kWh", "Heat into the hot-water store", From = Node.Outside, To = Node.HotWater)] double HeaterHeatKwh,
    [Output("kWh", "Hot water heat, kitchen", From = Node.HotWater, To = Node.Outside)] double KitchenHeatKwh,
    [Output("kWh", "Hot water heat, basins", From = Node.HotWater, To = Node.Outside)] double BasinsHeatKwh,
    [Output("kWh", "Hot water heat, showers", From = Node.HotWater, To = Node.Outside)] double ShowersHeatKwh,
    [Output("kWh", "Hot water heat, laundry", From = Node.HotWater, To = Node.Outside)] double LaundryHeatKwh,
    [Output("kWh", "Hot water heat, cleaning", From = Node.HotWater, To = Node.Outside)] double CleaningHeatKwh,
    [Output("kWh", "Hot water circulation loss", From = Node.HotWater, To = Node.Outside)] double CirculationLossKwh,
    [Output("kWh", "Hot water standby loss", From = Node.HotWater, To = Node.Outside)] double StandbyLossKwh,
    [Output("kWh", "Heat stored in hot water", StoredIn = Node.HotWater)] double StoredKwh,
    [Output("C", "Hot-water store at the hour's end", Over = Aggregate.Mean)] double StoreC,
    [Output("L", "Unmet hot water")] double UnmetL,
    [Output("kWh", "Unmet hot water heat")] double UnmetHeatKwh,
    [Output("kWh", "Electricity drawn by the water heater")] double ElectricityKwh,
    [Output("kWh", "Fuel burnt by the water heater")] double FuelKwh,
    [Output("kWh", "Solar heat into the solar store", From = Node.Outside, To = Node.HotWater)] double SolarHeatKwh = 0,
    [Output("kWh", "Standby loss of the solar store", From = Node.HotWater, To = Node.Outside)] double SolarStoreLossKwh = 0,
    [Output("kWh", "Solar heat passed on to the hot-water store")] double PreheatKwh = 0,
    [Output("kWh", "Solar heat not taken by a full store")] double StagnationKwh = 0,
    [Output("h", "Water heat pump outside the range of its data")] double LiftClampedHours = 0,
    [Output("kWh", "Of the standby losses, into rooms")] double StoreIntoRoomsKwh = 0,
    [Output("kWh", "Of the circulation loss, into rooms")] double PipesIntoRoomsKwh = 0,
    [Output("kWh", "Heat taken from outdoor air by heat pumps for hot water")] double OutdoorAirKwh = 0);
