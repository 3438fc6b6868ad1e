using Sim.Engine.Electricity;
using Sim.Engine.Heat;

namespace Sim.Engine.Scenarios;

/// <summary>Checks of an order of sources by price: whether there is anything to order, and what it may cost elsewhere.</summary>
internal static class SourceOrderChecks
{
    public static void Run(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        ElectricityInputs electricity = site.Electricity;
        (string Name, HybridTurn Turn)[] hybrids = [.. HeatTurns.ByPrice(site)];
        foreach ((string hybrid, _) in hybrids.Where(_ => electricity.Grid is null))
        {
            problems.Add(scenario.Document.At(scenario.PathOf(name, HeatTurns.OrderKey(hybrid)),
                "is by-price, but there is no grid whose price could decide: the heat pump first, as with fixed", Severity.Warning));
        }
        foreach ((string hybrid, _) in hybrids.Where(_ => electricity.Grid is not null && site.Prices.Electricity.DemandEurPerKwMonth > 0))
        {
            problems.Add(scenario.Document.At(scenario.PathOf(name, HeatTurns.OrderKey(hybrid)),
                "is by-price, which is that of a kWh: the heat pump also raises the month's peak, for which prices.electricity.demand is charged", Severity.Warning));
        }
        if (electricity.Grid is not null && site.Prices.Electricity is not { Blocks.Count: 0, WinterMoreFraction: 0, NetAccount: null }
            && (electricity.Order == DispatchOrder.ByPrice || hybrids.Length > 0))
        {
            problems.Add(scenario.Document.At(scenario.PathOf(name, "prices.electricity"),
                "has steps, winter prices or a net account, which an order by-price does not see: it compares the prices of the bands", Severity.Warning));
        }
        if (electricity.Order != DispatchOrder.ByPrice)
        {
            return;
        }
        void Warn(string key, string message) => problems.Add(scenario.Document.At(scenario.PathOf(name, key), message, Severity.Warning));
        bool stores = electricity.Battery is { CapacityKwh: > 0 };
        bool runs = electricity.Generator is { RatedKw: > 0, Role: GeneratorRole.Prime };
        if (electricity.Grid is null)
        {
            Warn("electricity.order", "is by-price, but there is no grid: battery before generator, as with fixed");
        }
        else if (!stores && !runs)
        {
            Warn("electricity.order", electricity.Generator is { RatedKw: > 0 }
                ? "is by-price, but there is no battery and the generator runs only while there is no grid; role: prime lets it run beside the grid"
                : "is by-price, but there is neither a battery nor a generator with role: prime to set beside the grid");
        }
        else if (stores && electricity.Battery!.PeakShaving is not null)
        {
            Warn("electricity.battery.peak_shaving", "keeps the battery for peaks, so that order: by-price decides on the generator alone");
        }
        else if (stores && site.Prices.Electricity.DemandEurPerKwMonth > 0 && Fills(scenario, site))
        {
            Warn("electricity.order", "is by-price: the grid fills the battery at full power in the cheap band, which can raise the month's peak, for which prices.electricity.demand is charged");
        }
    }

    /// <summary>Whether the grid fills the battery in a tariff band of a year, by the order of prices.</summary>
    public static bool Fills(Scenario scenario, SiteInputs site) =>
        (Signals.Of(site, scenario.Inputs.LifeCycle, scenario.Inputs.Period) ?? []).Any(year => year.Any(o => o.Battery == BatteryTurn.AfterGridFilled));
}
