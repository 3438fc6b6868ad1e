using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;

namespace Sim.Engine.Tests.Scenarios;

public class ServiceUnitsTests
{
    [Theory]
    [InlineData("1.3 EUR/kg")]
    [InlineData("1300 EUR/t")]
    [InlineData("2.542579 BAM/kg")]
    [InlineData("1.3 EUR/unit")]
    public void A_price_may_be_written_in_any_unit_of_the_service(string price)
    {
        var problems = new ProblemList();
        EnterpriseFileInputs? file = Bind($"contract: {{ kind: per-unit, price: {price} }}", problems);
        Assert.Equal("", problems.ToString());
        Assert.Equal(1.3, ((PerUnitContract)file!.Enterprises["laundry"].Contract!).PriceEurPerUnit, 9);
    }

    [Theory]
    [InlineData("contract: { kind: per-unit, price: 1.3 EUR/meal }", "test.yaml:6:40: error: enterprises.laundry.contract.price '1.3 EUR/meal' is in EUR/meal; the service counts kg: write 1.3 EUR/kg")]
    [InlineData("contract: { kind: per-unit, price: 1.3 }", "has no unit; the service counts kg")]
    [InlineData("contract: { kind: take-or-pay, price: 1 EUR/kg, floor: 9 t/month, ceiling: 8 t/month }", "ceiling is below the floor")]
    [InlineData("contract: { kind: tiered, from: [0 kg/month, 5 t/month], prices: [1 EUR/kg] }", "write one price for each step")]
    [InlineData("contract: { kind: per-unt, price: 1 EUR/kg }", "nearest: per-unit")]
    [InlineData("contract: { kind: per-unit, price: 1 EUR/kg, wage_share: 80 %, fuel_share: 30 % }", "more than the whole price")]
    [InlineData("unit: t", "is not the unit in which the catalogue counts laundry")]
    [InlineData("customers: { hotel: { volume: 1e308 kg/month, price: 1 EUR/kg } }", "enterprises.laundry.customers.hotel.volume")]
    [InlineData("customers: { hotel: { volume: 1 t/month, price: 1e9 EUR/t } }", "enterprises.laundry.customers.hotel.price '1000000 EUR/kg' is outside the legal range (allowed: from 0 EUR/kg to 100000 EUR/kg)")]
    [InlineData("customers: { hotel: { volume: 1 t/month } }", "enterprises.laundry.customers.hotel.price is missing; write price: with a quantity in EUR/kg (allowed: from 0 EUR/kg to 100000 EUR/kg)")]
    [InlineData("customers: { hotel: { volume: -1 t/month, price: 1 EUR/kg } }", "hotel.volume '-1000 kg/month' is outside the legal range (allowed: from 0 kg/month to")]
    [InlineData("equipment: { boat: { number: 1 } }", "enterprises.laundry.equipment.boat.capex is missing")]
    [InlineData("equipment: { washer: { life: -3 years } }", "enterprises.laundry.equipment.washer.life")]
    [InlineData("hours: { shift: 10 h, shifts: 3 }", "more than 24 hours a day")]
    [InlineData("crw: { minimum: 2 }", "nearest: crew")]
    public void What_is_wrong_is_named_with_its_place(string line, string said)
    {
        var problems = new ProblemList();
        Assert.Null(Bind(line, problems));
        Assert.Contains(said, problems.ToString(), StringComparison.Ordinal);
        Assert.Contains("test.yaml:", problems.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kilo")]
    [InlineData("EUR")]
    [InlineData("person")]
    [InlineData("\"%\"")]
    [InlineData("kg/day")]
    public void Work_of_a_service_of_its_own_kind_is_weighed_measured_or_counted(string unit)
    {
        var problems = new ProblemList();
        string text = Text($"unit: {unit}").Replace("laundry:", "ironing:", StringComparison.Ordinal);
        Assert.Null(ScenarioFile.Parse(text, "test.yaml", ".", problems)?.BindEnterprise(problems, out _));
        Assert.Contains("enterprises.ironing.unit", problems.ToString(), StringComparison.Ordinal);
        Assert.Contains("is not the unit of a service", problems.ToString(), StringComparison.Ordinal);
    }

    private static EnterpriseFileInputs? Bind(string line, ProblemList problems) =>
        ScenarioFile.Parse(Text(line), "test.yaml", ".", problems)?.BindEnterprise(problems, out _);

    private static string Text(string line) => $$"""
        name: test
        period: { start: 2026 }
        occupancy: { capacity: 100 people, constant: 80 people }
        enterprises:
          laundry:
            {{line}}
        """;
}
