using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;

namespace Sim.Engine.Studies;

/// <summary>Prices a service along paths of which each is a run of the whole engine: power cuts, queues and weather included.</summary>
public static class CoupledPricing
{
    /// <summary>
    /// Prices a case; path i is the scenario with its seed plus i. None, with the problems reported, where the file cannot be
    /// run or the engine does not simulate the service.
    /// </summary>
    public static PricingResult? Of(ScenarioFile file, PricingCase given, int paths, int threads, ProblemList problems,
        IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        if (file.IsOfEnterprise || !MeteredService.IsSimulated(given.Service))
        {
            string why = file.IsOfEnterprise ? "cannot be run with --coupled: it has no location, climate and buildings"
                : $"has with {given.Service} a service that is not simulated: --coupled works with laundry, catering, cleaning, repair, maintenance, solar, collection and composting";
            problems.Add(new(Severity.Error, file.Document.File, 0, 0, "", why));
            return null;
        }
        var study = new Study(file);
        var ran = new (PricingPaths.PeoplePath People, double[] Work, UnitUses Uses)?[paths];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        var found = new ProblemList[paths];
        int done = 0;
        Parallel.For(0, paths, options, i =>
        {
            found[i] = new();
            ran[i] = Path(study, given, i, found[i], cancel);
            progress?.Report(Interlocked.Increment(ref done));
        });
        foreach (ProblemList own in found)
        {
            problems.AddAll(own);
        }
        return problems.HasErrors ? null
            : Pricing.Of(given, [.. ran.Select(p => p!.Value.People)], [.. ran.Select(p => p!.Value.Work)], i => ran[i]!.Value.Uses, coupled: true, options);
    }

    private static (PricingPaths.PeoplePath, double[], UnitUses)? Path(Study study, PricingCase given, int index, ProblemList problems, CancellationToken cancel)
    {
        var changes = new List<(string, string)>
        {
            ("seed", (given.Seed + index).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("period.years", given.Years.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        };
        Result? result = study.Alone(Variation.Of("a path", changes), plan => Run.Of(plan, cancel: cancel), problems);
        if (result is null)
        {
            return null;
        }
        if (MeteredService.Of(result, given.Service, given.Sites) is not { } metered)
        {
            problems.Add(result.Scenario.Document.At($"enterprises.{given.Service}", "cannot be priced with --coupled: the centre has no such work"));
            return null;
        }
        PricingPaths.PeoplePath people = PricingPaths.Of(given, [.. given.People.Select(p => PeopleOf(result, given, p))]);
        // What the engine does follows residents; arrivals, departures and events are the enterprise's own.
        double[] work = EnterpriseModel.Work(given, people.Months, 0);
        for (int m = 0; m < work.Length; m++)
        {
            work[m] += metered.UnitsByMonth[m];
        }
        return (people, work, UsesOf(given, metered));
    }

    private static double[] PeopleOf(Result result, PricingCase given, PricedPeople people)
    {
        if (people.Placed is null)
        {
            return result.Run.Sites.First(s => s.Plan.Name == people.Site).Plan.Occupancy.PeopleByDay;
        }
        var sum = new double[given.Years * Time.Calendar.DaysPerYear];
        foreach (SiteRun site in result.Run.Sites.Where(s => given.Sites.Contains(s.Plan.Name)))
        {
            for (int day = 0; day < sum.Length; day++)
            {
                sum[day] += site.Plan.Occupancy.PeopleByDay[day];
            }
        }
        return sum;
    }

    // A use that the file states stays as stated.
    private static UnitUses UsesOf(PricingCase given, MeteredService metered)
    {
        static double One(double? written, double metered, double otherwise) => written ?? (double.IsFinite(metered) ? metered : otherwise);
        Services.ServiceUses stated = given.Enterprise.Uses;
        return new(
            One(stated.ElectricityKwhPerUnit, metered.Uses.ElectricityKwh, given.Uses.ElectricityKwh),
            One(stated.FuelKwhPerUnit, metered.Uses.FuelKwh, given.Uses.FuelKwh),
            One(stated.WaterLPerUnit, metered.Uses.WaterL, given.Uses.WaterL));
    }
}
