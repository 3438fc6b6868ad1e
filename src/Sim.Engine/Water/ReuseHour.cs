using Sim.Engine.Schema;

namespace Sim.Engine.Water;

/// <summary>
/// Rain, treated greywater and drain heat of an hour. What toilets, laundry and cleaning used of them is within their
/// columns of the water hour; the electricity is within that of its pumps.
/// </summary>
public readonly record struct ReuseHour(
    [Output("L", "Rain and melted snow led to the tank", From = Node.Outside, To = Node.Water)] double RainCollectedL,
    [Output("L", "Rain overflowing the tank", From = Node.Water, To = Node.Outside)] double RainOverflowL,
    [Output("L", "Rain stored in the tank", StoredIn = Node.Water)] double RainStoredL,
    [Output("L", "Greywater recovered", From = Node.Sewage, To = Node.Water)] double GreywaterRecoveredL,
    [Output("L", "Treated greywater stored", StoredIn = Node.Water)] double GreywaterStoredL,
    [Output("kWh", "Heat recovered from shower drains", From = Node.Outside, To = Node.HotWater)] double DrainHeatKwh,
    [Output("L", "Rain used")] double RainUsedL,
    [Output("L", "Greywater taken into treatment")] double GreywaterTreatedL,
    [Output("L", "Treated greywater used")] double GreywaterUsedL,
    [Output("kWh", "Electricity of rain pump and greywater treatment")] double ElectricityKwh,
    [Output("L", "Rain tank at the hour's end", Over = Aggregate.Mean)] double RainTankL,
    [Output("L", "Treated greywater at the hour's end", Over = Aggregate.Mean)] double GreywaterTankL,
    [Output("L", "Snow that stays on roofs, as water")] double SnowfallL,
    [Output("L", "Snow melting on roofs")] double SnowMeltL,
    [Output("L", "Treated greywater too old, let into the sewer", From = Node.Water, To = Node.Sewage)] double GreywaterDiscardedL,
    [Output("L", "Snow on roofs at the hour's end, as water", Over = Aggregate.Mean)] double RoofSnowL);
