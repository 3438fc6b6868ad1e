using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;

namespace Sim.Engine.Studies;

/// <summary>
/// What services give people, by one rule for all: laundry, meals and cleaning that a file leaves out are given all the same, by others and unmetered
/// (docs/services.md), so that no amount of theirs can be compared; what nobody meters or charges is not given.
/// </summary>
internal static class ServicesGiven
{
    private static readonly (ServiceKind Kind, string Path, string Charge)[] Charged =
    [
        (ServiceKind.Catering, "services.catering", "fixed_costs.food"),
        (ServiceKind.Cleaning, "services.cleaning", "fixed_costs.cleaning"),
        (ServiceKind.Laundry, "services.laundry", "fixed_costs.laundry"),
    ];

    /// <summary>Units per person-night, over the sites where they are metered or nobody gives any; not a number where none is such.</summary>
    public static double PerNight(Result result, ServiceKind kind)
    {
        double nights = 0, units = 0;
        foreach (IGrouping<string, MeteredMonth> site in result.Appraisal.Months.GroupBy(m => m.Site))
        {
            if (site.Any(m => m.Meters(kind)) || !(result.Scenario.Sites.TryGetValue(site.Key, out SiteInputs? inputs) && IsGivenUnmetered(inputs, kind)))
            {
                nights += site.Sum(m => m.PersonNights);
                units += site.Sum(m => m.Services.Where(s => s.Kind == kind).Sum(s => s.Units));
            }
        }
        return nights > 0 ? units / nights : double.NaN;
    }

    /// <summary>
    /// Services that one of the two meters and the other leaves to be given unmetered, at sites that both have: what they use of energy and water
    /// and leave of waste is counted in one alone.
    /// </summary>
    public static IEnumerable<MovedLimit> MeteredInOne(Scenario reference, Scenario result)
    {
        foreach (string site in reference.Sites.Keys.Where(result.Sites.ContainsKey).Order(StringComparer.Ordinal))
        {
            (SiteInputs before, SiteInputs after) = (reference.Sites[site], result.Sites[site]);
            foreach ((ServiceKind kind, string path, string charge) in Charged)
            {
                bool was = IsMetered(before, kind), isNow = IsMetered(after, kind);
                if (was != isNow && IsGivenUnmetered(was ? after : before, kind))
                {
                    string left = $"not metered (charged by {result.PathOf(site, charge)}, its power, water and waste uncounted)";
                    yield return new(result.PathOf(site, path), was ? "metered" : left, isNow ? "metered" : left) { IsMetering = true };
                }
            }
        }
    }

    private static bool IsMetered(SiteInputs site, ServiceKind kind) => kind switch
    {
        ServiceKind.Catering => site.Services.Catering is not null,
        ServiceKind.Cleaning => site.Services.Cleaning is not null,
        _ => site.Services.Laundry is not null,
    };

    // Of a site that does not meter it. Food of meals left out is counted among emissions whatever is charged; in homes people wash and clean for themselves.
    private static bool IsGivenUnmetered(SiteInputs site, ServiceKind kind) => kind switch
    {
        ServiceKind.Catering => true,
        ServiceKind.Cleaning => site.Homes is not null || site.FixedCosts.CleaningEurPerPersonDay > 0,
        ServiceKind.Laundry => site.Homes is not null || site.FixedCosts.LaundryEurPerPersonDay > 0,
        _ => false,
    };
}
