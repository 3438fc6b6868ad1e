using Sim.Engine.Occupancy;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Waste;

namespace Sim.Engine.Studies;

/// <summary>The sites of a scenario that a price is for.</summary>
internal static class PricedSites
{
    /// <summary>Name of all sites together, as the draws of their people know it.</summary>
    public const string All = "all sites";

    /// <summary>A site that is priced.</summary>
    /// <param name="Inputs">What it is.</param>
    /// <param name="Share">Its share in the work.</param>
    /// <param name="Metered">The work as its own meters show it; none where it is not simulated.</param>
    public sealed record Priced(SiteInputs Inputs, double Share, MeteredService? Metered);

    /// <summary>Shares of the sites in the work.</summary>
    /// <param name="Main">The site with the most work.</param>
    /// <param name="Shares">Share of each site.</param>
    public sealed record Weights(string Main, double[] Shares)
    {
        /// <summary>Mean of the sites' values by their work.</summary>
        public double Mean(IEnumerable<double> values) => values.Zip(Shares, (value, share) => value * share).Sum();
    }

    /// <summary>The site asked for; else all open sites that have the service, or all open sites where none has. None, reported, where it does not exist.</summary>
    public static IReadOnlyList<string>? Choose(Scenario scenario, string service, string? asked, ProblemList problems)
    {
        string[] open = [.. scenario.Sites.Keys.Order(StringComparer.Ordinal)];
        if (asked is null)
        {
            string[] having = [.. open.Where(s => Has(scenario.Sites[s], service))];
            return having.Length > 0 ? having : open;
        }
        if (scenario.Sites.ContainsKey(asked))
        {
            return [asked];
        }
        bool isClosed = scenario.Inputs.Sites?.ContainsKey(asked) == true;
        problems.Add(new(Severity.Error, scenario.Document.File, 0, 0, isClosed ? $"sites.{asked}" : "sites",
            isClosed ? "is closed: it has no people to serve" : "has no such site")
        { Found = $"--site {asked}", Allowed = string.Join(", ", open), Nearest = Nearest.To(asked, [.. scenario.Inputs.Sites?.Keys ?? open]) });
        return null;
    }

    /// <summary>People of all sites as those of one place with all open beds, as a run takes them.</summary>
    public static OccupancyInputs AllPeople(Scenario scenario) => scenario.Shared.Occupancy!.Within(scenario.Inputs.Sites!.Values.Sum(s => s.Occupancy.CapacityPeople));

    /// <summary>Those of them who are allocated to the sites priced.</summary>
    public static PricedPeople Placed(PricedPeople people, Scenario scenario, IReadOnlyList<string> sites) => people with
    {
        PlacedBeds = sites.Sum(s => scenario.Sites[s].Occupancy.CapacityPeople),
        Placed = total =>
        {
            AllocatedPeople allocated = AllocatedPeople.Of(scenario, new OccupancySeries(total, new OccupancyReport()));
            var sum = new double[total.Length];
            foreach (string site in sites)
            {
                double[] here = allocated.PeopleByDay[site];
                for (int day = 0; day < sum.Length; day++)
                {
                    sum[day] += here[day];
                }
            }
            return sum;
        },
    };

    /// <summary>Shares of the sites in the metered work; in person-nights where nothing is metered, and equal where that is not known by site.</summary>
    public static Weights WeightsOf(PricingCase given, Run? run)
    {
        double[] work = [.. given.Sites.Select((site, i) => WorkAt(given, site, i, run))];
        double all = work.Sum();
        double[] shares = [.. work.Select(w => all > 0 ? w / all : 1.0 / work.Length)];
        return new(given.Sites[Array.IndexOf(shares, shares.Max())], shares);
    }

    private static double WorkAt(PricingCase given, string site, int index, Run? run) =>
        run is not null ? MeteredService.Of(run, given.Service, [site])?.UnitsByMonth.Sum() ?? 0
            : given.People.Count == given.Sites.Count && given.People[index].Placed is null ? PricingPaths.Recorded(given with { People = [given.People[index]] }).PeopleByDay.Sum()
            : 0;

    private static bool Has(SiteInputs site, string service) => service switch
    {
        "laundry" => site.Services.Laundry is not null,
        "catering" => site.Services.Catering is not null,
        "cleaning" => site.Services.Cleaning is not null,
        "repair" => site.Services.Repair is not null,
        "maintenance" => site.Services.Maintenance is not null,
        "solar" => site.Services.Solar is not null,
        "composting" => Enum.GetValues<WasteStream>().Any(s => site.Waste.Route(s) == WasteRoute.Composting),
        "sorting" => Enum.GetValues<WasteStream>().Any(s => site.Waste.Route(s) == WasteRoute.Recycling),
        _ => false,
    };
}
