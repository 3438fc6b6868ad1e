namespace Sim.Engine.Services;

/// <summary>The people of a month.</summary>
/// <param name="PersonNights">Nights spent by residents.</param>
/// <param name="Arrivals">People who arrived.</param>
/// <param name="Departures">People who left.</param>
public readonly record struct PeopleMonth(double PersonNights, double Arrivals, double Departures);
