using System.Globalization;
using Sim.Engine.Heat;
using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>Checks of hot water and of the heat network against the rest of a site.</summary>
internal static class HeatChecks
{
    public static void Run(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        Standing(scenario, name, site, problems);
        Network(scenario, name, site, problems);
        PartLoads(scenario, name, site, problems);
    }

    // More heat takes more fuel: from rest to 30 % of capacity, and from there to all of it.
    private static void PartLoads(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        foreach ((string building, BuildingInputs inputs) in site.Buildings)
        {
            Look($"buildings.{building}.heating", inputs.Heating as IBurner);
            Look($"buildings.{building}.heating.boiler", (inputs.Heating as HybridHeating)?.Boiler);
        }
        Look("hot_water.heater", site.HotWater?.Heater as IBurner);
        Look("hot_water.heater.boiler", (site.HotWater?.Heater as HybridHotWater)?.Boiler);
        Look("heat_network.plant", site.HeatNetwork?.Plant as IBurner);
        Look("heat_network.backup.plant", site.HeatNetwork?.Backup?.Plant as IBurner);
        void Look(string key, IBurner? burner)
        {
            if (burner is { PartLoadEfficiencyFraction: { } part } && PartLoad.RangeOf(burner) is var (least, most) && (part < least || part > most))
            {
                problems.Add(scenario.Document.At(scenario.PathOf(name, key + ".part_load_efficiency"), string.Create(CultureInfo.InvariantCulture,
                    $"is {100 * part:0.#} %: less heat would take more fuel than more heat")) with
                {
                    Allowed = string.Create(CultureInfo.InvariantCulture, $"{100 * least:0.#} % to {100 * most:0.#} % with this efficiency and standby loss"),
                });
            }
        }
    }

    // Where store and pipes are, and what is written of a place that is not theirs.
    private static void Standing(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        foreach ((string key, string? building) in new[] { ("stands_in", site.HotWater?.StandsIn), ("pipes_in", site.HotWater?.PipesIn) })
        {
            if (building is not null && !site.Buildings.ContainsKey(building))
            {
                string[] all = [.. site.Buildings.Keys.Order(StringComparer.Ordinal)];
                problems.Add(scenario.Document.At(scenario.PathOf(name, $"hot_water.{key}"), "names no building of the site") with
                {
                    Found = building,
                    Allowed = string.Join(", ", all),
                    Nearest = Nearest.To(building, all),
                });
            }
        }
        Idle("surroundings", site.HotWater?.StandsIn is not null, "the store stands in a building and loses heat to the air there");
        Idle("pipes_share", site.HotWater is { PipesIn: null }, "it counts with pipes_in");
        void Idle(string key, bool isIdle, string why)
        {
            string path = scenario.PathOf(name, $"hot_water.{key}");
            if (isIdle && scenario.Values.Any(v => v.Path == path && v.Origin.Kind is OriginKind.File or OriginKind.Variation))
            {
                problems.Add(scenario.Document.At(path, $"does nothing here: {why}", Severity.Warning));
            }
        }
    }

    private static void Network(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        string[] connected = [.. site.Buildings.Where(b => b.Value.Heating is NetworkHeating).Select(b => b.Key).Order(StringComparer.Ordinal)];
        bool heatsWater = site.HotWater?.Heater is NetworkHotWater;
        if (site.HeatNetwork is null)
        {
            if (heatsWater)
            {
                problems.Add(scenario.Document.At(scenario.PathOf(name, "hot_water.heater"), "is heat-network, but the site has no heat_network"));
            }
            foreach (string building in connected)
            {
                problems.Add(scenario.Document.At(scenario.PathOf(name, $"buildings.{building}.heating"), "is heat-network, but the site has no heat_network"));
            }
        }
        else if (connected.Length == 0 && !heatsWater)
        {
            problems.Add(scenario.Document.At(scenario.PathOf(name, "heat_network"), "heats no building and no hot water; give a building heating: heat-network, or hot_water.heater: heat-network", Severity.Warning));
        }
    }
}
