using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>The rate of value-added tax and, price by price, whether it is in it.</summary>
public sealed record VatTerms
{
    [Input("fraction", Min = 0, Max = 1, Default = "accounts.vat.rate", Help = "Rate of value-added tax.")]
    public double RateFraction { get; init; }

    [Input(Default = "accounts.vat.electricity", Help = "Whether VAT is in the electricity prices: included, excluded or none.")]
    public Vat Electricity { get; init; }

    [Input(Default = "accounts.vat.diesel", Help = "Whether VAT is in the diesel price.")]
    public Vat Diesel { get; init; }

    [Input(Default = "accounts.vat.heating_oil", Help = "Whether VAT is in the heating-oil price.")]
    public Vat HeatingOil { get; init; }

    [Input(Default = "accounts.vat.lpg", Help = "Whether VAT is in the LPG price.")]
    public Vat Lpg { get; init; }

    [Input(Default = "accounts.vat.natural_gas", Help = "Whether VAT is in the natural-gas price.")]
    public Vat NaturalGas { get; init; }

    [Input(Default = "accounts.vat.pellets", Help = "Whether VAT is in the pellet price.")]
    public Vat Pellets { get; init; }

    [Input(Default = "accounts.vat.logs", Help = "Whether VAT is in the price of logs.")]
    public Vat Logs { get; init; }

    [Input(Default = "accounts.vat.water", Help = "Whether VAT is in the prices of water and sewage.")]
    public Vat Water { get; init; }

    [Input(Default = "accounts.vat.bottled", Help = "Whether VAT is in the price of bottled water.")]
    public Vat Bottled { get; init; }

    [Input(Default = "accounts.vat.waste", Help = "Whether VAT is in the prices of waste collection and landfill.")]
    public Vat Waste { get; init; }

    [Input(Default = "accounts.vat.services", Help = "Whether VAT is in the contract prices of services and in the prices of their materials (food, detergent).")]
    public Vat Services { get; init; }

    /// <summary>How the price of a fuel stands to VAT.</summary>
    public Vat OfFuel(Carrier carrier) => carrier switch
    {
        Carrier.Diesel => Diesel,
        Carrier.HeatingOil => HeatingOil,
        Carrier.Lpg => Lpg,
        Carrier.NaturalGas => NaturalGas,
        Carrier.Pellets => Pellets,
        Carrier.Logs => Logs,
        _ => Electricity,
    };
}
