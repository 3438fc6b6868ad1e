using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>
/// A journey that is made again and again to a site, by staff or for a service: its fuel, its vehicle and the time of those on it.
/// </summary>
public sealed record Journey
{
    [Input("1/month", Min = 0, Max = 10_000, Otherwise = "0 1/month", Help = "Journeys a month, whoever lives there.")]
    public double TripsPerMonth { get; init; }

    [Input("1/month", Min = 0, Max = 1000, Otherwise = "0 1/month", Help = "Journeys a month for each rented home.")]
    public double TripsPerHomePerMonth { get; init; }

    [Input("km", Min = 0, Max = 1000, Default = "accounts.travel.distance", Help = "There and back, or on to the next home.")]
    public double DistanceKm { get; init; }

    [Input("km/h", Min = 1, Max = 150, Default = "accounts.travel.speed", Help = "Mean speed.")]
    public double SpeedKmPerHour { get; init; } = 35;

    [Input("L/km", Min = 0, Max = 2, Default = "accounts.travel.fuel", Help = "Diesel of the vehicle.")]
    public double FuelLPerKm { get; init; }

    [Input("EUR/km", Min = 0, Max = 20, Default = "accounts.travel.vehicle", Help = "The vehicle without fuel: depreciation, tyres, service, insurance; without VAT.")]
    public double VehicleEurPerKm { get; init; }

    [Input("person", Min = 0, Max = 20, Otherwise = "1 person", Help = "Staff on the journey.")]
    public double CrewPeople { get; init; } = 1;

    [Input("h", Min = 0, Max = 24, Otherwise = "0 h", Help = "Time of each of them at the place, where it is not in the staff of the site already.")]
    public double StayHours { get; init; }

    [Input(Otherwise = "driver", Help = "Their role, for wages.roles.")]
    public string Role { get; init; } = "driver";

    /// <summary>Journeys in a month with so many rented homes.</summary>
    public double Trips(double homes) => TripsPerMonth + (TripsPerHomePerMonth * homes);

    /// <summary>Working hours of one journey, those of all on it.</summary>
    public double HoursPerTrip => CrewPeople * ((DistanceKm / SpeedKmPerHour) + StayHours);
}
