using System.Globalization;
using Sim.Engine.Accounts;
using Sim.Engine.Heat;
using Sim.Engine.Schema;
using Sim.Engine.Services;
using Sim.Engine.Waste;

namespace Sim.Engine.Scenarios;

/// <summary>Checks of a site's waste with its services, prices and boilers.</summary>
internal static class WasteChecks
{
    private const double KgPerM3 = 1000;

    public static void Run(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        void Warn(string key, string problem) => problems.Add(scenario.Document.At(scenario.PathOf(name, key), problem, Severity.Warning));
        Biogas(site, Warn);
        Treatments(scenario, name, site, Warn);
        Rooms(site, Warn);
        if (!scenario.Inputs.Options.Values.Any(o => o.Set.Keys.Any(RoutesWaste)))
        {
            Prices(site, Warn);
        }
    }

    // What is written for a treatment that no stream goes to has no effect.
    private static void Treatments(Scenario scenario, string name, SiteInputs site, Action<string, string> warn)
    {
        foreach ((string key, WasteRoute route) in new[] { ("composting", WasteRoute.Composting), ("digestion", WasteRoute.Digestion) })
        {
            string path = scenario.PathOf(name, $"waste.{key}");
            if (!Goes(site.Waste, route)
                && scenario.Values.Any(v => v.Path.StartsWith(path + '.', StringComparison.Ordinal) && v.Origin.Kind is OriginKind.File or OriginKind.Variation))
            {
                warn($"waste.{key}", $"has no effect: no stream goes to {key}; set waste.organics: {key}");
            }
        }
    }

    private static void Biogas(SiteInputs site, Action<string, string> warn)
    {
        bool cooks = site.Services.Catering is { CooksHere: true, Cooking: LpgCooking };
        bool heats = site.HotWater is { } store && !(store.Heater is NetworkHotWater && site.HeatNetwork?.Backup is not null) && HotWaterHeaters.TakesGas(HotWaterHeaters.CarrierOf(store.Heater, site.HeatNetwork));
        if (Goes(site.Waste, WasteRoute.Digestion) && !cooks && !heats)
        {
            warn("waste.digestion", "has no burner for its gas (a kitchen on the site that cooks with lpg, or a boiler for oil or gas that heats water): all of it is flared");
        }
    }

    // With a full centre, by the rule of the run's table of plants.
    private static void Rooms(SiteInputs site, Action<string, string> warn)
    {
        double compostedKg = PerDayKg(site, s => s.CompostingShare), digestedKg = PerDayKg(site, s => s.DigestionShare);
        double areaM2 = site.Waste.Composting.AreaNeededM2(compostedKg), tankM3 = digestedKg * site.Waste.Digestion.RetentionDays / KgPerM3;
        if (site.Waste.Composting.AreaM2 < areaM2)
        {
            warn("waste.composting.area", string.Create(CultureInfo.InvariantCulture,
                $"is {site.Waste.Composting.AreaM2:0.##} m2, but a full centre composts {compostedKg:0} kg a day, which needs {areaM2:0.#} m2"));
        }
        if (site.Waste.Digestion.Tank?.VolumeM3 < tankM3)
        {
            warn("waste.digestion.tank.volume", string.Create(CultureInfo.InvariantCulture,
                $"is {site.Waste.Digestion.Tank.VolumeM3:0.##} m3, but a full centre feeds {digestedKg:0} kg a day, which needs {tankM3:0.#} m3 to stay for {site.Waste.Digestion.RetentionDays:0.#} days"));
        }
    }

    private static double PerDayKg(SiteInputs site, Func<WasteSource, double> share)
    {
        WasteSource residents = WasteSource.OfResidents(site.Waste);
        WasteSource meals = WasteSource.Of(site.Waste, site.Services.Catering?.OnSite().WasteKg ?? UnitUse.Nothing.WasteKg);
        return site.Occupancy.CapacityPeople
            * (residents.KgPerUnit * share(residents) + (site.Services.Catering?.AmountMealsPerPersonDay ?? 0) * meals.KgPerUnit * share(meals));
    }

    private static void Prices(SiteInputs site, Action<string, string> warn)
    {
        WastePrices prices = site.Prices.Waste;
        (string Key, double? Price, WasteStream Stream)[] sorted =
        [
            ("paper", prices.PaperEurPerKg, WasteStream.Paper), ("plastic", prices.PlasticEurPerKg, WasteStream.Plastic), ("glass", prices.GlassEurPerKg, WasteStream.Glass),
            ("metal", prices.MetalEurPerKg, WasteStream.Metal), ("textile", prices.TextileEurPerKg, WasteStream.Textile),
        ];
        foreach ((string key, _, WasteStream stream) in sorted.Where(s => s.Price is not null && site.Waste.Route(s.Stream) != WasteRoute.Recycling))
        {
            warn($"prices.waste.{key}", $"earns nothing: {Naming.Snake(stream.ToString())} does not go to recycling");
        }
        if (prices.CompostEurPerKg is not null && !Goes(site.Waste, WasteRoute.Composting))
        {
            warn("prices.waste.compost", "earns nothing: no stream goes to composting");
        }
        if (prices.DigestateEurPerKg is not null && !Goes(site.Waste, WasteRoute.Digestion))
        {
            warn("prices.waste.digestate", "earns nothing: no stream goes to digestion");
        }
        if (prices.RoundEur is not null && site.Waste.Containers is null)
        {
            warn("prices.waste.round", "is never paid: no containers are counted; write waste.containers");
        }
    }

    // A price may stand ready for an option that sets the route.
    private static bool RoutesWaste(string path) => path.Contains("waste.", StringComparison.Ordinal) && !path.Contains("prices.", StringComparison.Ordinal);

    private static bool Goes(WasteInputs waste, WasteRoute route) => Enum.GetValues<WasteStream>().Any(s => waste.Route(s) == route);
}
