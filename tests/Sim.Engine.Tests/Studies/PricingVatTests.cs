using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;

namespace Sim.Engine.Tests.Studies;

/// <summary>What a centre pays without the enterprise, with the VAT that it bears.</summary>
public class PricingVatTests
{
    // Of 1 EUR in the prices of services the centre bears so much; of 1 EUR without VAT for power, fuel and water 1.17, or 1 where it gets VAT back.
    [Theory]
    [InlineData("excluded", false, 1.17)]
    [InlineData("excluded", true, 1)]
    [InlineData("included", false, 1)]
    [InlineData("included", true, 1 / 1.17)]
    [InlineData("none", false, 1)]
    public void Work_of_the_centre_s_own_bears_the_VAT_on_its_purchases_and_none_on_labour(string services, bool recovers, double ofServices)
    {
        PricingCase own = Case("{ provider: in-house }", $"{{ centre_recovers_vat: {(recovers ? "yes" : "no")} }}", services);
        double labour = 0.10 * own.Wages.OfRoleEurPerMonth("laundry") * 12 / own.Wages.ProductiveTimeHoursPerYear;
        double power = own.Uses.ElectricityKwh * own.ElectricityEurPerKwh, water = own.Uses.WaterL / 1000 * own.WaterEurPerM3;
        Assert.True(labour > 0 && power > 0 && water > 0);
        Assert.Equal(0, own.Uses.FuelKwh);
        double cost = 0.10 * ofServices + labour + (recovers ? 1 : 1.17) * (power + water);
        Assert.Equal(cost, Borne(own), 1e-9);

        // Half of it by a firm, which adds its VAT to 1.3 EUR/kg; on the site the centre gives it power and water beside.
        PricingCase half = Case("{ providers: { own: { provider: in-house, share: 50 % }, firm: { share: 50 %, price: 1.3 EUR/kg } } }", $"{{ centre_recovers_vat: {(recovers ? "yes" : "no")} }}", services);
        Assert.Equal(0.5 * cost + 0.5 * (1.3 * ofServices + (recovers ? 1 : 1.17) * (power + water)), Borne(half), 1e-9);
        PricingCase elsewhere = Case("{ providers: { own: { provider: in-house, share: 50 % }, firm: { share: 50 %, price: 1.3 EUR/kg, location: off-site } } }", $"{{ centre_recovers_vat: {(recovers ? "yes" : "no")} }}", services);
        Assert.Equal(0.5 * cost + 0.5 * 1.3 * ofServices - (recovers ? 1 : 1.17) * 0.5 * ((own.Uses.ElectricityKwh - elsewhere.Uses.ElectricityKwh) * own.ElectricityEurPerKwh
            + (own.Uses.WaterL - elsewhere.Uses.WaterL) / 1000 * own.WaterEurPerM3), Borne(elsewhere), 1e-9);
    }

    [Fact]
    public void What_bears_no_VAT_in_its_price_bears_none_here()
    {
        PricingCase taxed = Case("{ provider: in-house }", "{}", "excluded"), free = Case("{ provider: in-house }", "{}", "excluded, water: none, electricity: none");
        double power = free.Uses.ElectricityKwh * free.ElectricityEurPerKwh, water = free.Uses.WaterL / 1000 * free.WaterEurPerM3;
        Assert.Equal(0.17 * (power + water), Borne(taxed) - Borne(free), 1e-9);
    }

    // The same contract, written with and without VAT: its fixed part too.
    [Theory]
    [InlineData("{ price: 1.17 EUR/kg, fixed: 1170 EUR/month, vat: included }", 1)]
    [InlineData("{ price: 1 EUR/kg, fixed: 1000 EUR/month, vat: excluded }", 1)]
    [InlineData("{ price: 1.17 EUR/kg, fixed: 1170 EUR/month, vat: none }", 1.17)]
    public void A_fixed_part_stands_to_VAT_as_the_price_beside_it(string instead, double expected)
    {
        PricingCase given = Case("{ provider: in-house }", instead, "excluded");
        Assert.Equal((expected, 1000 * expected), (given.AlternativeEur, given.Enterprise.Instead.FixedEurPerMonth), (a, b) => Math.Abs(a.Item1 - b.Item1) < 1e-9 && Math.Abs(a.Item2 - b.Item2) < 1e-6);
        double avoided = PricedService.Operate(given).Take(12).Sum(m => m.AvoidedEur), asked = PricedService.Operate(given).Take(12).Sum(m => m.AskedUnits);
        Assert.Equal(expected * (asked + 12_000), avoided, 1e-6 * avoided);
    }

    private static double Borne(PricingCase given) =>
        VatRule.CostToPayer(given.AlternativeEur, given.AlternativeVat, given.VatFraction, given.Enterprise.Instead.CentreRecoversVat);

    private static PricingCase Case(string laundry, string instead, string vatOfServices)
    {
        string text = Centre.Text.Replace("laundry: { provider: in-house }", $"laundry: {laundry}", StringComparison.Ordinal)
            + $"\nprices: {{ vat: {{ services: {vatOfServices} }} }}\nenterprises: {{ laundry: {{ instead: {instead} }} }}\n";
        var problems = new ProblemList();
        PricingCase? given = PricingFile.Case(Centre.File(text), "laundry", problems);
        Assert.False(problems.HasErrors, problems.ToString());
        return given!;
    }
}
