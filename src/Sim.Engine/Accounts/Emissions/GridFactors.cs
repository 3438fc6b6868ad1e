using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Emission factors of grid electricity.</summary>
public sealed record GridFactors
{
    [Input("kgCO2e/kWh", Min = 0, Max = 3, Default = "accounts.emissions.grid.life_cycle", Help = "Life-cycle emissions of the consumption mix at the grid, before losses, in the first year.")]
    public double LifeCycleKgCo2ePerKwh { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "accounts.emissions.grid.direct", Help = "Share of the life-cycle figure given off at the power stations (scope 2).")]
    public double DirectFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "accounts.emissions.grid.losses", Help = "Generation lost on the way to 0.4 kV, per kWh delivered (scope 3).")]
    public double LossesFraction { get; init; }

    [Input("fraction", Min = -0.2, Max = 0.5, Default = "accounts.emissions.grid.decline", Help = "Fall of the average factor from year to year.")]
    public double DeclineFraction { get; init; }

    [Input("kgCO2e/kWh", Min = 0, Max = 3, Default = "accounts.emissions.grid.marginal", Help = "Emissions of the power station that answers a change of load; shown beside the average, never mixed with it.")]
    public double MarginalKgCo2ePerKwh { get; init; }

    /// <summary>Scope 2 per kWh at the meter in a year of the period, kgCO2e/kWh: the direct part at the power stations.</summary>
    public double Scope2KgCo2ePerKwh(int year) => AverageAtGrid(year) * DirectFraction;

    /// <summary>Scope 3 per kWh at the meter, kgCO2e/kWh: upstream of the power stations, and all of what is lost on the way.</summary>
    public double Scope3KgCo2ePerKwh(int year) => AverageAtGrid(year) * (1 - DirectFraction + LossesFraction);

    /// <summary>All scopes per kWh at the meter, kgCO2e/kWh.</summary>
    public double AllScopesKgCo2ePerKwh(int year) => AverageAtGrid(year) * (1 + LossesFraction);

    /// <summary>Marginal emissions per kWh at the meter, losses included, kgCO2e/kWh; they do not fall with the average.</summary>
    public double MarginalAtMeterKgCo2ePerKwh => MarginalKgCo2ePerKwh * (1 + LossesFraction);

    private double AverageAtGrid(int year) => LifeCycleKgCo2ePerKwh * Math.Pow(1 - DeclineFraction, year);
}
