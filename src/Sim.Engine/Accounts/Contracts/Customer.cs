using Sim.Engine.Schema;
using Sim.Engine.Time;

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

    [Input("month", Min = 0, Max = 24, Otherwise = "1 month", Help = "Time after which it pays, in whole months.")]
    public double PaysAfterMonths { get; init; } = 1;

    [Input("month", Min = 0, Max = 240, Otherwise = "0 months", Help = "Time from the start of the contract until its work begins, in whole months.")]
    public double StartsAfterMonths { get; init; }

    [Input("fraction", Min = 0, Max = 2, ZeroIsNone = true, Default = "enterprise.customer.spread", Help = "Standard deviation of the logarithm of its work around its season in random paths; 0 % where its work is certain.")]
    public double SpreadFraction { get; init; }

    [Input("fraction", Min = 0, Max = 0.99, Default = "enterprise.customer.persistence", Help = "Share of a month's departure from its usual work that is left a month later.")]
    public double PersistenceFraction { get; init; }

    [Input("1/year", Min = 0, Max = 12, ZeroIsNone = true, Default = "enterprise.customer.lost", Help = "Times in a year that it is lost in random paths; 0 1/year where it is sure to stay.")]
    public double LostPerYear { get; init; }

    [Input("month", Min = 0, Max = 240, Default = "enterprise.customer.replaced_after", Help = "Mean time until another customer like it is found.")]
    public double ReplacedAfterMonths { get; init; }

    /// <summary>Its work in a month of the year (0-11), units.</summary>
    public double Units(int monthOfYear) =>
        Season is { } season ? VolumeUnitsPerMonth * season[monthOfYear] * 12 / season.Sum() : VolumeUnitsPerMonth;

    /// <summary>What is wrong with its times and season.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(Customer customer) =>
        WholeMonths.Check(("pays_after", customer.PaysAfterMonths), ("starts_after", customer.StartsAfterMonths))
            .Concat(customer.Season is { } season && season.Sum() <= 0 ? [("season", "is 0 in every month; leave it out where work is even, or leave out the customer")] : []);
}
