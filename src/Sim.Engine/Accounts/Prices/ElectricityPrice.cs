using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>The electricity contract. Which hour belongs to which band is a matter of time, not of money.</summary>
public sealed record ElectricityPrice
{
    [Input("EUR/kWh", Min = 0, Max = 5, Default = "accounts.prices.electricity.day", Help = "Price of a kWh in the day band, and in every hour of a single-band contract.")]
    public double DayEurPerKwh { get; init; }

    [Input("EUR/kWh", Min = 0, Max = 5, Default = "accounts.prices.electricity.night", Help = "Price of a kWh in the night band.")]
    public double NightEurPerKwh { get; init; }

    [Input("EUR/month", Min = 0, Default = "accounts.prices.electricity.fixed", Help = "Meter and standing charges of one site that has a grid.")]
    public double FixedEurPerMonth { get; init; }

    [Input("EUR/kWh", Min = 0, Max = 5, Default = "accounts.prices.electricity.feed_in", Help = "What a kWh fed into the grid earns.")]
    public double FeedInEurPerKwh { get; init; }

    [Input("EUR/kW/month", Min = 0, Max = 100, Otherwise = "0 EUR/kW/month", Help = "Charge on the highest import of each month; zero where the contract has none.")]
    public double DemandEurPerKwMonth { get; init; }

    [Input("fraction", Min = -0.9, Max = 5, Otherwise = "0 %", Help = "What a kWh costs more from October to March, over the price of its band.")]
    public double WinterMoreFraction { get; init; }

    [Input(Help = "Steps by the kWh of a month, by name; none where left out.")]
    public IReadOnlyDictionary<string, ElectricityBlock> Blocks { get; init; } = new Dictionary<string, ElectricityBlock>();

    [Input(Help = "Electricity fed in is taken off what is drawn (net metering); left out, each kWh fed in earns feed_in.")]
    public NetAccount? NetAccount { get; init; }
}
