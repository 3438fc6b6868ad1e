using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Another customer of an enterprise than the centre: a hotel, households, farmers.</summary>
public sealed record Customer
{
    [Input("unit/month", Min = 0, Max = 1e9, Help = "Work that it gives in a mean month.")]
    public double VolumeUnitsPerMonth { get; init; }

    [Input("EUR/unit", Min = 0, Max = 100_000, Help = "Price that it pays, without VAT.")]
    public double PriceEurPerUnit { get; init; }

    [Input(Count = 12, Min = 0, Max = 1000, Help = "Its work in each month relative to the mean month, January to December; even where omitted.")]
    public double[]? Season { get; init; }

    [Input("month", Min = 0, Max = 24, Otherwise = "1 month", Help = "Time after which it pays.")]
    public double PaysAfterMonths { get; init; } = 1;

    /// <summary>Its work in a month of the year (0-11), units.</summary>
    public double Units(int monthOfYear) =>
        Season is { } season && season.Sum() > 0 ? VolumeUnitsPerMonth * season[monthOfYear] * 12 / season.Sum() : VolumeUnitsPerMonth;
}
