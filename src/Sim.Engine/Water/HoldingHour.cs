using Sim.Engine.Schema;

namespace Sim.Engine.Water;

/// <summary>Pits and tanks for septage and sludge in an hour; all zero where a site counts none.</summary>
public readonly record struct HoldingHour(
    [Output("L", "Septage and sludge stored", StoredIn = Node.Sewage)] double StoredL,
    [Output("L", "Septage and sludge overflowing", From = Node.Sewage, To = Node.Outside)] double OverflowL,
    [Output("L", "Septage and sludge held at the hour's end", Over = Aggregate.Mean)] double HeldL,
    [Output("", "Loads of septage and sludge taken by truck")] double Trips,
    [Output("h", "Time in which toilets were out of use because pits or tanks were full")] double ToiletsClosedHours);
