using System.Runtime.InteropServices;

namespace Sim.Engine.Accounts;

/// <summary>What one end use of electricity costs and emits, by its share of the kWh of each month and site.</summary>
/// <param name="EndUse">End use.</param>
/// <param name="Kwh">Electricity used, kWh.</param>
/// <param name="Eur">Share of the electricity bill, EUR.</param>
/// <param name="KgCo2e">Share of the emissions of grid electricity, kgCO2e.</param>
public readonly record struct EndUseShare(string EndUse, double Kwh, double Eur, double KgCo2e)
{
    /// <summary>
    /// Splits each month's electricity bill and grid emissions over the end uses by kWh. A split by share, not by
    /// cause: a load at night carries the month's mean price.
    /// </summary>
    public static IReadOnlyList<EndUseShare> Split(IReadOnlyList<MeteredMonth> months, Ledger ledger, Emissions emissions)
    {
        var eur = new Dictionary<(string Site, int Month), double>();
        foreach (LedgerLine line in ledger.Lines.Where(l => l.Category == CostCategory.Electricity))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(eur, (line.Site, line.Month), out _) += line.AmountEur;
        }
        var kg = new Dictionary<(string Site, int Month), double>();
        foreach (EmissionLine line in emissions.Lines.Where(l => l.Source == EmissionSource.GridElectricity))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(kg, (line.Site, line.Month), out _) += line.KgCo2e;
        }
        var shares = new SortedDictionary<string, EndUseShare>(StringComparer.Ordinal);
        foreach (MeteredMonth m in months)
        {
            double totalKwh = m.EndUsesKwh.Sum(u => u.Amount);
            foreach (NamedAmount use in m.EndUsesKwh)
            {
                double share = totalKwh > 0 ? use.Amount / totalKwh : 0;
                EndUseShare sum = shares.GetValueOrDefault(use.Name);
                shares[use.Name] = new(
                    use.Name,
                    sum.Kwh + use.Amount,
                    sum.Eur + (share * eur.GetValueOrDefault((m.Site, m.Month))),
                    sum.KgCo2e + (share * kg.GetValueOrDefault((m.Site, m.Month))));
            }
        }
        return [.. shares.Values];
    }
}
