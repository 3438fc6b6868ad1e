using Sim.Engine.Accounts;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Accounts;

/// <summary>Fuel of a stock is paid when trucks bring it; what the stock gained or lost stands at the end.</summary>
public class FuelInStockTests
{
    private static readonly AccountInputs Inputs = new()
    {
        Prices = new Prices { DieselEurPerL = 1.2, LpgEurPerL = 0.5, Vat = new VatTerms() },
        LifeCycle = new LifeCycle { DiscountFraction = 0.05, Escalation = new Escalation { DieselFraction = 0.1 } },
        Emissions = Sample.Defaults.Emissions,
    };

    // 100 L burnt a month; 900 L come in March of the first year, 1,200 in June of the second: 900 x 1.2 = 1,080 EUR and, 10 % dearer,
    // 1,200 x 1.32 = 1,584 EUR. 300 L of what was there at first are gone: 300 x 1.32 = 396 EUR are still to come.
    [Fact]
    public void Two_years_with_two_deliveries_are_those_worked_out_by_hand()
    {
        MeteredMonth[] months = Months((2, 900), (17, 1200));
        Appraisal a = Appraisal.Of(months, Inputs);
        LedgerLine[] fuel = [.. a.Ledger.Lines.Where(l => l.Item == "diesel")];
        Assert.Equal([(2, 900, 1080.0), (17, 1200, 1584.0)], fuel.Select(l => (l.Month, l.Quantity, Math.Round(l.AmountEur, 9))));
        Assert.Equal(-396, a.FuelInStockEur[(int)Carrier.Diesel], 9);
        Assert.Equal(-396, a.ResidualEur, 9);
        Assert.Equal((1080 + 1584 + 396) / 2.0 + 60, a.ByCategoryEurPerYear[(int)CostCategory.Fuel], 9);
        // LPG has no stock: 10 L a month, paid as they are burnt.
        Assert.Equal(24, a.Ledger.Lines.Count(l => l.Item == "LPG"));
        double[] flows = [0, 1080 + 60, 1584 + 60 + 396];
        Assert.Equal(flows, a.FlowsEur.Zip(Others(a), (f, o) => Math.Round(f - o, 9)));
        Assert.True(a.Audit.Closes);
    }

    [Fact]
    public void Emissions_stay_with_what_is_burnt_and_cash_follows_the_invoices()
    {
        Appraisal stocked = Appraisal.Of(Months((2, 900), (17, 1200)), Inputs), free = Appraisal.Of(Months(), Inputs);
        Assert.Equal(free.Emissions.TotalKgCo2e, stocked.Emissions.TotalKgCo2e, 9);
        Assert.Equal(0, free.ResidualEur);
        CashBook book = CashBook.Of(stocked.Ledger, stocked.Months, new Dictionary<string, IReadOnlyDictionary<string, Payer>>(), 2026, 2);
        double[] invoiced = book.Payers.Single().InvoicedEur;
        Assert.Equal(1080, invoiced[2] - invoiced[1], 9);
        Assert.Equal(1584, invoiced[17] - invoiced[16], 9);
        Assert.True(book.Audit.Closes);
    }

    /// <summary>Standard costs are those of the accounts; no month bears what its stock gave.</summary>
    [Fact]
    public void Standard_costs_hold_the_stock_that_was_burnt_down()
    {
        Appraisal a = Appraisal.Of(Months((2, 900), (17, 1200)), Inputs);
        StandardCost fuel = StandardCost.Of(a).Single(c => c.Category == CostCategory.Fuel), whole = StandardCost.Of(a)[^1];
        Assert.Equal((1080 + 1584 + 396 + 120) / 7200.0, fuel.MeanEur, 1e-9);
        Assert.Equal(a.OfCategoryEurPerPersonNight(CostCategory.Fuel), fuel.MeanEur, 1e-9);
        Assert.Equal(a.EurPerPersonNight, whole.MeanEur, 1e-9);
        Assert.Equal(5 / 300.0, fuel.P50Eur, 1e-9);
    }

    // 1,300 L come in January, 1,200 are burnt until the closing in December: the 100 L left are worth what they cost, at once. Two more years of the period change nothing.
    [Fact]
    public void Heat_of_a_centre_that_closes_costs_the_fuel_that_it_burnt()
    {
        MeteredMonth[] open = [.. Months((0, 1300))[..12].Select(m => m with { RoomHeatKwh = 500, HeatDieselL = 100 })];
        MeteredMonth[] closed = [.. open, .. Enumerable.Range(12, 24).Select(m => new MeteredMonth { Month = m, Closed = true })];
        Appraisal a = Appraisal.Of(closed, Inputs, [], 3);
        Assert.Equal((100 * 1.2, 1), (Math.Round(a.FuelInStockEur[(int)Carrier.Diesel], 9), a.Until.LastYear));
        double otherEur = a.Ledger.Lines.Where(l => l.Item == "LPG").Sum(l => l.AmountEur);
        double? heat = Levelised.Of(a, a, Inputs.LifeCycle.DiscountFraction).BaselineHeatEurPerKwh;
        Assert.Equal(((1200 * 1.2) + otherEur) / 6000, heat!.Value, 1e-9);
    }

    // All else of a month: the same in all of them.
    private static double[] Others(Appraisal a) =>
        [.. Enumerable.Range(-1, 3).Select(y => y < 0 ? 0 : a.Ledger.Lines.Where(l => l.Year == y && l.Category != CostCategory.Fuel).Sum(l => l.AmountEur))];

    private static MeteredMonth[] Months(params (int Month, double L)[] deliveries)
    {
        var used = new double[Enum.GetValues<Carrier>().Length];
        (used[(int)Carrier.Diesel], used[(int)Carrier.Lpg]) = (100, 10);
        return [.. Enumerable.Range(0, 24).Select(m =>
        {
            double[] bought = [.. used];
            bought[(int)Carrier.Diesel] = deliveries.Where(d => d.Month == m).Sum(d => d.L);
            var month = new MeteredMonth { Month = m, PersonNights = 300, FuelUsed = used };
            return deliveries.Length > 0 ? month with { FuelBought = bought } : month;
        })];
    }
}
