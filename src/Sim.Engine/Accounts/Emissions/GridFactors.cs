using System.Globalization;
using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Emission factors of grid electricity.</summary>
public sealed record GridFactors
{
    [Input("kgCO2e/kWh", Min = 0, Max = 3, Default = "accounts.emissions.grid.life_cycle", Help = "Life-cycle emissions of the consumption mix at the grid, before losses, in the first year.")]
    public double LifeCycleKgCo2ePerKwh { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "accounts.emissions.grid.direct", Help = "Share of the life-cycle figure given off at the power stations (scope 2).")]
    public double DirectFraction { get; init; }

    [Input("kg/kWh", Min = 0, Max = 0.01, Help = "Methane given off at the power stations per kWh generated, where the source tells it; a part of the direct figure, in the first year.")]
    public double? MethaneKgPerKwh { get; init; }

    [Input("kg/kWh", Min = 0, Max = 0.001, Help = "Nitrous oxide given off at the power stations per kWh generated, in the same way.")]
    public double? NitrousOxideKgPerKwh { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "accounts.emissions.grid.losses", Help = "Generation lost on the way to 0.4 kV, per kWh delivered (scope 3).")]
    public double LossesFraction { get; init; }

    [Input("fraction", Min = -0.2, Max = 0.5, Default = "accounts.emissions.grid.decline", Help = "Fall of the average factor from year to year.")]
    public double DeclineFraction { get; init; }

    [Input("kgCO2e/kWh", Min = 0, Max = 3, Default = "accounts.emissions.grid.marginal", Help = "Emissions of the power station that answers a change of load; shown beside the average, never mixed with it.")]
    public double MarginalKgCo2ePerKwh { get; init; }

    /// <summary>
    /// Scope 2 per kWh at the meter in a year of the period: the direct part at the power stations. Of methane and nitrous oxide
    /// that are told apart the rest is carbon dioxide, the figure being summed with the potentials of AR5; untold, it is not split.
    /// </summary>
    public GasFactor Scope2PerKwh(int year)
    {
        double left = Math.Pow(1 - DeclineFraction, year), directKgCo2e = LifeCycleKgCo2ePerKwh * left * DirectFraction;
        double methaneKg = (MethaneKgPerKwh ?? 0) * left, nitrousKg = (NitrousOxideKgPerKwh ?? 0) * left;
        return MethaneKgPerKwh is null && NitrousOxideKgPerKwh is null
            ? GasFactor.Unsplit(directKgCo2e)
            : new(directKgCo2e - GasesKgCo2e(methaneKg, nitrousKg), methaneKg, nitrousKg);
    }

    /// <summary>Scope 3 per kWh at the meter, kgCO2e/kWh: upstream of the power stations, and all of what is lost on the way.</summary>
    public double Scope3KgCo2ePerKwh(int year) => LifeCycleKgCo2ePerKwh * Math.Pow(1 - DeclineFraction, year) * (1 - DirectFraction + LossesFraction);

    /// <summary>All scopes of a kWh at the meter in a year of the period: the gases told apart are those of the power stations.</summary>
    public GasFactor AllPerKwh(int year)
    {
        GasFactor direct = Scope2PerKwh(year);
        return direct with { UnsplitKgCo2e = direct.UnsplitKgCo2e + Scope3KgCo2ePerKwh(year) };
    }

    /// <summary>Marginal emissions per kWh at the meter, losses included, kgCO2e/kWh; they do not fall with the average.</summary>
    public double MarginalAtMeterKgCo2ePerKwh => MarginalKgCo2ePerKwh * (1 + LossesFraction);

    /// <summary>Gases that come to more than the figure that they are a part of.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(GridFactors grid)
    {
        double gases = GasesKgCo2e(grid.MethaneKgPerKwh ?? 0, grid.NitrousOxideKgPerKwh ?? 0), direct = grid.LifeCycleKgCo2ePerKwh * grid.DirectFraction;
        if (gases > direct)
        {
            yield return (grid.MethaneKgPerKwh > 0 ? "methane" : "nitrous_oxide",
                string.Create(CultureInfo.InvariantCulture, $"with nitrous oxide comes to {gases:0.###} kgCO2e/kWh, more than life_cycle x direct ({direct:0.###}), of which both are a part"));
        }
    }

    private static double GasesKgCo2e(double methaneKg, double nitrousKg) => (methaneKg * EmissionFactors.MethaneGwpAr5) + (nitrousKg * EmissionFactors.NitrousOxideGwpAr5);
}
