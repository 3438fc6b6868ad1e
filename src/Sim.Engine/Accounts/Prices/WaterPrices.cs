using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Prices of water in and wastewater out.</summary>
public sealed record WaterPrices
{
    [Input("EUR/m3", Min = 0, Max = 100, Default = "accounts.prices.water.mains", Help = "Mains water.")]
    public double MainsEurPerM3 { get; init; }

    [Input("EUR/m3", Min = 0, Max = 100, Default = "accounts.prices.water.sewer", Help = "Wastewater to the sewer.")]
    public double SewerEurPerM3 { get; init; }

    [Input("EUR/m3", Min = 0, Max = 200, Default = "accounts.prices.water.trucked", Help = "Water delivered by truck.")]
    public double TruckedEurPerM3 { get; init; }

    [Input("EUR/m3", Min = 0, Max = 200, Default = "accounts.prices.water.septage", Help = "Emptying a septic or holding tank, with disposal.")]
    public double SeptageEurPerM3 { get; init; }

    [Input("EUR", Min = 0, Max = 10_000, Help = "Price of one trip of the truck that takes septage and sludge, beside the price per m3; nothing where omitted.")]
    public double? SeptageTripEur { get; init; }

    [Input("EUR/L", Min = 0, Max = 10, Default = "accounts.prices.water.bottled", Help = "Bottled water.")]
    public double BottledEurPerL { get; init; }

    [Input(Help = "Steps of the price of mains water by the m3 of a month, by name; none where left out.")]
    public IReadOnlyDictionary<string, WaterBlock> Blocks { get; init; } = new Dictionary<string, WaterBlock>();
}
