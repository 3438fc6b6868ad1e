using Sim.Engine.Accounts;
using Sim.Engine.Occupancy;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;

namespace Sim.Engine.Studies;

/// <summary>Makes the case of a pricing from a file: a scenario, or a file of enterprises alone.</summary>
public static class PricingFile
{
    private static readonly Variation OneYear = Variation.Of("one year", ("period.years", "1"));

    /// <summary>The case of a service; none, with the problems reported, where there are errors.</summary>
    public static PricingCase? Case(ScenarioFile file, string service, ProblemList problems, string? site = null, CancellationToken cancel = default)
    {
        if (file.IsOfEnterprise && site is not null)
        {
            problems.Add(new(Severity.Error, file.Document.File, 0, 0, "", "has no sites to choose from: it is a file of an enterprise alone") { Found = $"--site {site}" });
            return null;
        }
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
        PricingCase? given = PricedSites.Choose(scenario, service, site, problems) is { } sites
            ? OfScenario(file, scenario, service, enterprise, sites, problems, cancel) : null;
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

    // Labour alone is no price of solar power: nearly all of it is the panels.
    private static bool LacksPanels(string service, EnterpriseInputs enterprise) =>
        service == "solar" && enterprise.Equipment.Count == 0 && enterprise.Drivers.PerPersonUnitsPerPersonDay is null;

    private static PricingCase? OfEnterprise(ScenarioFile file, Document filled, EnterpriseFileInputs inputs, string service, EnterpriseInputs enterprise, ProblemList problems)
    {
        if (LacksPanels(service, enterprise))
        {
            problems.Add(filled.At("enterprises.solar", "has no panels whose power it could sell: state them (enterprises.solar.equipment), or what it delivers (enterprises.solar.drivers.per_person)"));
            return null;
        }
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
        return problems.HasErrors ? null : PricingDefaults.Resolve(Priced(given, inputs.Prices, inputs.Wages), filled, null, [], problems);
    }

    private static PricingCase? OfScenario(
        ScenarioFile file, Scenario scenario, string service, EnterpriseInputs enterprise, IReadOnlyList<string> sites, ProblemList problems, CancellationToken cancel)
    {
        var given = new PricingCase
        {
            Name = scenario.Inputs.Name,
            Service = service,
            Enterprise = enterprise,
            Sites = sites,
            People = scenario.Shared.Occupancy is null
                ? Read(file, scenario.Document, [.. sites.Select(s => (s, scenario.PathOf(s, "occupancy"), scenario.Sites[s].Occupancy))], problems)
                : [.. Read(file, scenario.Document, [(PricedSites.All, "occupancy", PricedSites.AllPeople(scenario))], problems).Select(p => PricedSites.Placed(p, scenario, sites))],
            Start = scenario.Inputs.Period.Start,
            Seed = scenario.Inputs.Seed,
        };
        if (problems.HasErrors)
        {
            return null;
        }
        if (scenario.Inputs.Closure?.Date is not null)
        {
            problems.Add(scenario.Document.At("closure.date", "is not counted in a price: the contract runs its whole length", Severity.Warning));
        }
        Run? run = null;
        bool asksMeters = enterprise.Drivers.PerPersonUnitsPerPersonDay is null || enterprise.Uses.ElectricityKwhPerUnit is null
            || enterprise.Uses.WaterLPerUnit is null || enterprise.Uses.FuelKwhPerUnit is null
            // What collection costs by the unit follows from what is fetched, and how.
            || (service == "collection" && enterprise.Instead.PriceEurPerUnit is null);
        if ((asksMeters || sites.Count > 1) && MeteredService.IsSimulated(service))
        {
            // The scenario itself has been checked: what the shorter period alone would warn of is not the file's.
            var own = new ProblemList();
            run = file.Bind(OneYear, own) is { } year && new Compiler().Compile(year, own) is { } plan ? Run.Of(plan, cancel: cancel) : null;
            foreach (Problem problem in own.Sorted.Where(p => p.Severity == Severity.Error))
            {
                problems.Add(problem);
            }
        }
        if (problems.HasErrors)
        {
            return null;
        }
        PricedSites.Weights weights = PricedSites.WeightsOf(given, run);
        SiteInputs main = scenario.Sites[weights.Main];
        MeteredService? metered = run is null || !asksMeters ? null : MeteredService.Of(run, service, sites);
        if (service == "solar" && metered is null && enterprise.Drivers.PerPersonUnitsPerPersonDay is null)
        {
            // Any enterprise can wash or cook for people; nobody sells the power of panels that are not there.
            problems.Add(scenario.Document.At(scenario.PathOf(weights.Main, "electricity.pv"), "gives no power to sell: state the panels' peak, or what the enterprise delivers (enterprises.solar.drivers.per_person)"));
            return null;
        }
        if (LacksPanels(service, enterprise))
        {
            problems.Add(scenario.Document.At("enterprises.solar", "has no panels in its cost, though electricity.pv gives power to sell: state what they cost (enterprises.solar.equipment), or what the enterprise delivers of panels that others pay (enterprises.solar.drivers.per_person)"));
            return null;
        }
        PricingCase[] bySite = [.. sites.Select(s => Priced(given, scenario.Sites[s].Prices, main.Wages))];
        return PricingDefaults.Resolve(Priced(given, main.Prices, main.Wages) with
        {
            MainSite = weights.Main,
            Emissions = main.Emissions,
            ElectricityEurPerKwh = weights.Mean(bySite.Select(c => c.ElectricityEurPerKwh)),
            WaterEurPerM3 = weights.Mean(bySite.Select(c => c.WaterEurPerM3)),
            DieselEurPerL = weights.Mean(bySite.Select(c => c.DieselEurPerL)),
        }, scenario.Document, metered, [.. sites.Select((s, i) => new PricedSites.Priced(scenario.Sites[s], weights.Shares[i],
            run is null || !asksMeters ? null : MeteredService.Of(run, service, [s]))).OrderByDescending(s => s.Share)], problems);
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
            catch (InputFileException problem)
            {
                problems.Add(document.At(path + ".recorded", problem.Message));
            }
        }
        return people;
    }
}
