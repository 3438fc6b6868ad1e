using Sim.Engine.Schema;

namespace Sim.Engine.Services;

/// <summary>Trips between the site and a provider elsewhere.</summary>
public abstract record Delivery
{
    [Input("km", Min = 0, Max = 500, Default = "services.delivery.distance", Help = "Way to the provider, one way.")]
    public double DistanceKm { get; init; } = 15;

    [Input("L/100km", Min = 0, Max = 100, Default = "services.delivery.fuel", Help = "Diesel of the vehicle.")]
    public double FuelLPer100Km { get; init; } = 10;

    /// <summary>Round trips a week whatever the volume.</summary>
    internal abstract double LeastPerWeek { get; }

    /// <summary>Work that one trip carries, units.</summary>
    internal abstract double LoadUnits { get; }

    /// <summary>Way of so much work in so many days, there and back, km: more trips where it fills more than come in any case; none where there was no work.</summary>
    public double Km(double units, double days) => units > 0 ? 2 * DistanceKm * Math.Max(LeastPerWeek * days / 7, units / LoadUnits) : 0;

    /// <summary>Diesel of a way, L.</summary>
    public double DieselL(double km) => km * FuelLPer100Km / 100;
}

/// <summary>Laundry fetched and brought back on the same trip.</summary>
public sealed record LaundryDelivery : Delivery
{
    [Input("1/week", Min = 0, Max = 100, Default = "services.laundry.delivery.trips", Help = "Round trips whatever the amount.")]
    public double TripsPerWeek { get; init; } = 3;

    [Input("kg", Min = 1, Max = 20_000, Default = "services.laundry.delivery.load", Help = "Laundry that one trip carries.")]
    public double LoadKg { get; init; } = 500;

    internal override double LeastPerWeek => TripsPerWeek;

    internal override double LoadUnits => LoadKg;
}

/// <summary>Meals brought in boxes that keep them warm.</summary>
public sealed record CateringDelivery : Delivery
{
    [Input("1/week", Min = 0, Max = 100, Default = "services.catering.delivery.trips", Help = "Round trips whatever the number of meals.")]
    public double TripsPerWeek { get; init; } = 14;

    [Input("meal", Min = 1, Max = 20_000, Default = "services.catering.delivery.load", Help = "Meals that one trip carries.")]
    public double LoadMeals { get; init; } = 600;

    internal override double LeastPerWeek => TripsPerWeek;

    internal override double LoadUnits => LoadMeals;
}
