using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;

namespace Sim.Engine.Studies;

/// <summary>
/// Finds where a variation saves because its inputs give people less, though no standard is crossed by it: showers, washing, toilets and
/// drinking water, food of a meal, cleaning, hygiene kits, staff of the centre. No judgement, a fact to read a saving by. One part in a hundred counts as
/// equal. Less water for the same shower (fixtures), and food that is spared as waste, are no less given.
/// </summary>
internal static class LessGiven
{
    private const double Noise = 0.01;

    private static readonly (string Key, string Label, string Unit, Func<SiteInputs, double?> Of)[] Inputs =
    [
        ("water.showers", "Time under the shower", "min/person/day", s => s.Water.Showers.UsesPerPersonDay * s.Water.Showers.DurationMinutes),
        ("water.basins", "Washing at basins", "min/person/day", s => s.Water.Basins.UsesPerPersonDay * s.Water.Basins.DurationMinutes),
        ("water.toilets", "Visits to toilets", "1/person/day", s => s.Water.Toilets.UsesPerPersonDay),
        ("water.drinking", "Drinking water", "L/person/day", s => s.Water.DrinkingLPerPersonDay),
        ("services.catering.food", "Food eaten of a meal", "kg/meal", s => s.Services.Catering is { } meals ? meals.FoodKgPerMeal * (1 - meals.FoodWasteFraction) : null),
    ];

    /// <summary>Where the second gives less than the first.</summary>
    public static IReadOnlyList<Shortfall> Of(Result reference, Result result) =>
    [
        .. Inputs.Select(i => Less(i.Key, i.Label, i.Unit, PerNight(reference, i.Of), PerNight(result, i.Of))).OfType<Shortfall>(),
        .. new[]
        {
            Less("services.cleaning_done", "Cleaning done", "m2/person-night", Units(reference, ServiceKind.Cleaning), Units(result, ServiceKind.Cleaning)),
            Less("services.hygiene_kits", "Hygiene kits", "kit/person-night", Units(reference, ServiceKind.HygieneKits), Units(result, ServiceKind.HygieneKits)),
            Less("occupancy.staff", "Staff of the centre per 100 residents", "person", Staff(reference), Staff(result)),
        }.OfType<Shortfall>(),
    ];

    private static Shortfall? Less(string key, string label, string unit, double before, double after) =>
        after < before * (1 - Noise) ? new(key, label, unit, before, after) : null;

    // Sites weigh by the nights that people spend there.
    private static double PerNight(Result result, Func<SiteInputs, double?> of)
    {
        double nights = 0, sum = 0;
        foreach (IGrouping<string, MeteredMonth> site in result.Appraisal.Months.GroupBy(m => m.Site))
        {
            if (result.Scenario.Sites.TryGetValue(site.Key, out SiteInputs? inputs) && of(inputs) is { } value)
            {
                double here = site.Sum(m => m.PersonNights);
                nights += here;
                sum += here * value;
            }
        }
        return nights > 0 ? sum / nights : double.NaN;
    }

    private static double Units(Result result, ServiceKind kind) => result.Appraisal.Months.Any(m => m.Meters(kind))
        ? result.Appraisal.Months.Sum(m => m.Services.Where(s => s.Kind == kind).Sum(s => s.Units)) / Math.Max(1, result.Appraisal.PersonNights) : double.NaN;

    // Posts of services come and go with who gives them; those of the centre itself are by people and beds.
    private static double Staff(Result result)
    {
        double days = result.Appraisal.Months.Sum(m => m.Days * m.StaffPeople.Where(s => s.Name == CentreStaff).Sum(s => s.Amount));
        return 100 * days / Math.Max(1, result.Appraisal.PersonNights);
    }

    private const string CentreStaff = "centre";
}
