using NodaTime;
using Sim.Engine.Time;

namespace Sim.Engine.Tests.Time;

public class CalendarTests
{
    [Fact]
    public void Hours_know_their_month_day_and_hour()
    {
        Assert.Equal(0, Calendar.MonthOfHour(0));
        Assert.Equal(0, Calendar.MonthOfHour(743));
        Assert.Equal(1, Calendar.MonthOfHour(744));
        Assert.Equal(11, Calendar.MonthOfHour(8759));
        Assert.Equal(1416, Calendar.MonthStartHour(2));
        Assert.Equal(8760, Calendar.MonthStartHour(12));
        Assert.Equal(364, Calendar.DayOfHour(8759));
        Assert.Equal(23, Calendar.HourOfDay(8759));
        Assert.Equal(8760, Enumerable.Range(0, 12).Sum(m => Calendar.DaysInMonth(m) * 24));
    }

    [Theory]
    [InlineData(2024)]
    [InlineData(2026)]
    public void Each_day_of_a_year_is_a_real_date_and_back_again(int year)
    {
        for (int day = 0; day < 365; day++)
        {
            LocalDate date = Calendar.Date(year, day);
            Assert.Equal(day, Calendar.DayOfYear(date));
            Assert.Equal(year, date.Year);
            Assert.Equal((int)date.DayOfWeek - 1, Calendar.DayOfWeek(year, day));
        }
    }

    [Fact]
    public void The_29th_of_February_is_dropped_and_the_week_jumps_a_day()
    {
        Assert.Equal(new LocalDate(2024, 3, 1), Calendar.Date(2024, 59));
        Assert.Equal(58, Calendar.DayOfYear(new LocalDate(2024, 2, 29)));
        Assert.Equal(2, Calendar.DayOfWeek(2024, 58));
        Assert.Equal(4, Calendar.DayOfWeek(2024, 59));
    }

    [Fact]
    public void Day_numbers_run_on_over_years_of_365_days()
    {
        Assert.Equal(0, Calendar.DayNumber(2026, new LocalDate(2026, 1, 1)));
        Assert.Equal(365, Calendar.DayNumber(2026, new LocalDate(2027, 1, 1)));
        Assert.Equal(-1, Calendar.DayNumber(2026, new LocalDate(2025, 12, 31)));
    }
}
