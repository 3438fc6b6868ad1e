using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>
/// Levelised costs of an option, real EUR per unit: present value of costs over present value of what is delivered (Short,
/// Packey and Holt 1995, NREL/TP-462-5173), capital less residual value. Nothing where the option delivers none, nor for
/// packages, whose costs cannot be told apart.
/// </summary>
/// <param name="PowerEurPerKwh">Electricity made on the site beyond the baseline's: capital, upkeep and diesel that the option adds.</param>
/// <param name="HeatEurPerKwh">All heat to rooms and hot water, of an option that makes as much of it in another way: capital and upkeep that the option adds, all fuel but diesel, and the share of the electricity bill that heats.</param>
/// <param name="BaselineHeatEurPerKwh">The same of the baseline.</param>
/// <param name="WaterEurPerM3">Water of the site's own sources beyond the baseline's: capital, upkeep and electricity that the option adds.</param>
public sealed record Levelised(double? PowerEurPerKwh, double? HeatEurPerKwh, double? BaselineHeatEurPerKwh, double? WaterEurPerM3)
{
    private const double LeastShare = 1e-6, SameHeat = 0.02;

    private static readonly string[] Heating = ["room heating", "hot water"];

    /// <summary>The levelised costs of an option beside its baseline.</summary>
    public static Levelised Of(Appraisal baseline, Appraisal option, double discountFraction)
    {
        double Pv(Appraisal a, Func<int, double> ofYear) =>
            Finance.NetPresentValue([0, .. Enumerable.Range(0, a.Years).Select(ofYear)], discountFraction);
        double Added(Func<Appraisal, double> of) => of(option) - of(baseline);
        double Units(Appraisal a, Func<MeteredMonth, double> of)
        {
            double[] byYear = new double[a.Years];
            foreach (MeteredMonth m in a.Months)
            {
                byYear[m.Year] += of(m);
            }
            return Pv(a, y => byYear[y]);
        }
        double Category(Appraisal a, CostCategory c) => Pv(a, y => a.YearlyEur[y][(int)c]);
        double capital = Added(a => a.CapitalPresentValueEur) + Added(a => Category(a, CostCategory.Site));
        double powerKwh = Added(a => Units(a, m => m.PvUsedKwh + m.ExportKwh + m.GeneratorKwh));
        double usedKwh = Units(baseline, m => m.ElectricityUsedKwh);
        double waterM3 = Added(a => Units(a, m => m.OwnWaterM3)), totalM3 = Units(baseline, m => m.MainsM3 + m.TruckedM3 + m.OwnWaterM3);
        double? Heat(Appraisal a, double capitalEur)
        {
            double kwh = Units(a, m => m.RoomHeatKwh + m.WaterHeatKwh);
            return kwh > 0 ? (capitalEur + Heated(a, Pv)) / kwh : null;
        }
        // Only another way of making the same heat has a price of its own: who needs less heat spreads its plant over less.
        double heatKwh = Units(baseline, m => m.RoomHeatKwh + m.WaterHeatKwh);
        bool makesPower = powerKwh > LeastShare * usedKwh;
        bool heats = !makesPower && Math.Abs(Added(a => Heated(a, Pv))) > 0.01 * Math.Abs(Heated(baseline, Pv))
            && Math.Abs(Added(a => Units(a, m => m.RoomHeatKwh + m.WaterHeatKwh))) < SameHeat * heatKwh;
        if (option.Investments.Select(i => i.Name).Distinct().Skip(1).Any())
        {
            return new Levelised(null, null, Heat(baseline, 0), null);
        }
        return new Levelised(
            makesPower ? (capital + Added(a => Diesel(a, Pv))) / powerKwh : null,
            heats ? Heat(option, capital) : null,
            Heat(baseline, 0),
            waterM3 > LeastShare * totalM3 ? (capital + Added(a => Category(a, CostCategory.Electricity))) / waterM3 : null);
    }

    private static double Diesel(Appraisal a, Func<Appraisal, Func<int, double>, double> pv) => Fuel(a, pv, l => l.Item == "diesel");

    private static double Heated(Appraisal a, Func<Appraisal, Func<int, double>, double> pv)
    {
        var bill = new Dictionary<(string, int), double>();
        foreach (LedgerLine l in a.Ledger.Lines.Where(l => l.Category == CostCategory.Electricity))
        {
            bill[(l.Site, l.Month)] = bill.GetValueOrDefault((l.Site, l.Month)) + l.AmountEur;
        }
        var byYear = new double[a.Years];
        foreach (MeteredMonth m in a.Months.Where(m => m.ElectricityUsedKwh > 0))
        {
            byYear[m.Year] += bill.GetValueOrDefault((m.Site, m.Month)) * m.EndUsesKwh.Where(u => Heating.Contains(u.Name)).Sum(u => u.Amount) / m.ElectricityUsedKwh;
        }
        return pv(a, y => byYear[y]) + Fuel(a, pv, l => l.Item != "diesel");
    }

    private static double Fuel(Appraisal a, Func<Appraisal, Func<int, double>, double> pv, Func<LedgerLine, bool> counts)
    {
        var byYear = new double[a.Years];
        foreach (LedgerLine l in a.Ledger.Lines.Where(l => l.Category == CostCategory.Fuel && counts(l)))
        {
            byYear[l.Year] += l.AmountEur;
        }
        return pv(a, y => byYear[y]);
    }
}
