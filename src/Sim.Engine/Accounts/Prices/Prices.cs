using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Prices at the start of the period, in real money of that year.</summary>
public sealed record Prices
{
    [Input(Help = "The electricity contract.")]
    public ElectricityPrice Electricity { get; init; } = new();

    [Input("EUR/L", Min = 0, Max = 20, Default = "accounts.prices.diesel", Help = "Diesel.")]
    public double DieselEurPerL { get; init; }

    [Input("EUR/L", Min = 0, Max = 20, Default = "accounts.prices.heating_oil", Help = "Extra-light heating oil.")]
    public double HeatingOilEurPerL { get; init; }

    [Input("EUR/L", Min = 0, Max = 20, Default = "accounts.prices.lpg", Help = "Liquefied petroleum gas.")]
    public double LpgEurPerL { get; init; }

    [Input("EUR/kWh", Min = 0, Max = 5, Default = "accounts.prices.natural_gas", Help = "Natural gas, per kWh of net calorific value.")]
    public double NaturalGasEurPerKwh { get; init; }

    [Input("EUR/kg", Min = 0, Max = 10, Default = "accounts.prices.pellets", Help = "Wood pellets.")]
    public double PelletsEurPerKg { get; init; }

    [Input("EUR/kg", Min = 0, Max = 10, Default = "accounts.prices.logs", Help = "Split logs.")]
    public double LogsEurPerKg { get; init; }

    [Input("EUR/kWh", Min = 0, Max = 5, Default = "accounts.prices.generator_upkeep", Help = "Oil, filters, service and overhauls of a generator per kWh of its output; VAT as in the prices of services.")]
    public double GeneratorUpkeepEurPerKwh { get; init; }

    [Input("EUR/kWh", Min = 0, Max = 5000, Default = "accounts.prices.battery", Help = "A new battery per kWh of usable capacity, in place of a worn one that stands from the start; one that an option builds costs again what the option says.")]
    public double BatteryEurPerKwh { get; init; }

    [Input(Help = "Water and wastewater.")]
    public WaterPrices Water { get; init; } = new();

    [Input(Help = "Waste.")]
    public WastePrices Waste { get; init; } = new();

    [Input(Help = "Value-added tax: its rate, and which prices have it in them.")]
    public VatTerms Vat { get; init; } = new();

    /// <summary>Price of a fuel per native unit (EUR/L, EUR/kg, EUR/kWh of gas).</summary>
    public double OfFuelEur(Carrier carrier) => carrier switch
    {
        Carrier.Diesel => DieselEurPerL,
        Carrier.HeatingOil => HeatingOilEurPerL,
        Carrier.Lpg => LpgEurPerL,
        Carrier.NaturalGas => NaturalGasEurPerKwh,
        Carrier.Pellets => PelletsEurPerKg,
        Carrier.Logs => LogsEurPerKg,
        _ => throw new ArgumentOutOfRangeException(nameof(carrier), carrier, "Electricity is priced by band."),
    };

    /// <summary>The unit in which a carrier is metered and priced.</summary>
    public static string UnitOf(Carrier carrier) => carrier switch
    {
        Carrier.Diesel or Carrier.HeatingOil or Carrier.Lpg => "L",
        Carrier.Pellets or Carrier.Logs => "kg",
        _ => "kWh",
    };
}
