using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>A stock of one fuel on the site: ordered when it runs low, brought by truck. When it is empty, nothing burns.</summary>
public abstract record FuelStock
{
    [Input("fraction", Min = 0, Max = 0.95, Default = "heat.stock.order_at", Help = "Level, as a share of the full tank, at which more is ordered.")]
    public double OrderAtFraction { get; init; } = 0.3;

    [Input("day", Min = 0, Max = 120, Default = "heat.stock.lead_time", Help = "Time from order to delivery.")]
    public double LeadTimeDays { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "100 %", Help = "Level when the first year begins, as a share of the full tank.")]
    public double StartFraction { get; init; } = 1;

    [Input("km", Min = 0, Max = 2000, Default = "heat.stock.distance", Help = "Way of the truck, one way.")]
    public double DistanceKm { get; init; }

    [Input("L/km", Min = 0, Max = 2, Default = "heat.stock.truck_diesel", Help = "Diesel of the truck.")]
    public double TruckDieselLPerKm { get; init; }

    [Input("mm", Min = 0, AboveMin = true, Max = 500, Help = "Snow of a day, as water, with which no truck comes; left out: trucks always come.")]
    public double? SnowLimitMm { get; init; }

    [Input("day", Min = 0, Max = 60, Otherwise = "1 day", Help = "Days after such a day until the road is open again.")]
    public double ClearingDays { get; init; } = 1;

    /// <summary>Full tank, in the unit in which the fuel is bought.</summary>
    public abstract double Tank { get; }

    /// <summary>One delivery, in the same unit: as much as fits where it is not given.</summary>
    public abstract double Delivery { get; }

    /// <summary>
    /// Days of a year on which no truck comes: those with snow from the limit on, and the clearing after them.
    /// </summary>
    /// <param name="snowfallMm">Snow of each hour as water, mm.</param>
    /// <returns>One entry for each day.</returns>
    public bool[] ClosedDays(ReadOnlySpan<double> snowfallMm)
    {
        var closed = new bool[snowfallMm.Length / 24];
        for (int day = 0, opens = 0; day < closed.Length && SnowLimitMm is not null; day++)
        {
            double snowMm = 0;
            for (int hour = 24 * day; hour < 24 * (day + 1); hour++)
            {
                snowMm += snowfallMm[hour];
            }
            opens = snowMm >= SnowLimitMm ? day + 1 + (int)Math.Ceiling(ClearingDays) : opens;
            closed[day] = day < opens;
        }
        return closed;
    }
}

/// <summary>A tank of oil or gas.</summary>
public sealed record LiquidStock : FuelStock
{
    [Input("L", Min = 0, AboveMin = true, Max = 10_000_000, Help = "Full tank, as far as it can be drawn.")]
    public double TankL { get; init; }

    [Input("L", Min = 0, AboveMin = true, Max = 10_000_000, Help = "One delivery; left out: as much as fits.")]
    public double? DeliveryL { get; init; }

    /// <inheritdoc/>
    public override double Tank => TankL;

    /// <inheritdoc/>
    public override double Delivery => DeliveryL ?? double.PositiveInfinity;
}

/// <summary>A store of pellets or logs.</summary>
public sealed record WoodStock : FuelStock
{
    [Input("kg", Min = 0, AboveMin = true, Max = 10_000_000, Help = "Full store.")]
    public double StoreKg { get; init; }

    [Input("kg", Min = 0, AboveMin = true, Max = 10_000_000, Help = "One delivery; left out: as much as fits.")]
    public double? DeliveryKg { get; init; }

    /// <inheritdoc/>
    public override double Tank => StoreKg;

    /// <inheritdoc/>
    public override double Delivery => DeliveryKg ?? double.PositiveInfinity;
}
