using Sim.Engine.Occupancy;
using Sim.Engine.Scenarios;

namespace Sim.Engine.Simulation;

/// <summary>The people of all sites, day by day, shared out to the sites before the hourly loop.</summary>
/// <param name="PeopleByDay">People at each site by day.</param>
/// <param name="UnplacedByDay">People by day for whom no site has a bed.</param>
public sealed record AllocatedPeople(IReadOnlyDictionary<string, double[]> PeopleByDay, double[] UnplacedByDay)
{
    /// <summary>Shares people out.</summary>
    /// <param name="totalByDay">People of all sites.</param>
    /// <param name="familiesFraction">Share of them who are members of families.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="sites">Beds of the open sites, by name in the order of the file.</param>
    public static AllocatedPeople Of(ReadOnlySpan<double> totalByDay, double familiesFraction, Allocation rule, IReadOnlyList<(string Name, double Beds)> sites)
    {
        string[] names = [.. sites.Select(s => s.Name)];
        double[] beds = [.. sites.Select(s => s.Beds)], placed = new double[names.Length];
        double[] shares = [.. names.Select(n => rule.SharesFraction.GetValueOrDefault(n))];
        // A closed site may be named: options open and close sites, and the rule stays.
        int[] Indices(IEnumerable<string> of) => [.. of.Select(n => Array.IndexOf(names, n)).Where(i => i >= 0)];
        int[] order = Indices((rule.Order ?? []).Union(names, StringComparer.Ordinal)), families = Indices(rule.Families ?? []);
        double[][] byDay = new double[names.Length][];
        for (int site = 0; site < byDay.Length; site++)
        {
            byDay[site] = new double[totalByDay.Length];
        }
        var unplaced = new double[totalByDay.Length];
        for (int day = 0; day < totalByDay.Length; day++)
        {
            unplaced[day] = Allocation.Place(totalByDay[day], totalByDay[day] * familiesFraction, beds, order, shares, families, placed);
            for (int site = 0; site < byDay.Length; site++)
            {
                byDay[site][day] = placed[site];
            }
        }
        return new(names.Zip(byDay).ToDictionary(p => p.First, p => p.Second), unplaced);
    }

    /// <summary>The people of a scenario's open sites.</summary>
    internal static AllocatedPeople Of(Scenario scenario, OccupancySeries total) => Of(
        total.PeopleByDay, scenario.Shared.Occupancy!.Mix.FamiliesFraction, scenario.Shared.Allocation,
        [.. scenario.Inputs.Sites!.Keys.Where(scenario.Sites.ContainsKey).Select(n => (n, scenario.Sites[n].Occupancy.CapacityPeople))]);
}
