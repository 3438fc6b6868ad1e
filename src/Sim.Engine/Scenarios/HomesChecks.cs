using Sim.Engine.Accounts;

namespace Sim.Engine.Scenarios;

/// <summary>Checks of rented homes and journeys against the buildings of their site.</summary>
internal static class HomesChecks
{
    public static void Run(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        if (site.Homes is not null && !site.Buildings.Values.Any(b => b.PeoplePerUnitPeople is not null))
        {
            problems.Add(scenario.Document.At(scenario.PathOf(name, "homes"), "are rented, but no building has people_per_unit: a home is one unit of a building where residents sleep"));
        }
        foreach ((string key, Journey journey) in site.Travel)
        {
            if (journey is { TripsPerMonth: 0, TripsPerHomePerMonth: 0 })
            {
                problems.Add(scenario.Document.At(scenario.PathOf(name, $"travel.{key}"), "is never made: give trips, trips_per_home or both", Severity.Warning));
            }
            if (site.Homes is null && journey.TripsPerHomePerMonth > 0)
            {
                problems.Add(scenario.Document.At(scenario.PathOf(name, $"travel.{key}.trips_per_home"), "goes by rented homes, but the site has no homes"));
            }
        }
    }
}
