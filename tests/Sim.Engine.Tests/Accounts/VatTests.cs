using Sim.Engine.Accounts;

namespace Sim.Engine.Tests.Accounts;

public class VatTests
{
    [Theory]
    [InlineData(Vat.Included, false, 1.17)]
    [InlineData(Vat.Included, true, 1.0)]
    [InlineData(Vat.Excluded, false, 1.3689)]
    [InlineData(Vat.Excluded, true, 1.17)]
    [InlineData(Vat.None, false, 1.17)]
    [InlineData(Vat.None, true, 1.17)]
    public void A_price_of_1_17_costs_what_its_vat_and_its_payer_make_of_it(Vat vat, bool recovers, double expected) =>
        Assert.Equal(expected, VatRule.CostToPayer(1.17, vat, 0.17, recovers), 12);

    [Fact]
    public void Vat_of_a_line_is_what_the_payer_cannot_recover()
    {
        MeteredMonth month = new() { ImportKwh = [1000, 0] };
        AccountInputs inputs = new()
        {
            Prices = new Prices
            {
                Electricity = new ElectricityPrice { DayEurPerKwh = 0.10 },
                Vat = new VatTerms { RateFraction = 0.17, Electricity = Vat.Excluded },
            },
        };
        LedgerLine line = Assert.Single(Ledger.Of([month], inputs, [], 1).Lines);
        Assert.Equal(117, line.AmountEur, 9);
        Assert.Equal(17, line.VatEur, 9);

        AccountInputs recovers = inputs with { Payers = new Dictionary<string, Payer> { [Payer.Operator] = new() { RecoversVat = true } } };
        line = Assert.Single(Ledger.Of([month], recovers, [], 1).Lines);
        Assert.Equal(100, line.AmountEur, 9);
        Assert.Equal(0, line.VatEur, 9);
    }
}
