namespace Sim.Engine.Studies;

/// <summary>One combination of sizes, run and appraised.</summary>
/// <param name="Sizes">The sizes, one for each axis; empty for the scenario as it stands.</param>
/// <param name="CapexEur">Capital cost as priced, EUR.</param>
/// <param name="LifeCycleCostEur">Life-cycle cost over the period, present value, EUR.</param>
/// <param name="EmissionsTco2ePerYear">Emissions, scopes 1 to 3 with what is embodied, tCO2e/year.</param>
/// <param name="SelfSufficiencyFraction">1 - (grid import + what was used of the generator) / electricity used, over the period; losses of a battery that grid or generator fill can bring it below 0.</param>
/// <param name="UnservedKwhPerYear">Electricity asked for and not served, kWh/year.</param>
/// <param name="Closes">Whether every balance closes.</param>
public sealed record SizeCandidate(
    IReadOnlyList<double> Sizes,
    double CapexEur,
    double LifeCycleCostEur,
    double EmissionsTco2ePerYear,
    double SelfSufficiencyFraction,
    double UnservedKwhPerYear,
    bool Closes)
{
    /// <summary>What its saving beside the baseline must not be read without.</summary>
    public Caveats Caveats { get; init; } = Caveats.None;

    /// <summary>The candidate of a result.</summary>
    public static SizeCandidate Of(IReadOnlyList<double> sizes, Result result)
    {
        double Total(string key) => result.Run.Sites.Sum(s => s.Total(key));
        double usedKwh = result["energy.electricity.kwh"] * result.Appraisal.OpenYears;
        double boughtKwh = Total("electricity.grid_import") + Total("electricity.generator") - Total("electricity.generator_curtailed");
        return new(sizes, result.CapexEur, result["cost.lcc.eur"], result["emissions.total.tco2e"],
            usedKwh > 0 ? Rest(usedKwh, boughtKwh) / usedKwh : double.NaN,
            result["energy.unserved.kwh"], result.Closes)
        {
            Caveats = result.Caveats,
        };
    }

    // Two sums of the same hours differ in their last digits where all was bought.
    private static double Rest(double all, double part) => Math.Abs(all - part) < 1e-12 * all ? 0 : all - part;

    /// <summary>Whether another is as good in cost and emissions and better in one of them.</summary>
    public bool IsBeatenBy(SizeCandidate other) =>
        other.LifeCycleCostEur <= LifeCycleCostEur && other.EmissionsTco2ePerYear <= EmissionsTco2ePerYear
        && (other.LifeCycleCostEur < LifeCycleCostEur || other.EmissionsTco2ePerYear < EmissionsTco2ePerYear);
}
