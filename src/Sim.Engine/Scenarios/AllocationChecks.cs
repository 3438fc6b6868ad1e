using System.Globalization;
using Sim.Engine.Occupancy;
using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>Checks of the people of several sites: who is given where, and names of sites.</summary>
internal static class AllocationChecks
{
    public static void Run(Scenario scenario, ProblemList problems)
    {
        PeopleInputs? all = scenario.Shared.Occupancy;
        foreach ((string name, SiteInputs site) in scenario.Sites)
        {
            int given = site.Occupancy.Given();
            if (all is null && given == 0)
            {
                string also = scenario.Inputs.Sites is null ? "" : ", or the people of all sites under occupancy at the top";
                problems.Add(scenario.Document.At(scenario.PathOf(name, "occupancy.recorded"), PeopleInputs.GiveOne(0) + also));
            }
            if (all is not null && given > 0)
            {
                problems.Add(scenario.Document.At(scenario.PathOf(name, "occupancy"), "says how many people there are, but those of all sites are given at the top and allocated; leave one of the two out"));
            }
        }
        if (all is not null)
        {
            All(scenario, all, problems);
        }
        else if (scenario.Shared.Allocation is { Order: not null } or { Families: not null } or { SharesFraction.Count: > 0 } or { LeadTimeMonths.Count: > 0 })
        {
            problems.Add(scenario.Document.At("allocation", "has nobody to allocate: give the people of all sites under occupancy at the top"));
        }
    }

    private static void All(Scenario scenario, PeopleInputs all, ProblemList problems)
    {
        if (all.Given() == 0)
        {
            problems.Add(scenario.Document.At("occupancy.recorded", PeopleInputs.GiveOne(0)));
        }
        Allocation rule = scenario.Shared.Allocation;
        (string Key, IEnumerable<string> Names)[] named = [("order", rule.Order ?? []), ("families", rule.Families ?? []), ("shares", rule.SharesFraction.Keys), ("lead_time", rule.LeadTimeMonths.Keys)];
        IEnumerable<string> sites = scenario.Inputs.Sites!.Keys;
        foreach ((string key, string name) in named.SelectMany(n => n.Names.Where(s => !sites.Contains(s, StringComparer.Ordinal)).Select(s => (n.Key, s))))
        {
            problems.Add(scenario.Document.At(key is "shares" or "lead_time" ? $"allocation.{key}.{name}" : $"allocation.{key}", "names a site that there is not") with
            {
                Found = name,
                Allowed = string.Join(", ", sites),
                Nearest = Nearest.To(name, sites),
            });
        }
        double capacity = scenario.Sites.Values.Sum(s => s.Occupancy.CapacityPeople), constant = (all.ConstantPeople ?? 0) * all.ScaleFraction;
        if (constant > capacity)
        {
            problems.Add(scenario.Document.At("occupancy.constant", string.Create(CultureInfo.InvariantCulture,
                $"is {Counted.People(constant)}, more than the {Counted.Of(capacity, "bed")} of the open sites; the others are counted as not placed"), Severity.Warning));
        }
    }
}
