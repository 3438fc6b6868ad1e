namespace Sim.Engine.Accounts;

/// <summary>A site in one month, as far as funding depends on it.</summary>
/// <param name="PersonNights">Nights spent by residents.</param>
/// <param name="Days">Days of the month.</param>
internal readonly record struct CentreMonth(double PersonNights, int Days);
