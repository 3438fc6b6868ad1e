using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>
/// Emission factors of fuels per native unit: direct (scope 1) by gas, upstream from well to tank (scope 3), biogenic CO2 as a memo.
/// Where a file gives the direct emissions as one figure, that figure counts and no gas is told apart.
/// </summary>
public sealed record FuelFactors
{
    [Input("kgCO2e/L", Min = 0, Max = 10, Default = "accounts.emissions.fuels.diesel.carbon_dioxide", Help = "Carbon dioxide of diesel burnt.")]
    public double DieselCarbonDioxideKgCo2ePerL { get; init; }

    [Input("kg/L", Min = 0, Max = 0.1, Default = "accounts.emissions.fuels.diesel.methane", Help = "Methane of diesel burnt on the site.")]
    public double DieselMethaneKgPerL { get; init; }

    [Input("kg/L", Min = 0, Max = 0.01, Default = "accounts.emissions.fuels.diesel.nitrous_oxide", Help = "Nitrous oxide of diesel burnt on the site.")]
    public double DieselNitrousOxideKgPerL { get; init; }

    [Input("kg/L", Min = 0, Max = 0.1, Default = "accounts.emissions.fuels.diesel.road_methane", Help = "Methane of diesel burnt by trucks.")]
    public double DieselRoadMethaneKgPerL { get; init; }

    [Input("kg/L", Min = 0, Max = 0.01, Default = "accounts.emissions.fuels.diesel.road_nitrous_oxide", Help = "Nitrous oxide of diesel burnt by trucks.")]
    public double DieselRoadNitrousOxideKgPerL { get; init; }

    [Input("kgCO2e/L", Min = 0, Max = 10, Help = "Direct emissions of diesel as one figure, in place of its gases: told as not split, the same by any report.")]
    public double? DieselDirectKgCo2ePerL { get; init; }

    [Input("kgCO2e/L", Min = 0, Max = 10, Default = "accounts.emissions.fuels.diesel.upstream", Help = "Upstream emissions of diesel.")]
    public double DieselUpstreamKgCo2ePerL { get; init; }

    [Input("kgCO2e/L", Min = 0, Max = 10, Default = "accounts.emissions.fuels.heating_oil.carbon_dioxide", Help = "Carbon dioxide of heating oil burnt.")]
    public double HeatingOilCarbonDioxideKgCo2ePerL { get; init; }

    [Input("kg/L", Min = 0, Max = 0.1, Default = "accounts.emissions.fuels.heating_oil.methane", Help = "Methane of heating oil burnt.")]
    public double HeatingOilMethaneKgPerL { get; init; }

    [Input("kg/L", Min = 0, Max = 0.01, Default = "accounts.emissions.fuels.heating_oil.nitrous_oxide", Help = "Nitrous oxide of heating oil burnt.")]
    public double HeatingOilNitrousOxideKgPerL { get; init; }

    [Input("kgCO2e/L", Min = 0, Max = 10, Help = "Direct emissions of heating oil as one figure, in place of its gases: told as not split, the same by any report.")]
    public double? HeatingOilDirectKgCo2ePerL { get; init; }

    [Input("kgCO2e/L", Min = 0, Max = 10, Default = "accounts.emissions.fuels.heating_oil.upstream", Help = "Upstream emissions of heating oil.")]
    public double HeatingOilUpstreamKgCo2ePerL { get; init; }

    [Input("kgCO2e/L", Min = 0, Max = 10, Default = "accounts.emissions.fuels.lpg.carbon_dioxide", Help = "Carbon dioxide of LPG burnt.")]
    public double LpgCarbonDioxideKgCo2ePerL { get; init; }

    [Input("kg/L", Min = 0, Max = 0.1, Default = "accounts.emissions.fuels.lpg.methane", Help = "Methane of LPG burnt.")]
    public double LpgMethaneKgPerL { get; init; }

    [Input("kg/L", Min = 0, Max = 0.01, Default = "accounts.emissions.fuels.lpg.nitrous_oxide", Help = "Nitrous oxide of LPG burnt.")]
    public double LpgNitrousOxideKgPerL { get; init; }

    [Input("kgCO2e/L", Min = 0, Max = 10, Help = "Direct emissions of LPG as one figure, in place of its gases: told as not split, the same by any report.")]
    public double? LpgDirectKgCo2ePerL { get; init; }

    [Input("kgCO2e/L", Min = 0, Max = 10, Default = "accounts.emissions.fuels.lpg.upstream", Help = "Upstream emissions of LPG.")]
    public double LpgUpstreamKgCo2ePerL { get; init; }

    [Input("kgCO2e/kWh", Min = 0, Max = 10, Default = "accounts.emissions.fuels.natural_gas.carbon_dioxide", Help = "Carbon dioxide of natural gas burnt.")]
    public double NaturalGasCarbonDioxideKgCo2ePerKwh { get; init; }

    [Input("kg/kWh", Min = 0, Max = 0.1, Default = "accounts.emissions.fuels.natural_gas.methane", Help = "Methane of natural gas burnt.")]
    public double NaturalGasMethaneKgPerKwh { get; init; }

    [Input("kg/kWh", Min = 0, Max = 0.01, Default = "accounts.emissions.fuels.natural_gas.nitrous_oxide", Help = "Nitrous oxide of natural gas burnt.")]
    public double NaturalGasNitrousOxideKgPerKwh { get; init; }

    [Input("kgCO2e/kWh", Min = 0, Max = 10, Help = "Direct emissions of natural gas as one figure, in place of its gases: told as not split, the same by any report.")]
    public double? NaturalGasDirectKgCo2ePerKwh { get; init; }

    [Input("kgCO2e/kWh", Min = 0, Max = 10, Default = "accounts.emissions.fuels.natural_gas.upstream", Help = "Upstream emissions of natural gas.")]
    public double NaturalGasUpstreamKgCo2ePerKwh { get; init; }

    [Input("kg/kg", Min = 0, Max = 0.1, Default = "accounts.emissions.fuels.pellets.methane", Help = "Methane of pellets burnt.")]
    public double PelletsMethaneKgPerKg { get; init; }

    [Input("kg/kg", Min = 0, Max = 0.01, Default = "accounts.emissions.fuels.pellets.nitrous_oxide", Help = "Nitrous oxide of pellets burnt.")]
    public double PelletsNitrousOxideKgPerKg { get; init; }

    [Input("kgCO2e/kg", Min = 0, Max = 10, Help = "Direct emissions of pellets as one figure, in place of its gases: told as not split, the same by any report.")]
    public double? PelletsDirectKgCo2ePerKg { get; init; }

    [Input("kgCO2e/kg", Min = 0, Max = 10, Default = "accounts.emissions.fuels.pellets.upstream", Help = "Upstream emissions of pellets.")]
    public double PelletsUpstreamKgCo2ePerKg { get; init; }

    [Input("kgCO2e/kg", Min = 0, Max = 10, Default = "accounts.emissions.fuels.pellets.biogenic", Help = "Biogenic CO2 of pellets, a memo outside the scopes.")]
    public double PelletsBiogenicKgCo2ePerKg { get; init; }

    [Input("kg/kg", Min = 0, Max = 0.1, Default = "accounts.emissions.fuels.logs.methane", Help = "Methane of logs burnt.")]
    public double LogsMethaneKgPerKg { get; init; }

    [Input("kg/kg", Min = 0, Max = 0.01, Default = "accounts.emissions.fuels.logs.nitrous_oxide", Help = "Nitrous oxide of logs burnt.")]
    public double LogsNitrousOxideKgPerKg { get; init; }

    [Input("kgCO2e/kg", Min = 0, Max = 10, Help = "Direct emissions of logs as one figure, in place of its gases: told as not split, the same by any report.")]
    public double? LogsDirectKgCo2ePerKg { get; init; }

    [Input("kgCO2e/kg", Min = 0, Max = 10, Default = "accounts.emissions.fuels.logs.upstream", Help = "Upstream emissions of logs.")]
    public double LogsUpstreamKgCo2ePerKg { get; init; }

    [Input("kgCO2e/kg", Min = 0, Max = 10, Default = "accounts.emissions.fuels.logs.biogenic", Help = "Biogenic CO2 of logs, a memo outside the scopes.")]
    public double LogsBiogenicKgCo2ePerKg { get; init; }

    /// <summary>Factors of diesel that trucks burn, per L.</summary>
    public FuelFactor OnRoad => new(
        OneOr(DieselDirectKgCo2ePerL, new(DieselCarbonDioxideKgCo2ePerL, DieselRoadMethaneKgPerL, DieselRoadNitrousOxideKgPerL)), DieselUpstreamKgCo2ePerL);

    /// <summary>Factors of a fuel burnt on the site per native unit (L, kg, kWh of gas).</summary>
    public FuelFactor Of(Carrier carrier) => carrier switch
    {
        Carrier.Diesel => new(OneOr(DieselDirectKgCo2ePerL, new(DieselCarbonDioxideKgCo2ePerL, DieselMethaneKgPerL, DieselNitrousOxideKgPerL)), DieselUpstreamKgCo2ePerL),
        Carrier.HeatingOil => new(
            OneOr(HeatingOilDirectKgCo2ePerL, new(HeatingOilCarbonDioxideKgCo2ePerL, HeatingOilMethaneKgPerL, HeatingOilNitrousOxideKgPerL)), HeatingOilUpstreamKgCo2ePerL),
        Carrier.Lpg => new(OneOr(LpgDirectKgCo2ePerL, new(LpgCarbonDioxideKgCo2ePerL, LpgMethaneKgPerL, LpgNitrousOxideKgPerL)), LpgUpstreamKgCo2ePerL),
        Carrier.NaturalGas => new(
            OneOr(NaturalGasDirectKgCo2ePerKwh, new(NaturalGasCarbonDioxideKgCo2ePerKwh, NaturalGasMethaneKgPerKwh, NaturalGasNitrousOxideKgPerKwh)), NaturalGasUpstreamKgCo2ePerKwh),
        Carrier.Pellets => new(OneOr(PelletsDirectKgCo2ePerKg, new(0, PelletsMethaneKgPerKg, PelletsNitrousOxideKgPerKg)), PelletsUpstreamKgCo2ePerKg, PelletsBiogenicKgCo2ePerKg),
        Carrier.Logs => new(OneOr(LogsDirectKgCo2ePerKg, new(0, LogsMethaneKgPerKg, LogsNitrousOxideKgPerKg)), LogsUpstreamKgCo2ePerKg, LogsBiogenicKgCo2ePerKg),
        _ => throw new ArgumentOutOfRangeException(nameof(carrier), carrier, "Electricity has grid factors."),
    };

    private static GasFactor OneOr(double? oneKgCo2e, GasFactor byGas) => oneKgCo2e is { } kgCo2e ? GasFactor.Unsplit(kgCo2e) : byGas;
}
