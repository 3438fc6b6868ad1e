using System.Globalization;
using System.Text;
using Sim.Engine.Accounts;
using Sim.Engine.Heat;
using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Scenarios;

/// <summary>
/// What prices tell a site's hybrid heaters: the outdoor temperature from which the heat pump heats, by building, year and tariff
/// band. Nothing else of money reaches them.
/// </summary>
public static class HeatTurns
{
    /// <summary>The temperatures by building, [year][band], C; none where no hybrid goes by price, or no grid has one.</summary>
    public static SortedDictionary<string, double[][]>? Of(SiteInputs site, LifeCycle lifeCycle, Period period)
    {
        HybridHeating? Hybrid(BuildingInputs building) => building.Heating is HybridHeating { Order: HeatOrder.ByPrice } hybrid ? hybrid : null;
        if (site.Electricity.Grid is null || !site.Buildings.Values.Any(b => Hybrid(b) is not null))
        {
            return null;
        }
        var turns = new SortedDictionary<string, double[][]>(StringComparer.Ordinal);
        foreach ((string name, BuildingInputs building) in site.Buildings)
        {
            if (Hybrid(building) is { } hybrid)
            {
                turns.Add(name, [.. Enumerable.Range(0, period.Years).Select(year => Turns(hybrid, site, lifeCycle, year))]);
            }
        }
        return turns;
    }

    /// <summary>What a kWh of the boiler's fuel (net calorific value) costs the site's payers in a year, EUR in real money, with VAT that they do not recover.</summary>
    public static double FuelEurPerKwh(SiteInputs site, LifeCycle lifeCycle, Carrier fuel, int year)
    {
        Prices prices = site.Prices;
        bool recovers = Payer.ByCategory(site.Payers)[(int)CostCategory.Fuel].RecoversVat;
        return VatRule.CostToPayer(prices.OfFuelEur(fuel), prices.Vat.OfFuel(fuel), prices.Vat.RateFraction, recovers)
            * Finance.Growth(lifeCycle.EscalationFraction(CostCategory.Fuel, fuel), year) / site.Fuels.KwhPerUnit(fuel);
    }

    /// <summary>The temperatures of all sites as text, for the hash of what physics sees; empty where there are none.</summary>
    internal static string Text(Scenario scenario)
    {
        var text = new StringBuilder();
        foreach ((string name, SiteInputs site) in scenario.Sites.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            foreach ((string building, double[][] years) in Of(site, scenario.Inputs.LifeCycle, scenario.Inputs.Period) ?? [])
            {
                text.Append(CultureInfo.InvariantCulture, $"{name} {building} {string.Join(' ', years.SelectMany(y => y).Select(c => c.ToString("R", CultureInfo.InvariantCulture)))}\n");
            }
        }
        return text.ToString();
    }

    private static double[] Turns(HybridHeating hybrid, SiteInputs site, LifeCycle lifeCycle, int year)
    {
        double fuelEur = FuelEurPerKwh(site, lifeCycle, hybrid.Boiler.Fuel, year);
        return [.. SourceCosts.Of(site, lifeCycle, year).ImportEurPerKwh.Select(importEur => hybrid.PumpFromC(importEur, fuelEur))];
    }
}
