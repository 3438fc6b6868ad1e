using NodaTime;
using Sim.Engine.Occupancy;
using Sim.Engine.Schema;
using Period = Sim.Engine.Time.Period;

namespace Sim.Engine.Tests.Occupancy;

public class OccupancyModelTests
{
    private static OccupancySeries Continue(OccupancyFile file, int years, double capacity = 1e5, int replicate = 0) =>
        OccupancySeries.Of(new OccupancyInputs { CapacityPeople = capacity, Recorded = file.Name, Future = Future.Model },
            new Period { Start = 2026, Years = years }, file, new Draw(7, "occupancy", "lipa", replicate));

    /// <summary>A record of 20 years, one figure a month, of a known process.</summary>
    private static OccupancyFile Known(double persistence, double spread, double[] season)
    {
        var draw = new Draw(3, "record");
        var rows = new List<OccupancyRecord>();
        double departure = 0;
        for (int month = 0; month < 240; month++)
        {
            departure = persistence * departure + spread * Math.Sqrt(1 - persistence * persistence) * draw.Normal(month);
            var date = new LocalDate(2006 + month / 12, 1 + month % 12, 15);
            rows.Add(new OccupancyRecord(date, 500 * Math.Exp(season[month % 12] + departure), month + 2));
        }
        return new OccupancyFile("known.csv", rows, rows.Count, 0, 0, true);
    }

    [Fact]
    public void A_long_record_gives_its_own_level_season_persistence_and_spread_to_the_path()
    {
        double[] season = [.. Enumerable.Range(0, 12).Select(m => 0.3 * Math.Sin(2 * Math.PI * m / 12))];
        OccupancySeries series = Continue(Known(0.8, 0.3, season), years: 100);
        OccupancyReport report = series.Report;
        Assert.True(report.SeasonFromRecord && report.PersistenceFromRecord);
        Assert.Equal(0, report.DaysCutAtCapacity);
        SeriesStatistics record = report.RecordStatistics!, future = report.FutureStatistics!;
        Assert.Equal(record.MeanPeople, future.MeanPeople, 0.12 * record.MeanPeople);
        Assert.Equal(record.DeviationPeople, future.DeviationPeople, 0.25 * record.DeviationPeople);
        Assert.Equal(record.Lag1Autocorrelation, future.Lag1Autocorrelation, 0.08);
        for (int month = 0; month < 12; month++)
        {
            Assert.Equal(record.Season[month], future.Season[month], 0.15);
        }
    }

    [Fact]
    public void A_path_starts_at_the_last_record_and_stays_within_the_capacity()
    {
        OccupancyFile file = OccupancyFile.Read(new StringReader("date,people\n2025-01-01,900\n2025-12-31,440\n"), "thin.csv");
        OccupancySeries series = Continue(file, years: 30, capacity: 800);
        Assert.InRange(series.PeopleByDay[0], 380, 500);
        Assert.All(series.PeopleByDay, p => Assert.InRange(p, 1, 800));
        Assert.Equal(series.PeopleByDay.Count(p => p == 800), series.Report.DaysCutAtCapacity);
        Assert.False(series.Report.SeasonFromRecord || series.Report.PersistenceFromRecord);
        double jump = series.PeopleByDay.Zip(series.PeopleByDay.Skip(1), (a, b) => Math.Abs(b / a - 1)).Max();
        Assert.InRange(jump, 0, 0.06);
    }

    // Half the people need the beds less often, twice as many more often: the beds cut what comes, not the path before it is scaled.
    [Theory]
    [InlineData(0.5)]
    [InlineData(1.4)]
    [InlineData(3)]
    public void A_scaled_path_is_cut_at_the_beds(double scale)
    {
        OccupancyFile file = OccupancyFile.Read(new StringReader("date,people\n2025-01-01,200\n2025-12-31,240\n"), "thin.csv");
        var inputs = new OccupancyInputs { CapacityPeople = 400, Recorded = file.Name, Future = Future.Model, ScaleFraction = scale, Model = new() { Surges = new() { RatePerYear = 2, SizeFraction = 0.8, FadesDays = 40 } } };
        var period = new Period { Start = 2026, Years = 30 };
        var draw = new Draw(7, "occupancy", "lipa", 0);
        OccupancySeries scaled = OccupancySeries.Of(inputs, period, file, draw), larger = OccupancySeries.Of(inputs with { ScaleFraction = 1, CapacityPeople = 400 / scale }, period, file, draw);
        Assert.All(scaled.PeopleByDay, p => Assert.InRange(p, 0, 400));
        Assert.Equal(larger.PeopleByDay.Select(p => p * scale), scaled.PeopleByDay, (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal(larger.Report.DaysCutAtCapacity, scaled.Report.DaysCutAtCapacity);
        Assert.Equal(scale * larger.Report.FutureStatistics!.MeanPeople, scaled.Report.FutureStatistics!.MeanPeople, 1e-9);
        Assert.True(scale < 1 ? scaled.PeopleByDay.Max() > 200 : scaled.Report.DaysCutAtCapacity > 0);
    }

    [Fact]
    public void Paths_are_the_same_for_one_replicate_and_differ_between_replicates()
    {
        OccupancyFile file = OccupancyFile.Read(new StringReader("date,people\n2025-01-01,900\n2025-12-31,440\n"), "thin.csv");
        Assert.Equal(Continue(file, 2).PeopleByDay, Continue(file, 2).PeopleByDay);
        Assert.NotEqual(Continue(file, 2).PeopleByDay, Continue(file, 2, replicate: 1).PeopleByDay);
        Assert.Equal(Continue(file, 2).PeopleByDay, Continue(file, 3).PeopleByDay[..730]);
    }

    [Fact]
    public void The_departure_of_a_thin_record_has_the_persistence_and_spread_of_the_inputs()
    {
        OccupancyFile file = OccupancyFile.Read(new StringReader("date,people\n2024-12-31,500\n2025-12-31,500\n"), "thin.csv");
        var logs = new List<double>();
        for (int replicate = 0; replicate < 400; replicate++)
        {
            logs.Add(Math.Log(Continue(file, 5, replicate: replicate).PeopleByDay[4 * 365 + 196])); // the middle of July
        }
        double mean = logs.Average();
        double deviation = Math.Sqrt(logs.Average(l => (l - mean) * (l - mean)));
        Assert.Equal(0.45 * Math.Sqrt(1 - Math.Pow(0.9, 2 * 54.5)), deviation, 0.05);
    }

    [Fact]
    public void The_season_of_the_stock_lags_and_smooths_the_season_of_arrivals()
    {
        double[] brief = new Stay { ShortDays = 1, LongShareFraction = 0 }.LogSeason(FutureModel.UsualArrivals);
        double[] mixed = new Stay().LogSeason(FutureModel.UsualArrivals);
        Assert.Equal(0, mixed.Sum(), 1e-9);
        Assert.Equal(Math.Log(1.35 / 0.60), brief[6] - brief[11], 0.03);
        Assert.True(mixed.Max() - mixed.Min() < 0.7 * (brief.Max() - brief.Min()));
        Assert.Equal(9, Array.IndexOf(mixed, mixed.Max()));
    }
}
