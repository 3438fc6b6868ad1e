using Sim.Engine.Time;

namespace Sim.Engine.Tests.Time;

public class ScheduleTests
{
    private static readonly CivilYear Year = new SiteClock("Europe/Sarajevo").Year(2025);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_built_in_shape_has_values_and_its_days_sum_to_one(ScheduleShape shape)
    {
        double[] share = new Schedule { Shape = shape }.ShareOfDay(Year);
        for (int day = 0; day < 365; day++)
        {
            double sum = share.AsSpan(day * 24, 24).ToArray().Sum();
            Assert.True(Math.Abs(sum - 1) < 1e-12 || shape == ScheduleShape.Office && sum == 0, $"{shape} on day {day} sums to {sum}");
        }
        Assert.Equal(365, new Schedule { Shape = shape }.ShareOfMeanDay(Year).Sum(), 1e-9);
    }

    public static TheoryData<ScheduleShape> Shapes() => [.. Enum.GetValues<ScheduleShape>()];

    [Fact]
    public void Offices_open_at_8_of_civil_time_in_winter_and_in_summer()
    {
        double[] hours = new Schedule { Shape = ScheduleShape.Office }.Hours(Year);
        int monday = 5 * 24, summerMonday = (Calendar.MonthStartDay[6] + 6) * 24;
        Assert.Equal([0.0, 1], hours[(monday + 7)..(monday + 9)]);
        Assert.Equal([0.0, 1], hours[(summerMonday + 6)..(summerMonday + 8)]);
        Assert.Equal(0, hours[monday - 24 + 12]);
    }

    [Fact]
    public void Own_values_serve_weekends_too_where_these_are_omitted()
    {
        double[] own = [.. Enumerable.Range(0, 24).Select(h => (double)h)];
        double[] week = new Schedule { Weekday = own }.Week();
        Assert.Equal(own, week[..24]);
        Assert.Equal(own, week[144..]);
    }

    [Fact]
    public void Staff_shifts_give_the_productive_hours_of_an_employee()
    {
        double hours = new Schedule { Shape = ScheduleShape.StaffShifts }.Hours(Year).Sum();
        Assert.Equal(1720, hours, 35.0);
    }

    [Fact]
    public void A_schedule_of_zeros_or_with_weekends_alone_is_refused()
    {
        Assert.Single(Schedule.Check(new Schedule { Weekday = new double[24] }));
        Assert.Single(Schedule.Check(new Schedule { Weekend = new double[24] }));
        Assert.Empty(Schedule.Check(new Schedule()));
    }
}
