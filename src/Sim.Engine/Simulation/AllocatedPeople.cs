using Sim.Engine.Occupancy;
using Sim.Engine.Scenarios;
using Sim.Engine.Time;

namespace Sim.Engine.Simulation;

/// <summary>The people of all sites, day by day, shared out to the sites before the hourly loop.</summary>
/// <param name="PeopleByDay">People at each site by day.</param>
/// <param name="UnplacedByDay">People by day for whom no site has a bed.</param>
public sealed record AllocatedPeople(IReadOnlyDictionary<string, double[]> PeopleByDay, double[] UnplacedByDay)
{
    /// <summary>People for whom beds have been found by month, at sites with a lead time.</summary>
    public IReadOnlyDictionary<string, double[]> ReadyByMonth { get; init; } = new Dictionary<string, double[]>();

    /// <summary>Shares people out.</summary>
    /// <param name="totalByDay">People of all sites.</param>
    /// <param name="familiesFraction">Share of them who are members of families.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="sites">Beds of the open sites, by name in the order of the file.</param>
    public static AllocatedPeople Of(ReadOnlySpan<double> totalByDay, double familiesFraction, Allocation rule, IReadOnlyList<(string Name, double Beds)> sites) =>
        Of(totalByDay, familiesFraction, rule, sites, []);

    // Beds that are ready, by site and month, where that is less than all.
    private static AllocatedPeople Of(ReadOnlySpan<double> totalByDay, double familiesFraction, Allocation rule, IReadOnlyList<(string Name, double Beds)> sites,
        Dictionary<string, double[]> readyByMonth)
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
            for (int site = 0; site < names.Length && readyByMonth.Count > 0; site++)
            {
                beds[site] = readyByMonth.TryGetValue(names[site], out double[]? ready) ? Math.Min(sites[site].Beds, ready[MonthOf(day)]) : sites[site].Beds;
            }
            unplaced[day] = Allocation.Place(totalByDay[day], totalByDay[day] * familiesFraction, beds, order, shares, families, placed);
            for (int site = 0; site < byDay.Length; site++)
            {
                byDay[site][day] = placed[site];
            }
        }
        return new(names.Zip(byDay).ToDictionary(p => p.First, p => p.Second), unplaced);
    }

    /// <summary>The people of a scenario's open sites.</summary>
    internal static AllocatedPeople Of(Scenario scenario, OccupancySeries total)
    {
        double families = scenario.Shared.Occupancy!.Mix.FamiliesFraction;
        (string, double)[] sites = [.. scenario.Inputs.Sites!.Keys.Where(scenario.Sites.ContainsKey).Select(n => (n, scenario.Sites[n].Occupancy.CapacityPeople))];
        AllocatedPeople wanted = Of(total.PeopleByDay, families, scenario.Shared.Allocation, sites);
        var ready = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach ((string name, double leadTimeMonths) in scenario.Shared.Allocation.LeadTimeMonths)
        {
            if (leadTimeMonths > 0 && wanted.PeopleByDay.TryGetValue(name, out double[]? people))
            {
                ready[name] = Allocation.Ready(leadTimeMonths, scenario.Shared.Allocation.KeptMonths, MostByMonth(people));
            }
        }
        return ready.Count == 0 ? wanted : Of(total.PeopleByDay, families, scenario.Shared.Allocation, sites, ready) with { ReadyByMonth = ready };
    }

    private static double[] MostByMonth(double[] byDay)
    {
        var most = new double[MonthOf(byDay.Length - 1) + 1];
        for (int day = 0; day < byDay.Length; day++)
        {
            most[MonthOf(day)] = Math.Max(most[MonthOf(day)], byDay[day]);
        }
        return most;
    }

    private static int MonthOf(int day) => day / Calendar.DaysPerYear * 12 + Calendar.MonthOfDay(day % Calendar.DaysPerYear);
}
