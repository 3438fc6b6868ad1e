using Sim.Engine.Accounts;
using Sim.Engine.Services;
using Sim.Engine.Time;

namespace Sim.Engine.Studies;

/// <summary>Prices a service: operations along many occupancy paths, then contracts over the same operations.</summary>
public static class Pricing
{
    /// <summary>Most random paths.</summary>
    public const int MostPaths = 10_000;

    private const int CurvePoints = 15;

    /// <summary>Prices a case along random paths by arithmetic. Results do not depend on the number of threads.</summary>
    public static PricingResult Of(PricingCase given, int paths, int threads, CancellationToken cancel = default)
    {
        var people = new PricingPaths.PeoplePath[paths];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        Func<int, PricingPaths.PeoplePath> random = PricingPaths.Random(given);
        Parallel.For(0, paths, options, i => people[i] = random(i));
        double[][] work = [.. people.Select(p => EnterpriseModel.Work(given, p.Months, given.PerPersonUnits))];
        return Of(given, people, work, _ => given.Uses, coupled: false, options);
    }

    /// <summary>Prices a case along paths of people whose work is known.</summary>
    internal static PricingResult Of(PricingCase open, IReadOnlyList<PricingPaths.PeoplePath> people, IReadOnlyList<double[]> work, Func<int, UnitUses> usesOf,
        bool coupled, ParallelOptions options)
    {
        PricingCase given = MachineSizing.Sized(open, work);
        var model = new EnterpriseModel(given);
        var random = new PricedPath[people.Count];
        Parallel.For(0, random.Length, options, i => random[i] = PricedPath.Of(people[i], i, work[i], usesOf(i), given, model));
        return Of(given, model, random, coupled);
    }

    private static PricingResult Of(PricingCase given, EnterpriseModel model, PricedPath[] random, bool coupled)
    {
        PricingPaths.PeoplePath record = PricingPaths.Recorded(given);
        PricedPath recorded = PricedPath.Of(record, null, EnterpriseModel.Work(given, record.Months, given.PerPersonUnits), given.Uses, given, model);
        var with = new PricingSide(given, model, recorded.Months, [.. random.Select(p => p.Months)]);
        Contract contract = given.Enterprise.Contract ?? new PerUnitContract { PriceEurPerUnit = RoundedUp(with.Needs.WithMarginExpected) };
        double[] payments = [.. with.Paths.Select(p => EnterpriseMoney.Payments(p, contract, given.Enterprise.Growth).Sum())];
        bool alone = given.Enterprise.Customers.Count == 0;
        PricingSide? agreed = alone ? null : new PricingSide(given, model, recorded.WithAgreedCustomers!, [.. random.Select(p => p.WithAgreedCustomers!)]);
        PricingSide? without = alone ? null : new PricingSide(given, model, recorded.WithoutCustomers!, [.. random.Select(p => p.WithoutCustomers!)]);
        return new PricingResult
        {
            Case = given,
            Paths = random.Length,
            Coupled = coupled,
            Contract = with.Outcome("contract", contract),
            ContractWithAgreedCustomers = agreed?.Outcome("contract with customers as agreed", contract),
            ContractWithoutCustomers = without?.Outcome("contract without other customers", contract),
            Needs = with.Needs,
            NeedsWithAgreedCustomers = agreed?.Needs,
            NeedsWithoutCustomers = without?.Needs,
            CentreLimitEur = given.CentreLimitEur(with.MeanAvoidedEurPerUnit),
            AvoidedEurPerUnit = with.MeanAvoidedEurPerUnit,
            Forms = [.. ContractForms.Calibrated(given, with.Paths, payments.Average()).Select(f => with.Outcome(f.Name, f.Contract))],
            Curve = Curve(given, model, with),
            Costs = with.Costs(),
            Footprint = with.Footprint(),
            Crew = with.Crew(),
            YearUnits = Quantiles.Of([.. with.Paths.Select(p => p.Sum(m => m.DoneUnits) / given.Years)]),
            CustomerUnits = with.Paths.Average(p => p.Sum(m => m.CustomerUnits)) / given.Years,
            Customers = CustomerOutcome.Of(given, random),
            Occupancy = OccupancyComparison.Of(given, record, random),
            ProfitsEur = [.. with.Paths.Select(p => EnterpriseMoney.Of(p, contract, model, given).ProfitEur / given.Years)],
            CapexEur = model.CapexEur,
            OwnersEur = model.CapexEur - model.GrantEur - model.LoanEur,
            Cash = with.CashQuantiles(contract),
        };
    }

    // A price that can be written into a contract: three digits. Where there is never any work there is no price.
    private static double RoundedUp(double eur)
    {
        if (!double.IsFinite(eur) || eur <= 0)
        {
            return 0;
        }
        double step = Math.Pow(10, Math.Floor(Math.Log10(eur)) - 2);
        return Math.Ceiling(eur / step - 1e-9) * step;
    }

    // From a fifteenth of the beds to all of them; fixed work, arrivals and departures are left as they are on the mean.
    private static List<CurvePoint> Curve(PricingCase given, EnterpriseModel model, PricingSide side)
    {
        double beds = given.People.Sum(p => p.Beds), perPerson = given.PerPersonUnits, share = given.Enterprise.ShareFraction;
        double mean = side.Paths.Average(p => p.Sum(m => m.AskedUnits)) / given.Months / share;
        double nights = side.Paths.Average(p => p.Sum(m => m.PersonNights)) / given.Months;
        // Work that does not follow residents alone has no beds to end at.
        double rest = perPerson > 0 ? Math.Max(0, mean - perPerson * nights) : 0;
        double most = perPerson > 0 ? beds * perPerson * Calendar.DaysPerYear / 12 : 1.5 * mean;
        var points = new List<CurvePoint>();
        for (int i = 1; i <= CurvePoints; i++)
        {
            double monthUnits = rest + most * i / CurvePoints;
            var work = new double[given.Months];
            var people = new PeopleMonth[given.Months];
            for (int m = 0; m < work.Length; m++)
            {
                work[m] = monthUnits * 12 * Calendar.DaysInMonth(m % 12) / Calendar.DaysPerYear;
            }
            OperationsMonth[] months = model.Operate(work, people, withCustomers: true, given.Uses);
            double done = months.Sum(m => m.DoneUnits), all = done + months.Sum(m => m.CustomerUnits), asked = months.Sum(m => m.AskedUnits);
            double residents = perPerson > 0 ? beds * i / CurvePoints : double.NaN;
            points.Add(new(monthUnits * share, residents, months.Average(m => m.CrewPosts) + model.FixedPosts, months.Sum(m => m.CostEur) / all,
                PricingSide.PriceEur(months, 0), asked > 0 ? months.Sum(m => m.LostUnits) / asked : 0));
        }
        return points;
    }
}
