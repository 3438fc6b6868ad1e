using System.Globalization;
using Sim.Engine.Water;

namespace Sim.Engine.Scenarios;

/// <summary>Checks of a site's water with its buildings, people and services.</summary>
internal static class WaterChecks
{
    public static void Run(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        Roofs(scenario, name, site, problems);
        WaterWays(scenario, name, site, problems);
        Pits(scenario, name, site, problems);
    }

    private static void Roofs(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        if (site.Water.Rainwater is { RoofAreaM2: null } && site.Buildings.Count == 0)
        {
            problems.Add(scenario.Document.At(scenario.PathOf(name, "water.rainwater"), "has no roof_area, and there are no buildings to take it from"));
        }
    }

    private static void WaterWays(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        WaterSystem water = site.Water;
        bool washes = site.Services.Laundry?.Parts.Any(p => !p.IsOffSite) ?? false;
        if (water.Tank is null && water.SecondSource is null && water.Source is Mains mains && WaterHours.Of(mains) != WaterHours.AllDay)
        {
            problems.Add(scenario.Document.At(scenario.PathOf(name, "water.source"),
                "has pressure for a part of the day and there is no tank: taps are dry for the rest of it", Severity.Warning));
        }
        if (!washes && water.Greywater is { FromShowers: false, FromBasins: false })
        {
            problems.Add(scenario.Document.At(scenario.PathOf(name, "water.greywater.from_laundry"),
                "collects nothing: no laundry washes on the site", Severity.Warning));
        }
        if (!washes && (water.Rainwater is { Toilets: false, Cleaning: false } || water.Greywater is { Toilets: false, Cleaning: false }))
        {
            string key = water.Rainwater is { Toilets: false, Cleaning: false } ? "rainwater" : "greywater";
            problems.Add(scenario.Document.At(scenario.PathOf(name, $"water.{key}.laundry"), "goes nowhere: no laundry washes on the site", Severity.Warning));
        }
    }

    // With a full centre; what the taps let run into tanks is that of fixtures alone.
    private static void Pits(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        if (site.Water.Wastewater is not { Holding: { } pits } way)
        {
            return;
        }
        bool toilets = WastewaterPlan.ToiletsOf(site.Water) == WastewaterRoute.Trucks, other = way.Greywater == WastewaterRoute.Trucks;
        double perPersonL = (toilets ? way.ExcretaLPerPersonDay + way.ReturnFraction * site.Water.Toilets.LPerPersonDay : 0)
            + (other ? way.ReturnFraction * (site.Water.Showers.LPerPersonDay + site.Water.Basins.LPerPersonDay) : 0)
            + (way.Treatment?.SludgeVolumeLPerPersonDay ?? 0) * WastewaterPlan.TreatedBodFraction(site.Water);
        double perDayM3 = site.Occupancy.CapacityPeople * perPersonL / 1000, days = pits.TotalM3 / perDayM3;
        string path = scenario.PathOf(name, "water.wastewater.holding");
        if (pits.EveryDays > days && pits.OrderAtFraction is null)
        {
            problems.Add(scenario.Document.At($"{path}.every", string.Create(CultureInfo.InvariantCulture,
                $"is {pits.EveryDays:0.#} days, but a full centre fills {pits.TotalM3:0.#} m3 in {days:0.#} days; empty more often, or by level with order_at"), Severity.Warning));
        }
        if (perDayM3 > pits.TripsPerDay * way.EmptyingLoadM3)
        {
            problems.Add(scenario.Document.At(path, string.Create(CultureInfo.InvariantCulture,
                $"fills by {perDayM3:0.#} m3 a day with a full centre, more than {pits.TripsPerDay} trucks of {way.EmptyingLoadM3:0.#} m3 take away"), Severity.Warning));
        }
        if (pits.EveryDays is null && (1 - pits.OrderAtL / (1000 * pits.TotalM3)) * days * 24 < pits.LeadTimeHours)
        {
            problems.Add(scenario.Document.At(path, string.Create(CultureInfo.InvariantCulture,
                $"is full before the truck comes: from order_at to full a full centre takes {(1 - pits.OrderAtL / (1000 * pits.TotalM3)) * days * 24:0.#} h, the truck {pits.LeadTimeHours:0.#} h"), Severity.Warning));
        }
    }
}
