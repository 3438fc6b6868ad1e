using System.Globalization;
using System.Text;
using Sim.Engine.Accounts;
using Sim.Engine.Heat;
using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Scenarios;

/// <summary>
/// What prices tell a site's hybrid heaters: the outdoor temperature from which the heat pump heats, by building (or hot water), year and tariff
/// band. Nothing else of money reaches them.
/// </summary>
public static class HeatTurns
{
    /// <summary>What stands for hot water in place of a building; no building can have a name with a blank.</summary>
    public const string HotWater = "hot water";

    /// <summary>The hybrids that go by price, by building.</summary>
    public static IEnumerable<(string Name, HybridTurn Turn)> ByPrice(SiteInputs site)
    {
        foreach ((string name, BuildingInputs building) in site.Buildings)
        {
            if (building.Heating is HybridHeating { Order: HeatOrder.ByPrice } hybrid)
            {
                yield return (name, hybrid.Turn);
            }
        }
        if (site.HotWater is { Heater: HybridHotWater { Order: HeatOrder.ByPrice } heater } store)
        {
            yield return (HotWater, heater.Turn(store.SetpointC));
        }
    }

    /// <summary>The key of a hybrid's order in the file.</summary>
    public static string OrderKey(string name) => name == HotWater ? "hot_water.heater.order" : $"buildings.{name}.heating.order";

    /// <summary>The temperatures by building, [year][band], C; none where no hybrid goes by price, or no grid has one.</summary>
    public static SortedDictionary<string, double[][]>? Of(SiteInputs site, LifeCycle lifeCycle, Period period)
    {
        if (site.Electricity.Grid is null || !ByPrice(site).Any())
        {
            return null;
        }
        var turns = new SortedDictionary<string, double[][]>(StringComparer.Ordinal);
        foreach ((string name, HybridTurn hybrid) in ByPrice(site))
        {
            turns.Add(name, [.. Enumerable.Range(0, period.Years).Select(year => Turns(hybrid, site, lifeCycle, year))]);
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

    private static double[] Turns(HybridTurn hybrid, SiteInputs site, LifeCycle lifeCycle, int year)
    {
        double fuelEur = FuelEurPerKwh(site, lifeCycle, hybrid.Fuel, year);
        return [.. SourceCosts.Of(site, lifeCycle, year).ImportEurPerKwh.Select(importEur => hybrid.PumpFromC(importEur, fuelEur))];
    }
}
