using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Tests.Time;

public class ScheduleTests
{
    private static readonly CivilYear Year = new SiteClock("Europe/Sarajevo").Year(2025);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_built_in_shape_has_values_and_its_days_sum_to_one(Schedule schedule)
    {
        double[] share = schedule.ShareOfDay(Year);
        for (int day = 0; day < 365; day++)
        {
            double sum = share.AsSpan(day * 24, 24).ToArray().Sum();
            Assert.True(Math.Abs(sum - 1) < 1e-12 || schedule is OfficeSchedule && sum == 0, $"{schedule} on day {day} sums to {sum}");
        }
        Assert.Equal(365, schedule.ShareOfMeanDay(Year).Sum(), 1e-9);
    }

    public static TheoryData<Schedule> Shapes() =>
        [.. typeof(Schedule).Assembly.GetTypes().Where(t => t.BaseType == typeof(BuiltInSchedule)).Select(t => (Schedule)Activator.CreateInstance(t)!)];

    [Fact]
    public void Offices_open_at_8_of_civil_time_in_winter_and_in_summer()
    {
        double[] hours = new OfficeSchedule().Hours(Year);
        int monday = 5 * 24, summerMonday = (Calendar.MonthStartDay[6] + 6) * 24;
        Assert.Equal([0.0, 1], hours[(monday + 7)..(monday + 9)]);
        Assert.Equal([0.0, 1], hours[(summerMonday + 6)..(summerMonday + 8)]);
        Assert.Equal(0, hours[monday - 24 + 12]);
    }

    [Fact]
    public void Own_values_serve_weekends_too_where_these_are_omitted()
    {
        double[] own = [.. Enumerable.Range(0, 24).Select(h => (double)h)];
        double[] week = new OwnSchedule { Weekday = own }.Week();
        Assert.Equal(own, week[..24]);
        Assert.Equal(own, week[144..]);
    }

    [Fact]
    public void Staff_shifts_give_the_productive_hours_of_an_employee()
    {
        double hours = new StaffShiftsSchedule().Hours(Year).Sum();
        Assert.Equal(1720, hours, 35.0);
    }

    [Fact]
    public void A_schedule_of_zeros_is_refused()
    {
        Assert.Single(OwnSchedule.Check(new OwnSchedule { Weekday = new double[24] }));
        Assert.Empty(OwnSchedule.Check(new OwnSchedule { Weekday = new double[24], Weekend = [.. Enumerable.Repeat(1.0, 24)] }));
    }

    [Fact]
    public void Every_built_in_shape_has_a_kind_of_its_name_and_a_file_row()
    {
        foreach (Type type in typeof(Schedule).Assembly.GetTypes().Where(t => t.BaseType == typeof(BuiltInSchedule)))
        {
            var kind = (KindAttribute)Attribute.GetCustomAttribute(type, typeof(KindAttribute))!;
            Assert.Equal(kind.Name, ((BuiltInSchedule)Activator.CreateInstance(type)!).Name);
        }
    }
}
