using Sim.Engine.Schema;

namespace Sim.Engine.Services;

/// <summary>Vehicles and what they drive.</summary>
public sealed record ServiceVehicles
{
    [Input(Min = 0, Max = 1000, Otherwise = "1", Help = "Number of vehicles.")]
    public int Number { get; init; } = 1;

    [Input("EUR", Min = 0, Max = 1_000_000, Default = "enterprise.vehicle.capex", Help = "Price of one, without VAT.")]
    public double CapexEur { get; init; }

    [Input("year", Min = 0, AboveMin = true, Max = 40, Default = "enterprise.vehicle.life", Help = "Life of one.")]
    public double LifeYears { get; init; } = 8;

    [Input("EUR/year", Min = 0, Max = 100_000, Default = "enterprise.vehicle.fixed", Help = "Insurance, registration and tax of one.")]
    public double FixedEurPerYear { get; init; }

    [Input("1/week", Min = 0, Max = 1000, Otherwise = "0 1/week", Help = "Round trips whatever the volume.")]
    public double TripsPerWeek { get; init; }

    [Input("km", Min = 0, Max = 2000, Otherwise = "0 km", Help = "Length of a round trip.")]
    public double TripKm { get; init; }

    [Input("unit/trip", Min = 0, AboveMin = true, Max = 1e6, Help = "Work carried on one trip: adds trips where the volume needs them; left out: it never does.")]
    public double? LoadUnitsPerTrip { get; init; }

    [Input("L/100km", Min = 0, Max = 100, Default = "enterprise.vehicle.fuel", Help = "Diesel used.")]
    public double FuelLPer100Km { get; init; }

    [Input("EUR/km", Min = 0, Max = 10, Default = "enterprise.vehicle.upkeep", Help = "Tyres, service and repairs.")]
    public double UpkeepEurPerKm { get; init; }

    /// <summary>Kilometres of a month.</summary>
    public double Km(double units, double days) =>
        Math.Max(TripsPerWeek * days / 7, LoadUnitsPerTrip is { } load ? units / load : 0) * TripKm;
}
