using Sim.Engine.Buildings;
using Sim.Engine.Heat;
using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>Checks of constructions and glazings of the scenario's own, and of what cools rooms.</summary>
internal static class FabricChecks
{
    /// <summary>Constructions name layers that there are, and no name is taken twice.</summary>
    public static void Named(Scenario scenario, ProblemList problems)
    {
        ScenarioInputs inputs = scenario.Inputs;
        foreach ((string name, IReadOnlyList<string> layers) in inputs.Constructions)
        {
            if (layers.Count == 0)
            {
                problems.Add(scenario.Document.At($"constructions.{name}", "has no layer"));
            }
            foreach (string layer in layers.Where(l => !inputs.Layers.ContainsKey(l)))
            {
                problems.Add(scenario.Document.At($"constructions.{name}", inputs.Layers.Count > 0 ? "names a layer that there is not"
                    : "names a layer, and the file has no layers: write each under layers:, as a thickness of a material") with
                {
                    Found = layer,
                    Allowed = string.Join(", ", inputs.Layers.Keys),
                    Nearest = Nearest.To(layer, inputs.Layers.Keys),
                });
            }
        }
        foreach (string taken in inputs.Constructions.Keys.Intersect(Constructions.Names).Select(n => $"constructions.{n}")
            .Concat(inputs.Glazings.Keys.Intersect(Glazings.Names).Select(n => $"glazings.{n}")))
        {
            problems.Add(scenario.Document.At(taken, "has a name of the library; give it another"));
        }
    }

    /// <summary>Height and sill of windows count only where films or light inside ask for them; an option may do so.</summary>
    public static void Heights(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        foreach ((string building, BuildingInputs inputs) in site.Buildings)
        {
            Shell shell = inputs.Shell;
            bool isByOrigin = shell.InsideLight == InsideLight.ByOrigin, counts = isByOrigin || shell.InsideFilms is NaturalFilms;
            Idle("window_height", shell.WindowHeightM != Unsaid.WindowHeightM && !counts, "inside_films: natural or inside_light: by-origin", "inside_films", "inside_light");
            Idle("window_sill", shell.WindowSillM != Unsaid.WindowSillM && !isByOrigin, "inside_light: by-origin", "inside_light");
            void Idle(string key, bool isIdle, string needed, params string[] askers)
            {
                if (isIdle && !scenario.Inputs.Options.Values.Any(o => o.Set.Keys.Any(k => askers.Any(a => k.EndsWith(a, StringComparison.Ordinal)))))
                {
                    problems.Add(scenario.Document.At(scenario.PathOf(name, $"buildings.{building}.shell.{key}"), $"does nothing here: it counts with {needed}", Severity.Warning));
                }
            }
        }
    }

    /// <summary>Rooms without a mean radiant temperature have no comfort to judge.</summary>
    public static void Films(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        foreach ((string building, BuildingInputs inputs) in site.Buildings)
        {
            if (inputs.Shell.InsideFilms is CombinedInsideFilms && (inputs.PeoplePerUnitPeople > 0 || inputs.AwakeShareFraction > 0 || inputs.StaffShareFraction > 0))
            {
                problems.Add(scenario.Document.At(scenario.PathOf(name, $"buildings.{building}.shell.inside_films"),
                    "is combined, which is for test boxes: such rooms have no mean radiant temperature, and what people in them feel (operative temperature, hours too hot or too cold, comfort) means nothing; write natural or constant", Severity.Warning));
            }
        }
    }

    private static readonly Shell Unsaid = new();

    // More than twice what the engineering rule of 50 to 200 W/m2 gives at most.
    private const double MostCoolingWPerM2 = 500;

    /// <summary>A building is cooled to a setpoint, and has one only if it is cooled; what is to run the other way is a heat pump; no machine is beyond any rule.</summary>
    public static void Cooled(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        foreach ((string building, BuildingInputs inputs) in site.Buildings)
        {
            if (inputs.Cooling is NoCooling != inputs.Setpoint.CoolingC is null)
            {
                problems.Add(scenario.Document.At(scenario.PathOf(name, $"buildings.{building}"), inputs.Cooling is NoCooling
                    ? "has a setpoint.cooling but no cooling: it is not cooled; write cooling: split-air-conditioner, reversible-heat-pump or ideal if it is meant"
                    : "has cooling but no setpoint.cooling: it is not cooled", Severity.Warning));
            }
            if (inputs.Cooling is ReversibleHeatPump && Cooler.HeatPumpOf(inputs.Heating) is null)
            {
                problems.Add(scenario.Document.At(scenario.PathOf(name, $"buildings.{building}.cooling"), "is reversible-heat-pump, but no heat pump heats the building") with
                {
                    Allowed = "heating: split-heat-pump, air-water-heat-pump or hybrid; else cooling: split-air-conditioner",
                });
            }
            double floorM2 = inputs.Shell.FloorAreaM2;
            if (Cooler.Of(inputs.Cooling, inputs.Heating) is { } cooler && 1000 * cooler.CapacityKw > MostCoolingWPerM2 * floorM2)
            {
                problems.Add(scenario.Document.At(scenario.PathOf(name, $"buildings.{building}.cooling.capacity"), FormattableString.Invariant(
                    $"is {cooler.CapacityKw:0.##} kW in a unit of {floorM2:0.#} m2, {1000 * cooler.CapacityKw / floorM2:0} W/m2: usual are 50 to 200 W/m2 of floor (engineering rule); is it that of all units?"), Severity.Warning));
            }
        }
    }
}
