using Sim.Engine.Accounts;
using Sim.Engine.Occupancy;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Services;

namespace Sim.Engine.Studies;

/// <summary>Makes the case of a pricing from a file: a scenario, or a file of enterprises alone.</summary>
public static class PricingFile
{
    private static readonly Variation OneYear = Variation.Of("one year", ("period.years", "1"));

    /// <summary>The case of a service; none, with the problems reported, where there are errors.</summary>
    public static PricingCase? Case(ScenarioFile file, string service, ProblemList problems, CancellationToken cancel = default)
    {
        if (file.IsOfEnterprise)
        {
            return file.BindEnterprise(problems, out Document filled) is { } alone && Named(alone.Enterprises, service, filled, problems) is { } own
                ? OfEnterprise(file, filled, alone, service, own, problems) : null;
        }
        // A scenario that says nothing of the enterprise gets a usual one.
        Variation variation = file.Document.Find($"enterprises.{service}") is null && UsualOf(service)
            ? Variation.Of("usual enterprise", ($"enterprises.{service}", "{}")) : Variation.Baseline;
        if (file.Bind(variation, problems) is not { } scenario || Named(scenario.Inputs.Enterprises, service, scenario.Document, problems) is not { } enterprise)
        {
            return null;
        }
        PricingCase? given = OfScenario(file, scenario, service, enterprise, problems, cancel);
        return given is null || variation == Variation.Baseline ? given : given with
        {
            Assumptions = [new("the enterprise", "usual labour and materials, no machines, vehicles, rent or loan", $"the file has no enterprises.{service}"), .. given.Assumptions],
        };
    }

    /// <summary>Whether the catalogue knows a usual enterprise for a service.</summary>
    private static bool UsualOf(string service) => Catalogue.Shipped.TryFind($"enterprise.{service}.unit", out _);

    private static EnterpriseInputs? Named(IReadOnlyDictionary<string, EnterpriseInputs> enterprises, string service, Document document, ProblemList problems)
    {
        if (enterprises.TryGetValue(service, out EnterpriseInputs? enterprise))
        {
            return enterprise;
        }
        bool isScenario = document.Root.TryGet("location", out _) || document.Root.TryGet("sites", out _);
        string[] known = !isScenario ? [.. enterprises.Keys] : [.. enterprises.Keys.Concat(Catalogue.Shipped.Entries.Where(e => e.Key.StartsWith("enterprise.", StringComparison.Ordinal)
            && e.Key.EndsWith(".unit", StringComparison.Ordinal)).Select(e => e.Key.Split('.')[1])).Distinct(StringComparer.Ordinal)];
        problems.Add(document.At("enterprises", "is not a service of this file") with
        {
            Found = service,
            Allowed = string.Join(", ", known),
            Nearest = Nearest.To(service, known),
        });
        return null;
    }

    private static PricingCase? OfEnterprise(ScenarioFile file, Document filled, EnterpriseFileInputs inputs, string service, EnterpriseInputs enterprise, ProblemList problems)
    {
        var given = new PricingCase
        {
            Name = inputs.Name,
            Service = service,
            Enterprise = enterprise,
            People = Read(file, filled, [("site", "occupancy", inputs.Occupancy)], problems),
            Start = inputs.Period.Start,
            Seed = inputs.Seed,
            Emissions = inputs.Emissions,
        };
        return problems.HasErrors ? null : Resolve(Priced(given, inputs.Prices, inputs.Wages), filled, null, null, problems);
    }

    private static PricingCase? OfScenario(ScenarioFile file, Scenario scenario, string service, EnterpriseInputs enterprise, ProblemList problems, CancellationToken cancel)
    {
        SiteInputs first = scenario.Sites.OrderBy(s => s.Key, StringComparer.Ordinal).First().Value;
        var given = new PricingCase
        {
            Name = scenario.Inputs.Name,
            Service = service,
            Enterprise = enterprise,
            People = Read(file, scenario.Document, [.. scenario.Sites.OrderBy(s => s.Key, StringComparer.Ordinal)
                .Select(s => (s.Key, scenario.PathOf(s.Key, "occupancy"), s.Value.Occupancy))], problems),
            Start = scenario.Inputs.Period.Start,
            Seed = scenario.Inputs.Seed,
            Emissions = first.Emissions,
        };
        if (problems.HasErrors)
        {
            return null;
        }
        MeteredService? metered = null;
        bool asksMeters = enterprise.Drivers.PerPersonUnitsPerPersonDay is null || enterprise.Uses.ElectricityKwhPerUnit is null
            || enterprise.Uses.WaterLPerUnit is null || enterprise.Uses.FuelKwhPerUnit is null;
        if (asksMeters && MeteredService.IsSimulated(service))
        {
            Result? result = new Study(file).Alone(OneYear, plan => Simulation.Run.Of(plan, cancel: cancel), problems);
            metered = result is null ? null : MeteredService.Of(result, service);
        }
        return problems.HasErrors ? null : Resolve(Priced(given, first.Prices, first.Wages), scenario.Document, metered, first, problems);
    }

    private static PricingCase Priced(PricingCase given, Prices prices, Wages wages)
    {
        double rate = prices.Vat.RateFraction;
        return given with
        {
            Wages = wages,
            VatFraction = rate,
            // Work is done by day.
            ElectricityEurPerKwh = VatRule.Net(prices.Electricity.DayEurPerKwh, prices.Vat.Electricity, rate),
            WaterEurPerM3 = VatRule.Net(prices.Water.MainsEurPerM3 + prices.Water.SewerEurPerM3, prices.Vat.Water, rate),
            DieselEurPerL = VatRule.Net(prices.DieselEurPerL, prices.Vat.Diesel, rate),
        };
    }

    private static List<PricedPeople> Read(ScenarioFile file, Document document, IReadOnlyList<(string Site, string Path, OccupancyInputs Inputs)> sites, ProblemList problems)
    {
        var people = new List<PricedPeople>();
        foreach ((string site, string path, OccupancyInputs inputs) in sites)
        {
            try
            {
                people.Add(new(site, inputs, inputs.Recorded is { } csv
                    ? OccupancyFile.Load(Path.IsPathRooted(csv) ? csv : Path.Combine(file.Folder, csv), csv) : null));
            }
            catch (OccupancyFileException problem)
            {
                problems.Add(document.At(path + ".recorded", problem.Message));
            }
        }
        return people;
    }

    // What the file does not say: first what the centre's meters show, then what is usual.
    private static PricingCase? Resolve(PricingCase given, Document document, MeteredService? metered, SiteInputs? site, ProblemList problems)
    {
        EnterpriseInputs e = given.Enterprise;
        var assumptions = new List<PricingAssumption>();
        string path = $"enterprises.{given.Service}";
        double Value(double? written, double? meter, string key, string what, string at, string per)
        {
            string unit = per.Replace("unit", e.Unit, StringComparison.Ordinal);
            Catalogue.Shipped.TryFind($"enterprise.{given.Service}.{key}", out CatalogueEntry? entry);
            if (written is { } own)
            {
                Doubt(document, $"{path}.{at}", own, entry, unit, problems);
                return own;
            }
            if (meter is { } shown && double.IsFinite(shown))
            {
                assumptions.Add(new(what, $"{shown.ToString("G4", System.Globalization.CultureInfo.InvariantCulture)} {unit}", "metered in a run of the centre over one year"));
                return shown;
            }
            if (entry is not null)
            {
                assumptions.Add(new(what, $"{entry.Value} {unit}", $"catalogue, grade {entry.Grade}: {(entry.Source.Length > 0 ? entry.Source : entry.Note)}"));
                return double.Parse(entry.Value, System.Globalization.CultureInfo.InvariantCulture);
            }
            problems.Add(document.At($"{path}.{at}", $"is missing; the catalogue has no usual value for {given.Service}"));
            return 0;
        }
        UnitUses usual = new(
            Value(e.Instead.ElectricityKwhPerUnit, metered?.Uses.ElectricityKwh, "electricity", "electricity of the alternative", "instead.electricity", "kWh/unit"),
            Value(e.Instead.FuelKwhPerUnit, metered?.Uses.FuelKwh, "fuel", "fuel of the alternative", "instead.fuel", "kWh/unit"),
            Value(e.Instead.WaterLPerUnit, metered?.Uses.WaterL, "water", "water of the alternative", "instead.water", "L/unit"));
        var uses = new UnitUses(
            Value(e.Uses.ElectricityKwhPerUnit, metered?.Uses.ElectricityKwh, "electricity", "electricity", "uses.electricity", "kWh/unit"),
            Value(e.Uses.FuelKwhPerUnit, metered?.Uses.FuelKwh, "fuel", "fuel", "uses.fuel", "kWh/unit"),
            Value(e.Uses.WaterLPerUnit, metered?.Uses.WaterL, "water", "water", "uses.water", "L/unit"));
        double perPerson = Value(e.Drivers.PerPersonUnitsPerPersonDay, metered?.PerPersonUnits, "per_person", "work", "drivers.per_person", "unit/person/day");
        double? ownLabour = (given.Service, site?.Services) switch
        {
            ("laundry", { Laundry: { } s }) => s.LabourHoursPerKg,
            ("catering", { Catering: { } s }) => s.LabourHoursPerMeal,
            ("cleaning", { Cleaning: { } s }) => s.LabourHoursPerM2,
            _ => null,
        };
        double labour = Value(e.Crew.LabourHoursPerUnit, ownLabour, "labour", "labour", "crew.labour", "h/unit");
        if (ownLabour is not null && e.Crew.LabourHoursPerUnit is null)
        {
            assumptions[^1] = assumptions[^1] with { Source = $"services.{given.Service} of the centre" };
        }
        (double? now, Vat nowVat) = site is null ? (null, Vat.Excluded) : NowAtTheCentre(given, site, uses);
        double alternative = Value(e.Instead.PriceEurPerUnit, now, "price", "what the centre pays otherwise", "instead.price", "EUR/unit");
        Vat vat = e.Instead.PriceEurPerUnit is null && now is not null ? nowVat : e.Instead.Vat;
        if (now is not null && e.Instead.PriceEurPerUnit is null)
        {
            assumptions[^1] = assumptions[^1] with { Source = "what the centre does now, by its services, wages and prices" };
        }
        DoubtPaths(given with { PerPersonUnits = perPerson }, document, problems);
        return problems.HasErrors ? null : given with
        {
            PerPersonUnits = perPerson,
            LabourHours = labour,
            Uses = uses,
            AlternativeUses = usual,
            AlternativeEur = VatRule.Net(alternative, vat, given.VatFraction),
            AlternativeVat = vat == Vat.None ? Vat.None : Vat.Excluded,
            Assumptions = assumptions,
        };
    }

    private static void Doubt(Document document, string path, double own, CatalogueEntry? usual, string unit, ProblemList problems)
    {
        if (usual is { Low: { } low, High: { } high } && (own < low || own > high))
        {
            problems.Add(document.At(path, FormattableString.Invariant($"is implausible: usual are {low} to {high} {unit} ({(usual.Source.Length > 0 ? usual.Source : usual.Note)})"), Severity.Warning)
                with { Found = FormattableString.Invariant($"{own} {unit}") });
        }
    }

    // Random paths begin where records end, and work where there are people.
    private static void DoubtPaths(PricingCase given, Document document, ProblemList problems)
    {
        var period = new Time.Period { Start = given.Start, Years = given.Years };
        if (given.People.All(p => p.Record is { } record && !OccupancySeries.NeedsFuture(record, period)))
        {
            problems.Add(document.At("period.start", "lies so early that the record covers the whole contract: every path is the record; start after it to see the risk", Severity.Warning));
        }
        ServiceDrivers drivers = given.Enterprise.Drivers;
        if (given.PerPersonUnits + drivers.PerArrivalUnitsPerPerson + drivers.PerDepartureUnitsPerPerson + drivers.FixedUnitsPerMonth + drivers.PerEventUnitsPerEvent * drivers.EventsPerYear <= 0)
        {
            problems.Add(document.At($"enterprises.{given.Service}.drivers", "make no work at all: there is nothing to price"));
        }
    }

    // A provider's price, or labour, materials and meters of the centre's own work.
    private static (double? Eur, Vat Vat) NowAtTheCentre(PricingCase given, SiteInputs site, UnitUses uses)
    {
        double OwnEur(double labourHours, string role) => labourHours * site.Wages.OfRoleEurPerMonth(role) * 12 / site.Wages.ProductiveTimeHoursPerYear
            + uses.ElectricityKwh * given.ElectricityEurPerKwh + uses.FuelKwh * given.Enterprise.Uses.FuelPriceEurPerKwh + uses.WaterL / 1000 * given.WaterEurPerM3;
        return (given.Service, site.Services) switch
        {
            ("laundry", { Laundry: { } s }) => s.Provider == Provider.InHouse ? (s.UnitPriceEur + OwnEur(s.LabourHoursPerKg, "laundry"), Vat.None) : (s.UnitPriceEur, site.Prices.Vat.Services),
            ("catering", { Catering: { } s }) => s.Provider == Provider.InHouse ? (s.UnitPriceEur + OwnEur(s.LabourHoursPerMeal, "catering"), Vat.None) : (s.UnitPriceEur, site.Prices.Vat.Services),
            ("cleaning", { Cleaning: { } s }) => s.Provider == Provider.InHouse ? (s.UnitPriceEur + OwnEur(s.LabourHoursPerM2, "cleaning"), Vat.None) : (s.UnitPriceEur, site.Prices.Vat.Services),
            _ => (null, Vat.Excluded),
        };
    }
}
