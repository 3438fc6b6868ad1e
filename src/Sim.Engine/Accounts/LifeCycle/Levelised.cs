using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>
/// Levelised costs of an option, real EUR per unit: present value of costs over present value of what is delivered (Short,
/// Packey and Holt 1995, NREL/TP-462-5173), capital less residual value. Nothing where the option delivers none, nor for
/// packages, whose costs cannot be told apart.
/// </summary>
/// <param name="PowerEurPerKwh">Electricity made on the site beyond the baseline's, of an option that builds modules or generators: capital, upkeep and their diesel that it adds.</param>
/// <param name="HeatEurPerKwh">All heat to rooms and hot water, of an option that makes as much of it in another way: capital and upkeep that the option adds, all fuel but that of generators, journeys and the kitchen, and the share of the electricity bill that heats.</param>
/// <param name="BaselineHeatEurPerKwh">The same of the baseline.</param>
/// <param name="WaterEurPerM3">Water of the site's own sources beyond the baseline's, of an option that builds or changes such sources: capital, upkeep and electricity that the option adds.</param>
public sealed record Levelised(double? PowerEurPerKwh, double? HeatEurPerKwh, double? BaselineHeatEurPerKwh, double? WaterEurPerM3)
{
    // Less than a millionth is rounding; heat within 2 % is the same heat; a hundredth of the bill is another way of making it.
    private const double LeastShare = 1e-6, SameHeat = 0.02, OtherBill = 0.01;

    private static readonly string[] Heating = ["room heating", "hot water"];

    /// <summary>The levelised costs of an option beside its baseline.</summary>
    public static Levelised Of(Appraisal baseline, Appraisal option, double discountFraction)
    {
        Present before = Present.Of(baseline, discountFraction), after = Present.Of(option, discountFraction);
        double? Heat(Present p, double capitalEur) => p.HeatKwh > 0 ? (capitalEur + p.HeatingEur) / p.HeatKwh : null;
        if (option.Investments.Where(i => !i.StoodBefore).Select(i => i.Name).Distinct().Skip(1).Any())
        {
            return new Levelised(null, null, Heat(before, 0), null);
        }
        double capitalEur = after.CapitalEur - before.CapitalEur;
        double powerKwh = after.PowerKwh - before.PowerKwh, waterM3 = after.OwnWaterM3 - before.OwnWaterM3;
        // What is curtailed less, or lost in a battery, moves what is used of plants that stood before: that has no price of its own.
        bool makesPower = option.Investments.Any(i => i.MakesPower) && powerKwh > LeastShare * before.UsedKwh;
        // More people draw more of a well, and fill more greywater: that water is no measure's.
        bool makesWater = option.Investments.Any(i => i.MakesWater) && waterM3 > LeastShare * before.WaterM3;
        // Only another way of making the same heat has a price of its own: who needs less heat spreads its plant over less.
        bool losesPower = powerKwh < -OtherBill * before.UsedKwh;
        bool heats = !makesPower && !losesPower && Math.Abs(after.HeatKwh - before.HeatKwh) < SameHeat * before.HeatKwh
            && Math.Abs(after.HeatingEur - before.HeatingEur) > OtherBill * Math.Abs(before.HeatingEur);
        return new Levelised(
            makesPower ? (capitalEur + after.DieselEur - before.DieselEur) / powerKwh : null,
            heats ? Heat(after, capitalEur) : null,
            Heat(before, 0),
            makesWater ? (capitalEur + after.ElectricityEur - before.ElectricityEur) / waterM3 : null);
    }

    /// <summary>Present values of what one appraisal spends and delivers; capital with upkeep.</summary>
    private readonly record struct Present(
        double CapitalEur, double DieselEur, double HeatingEur, double ElectricityEur, double PowerKwh, double UsedKwh, double HeatKwh, double OwnWaterM3, double WaterM3)
    {
        public static Present Of(Appraisal a, double discountFraction)
        {
            double Pv(double[] byYear) => Finance.NetPresentValue([0, .. byYear], discountFraction);
            double Metered(Func<MeteredMonth, double> of) => Pv(ByYear(a, a.Months, m => m.Year, of));
            double Booked(Func<LedgerLine, bool> counts) => Pv(ByYear(a, a.Ledger.Lines, l => l.Year, l => counts(l) ? l.AmountEur : 0));
            double Category(CostCategory c) => Pv([.. a.YearlyEur.Select(y => y[(int)c])]);
            var bill = new Dictionary<(string, int), double>();
            foreach (LedgerLine l in a.Ledger.Lines.Where(l => l.Category == CostCategory.Electricity))
            {
                bill[(l.Site, l.Month)] = bill.GetValueOrDefault((l.Site, l.Month)) + l.AmountEur;
            }
            double heatedEur = Metered(m => m.ElectricityUsedKwh > 0
                ? bill.GetValueOrDefault((m.Site, m.Month)) * m.EndUsesKwh.Where(u => Heating.Contains(u.Name)).Sum(u => u.Amount) / m.ElectricityUsedKwh : 0);
            double left = Finance.PresentValueFactor(discountFraction, a.Until.LastYear);
            // One bill for generators, heaters and journeys, and one for boilers and the kitchen: each bears it by the litres it burnt.
            double Part(Carrier carrier, string item, Func<MeteredMonth, double> litres)
            {
                double allEur = Booked(l => l.Category == CostCategory.Fuel && l.Item == item) - left * a.FuelInStockEur[(int)carrier];
                double all = a.Months.Sum(m => m.FuelUsed[(int)carrier]);
                return all > 0 ? allEur * a.Months.Sum(litres) / all : 0;
            }
            double generatorEur = Part(Carrier.Diesel, "diesel", m => m.GeneratorDieselL);
            double notHeatEur = Part(Carrier.Diesel, "diesel", m => m.FuelUsed[(int)Carrier.Diesel] - m.HeatDieselL) + Part(Carrier.Lpg, "LPG", m => m.KitchenLpgL);
            double fuelEur = Category(CostCategory.Fuel) - left * a.FuelInStockEur.Sum();
            return new Present(
                a.CapitalPresentValueEur + Category(CostCategory.Site), generatorEur, heatedEur + fuelEur - notHeatEur, Category(CostCategory.Electricity),
                Metered(m => m.PvUsedKwh + m.ExportKwh + m.GeneratorKwh - m.GeneratorUntakenKwh), Metered(m => m.ElectricityUsedKwh), Metered(m => m.RoomHeatKwh + m.WaterHeatKwh),
                Metered(m => m.OwnWaterM3), Metered(m => m.MainsM3 + m.TruckedM3 + m.OwnWaterM3));
        }

        private static double[] ByYear<T>(Appraisal a, IReadOnlyList<T> items, Func<T, int> year, Func<T, double> of)
        {
            var sums = new double[a.Years];
            foreach (T item in items)
            {
                sums[year(item)] += of(item);
            }
            return sums;
        }
    }
}
