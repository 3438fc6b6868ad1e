using Sim.Engine.Accounts;
using Sim.Engine.Heat;
using Sim.Engine.Services;
using Sim.Engine.Simulation;

namespace Sim.Engine.Studies;

/// <summary>Reads what the services did in a month: work, price, use at the provider's, and posts of the centre's own staff.</summary>
internal static class ServiceMeters
{
    private const double LPerM3 = 1000;

    // Hot water at a provider's is heated by electricity without losses, from water of this temperature.
    private const double OffSiteColdC = 10;

    /// <summary>The services that the site has, in a month of so many days of a year of the period.</summary>
    public static IReadOnlyList<ServiceMonth> Of(SitePlan plan, int year, int days, ServicesHour done)
    {
        ServicesInputs services = plan.Inputs.Services;
        var months = new List<ServiceMonth>();
        void Add(ServiceKind kind, IReadOnlyList<ServicePart> parts, double units, Activity activity, Delivery? delivery = null)
        {
            double away = ServicePart.OffSiteFraction(parts);
            // Each of several providers makes its own trips.
            months.AddRange(parts.Select(p =>
            {
                ServiceMonth month = Month(kind, p, units, p.IsOffSite ? units * p.ShareFraction / away : 0, activity.OffSite);
                double km = p.IsOffSite && delivery is not null ? delivery.Km(month.Units, days) : 0;
                return month with { DeliveryKm = km, DeliveryDieselL = delivery?.DieselL(km) ?? 0 };
            }));
        }
        if (services.Laundry is { } laundry)
        {
            Add(ServiceKind.Laundry, laundry.Parts, done.LaundryDoneKg, plan.Laundry[year]!, laundry.Delivery);
        }
        if (services.Catering is { } catering)
        {
            Add(ServiceKind.Catering, catering.Parts, done.CateringDoneMeals, plan.Catering[year]!, catering.Delivery);
        }
        if (services.Cleaning is { } cleaning)
        {
            Add(ServiceKind.Cleaning, cleaning.Parts, done.CleaningDoneM2, plan.Cleaning[year]!);
        }
        return months;
    }

    /// <summary>Services that follow people, beds and panels, and use nothing of the hour.</summary>
    /// <param name="services">What the site has.</param>
    /// <param name="personNights">Nights of the month.</param>
    /// <param name="placeDays">Days of all beds.</param>
    /// <param name="solarKwh">Solar power used on the site.</param>
    public static IEnumerable<ServiceMonth> ByAmount(ServicesInputs services, double personNights, double placeDays, double solarKwh)
    {
        if (services.Repair is { } repair)
        {
            yield return Month(ServiceKind.Repair, repair.Parts[0], personNights * repair.AmountHoursPerPersonDay);
        }
        if (services.Maintenance is { } maintenance)
        {
            yield return Month(ServiceKind.Maintenance, maintenance.Parts[0], placeDays * maintenance.AmountHoursPerPersonDay);
        }
        if (services.Solar is { } solar)
        {
            yield return new(ServiceKind.Solar, NameOf(solar.Provider), solarKwh, solar.PriceEurPerKwh);
        }
    }

    /// <summary>Hygiene kits handed out in days of a year.</summary>
    public static IEnumerable<ServiceMonth> Kits(ServicesInputs services, double personNights, double[] arrivalsByDay, int year, Range days)
    {
        if (services.HygieneKits is { } kits)
        {
            double arrivals = arrivalsByDay.AsSpan(year * Time.Calendar.DaysPerYear, Time.Calendar.DaysPerYear)[days].ToArray().Sum();
            yield return new(ServiceKind.HygieneKits, Payee.Trade, kits.Kits(personNights, arrivals), kits.PriceEur);
        }
    }

    /// <summary>Full-time posts of in-house services in a month: a role for each service, by its hours of labour.</summary>
    public static IEnumerable<NamedAmount> Posts(SitePlan plan, int year, IReadOnlyList<ServiceMonth> done)
    {
        double hoursPerPost = HoursPerPost(plan);
        foreach (ServiceMonth service in done.Where(s => s.InHouse))
        {
            (string role, double labourHours) = service.Kind switch
            {
                ServiceKind.Laundry => ("laundry", Labour(plan.Laundry[year]!)),
                ServiceKind.Catering => ("catering", Labour(plan.Catering[year]!)),
                ServiceKind.Repair => ("repair", plan.Inputs.Services.Repair!.LabourFraction),
                ServiceKind.Maintenance => ("maintenance", plan.Inputs.Services.Maintenance!.LabourFraction),
                _ => ("cleaning", Labour(plan.Cleaning[year]!)),
            };
            yield return new(role, service.Units * labourHours / hoursPerPost);
        }
        // Dishes of meals that a provider cooks elsewhere are washed by the centre's own people.
        if (plan.Inputs.Services.Catering is { Dishes: ReusableDishes dishes } catering
            && catering.Parts.Where(p => p.IsOffSite).Sum(p => p.ShareFraction) is > 0 and var share)
        {
            yield return new("dish washing", done.Where(s => s.Kind == ServiceKind.Catering).Sum(s => s.Units) * share * dishes.LabourHoursPerMeal / hoursPerPost);
        }
    }

    private static double Labour(Activity activity) => activity.OnSite.LabourHours + activity.OffSite.LabourHours;

    /// <summary>Hours that a full-time post works in a month.</summary>
    public static double HoursPerPost(SitePlan plan) => plan.Inputs.Wages.ProductiveTimeHoursPerYear / MonthTotals.PerYear;

    private static ServiceMonth Month(ServiceKind kind, in ServicePart part, double units) => Month(kind, part, units, 0, UnitUse.Nothing);

    // Use at the provider's holds the share of all work that is done there: so many units stand for the provider's part of it.
    private static ServiceMonth Month(ServiceKind kind, in ServicePart part, double units, double offSiteUnits, UnitUse offSite)
    {
        double hotWaterKwh = offSite.HotWaterL * StorePlan.WaterKwhPerLK * Math.Max(0, offSite.HotWaterC - OffSiteColdC);
        return new ServiceMonth(
            kind,
            part.Provider != Provider.InHouse && part.Name.Length > 0 ? part.Name : NameOf(part.Provider),
            units * part.ShareFraction,
            part.UnitPriceEur,
            offSiteUnits * (offSite.ElectricityKwh + hotWaterKwh),
            offSiteUnits * offSite.FuelKwh,
            offSiteUnits * (offSite.HotWaterL + offSite.ColdWaterL) / LPerM3);
    }

    private static string NameOf(Provider provider) => provider switch
    {
        Provider.InHouse => "",
        Provider.Contractor => "contractor",
        _ => "social enterprise",
    };
}
