using NodaTime;
using Sim.Engine.Occupancy;
using Sim.Engine.Schema;
using Sim.Engine.Studies;
using Sim.Engine.Time;
using Period = Sim.Engine.Time.Period;

namespace Sim.Engine.Tests.Occupancy;

public class RecordedEventsTests
{
    private const double Beds = 2000, Persistence = 0.7, Spread = 0.12;
    private static readonly Surges TrueSurges = new() { RatePerYear = 0.8, SizeFraction = 1.0, FadesDays = 60 };
    private static readonly Closures TrueClosures = new() { RatePerYear = 0.3, LastsDays = 120 };

    /// <summary>Forty years of daily figures of a known process: season, persistence, spread, surges and closures.</summary>
    private static readonly OccupancyFile Known = Record(40, new FutureModel
    {
        PersistenceFraction = Persistence,
        SpreadFraction = Spread,
        Surges = TrueSurges,
        Closures = TrueClosures,
    });

    private static readonly PathModel Fitted = Continue(Known, 1, 0).Report.Model!;

    [Fact]
    public void Closures_are_counted_with_their_length_by_hand()
    {
        // 1,000 days: open but for days 100 to 129 and 500 to 569: two closures in 900 open days, 50 days each.
        var past = new double[1000];
        for (int day = 0; day < past.Length; day++)
        {
            past[day] = day is (>= 100 and < 130) or (>= 500 and < 570) ? 0 : 300;
        }
        RecordedEvents events = RecordedEvents.Of(past, 0, 500);
        Assert.Equal(2, events.ClosuresFound);
        Assert.Equal(2 / (900 / 365.0), events.Closures!.RatePerYear, 9);
        Assert.Equal(50, events.Closures.LastsDays, 9);
        Assert.Null(events.Surges);
        Assert.All(events.Logs, log => Assert.Equal(Math.Log(300), log, 9));
    }

    [Fact]
    public void A_surge_on_a_quiet_record_is_found_with_its_size_and_fading()
    {
        // 300 people and a little noise, doubled on the first of a month, back with a time constant of 60 days.
        var draw = new Draw(5, "test");
        int start = 2 * 365 + Calendar.MonthStartDay[4];
        double[] past = [.. Enumerable.Range(0, 5 * 365).Select(day =>
            300 * (1 + 0.01 * draw.Normal(day)) * (1 + (day >= start ? Math.Exp(-(day - start) / 60.0) : 0)))];
        RecordedEvents events = RecordedEvents.Of(past, 0, 1000);
        Assert.Equal(1, events.SurgesFound);
        Assert.Equal(0.2, events.Surges!.RatePerYear, 9);
        Assert.InRange(events.Surges.SizeFraction, 0.9, 1.1);
        Assert.InRange(events.Surges.FadesDays, 50, 75);
        Assert.Null(events.Closures);
        // What is left is quiet.
        Assert.All(events.Logs, log => Assert.InRange(log - Math.Log(300), -0.06, 0.06));
    }

    [Fact]
    public void Plain_noise_has_hardly_any_surges()
    {
        // Beyond three deviations lies 0.135 % on one side: 0.016 months a year; estimated deviations of short records make it more.
        OccupancyFile quiet = Record(40, new FutureModel { PersistenceFraction = Persistence, SpreadFraction = 0.3 });
        PathModel fitted = Continue(quiet, 1, 0).Report.Model!;
        Assert.InRange(fitted.SurgesFound!.Value, 0, 4);
        Assert.Equal(0, fitted.ClosuresFound);
        Assert.InRange(fitted.SpreadFraction, 0.22, 0.36);
    }

    [Fact]
    public void A_long_record_gives_back_the_process_that_made_it()
    {
        Assert.True(Fitted.FromRecord);
        Assert.Equal("", Fitted.TooShort);
        Assert.InRange(Fitted.Surges!.RatePerYear, 0.5, 1.1);
        Assert.InRange(Fitted.Surges.SizeFraction, 0.7, 1.3);
        Assert.InRange(Fitted.Surges.FadesDays, 35, 90);
        Assert.InRange(Fitted.Closures!.RatePerYear, 0.15, 0.5);
        Assert.InRange(Fitted.Closures.LastsDays, 70, 190);
        Assert.InRange(Fitted.PersistenceFraction, 0.5, 0.9);
        Assert.InRange(Fitted.SpreadFraction, 0.08, 0.2);
    }

    [Fact]
    public void A_thousand_paths_have_the_statistics_of_the_record()
    {
        double[] record = Days(Known, 40);
        PathStatistics[] own = [.. Enumerable.Range(0, 10).Select(i => PathStatistics.Of(record.AsSpan(i * 4 * 365, 4 * 365), 0, Beds))];
        PathStatistics mean = PathStatistics.MeanOf(own);
        Func<Draw, OccupancySeries> series = OccupancySeries.Prepared(Inputs, new Period { Start = 2040, Years = 4 }, Known);
        PathStatistics[] paths = [.. Enumerable.Range(0, 1000).Select(i => PathStatistics.Of(series(new Draw(7, "occupancy", "site", i)).PeopleByDay, 0, Beds))];
        PathStatistics random = PathStatistics.MeanOf(paths);
        // Ten windows of four years: standard errors of the record's own means are 3 % of the mean and 0.06 elsewhere.
        Assert.Equal(mean.MeanPeople, random.MeanPeople, 0.1 * mean.MeanPeople);
        Assert.Equal(mean.DeviationFraction, random.DeviationFraction, 0.1);
        Assert.Equal(mean.Autocorrelation[0], random.Autocorrelation[0], 0.12);
        Assert.Equal(mean.SurgesPerYear, random.SurgesPerYear, 0.25);
        Assert.Equal(mean.ClosedFraction, random.ClosedFraction, 0.06);
        for (int month = 0; month < 12; month++)
        {
            Assert.Equal(mean.Season[month], random.Season[month], 0.2);
        }
    }

    [Fact]
    public void What_the_file_states_of_surges_and_closures_stays_as_stated()
    {
        var inputs = new OccupancyInputs
        {
            CapacityPeople = Beds,
            Recorded = Known.Name,
            Future = Future.Model,
            Model = new FutureModel { Surges = new Surges { RatePerYear = 0 }, Closures = new Closures { RatePerYear = 0 } },
        };
        OccupancySeries series = OccupancySeries.Of(inputs, new Period { Start = 2040, Years = 20 }, Known, new Draw(1, "occupancy"));
        Assert.Null(series.Report.Model!.SurgesFound);
        Assert.Null(series.Report.Model.ClosuresFound);
        Assert.All(series.PeopleByDay, p => Assert.True(p > RecordedEvents.ClosedShare * Beds));
    }

    [Fact]
    public void A_short_record_says_that_it_is_too_short()
    {
        PathModel fitted = Continue(Record(1, new FutureModel()), 1, 0).Report.Model!;
        Assert.False(fitted.FromRecord);
        Assert.Contains("12 of 12 months", fitted.TooShort, StringComparison.Ordinal);
        Assert.Null(fitted.Surges);
        Assert.Null(fitted.Closures);
    }

    private static OccupancyInputs Inputs => new() { CapacityPeople = Beds, Recorded = "known.csv", Future = Future.Model };

    private static OccupancySeries Continue(OccupancyFile file, int years, int replicate) =>
        OccupancySeries.Of(Inputs, new Period { Start = 2040, Years = years }, file, new Draw(7, "occupancy", "site", replicate));

    private static double[] Days(OccupancyFile file, int years) => [.. file.Records.Select(r => r.People).Take(years * 365)];

    private static OccupancyFile Record(int years, FutureModel model)
    {
        double[] season = [.. Enumerable.Range(0, 365).Select(day => 400 * Math.Exp(0.2 * Math.Sin(2 * Math.PI * day / 365)))];
        var inputs = new OccupancyInputs { CapacityPeople = Beds, Model = model };
        double[] people = OccupancyModel.Around(inputs, season, years * 365, new Draw(11, "record"));
        var rows = new List<OccupancyRecord>();
        var date = new LocalDate(2040 - years, 1, 1);
        for (int day = 0; day < people.Length; day++)
        {
            rows.Add(new OccupancyRecord(date, people[day], day + 2));
            date = date.PlusDays(1);
            date = date is { Month: 2, Day: 29 } ? date.PlusDays(1) : date;
        }
        return new OccupancyFile("known.csv", rows, rows.Count, 0, 0, true);
    }
}
