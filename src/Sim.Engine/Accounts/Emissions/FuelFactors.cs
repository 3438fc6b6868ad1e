using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Emission factors of fuels per native unit: direct (scope 1), upstream from well to tank (scope 3), biogenic CO2 as a memo.</summary>
public sealed record FuelFactors
{
    [Input("kgCO2e/L", Min = 0, Max = 10, Default = "accounts.emissions.fuels.diesel.direct", Help = "Direct emissions of diesel.")]
    public double DieselDirectKgCo2ePerL { get; init; }

    [Input("kgCO2e/L", Min = 0, Max = 10, Default = "accounts.emissions.fuels.diesel.upstream", Help = "Upstream emissions of diesel.")]
    public double DieselUpstreamKgCo2ePerL { get; init; }

    [Input("kgCO2e/L", Min = 0, Max = 10, Default = "accounts.emissions.fuels.heating_oil.direct", Help = "Direct emissions of heating oil.")]
    public double HeatingOilDirectKgCo2ePerL { get; init; }

    [Input("kgCO2e/L", Min = 0, Max = 10, Default = "accounts.emissions.fuels.heating_oil.upstream", Help = "Upstream emissions of heating oil.")]
    public double HeatingOilUpstreamKgCo2ePerL { get; init; }

    [Input("kgCO2e/L", Min = 0, Max = 10, Default = "accounts.emissions.fuels.lpg.direct", Help = "Direct emissions of LPG.")]
    public double LpgDirectKgCo2ePerL { get; init; }

    [Input("kgCO2e/L", Min = 0, Max = 10, Default = "accounts.emissions.fuels.lpg.upstream", Help = "Upstream emissions of LPG.")]
    public double LpgUpstreamKgCo2ePerL { get; init; }

    [Input("kgCO2e/kWh", Min = 0, Max = 10, Default = "accounts.emissions.fuels.natural_gas.direct", Help = "Direct emissions of natural gas.")]
    public double NaturalGasDirectKgCo2ePerKwh { get; init; }

    [Input("kgCO2e/kWh", Min = 0, Max = 10, Default = "accounts.emissions.fuels.natural_gas.upstream", Help = "Upstream emissions of natural gas.")]
    public double NaturalGasUpstreamKgCo2ePerKwh { get; init; }

    [Input("kgCO2e/kg", Min = 0, Max = 10, Default = "accounts.emissions.fuels.pellets.direct", Help = "Direct emissions of pellets.")]
    public double PelletsDirectKgCo2ePerKg { get; init; }

    [Input("kgCO2e/kg", Min = 0, Max = 10, Default = "accounts.emissions.fuels.pellets.upstream", Help = "Upstream emissions of pellets.")]
    public double PelletsUpstreamKgCo2ePerKg { get; init; }

    [Input("kgCO2e/kg", Min = 0, Max = 10, Default = "accounts.emissions.fuels.logs.direct", Help = "Direct emissions of logs.")]
    public double LogsDirectKgCo2ePerKg { get; init; }

    [Input("kgCO2e/kg", Min = 0, Max = 10, Default = "accounts.emissions.fuels.logs.upstream", Help = "Upstream emissions of logs.")]
    public double LogsUpstreamKgCo2ePerKg { get; init; }

    [Input("kgCO2e/kg", Min = 0, Max = 10, Default = "accounts.emissions.fuels.pellets.biogenic", Help = "Biogenic CO2 of pellets, a memo outside the scopes.")]
    public double PelletsBiogenicKgCo2ePerKg { get; init; }

    [Input("kgCO2e/kg", Min = 0, Max = 10, Default = "accounts.emissions.fuels.logs.biogenic", Help = "Biogenic CO2 of logs, a memo outside the scopes.")]
    public double LogsBiogenicKgCo2ePerKg { get; init; }

    /// <summary>Factors of a fuel per native unit (L, kg, kWh of gas).</summary>
    public FuelFactor Of(Carrier carrier) => carrier switch
    {
        Carrier.Diesel => new(DieselDirectKgCo2ePerL, DieselUpstreamKgCo2ePerL, 0),
        Carrier.HeatingOil => new(HeatingOilDirectKgCo2ePerL, HeatingOilUpstreamKgCo2ePerL, 0),
        Carrier.Lpg => new(LpgDirectKgCo2ePerL, LpgUpstreamKgCo2ePerL, 0),
        Carrier.NaturalGas => new(NaturalGasDirectKgCo2ePerKwh, NaturalGasUpstreamKgCo2ePerKwh, 0),
        Carrier.Pellets => new(PelletsDirectKgCo2ePerKg, PelletsUpstreamKgCo2ePerKg, PelletsBiogenicKgCo2ePerKg),
        Carrier.Logs => new(LogsDirectKgCo2ePerKg, LogsUpstreamKgCo2ePerKg, LogsBiogenicKgCo2ePerKg),
        _ => throw new ArgumentOutOfRangeException(nameof(carrier), carrier, "Electricity has grid factors."),
    };
}
