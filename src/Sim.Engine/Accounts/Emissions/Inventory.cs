using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>
/// What the meters of a period show of each source of emissions, after the GHG Protocol (WRI and WBCSD 2004): found once, then
/// weighed by any factors, either to the lines of an inventory or to their sums alone.
/// </summary>
public sealed class Inventory
{
    private readonly MeteredMonth[] months;
    private readonly Horizon until;
    private readonly Metered<EmissionRate>[] emitted;

    internal Inventory(IReadOnlyList<MeteredMonth> metered, Horizon until)
    {
        this.until = until;
        months = [.. Billing.InOrder(metered)];
        emitted = [.. Metered.Of(EmissionRates.Emitted, months)];
    }

    /// <summary>The inventory of metered months and of the carbon embodied in investments over whole years.</summary>
    public static Emissions Of(
        IReadOnlyList<MeteredMonth> months, EmissionFactors factors, IReadOnlyList<Investment>? investments = null, int years = 1) =>
        new Inventory(months, Horizon.Of(months, years)).Emissions(factors, investments ?? []);

    internal Emissions Emissions(EmissionFactors factors, IReadOnlyList<Investment> investments)
    {
        double importKwh = months.Sum(m => m.ImportTotalKwh), exportKwh = months.Sum(m => m.ExportKwh);
        return new Emissions
        {
            Lines = [.. Lines(emitted, factors), .. Embodied(investments)],
            EmbodiedUnusedKgCo2e = UnusedKgCo2e(investments),
            Avoided = Lines([.. Metered.Of(EmissionRates.Avoided, months)], factors),
            LandfillTailKgCo2e = months.Sum(m => m.Waste.LandfillTailMethaneKg) * factors.MethaneGwp,
            BiogenicKgCo2 = Enum.GetValues<Carrier>().Where(c => c != Carrier.Electricity)
                .Sum(fuel => months.Sum(m => m.FuelUsed[(int)fuel]) * factors.Fuels.Of(fuel).BiogenicKgCo2),
            GridAverageKgCo2e = months.Sum(m => m.ImportTotalKwh * factors.GridKgCo2ePerKwh(m.Year)),
            GridMarginalKgCo2e = (importKwh - exportKwh) * factors.Grid.MarginalAtMeterKgCo2ePerKwh,
        };
    }

    /// <summary>
    /// What that inventory sums to, kgCO2e, without making it: the total, and that of each scope (indexed by <see cref="Scope"/>);
    /// the same amounts in the same order, so equal to those of <see cref="Accounts.Emissions"/> to the last bit.
    /// </summary>
    internal (double TotalKgCo2e, double[] ByScopeKgCo2e) Sums(EmissionFactors factors, IReadOnlyList<Investment> investments)
    {
        double sumKg = 0;
        var byScopeKg = new double[(int)Scope.Three + 1];
        double[][] quantities = Array.ConvertAll(emitted, e => e.Quantities), rates = Rates(emitted, factors);
        int[] scopes = Array.ConvertAll(emitted, e => (int)e.What.Scope);
        for (int month = 0; month < months.Length; month++)
        {
            double[] kgPerUnit = rates[months[month].Year];
            for (int i = 0; i < kgPerUnit.Length; i++)
            {
                double kg = quantities[i][month] * kgPerUnit[i];
                sumKg += kg;
                byScopeKg[scopes[i]] += kg;
            }
        }
        foreach (EmissionLine line in Embodied(investments))
        {
            sumKg += line.KgCo2e;
            byScopeKg[(int)line.Scope] += line.KgCo2e;
        }
        double unusedKg = UnusedKgCo2e(investments);
        byScopeKg[(int)Scope.Three] -= unusedKg;
        return (sumKg - unusedKg, byScopeKg);
    }

    private List<EmissionLine> Lines(Metered<EmissionRate>[] metered, EmissionFactors factors)
    {
        var lines = new List<EmissionLine>(metered.Length * months.Length);
        double[][] rates = Rates(metered, factors);
        for (int month = 0; month < months.Length; month++)
        {
            MeteredMonth m = months[month];
            for (int i = 0; i < metered.Length; i++)
            {
                double kg = metered[i].Quantities[month] * rates[m.Year][i];
                if (kg != 0)
                {
                    EmissionRate rate = metered[i].What;
                    lines.Add(new EmissionLine(m.Site, m.Month, rate.Scope, rate.Source, rate.Gas, kg, kg / factors.GwpOf(rate.Gas)));
                }
            }
        }
        return lines;
    }

    // What a unit emits, by year.
    private double[][] Rates(Metered<EmissionRate>[] metered, EmissionFactors factors)
    {
        var rates = new double[months.Length == 0 ? 0 : months[^1].Year + 1][];
        for (int year = 0; year < rates.Length; year++)
        {
            rates[year] = Array.ConvertAll(metered, m => m.What.KgCo2e(factors, year));
        }
        return rates;
    }

    private IEnumerable<EmissionLine> Embodied(IReadOnlyList<Investment> investments) =>
        from investment in ByName(investments)
        where investment.EmbodiedKgCo2e != 0
        from after in Outlays.Months(investment, until)
        select new EmissionLine(investment.Site, Math.Max(0, after - 1), Scope.Three, EmissionSource.Embodied, Gas.Mixed, investment.EmbodiedKgCo2e, investment.EmbodiedKgCo2e);

    private double UnusedKgCo2e(IReadOnlyList<Investment> investments) => ByName(investments).Sum(i => Outlays.UnusedEmbodiedKgCo2e(i, until));

    // So that a package sums to the same in whatever order its options are named.
    private static IEnumerable<Investment> ByName(IReadOnlyList<Investment> investments) => investments.OrderBy(i => i.Name, StringComparer.Ordinal);
}
