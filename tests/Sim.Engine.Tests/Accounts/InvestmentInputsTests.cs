using Sim.Engine.Accounts;

namespace Sim.Engine.Tests.Accounts;

public class InvestmentInputsTests
{
    [Fact]
    public void Insulation_costs_its_price_times_the_envelope()
    {
        var inputs = new InvestmentInputs { CapexPerAreaEurPerM2 = 45, CapexPer = CapexPer.EnvelopeArea, CapexEur = 500, LifetimeYears = 30, MaintenanceFraction = 0.01 };
        Assert.Empty(InvestmentInputs.Check(inputs));
        Investment investment = inputs.ToInvestment("insulate", per => per == CapexPer.EnvelopeArea ? 1000 : throw new InvalidOperationException());
        Assert.Equal(45_500, investment.CapexEur, 9);
        Assert.Equal(455, investment.MaintenanceEurPerYear, 9);
    }

    [Fact]
    public void A_price_without_its_quantity_its_life_or_with_another_price_is_a_problem()
    {
        Assert.Equal(["capex_per"], Keys(new() { CapexPerAreaEurPerM2 = 45, LifetimeYears = 30 }));
        Assert.Equal(["capex_per"], Keys(new() { CapexPerPowerEurPerKw = 850, CapexPer = CapexPer.WindowArea, LifetimeYears = 25 }));
        Assert.Equal(["capex_per"], Keys(new() { CapexPer = CapexPer.Unit }));
        Assert.Equal(["lifetime"], Keys(new() { CapexEachEur = 650, CapexPer = CapexPer.Unit }));
        Assert.Equal(["capex_each"], Keys(new() { CapexPerAreaEurPerM2 = 1, CapexEachEur = 650, CapexPer = CapexPer.Unit, LifetimeYears = 9 }));
        Assert.Empty(Keys(new() { CapexPerStorageEurPerKwh = 400, CapexPer = CapexPer.BatteryStorage, LifetimeYears = 12 }));
        Assert.Empty(Keys(new()));
    }

    private static IEnumerable<string> Keys(InvestmentInputs inputs) => InvestmentInputs.Check(inputs).Select(p => p.Key);
}
