using Sim.Engine.Accounts;
using Sim.Engine.Heat;
using Sim.Engine.Services;
using Sim.Engine.Simulation;

namespace Sim.Engine.Studies;

/// <summary>What the meters of a run show of one service.</summary>
/// <param name="PerPersonUnits">Work per person-night, units.</param>
/// <param name="Uses">What a unit used, on the site or at the provider's.</param>
/// <param name="UnitsByMonth">Work of each month over all sites, done or lost.</param>
/// <param name="PersonNightsByMonth">Nights of each month over all sites.</param>
public sealed record MeteredService(double PerPersonUnits, UnitUses Uses, double[] UnitsByMonth, double[] PersonNightsByMonth)
{
    // Water at a provider's comes at this temperature, as in the meters of services.
    private const double ColdC = 10, LPerM3 = 1000;

    /// <summary>Whether the engine simulates work of this name.</summary>
    public static bool IsSimulated(string service) => Simulated.Contains(service, StringComparer.Ordinal);

    /// <summary>Names of the work that the engine simulates.</summary>
    public static IReadOnlyList<string> Simulated { get; } = ["laundry", "catering", "cleaning", "repair", "maintenance", "solar", "collection", "composting", "sorting"];

    /// <summary>What is paid for the collection of what the months show, rounds and recyclables with it, EUR a unit as the prices stand to VAT; not a number for other work.</summary>
    /// <param name="prices">The site's prices.</param>
    public double CollectionEur(WastePrices prices) => Collected is { } kg
        ? (kg.ResidualKg * prices.CollectionEurPerKg + kg.RecyclablesKg * prices.SeparateCollectionEurPerKg + kg.Rounds * (prices.RoundEur ?? 0)) / UnitsByMonth.Sum()
        : double.NaN;

    private (double ResidualKg, double RecyclablesKg, double Rounds)? Collected { get; init; }

    /// <summary>Reads a run over some of its sites; none where they do not have the service.</summary>
    public static MeteredService? Of(Run run, string service, IReadOnlyCollection<string> sites)
    {
        (MeteredMonth Month, SitePlan Plan)[] months =
            [.. run.Sites.Where(s => sites.Contains(s.Plan.Name)).SelectMany(site => Metering.Of(site, site.Plan).Select(m => (m, site.Plan)))];
        int count = months.Max(m => m.Month.Month) + 1;
        double[] units = new double[count], nights = new double[count];
        double electricityKwh = 0, fuelKwh = 0, waterL = 0, residualKg = 0, recyclablesKg = 0, rounds = 0;
        foreach ((MeteredMonth month, SitePlan plan) in months)
        {
            nights[month.Month] += month.PersonNights;
            if (service == "solar")
            {
                units[month.Month] += month.PvUsedKwh;
                continue;
            }
            if (KindOf(service) is not { } kind)
            {
                WasteMonth waste = month.Waste;
                units[month.Month] += service switch
                {
                    "composting" => waste.CompostedKg.Sum(),
                    "sorting" => waste.RecycledKg.Sum(),
                    // What is composted or digested on the site, burnt there or lies about is fetched by nobody.
                    _ => waste.LandfilledKg.Sum() + waste.RecycledKg.Sum(),
                };
                residualKg += waste.LandfilledKg.Sum();
                recyclablesKg += waste.RecycledKg.Sum();
                rounds += waste.CollectionRounds;
                continue;
            }
            foreach (ServiceMonth done in month.Services.Where(s => s.Kind == kind))
            {
                UnitUse use = OnSiteUse(plan, kind, month.Month / MonthTotals.PerYear);
                double hotKwh = use.HotWaterL * StorePlan.WaterKwhPerLK * Math.Max(0, use.HotWaterC - ColdC);
                units[month.Month] += done.Units;
                electricityKwh += done.OffSiteElectricityKwh + done.Units * (use.ElectricityKwh + hotKwh);
                fuelKwh += done.OffSiteFuelKwh + done.Units * use.FuelKwh;
                waterL += done.OffSiteWaterM3 * LPerM3 + done.Units * (use.HotWaterL + use.ColdWaterL);
            }
        }
        double all = units.Sum();
        // What these use is not metered: the catalogue knows.
        bool drivesOnly = KindOf(service) is null or ServiceKind.Repair or ServiceKind.Maintenance;
        return all <= 0 ? null : new(all / Math.Max(nights.Sum(), 1e-9),
            drivesOnly ? new(double.NaN, double.NaN, double.NaN) : new(electricityKwh / all, fuelKwh / all, waterL / all), units, nights)
        {
            Collected = service == "collection" ? (residualKg, recyclablesKg, rounds) : null,
        };
    }

    private static ServiceKind? KindOf(string service) => service switch
    {
        "laundry" => ServiceKind.Laundry,
        "catering" => ServiceKind.Catering,
        "cleaning" => ServiceKind.Cleaning,
        "repair" => ServiceKind.Repair,
        "maintenance" => ServiceKind.Maintenance,
        _ => null,
    };

    // What is used on the centre's own meters is in no ServiceMonth; what is kept warm or washed up there stays there.
    private static UnitUse OnSiteUse(SitePlan plan, ServiceKind kind, int year) => kind switch
    {
        ServiceKind.Laundry => plan.Laundry[year]!.OnSite,
        ServiceKind.Catering => plan.Inputs.Services.Catering is { } meals ? meals.CookedHere().Times(1 - ServicePart.OffSiteFraction(meals.Parts)) : UnitUse.Nothing,
        ServiceKind.Cleaning => plan.Cleaning[year]!.OnSite,
        _ => UnitUse.Nothing,
    };
}
