using FsCheck.Fluent;
using Sim.Engine.Occupancy;
using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Tests.Occupancy;

public class OccupancySeriesTests
{
    private static readonly Draw Draw = new(1, "occupancy", "lipa");

    private static OccupancyFile File(string rows) => OccupancyFile.Read(new StringReader("date,people\n" + rows), "record.csv");

    private static OccupancySeries Of(string rows, Period period, Future? future = null, double capacity = 1500) =>
        OccupancySeries.Of(new OccupancyInputs { CapacityPeople = capacity, Recorded = "record.csv", Future = future }, period, File(rows), Draw);

    [Fact]
    public void Constant_and_monthly_people_fill_the_period()
    {
        var period = new Period { Start = 2026, Years = 2 };
        OccupancySeries constant = OccupancySeries.Of(new OccupancyInputs { CapacityPeople = 500, ConstantPeople = 400 }, period, null, Draw);
        Assert.Equal(Enumerable.Repeat(400.0, 730), constant.PeopleByDay);
        double[] months = [.. Enumerable.Range(1, 12).Select(m => m * 10.0)];
        OccupancySeries monthly = OccupancySeries.Of(new OccupancyInputs { CapacityPeople = 500, MonthlyPeople = months }, period, null, Draw);
        Assert.Equal(10, monthly.PeopleByDay[30]);
        Assert.Equal(20, monthly.PeopleByDay[31]);
        Assert.Equal(120, monthly.Year(1)[364]);
    }

    [Fact]
    public void Gaps_are_interpolated_and_everything_done_is_reported()
    {
        OccupancySeries series = Of("2026-01-11,100\n2026-01-12,110\n2026-01-22,210\n2027-01-05,300\n", new Period { Start = 2026 });
        Assert.Equal(100, series.PeopleByDay[0]);
        Assert.Equal(110, series.PeopleByDay[11]);
        Assert.Equal(120, series.PeopleByDay[12], 1e-9);
        Assert.Equal(210, series.PeopleByDay[21], 1e-9);
        OccupancyReport report = series.Report;
        Assert.Equal((4, 2, 348), (report.Records, report.Gaps, report.LargestGapDays));
        Assert.Equal((10, 3, 352, 0), (report.HeldBeforeDays, report.RecordedDays, report.InterpolatedDays, report.ExtrapolatedDays));
        Assert.Null(report.Future);
    }

    [Fact]
    public void Interpolation_over_the_29th_of_February_goes_by_real_days()
    {
        OccupancySeries series = Of("2024-02-27,100\n2024-03-02,500\n2024-12-31,0\n", new Period { Start = 2024 });
        Assert.Equal([100.0, 200, 400, 500], series.PeopleByDay[57..61].Select(p => Math.Round(p, 9)));
    }

    [Fact]
    public void A_record_that_ends_early_needs_a_future()
    {
        var problem = Assert.Throws<InputFileException>(() => Of("2026-01-01,100\n2026-06-01,100\n", new Period { Start = 2026 }));
        Assert.Equal(3, problem.Line);
        Assert.Contains("repeat, hold or model", problem.Message, StringComparison.Ordinal);
        Assert.False(OccupancySeries.NeedsFuture(File("2026-01-01,1\n2026-12-31,1\n"), new Period { Start = 2026 }));
    }

    [Fact]
    public void Hold_keeps_the_last_value()
    {
        OccupancySeries series = Of("2025-06-01,100\n2025-12-01,250\n", new Period { Start = 2026, Years = 3 }, Future.Hold);
        Assert.All(series.PeopleByDay, p => Assert.Equal(250, p));
        Assert.Equal(3 * 365, series.Report.ExtrapolatedDays);
    }

    [Fact]
    public void Repeat_brings_whole_years_again_on_the_same_days()
    {
        const string rows = "2023-12-01,0\n2024-01-01,100\n2024-12-31,465\n2025-12-31,100\n";
        OccupancySeries series = Of(rows, new Period { Start = 2024, Years = 6 }, Future.Repeat);
        Assert.Equal(series.Year(0), series.Year(2));
        Assert.Equal(series.Year(1), series.Year(3));
        Assert.Equal(series.Year(0), series.Year(4));
        Assert.Throws<InputFileException>(() => Of("2026-01-01,100\n2026-06-01,100\n", new Period { Start = 2026 }, Future.Repeat));
    }

    [Fact]
    public void At_most_one_kind_of_occupancy_is_given()
    {
        // None is for people who are allocated; the scenario's checks see whether they are.
        Assert.Empty(OccupancyInputs.Check(new OccupancyInputs()));
        Assert.Equal(0, new OccupancyInputs().Given());
        Assert.Single(OccupancyInputs.Check(new OccupancyInputs { ConstantPeople = 1, Recorded = "x" }));
        Assert.Single(OccupancyInputs.Check(new OccupancyInputs { ConstantPeople = 1, Future = Future.Hold }));
        Assert.Empty(OccupancyInputs.Check(new OccupancyInputs { Recorded = "x", Future = Future.Hold }));
    }

    [Fact]
    public void Turnover_closes_the_stock_on_every_day()
    {
        var random = Gen.Choose(0, 100_000).Select(i => i / 100.0);
        Prop.ForAll(random.Two().ToArbitrary(), pair =>
        {
            var stay = new Stay();
            (double arrivals, double departures) = stay.Turnover(pair.Item1, pair.Item2);
            Assert.Equal(pair.Item2, pair.Item1 + arrivals - departures, 1e-9);
            Assert.True(arrivals >= 0 && departures >= 0 && departures <= pair.Item1 + 1e-9);
        }).Holds();
    }

    [Fact]
    public void A_steady_centre_turns_over_its_people_once_in_a_mean_stay()
    {
        (double[] arrivals, double[] departures) = People.Turnover(new Stay(), Enumerable.Repeat(263.0, 365).ToArray());
        Assert.Equal(10, arrivals[200], 1e-9); // Little's law: 263 people = 10 a day x 26.3 days
        Assert.Equal(10, departures[200], 1e-9);
    }

    [Fact]
    public void Staff_follows_the_month_before_and_steps_up_per_person()
    {
        var staff = new StaffInputs { FixedPeople = 40, OnePerPeople = 14 };
        double[] people = new double[730];
        Array.Fill(people, 140, 0, 365);
        Array.Fill(people, 141, 365, 365);
        double[] monthly = staff.Monthly(people, 1500);
        Assert.Equal(24, monthly.Length);
        Assert.Equal((50.0, 50.0, 51.0), (monthly[0], monthly[12], monthly[13]));
        Assert.All((staff with { Adjusted = StaffAdjustment.Never }).Monthly(people, 1500), s => Assert.Equal(40 + 108, s));
    }

    [Fact]
    public void People_on_site_and_awake_are_shares_of_the_registered()
    {
        CivilYear year = new SiteClock("Europe/Sarajevo").Year(2026);
        double[] registered = [.. Enumerable.Range(0, 365).Select(d => 300.0 + d)];
        var hours = new PeopleHour[8760];
        People.Fill(new OccupancyInputs(), year, registered, Enumerable.Repeat(40.0, 12).ToArray(), hours);
        Assert.All(hours, h => Assert.True(h.AwakePeople <= h.PresentPeople && h.PresentPeople <= h.RegisteredPeople && h.StaffPeople <= 40));
        Assert.Equal(664, hours[8759].RegisteredPeople);
        Assert.True(hours[3].AwakePeople < 0.1 * hours[3].PresentPeople);
        Assert.True(hours[3].PresentPeople > hours[12].PresentPeople);
        Assert.Equal(40 * 1720, hours.Sum(h => h.StaffPeople), 40 * 35.0);
    }
}
