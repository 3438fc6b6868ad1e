using Sim.Engine.Accounts;
using Sim.Engine.Electricity;
using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Scenarios;

/// <summary>What a kWh at the site's bus costs its payers from each source in a year, EUR/kWh in real money, with VAT that they do not recover.</summary>
/// <param name="ImportEurPerKwh">From the grid, by tariff band; one where the contract has one band.</param>
/// <param name="WearEurPerKwh">Life of the battery used up by a kWh that it gives; 0 where it does not age by use.</param>
/// <param name="Efficiency">What the battery gives of a kWh that it takes, 0-1.</param>
/// <param name="FuelEurPerL">Diesel; infinite without a generator that may run beside the grid.</param>
/// <param name="UpkeepEurPerKwh">Upkeep of the generator.</param>
/// <param name="IdleLPerKwh">F0 of its fuel curve.</param>
/// <param name="LoadLPerKwh">F1 of its fuel curve.</param>
public sealed record SourceCosts(
    double[] ImportEurPerKwh, double WearEurPerKwh, double Efficiency, double FuelEurPerL, double UpkeepEurPerKwh, double IdleLPerKwh, double LoadLPerKwh)
{
    /// <summary>From the generator at a load over its rated power: fuel over efficiency, (F0 / load + F1) x diesel, and upkeep.</summary>
    public double GeneratorEurPerKwh(double load) => (IdleLPerKwh / load + LoadLPerKwh) * FuelEurPerL + UpkeepEurPerKwh;

    /// <summary>From the battery when the grid has filled it at a price: price / efficiency + wear.</summary>
    public double FromGridEurPerKwh(double importEurPerKwh) => importEurPerKwh / Efficiency + WearEurPerKwh;

    /// <summary>The costs in a year of the period, from 0.</summary>
    public static SourceCosts Of(SiteInputs site, LifeCycle lifeCycle, int year)
    {
        Prices prices = site.Prices;
        (string Name, bool RecoversVat)[] payers = Payer.ByCategory(site.Payers);
        double Borne(double price, Vat vat, CostCategory category, Carrier carrier = Carrier.Electricity) =>
            VatRule.CostToPayer(price, vat, prices.Vat.RateFraction, payers[(int)category].RecoversVat)
            * Finance.Growth(lifeCycle.EscalationFraction(category, carrier), year);
        double Import(double price) => Borne(price, prices.Vat.Electricity, CostCategory.Electricity);
        Battery? battery = site.Electricity.Battery;
        DieselGenerator? generator = site.Electricity.Generator is { RatedKw: > 0, Role: GeneratorRole.Prime } prime ? prime : null;
        return new SourceCosts(
            site.Electricity.Bands is SingleBand
                ? [Import(prices.Electricity.DayEurPerKwh)]
                : [Import(prices.Electricity.DayEurPerKwh), Import(prices.Electricity.NightEurPerKwh)],
            battery?.Ageing is { } ageing ? prices.BatteryEurPerKwh / (ageing.CycleLife * battery.DischargeEfficiencyFraction) : 0,
            battery is null ? 1 : battery.ChargeEfficiencyFraction * battery.DischargeEfficiencyFraction,
            generator is null ? double.PositiveInfinity : Borne(prices.DieselEurPerL, prices.Vat.Diesel, CostCategory.Fuel, Carrier.Diesel),
            Borne(prices.GeneratorUpkeepEurPerKwh, prices.Vat.Services, CostCategory.Site),
            generator?.IdleFuelLPerKwh ?? 0,
            generator?.LoadFuelLPerKwh ?? 1);
    }
}
