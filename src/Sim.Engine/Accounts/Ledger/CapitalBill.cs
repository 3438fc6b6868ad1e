namespace Sim.Engine.Accounts;

/// <summary>One amount due for an investment; its price rises with none.</summary>
/// <param name="Site">Site of the investment.</param>
/// <param name="Month">Month of the period, from 0.</param>
/// <param name="Category">Capital, or the site's upkeep.</param>
/// <param name="Item">What is paid for.</param>
/// <param name="Quantity">How much of it.</param>
/// <param name="Unit">Unit of the quantity.</param>
/// <param name="Price">Price of a unit.</param>
internal readonly record struct CapitalBill(string Site, int Month, CostCategory Category, string Item, double Quantity, string Unit, UnitPrice Price)
{
    /// <summary>All amounts of investments within a horizon: outlays, then maintenance.</summary>
    public static IEnumerable<CapitalBill> Of(IReadOnlyList<Investment> investments, AccountInputs inputs, Horizon until)
    {
        if (investments.Count == 0)
        {
            yield break;
        }
        (string, bool)[] payers = Payer.ByCategory(inputs.Payers);
        foreach (Investment investment in investments)
        {
            UnitPrice Price(double eur, CostCategory category) => UnitPrice.Of(eur, investment.Vat, payers[(int)category], inputs.Prices.Vat.RateFraction);
            foreach (int after in Outlays.Months(investment, until))
            {
                double eur = Outlays.Eur(investment, after);
                if (eur != 0)
                {
                    // The start is that of the first month; a later outlay falls due with the month that ends then.
                    yield return new(investment.Site, Math.Max(0, after - 1), CostCategory.Capital,
                        $"{investment.Name}: {(after == 0 ? "investment" : "replacement")}", 1, "once", Price(eur, CostCategory.Capital));
                }
            }
            if (investment.MaintenanceEurPerYear != 0)
            {
                string item = $"{investment.Name}: maintenance";
                UnitPrice price = Price(investment.MaintenanceEurPerYear, CostCategory.Site);
                for (int month = 0; month < until.Months; month++)
                {
                    yield return new(investment.Site, month, CostCategory.Site, item, 1.0 / 12, "year", price);
                }
            }
        }
    }
}
