using Sim.Engine.Occupancy;
using Sim.Engine.Schema;
using Sim.Engine.Services;
using Sim.Engine.Simulation;
using Sim.Engine.Time;

namespace Sim.Engine.Studies;

/// <summary>The people of a contract: as recorded, and along random paths.</summary>
public static class PricingPaths
{
    /// <summary>One path: people by month, and by day over all sites.</summary>
    public sealed record PeoplePath(PeopleMonth[] Months, double[] PeopleByDay);

    /// <summary>The record's last whole years over again, or the plan as it stands.</summary>
    public static PeoplePath Recorded(PricingCase given) => Sum(given, people => RecordedDays(given, people));

    private static double[] RecordedDays(PricingCase given, PricedPeople people)
    {
        OccupancyInputs inputs = people.Inputs;
        if (people.Record is { } record)
        {
            bool aYear = NodaTime.Period.DaysBetween(record.Records[0].Date, record.Records[^1].Date) >= 366;
            inputs = inputs with { Future = aYear ? Occupancy.Future.Repeat : Occupancy.Future.Hold };
        }
        return OccupancySeries.Of(inputs, PeriodOf(given), people.Record, default).PeopleByDay;
    }

    /// <summary>The i-th random path: the occupancy that a run with the file's seed plus i has, where it goes on by the model.</summary>
    public static PeoplePath Random(PricingCase given, int index) => Random(given)(index);

    /// <summary>The random paths: records are read and fitted once for all of them. Safe for use by several threads.</summary>
    public static Func<int, PeoplePath> Random(PricingCase given)
    {
        Func<Draw, double[]>[] daysOf = [.. given.People.Select(p => Days(given, p))];
        return index => Of(given, [.. given.People.Select((p, i) =>
        {
            double[] days = daysOf[i](Residents.DrawOf(given.Seed + index, p.Site));
            return p.Placed is { } placed ? placed(days) : days;
        })]);
    }

    private static Func<Draw, double[]> Days(PricingCase given, PricedPeople people)
    {
        if (people.Record is { } record)
        {
            Func<Draw, OccupancySeries> series = OccupancySeries.Prepared(people.Inputs with { Future = Occupancy.Future.Model }, PeriodOf(given), record);
            return draw => series(draw).PeopleByDay;
        }
        double[] year = OccupancySeries.Of(people.Inputs, new Period { Start = given.Start, Years = 1 }, null, default).PeopleByDay;
        return draw => OccupancyModel.Around(people.Inputs, year, given.Years * Calendar.DaysPerYear, draw);
    }

    /// <summary>Statistics of the record itself, from its first to its last day; of the plan where there is no record.</summary>
    public static PathStatistics RecordStatistics(PricingCase given)
    {
        double beds = given.People.Sum(p => p.Beds);
        if (given.People is not [{ Record: { } record } only])
        {
            return PathStatistics.Of(Recorded(given).PeopleByDay, 0, beds);
        }
        int start = record.Records[0].Date.Year, years = record.Records[^1].Date.Year - start + 1;
        int first = Calendar.DayNumber(start, record.Records[0].Date), last = Calendar.DayNumber(start, record.Records[^1].Date);
        double[] people = OccupancySeries.Of(only.Inputs with { Future = Occupancy.Future.Hold }, new Period { Start = start, Years = years }, record, default).PeopleByDay;
        return PathStatistics.Of((only.Placed?.Invoke(people) ?? people).AsSpan(first, last - first + 1), first, beds);
    }

    /// <summary>Whether the statistics of the record are those of one: of several records there is no common one.</summary>
    public static bool IsRecorded(PricingCase given) => given.People is [{ Record: not null }];

    /// <summary>What the random paths are drawn from, by site, where they continue a record.</summary>
    public static IReadOnlyList<(string Place, PathModel Model)> Models(PricingCase given) =>
    [
        .. given.People.Where(p => p.Record is not null)
            .Select(p => (p.Site, OccupancySeries.Of(p.Inputs with { Future = Occupancy.Future.Model }, PeriodOf(given), p.Record, default).Report.Model))
            .Where(m => m.Model is not null)
            .Select(m => (m.Site, m.Model!)),
    ];

    private static Period PeriodOf(PricingCase given) => new() { Start = given.Start, Years = given.Years };

    private static PeoplePath Sum(PricingCase given, Func<PricedPeople, double[]> daysOf) =>
        Of(given, [.. given.People.Select(p => p.Placed is { } placed ? placed(daysOf(p)) : daysOf(p))]);

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
