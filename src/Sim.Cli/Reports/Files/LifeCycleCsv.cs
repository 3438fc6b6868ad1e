using Sim.Engine.Accounts;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>The money and carbon of every variation over its life, and what they are worth if the centre closes early.</summary>
internal static class LifeCycleCsv
{
    /// <summary>One row for each option and package.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<Result> results, Csv csv)
    {
        writer.WriteLine(string.Join(csv.Separator, "name", "kind", "capex_with_vat_borne [EUR]", "global_cost [EUR]", "npv [EUR]", "irr_real [fraction]", "irr_nominal [fraction]",
            "simple_payback [year]", "discounted_payback [year]", "own_npv [EUR]", "own_irr_real [fraction]", "residual [EUR]", "lcoe [EUR/kWh]", "lcoh [EUR/kWh]",
            "lcoh_baseline [EUR/kWh]", "levelised_water [EUR/m3]", "avoided [tCO2e]", "avoided_marginal [tCO2e]", "abatement_cost [EUR/tCO2e]",
            "embodied_at_building [tCO2e]", "embodied_spread [tCO2e/year]", "embodied_known"));
        foreach (Result result in results)
        {
            Comparison? c = result.Comparison;
            writer.Write(csv.Text(result.Name) + csv.Separator + result.Kind.ToString().ToLowerInvariant());
            double?[] values =
            [
                result.Appraisal.Investments.Sum(i => i.CapexEur), result.Appraisal.LifeCycleCostEur, c?.NetPresentValueEur, c?.InternalRateOfReturnFraction,
                c?.NominalRateOfReturnFraction, c?.SimplePaybackYears, c?.DiscountedPaybackYears, c?.OwnNetPresentValueEur, c?.OwnRateOfReturnFraction,
                result.Appraisal.ResidualEur, c?.Levelised.PowerEurPerKwh, c?.Levelised.HeatEurPerKwh, c?.Levelised.BaselineHeatEurPerKwh,
                c?.Levelised.WaterEurPerM3, c?.AvoidedTonnes, c?.AvoidedMarginalTonnes, c?.EurPerTonne,
                result["emissions.embodied_at_building.tco2e"], result["emissions.embodied.tco2e"],
            ];
            foreach (double? value in values)
            {
                csv.Write(writer, value ?? double.NaN);
            }
            writer.WriteLine(csv.Separator + (result.Investments.All(i => i.KnowsEmbodied) ? "yes" : "no"));
        }
    }

    /// <summary>One row for each variation and month of closing.</summary>
    public static void WriteClosure(TextWriter writer, IReadOnlyList<ClosureRegret> regrets, Csv csv)
    {
        int start = regrets[0].Result.Scenario.Inputs.Period.Start;
        writer.WriteLine(string.Join(csv.Separator, "name", "closes_after", "npv [EUR]"));
        foreach (ClosureRegret r in regrets)
        {
            for (int m = 0; m < r.ByMonthEur.Length; m++)
            {
                writer.Write(csv.Text(r.Result.Name) + csv.Separator + PayerTables.Month(start, m));
                csv.Write(writer, r.ByMonthEur[m]);
                writer.WriteLine();
            }
        }
    }
}
