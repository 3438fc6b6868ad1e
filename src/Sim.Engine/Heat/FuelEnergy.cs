using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>Net calorific values of the fuels.</summary>
public sealed record FuelEnergy
{
    [Input("kWh/L", Min = 0, AboveMin = true, Max = 20, Default = "heat.fuel.heating_oil", Help = "Net calorific value of heating oil.")]
    public double HeatingOilKwhPerL { get; init; } = 1;

    [Input("kWh/L", Min = 0, AboveMin = true, Max = 20, Default = "heat.fuel.diesel", Help = "Net calorific value of diesel.")]
    public double DieselKwhPerL { get; init; } = 1;

    [Input("kWh/L", Min = 0, AboveMin = true, Max = 20, Default = "heat.fuel.lpg", Help = "Net calorific value of liquefied petroleum gas.")]
    public double LpgKwhPerL { get; init; } = 1;

    [Input("kWh/m3", Min = 0, AboveMin = true, Max = 20, Default = "heat.fuel.natural_gas", Help = "Net calorific value of natural gas, for bills in m3; the simulation itself counts gas in kWh.")]
    public double NaturalGasKwhPerM3 { get; init; } = 1;

    [Input("kWh/kg", Min = 0, AboveMin = true, Max = 20, Default = "heat.fuel.pellets", Help = "Net calorific value of wood pellets.")]
    public double PelletsKwhPerKg { get; init; } = 1;

    [Input("kWh/kg", Min = 0, AboveMin = true, Max = 20, Default = "heat.fuel.logs", Help = "Net calorific value of split logs as burnt.")]
    public double LogsKwhPerKg { get; init; } = 1;

    /// <summary>kWh (net) in one metered unit of a carrier: litre, kilogram, or kWh itself for gas and electricity.</summary>
    public double KwhPerUnit(Carrier carrier) => carrier switch
    {
        Carrier.HeatingOil => HeatingOilKwhPerL,
        Carrier.Diesel => DieselKwhPerL,
        Carrier.Lpg => LpgKwhPerL,
        Carrier.Pellets => PelletsKwhPerKg,
        Carrier.Logs => LogsKwhPerKg,
        _ => 1,
    };

    /// <summary>The inverses of all carriers, in their order: nothing is divided in an hour.</summary>
    public double[] UnitsPerKwh() => [.. Enum.GetValues<Carrier>().Select(carrier => 1 / KwhPerUnit(carrier))];
}
