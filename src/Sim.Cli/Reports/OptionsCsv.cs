using Sim.Engine.Accounts;
using Sim.Engine.Studies;

namespace Sim.Cli.Reports;

/// <summary>One row for each variation of a comparison, one column for each headline number.</summary>
internal static class OptionsCsv
{
    /// <summary>Writes the rows.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<Result> results, Csv csv)
    {
        writer.Write(string.Join(csv.Separator, "name", "kind", "about", "capex [EUR]", "simple_payback [year]", "discounted_payback [year]", "avoided [tCO2e]", "abatement_cost [EUR/tCO2e]"));
        foreach (Indicator indicator in results[0].Indicators)
        {
            writer.Write(csv.Separator + csv.Text($"{indicator.Key} [{indicator.Unit}]"));
        }
        writer.WriteLine();
        foreach (Result result in results)
        {
            writer.Write(string.Join(csv.Separator, csv.Text(result.Name), result.Kind.ToString().ToLowerInvariant(), csv.Text(result.About)));
            csv.Write(writer, result.Investments.Sum(i => i.CapexEur));
            csv.Write(writer, result.Comparison?.SimplePaybackYears ?? double.NaN);
            csv.Write(writer, result.Comparison?.DiscountedPaybackYears ?? double.NaN);
            csv.Write(writer, result.Comparison?.AvoidedTonnes ?? double.NaN);
            csv.Write(writer, result.Comparison?.EurPerTonne ?? double.NaN);
            foreach (Indicator indicator in result.Indicators)
            {
                csv.Write(writer, indicator.Value);
            }
            writer.WriteLine();
        }
    }
}
