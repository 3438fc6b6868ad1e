using Sim.Engine.Accounts;
using Sim.Engine.Electricity;
using Sim.Engine.Scenarios;

namespace Sim.Engine.Studies;

/// <summary>
/// Finds where a variation saves because its inputs give people less, though no standard is crossed by it: nights and places, showers, washing,
/// their warmth, toilets and drinking water, light and power, food of a meal, cleaning, repair, upkeep, hygiene kits, staff of the centre, and what is charged
/// for care, administration, security, site and upkeep. No judgement, a fact to read a saving by. One part in a hundred counts as equal. Less water for the same shower (fixtures), lamps of less power, and food that is spared as
/// waste are no less given.
/// </summary>
internal static class LessGiven
{
    private const double Noise = 0.01;

    private static readonly (string Key, string Label, string Unit, Func<SiteInputs, double?> Of)[] Inputs =
    [
        ("water.showers", "Time under the shower", "min/person/day", s => s.Water.Showers.UsesPerPersonDay * s.Water.Showers.DurationMinutes),
        ("water.showers.hot_share", "Share of the showers' water that is warm", "fraction", s => s.Water.Showers.LPerPersonDay > 0 ? WarmShowers(s) : null),
        ("water.showers.use_temperature", "Warm water at showers", "C", s => WarmShowers(s) > 0 ? s.Water.Showers.UseTemperatureC : null),
        ("water.basins", "Washing at basins", "min/person/day", s => s.Water.Basins.UsesPerPersonDay * s.Water.Basins.DurationMinutes),
        ("water.basins.hot_share", "Share of the basins' water that is warm", "fraction", s => s.Water.Basins.LPerPersonDay > 0 ? WarmBasins(s) : null),
        ("water.basins.use_temperature", "Warm water at basins", "C", s => WarmBasins(s) > 0 ? s.Water.Basins.UseTemperatureC : null),
        ("water.toilets", "Visits to toilets", "1/person/day", s => s.Water.Toilets.UsesPerPersonDay),
        ("water.drinking", "Drinking water", "L/person/day", s => s.Water.DrinkingLPerPersonDay),
        ("electricity.loads.lighting", "Share of residents with light in their rooms", "fraction", s => s.Electricity.Loads is { LightingWPerPerson: > 0, LightingControlsFraction: < 1 } ? 1 : 0),
        ("electricity.loads.appliances", "Power for phones and small appliances", "Wh/person/day", s => s.Electricity.Loads.AppliancesWhPerPersonDay),
        ("electricity.loads.communications", "Power for communications per place", "W/person", s => OfCentre(s, l => l.CommunicationsWPerPerson)),
        ("electricity.loads.base_load", "Power for security and small plant per place", "W/person", s => OfCentre(s, l => l.BaseLoadWPerPerson)),
        ("electricity.loads.cold_chain", "Power for the cold chain", "kWh/day", s => OfCentre(s, l => l.ColdChainKwhPerDay)),
        ("electricity.loads.site_lamps", "Lamps of the site per 100 places", "lamps", s => OfCentre(s, l => 100 * LampsPerPlace(l, s.Occupancy.CapacityPeople))),
        ("services.catering.food", "Food eaten of a meal", "kg/meal", s => s.Services.Catering is { } meals ? meals.FoodKgPerMeal * (1 - meals.FoodWasteFraction) : null),
    ];

    /// <summary>Where the second gives less than the first.</summary>
    public static IReadOnlyList<Shortfall> Of(Result reference, Result result) =>
    [
        .. new[]
        {
            Less("people.person_nights", "Person-nights of the whole period", "person-nights", reference.Appraisal.PersonNights, result.Appraisal.PersonNights),
            Less("occupancy.capacity", "Places for residents", "people", Places(reference), Places(result)),
        }.OfType<Shortfall>(),
        .. Inputs.Select(i => Less(i.Key, i.Label, i.Unit, PerNight(reference, i.Of), PerNight(result, i.Of))).OfType<Shortfall>(),
        .. new[]
        {
            Service(reference, result, "services.cleaning_done", "Cleaning done", "m2/person-night", ServiceKind.Cleaning),
            Service(reference, result, "services.repair", "Repair", "h/person-night", ServiceKind.Repair),
            Service(reference, result, "services.hygiene_kits", "Hygiene kits", "kit/person-night", ServiceKind.HygieneKits),
            Less("occupancy.staff", "Staff of the centre per 100 residents", "person", Staff(reference), Staff(result)),
        }.OfType<Shortfall>(),
        .. Upkeep.Select(u => AtSites(reference, result, u.Key, u.Label, u.Unit, u.Of)).OfType<Shortfall>(),
        .. reference.Run.Plan.PhysicsHash == result.Run.Plan.PhysicsHash && AtSites(reference, result, "fixed_costs.lines", "Charged by lines of the file's own", PerDay, Lines) is { } lines ? [lines] : Array.Empty<Shortfall>(),
    ];

    private const string PerDay = "EUR/person/day";

    // What nothing simulated stands behind: amount and charge are the only sign of what they give. Lines of the file's own are told where
    // nothing else changes: less hire or emptying may belong to another plant.
    private static readonly (string Key, string Label, string Unit, Func<SiteInputs, double?> Of)[] Upkeep =
    [
        ("services.maintenance", "Upkeep", "h/place/day", s => s.Services.Maintenance is { } upkeep ? upkeep.AmountHoursPerPersonDay : s.FixedCosts.UpkeepEurPerPersonDay > 0 ? null : 0),
        ("fixed_costs.food", "Charged for meals", PerDay, s => s.Services.Catering is null ? s.FixedCosts.FoodEurPerPersonDay : null),
        ("fixed_costs.care", "Charged for care", PerDay, s => s.FixedCosts.CareEurPerPersonDay),
        ("fixed_costs.administration", "Charged for administration", PerDay, s => s.FixedCosts.AdministrationEurPerPersonDay),
        ("fixed_costs.security", "Charged for security", PerDay, s => s.FixedCosts.SecurityEurPerPersonDay),
        ("fixed_costs.site", "Charged for site and buildings", PerDay, s => s.FixedCosts.SiteEurPerPersonDay),
        ("fixed_costs.upkeep", "Charged for upkeep", PerDay, s => s.Services.Maintenance is null ? s.FixedCosts.UpkeepEurPerPersonDay : null),
    ];

    private static double? Lines(SiteInputs s) => s.FixedCosts.Lines.Values.Sum(l => PerPlaceDay(l, s.Occupancy.CapacityPeople));

    private static double PerPlaceDay(FixedLine line, double places) =>
        (line.PerPersonEurPerPersonDay ?? 0) + (line.PerPlaceEurPerPersonDay ?? 0) + (line.AmountEurPerMonth ?? 0) * 12 / 365 / Math.Max(1, places);

    // Site by site: where people live elsewhere, as in homes, other charges are due, and none has been lowered.
    private static Shortfall? AtSites(Result reference, Result result, string key, string label, string unit, Func<SiteInputs, double?> of) => reference.Scenario.Sites.Keys
        .Where(result.Scenario.Sites.ContainsKey).Order(StringComparer.Ordinal)
        .Select(site => Less(key, label, unit, of(reference.Scenario.Sites[site]) ?? double.NaN, of(result.Scenario.Sites[site]) ?? double.NaN))
        .FirstOrDefault(less => less is not null);

    private static Shortfall? Service(Result reference, Result result, string key, string label, string unit, ServiceKind kind) =>
        Less(key, label, unit, ServicesGiven.PerNight(reference, kind), ServicesGiven.PerNight(result, kind));

    private static Shortfall? Less(string key, string label, string unit, double before, double after) =>
        after < before * (1 - Noise) ? new(key, label, unit, before, after) : null;

    // A heater that does not keep up is judged by what it does not deliver; here nothing is asked of it.
    private static double WarmShowers(SiteInputs s) => s.HotWater is null ? 0 : s.Water.Showers.HotShareFraction;

    private static double WarmBasins(SiteInputs s) => s.HotWater is null ? 0 : s.Water.Basins.HotShareFraction;

    // Homes have lamps of the street, and their routers, fridges and standby among the appliances.
    private static double? OfCentre(SiteInputs s, Func<ElectricLoads, double> load) => s.Homes is null ? load(s.Electricity.Loads) : null;

    private static double LampsPerPlace(ElectricLoads loads, double places) =>
        loads is not { LampPowerW: > 0, LightingControlsFraction: < 1 } ? 0 : loads.SiteLamps is { } lamps ? lamps / Math.Max(1, places) : 1.0 / loads.BedsPerLamp;

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

    // While the centre is open: places that a closing ends are among the nights.
    private static double Places(Result result)
    {
        MeteredMonth[] open = [.. result.Appraisal.Months.Where(m => !m.Closed)];
        return open.Sum(m => m.PlaceDays) / Math.Max(1, open.GroupBy(m => m.Month).Sum(g => g.Max(m => m.Days)));
    }

    // Posts of services come and go with who gives them; those of the centre itself are by people and beds.
    private static double Staff(Result result)
    {
        double days = result.Appraisal.Months.Sum(m => m.Days * m.StaffPeople.Where(s => s.Name == CentreStaff).Sum(s => s.Amount));
        return 100 * days / Math.Max(1, result.Appraisal.PersonNights);
    }

    private const string CentreStaff = "centre";
}
