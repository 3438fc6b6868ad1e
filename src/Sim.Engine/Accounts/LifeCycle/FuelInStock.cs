using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Fuel is paid when trucks bring it: what stocks hold at the end more than at the beginning is a value left, less is a cost still to come.</summary>
public static class FuelInStock
{
    /// <summary>
    /// What stocks of fuel gained in value over the period, EUR by <see cref="Carrier"/>, at the price of its last month to who pays
    /// for fuel; below zero where less is left than there was. Sum over the months of (bought - used) x price.
    /// </summary>
    /// <param name="months">The months of the period.</param>
    /// <param name="inputs">Prices, VAT and escalation.</param>
    public static double[] GainEur(IReadOnlyList<MeteredMonth> months, AccountInputs inputs)
    {
        var gainEur = new double[Enum.GetValues<Carrier>().Length];
        // Nearly all sites keep no stock: the same array then stands for both.
        MeteredMonth[] stocked = [.. months.Where(m => !ReferenceEquals(m.FuelBought, m.FuelUsed))];
        if (stocked.Length == 0)
        {
            return gainEur;
        }
        int lastYear = months.Where(m => !m.Closed).Max(m => m.Year);
        Prices prices = inputs.Prices;
        bool recovers = Payer.ByCategory(inputs.Payers)[(int)CostCategory.Fuel].RecoversVat;
        foreach (Carrier fuel in Enum.GetValues<Carrier>().Where(c => c != Carrier.Electricity))
        {
            gainEur[(int)fuel] = stocked.Sum(m => m.FuelBought[(int)fuel] - m.FuelUsed[(int)fuel])
                * VatRule.CostToPayer(prices.OfFuelEur(fuel), prices.Vat.OfFuel(fuel), prices.Vat.RateFraction, recovers)
                * Finance.Growth(inputs.LifeCycle.EscalationFraction(CostCategory.Fuel, fuel), lastYear);
        }
        return gainEur;
    }
}
