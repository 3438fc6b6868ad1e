namespace Sim.Engine.Accounts;

/// <summary>A journey as it was made in one month.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Trips">How often.</param>
/// <param name="Km">Distance driven.</param>
/// <param name="VehicleEurPerKm">Price of the vehicle, EUR/km.</param>
public readonly record struct JourneyMonth(string Name, double Trips, double Km, double VehicleEurPerKm);
