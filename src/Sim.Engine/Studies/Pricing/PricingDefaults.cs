using Sim.Engine.Accounts;
using Sim.Engine.Occupancy;
using Sim.Engine.Scenarios;
using Sim.Engine.Services;

namespace Sim.Engine.Studies;

/// <summary>Completes a case with what its file does not say: first what the centre's meters show, then what is usual.</summary>
internal static class PricingDefaults
{
    private const string ByMeters = "metered in a run of the centre over one year";

    /// <summary>The complete case; none, with the problems reported, where something is missing.</summary>
    /// <param name="given">The case as far as the file says it.</param>
    /// <param name="document">The file.</param>
    /// <param name="metered">The service as meters of the centre show it; none where it is not simulated.</param>
    /// <param name="sites">The centre's sites with their shares in the work, the one with most first; none for an enterprise alone.</param>
    /// <param name="problems">Where problems go.</param>
    public static PricingCase? Resolve(
        PricingCase given, Document document, MeteredService? metered, IReadOnlyList<PricedSites.Priced> sites, ProblemList problems)
    {
        SiteInputs? site = sites.Count > 0 ? sites[0].Inputs : null;
        EnterpriseInputs e = given.Enterprise;
        var values = new ServiceValues(given, document, problems);
        var uses = new UnitUses(
            values.Of("uses.electricity", "electricity", "kWh/unit", e.Uses.ElectricityKwhPerUnit, metered?.Uses.ElectricityKwh, ByMeters),
            values.Of("uses.fuel", "fuel", "kWh/unit", e.Uses.FuelKwhPerUnit, metered?.Uses.FuelKwh, ByMeters),
            values.Of("uses.water", "water", "L/unit", e.Uses.WaterLPerUnit, metered?.Uses.WaterL, ByMeters));
        var otherwise = new UnitUses(
            values.OfAlternative("instead.electricity", "electricity", "kWh/unit", e.Instead.ElectricityKwhPerUnit, metered?.Uses.ElectricityKwh, uses.ElectricityKwh),
            values.OfAlternative("instead.fuel", "fuel", "kWh/unit", e.Instead.FuelKwhPerUnit, metered?.Uses.FuelKwh, uses.FuelKwh),
            values.OfAlternative("instead.water", "water", "L/unit", e.Instead.WaterLPerUnit, metered?.Uses.WaterL, uses.WaterL));
        double perPerson = values.Of("drivers.per_person", "per_person", "unit/person/day", e.Drivers.PerPersonUnitsPerPersonDay, metered?.PerPersonUnits, ByMeters);
        double labour = values.Of("crew.labour", "labour", "h/unit", e.Crew.LabourHoursPerUnit, LabourHours(given.Service, site), $"services.{given.Service} of the centre");
        (double? now, Vat nowVat) = NowAtTheCentre(given, sites, uses);
        double alternative = values.Of("instead.price", "price", "EUR/unit", e.Instead.PriceEurPerUnit, now,
            given.Service == "collection" ? "what the centre pays for collection now: by weight, by round and for recyclables, by prices.waste; what the landfill takes (gate_fee) is paid in any case"
            : sites.Any(s => PartsOf(given.Service, s.Inputs)?.Any(p => WorksOnMeters(given.Service, p)) == true)
            ? "what the centre does now, by its services, wages and prices, with the power, fuel and water that it gives its provider on the site"
            : "what the centre does now, by its services, wages and prices");
        Vat vat = e.Instead.PriceEurPerUnit is null && now is not null ? nowVat : e.Instead.Vat;
        // What is written beside work of the centre's own is what the centre bears, as that is.
        double fixedEur = vat == Vat.None ? e.Instead.FixedEurPerMonth : VatRule.Net(e.Instead.FixedEurPerMonth, e.Instead.Vat, given.VatFraction);
        PricingCase complete = given with
        {
            Enterprise = e with { Instead = e.Instead with { FixedEurPerMonth = fixedEur } },
            PerPersonUnits = perPerson,
            LabourHours = labour,
            Uses = uses,
            AlternativeUses = otherwise,
            AlternativeEur = VatRule.Net(alternative, vat, given.VatFraction),
            AlternativeVat = vat == Vat.None ? Vat.None : Vat.Excluded,
            Assumptions = values.Assumptions,
        };
        Doubt(complete, document, problems);
        return problems.HasErrors ? null : complete;
    }

    // Random paths begin where records end, and work where there are people.
    private static void Doubt(PricingCase given, Document document, ProblemList problems)
    {
        var period = new Time.Period { Start = given.Start, Years = given.Years };
        if (given.People.All(p => p.Record is { } record && !OccupancySeries.NeedsFuture(record, period)))
        {
            problems.Add(document.At("period.start", "lies so early that the record covers the whole contract: every path is the record; start after it to see the risk", Severity.Warning));
        }
        ServiceDrivers drivers = given.Enterprise.Drivers;
        double work = given.PerPersonUnits + drivers.PerArrivalUnitsPerPerson + drivers.PerDepartureUnitsPerPerson
            + drivers.FixedUnitsPerMonth + drivers.PerEventUnitsPerEvent * drivers.EventsPerYear;
        string path = $"enterprises.{given.Service}";
        if (work <= 0 && !problems.HasErrors)
        {
            problems.Add(document.At($"{path}.drivers", "make no work at all: there is nothing to price"));
        }
        else if (!problems.HasErrors && !given.HasRecord && EnterpriseModel.Work(given, PricingPaths.Recorded(given).Months, given.PerPersonUnits).Sum() <= 0)
        {
            problems.Add(document.At($"{path}.drivers", "make no work, because nobody is planned to be in the centre: there is nothing to price"));
        }
        EnterpriseFinance finance = given.Enterprise.Finance;
        bool buys = given.Enterprise.Equipment.Values.Any(e => e.CapexEur > 0) || given.Enterprise.Vehicles is { Number: > 0, CapexEur: > 0 };
        foreach ((string key, double share) in new[] { ("grant", finance.GrantFraction), ("loan", finance.LoanFraction) })
        {
            if (share > 0 && !buys)
            {
                problems.Add(document.At($"{path}.finance.{key}", "pays for nothing: the enterprise has no equipment or vehicles with a price", Severity.Warning));
            }
        }
        if (buys && finance is { GrantFraction: 1, LoanFraction: > 0 })
        {
            problems.Add(document.At($"{path}.finance.loan", "is of nothing: it is a share of what the grant leaves, and the grant pays all", Severity.Warning));
        }
    }

    private static double? LabourHours(string service, SiteInputs? site) => (service, site?.Services) switch
    {
        ("laundry", { Laundry: { } s }) => s.LabourHoursPerKg,
        ("catering", { Catering: { } s }) => s.LabourHoursPerMeal,
        ("cleaning", { Cleaning: { } s }) => s.LabourHoursPerM2,
        ("repair", { Repair: { } s }) => s.LabourFraction,
        ("maintenance", { Maintenance: { } s }) => s.LabourFraction,
        _ => null,
    };

    // The mean of the sites by their work. Where only some of them bear VAT, all stand without that which is added to the whole.
    private static (double? Eur, Vat Vat) NowAtTheCentre(PricingCase given, IReadOnlyList<PricedSites.Priced> sites, UnitUses uses)
    {
        (double Eur, Vat Vat, double Share)[] now = [.. sites.Where(s => s.Share > 0).Select(s => (NowAt(given, s.Inputs, s.Metered, uses), s.Share))
            .Where(s => s.Item1.Eur is not null).Select(s => (s.Item1.Eur!.Value, s.Item1.Vat, s.Share))];
        if (now.Length == 0)
        {
            return (null, Vat.Excluded);
        }
        bool isAlike = now.All(n => n.Vat == now[0].Vat);
        double vat = given.Enterprise.Instead.CentreRecoversVat ? 0 : given.VatFraction, all = now.Sum(n => n.Share);
        double Alike((double Eur, Vat Vat, double Share) n) => isAlike ? n.Eur : n.Vat == Vat.None ? n.Eur / (1 + vat) : VatRule.Net(n.Eur, n.Vat, given.VatFraction);
        return (now.Sum(n => n.Share / all * Alike(n)), isAlike ? now[0].Vat : Vat.Excluded);
    }

    // A provider's price and what it takes of the site's meters, or labour, materials and meters of the site's own work.
    private static (double? Eur, Vat Vat) NowAt(PricingCase given, SiteInputs site, MeteredService? metered, UnitUses uses)
    {
        // Panels give their power by day: without them it comes from the grid.
        if (given.Service == "solar")
        {
            return (given.ElectricityEurPerKwh, Vat.Excluded);
        }
        if (given.Service == "collection")
        {
            return (metered?.CollectionEur(site.Prices.Waste), site.Prices.Vat.Waste);
        }
        if (PartsOf(given.Service, site) is not { } now)
        {
            return (null, Vat.Excluded);
        }
        // Labour of the centre's own bears no VAT; what it buys for the work does.
        double Borne(double eur, Vat vat) => VatRule.CostToPayer(eur, vat, given.VatFraction, given.Enterprise.Instead.CentreRecoversVat);
        double OfNet(double eur, Vat vat) => Borne(eur, vat == Vat.None ? Vat.None : Vat.Excluded);
        VatTerms terms = site.Prices.Vat;
        double hourEur = site.Wages.OfRoleEurPerMonth(given.Service) * 12 / site.Wages.ProductiveTimeHoursPerYear;
        double givenEur = OfNet(uses.ElectricityKwh * given.ElectricityEurPerKwh, terms.Electricity)
            + OfNet(uses.FuelKwh * given.Enterprise.Uses.FuelPriceEurPerKwh, Vat.Excluded) + OfNet(uses.WaterL / 1000 * given.WaterEurPerM3, terms.Water);
        double ownEur = LabourHours(given.Service, site)!.Value * hourEur + givenEur;
        // Beside providers it stands as their prices do, so that it costs as much when their VAT is counted.
        Vat stands = now.All(p => p.Provider == Provider.InHouse) ? Vat.None : terms.Services;
        return (now.Sum(p => p.ShareFraction * (p.Provider == Provider.InHouse
            ? (Borne(p.UnitPriceEur, terms.Services) + ownEur) / Borne(1, stands)
            : p.UnitPriceEur + (WorksOnMeters(given.Service, p) ? givenEur / Borne(1, stands) : 0))), stands);
    }

    private static IReadOnlyList<ServicePart>? PartsOf(string service, SiteInputs site) => (service, site.Services) switch
    {
        ("laundry", { Laundry: { } s }) => s.Parts,
        ("catering", { Catering: { } s }) => s.Parts,
        ("cleaning", { Cleaning: { } s }) => s.Parts,
        ("repair", { Repair: { } s }) => s.Parts,
        ("maintenance", { Maintenance: { } s }) => s.Parts,
        _ => null,
    };

    // A provider at work on the site takes power, fuel and water of the centre beside its price; the enterprise priced here pays for its own.
    private static bool WorksOnMeters(string service, ServicePart part) =>
        part is { Provider: not Provider.InHouse, IsOffSite: false } && service is "laundry" or "catering" or "cleaning";
}
