namespace Sim.Engine.Studies;

/// <summary>A point of the unit cost curve, at one even volume all through the contract.</summary>
/// <param name="Units">The centre's work in a mean month, units.</param>
/// <param name="People">Residents who make that work, arrivals and departures left out.</param>
/// <param name="Posts">Posts of crew and others.</param>
/// <param name="CostEur">Cost of a unit, all customers together, EUR.</param>
/// <param name="BreakEvenEur">Break-even price of the centre's units, EUR.</param>
/// <param name="LostFraction">Share of the centre's work that the machines cannot do.</param>
public readonly record struct CurvePoint(double Units, double People, double Posts, double CostEur, double BreakEvenEur, double LostFraction);
