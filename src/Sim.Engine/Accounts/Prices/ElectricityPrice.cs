using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>The electricity contract. Which hour belongs to which band is a matter of time, not of money.</summary>
public sealed record ElectricityPrice
{
    [Input("EUR/kWh", Min = 0, Max = 5, Default = "accounts.prices.electricity.day", Help = "Price of a kWh in the day band, and in every hour of a single-band contract.")]
    public double DayEurPerKwh { get; init; }

    [Input("EUR/kWh", Min = 0, Max = 5, Default = "accounts.prices.electricity.night", Help = "Price of a kWh in the night band.")]
    public double NightEurPerKwh { get; init; }

    [Input("EUR/month", Min = 0, Default = "accounts.prices.electricity.fixed", Help = "Meter and standing charges of one site.")]
    public double FixedEurPerMonth { get; init; }

    [Input("EUR/kWh", Min = 0, Max = 5, Default = "accounts.prices.electricity.feed_in", Help = "What a kWh fed into the grid earns.")]
    public double FeedInEurPerKwh { get; init; }

    [Input("EUR/kW/month", Min = 0, Max = 100, Otherwise = "0 EUR/kW/month", Help = "Charge on the highest import of each month; zero where the contract has none.")]
    public double DemandEurPerKwMonth { get; init; }
}
