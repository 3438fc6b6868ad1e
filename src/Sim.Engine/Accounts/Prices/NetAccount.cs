using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>
/// Net metering: electricity fed in stands on an account, kWh for kWh, and is taken off what is drawn in the same month and in
/// later ones of the calendar year; what is left at its end is paid for as electricity fed in.
/// </summary>
public sealed record NetAccount
{
    [Input("fraction", Min = 0, Max = 1, Otherwise = "100 %", Help = "Share of the price of a kWh that is not paid for one that the account covers; the rest is for the network and levies, which a kWh drawn always pays.")]
    public double CreditFraction { get; init; } = 1;
}

/// <summary>A step of a price: what each kWh of a month beyond a number of them costs more, or less.</summary>
public sealed record ElectricityBlock
{
    [Input("kWh/month", Min = 0, Max = 1e9, Help = "kWh of one site and month from which the step holds.")]
    public double AboveKwhPerMonth { get; init; }

    [Input("EUR/kWh", Min = -5, Max = 5, Help = "What each kWh beyond costs more than the price of its band; below 0 where it costs less. Steps add up.")]
    public double MoreEurPerKwh { get; init; }
}

/// <summary>A step of a price: what each m3 of a month beyond a number of them costs more, or less.</summary>
public sealed record WaterBlock
{
    [Input("m3/month", Min = 0, Max = 1e7, Help = "m3 of one site and month from which the step holds.")]
    public double AboveM3PerMonth { get; init; }

    [Input("EUR/m3", Min = -100, Max = 100, Help = "What each m3 of mains water beyond costs more than its price; below 0 where it costs less. Steps add up.")]
    public double MoreEurPerM3 { get; init; }
}
