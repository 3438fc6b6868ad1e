using System.Globalization;
using Sim.Engine.Buildings;
using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>Checks of walls that two buildings share.</summary>
internal static class AdjacentChecks
{
    public static void Run(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        var partners = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string building, BuildingInputs inputs) in site.Buildings.OrderBy(b => b.Key, StringComparer.Ordinal))
        {
            if (inputs.Shell.Adjacent is not { } wall)
            {
                continue;
            }
            string path = scenario.PathOf(name, $"buildings.{building}.shell.adjacent");
            if (!site.Buildings.TryGetValue(wall.Building, out BuildingInputs? other) || wall.Building == building)
            {
                string[] others = [.. site.Buildings.Keys.Where(b => b != building).Order(StringComparer.Ordinal)];
                problems.Add(scenario.Document.At($"{path}.building", "names no other building of the site") with
                {
                    Found = wall.Building,
                    Allowed = string.Join(", ", others),
                    Nearest = Nearest.To(wall.Building, others),
                });
                Closes(scenario, path, building, inputs, problems);
                Fits(scenario, path, building, inputs.Shell, wall.Side, Adjacent.AreaOf(wall, inputs.Shell), problems);
                continue;
            }
            foreach (string twice in new[] { building, wall.Building }.Where(b => !partners.Add(b)))
            {
                problems.Add(scenario.Document.At(path, "is the second shared wall of a building, which can have one") with { Found = twice });
            }
            Alike(scenario, path, building, inputs, wall.Building, other, problems);
            Fits(scenario, path, building, inputs.Shell, wall.Side, Adjacent.AreaOf(wall, inputs.Shell), problems);
            Fits(scenario, path, wall.Building, other.Shell, Adjacent.Opposite(wall.Side), Adjacent.AreaOf(wall, inputs.Shell), problems);
        }
    }

    private static void Alike(Scenario scenario, string path, string one, BuildingInputs inputs, string two, BuildingInputs other, ProblemList problems)
    {
        if (inputs.Units != other.Units)
        {
            problems.Add(scenario.Document.At(path, string.Create(CultureInfo.InvariantCulture,
                $"joins {Counted.Of(inputs.Units, "unit")} of {one} to {other.Units} of {two}: they must be as many")));
        }
        Closes(scenario, path, one, inputs, problems);
        Closes(scenario, path, two, other, problems);
    }

    private static void Closes(Scenario scenario, string path, string building, BuildingInputs closing, ProblemList problems)
    {
        if (closing.PeoplePerUnitPeople is not null && closing.Closing == UnitClosing.ByOccupancy)
        {
            problems.Add(scenario.Document.At(path, $"joins units of {building} that close by occupancy; write closing: never there"));
        }
    }

    private static void Fits(Scenario scenario, string path, string building, Shell shell, Side side, double areaM2, ProblemList problems)
    {
        double freeM2 = shell.OutsideWalls()[(int)side];
        if (areaM2 > freeM2 * (1 + 1e-9))
        {
            problems.Add(scenario.Document.At(path, string.Create(CultureInfo.InvariantCulture,
                $"takes {areaM2:0.#} m2 of the {Naming.Kebab(side.ToString())} wall of {building}, which has {freeM2:0.#} m2 without windows and attached walls")));
        }
    }
}
