using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Prices of waste. What recyclables earn is nothing unless the contract says otherwise.</summary>
public sealed record WastePrices
{
    [Input("EUR/kg", Min = 0, Max = 10, Default = "accounts.prices.waste.collection", Help = "Collection of residual waste.")]
    public double CollectionEurPerKg { get; init; }

    [Input("EUR", Min = 0, Max = 10_000, Help = "Price of one collection round, beside the price per tonne, where containers are counted; nothing where omitted.")]
    public double? RoundEur { get; init; }

    [Input("EUR/kg", Min = 0, Max = 10, Default = "accounts.prices.waste.separate_collection", Help = "Collection of separated recyclables.")]
    public double SeparateCollectionEurPerKg { get; init; }

    [Input("EUR/kg", Min = 0, Max = 10, Default = "accounts.prices.waste.gate_fee", Help = "Gate fee of the landfill.")]
    public double GateFeeEurPerKg { get; init; }

    [Input("EUR/kg", Min = -10, Max = 10, Help = "What sorted paper and card earns; nothing where omitted.")]
    public double? PaperEurPerKg { get; init; }

    [Input("EUR/kg", Min = -10, Max = 10, Help = "What sorted plastic earns; nothing where omitted.")]
    public double? PlasticEurPerKg { get; init; }

    [Input("EUR/kg", Min = -10, Max = 10, Help = "What sorted glass earns; nothing where omitted.")]
    public double? GlassEurPerKg { get; init; }

    [Input("EUR/kg", Min = -10, Max = 10, Help = "What sorted metal earns; nothing where omitted.")]
    public double? MetalEurPerKg { get; init; }

    [Input("EUR/kg", Min = -10, Max = 10, Help = "What sorted textiles earn; nothing where omitted.")]
    public double? TextileEurPerKg { get; init; }

    [Input("fraction", Min = 0, Max = 10, Otherwise = "0 %", Help = "How much lower the price of sorted materials is for each share of contamination in what was collected: with 100 %, 15 % of contamination take 15 % off; what costs is not lowered.")]
    public double ContaminationDiscountFraction { get; init; }

    [Input("EUR/kg", Min = -10, Max = 10, Help = "What compost earns; nothing where omitted: it is given away.")]
    public double? CompostEurPerKg { get; init; }

    [Input("EUR/kg", Min = -10, Max = 10, Help = "What digestate earns, below zero where it costs; nothing where omitted.")]
    public double? DigestateEurPerKg { get; init; }

    [Input("EUR/km", Min = 0, Max = 20, Help = "Taking digestate to fields, by the way there and back; nothing where omitted.")]
    public double? DigestateHaulEurPerKm { get; init; }

    /// <summary>What is left of a price for sorted materials, 0-1; all of it where it is a cost.</summary>
    public double PriceKeptFraction(WasteStream stream, double contaminationFraction) =>
        RevenueEurPerKg(stream) > 0 ? Math.Max(0, 1 - (ContaminationDiscountFraction * contaminationFraction)) : 1;

    /// <summary>What a kg of a sorted stream earns, EUR/kg; zero where the contract says nothing.</summary>
    public double RevenueEurPerKg(WasteStream stream) => stream switch
    {
        WasteStream.Paper => PaperEurPerKg ?? 0,
        WasteStream.Plastic => PlasticEurPerKg ?? 0,
        WasteStream.Glass => GlassEurPerKg ?? 0,
        WasteStream.Metal => MetalEurPerKg ?? 0,
        WasteStream.Textile => TextileEurPerKg ?? 0,
        _ => 0,
    };
}
