using Sim.Engine.Occupancy;
using Sim.Engine.Schema;
using Sim.Engine.Services;
using Sim.Engine.Time;

namespace Sim.Engine.Studies;

/// <summary>The people of a contract: as recorded, and along random paths.</summary>
public static class PricingPaths
{
    /// <summary>One path: people by month, and by day over all sites.</summary>
    public sealed record PeoplePath(PeopleMonth[] Months, double[] PeopleByDay);

    /// <summary>The record's last whole years over again, or the plan as it stands.</summary>
    public static PeoplePath Recorded(PricingCase given) => Sum(given, people =>
    {
        OccupancyInputs inputs = people.Inputs;
        if (people.Record is { } record)
        {
            bool aYear = NodaTime.Period.DaysBetween(record.Records[0].Date, record.Records[^1].Date) >= 366;
            inputs = inputs with { Future = aYear ? Occupancy.Future.Repeat : Occupancy.Future.Hold };
        }
        return OccupancySeries.Of(inputs, PeriodOf(given), people.Record, default).PeopleByDay;
    });

    /// <summary>The i-th random path: the occupancy that a run with the file's seed plus i has, where it goes on by the model.</summary>
    public static PeoplePath Random(PricingCase given, int index) => Sum(given, people =>
    {
        var draw = new Draw(given.Seed + index, "occupancy", people.Site);
        if (people.Record is { } record)
        {
            return OccupancySeries.Of(people.Inputs with { Future = Occupancy.Future.Model }, PeriodOf(given), record, draw).PeopleByDay;
        }
        double[] year = OccupancySeries.Of(people.Inputs, new Period { Start = given.Start, Years = 1 }, null, draw).PeopleByDay;
        return OccupancyModel.Around(people.Inputs, year, given.Years * Calendar.DaysPerYear, draw);
    });

    /// <summary>Statistics of the record itself, from its first to its last day; of the plan where there is no record.</summary>
    public static PathStatistics RecordStatistics(PricingCase given)
    {
        double beds = given.People.Sum(p => p.Inputs.CapacityPeople);
        if (given.People is not [{ Record: { } record } only])
        {
            return PathStatistics.Of(Recorded(given).PeopleByDay, 0, beds);
        }
        int start = record.Records[0].Date.Year, years = record.Records[^1].Date.Year - start + 1;
        int first = Calendar.DayNumber(start, record.Records[0].Date), last = Calendar.DayNumber(start, record.Records[^1].Date);
        double[] people = OccupancySeries.Of(only.Inputs with { Future = Occupancy.Future.Hold }, new Period { Start = start, Years = years }, record, default).PeopleByDay;
        return PathStatistics.Of(people.AsSpan(first, last - first + 1), first, beds);
    }

    /// <summary>Whether a record is too thin to show season, persistence and spread itself.</summary>
    public static bool HasFewRecords(PricingCase given) => given.People.Any(p => p.Record is { } record
        && OccupancySeries.Of(p.Inputs with { Future = Occupancy.Future.Model }, PeriodOf(given), record, default).Report is { Future: Occupancy.Future.Model, SeasonFromRecord: false });

    private static Period PeriodOf(PricingCase given) => new() { Start = given.Start, Years = given.Years };

    private static PeoplePath Sum(PricingCase given, Func<PricedPeople, double[]> daysOf) => Of(given, [.. given.People.Select(daysOf)]);

    /// <summary>A path from the days of each site, in the order of the case's people.</summary>
    internal static PeoplePath Of(PricingCase given, IReadOnlyList<double[]> daysBySite)
    {
        var months = new PeopleMonth[given.Months];
        var sum = new double[given.Years * Calendar.DaysPerYear];
        for (int site = 0; site < daysBySite.Count; site++)
        {
            double[] days = daysBySite[site];
            Stay stay = given.People[site].Inputs.Stay;
            for (int day = 0; day < days.Length; day++)
            {
                (double arrivals, double departures) = stay.Turnover(days[Math.Max(0, day - 1)], days[day]);
                ref PeopleMonth month = ref months[day / Calendar.DaysPerYear * 12 + Calendar.MonthOfDay(day % Calendar.DaysPerYear)];
                month = new(month.PersonNights + days[day], month.Arrivals + arrivals, month.Departures + departures);
                sum[day] += days[day];
            }
        }
        return new(months, sum);
    }
}
