using System.Globalization;
using Sim.Engine.Water;

namespace Sim.Engine.Scenarios;

/// <summary>Checks of a site's water with its buildings, people and services.</summary>
internal static class WaterChecks
{
    public static void Run(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        Roofs(scenario, name, site, problems);
        Supply(scenario, name, site, problems);
        Toilets(scenario, name, site, problems);
        HotWater(scenario, name, site, problems);
        Pits(scenario, name, site, problems);
    }

    // Roofs reach beyond the inside of their buildings: by the walls of a container a tenth, by the eaves of a small house a quarter.
    private const double EavesFactor = 1.25;

    private static void Roofs(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        double roofsM2 = site.Buildings.Values.Sum(b => b.RoofsM2);
        if (site.Buildings.Count > 0 && site.Water.Rainwater?.RoofAreaM2 is { } areaM2 && areaM2 > EavesFactor * roofsM2)
        {
            problems.Add(scenario.Document.At(scenario.PathOf(name, "water.rainwater.roof_area"), string.Create(CultureInfo.InvariantCulture,
                $"is {areaM2:0.#} m2, more than the roofs of all buildings together ({roofsM2:0.#} m2 and at most a quarter more of eaves); check both"), Severity.Warning));
        }
        if (site.Water.Rainwater is { RoofAreaM2: null } && site.Buildings.Count == 0)
        {
            problems.Add(scenario.Document.At(scenario.PathOf(name, "water.rainwater"), "has no roof_area, and there are no buildings to take it from"));
        }
    }

    private static void Supply(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        void Warn(string key, string problem) => problems.Add(scenario.Document.At(scenario.PathOf(name, key), problem, Severity.Warning));
        WaterSystem water = site.Water;
        if (water.Tank is null && water.SecondSource is null && water.Source is Mains mains && WaterHours.Of(mains) != WaterHours.AllDay)
        {
            Warn("water.source", "has pressure for a part of the day and there is no tank: taps are dry for the rest of it");
        }
        foreach ((string source, WaterSupply? supply) in new[] { ("source", water.Source), ("second_source", water.SecondSource) })
        {
            foreach (string key in supply is Mains { PressureHours: not null } ? new[] { "hours_per_day", "from_hour" } : [])
            {
                if (scenario.IsWritten(scenario.PathOf(name, $"water.{source}.{key}")))
                {
                    Warn($"water.{source}.{key}", "counts for nothing beside pressure_hours");
                }
            }
        }
        if (water.BottledLPerPersonDay > water.DrinkingLPerPersonDay)
        {
            Warn("water.bottled", string.Create(CultureInfo.InvariantCulture,
                $"is {water.BottledLPerPersonDay:0.##} L a day, more than the {water.DrinkingLPerPersonDay:0.##} L that a person drinks (water.drinking); nobody needs the rest"));
        }
    }

    private static void Toilets(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        string kind = site.Water.Toilets switch { { Chemical: not null } => "chemical", { Dry: not null } => "dry", _ => "" };
        if (kind.Length == 0)
        {
            return;
        }
        string way = scenario.PathOf(name, "water.wastewater.toilets");
        if (site.Water.Wastewater.Toilets != WastewaterRoute.Trucks && scenario.IsWritten(way))
        {
            problems.Add(scenario.Document.At(way, $"counts for nothing: trucks empty {kind} toilets in any case", Severity.Warning));
        }
        if (site.Water.Toilets.DualFlush is not null)
        {
            problems.Add(scenario.Document.At(scenario.PathOf(name, "water.toilets.dual_flush"), $"counts for nothing: {kind} toilets have no flush", Severity.Warning));
        }
    }

    // Without a store of hot water nothing that takes any can run.
    private static void HotWater(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        if (site.HotWater is not null)
        {
            return;
        }
        (bool Takes, string Name, string Key)[] services =
        [
            (site.Services.Catering is { AmountMealsPerPersonDay: > 0 } catering && catering.OnSite().HotWaterL > 0, "catering", "services.catering.hot_share"),
            (site.Services.Laundry is { AmountKgPerPersonDay: > 0, WaterLPerKg: > 0, HotShareFraction: > 0 } laundry && laundry.Parts.Any(p => !p.IsOffSite), "laundry", "services.laundry.hot_share"),
            (site.Services.Cleaning is { WaterLPerM2: > 0, HotShareFraction: > 0 }, "cleaning", "services.cleaning.hot_share"),
        ];
        (string Name, string Key)[] lost = [.. services.Where(s => s.Takes).Select(s => (s.Name, s.Key))];
        bool cold = site.Water.Showers is { HotShareFraction: > 0, UsesPerPersonDay: > 0 };
        if (cold || lost.Length > 0)
        {
            string[] effects = [.. cold ? ["showers are cold"] : Array.Empty<string>(), .. lost.Length > 0 ? [$"{string.Join(" and ", lost.Select(l => l.Name))} cannot run, all of it is lost"] : Array.Empty<string>()];
            string[] keys = [.. cold ? ["water.showers.hot_share"] : Array.Empty<string>(), .. lost.Select(l => l.Key)];
            problems.Add(scenario.Document.At(scenario.PathOf(name, "hot_water"),
                $"is left out, so that {string.Join(" and ", effects)}; set {string.Join(", ", keys)} to 0 % if that is meant", Severity.Warning));
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
        if (pits.TotalM3 < way.EmptyingLoadM3 / 4)
        {
            problems.Add(scenario.Document.At($"{path}.volume", string.Create(CultureInfo.InvariantCulture,
                $"is {pits.TotalM3:0.##} m3 in all, less than a quarter of what a truck takes (emptying_load: {way.EmptyingLoadM3:0.##} m3), and every trip is paid"), Severity.Warning));
        }
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
