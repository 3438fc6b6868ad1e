using System.Globalization;
using System.Text;
using Sim.Engine.Accounts;
using Sim.Engine.Electricity;
using Sim.Engine.Time;

namespace Sim.Engine.Scenarios;

/// <summary>
/// What prices tell physics: the order of a site's sources by year and tariff band. Prices are those that the site's payers
/// bear, with what they rise by. Nothing else of money reaches a run.
/// </summary>
public static class Signals
{
    // A generator's kWh costs less the more it gives: the load from which it is cheaper is found in these steps, so that
    // not every cent of the diesel price is another run.
    private const int LoadSteps = 10;

    /// <summary>The order of sources, [year][band]; none where it is fixed or there is no grid to rank.</summary>
    public static SourceOrder[][]? Of(SiteInputs site, LifeCycle lifeCycle, Period period)
    {
        if (site.Electricity.Order != DispatchOrder.ByPrice || site.Electricity.Grid is null)
        {
            return null;
        }
        return [.. Enumerable.Range(0, period.Years).Select(year => SourceCosts.Of(site, lifeCycle, year)).Select(costs => Orders(site, costs))];
    }

    /// <summary>The signals of all sites as text, for the hash of what physics sees; empty where there are none.</summary>
    internal static string Text(Scenario scenario)
    {
        var text = new StringBuilder();
        foreach ((string name, SiteInputs site) in scenario.Sites.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            foreach (SourceOrder order in (Of(site, scenario.Inputs.LifeCycle, scenario.Inputs.Period) ?? []).SelectMany(year => year))
            {
                text.Append(CultureInfo.InvariantCulture, $"{name} {order.Battery} {order.GeneratorFromFraction:R}\n");
            }
        }
        return text.ToString();
    }

    private static SourceOrder[] Orders(SiteInputs site, SourceCosts costs)
    {
        // A kWh from the battery saves what the cheaper of grid and generator would have cost.
        double[] savesEur = Array.ConvertAll(costs.ImportEurPerKwh, import => Math.Min(import, costs.GeneratorEurPerKwh(1)));
        double mostEur = savesEur.Max();
        bool fills = site.Electricity.Battery is { GridCharging: true };
        return [.. costs.ImportEurPerKwh.Select((importEur, band) => new SourceOrder(
            savesEur[band] == mostEur
                ? costs.WearEurPerKwh < mostEur ? BatteryTurn.BeforeGrid : BatteryTurn.AfterGrid
                : fills && costs.FromGridEurPerKwh(importEur) < mostEur ? BatteryTurn.AfterGridFilled : BatteryTurn.AfterGrid,
            GeneratorFrom(site.Electricity.Generator, costs, importEur)))];
    }

    private static double GeneratorFrom(DieselGenerator? generator, SourceCosts costs, double importEur)
    {
        for (int step = 1; step <= LoadSteps; step++)
        {
            double load = (double)step / LoadSteps;
            if (load >= generator?.MinLoadFraction && costs.GeneratorEurPerKwh(load) < importEur)
            {
                return load;
            }
        }
        return double.PositiveInfinity;
    }
}
