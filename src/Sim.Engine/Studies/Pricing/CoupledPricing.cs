using System.Globalization;
using Sim.Engine.Scenarios;
using Sim.Engine.Simulation;

namespace Sim.Engine.Studies;

/// <summary>Prices a service along paths of which each is a run of the whole engine: power cuts, queues and weather included.</summary>
public static class CoupledPricing
{
    /// <summary>
    /// Prices a case; path i is the scenario with its seed plus i, in a stretch of its own of the scenario's pool of weather years.
    /// None, with the problems reported, where the file cannot be run or the engine does not simulate the service.
    /// </summary>
    public static PricingResult? Of(ScenarioFile file, PricingCase given, int paths, int threads, ProblemList problems,
        IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        if (file.IsOfEnterprise || !MeteredService.IsSimulated(given.Service))
        {
            string why = file.IsOfEnterprise ? "cannot be run with --coupled: it has no location, climate and buildings"
                : $"has with {given.Service} a service that is not simulated: --coupled works with {string.Join(", ", MeteredService.Simulated.SkipLast(1))} and {MeteredService.Simulated[^1]}";
            problems.Add(new(Severity.Error, file.Document.File, 0, 0, "", why));
            return null;
        }
        var compiler = new Compiler();
        // What is wrong with the file is wrong with every path: it is told once.
        if (PlanOf(file, given, 0, compiler, problems) is not { } first)
        {
            return null;
        }
        var ran = new (PricingPaths.PeoplePath People, double[] Work, UnitUses Uses)[paths];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        int without = 0, done = 0;
        Parallel.For(0, paths, options, i =>
        {
            Plan plan = i == 0 ? first : PlanOf(file, given, i, compiler, new())!;
            Run run = Run.Of(InWeatherOf(first, plan, i * given.Years), cancel: cancel);
            if (MeteredService.Of(run, given.Service, given.Sites) is not { } metered)
            {
                Interlocked.Increment(ref without);
                return;
            }
            ran[i] = Path(run, given, metered);
            progress?.Report(Interlocked.Increment(ref done));
        });
        if (without > 0)
        {
            problems.Add(file.Document.At($"enterprises.{given.Service}", "cannot be priced with --coupled: the centre has no such work"));
            return null;
        }
        return Pricing.Of(given, [.. ran.Select(p => p.People)], [.. ran.Select(p => p.Work)], i => ran[i].Uses, coupled: true, options);
    }

    private static Plan? PlanOf(ScenarioFile file, PricingCase given, int path, Compiler compiler, ProblemList problems)
    {
        Variation variation = Variation.Of("a path",
        [
            ("seed", (given.Seed + path).ToString(CultureInfo.InvariantCulture)),
            ("period.years", given.Years.ToString(CultureInfo.InvariantCulture)),
        ]);
        return file.Bind(variation, problems) is { } scenario ? compiler.Compile(scenario, problems) : null;
    }

    // Weather years cost more than the hours simulated in them: all paths share one pool, and begin in it one after the other.
    private static Plan InWeatherOf(Plan first, Plan plan, int year) => plan with
    {
        Sites = [.. plan.Sites.Select((site, i) => site.With(first.Sites[i].Climate.From(year)))],
    };

    private static (PricingPaths.PeoplePath, double[], UnitUses) Path(Run run, PricingCase given, MeteredService metered)
    {
        PricingPaths.PeoplePath people = PricingPaths.Of(given, [.. given.People.Select(p => PeopleOf(run, given, p))]);
        // What the engine does follows residents; arrivals, departures and events are the enterprise's own.
        double[] work = EnterpriseModel.Work(given, people.Months, 0);
        for (int m = 0; m < work.Length; m++)
        {
            work[m] += metered.UnitsByMonth[m];
        }
        return (people, work, UsesOf(given, metered));
    }

    private static double[] PeopleOf(Run run, PricingCase given, PricedPeople people)
    {
        if (people.Placed is null)
        {
            return run.Sites.First(s => s.Plan.Name == people.Site).Plan.Occupancy.PeopleByDay;
        }
        var sum = new double[given.Years * Time.Calendar.DaysPerYear];
        foreach (SiteRun site in run.Sites.Where(s => given.Sites.Contains(s.Plan.Name)))
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
